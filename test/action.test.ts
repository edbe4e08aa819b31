/**
 * The GitHub Action: its steps run as a runner runs them, with a registry that has what was built here.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createTree } from './tree.ts';

interface Step {
  id?: string;
  env?: Record<string, string>;
  run?: string;
}

const action = parse(readFileSync('action.yml', 'utf8'));
const steps: Step[] = action.runs.steps;
const failing = `2026-11-18 04:05:12 connect socket failed: system:10060`;

/** Runs the steps with a shell in a folder; gives what was written, the outputs, and whether the check failed. */
function runAction(folder: string, inputs: Record<string, string>) {
  const npx = `#!/usr/bin/env bash\n[ "$1" = --yes ] && echo "$2" > '${folder}/version'\nshift 2\nexec '${process.execPath}' '${resolve('bin/logscan.js')}' "$@"\n`;
  const tools = createTree({ npx });
  execFileSync('chmod', ['+x', join(tools, 'npx')]);
  const summary = join(folder, 'summary.md');
  const outputs = join(folder, 'outputs');
  rmSync(outputs, { force: true });
  const results = steps
    .filter((step) => step.run !== undefined)
    .map(({ run, env = {} }) => {
      const values = Object.entries(env).map(([name, value]) => [name, fill(value, inputs, outputs)]);
      try {
        const stdout = execFileSync(
          'bash',
          ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run as string],
          {
            cwd: folder,
            encoding: 'utf8',
            env: {
              ...process.env,
              ...Object.fromEntries(values),
              PATH: `${tools}:${process.env.PATH}`,
              GITHUB_ACTIONS: 'true',
              GITHUB_OUTPUT: outputs,
              GITHUB_STEP_SUMMARY: summary,
            },
          },
        );
        return { code: 0, stdout };
      } catch (error) {
        const { status, stdout } = error as { status: number; stdout: string };
        return { code: status, stdout };
      }
    });
  return {
    stdout: results.map(({ stdout }) => stdout).join(''),
    code: results.find(({ code }) => code !== 0)?.code ?? 0,
    summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
  };
}

/** `${{ inputs.x }}` and `${{ steps.scan.outputs.x }}` as the runner fills them in. */
function fill(text: string, inputs: Record<string, string>, outputs: string): string {
  return text.replace(/\$\{\{ (\S+) \}\}/g, (_, path: string) => {
    const [kind, name] = [path.split('.')[0], path.split('.').at(-1) as string];
    if (kind === 'inputs') return inputs[name] ?? action.inputs[name].default ?? '';
    const [, value = ''] = new RegExp(`^${name}=(.*)$`, 'm').exec(readFileSync(outputs, 'utf8')) ?? [];
    return value;
  });
}

describe.skipIf(process.platform === 'win32')('the action', () => {
  it('fails by the threshold, annotates, and writes results, report and summary', () => {
    const folder = createTree({ 'my logs/svagents.log': failing });
    const { code, stdout, summary } = runAction(folder, { paths: 'my logs\n' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error /m);
    expect(summary).toContain('### ');
    expect(JSON.parse(readFileSync(join(folder, 'logscan.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(folder, 'logscan.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('passes below the threshold, and writes only what is asked for', () => {
    const folder = createTree({ 'svagents.log': failing });
    const inputs = {
      paths: 'svagents.log',
      'fail-on': 'never',
      sarif: '',
      html: '',
      args: '--severity=info',
    };
    expect(runAction(folder, inputs).code).toBe(0);
    expect([existsSync(join(folder, 'logscan.sarif')), existsSync(join(folder, 'logscan.html'))]).toEqual([
      false,
      false,
    ]);
  });

  it('fails only on what a baseline does not know', () => {
    const folder = createTree({ 'svagents.log': failing });
    const first = runAction(folder, {
      paths: 'svagents.log',
      json: 'baseline.json',
      baseline: 'baseline.json',
    });
    expect(first.code).toBe(1);
    expect(runAction(folder, { paths: 'svagents.log', baseline: 'baseline.json' }).code).toBe(0);
  });

  it('fails when something could not be read, unless that is allowed', () => {
    const folder = createTree({});
    expect(runAction(folder, { paths: 'missing' }).code).toBe(3);
    expect(runAction(folder, { paths: 'missing', 'allow-incomplete': 'true' }).code).toBe(0);
  });

  it('does not scan the machine of the runner when paths names nothing', () => {
    const folder = createTree({});
    const { code, stdout } = runAction(folder, { paths: '\n\n' });
    expect(code).toBe(2);
    expect(stdout).toBe('::error title=logscan::The input paths names nothing to scan.\n');
    expect(existsSync(join(folder, 'version'))).toBe(false);
  });

  it('gives no input to the shell', () => {
    const folder = createTree({ 'svagents.log': failing });
    runAction(folder, {
      paths: 'svagents.log\n$(touch broken)\n"; touch broken; "',
      args: '--lang=$(touch broken)',
    });
    expect(existsSync(join(folder, 'broken'))).toBe(false);
  });

  it('takes the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const folder = createTree({ 'svagents.log': failing });
    runAction(folder, { paths: 'svagents.log' });
    expect(readFileSync(join(folder, 'version'), 'utf8')).toBe(`logscan@${version}\n`);
  });
});

describe('docs/pipelines.md', () => {
  it('has snippets that are YAML', () => {
    const text = readFileSync('docs/pipelines.md', 'utf8');
    const snippets = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, snippet]) => parse(snippet));
    expect(snippets.map((snippet) => Object.keys(snippet))).toEqual([
      ['name', 'on', 'permissions', 'jobs'],
      ['0'],
      ['steps'],
    ]);
  });
});
