/**
 * The groups of the comparison: what each runs on what, and the ratios it prints with what is expected of them.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAdversarial } from './adversarial.js';
import { fileIn, measure, ratioOfTimes, secondsOf } from './comparison.js';
import { logscan, spread } from './measure.js';
import { createLogscan } from './programs.js';
import { printRatios, printTable } from './table.js';

const patterns = fileURLToPath(new URL('../patterns', import.meta.url));
const demo = fileURLToPath(new URL('../fixtures/demo', import.meta.url));
const inflate = fileURLToPath(new URL('inflate.js', import.meta.url));
const startupRounds = 15;
// Together 50 signatures, which name no others.
const fewFiles = ['platform/network', 'platform/storage', 'platform/vss', 'backup/azure-disk'];

export const groups = {
  mixed: (context) =>
    compare(context, 'mixed', { 'rg, expressions': 'aim: at least 2.0', 'rg, relaxed': 'aim: at least 2.0' }),
  agent: (context) => compare(context, 'agent', {}),
  catalogue: compareCatalogues,
  dense: (context) => measureAlone(context, 'dense'),
  files: (context) => compare(context, 'files', {}),
  encodings: compareEncodings,
  zip: compareZip,
  startup: measureStartup,
  adversarial: measureAdversarial,
  linear: compareSizes,
};
export const largeGroups = ['linear'];

/** logscan beside the other programs, on one corpus. */
async function compare(context, corpus, aims) {
  const path = context.corpora.get(corpus);
  const isFolder = corpus === 'files';
  const others = (await context.others()).filter(({ takesFolders }) => !isFolder || takesFolders !== false);
  const programs = [...context.logscans, ...others];
  const measured = await measure(context, programs, isFolder ? path : fileIn(path));
  const rows = context.logscans.flatMap((own) =>
    others.map(({ name }) => {
      const title = `speed of ${own.name} / ${name}`;
      return speedRow(measured, title, name, own.name, aims[name] ?? 'no aim', context.limit);
    }),
  );
  const [one, two] = context.logscans;
  if (two)
    rows.unshift(
      ratioOfTimes(
        measured,
        `speed of ${two.name} / ${one.name}`,
        one.name,
        two.name,
        'aim: at least 1.7 at 4 GiB',
      ),
    );
  printRatios(rows);
}

/** A program that did not finish still says how many times faster the other is at the least. */
function speedRow(measured, name, slow, fast, aim, limit) {
  if (!measured.runs.get(slow).at(-1).isOver) return ratioOfTimes(measured, name, slow, fast, aim);
  const { median } = spread(secondsOf(measured, fast));
  return [name, `over ${(limit / median).toFixed(1)}`, '', aim];
}

async function measureAlone(context, corpus) {
  await measure(context, context.logscans, fileIn(context.corpora.get(corpus)));
}

async function compareCatalogues(context) {
  const options = [
    '--no-builtin',
    ...fewFiles.flatMap((name) => ['--catalogue', join(patterns, `${name}.yaml`)]),
  ];
  const full = context.logscans[0];
  const few = createLogscan('logscan, 50 signatures', [...context.jobs, ...options]);
  const rows = [];
  for (const corpus of ['mixed', 'agent']) {
    const measured = await measure(context, [full, few], fileIn(context.corpora.get(corpus)));
    rows.push(
      ratioOfTimes(measured, `${corpus}: time of all / of 50`, full.name, few.name, 'aim: at most 2.5'),
      ratioOfTimes(
        measured,
        `${corpus}: the same, less start`,
        full.name,
        few.name,
        'aim: at most 2.5',
        true,
      ),
    );
  }
  printRatios(rows);
}

async function compareEncodings(context) {
  const place = context.corpora.get('encodings');
  const names = ['utf-8', 'utf-16le', 'cp949'];
  const programs = names.map((name) => ({
    ...context.logscans[0],
    name,
    input: join(place, `${name}.log`),
  }));
  const measured = await measure(context, programs);
  printRatios(
    names
      .slice(1)
      .map((name) =>
        ratioOfTimes(measured, `time of ${name} / utf-8, same lines`, name, 'utf-8', 'aim: at most 2'),
      ),
  );
}

async function compareZip(context) {
  const path = fileIn(context.corpora.get('zip'));
  const bytes = Number(execFileSync(process.execPath, [inflate, path]));
  const inflating = {
    name: 'node, inflating it',
    commandFor: () => ({ command: process.execPath, args: [inflate, path] }),
    found: Number,
    unit: 'bytes',
    hasStart: false,
    bytes,
  };
  const scanning = { ...context.logscans[0], name: 'logscan, the zip', bytes };
  const measured = await measure(context, [scanning, inflating], path);
  printRatios([
    ratioOfTimes(measured, 'time of scan / of inflating', scanning.name, inflating.name, 'aim: at most 1.25'),
  ]);
}

/** 4 GiB beside 1 GiB, with one thread and with two, and beside Hyperscan, which has one. */
async function compareSizes(context) {
  const [small, large] = ['mixed-2', 'mixed-8'].map((name) => fileIn(context.corpora.get(name)));
  const [one, two = one] = context.logscans;
  const hyperscan = (await context.others()).filter(({ name }) => name.startsWith('Hyperscan'));
  const programs = [
    { ...one, name: 'a quarter', input: small },
    { ...one, name: 'all', input: large },
    { ...two, name: 'all, --jobs 2', input: large },
    ...hyperscan.map((program) => ({ ...program, input: large })),
  ];
  const measured = await measure(context, programs);
  printRatios([
    ratioOfTimes(measured, 'time of all / of a quarter', 'all', 'a quarter', 'aim: at most 4.4'),
    ratioOfTimes(measured, 'speed of --jobs 2 / --jobs 1', 'all', 'all, --jobs 2', 'aim: at least 1.7'),
    ...hyperscan.map(({ name }) =>
      ratioOfTimes(measured, `speed of --jobs 2 / ${name}`, name, 'all, --jobs 2', 'aim: at least 1'),
    ),
  ]);
}

/** Starts are short, so there are more rounds of them. */
async function measureStartup(context) {
  const node = (name, ...args) => ({
    name,
    hasStart: false,
    commandFor: () => ({ command: process.execPath, args }),
  });
  const empty = node('node -e 0', '-e', '0');
  const starts = [
    { ...node('--version', logscan, '--version'), aim: 1.5 },
    { ...node('explain 78186', logscan, 'explain', '78186'), aim: 2.2 },
    { ...node('scan of the demo', logscan, demo, '--format', 'json', '--fail-on', 'never'), aim: 3 },
  ];
  const rounds = Math.max(startupRounds, context.rounds);
  const measured = await measure({ ...context, rounds }, [empty, ...starts]);
  printRatios(
    starts.map(({ name, aim }) =>
      ratioOfTimes(measured, `time of ${name} / node -e 0`, name, empty.name, `aim: at most ${aim}`),
    ),
  );
}

/**
 * Records of 64 KiB that nearly match, beside the same ten times more: what counts is the time of a further one, when the
 * expressions that it takes are compiled.
 */
async function measureAdversarial(context) {
  const files = writeAdversarial(join(context.folder, 'adversarial'));
  const programs = files.flatMap(({ name, path, morePath }) => [
    { ...context.logscans[0], name, input: path },
    { ...context.logscans[0], name: `${name}, eleven times`, input: morePath },
  ]);
  const measured = await measure(context, programs);
  const rows = files.map(({ name, records }) => {
    const more = secondsOf(measured, `${name}, eleven times`);
    const each = more.map((seconds, index) => (seconds - secondsOf(measured, name)[index]) / 10 / records);
    const { median, least, most } = spread(each.map((seconds) => seconds * 1000));
    const range = `${least.toFixed(0)}–${most.toFixed(0)}`;
    return [`a further record of ${name}`, `${median.toFixed(0)} ms`, range, 'aim: less than 50 ms'];
  });
  printTable(['', 'median', 'least–most', 'expected'], rows);
}
