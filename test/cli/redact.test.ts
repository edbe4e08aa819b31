/**
 * `--redact`: no name of the logs is left in what is written, be it results, messages, or what a command is told; secrets are
 * hidden without it too.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { reporterNames } from '../../src/reporters/types.ts';
import { createTree } from '../tree.ts';
import { logscan } from './run.ts';

const record =
  "#~> (11-20-2026 10:00:00):   ERROR  2508 8408 1 user=CONTOSO\\jkim password=Pa55w0rd FAILED : PostToSVServer to ps-east-02.contoso.com (10.150.1.30), vault 1fcff8b4-cce2-42e6-8883-7aeb9a1c5cb6, error [at curlwrapper.cpp:CurlWrapper::processCurlResponse:212]   failed to post request: (7) - Couldn't connect to server\n";
const logs = { 'fabrikam/svagents_curr_1.log': record };
const names = /contoso|jkim|ps-east|10\.150|1fcff8b4|fabrikam/i;

describe('--redact', () => {
  it.each(reporterNames)('leaves no name in %s', async (name) => {
    const { stdout, stderr } = await logscan(['fabrikam', 'fabrikam-2', '--redact', '--format', name], {
      cwd: createTree(logs),
    });
    expect(stdout + stderr).not.toMatch(names);
    expect(stdout).toMatch(/path-\d/);
  });

  it('tells in the report what was replaced', async () => {
    const { stdout } = await logscan(['fabrikam', '--redact', '--format', 'json'], { cwd: createTree(logs) });
    const { redacted, diagnoses } = JSON.parse(stdout) as Report;
    expect(redacted?.map(({ pseudonym }) => pseudonym)).toEqual([
      'host-1',
      'address-1',
      'user-1',
      'guid-1',
      'path-1',
    ]);
    expect(diagnoses[0].findings[0].text).toContain(
      'user=user-1 password=[hidden] FAILED : PostToSVServer to host-1 (address-1), vault guid-1, error',
    );
    expect(diagnoses[0].findings[0].source).toBe('path-1/svagents_curr_1.log');
  });

  it.each([
    ['en', 'Replaced in this report', 'hosts: host-1 (1×)'],
    ['zh-CN', '本报告中已替换的内容', '主机: host-1 (1 处)'],
    ['ko', '이 보고서에서 바꾼 항목', '호스트: host-1 (1곳)'],
  ])('shows the table to people, in %s', async (language, title, line) => {
    const { stdout } = await logscan(['fabrikam', '--redact', '--lang', language], { cwd: createTree(logs) });
    expect(stdout).toContain(`\n${title}\n`);
    expect(stdout).toContain(line);
  });

  it('changes no fingerprint', async () => {
    const cwd = createTree(logs);
    const [plain, redacted] = await Promise.all(
      [[], ['--redact']].map((more) => logscan(['fabrikam', '--format', 'json', ...more], { cwd })),
    );
    const fingerprints = ({ stdout }: { stdout: string }) =>
      (JSON.parse(stdout) as Report).diagnoses.map((diagnosis) => diagnosis.fingerprints);
    expect(fingerprints(redacted)).toEqual(fingerprints(plain));
  });

  it('is the same in two scans', async () => {
    const cwd = createTree(logs);
    const [one, other] = await Promise.all(
      [1, 2].map(() => logscan(['fabrikam', '--format', 'ndjson', '--redact'], { cwd })),
    );
    const timeless = (text: string) => text.replace(/"durationMs":\d+/, '');
    expect(timeless(one.stdout)).toBe(timeless(other.stdout));
  });

  it('counts while logs are followed, and for what a command is told', async () => {
    const cwd = createTree({});
    const { stdout, stderr } = await logscan(
      ['-f', '-', '--as', 'inmage-agent', '--redact', '--format', 'ndjson', '--exec', 'cat > told.json'],
      { cwd, input: record.replace('2026', String(new Date().getFullYear() + 1)) },
    );
    const told = readFileSync(`${cwd}/told.json`, 'utf8');
    expect(stdout + stderr + told).not.toMatch(names);
    expect(told).toContain('host-1 (address-1)');
  });
});

it('hides secrets without being asked', async () => {
  const { stdout } = await logscan(['fabrikam'], { cwd: createTree(logs) });
  expect(stdout).not.toContain('Pa55w0rd');
  expect(stdout).toContain('fabrikam');
});

it('drafts a signature without the secrets of the line', async () => {
  const { stdout } = await logscan(['catalogue', 'new', 'flux drained, Password=Pa55w0rd;User=x']);
  expect(stdout).toContain("- 'flux drained, Password=\\S{1,300};User=x'");
  expect(stdout).not.toContain('Pa55w0rd');
});
