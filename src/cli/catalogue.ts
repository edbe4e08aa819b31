/**
 * `logscan catalogue check [paths..]`: whether signature files are right, their examples included.
 */
import { readCatalogue } from '../catalogue/read.ts';
import { checkCatalogue } from '../check-catalogue.ts';
import { exitCodes } from './exit-codes.ts';
import { renderCatalogueError } from './faults.ts';
import { type Terminal, write } from './output.ts';

export async function runCatalogueCheck(paths: string[], { stdout, stderr }: Terminal): Promise<number> {
  const errors = await checkCatalogue(paths);
  if (errors.length > 0) {
    await write(stderr, `${errors.map(renderCatalogueError).join('\n')}\n${count(errors.length, 'fault')}\n`);
    return exitCodes.usage;
  }
  const { catalogue } = await readCatalogue({ paths });
  const { signatures, formats } = catalogue;
  const examples = signatures.reduce((sum, signature) => sum + signature.examples.length, 0);
  const totals = [
    count(signatures.length, 'signature'),
    count(formats.length, 'log format'),
    count(examples, 'example'),
  ];
  await write(stdout, `${totals.join(', ')}: all right\n`);
  return exitCodes.clean;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
