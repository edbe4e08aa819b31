/**
 * The two that are compared: each is scanned, or read from the report that was saved of it.
 */
import type { Catalogue } from '../catalogue/types.ts';
import { systemClock } from '../clock.ts';
import type { ComparedSide } from '../diff/document.ts';
import type { Redactor } from '../redact/types.ts';
import type { SavedReport } from '../saved/types.ts';
import { scan } from '../scan.ts';
import { type DiffArguments, limitsOf } from './arguments.ts';
import { renderGap, type Terminal, wantedLanguage } from './output.ts';
import type { Given } from './saved-files.ts';
import { createScanProgress } from './scan-progress.ts';

/** One of the two, and whether what it tells is enough with `--strict`. */
export interface Side {
  report: SavedReport;
  described: ComparedSide;
  hasKnownFormat: boolean;
}

export async function scanSide(
  { input, stdin }: Given,
  { catalogue, redactor }: { catalogue: Catalogue; redactor: Redactor },
  options: DiffArguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Side> {
  const { stderr, env, platform } = terminal;
  const { lang, only, ignore, as, encoding, tz, quiet } = options;
  const language = wantedLanguage(lang, terminal);
  const bar = createScanProgress([input], options, terminal, language);
  const report = await scan([input], {
    catalogue,
    only,
    ignore,
    encoding,
    limits: limitsOf(options),
    stdin,
    signal,
    timeZone: tz,
    host: { platform, env },
    now: systemClock.now(),
    clock: systemClock,
    ...(as === undefined ? {} : { format: as }),
    onFinding: redactor.learn,
    onGap: (gap) => {
      if (quiet) return;
      bar.clear();
      stderr.write(renderGap(redactor.gap(gap), language));
    },
    onProgress: bar.show,
  }).finally(bar.clear);
  return describeSide(input, 'scan', report);
}

export function describeSide(input: string, from: ComparedSide['from'], report: SavedReport): Side {
  const { coverage, gaps } = report;
  const { findings, newest, complete } = report.summary;
  return {
    report,
    described: {
      input,
      from,
      sources: coverage?.sources.length ?? null,
      findings,
      newest,
      complete: complete && gaps.length === 0,
    },
    hasKnownFormat: coverage?.sources.some(({ format }) => format !== 'unknown') ?? true,
  };
}
