/**
 * YAML with positions: reads a file of the catalogue and turns any fault, by its path in the data or by its place
 * in the text, into `file:line:column` with the line itself. The only place that knows the YAML parser.
 */
import { type Document, isNode, isScalar, LineCounter, parseDocument, type Scalar } from 'yaml';
import type { CatalogueError } from '../errors.ts';

/** A YAML file, read. */
export interface YamlFile {
  file: string;
  data: unknown;
  /** What is wrong with it as YAML. */
  errors: CatalogueError[];
  /** A fault at a path of the data, `offset` characters into the text that stands there. */
  errorAt(
    path: readonly (string | number)[],
    message: string,
    action: string,
    offset?: number,
  ): CatalogueError;
}

/** Reads YAML 1.2. Never throws: faults are in `errors`. */
export function readYaml(file: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2', schema: 'core' });
  const lines = text.split('\n');

  const errorAtOffset = (offset: number, message: string, action: string): CatalogueError => {
    const { line, col } = lineCounter.linePos(Math.min(offset, text.length));
    const known = Math.max(line, 1);
    return {
      file,
      line: known,
      column: Math.max(col, 1),
      message,
      action,
      sourceLine: (lines[known - 1] ?? '').trimEnd(),
    };
  };

  const faults = [...document.errors, ...document.warnings];
  const errors = faults.map(({ pos, message }) => errorAtOffset(pos[0], message, 'Correct the YAML.'));
  let data: unknown = null;
  if (errors.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      errors.push(errorAtOffset(0, (error as Error).message, 'Use fewer aliases.'));
    }
  }
  return {
    file,
    data,
    errors,
    errorAt: (path, message, action, offset = 0) =>
      errorAtOffset(offsetOf(document, path) + inScalar(document, path, offset), message, action),
  };
}

/** Where the value at a path begins; where the nearest thing around it begins when there is none. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Offsets in a quoted scalar are one further; in a block scalar, or one with escapes, its beginning must do. */
function inScalar(document: Document.Parsed, path: readonly (string | number)[], offset: number): number {
  if (offset === 0) return 0;
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return 0;
  const { type, value } = node as Scalar;
  if (type === 'PLAIN') return offset;
  const quoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
  return quoted && node.range[1] - node.range[0] === String(value).length + 2 ? offset + 1 : 0;
}
