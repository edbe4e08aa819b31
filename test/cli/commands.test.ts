/**
 * The other commands: explain, list, catalogue check, help and version.
 */
import { describe, expect, it } from 'vitest';
import { createTree } from '../tree.ts';
import { logscan } from './run.ts';

/** A signature file with this text. */
function fileWith(text: string): string {
  return `${createTree({ 'own.yaml': text })}/own.yaml`;
}

describe('explain', () => {
  it.each([
    ['78186', 'process-server/unreachable-from-source'],
    ['0x1316A', 'process-server/unreachable-from-source'],
    ['10060', 'network/connection-attempt-failed'],
    ['0x8007274c', 'network/connection-attempt-failed'],
    ['-2147014836', 'network/connection-attempt-failed'],
    ['2147952460', 'network/connection-attempt-failed'],
    ['wsaetimedout', 'network/connection-attempt-failed'],
    ['407', 'network/proxy-authentication-required'],
    ['0x1FC07', 'mars-agent/activation-failed'],
    ['DiskUploadTimedOut', 'migrate-appliance/disk-upload-timed-out'],
    ['mars-agent/azure-unreachable', 'mars-agent/azure-unreachable'],
  ])('%s', async (query, id) => {
    const { code, stdout } = await logscan(['explain', query]);
    expect(code).toBe(0);
    expect(stdout).toContain(id);
    expect(stdout).toContain('What to do');
    expect(stdout).not.toContain('{host}');
  });

  it('shows both meanings of 181008', async () => {
    const { stdout } = await logscan(['explain', '181008', '--format', 'json']);
    expect(JSON.parse(stdout).signatures.map(({ id }: { id: string }) => id)).toEqual([
      'migrate-appliance/dispose-artefacts-timed-out',
      'migrate-appliance/disk-snapshots-not-found',
    ]);
  });

  it('gives programs the meanings and the signatures', async () => {
    const { stdout } = await logscan(['explain', '0x80072ee2', '--format', 'json']);
    const { query, meanings, signatures } = JSON.parse(stdout);
    expect(query).toBe('0x80072ee2');
    expect(meanings).toEqual([
      {
        code: '12002',
        system: 'winhttp',
        name: 'ERROR_WINHTTP_TIMEOUT',
        forms: ['12002', 'ERROR_WINHTTP_TIMEOUT', '0x80072EE2', '-2147012894', '2147954402'],
        text: 'The operation timed out',
      },
    ]);
    expect(signatures[0]).toMatchObject({ id: 'network/connection-attempt-failed', severity: 'error' });
  });

  it('shows text of a signature file without what steers a terminal', async () => {
    const file = fileWith(`component: own
formats: any
signatures:
  - id: own/disk-failed
    title: "The \\e[31mdisk failed"
    severity: error
    patterns: [a disk failed]
    docs: https://example.com/
    causes: [It is broken]
    remediation: [{ text: Replace it, command: "ping \\e[2J" }]
    examples: [{ match: a disk failed, from: composed }, { no-match: hay }]
`);
    const { stdout } = await logscan(['explain', 'own/disk-failed', '--catalogue', file]);
    expect(stdout).toContain('The \\x1b[31mdisk failed [error]');
    expect(stdout).toContain('> ping \\x1b[2J');
  });

  it('says that it does not know a code', async () => {
    const { code, stdout, stderr } = await logscan(['explain', '999999']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('999999 is not known');
  });
});

describe('list', () => {
  it('names every signature with its codes', async () => {
    const { stdout } = await logscan(['list']);
    expect(stdout).toMatch(/process-server\/heartbeat-lost .* \[806\]/);
    expect(stdout).toMatch(/\d+ signatures\n$/);
  });

  it('names those that are asked for', async () => {
    const { stdout } = await logscan([
      'list',
      'source',
      'machine',
      '--component',
      'process-server',
      '--code',
      '0x1316A',
    ]);
    expect(stdout).toMatch(/^process-server\/unreachable-from-source .*\n1 signature\n$/);
    const critical = await logscan(['list', '--severity', 'critical', '--format', 'markdown']);
    expect(critical.stdout).toContain('| [unreachable-from-source](https://');
    expect(critical.stdout).not.toContain('| warning |');
  });

  it('says which components there are', async () => {
    const { code, stderr } = await logscan(['list', '--component', 'mars']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no component "mars"\n {2}Known: .*mars-agent/);
  });

  it('gives programs the patterns with their literals', async () => {
    const { version, signatures } = JSON.parse(
      (await logscan(['list', '--format', 'json', '--only', 'network/*'])).stdout,
    );
    expect(version).toBe(1);
    for (const signature of signatures) {
      expect(Object.keys(signature)).toEqual(
        expect.arrayContaining([
          'id',
          'component',
          'severity',
          'title',
          'codes',
          'formats',
          'causes',
          'remediation',
          'docs',
          'origins',
        ]),
      );
      for (const { source, flags, literals } of signature.patterns) {
        expect(() => new RegExp(source, flags)).not.toThrow();
        expect(literals.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('catalogue check', () => {
  it('finds a draft right, and says what looked at its patterns', async () => {
    const draft = await logscan([
      'catalogue',
      'new',
      '--id',
      'own/flux',
      'flux capacitor drained by 12 percent',
    ]);
    const path = fileWith(draft.stdout);
    const { code, stdout } = await logscan(['catalogue', 'check', path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 signature, 0 log formats, 2 examples: all right\n/);
    expect(stdout).toContain('1 pattern checked for super-linear time by recheck');
  });

  it('finds a stale translation', async () => {
    const english = "{ english: 'aaaaaaaaaaaa', title: 가, causes: [나], steps: [] }";
    const path = fileWith(`language: ko\nsignatures:\n  network/proxy-authentication-required: ${english}\n`);
    const { code, stderr } = await logscan(['catalogue', 'check', path]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path}:3:`);
  });

  it('refuses a pattern that runs away', async () => {
    const { stdout } = await logscan(['catalogue', 'new', '--id', 'own/flux', 'flux abcd capacitor']);
    const path = fileWith(stdout.replace("- 'flux abcd", String.raw`- 'flux (?:\w{1,30}){1,30}`));
    const { code, stderr } = await logscan(['catalogue', 'check', path]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path}:10:7: this pattern takes exponential time`);
  });

  it('runs the examples of a file', async () => {
    const path = fileWith(
      `component: own
signatures:
  - id: own/needle
    title: A needle
    severity: error
    patterns: [a needle]
    docs: https://example.com/
    causes: [It is there]
    remediation: [{ text: Take it out }]
    examples:
      - { match: only hay here, from: composed }
      - { no-match: here is a needle }
`,
    );
    const { code, stderr } = await logscan(['catalogue', 'check', path]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path}:11:9: this line is not recognised`);
    expect(stderr).toContain(`${path}:12:9: this line is recognised, and must not be`);
  });
});

describe('catalogue new', () => {
  const line = 'flux capacitor drained by 12 percent, error code: 94123';

  it('drafts from an argument and from standard input alike', async () => {
    const byArgument = await logscan(['catalogue', 'new', line]);
    const byInput = await logscan(['catalogue', 'new', '-'], { input: `${line}\r\n` });
    expect([byArgument.code, byInput.code]).toEqual([0, 0]);
    expect(byInput.stdout).toBe(byArgument.stdout);
    expect(byArgument.stdout).toContain('id: new/flux-capacitor-drained-by-percent-error');
    expect(byArgument.stderr).toContain('logscan catalogue check');
  });

  it('says which signature knows the line already', async () => {
    const { stderr } = await logscan(['catalogue', 'new', 'Invalid vault credentials provided. (ID: 34513)']);
    expect(stderr).toContain('mars-agent/vault-credentials-invalid');
  });

  it.each([
    [['12 34'], 'no word in this line'],
    [[''], 'no word in this line'],
    [['--id', 'Own Flux', line], 'component/words-in-lower-case'],
  ])('refuses %j', async (args, hint) => {
    const { code, stdout, stderr } = await logscan(['catalogue', 'new', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('help and version', () => {
  it('shows the options and the exit codes', async () => {
    const { code, stdout, stderr } = await logscan(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('--fail-on');
    expect(stdout).toContain('Exit codes:');
  });

  it('shows the version', async () => {
    expect((await logscan(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
