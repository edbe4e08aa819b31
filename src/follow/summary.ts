/**
 * What following has read, as the coverage of a report: one entry for each path, though many files may have had it.
 */
import { earlier, later } from '../instant.ts';
import type { SourceCoverage } from '../types.ts';
import type { FollowedFile } from './followed-file.ts';

/** The coverage of files, in the order in which their paths come first. */
export function coverFiles(files: readonly FollowedFile[]): SourceCoverage[] {
  const byPath = new Map<string, SourceCoverage>();
  for (const { path, progress, counts } of files) {
    const known = byPath.get(path);
    const { bytes, lines, findings, firstTime, lastTime } = counts;
    byPath.set(path, {
      path,
      format: progress.format,
      encoding: progress.encoding.name,
      bytes: bytes + (known?.bytes ?? 0),
      lines: lines + (known?.lines ?? 0),
      findings: findings + (known?.findings ?? 0),
      firstTime: earlier(firstTime, known?.firstTime ?? null),
      lastTime: later(lastTime, known?.lastTime ?? null),
    });
  }
  return [...byPath.values()];
}
