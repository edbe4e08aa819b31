/**
 * The commands and options of the command line as plain data: what is declared to the parser, written down. Scripts that
 * complete the command line are made of it, and know whatever is added there.
 */

export interface Option {
  /** As they are typed: `--follow`, `-f`. */
  names: readonly string[];
  describe: string;
  takesValue: boolean;
  /** What its value may be, beside anything else when empty. */
  values: readonly string[];
  /** Its value may be a file. */
  takesFiles: boolean;
  repeats: boolean;
}

export interface Command {
  /** `['catalogue', 'check']`; empty for the one without a name. */
  path: readonly string[];
  describe: string;
  options: readonly Option[];
  /** What its arguments may be, beside anything else when empty. */
  values: readonly string[];
  /** Its arguments may be files. */
  takesFiles: boolean;
}

/** What is declared of an option or an argument: words of the parser, and two that are read here only. */
interface Declared {
  type?: string;
  alias?: string;
  describe?: string;
  default?: unknown;
  values?: readonly string[];
  /** False: its value is no file. */
  files?: boolean;
}

/** The part of the parser that is written down; whatever else is said to it is passed over. */
interface Recorder {
  command(usage: string, describe: string, declare: (program: Recorder) => unknown): Recorder;
  options(options: Record<string, Declared>): Recorder;
  option(name: string, option: Declared): Recorder;
  positional(name: string, argument: Declared): Recorder;
}

/** Writes down what is declared to a parser, and to those of its commands. */
export function listCommands<Program>(declare: (program: Program) => unknown): Command[] {
  const commands: Command[] = [];

  function record(path: readonly string[], describe: string, declareCommand: (program: Recorder) => unknown) {
    const options: Option[] = [];
    const command = { path, describe: oneLine(describe), options, values: [] as string[], takesFiles: false };
    commands.push(command);
    const recorder: Recorder = {
      command(usage, about, inside) {
        const words = usage.split(' ').filter((word) => !/^[$<[]/.test(word));
        if (words.length > 0) record([...path, ...words], about, inside);
        // What the command without a name declares is what one types right after the name of the program.
        else inside(proxy);
        return proxy;
      },
      options(declared) {
        for (const [name, option] of Object.entries(declared)) recorder.option(name, option);
        return proxy;
      },
      option(name, option) {
        options.push(readOption(name, option));
        return proxy;
      },
      positional(_name, { values = [], files = values.length === 0 }) {
        command.values.push(...values.filter(isPlain));
        command.takesFiles ||= files;
        return proxy;
      },
    };
    const proxy: Recorder = new Proxy(recorder, {
      get: (target, name) => Reflect.get(target, name) ?? (() => proxy),
    });
    declareCommand(proxy);
    options.push(flag(['--help', '-h'], 'Show help'));
    if (path.length === 0) options.push(flag(['--version'], 'Show version number'));
  }

  record([], '', (program) => declare(program as Program));
  return commands;
}

function readOption(name: string, option: Declared): Option {
  const { type, alias, describe = '', values = [], files = values.length === 0 } = option;
  // What is on unasked can only be turned off.
  const names = [option.default === true ? `--no-${name}` : `--${name}`, ...(alias ? [`-${alias}`] : [])];
  if (type === 'boolean') return flag(names, describe);
  return {
    names,
    describe: oneLine(describe),
    takesValue: true,
    values: values.filter(isPlain),
    takesFiles: files,
    repeats: Array.isArray(option.default),
  };
}

function flag(names: readonly string[], describe: string): Option {
  return {
    names,
    describe: oneLine(describe),
    takesValue: false,
    values: [],
    takesFiles: false,
    repeats: false,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Whether a word means itself in every shell. */
function isPlain(word: string): boolean {
  return /^[\w.][\w.-]*$/.test(word);
}

/** Names of all options that take a value, with whatever command. */
export function valuedNames(commands: readonly Command[]): string[] {
  const names = commands.flatMap(({ options }) => options.filter((option) => option.takesValue));
  return [...new Set(names.flatMap((option) => option.names))];
}

/** The commands that can be typed next after the words of a command. */
export function commandsBelow(path: readonly string[], commands: readonly Command[]): Command[] {
  return commands.filter(
    (command) =>
      command.path.length === path.length + 1 && path.every((word, at) => word === command.path[at]),
  );
}

/**
 * What leads from a command to one below it: `yes catalogue/check` when no other word came before, the command so far, and the
 * word.
 */
export function stepsOf(commands: readonly Command[]): string[] {
  return commands
    .filter(({ path }) => path.length > 0)
    .map((command) => `yes ${command.path.slice(0, -1).join(' ')}/${wordOf(command)}`);
}

/** The last word of a command. */
export function wordOf({ path }: Command): string {
  return path.at(-1) ?? '';
}

/** A text in single quotes, as most shells take it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
