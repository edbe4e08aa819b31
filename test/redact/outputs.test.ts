/**
 * No secret gets out: they are written into the records of logs, around them, and into the names of files, and none of them
 * is in what a scan gives, or in what any reporter makes of it.
 */
import { describe, expect, it } from 'vitest';
import { createSilenceFinding } from '../../src/match/silence.ts';
import { createReporter } from '../../src/reporters/index.ts';
import { reporterNames } from '../../src/reporters/types.ts';
import { sampleSignature } from '../reporters/sample-report.ts';
import { scanSecrets } from './scan-secrets.ts';
import { secrets, secretWords } from './secrets.ts';

const records = secrets.map(([text]) => `FLUX FAILED: ${text.replaceAll('\r\n', '\n')}`);

function secretsIn(text: string): string[] {
  return secretWords.filter((word) => text.includes(word));
}

describe('the findings of a scan', () => {
  const scanAll = () => scanSecrets({ 'flux.log': records.map((text) => `>>> ${text}\n`).join('') });

  it('are one of each record, and hold no secret', async () => {
    const { findings, report } = await scanAll();
    expect(findings).toHaveLength(secrets.length);
    expect(findings.flatMap((finding) => secretsIn(JSON.stringify(finding)))).toEqual([]);
    expect(secretsIn(JSON.stringify(report))).toEqual([]);
  });

  it('mark what matched', async () => {
    const { findings } = await scanAll();
    const marked = findings.map(({ text, match }) => text.slice(match.start, match.start + 11));
    expect(new Set(marked)).toEqual(new Set(['FLUX FAILED']));
  });

  it.each(reporterNames)('are written by %s without one', async (name) => {
    const { findings, report } = await scanAll();
    const reporter = createReporter(name);
    const signature = sampleSignature({ id: 'flux/failed', component: 'flux' });
    const text = [
      ...findings.map((finding) => reporter.finding(finding, signature)),
      reporter.end(report),
    ].join('');
    expect(secretsIn(text)).toEqual([]);
  });
});

describe('a finding', () => {
  async function findIn(record: string) {
    const { findings } = await scanSecrets({ 'flux.log': `>>> ${record}\n` });
    return findings[0];
  }

  it('has no part of a secret that is cut with the text', async () => {
    const { text, truncated } = await findIn(
      `FLUX FAILED: ${'x '.repeat(980)}Password=${'Pa55w0rd'.repeat(8)}; ${'y '.repeat(90)}`,
    );
    expect(truncated).toBe(true);
    expect(text).not.toContain('Pa55');
  });

  it('has no secret that a pattern captured without its name', async () => {
    const { text, fields } = await findIn(
      'FLUX FAILED: Password=<Pa55w0rd value="x"> DRAINED hunter2 ; Password=hunter2;',
    );
    expect(text).toMatch(/Password=\[hidden\];$/);
    expect(fields.drained).toBe('hunter2');
    const captured = await findIn('FLUX FAILED: DRAINED by x, Pwd=hunter2; token DRAINED');
    expect(JSON.stringify(captured)).not.toContain('hunter2');
  });

  it('has the fingerprint, the column and the line of what was written', async () => {
    const [one, other] = [
      await findIn('Pwd=Pa55w0rd; FLUX FAILED: x'),
      await findIn('Pwd=hunter2; FLUX FAILED: x'),
    ];
    expect(one.text).toBe(other.text);
    expect(one.column - other.column).toBe(1);
    expect([one.line, one.endLine]).toEqual([1, 1]);
  });

  it('counts the lines of a key as before', async () => {
    const key = secrets
      .map(([text]) => text)
      .find((text) => text.startsWith('-----BEGIN PRIVATE KEY')) as string;
    const { text, endLine } = await findIn(`FLUX FAILED: ${key}`);
    expect(text.split('\n')).toHaveLength(4);
    expect(endLine).toBe(4);
  });
});

it('hides secrets in the lines around a finding', async () => {
  const key = secrets
    .map(([text]) => text)
    .find((text) => text.startsWith('-----BEGIN PRIVATE KEY')) as string;
  const log = `x\n${key}\n>>> FLUX FAILED: x\n>>> Password=Pa55w0rd\n`;
  const { findings } = await scanSecrets({ 'flux.log': log }, { context: 3 });
  expect(findings[0].context).toEqual({
    before: ['[hidden]', '[hidden]', '-----END PRIVATE KEY-----'],
    after: ['>>> Password=[hidden]'],
  });
});

it('hides secrets in names of files, and in inputs that are no files', async () => {
  const name = 'flux.log?sv=1&sig=Pa55w0rd';
  const { findings, gaps, report } = await scanSecrets({ [name]: '>>> FLUX FAILED: x\n' }, {}, [
    'https://x.test/a?sig=hunter2',
  ]);
  expect(findings[0].source).toMatch(/flux\.log\?sv=1&sig=\[hidden\]$/);
  expect(report.coverage.sources[0].path).toBe(findings[0].source);
  expect(gaps[0].message).toContain('https://x.test/a?sig=[hidden]');
  expect(secretsIn(JSON.stringify([findings, gaps, report]))).toEqual([]);
});

it('hides secrets in the record before a silence', () => {
  const record = {
    source: 'a.log',
    line: 1,
    endLine: 1,
    text: 'Password=Pa55w0rd',
    time: null,
    zone: 'unknown',
    level: null,
  } as const;
  expect(createSilenceFinding(sampleSignature(), record, 60_000)?.text).toBe('Password=[hidden]');
});
