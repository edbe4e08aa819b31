/**
 * How many workers a scan is worth: starting one costs as much as reading many megabytes.
 */
import { availableParallelism } from 'node:os';
import type { Source } from '../types.ts';

/** Bytes from which workers are worth starting. */
const leastBytes = 160 * 1024 * 1024;

/** What opening a file costs, in bytes that could be read meanwhile. */
const fileBytes = 32 * 1024;

/** So many as were asked for, or else as there are cores, when there is enough to read. */
export function chooseJobs(files: readonly Source[], stated: number | undefined): number {
  if (stated !== undefined) return stated;
  const bytes = files.reduce((sum, { size = 0 }) => sum + size + fileBytes, 0);
  return bytes < leastBytes ? 1 : availableParallelism();
}
