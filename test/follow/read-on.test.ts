/** Reading on in a file that another program empties and writes anew while it is read. */
import { beforeAll, expect, it } from 'vitest';
import { newFile } from '../../src/follow/followed-file.ts';
import { readOpened } from '../../src/follow/read-on.ts';
import type { Catalogue } from '../../src/index.ts';
import { createPlans } from '../../src/match/plan.ts';
import { accessBytes } from '../../src/read/file.ts';
import { loadStorm, numbers, plain } from './lines.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadStorm();
});

const text = (from: number, count: number) =>
  Buffer.from(Array.from({ length: count }, (_, index) => plain(from + index)).join(''));

/** A file that has one content for so many reads, and then another one. */
function changing(first: Uint8Array, second: Uint8Array, reads: number) {
  let count = 0;
  return {
    ...accessBytes(first),
    identity: '1:1',
    mtime: 0,
    close: async () => {},
    read: (buffer: Uint8Array, position: number) =>
      accessBytes(count++ < reads ? first : second).read(buffer, position),
  };
}

it.each([0, 1, 2, 3, 4, 5, 6])('is told from growth, when that happens after %i reads', async (reads) => {
  const tools = {
    reading: { formats: catalogue.formats },
    matching: {
      plans: createPlans(catalogue),
      accepts: ({ signature }: { signature: string }) => signature === 'storm/line',
      timeZone: null,
    },
  };
  const begun = text(0, 40);
  const file = newFile({ path: 'a.log', location: 'a.log', identity: '1:1' });
  const first = await readOpened(changing(begun, begun, 99), file, tools, 'wait');
  if (first.kind !== 'read') throw new Error('the file did not change');
  const grown = Buffer.concat([begun, text(40, 5)]);
  const next = await readOpened(changing(grown, text(100, 400), reads), first.file, tools, 'wait');
  // Either the old content was read as a whole, or nothing of it counts: then all is read from its beginning.
  expect(next.kind === 'read' ? numbers(next.findings) : 'replaced').toEqual(
    next.kind === 'read' ? [40, 41, 42, 43, 44] : 'replaced',
  );
});
