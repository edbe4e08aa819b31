/**
 * Reads SARIF as others do: the JSON of it, and the validator of Microsoft with the rules of GitHub, which is a program for some
 * platforms. Where there is none, tests that need it are to be skipped.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Log, Result } from 'sarif';

/** Ids of the diagnoses, in the order in which they are told. */
export function diagnosesIn(text: string): string[] {
  const results = (JSON.parse(text) as Log).runs.flatMap((run) => run.results ?? []);
  return [...new Set(results.map(({ ruleId }) => ruleId as string))];
}

/** Something that the validator does not like. */
export interface Complaint {
  level: string;
  check: string;
  /** Name of the log, and what is wrong where in it. */
  log: string;
  text: string;
}

/** The validator; null where it does not run. */
export const validator = findValidator();

function findValidator(): string | null {
  const require = createRequire(import.meta.url);
  // The package itself only depends on those of the platforms.
  const near = createRequire(require.resolve('@microsoft/sarif-multitool'));
  try {
    const folder = dirname(near.resolve(`@microsoft/sarif-multitool-${process.platform}/package.json`));
    const program = join(folder, process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool');
    if (!existsSync(program)) return null;
    // Without scripts of packages nobody else does it.
    if (process.platform !== 'win32') chmodSync(program, 0o755);
    return program;
  } catch {
    return null;
  }
}

/** All but to open every link: that depends on the network, and only makes a note. */
const checks = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" />
  </Properties>
</Properties>
`;

/** Errors and warnings of logs by name. One run, which takes most of a second, validates all of them. */
export function complaintsAbout(logs: Record<string, string>): Complaint[] {
  const folder = mkdtempSync(join(tmpdir(), 'logscan-sarif-'));
  try {
    for (const [name, text] of Object.entries(logs)) writeFileSync(join(folder, `${name}.sarif`), text);
    const output = join(folder, 'complaints.json');
    const config = join(folder, 'checks.xml');
    writeFileSync(config, checks);
    execFileSync(
      validator as string,
      [
        ...['validate', join(folder, '*.sarif'), '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'],
        ...['--config', config, '--output', output, '--log', 'ForceOverwrite'],
      ],
      { stdio: 'ignore', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } },
    );
    const [run] = (JSON.parse(readFileSync(output, 'utf8')) as Log).runs;
    if (run.invocations?.some(({ executionSuccessful }) => !executionSuccessful)) {
      throw new Error(`the validator failed: ${JSON.stringify(run.invocations)}`);
    }
    const messages = new Map(run.tool.driver.rules?.map((check) => [check.id, check.messageStrings]));
    return (run.results ?? []).map(({ ruleId = '', level = 'warning', message, locations }: Result) => {
      const words = message.text ?? messages.get(ruleId)?.[message.id ?? '']?.text ?? '';
      const text = words.replace(/\{(\d+)\}/g, (_, at) => message.arguments?.[Number(at)] ?? '');
      const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
      return { level, check: ruleId, log: basename(uri, '.sarif'), text };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
