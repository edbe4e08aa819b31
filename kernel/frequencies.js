/**
 * Measures which four characters stand often in logs, and writes the table by which the rarest part of a pattern is chosen:
 * npm run frequencies FOLDER... The folders hold logs that have nothing to do with the catalogue.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shape } from '../dist/catalogue/frequency.js';

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Name the folders with the logs: npm run frequencies FOLDER...');
const counts = new Map();
let total = 0;
for (const folder of folders) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(?:errlog|log|txt)$/i.test(name)) continue;
    const text = shape(readFileSync(join(folder, name), 'latin1'));
    total += text.length;
    for (let at = 0; at + 4 <= text.length; at++) {
      const four = text.slice(at, at + 4);
      counts.set(four, (counts.get(four) ?? 0) + 1);
    }
  }
}

/** Each level is half as frequent as the one before; what is rarer than the last is not listed. */
const levels = Array.from({ length: 18 }, () => []);
for (const [four, count] of counts) {
  const level = Math.floor(-Math.log2(count / total));
  if (level < levels.length && /^[ -~]{4}$/.test(four)) levels[level].push(four);
}
const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const rows = levels.map((fours) => {
  const text = fours.sort().join('');
  if (text.length <= 96) return `  ${quoted(text)},`;
  const lines = text.match(/.{1,96}/g).map((part) => `    ${quoted(part)}`);
  return `  ${lines.join(' +\n').trimStart()},`;
});
const text = `/**
 * Four characters as often as they stand in logs: those at place n at one place in 2^n to 2^(n+1). Letters without case,
 * 0 for any digit, a blank for any white space. Measured by npm run frequencies.
 */
export const frequentFours = [
${rows.join('\n')}
];
`;
writeFileSync(new URL('../src/catalogue/frequent-fours.ts', import.meta.url), text);
