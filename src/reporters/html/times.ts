/**
 * Times as the page shows them: as stated, to the second, without a zone where none is known. The script uses it too.
 */

/** `2026-11-18 04:05:12 UTC`, with an offset instead, or with nothing where the zone is unknown. */
export function stateTime(time: string): string {
  const zone = time.slice(19).replace(/^\.\d+/, '');
  return `${time.slice(0, 10)} ${time.slice(11, 19)}${zone === 'Z' ? ' UTC' : zone && ` ${zone}`}`;
}

/** From the first to the last, saying what both share once. */
export function stateRange(first: string, last: string): string {
  const [from, to] = [stateTime(first), stateTime(last)];
  if (from === to) return from;
  const start = from.slice(19) === to.slice(19) ? from.slice(0, 19) : from;
  return `${start} – ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}`;
}

/** A point of the time axis in UTC: `2026-11-18 04:05:12`. */
export function stateInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
