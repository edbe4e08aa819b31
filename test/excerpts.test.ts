/**
 * The verbatim public log lines: every record that reports a failure of the products is recognised, or left for a
 * reason that stands here; normal records give nothing. The excerpts are kept beside the repository.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, scan } from '../src/index.ts';

const catalogue = await loadCatalogue();

const folder = '../shared/excerpts';
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.log'))
      .map((entry) => `${entry.parentPath}/${entry.name}`)
  : [];

/** What a line says that reports a failure. */
const failure =
  /\b(?:fail(?:ed|ure)?|error|exception|could not|couldn't|cannot|timed out|timeout|unable|refused|forbidden|unavailable|unreachable|mismatch|invalid|FITHAW)\b|\bWARN(?:ING)?\b/i;

/** Lines with such words that are no failure to act on, and why. */
const left: [RegExp, RegExp, string][] = [
  [
    /localized|winhttp/,
    /^/,
    'output of other programs: texts of the operating system count only in our logs',
  ],
  [/dpm-errlog/, /\bNORMAL\b/, 'a normal record'],
  [/waagent/, /\[CGW\]|cgroup/i, 'the agent goes on without resource limits'],
  [
    /waagent/,
    /dhclient|Dhcp client|CalledProcessError/,
    'the agent looks for a program that this distribution does not use',
  ],
  [/waagent/, /rules file|distro implementation|AutoUpdate\.Enabled/, 'the agent tells what it does'],
  [
    /waagent/,
    /firewall rules for Azure Fabric|firewall is not configured/,
    'the agent mends the rules itself',
  ],
  [/waappagent/, /^\s*at |^--- End of inner/, 'a part of a stack trace whose first line is recognised'],
  [/vmsnapshot-linux/, /freeze, timeout value/, 'a normal record'],
  [/waagent/, /ReportEventErrors|Too many files under/, 'only telemetry of the agent is lost'],
  [/waappagent/, /Waiting for OOBE|GuestAgent stopping/, 'a normal start or stop'],
  [
    /svagents.05/,
    /<(?:ErrorCategory|ErrorSeverity|IsRcm|IsRetryable|PossibleCauses)/,
    'a part of a block whose code is recognised',
  ],
];

describe.skipIf(files.length === 0)('excerpts', () => {
  it.each(files)('%s', async (file) => {
    const found = new Set<number>();
    await scan([file], {
      catalogue,
      onFinding: ({ line, endLine, text }) => {
        const first = endLine - text.split('\n').length + 1;
        for (let number = Math.min(first, line); number <= endLine; number++) found.add(number);
      },
    });
    const lines = readFileSync(file, 'utf8').split('\n');
    const missed = lines.filter(
      (text, index) =>
        failure.test(text) &&
        !found.has(index + 1) &&
        !left.some(([where, what]) => where.test(file) && what.test(text)),
    );
    const needless = lines.filter(
      (text, index) =>
        found.has(index + 1) &&
        !/localized|winhttp|waappagent/.test(file) &&
        left.some(([where, what]) => where.test(file) && what.test(text)),
    );
    expect({ missed, needless }).toEqual({ missed: [], needless: [] });
  });
});
