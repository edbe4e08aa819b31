/**
 * What a scan makes of times: which findings lie in the window that was asked for, and what is to be said of zones,
 * years and the window, each once. Nothing about a time is guessed without a note here.
 */
import type { LogFormat } from '../catalogue/types.ts';
import { createTimeSpan, hasOffset, instant } from '../instant.ts';
import { makeNote, say } from '../locale/remarks/say.ts';
import { believable, type Newest } from '../match/file-times.ts';
import type { Window } from '../match/window.ts';
import type { Finding, Note, NoteCode, Saying, Source, SourceCoverage } from '../types.ts';
import type { TimeZone } from '../zone.ts';

/** A source whose dates have no year, and what told it. */
export interface Dated {
  source: Source;
  newest: Newest | null;
}

export interface TimeReview {
  /** Whether a finding counts: it lies in the window, or may. Ask once for each. */
  admit(finding: Finding): boolean;
  /** What is to be said when all sources were read. */
  notes(sources: readonly SourceCoverage[], dated: readonly Dated[]): Note[];
}

/** Sources that a note names. */
const mostNamed = 3;

/** A review of the times of one scan. */
export function createTimeReview(
  formats: readonly LogFormat[],
  window: Window | null,
  zone: TimeZone | null,
): TimeReview {
  const places = { before: 0, inside: 0, uncertain: 0, after: 0, untimed: 0 };
  /** Sources that show a time whose zone is unknown. */
  const zoneless = new Set<string>();
  let isAmbiguous = false;

  function admit({ time, zone: from, source }: Finding): boolean {
    const place = time === null ? 'untimed' : (window?.(time) ?? 'inside');
    places[place]++;
    if (time !== null && from === 'option') isAmbiguous ||= zone?.isAmbiguous(time) ?? false;
    if (window !== null && place !== 'inside' && place !== 'uncertain') return false;
    if (time !== null && from === 'unknown') zoneless.add(source);
    return true;
  }

  function zoneNotes(sources: readonly SourceCoverage[]): Note[] {
    const timesOf = ({ firstTime, lastTime }: SourceCoverage) =>
      [firstTime, lastTime].filter((time) => time !== null);
    const unknown = sources.filter(
      (source) => zoneless.has(source.path) || timesOf(source).some((time) => !hasOffset(time)),
    );
    const local = new Set(formats.filter((format) => format.zone === 'local').map(({ id }) => id));
    const ambiguous =
      isAmbiguous ||
      sources.some(
        (source) => local.has(source.format) && timesOf(source).some((time) => zone?.isAmbiguous(time)),
      );
    return [
      ...note(
        unknown.length > 0,
        'zone-unknown',
        say('zone-unknown', { formats: titlesOf(unknown, formats) }),
      ),
      ...note(ambiguous, 'zone-ambiguous', say('zone-ambiguous')),
    ];
  }

  function windowNotes(sources: readonly SourceCoverage[]): Note[] {
    if (window === null) return [];
    const span = createTimeSpan();
    for (const source of sources) [source.firstTime, source.lastTime].forEach(span.add);
    const newest = span.latest();
    const isOutside = ({ firstTime, lastTime }: SourceCoverage) =>
      firstTime === null ||
      lastTime === null ||
      window(lastTime) === 'before' ||
      window(firstTime) === 'after';
    const outside = places.before + places.after;
    const isEmpty = places.inside + places.uncertain === 0 && (outside > 0 || sources.every(isOutside));
    const what = sources.every(isOutside) ? 'no-record-in-window' : 'no-finding-in-window';
    return [
      ...(isEmpty && newest !== null
        ? [makeNote('outside-window', null, say(what, { outside, newest }))]
        : []),
      ...note(places.untimed > 0, 'window-untimed', say('window-untimed', { count: places.untimed })),
      ...note(places.uncertain > 0, 'window-uncertain', say('window-uncertain', { count: places.uncertain })),
    ];
  }

  return {
    admit,
    notes: (sources, dated) => [
      ...windowNotes(sources),
      ...zoneNotes(sources),
      ...yearNotes(sources, dated, formats),
    ],
  };
}

function yearNotes(
  sources: readonly SourceCoverage[],
  dated: readonly Dated[],
  formats: readonly LogFormat[],
): Note[] {
  const coverage = new Map(sources.map((source) => [source.path, source]));
  const covered = dated.flatMap(({ source, newest }) => {
    const read = coverage.get(source.path);
    return read === undefined || read.bytes === 0 ? [] : [{ source, newest, read }];
  });
  const inferred = covered.filter(({ read }) => read.lastTime !== null);
  const isDoubtful = ({ source: { mtime }, newest, read: { lastTime } }: (typeof inferred)[number]) => {
    if (mtime === undefined || lastTime === null || newest?.basis === 'other-logs') return false;
    return mtime - instant(lastTime) >= believable;
  };
  const doubtful = inferred.filter(isDoubtful);
  const unknown = covered.filter(({ newest }) => newest === null);
  return [
    ...note(
      inferred.length > 0,
      'year-inferred',
      say('year-inferred', {
        by: [...new Set(inferred.flatMap(({ newest }) => newest?.basis ?? []))],
        formats: titlesOf(
          inferred.map(({ read }) => read),
          formats,
        ),
      }),
    ),
    ...note(doubtful.length > 0, 'year-uncertain', say('year-uncertain', named(doubtful))),
    ...note(unknown.length > 0, 'year-unknown', say('year-unknown', named(unknown))),
  ];
}

function note(isSaid: boolean, code: NoteCode, message: Saying): Note[] {
  return isSaid ? [makeNote(code, null, message)] : [];
}

function titlesOf(sources: readonly SourceCoverage[], formats: readonly LogFormat[]): string[] {
  const ids = new Set(sources.map((source) => source.format));
  return formats.filter((format) => ids.has(format.id)).map((format) => format.title);
}

function named(sources: readonly Dated[]): { paths: string[]; more: number } {
  const paths = sources.slice(0, mostNamed).map(({ source }) => source.path);
  return { paths, more: sources.length - paths.length };
}
