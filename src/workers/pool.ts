/**
 * Who reads the files of a scan: its worker threads, or the thread of the scan itself. The only place that knows the pool's library, which is loaded when workers are wanted.
 */
import { type Part, type PartResult, type PartTools, readParts } from './read-part.ts';
import type { WorkerSettings } from './worker.ts';

export interface Pool {
  /** Reads parts in a worker that is free, or the next that becomes free. */
  run(parts: readonly Part[]): Promise<PartResult[]>;
  /** Ends the workers, whatever they do. */
  close(): Promise<void>;
}

/** Reads in the thread of the scan. */
export function createOwnPool(tools: PartTools): Pool {
  return { run: (parts) => readParts(parts, tools), close: async () => {} };
}

/** Starts so many workers. */
export async function createPool(jobs: number, settings: WorkerSettings): Promise<Pool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('worker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: settings,
    // Flags of the program that uses the library are none of theirs.
    execArgv: [],
    // The memory of short-lived findings, in MB: its usual size is made for programs that run alone.
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 },
  });
  return {
    run: (parts) => pool.run(parts),
    close: () => pool.destroy(),
  };
}
