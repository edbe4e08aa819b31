/**
 * The parts of which signatures, procedures and log formats are made: expressions with their literals, links, steps.
 * A faulty part is reported where it stands, and compiling goes on without it.
 */
import type { Step } from '../types.ts';
import { deriveRequirements, type Requirements } from './literals.ts';
import { type ParsedPattern, PatternError, parsePattern } from './pattern.ts';
import type { FormatScope, LogFormat, SystemCode } from './types.ts';

/** Reports a fault at a path of a file, `offset` characters into the text there. */
export type Complain = (path: (string | number)[], message: string, action: string, offset?: number) => void;

/** What signatures may refer to. */
export interface Context {
  formats: LogFormat[];
  procedures: Map<string, Step[]>;
  systemCodes: SystemCode[];
  signatureIds: Set<string>;
}

/** Parses an expression; a fault is reported where it stands. */
export function tryPattern(
  text: string,
  path: (string | number)[],
  complain: Complain,
): ParsedPattern | null {
  try {
    return parsePattern(text);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    complain(path, error.message, error.action, error.offset);
    return null;
  }
}

/** Parses an expression and derives what is to be looked for; a pattern without any is a fault. */
export function tryRequirements(
  text: string,
  path: (string | number)[],
  complain: Complain,
): ({ source: string } & Requirements) | null {
  const parsed = tryPattern(text, path, complain);
  if (parsed === null) return null;
  const requirements = deriveRequirements(parsed.node);
  if (requirements === null) {
    complain(
      path,
      'the pattern has no literal: nothing of 3 letters without a blank (2 Chinese or Korean ones) is in every match',
      'Add a word that always stands there; every alternative needs one.',
    );
    return null;
  }
  return { source: parsed.source, ...requirements };
}

/** A bare `#anchor` completes the page, whatever anchor the page has itself. */
export function completeLink(link: string | undefined, page: string | undefined): string | undefined {
  if (!link?.startsWith('#')) return link ?? page;
  return page === undefined ? link : page.replace(/#.*$/, '') + link;
}

/** A step with its link completed. */
export function completeStep(
  step: { text: string } & { [key in 'command' | 'expect' | 'docs']?: string | undefined },
  page: string | undefined,
): Step {
  const { text, command, expect, docs } = step;
  const link = docs === undefined ? undefined : completeLink(docs, page);
  return {
    text,
    ...(command === undefined ? {} : { command }),
    ...(expect === undefined ? {} : { expect }),
    ...(link === undefined ? {} : { docs: link }),
  };
}

/** Reports the log formats of a scope that there are not. */
export function checkScope(
  scope: FormatScope | undefined,
  path: (string | number)[],
  { formats }: Context,
  complain: Complain,
): void {
  if (scope === undefined || scope === 'any') return;
  scope.forEach((id, place) => {
    if (id === 'unknown' || formats.some((format) => format.id === id)) return;
    complain(
      [...path, place],
      `there is no log format ${id}`,
      nearest(
        id,
        formats.map((format) => format.id),
      ),
    );
  });
}

/** What to write instead of a name that there is not: those that share most words with it, or some of all. */
export function nearest(name: string, known: Iterable<string>): string {
  const names = [...known];
  const words = name.split(/[/-]/).filter((word) => word.length > 3);
  const shared = (other: string) => words.filter((word) => other.split(/[/-]/).includes(word)).length;
  const similar = names.filter((other) => shared(other) > 0).sort((a, b) => shared(b) - shared(a));
  const shown = similar.length > 0 ? similar : names;
  if (shown.length === 0) return 'There are none.';
  return `Known: ${shown.slice(0, 5).join(', ')}${shown.length > 5 ? ' and others' : ''}.`;
}
