/**
 * The shape of the files under `patterns/`, and the sentences for what does not have it. `patterns/schema.json` is
 * made from the same definitions. What a well-shaped file may still get wrong (references, expressions, codes) is
 * found by `compile.ts`. The only place that knows the validation library.
 */
import * as v from 'valibot';
import { severities } from '../types.ts';

const origins = ['excerpt', 'source', 'docs', 'composed'] as const;
const systems = ['win32', 'winhttp', 'curl', 'errno', 'http', 'hresult'] as const;

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const texts = v.array(text);
const link = v.pipe(v.string(), v.regex(/^(?:https:\/\/\S+|#[\w-]+)$/, 'must be an https link, or #anchor'));
const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be words in lower case, joined by -'),
);
const signatureId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be component/words-in-lower-case'),
);
const scope = v.union([v.literal('any'), v.array(identifier)]);
const evidence = v.picklist(['certain', 'possible']);
const letterCase = v.literal('exact');

const step = v.strictObject({
  text,
  command: v.optional(text),
  expect: v.optional(text),
  docs: v.optional(link),
});

const stepOrProcedure = v.pipe(
  v.strictObject({ ...v.partial(step).entries, use: v.optional(identifier) }),
  v.check(
    ({ use, ...rest }) => (use === undefined) !== (Object.keys(rest).length === 0),
    'must have either text or use',
  ),
  v.check(({ use, text }) => use !== undefined || text !== undefined, 'must have a text'),
);

const pattern = v.union([
  text,
  v.strictObject({
    pattern: text,
    formats: v.optional(scope),
    evidence: v.optional(evidence),
    case: v.optional(letterCase),
  }),
]);

const numberOfSystem = v.union([
  v.number(),
  v.pipe(v.string(), v.regex(/^0x[\da-f]+$/i, 'must be 0x and hex digits')),
]);
const numbersOfSystems = v.strictObject({
  win32: v.optional(numberOfSystem),
  winhttp: v.optional(numberOfSystem),
  curl: v.optional(numberOfSystem),
  errno: v.optional(numberOfSystem),
  http: v.optional(numberOfSystem),
  hresult: v.optional(numberOfSystem),
});
const code = v.union([text, numbersOfSystems]);

const example = v.pipe(
  v.strictObject({
    match: v.optional(text),
    'no-match': v.optional(text),
    from: v.optional(v.picklist(origins)),
    format: v.optional(identifier),
  }),
  v.check(
    (item) => (item.match === undefined) !== (item['no-match'] === undefined),
    'must have either match or no-match',
  ),
  v.check(
    (item) => item.match === undefined || item.from !== undefined,
    'must say in from where its line comes from',
  ),
);

const signature = v.strictObject({
  id: signatureId,
  title: text,
  severity: v.picklist(severities),
  status: v.optional(v.picklist(['draft', 'stable', 'deprecated'])),
  'replaced-by': v.optional(signatureId),
  codes: v.optional(v.array(code)),
  patterns: v.optional(v.array(pattern)),
  case: v.optional(letterCase),
  not: v.optional(v.union([text, texts])),
  formats: v.optional(scope),
  evidence: v.optional(evidence),
  overrides: v.optional(v.array(signatureId)),
  identity: v.optional(texts),
  'caused-by': v.optional(v.array(signatureId)),
  docs: v.optional(link),
  causes: v.pipe(texts, v.minLength(1, 'needs at least one cause')),
  remediation: v.pipe(v.array(stepOrProcedure), v.minLength(1, 'needs at least one step')),
  examples: v.pipe(v.array(example), v.minLength(2, 'needs a line that matches and one that does not')),
});

export const signatureFileSchema = v.strictObject({
  component: identifier,
  formats: v.optional(scope),
  docs: v.optional(link),
  signatures: v.array(signature),
});

export const procedureFileSchema = v.strictObject({
  docs: v.optional(link),
  procedures: v.array(
    v.strictObject({
      id: identifier,
      title: text,
      docs: v.optional(link),
      steps: v.pipe(v.array(step), v.minLength(1)),
    }),
  ),
});

export const formatFileSchema = v.strictObject({
  formats: v.array(
    v.strictObject({
      id: identifier,
      title: text,
      names: texts,
      start: v.optional(v.union([text, texts])),
      mark: v.optional(text),
      zone: v.picklist(['utc', 'local', 'stated']),
      samples: v.pipe(v.array(v.strictObject({ text, from: v.picklist(origins) })), v.minLength(1)),
    }),
  ),
});

export const codeFileSchema = v.strictObject({
  codes: v.array(v.strictObject({ system: v.picklist(systems), number: numberOfSystem, name: text, text })),
});

export type SignatureFile = v.InferOutput<typeof signatureFileSchema>;
export type ProcedureFile = v.InferOutput<typeof procedureFileSchema>;
export type FormatFile = v.InferOutput<typeof formatFileSchema>;
export type CodeFile = v.InferOutput<typeof codeFileSchema>;
export type RawSignature = SignatureFile['signatures'][number];

const kinds = {
  signatures: signatureFileSchema,
  procedures: procedureFileSchema,
  formats: formatFileSchema,
  codes: codeFileSchema,
} as const;

/** A file whose shape is right. */
export type ShapedFile =
  | { kind: 'signatures'; data: SignatureFile }
  | { kind: 'procedures'; data: ProcedureFile }
  | { kind: 'formats'; data: FormatFile }
  | { kind: 'codes'; data: CodeFile };

/** Where the shape is wrong, what, and what to write instead. */
export interface ShapeFault {
  path: (string | number)[];
  message: string;
  action: string;
}

/** Tells by its fields what kind of file it is, and whether it has the shape of its kind. */
export function readShape(data: unknown): ShapedFile | ShapeFault[] {
  const kind = kindOf(data);
  if (kind === null) {
    const message = 'this is no file of a catalogue';
    return [{ path: [], message, action: 'It needs a field signatures, procedures, formats or codes.' }];
  }
  const result = v.safeParse(kinds[kind], data);
  if (result.success) return { kind, data: result.output } as ShapedFile;
  return result.issues.flatMap((issue) => describe(issue, []));
}

function kindOf(data: unknown): keyof typeof kinds | null {
  if (typeof data !== 'object' || data === null) return null;
  const found = (['signatures', 'procedures', 'codes', 'formats'] as const).find((kind) => kind in data);
  return found ?? null;
}

const reserved = ['at-least', 'within', 'followed-by', 'not-followed-by', 'expect-every'];

function describe(issue: v.BaseIssue<unknown>, outer: (string | number)[]): ShapeFault[] {
  const path = [...outer, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const name = String(path.at(-1) ?? 'file');
  const inside = issue.type === 'union' ? (issue.issues ?? []).filter((inner) => inner.path) : [];
  if (inside.length > 0) return inside.flatMap((inner) => describe(inner, path));
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return reserved.includes(name)
      ? [
          {
            path,
            message: `the field "${name}" is reserved`,
            action: 'Remove it: logscan does not act on it yet.',
          },
        ]
      : [{ path, message: `unknown field "${name}"`, action: 'Remove it, or correct its spelling.' }];
  }
  if (issue.received === 'undefined') {
    return [{ path: path.slice(0, -1), message: `the field "${name}" is missing`, action: `Add ${name}.` }];
  }
  const own = /^(?:must|needs)/.test(issue.message);
  const message = own
    ? `${name} ${issue.message}`
    : `${name} must be ${issue.expected ?? 'another value'}, not ${issue.received}`;
  return [{ path, message, action: actionFor(issue) }];
}

function actionFor(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'string' && typeof issue.input === 'number')
    return `Write it in quotes: "${issue.input}".`;
  if (issue.type === 'picklist' || issue.type === 'literal') return `Write one of ${issue.expected}.`;
  return 'Correct the value.';
}
