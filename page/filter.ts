/**
 * Which problems and findings a filter leaves. Pure: it knows the data, and nothing of the page.
 */
import type { PageData, Row } from '../src/reporters/html/data.ts';
import { instantOf } from '../src/reporters/html/moments.ts';
import type { Range } from '../src/reporters/html/plot.ts';
import { stateTime } from '../src/reporters/times.ts';
import type { Diagnosis, Severity } from '../src/types.ts';

/** What the reader wants to see. */
export interface Filter {
  severities: ReadonlySet<Severity>;
  /** Empty: all. */
  component: string;
  /** Undefined: all; null: those of which none is known. */
  host: string | null | undefined;
  /** Empty: all. */
  state: Diagnosis['state'] | '';
  /** Words that must all be there. */
  text: string;
  /** Of the findings in the list. */
  range: Range | null;
}

interface Left {
  /** Whether each problem is shown. */
  problems: boolean[];
  /** Findings in order of time, those without one at the end; in the range of the filter. */
  listed: Row[];
  /** Findings whatever their time, for the timeline. */
  rows: Row[];
}

/** Applies filters to the data of a page. */
export interface Filtering {
  apply(filter: Filter): Left;
}

/** `textOf` gives all that the page says of a problem. */
export function createFiltering(data: PageData, textOf: (problem: number) => string): Filtering {
  const { problems, sources, hosts } = data;
  const timed = data.rows.map((row) => ({ row, at: instantOf(row) }));
  // Sorting is stable: those of the same time stay in the order of the scan.
  timed.sort((a, b) => (Number.isNaN(a.at) ? 1 : 0) - (Number.isNaN(b.at) ? 1 : 0) || a.at - b.at || 0);
  const rows = timed.map(({ row }) => row);
  const instants = timed.map(({ at }) => at);
  let lower: {
    problems: string[];
    names: string[];
    sources: string[];
    hosts: string[];
    rows: string[];
  } | null = null;

  /** In lower case, made when something is first searched for. */
  function searched() {
    lower ??= {
      problems: problems.map((_, index) => textOf(index).toLowerCase()),
      names: problems.map(({ signature, titles, codes }) =>
        [signature, ...Object.values(titles), ...codes].join(' ').toLowerCase(),
      ),
      sources: sources.map((source) => source.toLowerCase()),
      hosts: hosts.map((host) => host.toLowerCase()),
      rows: rows.map(([, , , , , text]) => text.toLowerCase()),
    };
    return lower;
  }

  function hasWords(index: number, wanted: readonly string[]): boolean {
    if (wanted.length === 0) return true;
    const { names, sources, hosts, rows: texts } = searched();
    const [problem, source, host, line, time] = rows[index];
    return wanted.every(
      (word) =>
        texts[index].includes(word) ||
        sources[source].includes(word) ||
        (host >= 0 && hosts[host].includes(word)) ||
        names[problem].includes(word) ||
        // A number alone is a code: lines and seconds would have it by chance.
        (/\d[:-]|:\d/.test(word) && `${stateTime(time)} ${sources[source]}:${line}`.includes(word)),
    );
  }

  return {
    apply({ severities, component, host, state, text, range }) {
      const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
      const isOpen = problems.map(
        (one) =>
          severities.has(one.severity) &&
          (component === '' || one.component === component) &&
          (state === '' || one.state === state),
      );
      const isHost = (index: number) =>
        host === undefined || (index < 0 ? host === null : hosts[index] === host);
      const left: Row[] = [];
      const listed: Row[] = [];
      const hasRows = problems.map(() => false);
      rows.forEach((row, index) => {
        if (!isOpen[row[0]] || !isHost(row[2]) || !hasWords(index, wanted)) return;
        hasRows[row[0]] = true;
        left.push(row);
        const at = instants[index];
        if (range === null || (at >= range.from && at <= range.to)) listed.push(row);
      });
      const shown = problems.map((problem, index) => {
        if (!isOpen[index]) return false;
        if (hasRows[index]) return true;
        const known =
          host === undefined || (host === null ? problem.hosts.length === 0 : problem.hosts.includes(host));
        return known && wanted.every((word) => searched().problems[index].includes(word));
      });
      return { problems: shown, listed, rows: left };
    },
  };
}
