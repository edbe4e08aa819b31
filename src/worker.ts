/**
 * What a worker thread runs: parts in, what was read of them out. Its settings come once, when it starts.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createSelection } from './catalogue/select.ts';
import type { Catalogue } from './catalogue/types.ts';
import { createPlans } from './match/plan.ts';
import { type Part, type PartResult, readOnePart } from './read-part.ts';
import { readOptions } from './scan-options.ts';
import { createTimeZone } from './zone.ts';

/** What all parts of a scan have in common. Plain data. */
export interface WorkerSettings {
  catalogue: Catalogue;
  only: readonly string[];
  ignore: readonly string[];
  context: number;
  format?: string | undefined;
  encoding?: string | undefined;
  timeZone?: string | undefined;
}

/** What was read, or why it was not: a defect. */
export type WorkerAnswer = { results: PartResult[] } | { error: unknown };

const settings = workerData as WorkerSettings;
const { catalogue, only, ignore, context, timeZone } = settings;
const tools = {
  catalogue,
  reading: readOptions(catalogue, settings),
  plans: createPlans(catalogue),
  matching: {
    isSelected: createSelection(only, ignore),
    context,
    timeZone: timeZone === undefined ? null : createTimeZone(timeZone),
  },
};

parentPort?.on('message', async (parts: readonly Part[]) => {
  parentPort?.postMessage(await answer(parts));
});

/** Reads parts, one after the other. */
async function answer(parts: readonly Part[]): Promise<WorkerAnswer> {
  try {
    const results: PartResult[] = [];
    for (const part of parts) results.push(await readOnePart(part, tools));
    return { results };
  } catch (error) {
    return { error };
  }
}
