/**
 * A false finding costs a night: healthy logs full of numbers that look like error codes, and the logs of other
 * systems, give no finding at all.
 */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, scan } from '../src/index.ts';

const catalogue = await loadCatalogue();

/** Public logs of other systems; they are kept beside the repository, not in it. */
const unrelated = '../shared/corpora/unrelated';

async function findingsIn(path: string): Promise<string[]> {
  const found: string[] = [];
  await scan([path], {
    catalogue,
    onFinding: ({ signature, line, text }) => found.push(`${line} ${signature} ${text}`),
  });
  return found;
}

async function formatOf(path: string): Promise<string | undefined> {
  return (await scan([path], { catalogue })).coverage.sources[0]?.format;
}

describe('healthy logs', () => {
  it.each(readdirSync('fixtures/healthy').filter((name) => name !== 'README.md'))('%s', async (name) => {
    expect(await findingsIn(`fixtures/healthy/${name}`)).toEqual([]);
    expect((await formatOf(`fixtures/healthy/${name}`)) === 'unknown').toBe(name === 'notes.txt');
  });
});

describe('a folder of healthy logs', () => {
  it('has no log that is silent before the others', async () => {
    expect(await findingsIn('fixtures/healthy')).toEqual([]);
  });
});

describe.skipIf(!existsSync(unrelated))('logs of other systems', () => {
  it.each(existsSync(unrelated) ? readdirSync(unrelated) : [])('%s', async (name) => {
    expect(await findingsIn(`${unrelated}/${name}`)).toEqual([]);
    expect(await formatOf(`${unrelated}/${name}`)).toBe('unknown');
  });
});
