/**
 * The lanes of the timeline, and when something was found in each. The times of rows are exact; where rows were left out,
 * the counts by spans tell of all findings. The script of the page uses it too.
 */
import { instant } from '../../instant.ts';
import { type Severity, severities } from '../../types.ts';
import type { PageData, Problem, Row } from './data.ts';
import type { Moment, Range } from './plot.ts';

/** Findings of a component and a severity. */
export interface Lane {
  component: string;
  severity: Severity;
}

/** The lanes in the order of the problems, and the lane of each problem; -1 for one that has none, since nobody knows when. */
export function lanesOf(data: Pick<PageData, 'problems' | 'rows' | 'spans'>): {
  lanes: Lane[];
  laneOf: number[];
} {
  const { problems } = data;
  const timed = timedProblems(data);
  const components = [...new Set(timed.map(({ component }) => component))];
  const lanes = components.flatMap((component) =>
    severities
      .filter((severity) => timed.some((one) => one.component === component && one.severity === severity))
      .map((severity) => ({ component, severity })),
  );
  const laneOf = problems.map(({ component, severity }) =>
    lanes.findIndex((lane) => lane.component === component && lane.severity === severity),
  );
  return { lanes, laneOf };
}

/** The problems of which something has a time. */
function timedProblems({ problems, rows, spans }: Pick<PageData, 'problems' | 'rows' | 'spans'>): Problem[] {
  if (spans !== null) return problems.filter((_, index) => spans[index].counts.length > 0);
  const known = new Set(rows.filter((row) => !Number.isNaN(instantOf(row))).map(([problem]) => problem));
  return problems.filter((_, index) => known.has(index));
}

/** When the findings of some rows were; of all findings of a problem with a lane where rows were left out. */
export function momentsOf(
  { spans }: Pick<PageData, 'spans'>,
  laneOf: readonly number[],
  rows: readonly Row[],
): Moment[] {
  if (spans !== null) {
    return spans.flatMap(({ width, counts }, problem) =>
      counts.map(([span, count]) => ({ lane: laneOf[problem], at: span * width, count })),
    );
  }
  return rows.flatMap((row) => {
    const at = instantOf(row);
    return Number.isNaN(at) ? [] : [{ lane: laneOf[row[0]], at, count: 1 }];
  });
}

/** How much was found in a lane, and when, in milliseconds since 1970. */
export interface LaneTold {
  lane: number;
  count: number;
  first: number;
  last: number;
}

/** What the lanes show of a range, in their order; nothing of those in which it has nothing. */
export function tellLanes(moments: readonly Moment[], { from, to }: Range): LaneTold[] {
  const told = new Map<number, LaneTold>();
  for (const { lane, at, count } of moments) {
    if (at < from || at > to) continue;
    const known = told.get(lane);
    if (known === undefined) told.set(lane, { lane, count, first: at, last: at });
    else {
      known.count += count;
      known.first = Math.min(known.first, at);
      known.last = Math.max(known.last, at);
    }
  }
  return [...told.values()].sort((a, b) => a.lane - b.lane);
}

/** Milliseconds since 1970; NaN without a time. */
export function instantOf([, , , , time]: Row): number {
  return time === '' ? Number.NaN : instant(time);
}
