/**
 * A comparison as it is written: with what was compared, in facts that are the same in every format. Log text in facts is not
 * clean: each format makes it so in its own way.
 */
import type { DiffTexts } from '../locale/diff/texts.ts';
import { stateTime } from '../reporters/times.ts';
import type { SavedFormat } from '../saved/types.ts';
import type { Redaction } from '../types.ts';
import { isChange } from './changes.ts';
import { type ListName, listNames } from './lists.ts';
import type {
  Change,
  ComparedDiagnosis,
  Comparison,
  ComparisonNote,
  NewDiagnosis,
  RemainingDiagnosis,
  Sighting,
  UnknownDiagnosis,
} from './types.ts';

/** One of the two scans. */
export interface ComparedSide {
  /** As the user named it. */
  input: string;
  /** How it is known. */
  from: 'scan' | SavedFormat;
  /** Logs that were read; null when a saved report does not say. */
  sources: number | null;
  findings: number;
  /** Time of the newest record, or null. */
  newest: string | null;
  complete: boolean;
}

export interface ComparisonDocument {
  comparison: Comparison;
  before: ComparedSide;
  after: ComparedSide;
  /** What stands in the place of names; not there when they are told. */
  redacted?: Redaction[];
}

/** Values of a field that are named. */
const mostValues = 5;

/** What there is to say of each diagnosis of a list, a fact a line. */
export function tellList(
  name: ListName,
  comparison: Comparison,
  texts: DiffTexts,
): { diagnosis: ComparedDiagnosis; facts: string[] }[] {
  const titles = new Map(
    listNames.flatMap((list) => comparison[list]).map((one) => [one.signature, one.title]),
  );
  const tell = <One extends ComparedDiagnosis>(list: readonly One[], own: (one: One) => string[]) =>
    list.map((diagnosis) => {
      const causes = diagnosis.causedBy.map((id) => titles.get(id) ?? id).join(' · ');
      const cause = causes === '' ? [] : [texts.causedBy(causes)];
      return { diagnosis, facts: [...own(diagnosis), ...tellFields(diagnosis, name, texts), ...cause] };
    });
  if (name === 'new') return tell(comparison.new, (one) => tellNew(one, texts));
  if (name === 'unknown') return tell(comparison.unknown, (one) => tellUnknown(one, texts));
  if (name === 'remaining') return tell(comparison.remaining, (one) => tellRemaining(one, texts));
  return tell(comparison.fixed, ({ before }) => [tellSighting(before, texts)]);
}

function tellNew({ after, unread }: NewDiagnosis, texts: DiffTexts): string[] {
  const late = unread.length > 0 ? [texts.unreadBefore(unread.join(', '))] : [];
  return [tellSighting(after, texts), ...late];
}

function tellUnknown({ before, reason, unread }: UnknownDiagnosis, texts: DiffTexts): string[] {
  return [tellSighting(before, texts), texts.reasons[reason](unread.join(', '))];
}

function tellRemaining(
  { before, after, again, fingerprints }: RemainingDiagnosis,
  texts: DiffTexts,
): string[] {
  const { count, lastSeen } = after as Sighting;
  const counts = texts.change((before as Sighting).count, count);
  const last = lastSeen === null ? [] : [stateTime(lastSeen)];
  return [
    [counts, ...last, ...(again === false ? [texts.notAgain] : [])].join(' · '),
    ...(isChange(fingerprints) ? [texts.troubles(fingerprints.new.length, fingerprints.gone.length)] : []),
  ];
}

function tellSighting(sighting: Sighting | null, texts: DiffTexts): string {
  const { count, firstSeen, lastSeen } = sighting as Sighting;
  const times = [...new Set([firstSeen, lastSeen])].flatMap((time) =>
    time === null ? [] : [stateTime(time)],
  );
  return [texts.times(count), ...(times.length > 0 ? [times.join(' – ')] : [])].join(' · ');
}

/** Of what is in one scan alone the values; of what is in both, those that are in one alone. */
function tellFields({ fields }: ComparedDiagnosis, list: ListName, texts: DiffTexts): string[] {
  return Object.entries(fields).map(([name, change]) => {
    const isShared = list === 'remaining';
    const values = isShared ? tellChange(change, texts) : tellValues([...change.new, ...change.gone]);
    return `${name}: ${values}`;
  });
}

function tellChange(change: Change, texts: DiffTexts): string {
  const parts = [
    ...(change.new.length > 0 ? [`${texts.freshValue} ${tellValues(change.new)}`] : []),
    ...(change.gone.length > 0 ? [`${texts.goneValue} ${tellValues(change.gone)}`] : []),
  ];
  return parts.join('; ');
}

function tellValues(values: readonly string[]): string {
  const more = values.length > mostValues ? ['…'] : [];
  return [...values.slice(0, mostValues), ...more].join(', ');
}

export function tellNote({ code, side }: ComparisonNote, texts: DiffTexts): string {
  return texts.notes[code](side === undefined ? '' : texts.side[side]);
}

/** What was compared, a scan a line. */
export function tellSides({ before, after }: ComparisonDocument, texts: DiffTexts): string[] {
  return [tellSide(texts.side.before, before, texts), tellSide(texts.side.after, after, texts)];
}

function tellSide(
  word: string,
  { input, from, sources, findings, newest }: ComparedSide,
  texts: DiffTexts,
): string {
  const time = newest === null ? null : stateTime(newest);
  const known =
    from === 'scan' ? texts.scanned(sources ?? 0, findings, time) : texts.saved(from, findings, time);
  return `${word}: ${input} (${known})`;
}
