/** Standard input as a stream that goes on: in the matcher as a stream, in a scan, and beside files that are followed. */
import { appendFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, createMatcher, type Finding, scan } from '../../src/index.ts';
import { createTree } from '../tree.ts';
import { createSteppedClock, settle, startFollowing } from './following.ts';
import { agent, loadStorm, numbers, plain } from './lines.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadStorm();
});

const only = ['storm/*'];

/** A matcher into which a test writes, and what it found so far. */
function startMatcher() {
  const clock = createSteppedClock();
  const matcher = createMatcher({ catalogue, clock, source: 'svagents.log' });
  const findings: Finding[] = [];
  matcher.on('data', (finding: Finding) => {
    if (finding.signature.startsWith('storm/')) findings.push(finding);
  });
  const pass = async (milliseconds: number) => {
    await settle();
    await clock.advance(milliseconds);
    await settle();
    return numbers(findings);
  };
  return { matcher, findings, pass };
}

describe('a stream with a clock', () => {
  it('gives the last record after a second of silence', async () => {
    const { matcher, pass } = startMatcher();
    matcher.write(agent(1));
    expect(await pass(900)).toEqual([]);
    expect(await pass(1500)).toEqual([1]);
    matcher.write(agent(2));
    expect(await pass(1200)).toEqual([1, 2]);
  });

  it('gives it once, though more of it comes later', async () => {
    const { matcher, findings, pass } = startMatcher();
    matcher.write(agent(1).trimEnd());
    expect(await pass(3000)).toEqual([1]);
    matcher.write(`, and more\nof it\n${agent(2)}`);
    expect(await pass(3000)).toEqual([1, 2]);
    expect(findings.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('gives what only the end of a record shows', async () => {
    const { matcher, findings, pass } = startMatcher();
    matcher.write('#~> (11-20-2026 10:00:00):   ERROR  2508 8408 1 storm part 7');
    expect(await pass(5000)).toEqual([]);
    matcher.write(' is broken\n');
    expect(await pass(5000)).toEqual([7]);
    expect(findings).toMatchObject([{ line: 1, column: 49, time: '2026-11-20T10:00:00Z' }]);
  });

  it('is the same, whatever the silences, as without them', async () => {
    const text = `${agent(1, 'more\n')}${agent(2)}${'x'.repeat(70_000)}\n${agent(3)}storm part 4\nis broken`;
    const { matcher, findings, pass } = startMatcher();
    for (let from = 0; from < text.length; from += 3001) {
      matcher.write(text.slice(from, from + 3001));
      await pass(2500);
    }
    const ended = new Promise((resolve) => matcher.once('end', resolve));
    matcher.end();
    await ended;
    const whole: Finding[] = [];
    const other = createMatcher({ catalogue, source: 'svagents.log' });
    other.end(text);
    for await (const finding of other) if (finding.signature.startsWith('storm/')) whole.push(finding);
    const places = (all: Finding[]) =>
      all.map(({ fields, line, column, time }) => [fields.number, line, column, time]);
    expect(places(findings)).toEqual(places(whole));
  });
});

describe('a scan of standard input', () => {
  it('takes what came for a log, though it is too little to tell an archive by', async () => {
    const clock = createSteppedClock();
    const stdin = new PassThrough();
    const found: string[] = [];
    const scanned = scan(['-'], {
      catalogue,
      only,
      stdin,
      clock,
      onFinding: ({ fields }) => found.push(fields.number),
    });
    stdin.write(plain(1));
    await settle();
    await clock.advance(4000);
    await settle();
    expect(found).toEqual(['1']);
    stdin.end(plain(2));
    await scanned;
    expect(found).toEqual(['1', '2']);
  });
});

describe('standard input beside files', () => {
  it('is followed with them, and reported with them', async () => {
    const folder = createTree({ 'a.log': plain(1) });
    const stdin = new PassThrough();
    const { findings, poll, stop } = startFollowing([folder, '-'], { catalogue, only, stdin });
    stdin.write(plain(2).repeat(70));
    // The stream sleeps while the follower is still at work, so the clock does not tell when it has looked.
    while (findings.length < 71) await poll();
    stdin.write('storm line 3 failed');
    await settle();
    const { coverage } = await stop();
    expect(numbers(findings).at(-1)).toBe(3);
    expect(coverage.sources.map(({ path, findings }) => [path, findings])).toEqual([
      [`${folder}/a.log`, 1],
      ['<stdin>', 71],
    ]);
  });

  it('that ends does not end following', async () => {
    const folder = createTree({ 'a.log': '' });
    const stdin = new PassThrough();
    const { findings, poll } = startFollowing([folder, '-'], { catalogue, only, stdin });
    stdin.end(plain(1));
    while (findings.length < 1) await poll();
    appendFileSync(`${folder}/a.log`, plain(2));
    while (findings.length < 2) await poll();
    expect(numbers(findings)).toEqual([1, 2]);
  });

  it('that fails is a gap', async () => {
    const stdin = new PassThrough();
    const { gaps, poll } = startFollowing([createTree({ 'a.log': '' }), '-'], { catalogue, only, stdin });
    stdin.destroy(Object.assign(new Error('the pipe broke'), { code: 'EIO' }));
    while (gaps.length < 1) await poll();
    await poll(2);
    expect(gaps.filter(({ source }) => source === '<stdin>')).toHaveLength(1);
  });
});
