/**
 * Keeps a few words of a log without keeping the log: what a reporter collects until the end is detached from what it
 * was cut out of.
 */

/** The same text, well-formed, in memory of its own: a part of a text keeps all of that text in memory. */
export function detach(text: string): string {
  return Buffer.from(text).toString();
}
