/**
 * The library of worker threads in one file: it starts a file of its own as the program of a worker, and asks that to load
 * ours. Here all of them are the one file, which in a worker runs the library's part.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const library = resolve('node_modules/tinypool/dist');

/** What the file begins with, in the main thread and in a worker. */
export const entry = `
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) import(${JSON.stringify(resolve('src/cli/entry.ts'))});
  else import(${JSON.stringify(resolve(library, 'entry/worker.js'))});
`;

/** Replaces exactly one place of a text. */
function replace(text, found, replacement) {
  if (text.split(found).length !== 2)
    throw new Error(`tinypool has no single "${found}" any more: see bundle/pool.js`);
  return text.replace(found, () => replacement);
}

export const embedPool = {
  name: 'embed-pool',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]tinypool[\\/]dist[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const file = 'fileURLToPath(import.meta.url + "/../entry/worker.js")';
      return { contents: replace(text, file, 'fileURLToPath(import.meta.url)') };
    });
    onLoad({ filter: /[\\/]tinypool[\\/]dist[\\/]utils-[^\\/]*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('getHandler')) return undefined;
      const load = 'const handlerModule = await import(filename);';
      const worker = JSON.stringify(resolve('src/workers/worker.ts'));
      return { contents: replace(text, load, `const handlerModule = (await import(${worker})).default;`) };
    });
  },
};
