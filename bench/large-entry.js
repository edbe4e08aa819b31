/**
 * Scans a zip with one entry of 4 GiB, and a tar.gz with the same, and prints the time, the speed and the most memory.
 *
 *   npm run build && node bench/large-entry.js [GIB]
 *
 * The bundles are written to the system's temporary folder and removed at the end; they take a tenth of that size.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createZip, packBlock } from './zip.js';

const gibibytes = Number(process.argv[2] ?? 4);
const blockSize = 16 * 1024 * 1024;
const blocks = gibibytes * 64;
const size = blocks * blockSize;
const logscan = fileURLToPath(new URL('../bin/logscan.js', import.meta.url));

/** Lines of the mobility agent, with one failure in 2,000; always the same. */
function createBlock() {
  const lines = [];
  let length = 0;
  let state = 1;
  for (let index = 0; length < blockSize; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const clock = [index / 3600, index / 60, index].map((part) =>
      String(Math.floor(part) % 60).padStart(2, '0'),
    );
    const message =
      index % 2000 === 0
        ? "failed to post request: (7) - Couldn't connect to server"
        : `sent ${state} bytes in ${state % 977} ms`;
    const line = `#~> (11-20-2018 ${clock.join(':')}):   DEBUG  2508 ${state % 9999} ${index} ${message}\n`;
    lines.push(line);
    length += line.length;
  }
  return Buffer.from(lines.join('')).subarray(0, blockSize);
}

function writeZip(path, block) {
  const zip = createZip(path, 'svagents_curr_1.log');
  const packed = packBlock(block);
  for (let count = 0; count < blocks; count++) zip.add(block, packed);
  zip.close();
}

function writeTar(path, block) {
  const header = Buffer.alloc(512);
  header.write('svagents_curr_1.log', 0);
  header.write('0000644\0', 100);
  header[124] = 0x80;
  header.writeBigUInt64BE(BigInt(size), 128);
  header.write('00000000000\0        0', 136);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  writePieces(path, [gzipSync(header), ...Array(blocks).fill(gzipSync(block)), gzipSync(Buffer.alloc(1024))]);
}

function writePieces(path, pieces) {
  const file = openSync(path, 'w');
  for (const piece of pieces) writeSync(file, piece);
  closeSync(file);
}

/** Scans in a process of its own, whose most memory is known. */
function measure(path) {
  const watch = `import { readFileSync } from 'node:fs';
    process.on('exit', () => process.stderr.write(/VmHWM:.*/.exec(readFileSync('/proc/self/status'))?.[0] ?? ''));`;
  const started = performance.now();
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(watch)}`,
    logscan,
    path,
    '--format',
    'json',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, { maxBuffer: 1e9 });
  const seconds = (performance.now() - started) / 1000;
  const { summary, gaps } = JSON.parse(stdout);
  const memory = /VmHWM:\s+(\d+) kB/.exec(stderr)?.[1];
  return {
    seconds,
    summary,
    gaps,
    memory: memory === undefined ? 'unknown' : `${Math.round(Number(memory) / 1000)} MB`,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'logscan-bench-'));
try {
  const block = createBlock();
  for (const [name, write] of [
    ['large.zip', writeZip],
    ['large.tar.gz', writeTar],
  ]) {
    const path = join(folder, name);
    write(path, block);
    const { seconds, summary, gaps, memory } = measure(path);
    const packed = Math.round(statSync(path).size / 1e6);
    console.log(
      `${name}: ${(size / 1e9).toFixed(1)} GB in ${packed} MB, ${seconds.toFixed(1)} s, ` +
        `${Math.round(size / 1e6 / seconds)} MB/s, most memory ${memory}, ` +
        `${summary.findings} findings in ${summary.lines} lines, ${gaps.length} gaps`,
    );
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true });
}
