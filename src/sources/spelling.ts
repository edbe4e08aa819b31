/**
 * The ways in which people write a path: quotes that a shell left, `~`, variables that PowerShell does not fill in,
 * the separators and prefixes of Windows. Pure: which of the spellings exists is for `locate.ts` to see.
 */
import { say } from '../locale/remarks/say.ts';
import type { Saying } from '../types.ts';
import { fillVariables, type Host, isWindows, variableOf } from './host.ts';

/** All that an input can mean, to be tried in this order: as it is written first. None is empty. */
export function spellingsOf(input: string, host: Host): string[] {
  // Node itself adds the prefix to paths that are too long without it.
  const written = isWindows(host) ? withoutLongPrefix(input) : input;
  const unquoted = withoutQuotes(written);
  const filled = fillVariables(fillHome(unquoted, host), host).text;
  const separated = isWindows(host) ? withoutLongPrefix(filled) : filled.replaceAll('\\', '/');
  // Names below a bare drive would be taken for those below its root, not below its current folder.
  if (isWindows(host) && /^[a-z]:$/i.test(separated)) return [`${separated}.`];
  return [...new Set([written, unquoted, filled, separated])].filter((path) => path !== '');
}

/** The last of the spellings: everything filled in, with separators that this host takes. */
export function fullSpelling(input: string, host: Host): string {
  return spellingsOf(input, host).at(-1) ?? input;
}

/** Why an input that is not there may be not there, and what to do, where its spelling tells. */
export function spellingAdvice(input: string, host: Host): Saying | undefined {
  const unquoted = withoutQuotes(input);
  if (unquoted.includes('"')) return say('backslash-before-quote');
  const { text, unknown } = fillVariables(fillHome(unquoted, host), host);
  if (unknown.length > 0) return say('unknown-variables', { names: unknown });
  if (isWindows(host)) return undefined;
  const path = withoutLongPrefix(text);
  const [drive] = /^[a-z]:/i.exec(path) ?? [];
  if (drive !== undefined) return say('windows-drive', { drive });
  return path.startsWith('\\\\') ? say('windows-share') : undefined;
}

/** `\\?\C:\x` is `C:\x`, and `\\?\UNC\server\share` is `\\server\share`. */
function withoutLongPrefix(path: string): string {
  return path.replace(/^[\\/]{2}\?[\\/](?:(?=[a-z]:)|(UNC)[\\/])/i, (_, share) => (share ? '\\\\' : ''));
}

/** cmd gives `"C:\ProgramData\ASR\"` as `C:\ProgramData\ASR"`; single quotes mean nothing to it. */
function withoutQuotes(path: string): string {
  return path.replace(/^["']+|["']+$/g, '');
}

function fillHome(path: string, host: Host): string {
  if (!/^~(?:[\\/]|$)/.test(path)) return path;
  const name = isWindows(host) ? 'USERPROFILE' : 'HOME';
  return (variableOf(name, host) || `%${name}%`) + path.slice(1);
}
