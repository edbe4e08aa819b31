/**
 * What the interface says, in English. Signatures bring their own words; these are the words around them.
 */
import type { Severity } from '../types.ts';

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const english = {
  severity: { critical: 'CRITICAL', error: 'ERROR', warning: 'WARNING', info: 'INFO' } satisfies Record<
    Severity,
    string
  >,
  nothingFound: 'No known failure was found.',
  nothingShown: (count: number) => `${plural(count, 'problem')} below the severity that is shown.`,
  startHere: (title: string) => `Start here: ${title}.`,
  explains: (numbers: readonly number[]) => `It explains ${list(numbers)} as well.`,
  causedBy: (numbers: readonly number[]) => `Caused by ${list(numbers)}: mend that first.`,
  possible: 'Possible: what was logged can also mean something else.',
  goesOn: 'goes on',
  past: 'past',
  times: (count: number) => (count === 1 ? 'once' : `${count.toLocaleString('en')} times`),
  where: 'What the logs say',
  why: 'Why this happens',
  what: 'What to do',
  shows: (expect: string) => `shows: ${expect}`,
  moreInSource: (count: number) => plural(count, 'more in this file', 'more in this file'),
  moreSources: (count: number) => plural(count, 'more file'),
  gaps: 'Not read',
  todo: (action: string) => `→ ${action}`,
  totals: (diagnoses: number, findings: number) =>
    `${plural(diagnoses, 'problem')}, ${plural(findings, 'finding')}`,
  read: (sources: number, lines: number, bytes: number, seconds: number) =>
    `${plural(sources, 'log')} read: ${plural(lines, 'line')}, ${size(bytes)}, ${seconds.toFixed(1)} s`,
  skipped: (count: number) => `${plural(count, 'other file')} skipped`,
  unread: (count: number) => `${plural(count, 'gap')}: not everything was read`,
  unknownFormat: (count: number) =>
    `${plural(count, 'log has', 'logs have')} no known format: only what Microsoft alone writes counts there`,
};

function list(numbers: readonly number[]): string {
  return numbers.length === 1
    ? String(numbers[0])
    : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

function size(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  // 999,500 bytes are 1.0 MB already: rounding must not end in 1000 KB.
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes * 1.0005, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}
