/**
 * The programs that are compared, as far as this machine has them, and how each is told the patterns of the catalogue.
 * Each has a name, the command for a path, and what it counts, which it says on standard output.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areFixed, expressionsOf, literalExpressions, literalsOf, readPatterns } from './expressions.js';
import { logscan, run } from './measure.js';

// Compiling happens once, and its result is kept: it may take longer than a run.
const compileLimit = 600;
const hyperscanSource = fileURLToPath(new URL('hyperscan.c', import.meta.url));

/** logscan with the options; findings are not failures here. */
export function createLogscan(name, options = []) {
  const args = (path) => [
    logscan,
    path,
    '--format',
    'json',
    '--lang',
    'en',
    '--fail-on',
    'never',
    ...options,
  ];
  return {
    name,
    commandFor: (path) => ({ command: process.execPath, args: args(path) }),
    found: (stdout) => JSON.parse(stdout).summary.findings,
    unit: 'findings',
  };
}

/** logscan with one and with two jobs, or as it is when it does not know jobs. */
export function createLogscans() {
  const help = execFileSync(process.execPath, [logscan, '--help']).toString();
  if (!help.includes('--jobs')) return [createLogscan('logscan')];
  return [1, 2].map((jobs) => createLogscan(`logscan --jobs ${jobs}`, ['--jobs', String(jobs)]));
}

/** Every other program; `say` is told what the machine lacks, and what cannot be prepared within the limit. */
export async function createOthers({ folder, say }) {
  const place = join(folder, 'programs');
  mkdirSync(place, { recursive: true });
  const patterns = readPatterns();
  const write = (name, lines) => {
    const path = join(place, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const lists = {
    exact: write('exact.txt', expressionsOf(patterns, { relaxed: false })),
    relaxed: write('relaxed.txt', expressionsOf(patterns, { relaxed: true })),
    literals: createLiterals(literalsOf(patterns), write),
  };
  say(`${patterns.length} expressions, ${literalsOf(patterns).length} literals`);
  const ripgreps = versionOf('rg', say) ? createRipgreps(lists) : [];
  const greps = versionOf('grep', say) ? [createGrep(lists)] : [];
  const hyperscans = await createHyperscans({ lists, place, say });
  return [...ripgreps, ...greps, ...hyperscans];
}

function createLiterals(literals, write) {
  const isFixed = areFixed(literals);
  return { path: write('literals.txt', isFixed ? literals : literalExpressions(literals)), isFixed };
}

/** Without Unicode, \b and \w are those of JavaScript, and the expressions compile many times faster. */
function createRipgreps({ exact, relaxed, literals }) {
  const expressions = ['--no-unicode', '--regex-size-limit', '8G', '--dfa-size-limit', '8G'];
  const create = (what, list, options) => ({
    name: `rg, ${what}`,
    commandFor: (path) => ({
      command: 'rg',
      args: ['--no-config', '--no-ignore', '--no-filename', '-c', '-i', ...options, '-f', list, path],
    }),
    found: sumOfLines,
    unit: 'lines',
    codes: [0, 1],
  });
  return [
    create('expressions', exact, expressions),
    create('relaxed', relaxed, expressions),
    create('literals', literals.path, literals.isFixed ? ['-F'] : []),
  ];
}

function createGrep({ literals }) {
  const kind = literals.isFixed ? '-F' : '-E';
  return {
    name: 'grep, literals',
    // In the C locale grep is fastest, and ASCII letters are all that the catalogue folds.
    commandFor: (path) => ({
      command: 'grep',
      args: ['-r', '-h', '-c', '-a', '-i', kind, '-f', literals.path, path],
      env: { LC_ALL: 'C' },
    }),
    found: sumOfLines,
    unit: 'lines',
    codes: [0, 1],
  };
}

async function createHyperscans({ lists, place, say }) {
  const program = join(place, 'hyperscan');
  const flags = spawnSync('pkg-config', ['--cflags', '--libs', 'libhs']);
  if (flags.status !== 0) {
    say('no libhs (pkg-config libhs): Hyperscan is left out');
    return [];
  }
  const options = flags.stdout.toString().trim().split(/\s+/);
  const compiled = spawnSync('cc', ['-O2', '-o', program, hyperscanSource, ...options]);
  if (compiled.status !== 0) {
    say(`cc cannot compile bench/hyperscan.c: Hyperscan is left out (${compiled.stderr ?? compiled.error})`);
    return [];
  }
  for (const [what, list, more] of [
    ['expressions', lists.exact, ['dotall']],
    ['relaxed', lists.relaxed, []],
  ]) {
    const database = await compileDatabase({ program, what, list, more, place, say });
    if (database !== null) return [createHyperscan({ what, program, database })];
  }
  return [];
}

/** The database is kept by what it is made of; a new one is made beside it, so that no half one is kept. */
async function compileDatabase({ program, what, list, more, place, say }) {
  const digest = createHash('sha256')
    .update(readFileSync(list))
    .update(readFileSync(hyperscanSource))
    .digest('hex');
  const database = join(place, `${what}-${digest.slice(0, 12)}.db`);
  if (existsSync(database)) {
    say(`Hyperscan has its database of the ${what} from an earlier run`);
    return database;
  }
  const made = `${database}.new`;
  const result = await run({ command: program, args: ['compile', list, made, ...more] }, compileLimit);
  if (result.isOver) say(`Hyperscan did not compile the ${what} in ${compileLimit} s`);
  else if (result.code !== 0) say(`Hyperscan does not take the ${what}: ${result.stderr.slice(0, 300)}`);
  else {
    say(`Hyperscan compiled its database of the ${what} in ${result.stdout.trim()} s; its runs load it`);
    renameSync(made, database);
    return database;
  }
  return null;
}

function createHyperscan({ what, program, database }) {
  return {
    name: `Hyperscan, ${what}`,
    commandFor: (path) => ({ command: program, args: ['scan', database, path] }),
    found: Number,
    unit: 'matches',
    takesFolders: false,
  };
}

function versionOf(command, say) {
  const { error, stdout } = spawnSync(command, ['--version']);
  say(error ? `no ${command} on this machine: it is left out` : stdout.toString().split('\n')[0]);
  return !error;
}

function sumOfLines(stdout) {
  return stdout.split('\n').reduce((sum, line) => sum + Number(line), 0);
}
