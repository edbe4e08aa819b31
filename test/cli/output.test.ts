/**
 * What is written so that it cannot be lost: the promise is kept when the stream has handed it on, and never broken.
 */
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { writeDelivered } from '../../src/cli/output.ts';

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
