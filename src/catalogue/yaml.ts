/**
 * YAML with positions: reads a file of the catalogue and turns any fault, by its path in the data or by its place
 * in the text, into `file:line:column` with the line itself. The only place that knows the YAML parser.
 */
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { CatalogueError } from '../errors.ts';

/** Fields and indices that lead to a value. */
type DataPath = readonly (string | number)[];

/** A YAML file, read. */
export interface YamlFile {
  file: string;
  data: unknown;
  /** What is wrong with it as YAML. */
  errors: CatalogueError[];
  /** A fault at a path of the data: at its value, `offset` characters into the text there, or at its key. */
  errorAt(path: DataPath, message: string, action: string, at?: number | 'key'): CatalogueError;
}

/** Reads YAML 1.2. Never throws: faults are in `errors`. */
export function readYaml(file: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'error',
    version: '1.2',
    schema: 'core',
  });
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

  // Faults behind the first are mostly its consequences.
  const faults = [...document.errors, ...document.warnings].slice(0, 1);
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
    errorAt: (path, message, action, at) => {
      const start = at === 'key' ? keyOffset(document, path) : offsetOf(document, path);
      const inside = typeof at === 'number' ? inScalar(document, path, at) : 0;
      return errorAtOffset(start + inside, message, action);
    },
  };
}

/** Where the value at a path begins; where the nearest thing around it begins when there is none. */
function offsetOf(document: Document.Parsed, path: DataPath): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where the last field of a path is named. */
function keyOffset(document: Document.Parsed, path: DataPath): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  const range = isNode(pair?.key) ? pair.key.range : undefined;
  return range ? range[0] : offsetOf(document, path);
}

/** Offsets in a quoted scalar are one further; in one with escapes or several lines, its beginning must do. */
function inScalar(document: Document.Parsed, path: DataPath, offset: number): number {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return 0;
  const quotes = node.type?.startsWith('QUOTE') ? 1 : 0;
  const isPlainText = node.range[1] - node.range[0] === String(node.value).length + 2 * quotes;
  return isPlainText ? offset + quotes : quotes;
}
