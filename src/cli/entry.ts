/**
 * Where the single file of the command line begins. Little but the version is known here: everything else is loaded
 * when it is needed, so that a short answer is a quick one.
 */
import { version } from '../version.ts';
import { exitCodes } from './exit-codes.ts';

async function start(args: readonly string[]): Promise<void> {
  if (args.length === 1 && args[0] === '--version') {
    process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code !== 'EPIPE') process.exitCode = exitCodes.usage;
    });
    process.stdout.write(`${version}\n`);
    return;
  }
  const { main } = await import('./main.ts');
  process.exitCode = await main(args);
}

start(process.argv.slice(2));
