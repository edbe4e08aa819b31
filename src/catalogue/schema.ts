/**
 * The shape of the files under `patterns/`; `patterns/schema.json` is made from the same definitions. What does not
 * have the shape is put into words by `shape.ts`; what a well-shaped file may still get wrong is found by `compile.ts`.
 * The only place that knows the validation library.
 */
import * as v from 'valibot';
import { languages } from '../locale/languages.ts';
import { severities } from '../types.ts';
import { headerFields } from './types.ts';

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
  v.pipe(v.string(), v.regex(/^0x[\da-fA-F]+$/, 'must be 0x and hex digits')),
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

const interval = 'must be a whole number from 1 on and s, m, h or d';

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
  'expect-every': v.optional(v.pipe(v.string(interval), v.regex(/^[1-9]\d{0,5}[smhd]$/, interval))),
  docs: v.optional(link),
  causes: v.pipe(texts, v.minLength(1, 'needs at least one cause')),
  remediation: v.pipe(v.array(stepOrProcedure), v.minLength(1, 'needs at least one step')),
  examples: v.pipe(v.array(example), v.minLength(2, 'needs a line that matches and one that does not')),
});

const signatureFileSchema = v.strictObject({
  component: identifier,
  formats: v.optional(scope),
  docs: v.optional(link),
  signatures: v.array(signature),
});

const procedureFileSchema = v.strictObject({
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

const sample = v.strictObject({
  text,
  from: v.picklist(origins),
  time: v.optional(text),
  level: v.optional(text),
  fields: v.optional(v.record(v.picklist(headerFields), text)),
  records: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

const formatFileSchema = v.strictObject({
  formats: v.array(
    v.strictObject({
      id: identifier,
      title: text,
      names: texts,
      'by-name': v.optional(v.literal(true)),
      start: v.optional(v.union([text, texts])),
      mark: v.optional(text),
      like: v.optional(identifier),
      zone: v.picklist(['utc', 'local', 'stated']),
      samples: v.pipe(v.array(sample), v.minLength(1)),
    }),
  ),
});

const codeFileSchema = v.strictObject({
  codes: v.array(v.strictObject({ system: v.picklist(systems), number: numberOfSystem, name: text, text })),
});

const digest = v.pipe(
  v.string(),
  v.regex(/^[\da-f]{12}$/, 'must be the digest of the English: 12 hex digits'),
);
const translatedSteps = v.array(v.strictObject({ text, expect: v.optional(text) }));

const translationFileSchema = v.strictObject({
  language: v.picklist(languages.filter((language): language is 'zh-CN' | 'ko' => language !== 'en')),
  signatures: v.optional(
    v.record(
      signatureId,
      v.strictObject({ english: digest, title: text, causes: texts, steps: translatedSteps }),
    ),
  ),
  procedures: v.optional(v.record(identifier, v.strictObject({ english: digest, steps: translatedSteps }))),
});

export type TranslationFile = v.InferOutput<typeof translationFileSchema>;
export type SignatureFile = v.InferOutput<typeof signatureFileSchema>;
export type ProcedureFile = v.InferOutput<typeof procedureFileSchema>;
export type FormatFile = v.InferOutput<typeof formatFileSchema>;
export type CodeFile = v.InferOutput<typeof codeFileSchema>;
export type RawSignature = SignatureFile['signatures'][number];

export const fileSchemas = {
  // First, because translations have signatures and procedures too.
  language: translationFileSchema,
  signatures: signatureFileSchema,
  procedures: procedureFileSchema,
  formats: formatFileSchema,
  codes: codeFileSchema,
} as const;

/** Something that does not have the shape of its kind of file. */
export type ShapeIssue = v.BaseIssue<unknown>;

/** All that is wrong with the shape of a file, or its data. */
export function validate(kind: keyof typeof fileSchemas, data: unknown): { data: unknown } | ShapeIssue[] {
  const result = v.safeParse(fileSchemas[kind], data);
  return result.success ? { data: result.output } : result.issues;
}
