/**
 * What `--help` says in the language of the reader: the texts of the command line are written in English where they are
 * declared, and another language is a table of them that is loaded only for its help. What has no words there stays English,
 * as errors of usage do.
 */
import { type Language, languages } from '../locale/languages.ts';
import { type Terminal, wantedLanguage, widthOf } from './output.ts';
import { argumentsBeforeEnd } from './respell.ts';

/** Texts by their English ones. */
export type HelpWords = Readonly<Record<string, string>>;

/** A text in the language of the help. */
export type Say = (english: string) => string;

const tables: Record<Language, () => Promise<HelpWords>> = {
  en: async () => ({}),
  'zh-CN': async () => (await import('../locale/help/chinese.ts')).chinese,
  ko: async () => (await import('../locale/help/korean.ts')).korean,
};

/** The words of the help that these arguments ask for; none when they ask for none. */
export async function loadHelpWords(args: readonly string[], terminal: Terminal): Promise<HelpWords> {
  const own = argumentsBeforeEnd(args);
  return own.some((argument) => ['--help', '-h', 'help'].includes(argument))
    ? tables[wantedLanguage(languageIn(own), terminal)]()
    : {};
}

/** The value of `--lang`; a wrong one is told by whoever reads the command line. */
function languageIn(args: readonly string[]): Language | undefined {
  const [, named] = [...args.join('\n').matchAll(/^--lang[=\n](.*)$/gm)].at(-1) ?? [];
  return languages.find((language) => language === named);
}

export function sayIn(words: HelpWords): Say {
  return (english) => (Object.hasOwn(words, english) ? words[english] : english);
}

/** What is declared of an option or an argument and shown. */
interface Shown {
  describe?: string;
  group?: string;
  defaultDescription?: string;
  values?: readonly string[];
}

/** An option or an argument in these words; `{values}` in what describes it becomes the values that it may have. */
export function tellOption<Option extends Shown>(option: Option, say: Say): Option {
  const { describe, group, defaultDescription, values = [] } = option;
  return {
    ...option,
    ...(describe !== undefined && { describe: say(describe).replace('{values}', values.join(', ')) }),
    ...(group !== undefined && { group: say(group) }),
    ...(defaultDescription !== undefined && { defaultDescription: say(defaultDescription) }),
  };
}

export function tellOptions<Options extends Record<string, Shown>>(options: Options, say: Say): Options {
  const told = Object.entries(options).map(([name, option]) => [name, tellOption(option, say)]);
  return Object.fromEntries(told) as Options;
}

/** Columns of the help: those of the terminal, as far as it can be read in them. */
export function helpWidth({ stdout }: Terminal): number {
  return stdout.isTTY === true ? Math.max(Math.min(widthOf(stdout), 100), 40) : 100;
}
