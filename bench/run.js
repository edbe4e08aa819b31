/**
 * Compares logscan with other programs, and with itself, as whole processes that run in turn; asserts nothing.
 *
 *   npm run build && npm run bench -- [GROUP…] [--size MIB] [--rounds N] [--limit SECONDS] [--large] [--folder DIR]
 *
 * bench/README.md says what the groups are and why the comparison is fair.
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { makeShortFile } from './comparison.js';
import { defaultFolder, defaultSize, makeCorpora } from './corpora.js';
import { groups, largeGroups } from './groups.js';
import { createLogscans, createOthers } from './programs.js';

const { values, positionals } = parseArgs({
  options: {
    size: { type: 'string', default: String(defaultSize) },
    rounds: { type: 'string', default: '5' },
    limit: { type: 'string', default: '180' },
    folder: { type: 'string', default: defaultFolder },
    large: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { folder } = values;
const [size, rounds, limit] = [values.size, values.rounds, values.limit].map(Number);
const unknown = positionals.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) throw new Error(`no group ${unknown}: there are ${Object.keys(groups).join(', ')}`);
const usual = Object.keys(groups).filter((name) => values.large || !largeGroups.includes(name));
const wanted = positionals.length > 0 ? positionals : usual;

const corpora = makeCorpora({ size, folder });
const [{ model }] = cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}`,
);
console.log(`${model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`);
console.log(`size ${size} MiB, ${rounds} rounds, limit ${limit} s; lines of ${corpora.origin}`);

const logscans = createLogscans();
let others = null;
const context = {
  corpora,
  folder,
  size,
  rounds,
  limit,
  logscans,
  jobs: logscans.length > 1 ? ['--jobs', '1'] : [],
  shortFile: makeShortFile(folder),
  others: () => {
    others ??= createOthers({ folder, say: (text) => console.log(`  ${text}`) });
    return others;
  },
};
for (const name of wanted) {
  console.log(`\n${name}`);
  await groups[name](context);
}
