/**
 * Numbers, sizes and lists, the same in all languages but for the words between them.
 */

/** 1,234,567. The first use of `Intl` would take longer than the rest of a report. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** In English, a count with what is counted: `1 copy`, `2 copies`; `many` is the plural, when it is not `one` with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** 12.3 MB, in powers of 1,000; `byteUnit` is how a language calls bytes, when it is not English. */
export function formatSize(bytes: number, byteUnit = bytes === 1 ? 'byte' : 'bytes'): string {
  const units = [byteUnit, 'KB', 'MB', 'GB', 'TB'];
  // 999,500 bytes are 1.0 MB already: rounding must not end in 1000 KB.
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes * 1.0005, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

/** 2, 3 and 4 */
export function joinList(items: readonly number[], last: string, between = ', '): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(between)}${last}${items.at(-1)}`;
}

/** Seconds, minutes, hours and days as a language writes them behind a number: `[' s', ' min', ' h', ' d']`. */
type SpanUnits = readonly [string, string, string, string];

/** 10 s, 1.5 min, 12 h, 3 d: in the largest unit of which there is at least one. */
export function formatSpan(milliseconds: number, units: SpanUnits): string {
  const seconds = Math.max(milliseconds, 0) / 1000;
  // What rounds to a whole one of the next unit is written in that.
  if (seconds < 59.5) return shorten(seconds) + units[0];
  if (seconds < 59.5 * 60) return shorten(seconds / 60) + units[1];
  return seconds < 23.5 * 3600 ? shorten(seconds / 3600) + units[2] : shorten(seconds / 86_400) + units[3];
}

/** 3.4/s, 12/min, 2/h: so many in a span, in the smallest unit of time in which there is at least one. */
export function formatRate(
  count: number,
  milliseconds: number,
  units: readonly [string, string, string],
): string {
  const perSecond = (count * 1000) / Math.max(milliseconds, 1000);
  if (perSecond >= 0.95) return shorten(perSecond) + units[0];
  return perSecond * 60 >= 0.95 ? shorten(perSecond * 60) + units[1] : shorten(perSecond * 3600) + units[2];
}

/** A number with a decimal where it is a small one. */
function shorten(value: number): string {
  return value < 9.95 ? String(Number(value.toFixed(1))) : formatCount(Math.round(value));
}
