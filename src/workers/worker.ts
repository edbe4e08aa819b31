/**
 * What a worker thread runs: parts in, what was read of them out. Its settings come once, when it starts.
 */
import { workerData } from 'node:worker_threads';
import { loadCatalogue } from '../catalogue/load.ts';
import { createSelection } from '../catalogue/select.ts';
import type { Catalogue, LogFormat } from '../catalogue/types.ts';
import { createPlans } from '../match/plan.ts';
import { createTimeZone } from '../zone.ts';
import { type Part, type PartResult, type PartTools, readParts } from './read-part.ts';

/** What all parts of a scan have in common. Plain data. */
export interface WorkerSettings {
  /** Null: the built-in one, which a worker loads more quickly than it is told. */
  catalogue: Catalogue | null;
  only: readonly string[];
  ignore: readonly string[];
  /** Read all files as this log format. */
  format?: LogFormat | undefined;
  encoding?: string | undefined;
  timeZone?: string | undefined;
}

/** The pool puts data of its own before ours. */
const [, settings] = workerData as [unknown, WorkerSettings];

async function prepareTools(): Promise<PartTools> {
  const { only, ignore, format, encoding, timeZone } = settings;
  const catalogue = settings.catalogue ?? (await loadCatalogue());
  return {
    reading: { formats: catalogue.formats, format, encoding },
    plans: createPlans(catalogue),
    matching: {
      isSelected: createSelection(only, ignore),
      context: 0,
      timeZone: timeZone === undefined ? null : createTimeZone(timeZone),
    },
  };
}

const preparing = prepareTools();

/** Reads parts. */
export default async function run(parts: readonly Part[]): Promise<PartResult[]> {
  return readParts(parts, await preparing);
}
