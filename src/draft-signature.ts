/**
 * Makes the draft of a signature from a line that somebody pasted: the pattern keeps the words of the line and opens
 * gaps where its values stand, the line itself is the example. Title, causes, remediation and the line that must not
 * match are left to the author, who knows them. Texts are written as JSON, which is YAML too.
 * Secrets of the line do not get into the draft.
 */
import { readCode } from './catalogue/codes.ts';
import { deriveRequirements } from './catalogue/literals.ts';
import { parsePattern } from './catalogue/pattern.ts';
import type { Catalogue } from './catalogue/types.ts';
import { signaturesIn } from './check-catalogue.ts';
import { LogscanError } from './errors.ts';
import { createHeaderReader } from './match/header.ts';
import { createPlans } from './match/plan.ts';
import { createFraming } from './read/framing.ts';
import { headOf, recogniseFormat } from './read/recognise.ts';
import { hidden, hideSecrets } from './redact/secrets.ts';
import { safeJson } from './reporters/clean.ts';

/** A draft, and what the catalogue says of the line already. */
export interface Draft {
  /** A signature file with one signature. */
  yaml: string;
  /** Signatures that recognise the line as it is. */
  known: string[];
  /** The text had more records than the first, which alone was used. */
  isPartial: boolean;
}

/** Longest part of a message that becomes a pattern, in characters: more of it is rarely the same twice. */
const longestPattern = 200;

/** Values in a message, the longer kinds first, and what stands for them in a pattern. */
const values: readonly [value: string, gap: string][] = [
  [hidden.replace(/[[\]]/g, String.raw`\$&`), String.raw`\S{1,300}`],
  [String.raw`"[^"\r\n]{1,300}"`, '"[^"]{1,300}"'],
  [String.raw`\b[a-z][a-z0-9+.-]{1,20}://[^\s"'<>)\]]+`, String.raw`\S{1,300}`],
  [String.raw`(?<![\w\\])(?:[a-z]:|\\)\\[^\s"'<>)\]]+`, String.raw`\S{1,300}`],
  [String.raw`(?<![\w/])/(?:[^\s"'<>)\]/]+/)+[^\s"'<>)\]]*`, String.raw`\S{1,300}`],
  [String.raw`\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b`, '[0-9a-f-]{36}'],
  [String.raw`\b\d{1,3}(?:\.\d{1,3}){3}\b`, String.raw`[\d.]{7,15}`],
  [String.raw`\b0x[0-9a-f]{1,16}\b`, '0x[0-9a-f]{1,16}'],
  [String.raw`\d{1,20}`, String.raw`\d{1,20}`],
];
const anyValue = new RegExp(values.map(([value]) => `(${value})`).join('|'), 'gi');

/** Numbers that a message calls an error. */
const announcedCode = /\b0x8[0-9a-f]{7}\b|(?:\berror(?:[ _-]?(?:code|id))?|\(ID)[ :=("']{1,4}(\d{3,10})\b/gi;

/** Drafts a signature. Throws `LogscanError` when the text has nothing that a pattern could look for. */
export function draftSignature(text: string, catalogue: Catalogue, id?: string): Draft {
  const bytes = Buffer.from(text.replace(/^\s*\n|\s+$/g, ''));
  const format = recogniseFormat('', headOf(bytes), catalogue.formats);
  const end = createFraming(format).next(bytes, 0);
  const line = hideSecrets(bytes.subarray(0, end).toString().trimEnd());
  const header = createHeaderReader(format, null).find(line)?.[0].length ?? 0;
  const message = line.slice(header).trim();
  const pattern = patternOf(message);
  if (deriveRequirements(parsePattern(pattern).node) === null) {
    throw new LogscanError(
      'usage',
      'there is no word in this line that a pattern could look for',
      'Paste the whole line as the program wrote it.',
    );
  }
  const example = { text: line, expected: true, from: 'composed', format: format.id } as const;
  const name = id ?? `new/${slug(message)}`;
  const codes = codesIn(message, catalogue);
  const yaml = `component: ${name.split('/')[0]}
docs: https://learn.microsoft.com/azure/ # the page that describes the failure
signatures:
  - id: ${name}
    title: ${safeJson('Write here what happens, in one sentence')}
    severity: error # critical, error, warning, info
    status: draft
    formats: [${format.id}]
${codes.length === 0 ? '' : `    codes: [${codes.map((code) => safeJson(code)).join(', ')}]\n`}    patterns:
      - '${pattern.replaceAll("'", "''")}'
    causes:
      - ${safeJson('Write here why it happens, the most frequent cause first')}
    remediation:
      - text: ${safeJson('Write here what to do, in the order in which an engineer would do it')}
    examples:
      - match: ${safeJson(line)}
        from: composed # excerpt, source, docs or composed: where this line comes from
        format: ${format.id}
      - no-match: ${safeJson('Write here a line like it that is written when all is well')}
        format: ${format.id}
`;
  return {
    yaml,
    known: [...signaturesIn(example, catalogue, createPlans(catalogue))],
    isPartial: end < bytes.length,
  };
}

function patternOf(message: string): string {
  const start = message.length <= longestPattern ? message : message.slice(0, longestPattern + 1);
  const whole = start === message ? start : start.replace(/\s*\S*$/, '');
  let pattern = '';
  let position = 0;
  for (const found of whole.matchAll(anyValue)) {
    pattern += literally(whole.slice(position, found.index));
    pattern += values[found.slice(1).findIndex((group) => group !== undefined)][1];
    position = found.index + found[0].length;
  }
  return pattern + literally(whole.slice(position).replace(/[.。!！\s]+$/, ''));
}

/** Text as a pattern: a blank for any white space, any character for what people cannot see. */
function literally(text: string): string {
  return text
    .replace(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`)
    .replace(/\s+/g, ' ')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => '.'.repeat(character.length));
}

function codesIn(message: string, { systemCodes }: Catalogue): string[] {
  const spellings = [...message.matchAll(announcedCode)].map(([whole, number]) => number ?? whole);
  return [...new Set(spellings)].filter((spelling) => typeof readCode(spelling, systemCodes) !== 'string');
}

function slug(message: string): string {
  const words =
    message
      .replace(anyValue, ' ')
      .toLowerCase()
      .match(/[a-z]{2,}/g) ?? [];
  return words.slice(0, 6).join('-') || 'failure';
}
