/**
 * `diff --redact`: no name is left in a comparison, and one name is the same all over it; secrets never show.
 */
import { writeFileSync as write } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffFormats } from '../../src/diff/types.ts';
import { createTree } from '../tree.ts';
import { logscan } from './run.ts';

const signature = (id: string, severity: string, pattern: string) => `
  - id: own/${id}
    title: Something ${id}
    severity: ${severity}
    patterns: ['${pattern}']
    docs: https://example.com/
    causes: [It is old]
    remediation: [{ text: Wait }]
    examples: [{ match: ${id} by sql-prod-07 for good, from: composed }, { no-match: hay }]`;
const catalogue = `component: own
formats: any
signatures:${[
  signature('lost', 'error', 'lost by (?<host>\\S{1,60}) for (?<detail>.{1,200})'),
  signature('left', 'error', 'left by (?<server>\\S{1,60}) for (?<detail>.{1,200})'),
  signature('seen', 'info', 'seen by (?<host>\\S{1,60}) for'),
].join('')}
`;
const record = (text: string) => `#~> (11-18-2026 02:00:00):   ERROR  2480 5016 480 ${text}\n`;
const logs = {
  'own.yaml': catalogue,
  'fabrikam/svagents_curr_1.log':
    record('lost by sql-prod-07 for 10.150.1.30') + record('seen by erp-db-11 for good'),
  'contoso/svagents_curr_2.log': record('left by sql-prod-07 for password=Pa55w0rd and erp-db-11'),
};
const names = /fabrikam|contoso|sql-prod|erp-db|10\.150/i;

async function diff(cwd: string, ...args: string[]) {
  const run = await logscan(['diff', '--catalogue', 'own.yaml', ...args], { cwd });
  return { ...run, document: args.includes('json') ? JSON.parse(run.stdout) : null };
}

describe('diff --redact', () => {
  it.each(diffFormats)('leaves no name in %s, nor beside it', async (format) => {
    const tree = { ...logs, 'contoso/erp-db-11.zip': 'PK\x03\x04\0' };
    const { stdout, stderr } = await diff(
      createTree(tree),
      'fabrikam',
      'contoso',
      '--redact',
      '--format',
      format,
    );
    expect(stdout + stderr).not.toMatch(names);
    expect(stderr).toMatch(/path-\d|host-\d/);
    expect(stdout).toMatch(/host-1/);
  });

  it('gives one name the same pseudonym on both sides, and tells what was replaced', async () => {
    const { document } = await diff(createTree(logs), 'fabrikam', 'contoso', '--redact', '--format', 'json');
    expect(document.new[0].fields).toEqual({
      server: { new: ['host-1'], gone: [] },
      detail: { new: ['password=[hidden] and host-2'], gone: [] },
    });
    expect(document.fixed[0].fields).toEqual({
      host: { new: [], gone: ['host-1'] },
      detail: { new: [], gone: ['address-1'] },
    });
    expect(document.before.input).toBe('path-1');
    expect(document.redacted).toEqual([
      { pseudonym: 'host-1', kind: 'host', count: 2 },
      { pseudonym: 'host-2', kind: 'host', count: 2 },
      { pseudonym: 'address-1', kind: 'address', count: 1 },
      { pseudonym: 'path-1', kind: 'path', count: 1 },
      { pseudonym: 'path-2', kind: 'path', count: 1 },
    ]);
  });

  it.each(['json', 'ndjson'])('replaces the names of a report that was saved as %s', async (format) => {
    const cwd = createTree(logs);
    const saved = await logscan(['fabrikam', '--catalogue', 'own.yaml', '--format', format], { cwd });
    write(`${cwd}/fabrikam.saved`, saved.stdout);
    const shown = ['--redact', '--severity', 'error', '--format', 'json'];
    const { stdout, document } = await diff(cwd, 'fabrikam.saved', 'contoso', ...shown);
    expect(stdout).not.toMatch(names);
    // A record told that it is a host, though it is not shown.
    expect(document.new[0].fields.detail.new).toEqual(['password=[hidden] and host-2']);
    expect(document.fixed[0].fields.host.gone).toEqual(['host-1']);
  });

  it('leaves pseudonyms of a saved report as they are, and gives none of them to another name', async () => {
    const cwd = createTree({ ...logs, 'before/erp.log': 'it was lost by sql-prod-07 for good\n' });
    const args = ['before', '--catalogue', 'own.yaml', '--redact', '--format', 'json'];
    const saved = await logscan(args, { cwd });
    write(`${cwd}/saved.json`, saved.stdout);
    const { document } = await diff(cwd, 'saved.json', 'contoso', '--redact', '--format', 'json');
    expect(JSON.parse(saved.stdout).coverage.sources[0].path).toBe('path-1/path-2.log');
    expect(document.unknown[0]).toMatchObject({ reason: 'not-read', unread: ['path-2.log'], fields: {} });
    expect([document.before.input, document.after.input]).toEqual(['path-3.json', 'path-4']);
    expect(document.notes).toMatchObject([{ code: 'redacted', side: 'before' }]);
  });

  it('calls two spellings of one name no change', async () => {
    const lost = (host: string) => record(`lost by ${host} for good`);
    const cwd = createTree({
      'own.yaml': catalogue,
      'a/svagents_1.log': lost('SQL-PROD-07'),
      'b/svagents_1.log': lost('sql-prod-07'),
    });
    const plain = await diff(cwd, 'a', 'b', '--format', 'json');
    expect(plain.document.remaining[0].fields.host).toEqual({ new: ['sql-prod-07'], gone: ['SQL-PROD-07'] });
    const { document } = await diff(cwd, 'a', 'b', '--redact', '--format', 'json');
    expect(document.remaining[0].fields).toEqual({});
  });
});

it.each(diffFormats)('diff hides secrets without being asked, in %s', async (format) => {
  const signed = 'a?sv=2022-11-02&sig=QmFzZTY0U2lnbmF0dXJlT2ZBU2VjcmV0VGhpbmc%3D.log';
  const cwd = createTree({ ...logs, [signed]: record('lost by sql-prod-07 for password=Pa55w0rd') });
  const { stdout, stderr } = await diff(cwd, signed, 'contoso', '--format', format);
  expect(stdout + stderr).not.toMatch(/Pa55w0rd|QmFzZTY0/);
  expect(stdout.replaceAll('\\', '')).toContain('[hidden]');
  expect(stdout).toContain('contoso');
});
