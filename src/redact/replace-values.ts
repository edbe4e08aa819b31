/**
 * Values that were put into a text, found there again and replaced.
 */

/** Replaces whole values in a text, the longest first, each place once. */
export function replaceValues(
  text: string,
  values: readonly (readonly [name: string, value: string])[],
  by: (name: string, value: string) => string,
): string {
  for (const [index, [name, value]] of values.entries()) {
    const at = value.length < 2 ? -1 : text.indexOf(value);
    if (at < 0) continue;
    const rest = values.slice(index);
    return (
      replaceValues(text.slice(0, at), rest, by) +
      by(name, value) +
      replaceValues(text.slice(at + value.length), rest, by)
    );
  }
  return text;
}
