/**
 * Drafts of signatures: the pattern keeps the words and opens the values, and the file is one that `catalogue check`
 * accepts and that finds its line, whatever was pasted.
 */
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue/load.ts';
import type { checkCatalogue } from '../src/check-catalogue.ts';
import { draftSignature } from '../src/draft-signature.ts';
import { createTree } from './tree.ts';

const catalogue = await loadCatalogue();

function patternIn(text: string): string | undefined {
  return /patterns:\n {6}- '(.*)'\n/.exec(draftSignature(text, catalogue).yaml)?.[1];
}

describe('the pattern of a draft', () => {
  it.each([
    ['flux drained by 12 percent.', String.raw`flux drained by \d{1,20} percent`],
    ['flux at 192.0.2.10 gone', String.raw`flux at [\d.]{7,15} gone`],
    ['flux hr = 0x80041234', 'flux hr = 0x[0-9a-f]{1,16}'],
    ['flux "my disk" gone', 'flux "[^"]{1,300}" gone'],
    [String.raw`cannot open C:\ProgramData\ASR\x.dat now`, String.raw`cannot open \S{1,300} now`],
    ['cannot open /usr/local/flux.conf now', String.raw`cannot open \S{1,300} now`],
    ['POST https://example.test/a?b=1 failed', String.raw`POST \S{1,300} failed`],
    ['disk 4c4c4544-0051-3510-8052-b4c04f4a3232 lost', 'disk [0-9a-f-]{36} lost'],
    ["can't  go\ton (ever)", String.raw`can''t go on \(ever\)`],
    ['磁盘出现未知问题，序号 12。', String.raw`磁盘出现未知问题，序号 \d{1,20}`],
  ])('%j', (line, pattern) => {
    expect(patternIn(line)).toBe(pattern);
  });

  it('leaves out the header of the record, and counts in its log format', () => {
    const { yaml } = draftSignature('2024-Mar-07 12:06:48\tERROR\tflux drained', catalogue);
    expect(yaml).toContain("- 'flux drained'");
    expect(yaml).toContain('formats: [cxps-error]');
  });

  it('is no longer than people can read, and ends with a word', () => {
    expect(patternIn('flux drained '.repeat(100))?.length).toBeLessThanOrEqual(200);
    expect(patternIn('flux drained '.repeat(100))).toMatch(/(?:flux|drained)$/);
  });
});

it('takes the first record of several', () => {
  const { yaml, isPartial } = draftSignature('\n\nflux drained\r\ncapacitor lost\n', catalogue);
  expect(yaml).toContain('- match: "flux drained"\n');
  expect(isPartial).toBe(true);
});

it('finds the numbers that a line calls an error', () => {
  const { yaml } = draftSignature('flux drained, error code: 94123, hr 0x80041234, 555 bytes', catalogue);
  expect(yaml).toContain('codes: ["94123", "0x80041234"]');
});

it('is a file that the check accepts, whatever was pasted', async () => {
  // As it was built, because each check would compile all built-in files here.
  const built = pathToFileURL('dist/check-catalogue.js').href;
  const { checkCatalogue: check }: { checkCatalogue: typeof checkCatalogue } = await import(built);
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      "it's",
      '"a b"',
      '\\',
      '\u001b[31m',
      '\u202e',
      '0x80041234',
      '1.2.3.4',
      '{host}',
      '#',
      ': ',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const { yaml } = draftSignature(`fluxcapacitor ${pieces.join(' ')}`, catalogue, 'own/flux');
      expect(yaml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      const errors = await check([`${createTree({ 'own.yaml': yaml })}/own.yaml`]);
      expect(errors).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
