/**
 * The order of names in the page, as people count: `host-2` before `host-10`. The script of the page uses it too.
 */
let collator: Intl.Collator | undefined;

/** Compares two names; the same wherever the report is made or read. */
export function byName(a: string, b: string): number {
  // Made late: it takes milliseconds, which a start without a page has no use for.
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}
