/**
 * `logscan catalogue check [paths..]`: whether signature files are right, their examples included.
 * `logscan catalogue new [line]`: the draft of a signature from a pasted line.
 */
import { loadCatalogue } from '../catalogue/load.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { type BacktrackingCheck, checkBacktracking } from '../check-backtracking.ts';
import { checkCatalogue } from '../check-catalogue.ts';
import { draftSignature } from '../draft-signature.ts';
import { LogscanError } from '../errors.ts';
import { plural } from '../locale/format.ts';
import { clean } from '../reporters/clean.ts';
import { standardInput } from '../types.ts';
import { exitCodes } from './exit-codes.ts';
import { renderCatalogueError } from './faults.ts';
import { type Terminal, write } from './output.ts';

export async function runCatalogueCheck(paths: string[], { stdout, stderr }: Terminal): Promise<number> {
  const faults = await checkCatalogue(paths);
  const backtracking = faults.length > 0 ? null : await checkBacktracking(paths);
  const errors = [...faults, ...(backtracking?.errors ?? [])];
  if (errors.length > 0) {
    await write(
      stderr,
      `${errors.map(renderCatalogueError).join('\n')}\n${plural(errors.length, 'fault')}\n`,
    );
    return exitCodes.usage;
  }
  const { catalogue, places } = await readCatalogue({ paths });
  const isOwn = ({ id }: { id: string }) => places.has(id);
  const signatures = catalogue.signatures.filter(isOwn);
  const formats = catalogue.formats.filter(isOwn);
  const examples = signatures.reduce((sum, signature) => sum + signature.examples.length, 0);
  const totals = [
    plural(signatures.length, 'signature'),
    plural(formats.length, 'log format'),
    plural(examples, 'example'),
  ];
  await write(stdout, `${totals.join(', ')}: all right\n${tellBacktracking(backtracking)}\n`);
  return exitCodes.clean;
}

function tellBacktracking(check: BacktrackingCheck | null): string {
  if (check === null) {
    return 'recheck is not installed, so patterns were not checked for super-linear time: npm install recheck';
  }
  const undecided =
    check.undecided === 0 ? '' : `, ${check.undecided} of them undecided in the time they had`;
  return `${plural(check.checked, 'pattern')} checked for super-linear time by recheck${undecided}`;
}

/** Drafts from the line, or from standard input; the draft goes to standard output, to be kept as a file. */
export async function runCatalogueNew(
  { line, id }: { line: string | undefined; id: string | undefined },
  { stdin, stdout, stderr }: Terminal,
): Promise<number> {
  if (id !== undefined && !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) {
    throw new LogscanError('usage', `--id cannot be "${id}"`, 'Write component/words-in-lower-case.');
  }
  const fromInput = line === undefined || line === standardInput;
  if (fromInput)
    await write(stderr, 'Paste the line, then end the input (Ctrl+D; Ctrl+Z and Enter on Windows).\n');
  const text = fromInput ? await readBeginning(stdin) : line;
  const { yaml, known, isPartial } = draftSignature(text, await loadCatalogue(), id);
  await write(stdout, yaml);
  if (isPartial) await write(stderr, 'There is more than one record: the draft is made from the first.\n');
  const advice =
    known.length === 0
      ? 'Fill in what the draft asks for, then run: logscan catalogue check FILE\n'
      : `Recognised already, as ${known.map(clean).join(', ')}: extend that one, or name it in overrides.\n`;
  await write(stderr, advice);
  return exitCodes.clean;
}

/** As much of the input as a record may have. */
async function readBeginning(stdin: Terminal['stdin']): Promise<string> {
  const limit = 64 * 1024;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit).toString();
}
