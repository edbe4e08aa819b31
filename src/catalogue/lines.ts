/**
 * Many JSON values in a text, one on a line: each is read when it is first asked for, because few of them ever are. The
 * text is ASCII, which is decoded and parsed in less time than any other.
 */

/** Writes values, in order. */
export function writeLines(values: readonly unknown[]): string {
  return values.map(writeLine).join('\n');
}

function writeLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Reads such a text: gives the value of a line, always the same one. */
export function readLines(text: string): (line: number) => unknown {
  const lines = text.split('\n');
  const values: unknown[] = new Array(lines.length);
  return (line) => {
    values[line] ??= JSON.parse(lines[line]);
    return values[line];
  };
}

/** What a function gives when it is first asked; it is not asked again. */
export function once<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
