/**
 * Every message that the source documents quote is recognised as the signature that the table gives its row: in each
 * language that it has, with its placeholders filled, in the short and the long form of English, without its final
 * full stop, wrapped by the logger, and in a record of its component. The documents are kept beside the repository.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read.ts';
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
  in_seed: string[] | null;
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

/** How a component writes a record. */
const records: [RegExp, (message: string) => string][] = [
  [
    /^mars-/,
    (message) =>
      `0AB0\t1C58\t03/05\t06:05:11.020\t71\tbackup.cpp(12)\t[000000001A12E3F0]\t\t\tWARNING\t${message}\r\n`,
  ],
  [/^ps-/, (message) => `2024-03-05 06:05:34:137758 INFO : MONITOR_PS 5120 : ${message}\r\n`],
  [/^vm-/, (message) => `[00000006] [11/14/2019 05:52:31.77] [ERROR] ${message}\r\n`],
  [/^/, (message) => `${message}\r\n`],
];

const filled: [RegExp, string][] = [
  [/VMName/g, 'HR-WEB-01'],
  [/VMId/g, '50211f3c-8a3e-4d6b-9a52-1c9b0f6f2f10'],
  [/DiskPath/g, '[ds1] HR-WEB-01/HR-WEB-01.vmdk'],
  [/DiskId/g, '6000C29a-0f3b-7c52-0b1d-5a1e9d4c2b77'],
  [/SnapshotID/g, '3f0f7a52-7c55-4c1e-9d39-0c2a4b7f6a10'],
  [/Key-vault-name/g, 'contoso-kv'],
  [/storage account name|存储帐户名称/g, 'migratelsa0123456789'],
  [/\[Reasons\]|\[原因\]/g, '[The file is locked]'],
];

const shortForms: [RegExp, RegExp, string, string][] = [
  [/\bis not\b/, /\bisn['’]t\b/, 'is not', "isn't"],
  [/\bdid not\b/, /\bdidn['’]t\b/, 'did not', "didn't"],
  [/\bdoes not\b/, /\bdoesn['’]t\b/, 'does not', "doesn't"],
  [/\bcannot\b/, /\bcan['’]t\b/, 'cannot', "can't"],
  [/\bwas not\b/, /\bwasn['’]t\b/, 'was not', "wasn't"],
  [/\bare not\b/, /\baren['’]t\b/, 'are not', "aren't"],
];

function variants(message: string): string[] {
  const text = filled.reduce((result, [placeholder, value]) => result.replace(placeholder, value), message);
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
  const [, record] = records.find(([id]) => id.test(row.id)) as (typeof records)[number];
  // A wrapped line is one record only where the format says so.
  const format = /^(?:mars|ps|vm)-/.test(row.id) ? {} : { format: 'inmage-agent' };
  return signaturesInFile(record(message), format);
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
  (row) =>
    row.in_seed !== null &&
    ['message', 'log-string'].includes(row.message_source ?? '') &&
    table[row.id]?.signature,
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
    for (const message of messages.flatMap((text) => (text === null ? [] : variants(text)))) {
      const found = await signaturesIn(row, message);
      if (!found.includes(table[row.id].signature as string))
        missed.push(`${message} → ${found.join(', ') || 'nothing'}`);
    }
    expect(missed).toEqual([]);
  });
});

const coded = rows.filter((row) => row.in_seed !== null && row.codes.length > 0 && table[row.id]?.signature);

/** How programs and the portal print a code of a row. */
function printed(code: string): string[] {
  if (!/^(?:\d+|0x[\da-f]+)$/i.test(code)) return [`Operation failed (${code}).`, `"code":"${code}"`];
  const value = Number(code);
  const hex = `0x${value.toString(16)}`;
  return [`Error ID: ${value}`, `(ID: ${value})`, `Error ID: ${hex}`, `错误 ID：${value}`];
}

describe.skipIf(!existsSync(reference))('codes', () => {
  it.each(coded.map((row) => [row.id, row] as const))('%s', async (_, row) => {
    const signature = table[row.id].signature as string;
    const known = catalogue.signatures.find(({ id }) => id === signature);
    // HTTP numbers need the words of HTTP, and are tried by the examples.
    const codes = row.codes.filter(
      (code) => !known?.patterns.some((pattern) => pattern.code === `http ${code}`),
    );
    const missed: string[] = [];
    for (const text of codes.flatMap(printed)) {
      // A number counts behind the words of Microsoft in any file; a name that other services have too, in our logs.
      const found = await (/ID/.test(text) ? signaturesInFile(`${text}\r\n`) : signaturesIn(row, text));
      if (!found.includes(signature)) missed.push(text);
    }
    expect(missed).toEqual([]);
  });
});
