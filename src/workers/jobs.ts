/**
 * How many workers a scan is worth: starting one costs as much as reading many megabytes, and each takes memory.
 */
import { availableParallelism } from 'node:os';
import type { Source } from '../types.ts';

/** Bytes that are worth a worker. */
const bytesForEach = 80 * 1024 * 1024;

/** What opening a file costs, in bytes that could be read meanwhile. */
const fileBytes = 32 * 1024;

/** Workers that are started unasked, at some 50 MB each. */
const mostUnasked = 8;

/** So many as were asked for, or else as there are cores, when there is enough to read for each; 1 is no worker at all. */
export function chooseJobs(
  files: readonly Source[],
  stated: number | undefined,
  cores = availableParallelism(),
): number {
  if (stated !== undefined) return stated;
  const bytes = files.reduce((sum, { size = 0 }) => sum + size + fileBytes, 0);
  return Math.max(Math.min(Math.floor(bytes / bytesForEach), cores, mostUnasked), 1);
}
