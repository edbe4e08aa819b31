/**
 * What a signature says by `expect-every`: the longest time in which a log of its formats has no record. Intervals are
 * whole numbers with a unit, `15m`.
 */
import { hasTimes } from './log-format.ts';
import type { Complain, Context } from './parts.ts';
import type { FormatScope } from './types.ts';

/** In milliseconds, the longer units first. */
const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/** An interval of well-shaped text, in milliseconds. */
export function readInterval(text: string): number {
  return Number.parseInt(text, 10) * units[text.slice(-1) as keyof typeof units];
}

/** The same as text again, in the longest unit of which it is a whole number. */
export function writeInterval(milliseconds: number): string {
  const [unit, size] = Object.entries(units).find(([, one]) => milliseconds % one === 0) ?? ['s', units.s];
  return `${milliseconds / size}${unit}`;
}

/** Reports log formats in which silence cannot be told. */
export function checkExpectation(
  interval: string | undefined,
  scope: FormatScope,
  { formats }: Context,
  complain: Complain,
): void {
  if (interval === undefined) return;
  if (scope === 'any' || scope.length === 0) {
    const message = 'expect-every needs the log formats that are written so regularly';
    complain(['expect-every'], message, 'Name them: formats: [process-server-monitor].');
    return;
  }
  for (const id of scope) {
    const format = formats.find((one) => one.id === id);
    if (id !== 'unknown' && (format === undefined || hasTimes(format))) continue;
    const message = `records of ${id} do not say when they were written, so silence cannot be told`;
    complain(['expect-every'], message, 'Name log formats whose records begin with date and time.');
  }
}
