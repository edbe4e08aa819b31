/**
 * Names of entries as people can read them: archives say little of how their names are encoded, and some of it is wrong.
 */
import { isUtf8 } from 'node:buffer';
import { decode } from '../read/encoding.ts';

/** The name with `/` between its parts. */
export function readableName(name: Uint8Array | string): string {
  const text = typeof name === 'string' ? name : decode(name, isUtf8(name) ? 'utf-8' : 'cp437');
  return text.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/** Whether a name, taken for a path, would lead out of the archive. */
export function leadsOutside(name: string): boolean {
  return /^(?:\/|[a-z]:)/i.test(name) || name.split('/').includes('..');
}
