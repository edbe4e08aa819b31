/**
 * What is written so that it cannot be lost: the promise is kept when the stream has handed it on, and never broken. And
 * what is written only where somebody looks at it: links, and the line that says how it goes.
 */
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { reporterOptions, type Terminal, wantsStatus, writeDelivered } from '../../src/cli/output.ts';

/** A stream that hands on only what it is told to. */
function createSlowStream() {
  const handOn: (() => void)[] = [];
  const stream = new Writable({
    write: (_chunk, _encoding, done) => {
      handOn.push(done);
    },
  });
  return { stream, handOn };
}

/** What a promise is when nothing else happens. */
async function isKept(promise: Promise<void>): Promise<boolean> {
  let kept = false;
  promise.then(() => {
    kept = true;
  });
  await new Promise(setImmediate);
  return kept;
}

describe('a text that must not be lost', () => {
  it('is delivered when the stream has handed it on, not before', async () => {
    const { stream, handOn } = createSlowStream();
    const delivered = writeDelivered(stream, 'a finding\n');
    expect(await isKept(delivered)).toBe(false);
    handOn[0]();
    expect(await isKept(delivered)).toBe(true);
    expect(stream.listenerCount('close')).toBe(0);
  });

  it('is waited for no longer when the stream is destroyed', async () => {
    const { stream } = createSlowStream();
    const [begun, waiting] = [writeDelivered(stream, 'begun\n'), writeDelivered(stream, 'waiting\n')];
    stream.destroy();
    await Promise.all([begun, waiting]);
    await writeDelivered(stream, 'too late\n');
  });

  it('needs no stream when there is none', async () => {
    const stream = new PassThrough();
    await writeDelivered(stream, '');
    expect(stream.readableLength).toBe(0);
  });
});

/** A process on a terminal that has links, or whose streams go elsewhere. */
function createTerminal(
  isTTY: { stdout: boolean; stderr: boolean },
  env: Record<string, string> = {},
): Terminal {
  const stream = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY, columns: 80 });
  return {
    stdin: new PassThrough(),
    stdout: stream(isTTY.stdout),
    stderr: stream(isTTY.stderr),
    env: { WT_SESSION: '1', ...env },
    platform: 'linux',
    folder: '/home/me',
  };
}

describe('a report', () => {
  const onTerminal = createTerminal({ stdout: true, stderr: false });

  it('has colours and links on a terminal, and fits into it', () => {
    expect(reporterOptions({ color: 'auto' }, onTerminal, 'ko')).toEqual({
      color: true,
      links: true,
      folder: '/home/me',
      width: 80,
      language: 'ko',
    });
  });

  it('is as wide as usual on a terminal that does not know how wide it is', () => {
    const { stdout } = createTerminal({ stdout: true, stderr: false });
    const unknown = { ...onTerminal, stdout: Object.assign(stdout, { columns: 0 }) };
    expect(reporterOptions({ color: 'auto' }, unknown, 'en').width).toBe(80);
  });

  it('has neither without colours, nor in a file', () => {
    expect(reporterOptions({ color: 'never' }, onTerminal, 'en')).toMatchObject({
      color: false,
      links: false,
    });
    const inFile = createTerminal({ stdout: false, stderr: true });
    expect(reporterOptions({ color: 'auto' }, inFile, 'en')).toMatchObject({
      color: false,
      links: false,
      width: 100,
    });
  });
});

describe('the line that says how it goes', () => {
  const wanted = { progress: true, quiet: false };

  it('is shown where standard error is a terminal', () => {
    expect(wantsStatus(wanted, createTerminal({ stdout: false, stderr: true }))).toBe(true);
    expect(wantsStatus(wanted, createTerminal({ stdout: true, stderr: false }))).toBe(false);
  });

  it.each([[{ TERM: 'dumb' }], [{ CI: 'true' }]])('is not shown with %j', (env) => {
    expect(wantsStatus(wanted, createTerminal({ stdout: true, stderr: true }, env))).toBe(false);
  });

  it.each([[{ progress: false, quiet: false }], [{ progress: true, quiet: true }]])(
    'is not shown with %j',
    (options) => {
      expect(wantsStatus(options, createTerminal({ stdout: true, stderr: true }))).toBe(false);
    },
  );
});
