/**
 * Links on terminals (OSC 8): a text that can be clicked. Where a link would lead comes from catalogues and from names of
 * files, so nothing gets into it but what is written in ASCII without controls; else the text stands alone.
 */
import { standardInput } from '../../types.ts';
import { clean } from '../clean.ts';
import type { ReporterOptions } from '../types.ts';

/** Each takes a text that may be painted, and is clean. */
export interface Links {
  /** A page of the web. */
  toPage(text: string, url: string): string;
  /** The file that a source is; standard input and members of bundles are none. */
  toFile(text: string, source: string): string;
}

/** Terminals take no longer ones. */
const longest = 2000;

/** Makes links where the options ask for them; else texts stay as they are. */
export function createLinks({ links = false, folder }: ReporterOptions): Links {
  const link = (text: string, target: string | null) =>
    target === null || target.length > longest ? text : `\x1b]8;;${target}\x1b\\${text}\x1b]8;;\x1b\\`;
  return {
    toPage: (text, url) => (links ? link(text, pageTarget(url)) : text),
    toFile: (text, source) => (links && folder !== undefined ? link(text, fileTarget(source, folder)) : text),
  };
}

function pageTarget(url: string): string | null {
  return /^https?:\/\/[!-[\]-~]+$/i.test(url) && clean(url) === url ? url : null;
}

function fileTarget(source: string, folder: string): string | null {
  // A lone surrogate has no encoding.
  if (source === standardInput || source.includes('!') || /\p{Surrogate}/u.test(source + folder)) return null;
  const isAbsolute = /^(?:\/|[a-z]:\/)/i.test(source);
  const path = isAbsolute ? source : `${folder.replaceAll('\\', '/').replace(/\/$/, '')}/${source}`;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  // Two slashes name a server of Windows, and a drive stands below the root.
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return `file://${encoded.replace(/^([a-z])%3A\//i, '/$1:/')}`;
}
