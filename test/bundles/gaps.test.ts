/**
 * Gaps of bundles: in English each says what could not be read in words that do not change.
 */
import { describe, expect, it } from 'vitest';
import { ArchiveFault, type Fault, type Obstacle } from '../../src/bundles/entry.ts';
import {
  closedGap,
  createGapCounter,
  depthGap,
  faultGap,
  linksGap,
  obstacleGap,
  unsafeNamesGap,
} from '../../src/bundles/gaps.ts';
import type { ClosedKind } from '../../src/bundles/kinds.ts';
import { LimitReached } from '../../src/bundles/limits.ts';
import { obstacleOf } from '../../src/bundles/zip-methods.ts';
import type { Gap } from '../../src/types.ts';

describe('what is not opened', () => {
  it.each<[ClosedKind, string, string]>([
    [
      'evtx',
      'an event log',
      'Export it as text with: wevtutil qe FILE /lf:true /f:text, and scan the export.',
    ],
    ['cab', 'packed as cab', 'Unpack it with: expand FILE -F:* FOLDER, and scan the folder.'],
    ['7z', 'packed as 7z', 'Unpack it with 7-Zip, and scan the folder.'],
  ])('%s is named', (kind, what, action) => {
    expect(closedGap('a.bin', kind)).toMatchObject({
      code: 'bundle-unsupported',
      message: `a.bin is ${what}, which logscan does not open`,
      action,
    });
  });

  it.each<[Obstacle | null, string]>([
    [obstacleOf(0, 9), 'packed as Deflate64, which logscan does not open'],
    [obstacleOf(0, 97), 'packed as method 97, which logscan does not open'],
    ['unusual-entry', 'packed as a sparse or unknown tar entry, which logscan does not open'],
    [obstacleOf(1, 8), 'encrypted'],
  ])('an entry that is %j is too', (obstacle, what) => {
    expect(obstacleGap('a.zip!a.log', obstacle as Obstacle).message).toBe(`a.zip!a.log is ${what}`);
  });
});

describe('a fault', () => {
  const sizes: Fault = { kind: 'wrong-size', held: 1234, claimed: 5 };
  it.each<[Error, string]>([
    [new ArchiveFault({ kind: 'ends-early' }), 'it ends too early'],
    [new ArchiveFault({ kind: 'no-beginning' }), 'it does not begin as an archive does'],
    [new ArchiveFault({ kind: 'no-end' }), 'its end is missing, and with it the list of what it holds'],
    [new ArchiveFault({ kind: 'shared-bytes' }), 'it shares its bytes with another entry'],
    [new ArchiveFault({ kind: 'wrong-sum' }), 'its check sum is wrong'],
    [new ArchiveFault(sizes), 'it holds 1234 bytes where it claims 5'],
    [Object.assign(new Error('unexpected end of file'), { code: 'Z_BUF_ERROR' }), 'it ends too early'],
    [new Error('invalid distance'), 'invalid distance'],
  ])('is told: %s', (error, why) => {
    expect(faultGap('a.zip', error)).toMatchObject({
      code: 'bundle-damaged',
      message: `a.zip is damaged: ${why}. What could be read of it was scanned`,
      action: 'Fetch or make the bundle again, and compare its size with the original.',
    });
  });
});

describe('a limit', () => {
  it.each<[LimitReached['limit'], string, string]>([
    ['entries', 'has more than 40,000 entries: the rest was not read', '--max-entries'],
    ['entryBytes', 'is larger than 40.0 KB: the rest of it was not read', '--max-entry-size'],
    ['totalBytes', 'unpacks to more than 40.0 KB: the rest was not read', '--max-total-size'],
    [
      'ratio',
      'unpacks to more than 40,000 times its size, as only a bomb does: the rest was not read',
      '--max-ratio',
    ],
    ['heldBytes', 'is a zip of more than 40.0 KB inside an archive, and was not opened', 'the outer archive'],
  ])('%s is told with what to do', (limit, what, advice) => {
    const { message, action } = faultGap('a.zip', new LimitReached(limit, 40_000, 'bundle'));
    expect(message).toBe(`a.zip ${what}`);
    expect(action).toContain(advice);
  });

  it('of depth is told too', () => {
    expect(depthGap('a.zip', 6)).toMatchObject({
      message: 'a.zip lies 6 archives deep, and was not opened',
      action: 'If you trust it, allow more with --max-depth, or unpack it and scan the folder.',
    });
  });
});

describe('names of entries', () => {
  it.each([
    [['a'], 'a log, a, with'],
    [['a', 'b'], '2 logs, such as a, with'],
  ])('%j are counted', (names, logs) => {
    expect(unsafeNamesGap('a.zip', names).message).toBe(`a.zip has ${logs} a path that leads out of it`);
    expect(linksGap('a.zip', names).message).toBe(`a.zip has ${logs} only a link instead of the file`);
  });
});

describe('gaps of one kind', () => {
  it('are told one by one up to a hundred, then by their count, with what to do about the last', () => {
    const told: Gap[] = [];
    const counter = createGapCounter('a.zip', (gap) => told.push(gap));
    for (let entry = 1; entry <= 1350; entry++) counter.add(obstacleGap(`a.zip!${entry}`, 'encrypted'));
    counter.end();
    expect([counter.count(), told.length]).toEqual([1350, 101]);
    expect(told.at(-1)).toMatchObject({
      code: 'bundle-encrypted',
      source: 'a.zip',
      message: 'a.zip has 1,250 more entries like the last 100 that were not read',
      action: 'Unpack it with its password, and scan the folder.',
    });
  });
});
