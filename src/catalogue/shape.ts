/**
 * Tells what kind of file a catalogue file is, and puts into words where it does not have the shape of its kind.
 */
import {
  type CodeFile,
  type FormatFile,
  fileSchemas,
  type ProcedureFile,
  type ShapeIssue,
  type SignatureFile,
  type TranslationFile,
  validate,
} from './schema.ts';
import type { YamlFile } from './yaml.ts';

/** A file whose shape is right. */
export type ShapedFile =
  | { kind: 'language'; data: TranslationFile }
  | { kind: 'signatures'; data: SignatureFile }
  | { kind: 'procedures'; data: ProcedureFile }
  | { kind: 'formats'; data: FormatFile }
  | { kind: 'codes'; data: CodeFile };

/** Such a file, with its places. */
export type CatalogueFile = ShapedFile & { yaml: YamlFile };

/** Where the shape is wrong, what, and what to write instead. */
export interface ShapeFault {
  path: (string | number)[];
  message: string;
  action: string;
  /** The fault is the name of the field at the path, not its value. */
  at?: 'key';
}

const kinds = Object.keys(fileSchemas) as (keyof typeof fileSchemas)[];

/** Fields that have a meaning in later versions. */
const reserved = ['at-least', 'within', 'followed-by', 'not-followed-by'];

/** Reads the shape of a file, or says what is wrong with it. */
export function readShape(data: unknown): ShapedFile | ShapeFault[] {
  const kind = typeof data === 'object' && data !== null ? kinds.find((name) => name in data) : undefined;
  if (kind === undefined) {
    const action = `It needs a field ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}.`;
    return [{ path: [], message: 'this is no file of a catalogue', action }];
  }
  const result = validate(kind, data);
  if (!Array.isArray(result)) return { kind, data: result.data } as ShapedFile;
  return result.flatMap((issue) => describe(issue, []));
}

function describe(issue: ShapeIssue, outer: (string | number)[]): ShapeFault[] {
  const path = [...outer, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const inside = issue.type === 'union' ? (issue.issues ?? []).filter((inner) => inner.path) : [];
  if (inside.length > 0) return inside.flatMap((inner) => describe(inner, path));
  const name = nameOf(path);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const fault = reserved.includes(String(path.at(-1)))
      ? { message: `the field "${name}" is reserved`, action: 'Remove it: logscan does not act on it yet.' }
      : { message: `unknown field "${name}"`, action: 'Remove it, or correct its spelling.' };
    return [{ path, ...fault, at: 'key' }];
  }
  if (issue.received === 'undefined') {
    return [{ path: path.slice(0, -1), message: `the field "${name}" is missing`, action: `Add ${name}.` }];
  }
  const own = /^(?:must|needs)/.test(issue.message);
  const message = own ? issue.message : `must be ${issue.expected ?? 'another value'}, not ${issue.received}`;
  return [{ path, message: `${name} ${message}`, action: actionFor(issue, path.at(-1)) }];
}

/** "title", or "item 2 of codes". */
function nameOf(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `item ${last + 1} of ${path.at(-2)}` : last;
}

function actionFor(issue: ShapeIssue, field: string | number | undefined): string {
  if (field === 'expect-every') return 'Write the longest time without a record: 90s, 15m, 2h or 1d.';
  const wantsText = issue.type === 'string' || /\bstring\b/.test(issue.expected ?? '');
  if (wantsText && typeof issue.input === 'number') return 'Write it in quotes, spelled as it is.';
  if (issue.type === 'picklist' || issue.type === 'literal') return `Write one of ${issue.expected}.`;
  return 'Correct the value.';
}
