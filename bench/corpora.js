/**
 * Makes the corpora of the comparison, always the same ones for the same parameters, and keeps them for the next run.
 *
 *   node bench/corpora.js [--size MIB] [--folder DIR] [NAME…]
 *
 * Without names all are made but the large ones. LOGSCAN_CORPORA names the folder of real logs of other systems; without
 * it lines of fixtures/healthy take their place, which are fewer and more alike.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readAgentFailures, readFailures, readUnrelatedLines } from './lines.js';
import { agentBlocks, denseBlocks, drawnBlocks, encodeLines, withKorean } from './writers.js';
import { createZip } from './zip.js';

export const defaultSize = 512;
export const defaultFolder = join(tmpdir(), 'logscan-corpora');
const mebibyte = 1024 * 1024;
const fileSize = 4096;
const filesOfFolder = 100;

/** What each corpus is called, by its share of the size, and how it is written. */
const makers = {
  mixed: { share: 1, write: writeMixed },
  agent: { share: 1, write: writeAgent },
  dense: { share: 1 / 8, write: writeDense },
  files: { share: (10_000 * fileSize) / mebibyte / defaultSize, write: writeFiles },
  encodings: { share: 1 / 4, write: writeEncodings },
  zip: { share: 1 / 2, write: writeZip },
  'mixed-2': { share: 2, write: writeMixed },
  'mixed-8': { share: 8, write: writeMixed },
};
const large = ['mixed-2', 'mixed-8'];

/** `get` gives the folder of a corpus, and makes it when it is not there with these parameters. */
export function makeCorpora({ size = defaultSize, folder = defaultFolder } = {}) {
  const { lines, origin } = readUnrelatedLines();
  const failures = readFailures().map(({ line }) => line);
  const source = { lines, failures, agentFailures: readAgentFailures() };
  const origins = createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 12);
  return {
    origin,
    get(name) {
      const { share, write } = makers[name];
      const bytes = Math.round(size * share * mebibyte);
      const place = join(folder, name);
      const marker = `${place}.json`;
      const wanted = JSON.stringify({ version: 2, bytes, origins });
      if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return place;
      rmSync(place, { recursive: true, force: true });
      mkdirSync(place, { recursive: true });
      write(place, bytes, source);
      writeFileSync(marker, wanted);
      return place;
    },
  };
}

function writeMixed(place, bytes, { lines, failures }) {
  writeBlocks(join(place, 'mixed.log'), drawnBlocks(encodeLines(lines), encodeLines(failures), bytes));
}

function writeAgent(place, bytes, { lines, agentFailures }) {
  writeBlocks(join(place, 'svagents_curr_17.log'), agentBlocks(lines, agentFailures, bytes));
}

function writeDense(place, bytes, { agentFailures }) {
  writeBlocks(join(place, 'svagents_curr_17.log'), denseBlocks(agentFailures, bytes));
}

/** Files of 4 KiB that all differ, a hundred in each folder. */
function writeFiles(place, bytes, { lines, failures }) {
  const count = Math.ceil(bytes / fileSize / filesOfFolder) * filesOfFolder;
  const blocks = drawnBlocks(encodeLines(lines), encodeLines(failures), 2 * bytes + mebibyte, fileSize);
  for (let index = 0; index < count; index++) {
    const folder = join(place, `part-${Math.floor(index / filesOfFolder)}`);
    if (index % filesOfFolder === 0) mkdirSync(folder);
    writeFileSync(join(folder, `service-${index}.log`), blocks.next().value);
  }
}

/** The same lines in three encodings, some of them with Korean words. */
function writeEncodings(place, bytes, { lines, failures }) {
  const texts = withKorean(lines);
  const marks = { 'utf-16le': Buffer.from([0xff, 0xfe]) };
  const lineCount = Math.round(bytes / averageLength(texts));
  for (const encoding of ['utf-8', 'utf-16le', 'cp949']) {
    const blocks = drawnBlocks(encodeLines(texts, encoding), encodeLines(failures, encoding), { lineCount });
    writeBlocks(join(place, `${encoding}.log`), blocks, marks[encoding]);
  }
}

function writeZip(place, bytes, { lines, failures }) {
  const zip = createZip(join(place, 'mixed.zip'), 'mixed.log');
  for (const block of drawnBlocks(encodeLines(lines), encodeLines(failures), bytes)) zip.add(block);
  zip.close();
}

function averageLength(texts) {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0) / texts.length;
}

function writeBlocks(path, blocks, mark = Buffer.alloc(0)) {
  const file = openSync(path, 'w');
  writeSync(file, mark);
  for (const block of blocks) writeSync(file, block);
  closeSync(file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { size: { type: 'string' }, folder: { type: 'string' } },
    allowPositionals: true,
  });
  const corpora = makeCorpora({ size: Number(values.size ?? defaultSize), folder: values.folder });
  const names =
    positionals.length > 0 ? positionals : Object.keys(makers).filter((name) => !large.includes(name));
  console.log(`lines of ${corpora.origin}`);
  for (const name of names) {
    const started = performance.now();
    console.log(`${name}: ${corpora.get(name)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
}
