/**
 * Every message that the documents quote is recognised as the signature that the table gives its row: in each
 * language that it has, with its placeholders filled, in the short and the long form of English, without its final
 * full stop, wrapped by the logger, and in a record of its component. The documents are kept beside the repository.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read.ts';
import type { Signature } from '../../src/catalogue/types.ts';
import { createMatcher } from '../../src/create-matcher.ts';
import type { Finding } from '../../src/types.ts';

interface Row {
  id: string;
  codes: string[];
  message_en: string | null;
  message_zh: string | null;
  message_ko: string | null;
  alt_messages_en: string[];
  alt_messages_zh: string[];
  message_source: string | null;
}

const reference = '../shared/reference/errors.ndjson';
const rows: Row[] = existsSync(reference)
  ? readFileSync(reference, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];

const table: Record<string, { signature?: string }> = {};
for (const file of readdirSync('test/coverage').filter((name) => name.endsWith('.yaml'))) {
  Object.assign(table, parse(readFileSync(`test/coverage/${file}`, 'utf8')));
}

const { catalogue } = await readCatalogue();

/** How the rows of a group are tried: what their placeholders stand for, and the record in which a message stands. */
interface Group {
  /** Expression for the ids of rows. */
  rows: string;
  /** Expressions for placeholders, and what programs print in their place. */
  placeholders: Record<string, string>;
  /** The record, with {message}. @default the message alone, in a log of the mobility agent */
  record?: string;
}

const groups: Group[] = readdirSync('test/coverage/groups').map((file) =>
  parse(readFileSync(`test/coverage/groups/${file}`, 'utf8')),
);

/** What all groups say of a row; the record is that of the first that has one. */
function groupOf(row: Row): Group {
  const own = groups.filter(({ rows: ids }) => new RegExp(ids).test(row.id));
  const placeholders = Object.assign({}, ...own.map((group) => group.placeholders));
  const record = own.find((group) => group.record !== undefined)?.record;
  return { rows: row.id, placeholders, ...(record === undefined ? {} : { record }) };
}

const shortForms: [RegExp, RegExp, string, string][] = [
  [/\bis not\b/, /\bisn['’]t\b/, 'is not', "isn't"],
  [/\bdid not\b/, /\bdidn['’]t\b/, 'did not', "didn't"],
  [/\bdoes not\b/, /\bdoesn['’]t\b/, 'does not', "doesn't"],
  [/\bcannot\b/, /\bcan['’]t\b/, 'cannot', "can't"],
  [/\bwas not\b/, /\bwasn['’]t\b/, 'was not', "wasn't"],
  [/\bare not\b/, /\baren['’]t\b/, 'are not', "aren't"],
];

function variants(message: string, { placeholders }: Group): string[] {
  const text = Object.entries(placeholders).reduce(
    (result, [placeholder, value]) => result.replace(new RegExp(placeholder, 'g'), value),
    message,
  );
  const forms = new Set([text, text.replace(/[.。]$/, '')]);
  for (const [long, short, longForm, shortForm] of shortForms) {
    for (const form of [...forms]) {
      forms.add(form.replace(long, shortForm)).add(form.replace(short, longForm));
      forms.add(form.replace(long, shortForm.replace("'", '’')));
    }
  }
  for (const form of [...forms]) {
    const middle = form.indexOf(' ', Math.floor(form.length / 2));
    if (middle > 0 && middle < form.length - 1)
      forms.add(`${form.slice(0, middle)}\r\n${form.slice(middle + 1)}`);
  }
  return [...forms];
}

async function signaturesIn(row: Row, message: string): Promise<string[]> {
  const { record } = groupOf(row);
  // A wrapped line is one record only where the format says so.
  const format = record === undefined ? { format: 'inmage-agent' } : {};
  return signaturesInFile(`${record?.replace('{message}', () => message) ?? message}\r\n`, format);
}

async function signaturesInFile(text: string, format: { format?: string } = {}): Promise<string[]> {
  const found: string[] = [];
  const stream = Readable.from([Buffer.from(text)]).pipe(
    createMatcher({ catalogue, source: 'x', ...format }),
  );
  for await (const finding of stream) found.push((finding as Finding).signature);
  return found;
}

const quoted = rows.filter(
  (row) => ['message', 'log-string'].includes(row.message_source ?? '') && table[row.id]?.signature,
);

describe.skipIf(!existsSync(reference))('quoted messages', () => {
  it.each(quoted.map((row) => [row.id, row] as const))('%s', async (_, row) => {
    const messages = [
      row.message_en,
      row.message_zh,
      row.message_ko,
      ...row.alt_messages_en,
      ...row.alt_messages_zh,
    ];
    const missed: string[] = [];
    for (const message of messages.flatMap((text) => (text === null ? [] : variants(text, groupOf(row))))) {
      const found = await signaturesIn(row, message);
      if (!found.includes(table[row.id].signature as string))
        missed.push(`${message} → ${found.join(', ') || 'nothing'}`);
    }
    expect(missed).toEqual([]);
  });
});

const coded = rows.filter((row) => row.codes.length > 0 && table[row.id]?.signature);

/** How programs and the portal print a code of a row. */
function printed(code: string): string[] {
  if (!/^(?:\d+|0x[\da-f]+)$/i.test(code)) return [`Operation failed (${code}).`, `"code":"${code}"`];
  const value = Number(code);
  const hex = `0x${value.toString(16)}`;
  return [`Error ID: ${value}`, `(ID: ${value})`, `Error ID: ${hex}`, `错误 ID：${value}`];
}

/** Whether a signature looks for a number alone. */
function hasPlainCode(signature: Signature | undefined, code: string): boolean {
  return signature?.patterns.some((pattern) => pattern.code === code) ?? false;
}

/**
 * Codes that count only with words around them, and are tried by the examples: numbers that everybody prints (curl, HTTP),
 * HRESULTs, which other programs print as well, and a number that alone means another failure.
 */
function needsWords(signature: string, code: string): boolean {
  const known = catalogue.signatures.find(({ id }) => id === signature);
  if (hasPlainCode(known, code)) return false;
  const isCommon = /^(?:0x)?[\da-f]+$/i.test(code) && Number(code) < 600;
  return isCommon || /^0x8/i.test(code) || catalogue.signatures.some((other) => hasPlainCode(other, code));
}

describe.skipIf(!existsSync(reference))('codes', () => {
  it.each(coded.map((row) => [row.id, row] as const))('%s', async (_, row) => {
    const signature = table[row.id].signature as string;
    const codes = row.codes.filter((code) => !needsWords(signature, code));
    const missed: string[] = [];
    for (const text of codes.flatMap(printed)) {
      // A number counts behind the words of Microsoft in any file; a name that other services have too, in our logs.
      const found = await (/ID/.test(text) ? signaturesInFile(`${text}\r\n`) : signaturesIn(row, text));
      if (!found.includes(signature)) missed.push(text);
    }
    expect(missed).toEqual([]);
  });
});
