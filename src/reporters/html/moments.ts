/**
 * The lanes of the timeline, and when something was found in each. The times of rows are exact; where rows were left out,
 * the counts by spans tell of all findings. The script of the page uses it too.
 */
import { instant } from '../../instant.ts';
import { type Severity, severities } from '../../types.ts';
import type { PageData, Problem, Row } from './data.ts';
import type { Moment } from './plot.ts';

/** Findings of a component and a severity. */
export interface Lane {
  component: string;
  severity: Severity;
}

/** The lanes in the order of the problems, and the lane of each problem. */
export function lanesOf(problems: readonly Problem[]): { lanes: Lane[]; laneOf: number[] } {
  const components = [...new Set(problems.map(({ component }) => component))];
  const lanes = components.flatMap((component) =>
    severities
      .filter((severity) => problems.some((one) => one.component === component && one.severity === severity))
      .map((severity) => ({ component, severity })),
  );
  const laneOf = problems.map(({ component, severity }) =>
    lanes.findIndex((lane) => lane.component === component && lane.severity === severity),
  );
  return { lanes, laneOf };
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

/** Milliseconds since 1970; NaN without a time. */
export function instantOf([, , , , time]: Row): number {
  return time === '' ? Number.NaN : instant(time);
}
