/**
 * The command line as it must be spelled so that yargs reads it as it is meant.
 */
import { standardInput } from '../types.ts';
import { colorChoices } from './output.ts';

/**
 * Arguments as yargs reads them rightly: it drops a lone "-" (yargs/yargs#1312), takes an offset (`--tz -05:00`) for an
 * option, and cannot tell `--color` without a value from one whose value is an input.
 */
export function respell(args: readonly string[]): string[] {
  const options = argumentsBeforeEnd(args);
  const respelled: string[] = [];
  for (const [at, argument] of options.entries()) {
    const previous = options[at - 1];
    if (previous === '--color' && (colorChoices as readonly string[]).includes(argument)) {
      respelled[respelled.length - 1] = `--color=${argument}`;
    } else if (previous === '--tz' && /^-\d/.test(argument)) {
      respelled[respelled.length - 1] = `--tz=${argument}`;
    } else if (argument === '--color') respelled.push('--color=always');
    else if (argument === '--no-color') respelled.push('--color=never');
    else respelled.push(argument);
  }
  return [...respelled, ...args.slice(options.length)].map((argument) =>
    argument === '-' ? standardInput : argument,
  );
}

/** The arguments before `--`, behind which there are no options. */
export function argumentsBeforeEnd(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}
