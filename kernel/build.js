/**
 * Compiles the kernel of the prefilter from AssemblyScript to WebAssembly, and writes it into the module that holds it:
 * npm run kernel. With --print it only prints it, for the test that compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { main } from 'assemblyscript/asc';

const names = ['prefilter.ts', 'verify.ts'];
const sources = Object.fromEntries(
  names.map((name) => [name, readFileSync(new URL(name, import.meta.url), 'utf8')]),
);
let compiled = null;
const options = 'prefilter.ts --outFile prefilter.wasm -O3 --noAssert --runtime stub --enable simd'.split(
  ' ',
);
const { error, stderr } = await main(options, {
  readFile: (name) => sources[name] ?? null,
  writeFile: (_name, contents) => {
    compiled = contents;
  },
  listFiles: () => [],
});
if (error) throw new Error(`${error.message}\n${stderr.toString()}`);

const base64 = Buffer.from(compiled).toString('base64');
if (process.argv.includes('--print')) process.stdout.write(base64);
else {
  const lines = base64.match(/.{1,96}/g).map((line) => `  '${line}',`);
  const text = `/**
 * The kernel of the prefilter, compiled from kernel/prefilter.ts by npm run kernel.
 */
export const kernel = [
${lines.join('\n')}
].join('');
`;
  writeFileSync(new URL('../src/match/kernel.ts', import.meta.url), text);
}
