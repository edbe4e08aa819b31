/**
 * The program of a worker thread. The single file of the command line is its own, and has this module replaced.
 */

/** Where it lies. */
export const workerFile = new URL('worker.js', import.meta.url);
