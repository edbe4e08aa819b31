/**
 * Bundles the script and the style of the report for the browser, and writes them into the module that holds them, with the
 * hashes by which a page allows nothing else: npm run page. With --print it only prints it, for the test that compares
 * the two.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['main.ts', 'style.css'].map((name) => fileURLToPath(new URL(name, import.meta.url))),
  outdir: 'out',
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  charset: 'utf8',
  legalComments: 'none',
  target: ['chrome123', 'firefox120', 'safari17.5'],
});
const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
// The end of a script element must not stand in the script.
const script = textOf('.js').replaceAll('</', '<\\/');
const style = textOf('.css');
const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const text = `/**
 * The script and the style of the report for the browser, bundled from page/ by npm run page.
 */
export const script: string =
  ${JSON.stringify(script)};

export const scriptHash = '${hashOf(script)}';

export const style: string =
  ${JSON.stringify(style)};

export const styleHash = '${hashOf(style)}';
`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(new URL('../src/reporters/html/assets.ts', import.meta.url), text);
