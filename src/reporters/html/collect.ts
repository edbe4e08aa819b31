/**
 * Findings as they come, in bounded memory: rows for the list until there is no more room, and for the timeline the times of
 * all. Keeps text as it is to be shown, and nothing that refers to a finding.
 */
import { instant } from '../../instant.ts';
import type { Finding } from '../../types.ts';
import { detach } from '../detach.ts';
import { type Buckets, createBuckets, type Spans } from './buckets.ts';
import { visible } from './markup.ts';

/** Rows that are kept, and UTF-16 units of text in them. */
const mostRows = 50_000;
const mostText = 24_000_000;

/** UTF-16 units of a record that a row shows, and of them those before its match. */
const excerpt = 480;
const excerptBefore = 160;

/** A finding in the list. */
interface CollectedRow {
  signature: string;
  source: string;
  host: string | undefined;
  line: number;
  time: string | null;
  text: string;
  match: { start: number; end: number };
}

/** When a signature was found. */
interface CollectedTimes {
  spans: Spans;
  timed: number;
  untimed: number;
}

/** Gathers findings. */
export interface Collector {
  add(finding: Finding): void;
  rows(): readonly CollectedRow[];
  /** By signature id, of all findings. */
  times(): Map<string, CollectedTimes>;
}

/** Makes a collector that keeps at most 50,000 rows and 24 million UTF-16 units of text. */
export function createCollector(): Collector {
  const rows: CollectedRow[] = [];
  const names = new Map<string, string>();
  const times = new Map<string, { buckets: Buckets; timed: number; untimed: number }>();
  let text = 0;

  function addTime({ signature, time }: Finding): void {
    const entry = times.get(signature) ?? { buckets: createBuckets(), timed: 0, untimed: 0 };
    times.set(signature, entry);
    const at = time === null ? Number.NaN : instant(time);
    if (Number.isNaN(at)) entry.untimed++;
    else {
      entry.timed++;
      entry.buckets.add(at);
    }
  }

  /** The same names come again and again: each is kept once. */
  function keepName(name: string): string {
    const kept = names.get(name);
    if (kept !== undefined) return kept;
    const shown = visible(name);
    names.set(name, shown);
    text += name.length + shown.length;
    return shown;
  }

  return {
    add(finding) {
      addTime(finding);
      if (rows.length >= mostRows || text >= mostText) return;
      const { signature, source, host, line, time } = finding;
      const cut = cutAround(finding);
      text += cut.text.length;
      const named = { source: keepName(source), host: host && keepName(host) };
      rows.push({ signature, ...named, line, time: time === null ? null : visible(time), ...cut });
    },
    rows: () => rows,
    times: () =>
      new Map(
        [...times].map(([signature, { buckets, timed, untimed }]) => [
          signature,
          { spans: buckets.spans(), timed, untimed },
        ]),
      ),
  };
}

/** The text of a record around its match, as it is to be shown. */
function cutAround({ text, match }: Finding): Pick<CollectedRow, 'text' | 'match'> {
  const from = text.length > excerpt ? Math.max(match.start - excerptBefore, 0) : 0;
  const to = Math.max(Math.min(text.length, from + excerpt), Math.min(match.end, from + excerpt));
  const end = Math.min(match.end, to);
  const before = (from > 0 ? '…' : '') + visible(text.slice(from, match.start));
  const matched = visible(text.slice(match.start, end));
  const after = visible(text.slice(end, to)) + (to < text.length ? '…' : '');
  return {
    text: detach(before + matched + after),
    match: { start: before.length, end: before.length + matched.length },
  };
}
