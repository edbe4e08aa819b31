/**
 * Files as a worker reads them: those that say a size that is not theirs are read to their ends, and of one that cannot be read
 * at all there is a gap and nothing else.
 */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { createPlans } from '../../src/match/plan.ts';
import { type PartResult, readParts, wholeFile } from '../../src/workers/read-part.ts';
import { createTree } from '../tree.ts';

const catalogue = await loadCatalogue();
const tools = {
  reading: { formats: catalogue.formats },
  plans: createPlans(catalogue),
  matching: { isSelected: () => true, context: 0 },
};

async function read(...paths: string[]): Promise<PartResult[]> {
  return readParts(
    paths.map((path) => wholeFile({ path, location: path })),
    tools,
  );
}

describe('a file', () => {
  it('is read whole, and in the order of the list', async () => {
    const folder = createTree({ 'a.log': 'one\ntwo', 'b.log': '', 'c.log': 'x\n'.repeat(200_000) });
    const results = await read(`${folder}/a.log`, `${folder}/b.log`, `${folder}/c.log`);
    expect(results).toMatchObject([
      { kind: 'read', read: { bytes: 7, lines: 1, isOpen: true } },
      { kind: 'read', read: { bytes: 0, lines: 0 } },
      { kind: 'read', read: { bytes: 400_000, lines: 200_000 } },
    ]);
  });

  it('that is not there is a gap', async () => {
    const folder = createTree({});
    expect(await read(`${folder}/none.log`)).toMatchObject([
      { kind: 'unread', gaps: [{ code: 'not-found' }] },
    ]);
  });

  it.runIf(existsSync('/proc/self/status'))('that says that it is empty is read all the same', async () => {
    const [result] = await read('/proc/self/status');
    expect(result).toMatchObject({ kind: 'read', gaps: [] });
    expect(result.kind === 'read' && result.read.lines).toBeGreaterThan(10);
  });

  it.runIf(existsSync('/proc/self/mem'))('that fails before its first byte is no empty log', async () => {
    expect(await read('/proc/self/mem')).toMatchObject([{ kind: 'unread', gaps: [{ code: 'unreadable' }] }]);
  });
});
