/**
 * The worker threads of a scan. Each reads one list of parts at a time; who asks when none is free waits for the next.
 */
import type { Worker } from 'node:worker_threads';
import type { Part, PartResult } from './read-part.ts';
import type { WorkerAnswer, WorkerSettings } from './worker.ts';
import { workerFile } from './worker-file.ts';

export interface Pool {
  /** Reads parts in a worker that is free, or the next that becomes free. */
  run(parts: readonly Part[]): Promise<PartResult[]>;
  /** Ends the workers, whatever they do. */
  close(): Promise<void>;
}

/** What somebody waits for. */
interface Task {
  parts: readonly Part[];
  done(results: PartResult[]): void;
  failed(error: unknown): void;
}

/** Starts so many workers. */
export async function createPool(jobs: number, settings: WorkerSettings): Promise<Pool> {
  const { Worker } = await import('node:worker_threads');
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Task>();
  let defect: { error: unknown } | null = null;

  function hand(): void {
    while (idle.length > 0 && waiting.length > 0) {
      const [worker, task] = [idle.shift() as Worker, waiting.shift() as Task];
      busy.set(worker, task);
      worker.postMessage(task.parts);
    }
  }

  function take(worker: Worker, answer: WorkerAnswer): void {
    const task = busy.get(worker);
    busy.delete(worker);
    idle.push(worker);
    if ('error' in answer) task?.failed(answer.error);
    else task?.done(answer.results);
    hand();
  }

  /** A worker that ends by itself has a defect, and the others have it too. */
  function fail(error: unknown): void {
    defect ??= { error };
    for (const task of [...busy.values(), ...waiting.splice(0)]) task.failed(error);
    busy.clear();
  }

  const workers = Array.from({ length: jobs }, () => new Worker(workerFile, { workerData: settings }));
  for (const worker of workers) {
    worker.on('message', (answer: WorkerAnswer) => take(worker, answer));
    worker.on('error', fail);
  }
  idle.push(...workers);
  return {
    run: (parts) =>
      new Promise((done, failed) => {
        if (defect !== null) return failed(defect.error);
        waiting.push({ parts, done, failed });
        hand();
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
