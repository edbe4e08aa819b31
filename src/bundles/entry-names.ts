/**
 * Names of entries as people can read them, and what they tell: archives say little of how their names are encoded, and
 * some of it is wrong; a name may lead out of the archive, or stand for another one.
 */
import { isUtf8 } from 'node:buffer';
import { dirname, join, normalize } from 'node:path/posix';
import { createCodePageGuess } from '../read/code-page.ts';
import { decode } from '../read/encoding.ts';
import type { Gap } from '../types.ts';
import type { Entry } from './entry.ts';
import { linksGap, unsafeNamesGap } from './gaps.ts';

/** Gives the name of an entry with `/` between its parts. */
export type NameReader = (name: Uint8Array | string) => string;

/** Bytes of names from which their code page is guessed. */
const sampleSize = 4096;

/**
 * Reads the names of one archive: as UTF-8 where they are that, whatever the archive says, else in the code page that
 * the names so far look like, else in the one that the kind of archive implies.
 */
export function createNameReader(kind: 'zip' | 'tar'): NameReader {
  const guess = createCodePageGuess();
  const implied = kind === 'zip' ? 'cp437' : 'windows-1252';
  let sample = '';
  const decodeName = (name: Uint8Array): string => {
    if (isUtf8(name)) return decode(name, 'utf-8');
    if (sample.length < sampleSize) sample += `${Buffer.from(name).toString('latin1')}\n`;
    return decode(name, guess(Buffer.from(sample, 'latin1')) ?? implied);
  };
  return (name) => {
    const text = typeof name === 'string' ? name : decodeName(name);
    return text.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  };
}

/** What the names of the entries of one archive tell, when all were seen. */
export function createNameReview(bundle: string, read: NameReader) {
  const taken = new Set<string>();
  const links = new Map<string, string | null>();
  const isTaken = (target: string | null): target is string => target !== null && taken.has(target);
  return {
    add: (name: string): unknown => taken.add(name),
    addLink(name: string, { target }: Pick<Entry, 'target'>): void {
      links.set(name, target === undefined ? null : targetOf(name, read(target.name), target.isHard));
    },
    gaps(): Gap[] {
      const unsafe = [...taken].filter(leadsOutside);
      const dangling = [...links].filter(([, target]) => !isTaken(target)).map(([name]) => name);
      return [
        ...(unsafe.length > 0 ? [unsafeNamesGap(bundle, unsafe)] : []),
        ...(dangling.length > 0 ? [linksGap(bundle, dangling)] : []),
      ];
    },
    /** Links to logs that were read. */
    duplicates(): { path: string; of: string }[] {
      const kept = [...links].filter(([, target]) => isTaken(target));
      return kept.map(([name, of]) => ({ path: `${bundle}!${name}`, of: `${bundle}!${of}` }));
    },
  };
}

/** A hard link names an entry, another one a path from where it lies. */
function targetOf(name: string, target: string, isHard: boolean): string {
  return isHard ? target : normalize(join(dirname(name), target));
}

/** Whether a name, taken for a path, would lead out of the archive. */
function leadsOutside(name: string): boolean {
  return /^(?:\/|[a-z]:)/i.test(name) || name.split('/').includes('..');
}
