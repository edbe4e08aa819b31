/**
 * Makes the command line one file, with the libraries and their licences inside. Run it when the rest of dist/ is built:
 * dist/logscan.mjs reads the compiled catalogue that lies beside it in the package. With --single [FILE] it makes logscan.mjs,
 * which has the catalogue inside and needs nothing but Node: npm run bundle.
 *
 * What is not needed costs little: modules are functions that run when they are first imported, a large library is a
 * text that is parsed only then, and modules of Node are asked for only then. So the format is CommonJS, in an ES module.
 */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { collectNotices } from './notices.js';
import { embedPool, entry } from './pool.js';

const names = ['en', 'zh-CN', 'ko', 'search'];

const [, single = 'logscan.mjs'] = process.argv.slice(2);
const isSingle = process.argv[2] === '--single';

/** Libraries of which most commands need none. */
const largeLibraries = [
  '@eslint-community/regexpp',
  'chardet',
  'fast-glob',
  'iconv-lite',
  'tar-stream',
  'yaml',
  'yargs',
  'yauzl',
];

/** Those of which most scans that load them need nothing: they are opened when a property of the whole is used. */
const lateLibraries = ['chardet', 'iconv-lite'];

const beginning = `#!/usr/bin/env node
const require = process.getBuiltinModule;
const fileUrl = import.meta.url;
function openLibrary(name, text) {
  const parameters = ['module', 'exports', 'require', 'fileUrl'];
  const module = { exports: {} };
  const run = require('node:vm').compileFunction(text, parameters, { filename: fileUrl + '#' + name });
  run(module, module.exports, require, fileUrl);
  return module.exports['module.exports'] ?? module.exports;
}
function openLater(open) {
  let library;
  return new Proxy({}, { get: (_, name) => (library ??= open())[name] });
}
`;

const options = {
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  define: { 'import.meta.url': 'fileUrl' },
  external: ['recheck'],
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  preserveSymlinks: true,
};

/** Paths of all modules inside. */
const inputs = [];

const embedLibraries = {
  name: 'embed-libraries',
  setup({ onResolve, onLoad }) {
    const names = new RegExp(`^(?:${largeLibraries.join('|')})$`);
    onResolve({ filter: names }, ({ path }) => ({ path, namespace: 'library' }));
    onLoad({ filter: /.*/, namespace: 'library' }, async ({ path }) => {
      const text = await bundle({ entryPoints: [path], minifyIdentifiers: true }, [narrowText, packTables]);
      const open = `openLibrary(${JSON.stringify(path)}, ${JSON.stringify(text)})`;
      const contents = lateLibraries.includes(path)
        ? `module.exports = openLater(() => ${open});`
        : `module.exports = ${open};`;
      return { contents, loader: 'js' };
    });
  },
};

/** Measuring the help as any text takes longer than most commands; of what is in it, only these are two columns wide. */
const narrowText = {
  name: 'narrow-text',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, () => ({
      contents: String.raw`export default (text) =>
        text.length + text.replace(/[^\u3000-\u9fff\uac00-\ud7a3\uff01-\uff60]+/g, '').length;`,
    }));
  },
};

/** The tables of code pages are half of all libraries together, and each log needs one of them at most. */
const packTables = {
  name: 'pack-tables',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]iconv-lite[\\/].*\.json$/ }, async ({ path }) => {
      const table = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      const packed = JSON.stringify(brotliCompressSync(table).toString('base64'));
      return {
        contents: `const bytes = require('node:zlib').brotliDecompressSync(Buffer.from(${packed}, 'base64'));
          module.exports = JSON.parse(bytes.toString());`,
        loader: 'js',
      };
    });
  },
};

/** Modules that find things in other files have them inside. */
const embedFiles = {
  name: 'embed-files',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]version\.ts$/ }, async () => {
      const { version } = JSON.parse(await readFile('package.json', 'utf8'));
      return { contents: `export const version = ${JSON.stringify(version)};` };
    });
    onLoad({ filter: /[\\/]src[\\/]catalogue[\\/]compiled\.ts$/ }, async () => {
      const files = "export const filesFolder = new URL('../patterns', import.meta.url);";
      if (!isSingle) {
        const read = `
          import { readFileSync } from 'node:fs';
          export const readCompiled = (name) => readFileSync(new URL('catalogue/compiled/' + name + '.deflated', import.meta.url));`;
        return { contents: files + read };
      }
      const read = (name) => readFile(`dist/catalogue/compiled/${name}.deflated`, 'base64');
      const texts = await Promise.all(names.map(async (name) => [name, await read(name)]));
      return {
        contents: `${files}
          const texts = ${JSON.stringify(Object.fromEntries(texts))};
          export const readCompiled = (name) => Buffer.from(texts[name], 'base64');`,
      };
    });
  },
};

async function bundle(entry, plugins) {
  const { outputFiles, metafile } = await build({ ...options, ...entry, plugins });
  inputs.push(...Object.keys(metafile.inputs));
  return toAscii(outputFiles[0].text);
}

/**
 * A file in ASCII is read and parsed in half the time. What is not is left in regular expressions, and in raw texts from
 * which such are made.
 */
function toAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const stdin = { contents: entry, resolveDir: '.' };
const program = await bundle({ stdin }, [embedLibraries, embedFiles, embedPool]);
const file = isSingle ? single : 'dist/logscan.mjs';
await writeFile(file, beginning + program + toAscii(await collectNotices(inputs)));
await chmod(file, 0o755);
