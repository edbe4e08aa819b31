/**
 * Reads diagnoses out of a report for the browser, by nothing but the elements that hold them.
 */

/** Signature ids in the order in which the page shows them. */
export function diagnosesIn(text: string): string[] {
  const articles = text.matchAll(/^<article [^>]*\bdata-signature="([^"<>]*)"[^>]*>$/gm);
  return [...articles].map(([, id]) => plainText(id));
}

function plainText(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (_, number, name) =>
    number === undefined ? named[name] : String.fromCodePoint(Number(number)),
  );
}
