/**
 * Records of 64 KiB that a pattern must look at for long, because they begin to match again and again and never do.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { literalsOf, readPatterns } from './expressions.js';

const recordSize = 64 * 1024;
const header = '#~> (11-18-2026 02:12:07):   ERROR  2480 5016 480 ';

/** Files, each with its name, the number of its records, and a file with eleven times as many. */
export function writeAdversarial(folder) {
  const patterns = readPatterns();
  const names = [
    'literals of all patterns',
    'near-misses of all patterns',
    'near-misses of the slowest pattern',
  ];
  const texts = [recordOf(literalsOf(patterns)), ...createNearMisses(patterns)];
  mkdirSync(folder, { recursive: true });
  return names.map((name, index) => {
    const path = join(folder, `svagents_curr_${index}.log`);
    const morePath = join(folder, `svagents_curr_1${index}.log`);
    writeFileSync(path, texts[index]);
    writeFileSync(morePath, texts[index].repeat(11));
    return { name, path, morePath, records: Math.ceil(texts[index].length / recordSize) };
  });
}

/** Records with the near-misses of all patterns, one after the other, and one with those of the slowest. */
function createNearMisses(patterns) {
  const nearMisses = patterns.map((pattern) => ({ pattern, text: nearMissOf(pattern) }));
  const all = [];
  let part = [];
  for (const { text } of nearMisses) {
    if (Buffer.byteLength([...part, text].join(' ')) > recordSize - header.length) {
      all.push(recordOf(part));
      part = [];
    }
    part.push(text);
  }
  all.push(recordOf(part));
  let slowest = { time: -1, record: '' };
  for (const { pattern, text } of nearMisses) {
    const record = recordOf([text], pattern.literals);
    const expression = new RegExp(pattern.source, pattern.flags);
    const started = performance.now();
    expression.test(record);
    const time = performance.now() - started;
    if (time > slowest.time) slowest = { time, record };
  }
  return [all.join(''), slowest.record];
}

/** A text that the pattern nearly matches: a blank for each gap, and so many letters less that it does not match. */
function nearMissOf({ source, flags }) {
  const plain = source
    .replace(/(?:\.|\[\^(?:\\.|[^\]\\])*\])\{\d+,\d+\}/g, ' ')
    .replace(/\\s\{\d+,\d+\}/g, ' ')
    .replace(/\\(.)/gs, (token, letter) => (/[bB]/.test(letter) ? '' : token));
  const [text] = fc.sample(fc.stringMatching(new RegExp(plain, 's')), { seed: 1, numRuns: 1 });
  const expression = new RegExp(source, flags);
  let nearMiss = text.replace(/[\r\n]/g, ' ').slice(0, -1);
  while (expression.test(` ${nearMiss} ${nearMiss} `)) nearMiss = nearMiss.slice(0, -1);
  return nearMiss;
}

/** One record as long as a record may be: some words once, then others again and again. */
function recordOf(repeated, first = []) {
  const words = `${repeated.join(' ')} `;
  const text = `${header}${first.join(' ')} ${words.repeat(Math.ceil(recordSize / words.length))}`;
  return `${Buffer.from(text)
    .subarray(0, recordSize - 4)
    .toString()}\r\n`;
}
