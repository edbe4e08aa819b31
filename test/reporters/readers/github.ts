/**
 * Reads what a step printed as the runner of GitHub Actions does: see `TryParseV2`, `TryParse` and the escape mappings in
 * src/Runner.Common/ActionCommand.cs of github.com/actions/runner. A line is a command when it begins, after blanks, with
 * `::` and the name of a command up to a second `::`; or, as of old, when it has `##[` and such a name anywhere.
 */

export interface GithubCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** The commands that the runner registers. */
const registered = [
  ...[
    'error',
    'warning',
    'notice',
    'debug',
    'group',
    'endgroup',
    'echo',
    'add-mask',
    'add-path',
    'add-matcher',
  ],
  ...['remove-matcher', 'set-env', 'set-output', 'save-state', 'stop-commands', 'internal-set-repo-path'],
];

const dataEscapes: [string, string][] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const propertyEscapes: [string, string][] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const oldEscapes: [string, string][] = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

/** The commands, and the lines that are none. */
export function readGithub(text: string): { commands: GithubCommand[]; plain: string[] } {
  const lines = text.split(/\r\n|\r|\n/);
  const parsed = lines.map((line) => ({ line, command: parseCommand(line) ?? parseOldCommand(line) }));
  return {
    commands: parsed.flatMap(({ command }) => command ?? []),
    plain: parsed.filter(({ command }) => command === null).map(({ line }) => line),
  };
}

function parseCommand(line: string): GithubCommand | null {
  const message = line.trimStart();
  const end = message.indexOf('::', 2);
  if (!message.startsWith('::') || end < 0) return null;
  return make(message.slice(2, end), ',', propertyEscapes, unescapeAll(message.slice(end + 2), dataEscapes));
}

function parseOldCommand(line: string): GithubCommand | null {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return null;
  return make(line.slice(start + 3, end), ';', oldEscapes, unescapeAll(line.slice(end + 1), oldEscapes));
}

function make(
  info: string,
  separator: string,
  escapes: [string, string][],
  data: string,
): GithubCommand | null {
  const [name] = info.split(' ', 1);
  if (!registered.includes(name.toLowerCase())) return null;
  const properties: Record<string, string> = {};
  for (const part of info.slice(name.length).trim().split(separator)) {
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(part) ?? [];
    if (key !== undefined) properties[key] = unescapeAll(value, escapes);
  }
  return { name, properties, data };
}

function unescapeAll(text: string, escapes: [string, string][]): string {
  return escapes.reduce((result, [written, meant]) => result.replaceAll(written, meant), text);
}

/** Ids of the signatures of which there are annotations, in their order; GitHub shows ten of a kind. */
export function diagnosesIn(text: string): string[] {
  return readGithub(text).commands.flatMap(({ data }) => / explain (\S+)$/.exec(data)?.[1] ?? []);
}
