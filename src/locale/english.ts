/**
 * What the interface says, in English. Signatures bring their own words; these are the words around them.
 */
import type { Severity } from '../types.ts';
import { formatCount, formatRate, formatSize, formatSpan, joinList, plural } from './format.ts';

const span = (milliseconds: number) => formatSpan(milliseconds, [' s', ' min', ' h', ' d']);

export const english = {
  severity: { critical: 'CRITICAL', error: 'ERROR', warning: 'WARNING', info: 'INFO' } satisfies Record<
    Severity,
    string
  >,
  nothingFound: 'No known failure was found.',
  nothingRead: 'Nothing was read: whether anything failed is not known.',
  nothingInGaps: 'No known failure was found, but not everything was read.',
  nothingInUnknown: 'No known failure was found, but no log has a known format.',
  nothingShown: (count: number) => `${plural(count, 'problem')} below the severity that is shown.`,
  startHere: (title: string) => `Start here: ${title}.`,
  explains: (numbers: readonly number[]) => `It explains ${joinList(numbers, ' and ')} as well.`,
  causedBy: (numbers: readonly number[]) => `Caused by ${joinList(numbers, ' and ')}: mend that first.`,
  possible: 'Possible: what was logged can also mean something else.',
  goesOn: 'goes on',
  past: 'past',
  times: (count: number) => (count === 1 ? 'once' : `${formatCount(count)} times`),
  where: 'What the logs say',
  why: 'Why this happens',
  what: 'What to do',
  shows: (expect: string) => `shows: ${expect}`,
  moreInSource: (count: number) => plural(count, 'more in this file', 'more in this file'),
  moreSources: (count: number) => plural(count, 'more file'),
  gaps: 'Not read',
  moreGaps: (count: number) => `and ${formatCount(count)} more like it`,
  action: (action: string) => `→ ${action}`,
  totals: (diagnoses: number, findings: number) =>
    `${plural(diagnoses, 'problem')}, ${plural(findings, 'finding')}`,
  bytes: (count: number) => formatSize(count),
  read: (sources: number, lines: number, bytes: number) =>
    `${plural(sources, 'log')} read: ${plural(lines, 'line')}, ${formatSize(bytes)}`,
  readIn: (read: string, seconds: number) => `${read}, ${seconds.toFixed(1)} s`,
  skipped: (count: number) => `${plural(count, 'other file')} skipped`,
  copies: (count: number) => `${plural(count, 'copy', 'copies')} left out`,
  unread: (count: number) => `${plural(count, 'gap')}: not everything was read`,
  unknownFormat: (count: number) =>
    `${plural(count, 'log has', 'logs have')} no known format: only what Microsoft alone writes counts there`,
  readAt: (clock: string) => `read ${clock}`,
  folded: (milliseconds: number, count: number, title: string) =>
    `${formatCount(count)} more in ${span(milliseconds)} (${formatRate(count, milliseconds, ['/s', '/min', '/h'])}): ${title}`,
  quiet: (milliseconds: number, count: number, title: string) =>
    `quiet for ${span(milliseconds)}, after ${formatCount(count)} in all: ${title}`,
  followed: (files: number) => plural(files, 'file'),
  linesEachSecond: (lines: number) => `${plural(lines, 'line')}/s`,
  linesSoFar: (lines: number) => plural(lines, 'line'),
  found: (findings: number) => plural(findings, 'finding'),
  lastFound: (finding: string) => `last ${finding}`,
};

export type Texts = typeof english;
