/**
 * What there is to say of sources that were read: a file that is no text, a scan that read nothing, and notes.
 */
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../src/read/detect.ts';
import type { Reading } from '../../src/read/reading.ts';
import { unknownFormat } from '../../src/read/recognise.ts';
import {
  binaryGap,
  encodingGap,
  interruptedGap,
  nothingGap,
  sourceNotes,
} from '../../src/sources/remarks.ts';
import type { Gap, SourceCoverage } from '../../src/types.ts';

/** A file that begins with these bytes, opened. */
function readingOf(head: Uint8Array, encoding?: string): Reading {
  return {
    source: { path: 'logs/a.log', location: 'logs/a.log' },
    format: unknownFormat,
    encoding: detectEncoding(head, encoding),
    head,
    blocks: async function* () {},
  };
}

/** What is said of it. */
function gapOf(head: Uint8Array, encoding?: string): Gap | null {
  return binaryGap(readingOf(head, encoding));
}

function coverage(values: Partial<SourceCoverage>): SourceCoverage {
  const defaults = { path: 'a.log', format: 'unknown', encoding: 'utf-8', bytes: 1, lines: 1, findings: 0 };
  return { ...defaults, firstTime: null, lastTime: null, ...values };
}

describe('a file that is binary data', () => {
  it.each([
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000b800000000000000', 'hex')],
    ['an event log', Buffer.from(`456c6646696c6500${'00'.repeat(40)}`, 'hex')],
    ['dense data without a NUL', Buffer.from(Array.from({ length: 512 }, (_, index) => 1 + (index % 255)))],
  ])('is a gap: %s', (_what, head) => {
    expect(gapOf(head)).toEqual({
      code: 'binary',
      source: 'logs/a.log',
      message: 'logs/a.log is binary data, not text: only what looks like text in it was searched',
      action: expect.stringContaining('wevtutil'),
      said: expect.anything(),
    });
  });

  it.each([
    ['text', Buffer.from('one\ttwo\r\nthree\f\n')],
    ['coloured text', Buffer.from('\x1b[31mred\x1b[0m\n')],
    ['text in a code page', Buffer.from('c7d1b1db20b7ceb1d70d0a', 'hex')],
    ['text with a NUL or two', Buffer.from(`${'text '.repeat(40)}\0\0\n`)],
    ['UTF-16 with a mark', Buffer.from('\ufeff2026 text', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('2026-11-18 업로드 failed\r\n'.repeat(9), 'utf16le')],
    ['nothing', Buffer.alloc(0)],
  ])('is not: %s', (_what, head) => {
    expect(gapOf(head)).toBeNull();
  });

  it('is not UTF-16 of which the user said so', () => {
    expect(gapOf(Buffer.from('2026 text', 'utf16le'), 'utf-16le')).toBeNull();
  });
});

describe('a file with the mark of another encoding than the one stated', () => {
  const marked = Buffer.from('\ufeff2026 text', 'utf16le');

  it('is a gap', () => {
    expect(encodingGap(readingOf(marked, 'gbk'))).toEqual({
      code: 'encoding',
      source: 'logs/a.log',
      message:
        'logs/a.log has the byte-order mark of utf-16le, but was read as gb18030, as --encoding states',
      action: expect.stringContaining('without --encoding'),
      said: expect.anything(),
    });
  });

  it.each(['auto', 'utf-16', 'utf-16le'])('is none when the mark agrees: %s', (stated) => {
    expect(encodingGap(readingOf(marked, stated))).toBeNull();
  });
});

describe('a scan that read nothing', () => {
  it('is a gap when there was no source', () => {
    expect(nothingGap([], [])).toMatchObject({
      code: 'nothing-to-read',
      message: 'there was nothing to read',
      action: expect.stringContaining('logscan '),
    });
  });

  it('is a gap when all sources are empty', () => {
    const empty = [coverage({ bytes: 0 }), coverage({ bytes: 0 })];
    expect(nothingGap(empty, [])).toMatchObject({ message: 'all that was named is empty' });
  });

  it('is none when a source has bytes, or another gap tells why', () => {
    expect(nothingGap([coverage({ bytes: 0 }), coverage({ bytes: 1 })], [])).toBeNull();
    expect(nothingGap([], [{ code: 'not-found', message: 'no', action: 'look' }])).toBeNull();
  });
});

describe('a scan that was ended early', () => {
  it('is a gap that tells how far it came', () => {
    expect(interruptedGap(3, 53)).toEqual({
      code: 'interrupted',
      message: 'the scan was interrupted after 3 of 53 sources',
      action: 'Scan again to see the rest.',
      said: expect.anything(),
    });
  });
});

describe('notes', () => {
  it('name each empty source', () => {
    const sources = [coverage({ path: 'a.log', bytes: 0 }), coverage({ path: 'b.log' })];
    expect(sourceNotes(sources)).toMatchObject([
      { code: 'empty', source: 'a.log', message: 'a.log is empty' },
    ]);
  });
});
