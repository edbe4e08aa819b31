/**
 * Where the reports of one run go: each finding, each gap and the end is handed to all of them. A report that cannot be
 * written is told when all others are.
 */
import type { Signature } from '../catalogue/types.ts';
import { createReporter } from '../reporters/index.ts';
import type { Reporter, ReporterName } from '../reporters/types.ts';
import type { Finding, Gap, Report } from '../types.ts';
import { inFile, outliveReader, type Terminal } from './output.ts';
import type { FileOutput } from './output-option.ts';
import { summaryFiles } from './pipelines.ts';
import type { Prepared } from './prepare.ts';
import type { TextFile } from './text-file.ts';
import { closeAll, discardAll, openAll } from './text-files.ts';

/** A report, and what takes its text. */
interface Destination {
  reporter: Reporter;
  file: TextFile;
}

/** Opens a destination before the run begins. Throws a `LogscanError` where nothing can be written. */
export type Opening = () => Promise<Destination>;

export interface Destinations {
  /** While one of them is slow, gives a promise to wait for. */
  finding(finding: Finding, signature: Signature): Promise<unknown> | null;
  gap(gap: Gap): void;
  /** Throws a `LogscanError` when one of the reports could not be written, after all others were. */
  end(report: Report): Promise<void>;
  /** Leaves files as they were before; of no effect behind `end`. */
  discard(): Promise<void>;
}

/** How a format is written into a file. */
export type OpenFor = (format: ReporterName, path: string) => Promise<TextFile>;

/** The files that `--output` names, and the summary of a pipeline. */
export function fileDestinations(
  { format, ways, limitContext }: Prepared,
  outputs: readonly FileOutput[],
  terminal: Terminal,
  openFor: OpenFor,
): Opening[] {
  if (outputs.length > 0) outliveReader(terminal);
  const plain = inFile(ways);
  return [
    ...outputs.map(({ format, file: path }) => async () => {
      const file = await openFor(format, path);
      const reporter = createReporter(format, { ...plain, continues: file.isBegun });
      return { file, reporter: limitContext(format, reporter) };
    }),
    ...summaryFiles(format, terminal).map((open) => async () => {
      return { file: await open(), reporter: limitContext('markdown', createReporter('markdown', plain)) };
    }),
  ];
}

/** Opens all of them, or none. */
export async function openDestinations(openings: readonly Opening[]): Promise<Destinations> {
  const opened = await openAll(openings);
  return {
    finding(finding, signature) {
      const slow = opened.flatMap(
        ({ reporter, file }) => file.write(reporter.finding(finding, signature)) ?? [],
      );
      return slow.length === 0 ? null : Promise.all(slow);
    },
    gap(gap) {
      for (const { reporter, file } of opened) void file.write(reporter.gap(gap));
    },
    end: (report) => closeAll(opened, ({ reporter }) => reporter.end(report)),
    discard: () => discardAll(opened),
  };
}
