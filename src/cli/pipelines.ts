/**
 * What logscan does by itself in a pipeline: it writes for GitHub Actions and Azure Pipelines what they understand, and gives
 * them a summary of the job. Any `--format` ends that.
 */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { ReporterName } from '../reporters/types.ts';
import { type Terminal, write } from './output.ts';
import { openGrowingFile, openWholeFile, type TextFile } from './text-file.ts';

/** The format that was asked for, or the one that suits where logscan runs. */
export function chosenFormat(asked: ReporterName | undefined, { env }: Pick<Terminal, 'env'>): ReporterName {
  if (asked !== undefined) return asked;
  if (env.GITHUB_ACTIONS === 'true') return 'github';
  return env.TF_BUILD?.toLowerCase() === 'true' ? 'azure-pipelines' : 'pretty';
}

/** Formats that tell people of gaps as they come; beside others, standard error does. */
export const tellsGaps: readonly ReporterName[] = ['pretty', 'github', 'azure-pipelines'];

/** The summary of the job that a format goes with, where there is a place for it. */
export function summaryFiles(format: ReporterName, { env, stdout }: Terminal): (() => Promise<TextFile>)[] {
  const { GITHUB_STEP_SUMMARY: step, TF_BUILD: isAgent, AGENT_TEMPDIRECTORY: folder } = env;
  if (format === 'github' && step) return [() => openStepSummary(step)];
  // Elsewhere nobody would upload the file, nor take it away.
  if (format !== 'azure-pipelines' || !isAgent) return [];
  return [() => openUploaded(join(folder || tmpdir(), `logscan-${randomUUID()}.md`), stdout)];
}

/** GitHub refuses all that a step says when it is more than this, in bytes. */
const mostOfStep = 1_048_576;

/** The summary of a step, to which other commands of the step may have written: what does not fit is left out. */
async function openStepSummary(path: string): Promise<TextFile> {
  const file = await openGrowingFile(path);
  return {
    ...file,
    async write(text) {
      if (text === '') return;
      const { size } = await stat(path);
      const fits = size + Buffer.byteLength(text) <= mostOfStep;
      await file.write(
        fits ? text : '\nThe report of logscan does not fit here any more: see the log of the step.\n',
      );
    },
  };
}

/** A file that the agent of Azure Pipelines is told to show once it is written. */
async function openUploaded(path: string, stdout: Writable): Promise<TextFile> {
  const file = await openWholeFile(path);
  return {
    ...file,
    async close() {
      await file.close();
      await write(stdout, `##vso[task.uploadsummary]${path}\n`);
    },
  };
}
