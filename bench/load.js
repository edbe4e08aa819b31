/**
 * How long it takes to load the built-in catalogue in a new process: prints the median of several, asserts nothing.
 *
 *   npm run build && node bench/load.js [rounds, 11]
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

const rounds = Number(process.argv[2] ?? 11);
const catalogue = new URL('../dist/catalogue/', import.meta.url);
const program = `const { loadCatalogue } = await import('${catalogue.href}load.js');
  const started = performance.now();
  const { signatures } = await loadCatalogue();
  console.log(performance.now() - started, signatures.length);`;
const runs = Array.from({ length: rounds }, () =>
  execFileSync(process.execPath, ['--input-type=module', '-e', program]).toString().split(' ').map(Number),
);
const times = runs.map(([time]) => time).sort((a, b) => a - b);
const size = statSync(new URL('compiled/en.deflated', catalogue)).size;
console.log(
  `${runs[0][1]} signatures, ${Math.round(size / 1e3)} KB: ${times[Math.floor(rounds / 2)].toFixed(1)} ms ` +
    `(${times[0].toFixed(1)} to ${times[rounds - 1].toFixed(1)})`,
);
