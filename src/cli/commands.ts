/**
 * The commands and their arguments, as the command line is read. The only place that knows yargs. A command is loaded when
 * it is run.
 */
import yargs, { type Argv } from 'yargs';
import { LogscanError } from '../errors.ts';
import { clean } from '../reporters/clean.ts';
import { version } from '../version.ts';
import { checkFollowing, type DiffArguments, type ScanArguments } from './arguments.ts';
import { diffOptions, listOptions, lookupOptions, shellArgument } from './command-options.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExplainArguments } from './explain.ts';
import { helpWidth, loadHelpWords, type Say, sayIn, tellOption, tellOptions } from './help-words.ts';
import type { ListArguments } from './list.ts';
import { noFile } from './option-kinds.ts';
import { scanOptions } from './options.ts';
import type { Terminal } from './output.ts';
import { respell } from './respell.ts';

export const home = 'https://github.com/logscan/logscan';

/** Runs the command that these arguments name; returns the exit code. Throws a `LogscanError` for wrong usage. */
export async function runCommand(
  args: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const cli = yargs();
  const words = await loadHelpWords(args, terminal);
  const exitCode = declare(cli, terminal, signal, sayIn(words));
  // Its own words, and how wide the help is.
  cli.updateStrings(words).wrap(helpWidth(terminal));
  await cli.parseAsync(respell(args), {}, (_error: unknown, _found: unknown, output: string) => {
    if (output !== '') terminal.stdout.write(`${output}\n`);
  });
  return exitCode();
}

/** Declares the commands, in the words of `say`; gives the exit code of the one that was run. */
export function declare(cli: Argv, terminal: Terminal, signal: AbortSignal, say: Say): () => number {
  let exitCode: number = exitCodes.clean;
  cli
    .scriptName('logscan')
    .usage(
      `$0 [inputs..]\n\n${say('Reads the logs of Azure Site Recovery, Azure Backup and Azure Migrate, and says what broke first and what to do.')}`,
    )
    .command(
      '$0 [inputs..]',
      say(
        'Scan files, folders, bundles, patterns, or - for standard input; without inputs, the known log folders of this host',
      ),
      (command) =>
        command
          .positional('inputs', {
            type: 'string',
            array: true,
            describe: say(
              'Files, folders, bundles (.zip .tar .tgz .gz), patterns, or -; none: the known log folders of this host',
            ),
          })
          .group(ungrouped(scanOptions), say('Options:'))
          .options(tellOptions(scanOptions, say)),
      async (found) => {
        const options = found as unknown as ScanArguments & { _: (string | number)[] };
        const inputs = [...(options.inputs ?? []), ...options._.map(String)];
        checkFollowing(options);
        const run = options.follow
          ? (await import('./follow.ts')).runFollow
          : (await import('./scan.ts')).runScan;
        exitCode = await run({ ...options, inputs }, terminal, signal);
      },
    )
    .command(
      'explain <code>',
      say('Say what a code (0x8007274C, 78186, WSAETIMEDOUT) or a signature means'),
      (command) =>
        command
          .positional('code', {
            ...noFile,
            type: 'string',
            demandOption: true,
            describe: say('A code or a signature id'),
          })
          .options(tellOptions(lookupOptions, say)),
      async (found) => {
        const { runExplain } = await import('./explain.ts');
        exitCode = await runExplain(found as unknown as ExplainArguments, terminal);
      },
    )
    .command(
      'list [text..]',
      say('List the signatures: all, or those with these words'),
      (command) =>
        command
          .positional('text', {
            ...noFile,
            type: 'string',
            array: true,
            describe: say('Words of title, codes or causes'),
          })
          .options(tellOptions(listOptions, say)),
      async (found) => {
        const { runList } = await import('./list.ts');
        await runList(found as unknown as ListArguments, terminal);
      },
    )
    .command(
      'diff <before> <after>',
      say('Compare two scans: what is new, still there, and fixed'),
      (command) =>
        command
          .positional('before', {
            type: 'string',
            demandOption: true,
            describe: say('What to scan, or a report of it that was saved (json, ndjson, sarif), or -'),
          })
          .positional('after', { type: 'string', demandOption: true, describe: say('The same, of later') })
          .group(ungrouped(diffOptions), say('Options:'))
          .options(tellOptions(diffOptions, say)),
      async (found) => {
        const { runDiff } = await import('./diff.ts');
        exitCode = await runDiff(found as unknown as DiffArguments, terminal, signal);
      },
    )
    .command('catalogue', say('Check signature files, or begin one'), (command) =>
      command
        .command(
          'check [paths..]',
          say('Check signature files and their examples; without paths, the built-in ones of a clone'),
          (check) =>
            check.positional('paths', { type: 'string', array: true, describe: say('Files or folders') }),
          async (found) => {
            const { runCatalogueCheck } = await import('./catalogue.ts');
            exitCode = await runCatalogueCheck((found.paths ?? []) as string[], terminal);
          },
        )
        .command(
          'new [line]',
          say('Draft a signature from a pasted line, or from standard input'),
          (draft) =>
            draft
              .positional('line', { ...noFile, type: 'string', describe: say('The line, in quotes') })
              .option('id', {
                ...noFile,
                type: 'string',
                requiresArg: true,
                describe: say('Its id: component/words'),
              }),
          async (found) => {
            const { runCatalogueNew } = await import('./catalogue.ts');
            exitCode = await runCatalogueNew(found, terminal);
          },
        )
        .demandCommand(1, 'Say what to do with the catalogue: check or new.'),
    )
    .command(
      'completion [shell]',
      say('Write a script that completes the command line: for bash, zsh, fish or powershell'),
      (command) => command.positional('shell', tellOption(shellArgument, say)),
      async (found) => {
        const { listCommands } = await import('./completion/commands.ts');
        const { runCompletion } = await import('./completion.ts');
        const commands = listCommands((program: Argv) => declare(program, terminal, signal, sayIn({})));
        exitCode = await runCompletion(found.shell, commands, terminal);
      },
    )
    .example('$0', say('what is wrong on this host'))
    .example('$0 C:\\ProgramData\\ASR', say('what is wrong on this process server'))
    .example('$0 -f C:\\ProgramData\\ASR --state state.json', say('what goes wrong from now on'))
    .example('$0 bundle.zip --format json', say('the same of a support bundle, for programs'))
    .example('$0 diff before.zip after.zip', say('what a repair has changed'))
    .example('$0 explain 0x8007274C', say('what a code means'))
    .epilogue(
      `${say('Exit codes: 0 nothing found, 1 something found, 2 wrong usage, 3 not everything was read, 4 defect, 130 interrupted.')}\n${home}`,
    )
    .alias('help', 'h')
    .version(version)
    .locale('en')
    .strict()
    .exitProcess(false)
    .fail((message, error) => {
      throw error instanceof LogscanError || message === null ? error : usageError(message);
    });
  return () => exitCode;
}

/** Options without a group of their own: the help tells these first. */
function ungrouped(options: Record<string, object>): string[] {
  return Object.entries(options).flatMap(([name, option]) => ('group' in option ? [] : [name]));
}

function usageError(message: string): LogscanError {
  return new LogscanError('usage', clean(message.split('\n')[0]), 'See: logscan --help');
}
