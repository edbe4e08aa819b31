/**
 * logscan as another project uses it: by its package name, from the built files, with its types.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'logscan-user-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(resolve('.'), join(project, 'node_modules', 'logscan'), 'junction');
  symlinkSync(resolve('node_modules/@types'), join(project, 'node_modules', '@types'), 'junction');
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(project, { recursive: true }));

describe('import from logscan', () => {
  it('scans, and finds in a stream', () => {
    writeFileSync(
      join(project, 'use.js'),
      `import { createMatcher, scan } from 'logscan';
       const report = await scan([process.argv[2]]);
       const stream = createMatcher({ source: 'CBEngineCurr.errlog' });
       stream.end('Invalid vault credentials provided\\n');
       const found = [];
       for await (const finding of stream) found.push(finding.signature);
       console.log(JSON.stringify([report.diagnoses.length, found]));`,
    );
    const output = execFileSync(process.execPath, ['use.js', resolve('fixtures/demo')], { cwd: project });
    expect(JSON.parse(output.toString())).toEqual([6, ['mars-agent/vault-credentials-invalid']]);
  });

  it('has types for everything', () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { type Catalogue, checkCatalogue, createMatcher, createReporter, type Diagnosis, explain, type Finding, findKnownFolders, type Host, type KnownFolders, LogscanError, loadCatalogue, type Report, type Severity, scan, severities } from 'logscan';
       const catalogue: Catalogue = await loadCatalogue();
       const report: Report = await scan(['x'], { catalogue, onFinding: (finding: Finding) => void finding.line });
       const diagnosis: Diagnosis | undefined = report.diagnoses[0];
       const severity: Severity = diagnosis?.severity ?? severities[0];
       const host: Host = { platform: 'win32', env: { ProgramData: 'C:/ProgramData' } };
       const { folders, inputs }: KnownFolders = await findKnownFolders(host, catalogue.formats);
       await scan(inputs, { host, knownFolders: folders });
       createReporter('pretty', { color: true }).end(report);
       createMatcher().end(severity);
       explain('10060', catalogue).meanings[0]?.forms.join();
       for (const { file, line } of await checkCatalogue([])) throw new LogscanError('catalogue', file, String(line));`,
    );
    const options = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: ['node'] };
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['use.ts'] }),
    );
    const run = () =>
      execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc')], {
        cwd: project,
        encoding: 'utf8',
      });
    expect(run()).toBe('');
  });
});
