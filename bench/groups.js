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
      ratioOfTimes(measured, `speed of ${two.name} / ${one.name}`, one.name, two.name, 'aim: near 2'),
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
      ratioOfTimes(measured, `${corpus}: time of all / of 50`, full.name, few.name, 'aim: near 1'),
      ratioOfTimes(measured, `${corpus}: the same, less start`, full.name, few.name, 'aim: near 1', true),
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
      .map((name) => ratioOfTimes(measured, `time of ${name} / utf-8, same lines`, name, 'utf-8', 'no aim')),
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
    ratioOfTimes(measured, 'time of scan / of inflating', scanning.name, inflating.name, 'no aim'),
  ]);
}

async function compareSizes(context) {
  const [small, large] = ['mixed-2', 'mixed-8'].map((name) => ({
    ...context.logscans[0],
    name,
    input: fileIn(context.corpora.get(name)),
  }));
  const measured = await measure(context, [small, large]);
  printRatios([
    ratioOfTimes(
      measured,
      'time of 8 times the size / of 2, less start',
      large.name,
      small.name,
      'aim: near 4',
      true,
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
    node('--version', logscan, '--version'),
    node('explain 78186', logscan, 'explain', '78186'),
    node('scan of the demo', logscan, demo, '--format', 'json', '--fail-on', 'never'),
  ];
  const rounds = Math.max(startupRounds, context.rounds);
  const measured = await measure({ ...context, rounds }, [empty, ...starts]);
  printRatios(
    starts.map(({ name }) =>
      ratioOfTimes(measured, `time of ${name} / node -e 0`, name, empty.name, 'no aim'),
    ),
  );
}

/** Records of 64 KiB that nearly match, beside a short one; what counts is the time above that. */
async function measureAdversarial(context) {
  const files = writeAdversarial(join(context.folder, 'adversarial'));
  const programs = files.map(({ name, path }) => ({ ...context.logscans[0], name, input: path }));
  const measured = await measure(context, programs);
  const rows = files.slice(1).map(({ name }) => {
    const above = secondsOf(measured, name).map(
      (seconds, index) => seconds - secondsOf(measured, files[0].name)[index],
    );
    const { median, least, most } = spread(above.map((seconds) => seconds * 1000));
    return [
      `${name}, above that of ${files[0].name}`,
      `${median.toFixed(0)} ms`,
      `${least.toFixed(0)}–${most.toFixed(0)}`,
      'no aim',
    ];
  });
  printTable(['', 'median', 'least–most', 'expected'], rows);
}
