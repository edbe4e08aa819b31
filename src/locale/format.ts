/**
 * Numbers, sizes and lists, the same in all languages but for the words between them.
 */

/** 1,234,567. The first use of `Intl` would take longer than the rest of a report. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** 12.3 MB, in powers of 1,000. */
export function formatSize(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  // 999,500 bytes are 1.0 MB already: rounding must not end in 1000 KB.
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes * 1.0005, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

/** 2, 3 and 4 */
export function joinList(items: readonly number[], last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${last}${items.at(-1)}`;
}
