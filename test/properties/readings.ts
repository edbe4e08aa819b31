/**
 * The ways in which a source reaches the matcher (blocks of chunks, a file, a stream), each down to its findings. The
 * catalogue is ours and `tricky.yaml`.
 */
import { createReadStream, mkdtempSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { matchSource } from '../../src/match/match-source.ts';
import { createPlans } from '../../src/match/plan.ts';
import { createBlockCutter } from '../../src/read/blocks.ts';
import { readBytes } from '../../src/read/bulk.ts';
import { detectEncoding } from '../../src/read/detect.ts';
import { createFraming } from '../../src/read/framing.ts';
import { readLive } from '../../src/read/live.ts';
import type { Reading } from '../../src/read/reading.ts';
import type { Block, Finding } from '../../src/types.ts';
import { chunksOf, type SourceBytes } from './sources.ts';

export const catalogue = await loadCatalogue({
  paths: [fileURLToPath(new URL('tricky.yaml', import.meta.url))],
});

/** Gives dates without a year theirs. */
export const newest = '2026-03-01T12:00:00.000Z';

interface Matched {
  findings: Finding[];
  lines: number;
}

const plans = createPlans(catalogue);

/** Matches an opened source to its end. */
export async function matchAll(reading: Reading, context = 0): Promise<Matched> {
  const matching = matchSource(reading, plans, { isSelected: () => true, context, newest });
  const findings: Finding[] = [];
  for (;;) {
    const item = await matching.next();
    if (item.done) return { findings, lines: item.value.lines + (item.value.isOpen ? 1 : 0) };
    findings.push(...item.value);
  }
}

/** Matches bytes that arrive in chunks of these sizes, cut into blocks as in the bulk reader. */
export function matchBlocks(
  { bytes, format }: SourceBytes,
  sizes: readonly number[],
  context = 0,
): Promise<Matched> {
  const source = { path: 'source', location: null };
  async function* blocks(): AsyncGenerator<Block> {
    const cutter = createBlockCutter(source, createFraming(format));
    for (const chunk of chunksOf(bytes, sizes)) yield* cutter.push(chunk);
    yield* cutter.end();
  }
  const encoding = detectEncoding(new Uint8Array(0));
  return matchAll({ source, format, encoding, head: bytes, blocks }, context);
}

/** Matches bytes that arrive all at once. */
export function matchWhole(source: SourceBytes, context = 0): Promise<Matched> {
  return matchBlocks(source, [source.bytes.length + 1], context);
}

/** Matches a file through the bulk reader; without a format, as what it looks like. */
export async function matchFile(path: string, format?: LogFormat): Promise<Matched> {
  const bytes = createReadStream(path);
  return matchAll(await readBytes(bytes, { path, location: path }, { formats: catalogue.formats, format }));
}

/** Matches a stream through the live reader; without a format, as what it looks like. */
export async function matchLive(
  path: string,
  bytes: Buffer,
  sizes: readonly number[],
  format?: LogFormat,
): Promise<Matched> {
  const chunks = Readable.from(chunksOf(bytes, sizes));
  return matchAll(await readLive(chunks, { path, location: null }, { formats: catalogue.formats, format }));
}

/** Holds the files that `save` writes; to be removed after the tests. */
export const folder = mkdtempSync(join(tmpdir(), 'logscan-properties-'));

let saved = 0;

/** Writes a file that changed last at the newest time; gives its path, which is a new one: an old one may be in use. */
export async function save(bytes: Uint8Array, name = 'source'): Promise<string> {
  const path = join(folder, String(saved++), name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  await utimes(path, new Date(newest), new Date(newest));
  return path.replaceAll('\\', '/');
}
