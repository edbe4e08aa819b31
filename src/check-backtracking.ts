/**
 * Checks the texts that authors write as patterns for super-linear time, where recheck is installed. Patterns that
 * are made from codes have one shape each and are left out.
 */
import { loadJudge } from './catalogue/backtracking.ts';
import { readCatalogue } from './catalogue/read.ts';
import type { Signature } from './catalogue/types.ts';
import type { CatalogueError } from './errors.ts';

/** What became of the check. */
export interface BacktrackingCheck {
  errors: CatalogueError[];
  /** Patterns that were looked at. */
  checked: number;
  /** Patterns among them for which the time did not suffice. */
  undecided: number;
}

/** Checks the signatures of these files; without any, the built-in ones. Null where recheck is not installed. */
export async function checkBacktracking(paths: readonly string[]): Promise<BacktrackingCheck | null> {
  const judge = await loadJudge();
  if (judge === null) return null;
  const { catalogue, places } = await readCatalogue({ paths, builtin: paths.length === 0 });
  const result: BacktrackingCheck = { errors: [], checked: 0, undecided: 0 };
  for (const signature of catalogue.signatures) {
    for (const source of new Set(writtenPatterns(signature))) {
      const verdict = await judge(source);
      result.checked++;
      if (verdict === 'undecided') result.undecided++;
      if (typeof verdict !== 'object') continue;
      const action = `Let its gaps not overlap, or make them shorter: ${source}`;
      const error = places.get(signature.id)?.(['patterns'], verdict.fault, action);
      if (error) result.errors.push(error);
    }
  }
  return result;
}

function writtenPatterns({ patterns, not }: Signature): string[] {
  return [...patterns.filter(({ code }) => code === null), ...not].map(({ source }) => source);
}
