/**
 * Times as people read them: as stated, to the second, without a zone where none is known. The script of the page uses it
 * too.
 */

/** A time in its parts: `2026-11-18`, `04:05:12`, and ` UTC`, an offset, or nothing where the zone is unknown. */
export function partsOfTime(time: string): { date: string; clock: string; zone: string } {
  return {
    date: time.slice(0, 10),
    clock: time.slice(11, 19),
    zone: time
      .slice(19)
      .replace(/^\.\d+/, '')
      .replace('Z', ' UTC'),
  };
}

/** `2026-11-18 04:05:12 UTC`, with an offset instead, or with nothing where the zone is unknown. */
export function stateTime(time: string): string {
  const { date, clock, zone } = partsOfTime(time);
  return `${date} ${clock}${zone}`;
}

/** From the first to the last, saying what both share once. */
export function stateRange(first: string, last: string): string {
  if (stateTime(first) === stateTime(last)) return stateTime(first);
  const [from, to] = [first, last].map(partsOfTime);
  const start = `${from.date} ${from.clock}${from.zone === to.zone ? '' : from.zone}`;
  return `${start} – ${from.date === to.date ? '' : `${to.date} `}${to.clock}${to.zone}`;
}

/** A span of a time axis in UTC, in milliseconds since 1970; one of less than a second is a point: `2026-11-18 04:05:12`. */
export function stateSpan(first: number, last: number): string {
  const [from, to] = [first, last].map((at) => new Date(at).toISOString().slice(0, 19).replace('T', ' '));
  return last - first < 1000 ? from : `${from} – ${to}`;
}
