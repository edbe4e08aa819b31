/**
 * What of a comparison may be shown: without secrets, and with pseudonyms where names are to be replaced. Names that a saved
 * report has replaced already keep their pseudonyms. It comes behind the comparison, which needs the names themselves.
 */

import { hideSecrets } from '../redact/secrets.ts';
import type { Redactor } from '../redact/types.ts';
import { changedFields, changeOf } from './changes.ts';
import type { ComparisonDocument } from './document.ts';
import { type ListName, mapLists } from './lists.ts';
import type { Change, ComparisonNote } from './types.ts';

/** The log formats of the catalogue: other logs are called by the names of their files. */
type Formats = readonly { id: string }[];

/** The comparison as it may be shown, with the table of what was replaced in it. */
export function hideNames(
  { comparison, before, after }: ComparisonDocument,
  redactor: Redactor,
  formats: Formats,
): ComparisonDocument {
  const ids = new Set(formats.map(({ id }) => id));
  const path = (text: string) => redactor.path(hideSecrets(text));

  function logsOf(unread: readonly string[], list: ListName): string[] {
    const isReplaced = hasPseudonyms(comparison.notes, list === 'new' ? 'after' : 'before');
    return unread.map((log) => (isReplaced || ids.has(log) ? log : path(log)));
  }

  function fieldsOf(fields: Record<string, Change>): Record<string, Change> {
    const changes = Object.entries(fields).map(([name, change]): [string, Change] => {
      const hide = (values: readonly string[]) => [
        ...new Set(values.map((value) => redactor.field(name, hideSecrets(value)))),
      ];
      // Two spellings of one name are no change any more.
      return [name, changeOf(hide(change.gone), hide(change.new), Number.POSITIVE_INFINITY)];
    });
    return changedFields(changes);
  }

  return redactor.counted(() => ({
    comparison: mapLists(comparison, (one, list) => [
      {
        ...one,
        fields: fieldsOf(one.fields),
        ...('unread' in one ? { unread: logsOf(one.unread as string[], list) } : {}),
      },
    ]),
    before: { ...before, input: path(before.input) },
    after: { ...after, input: path(after.input) },
  }));
}

function hasPseudonyms(notes: readonly ComparisonNote[], side: 'before' | 'after'): boolean {
  return notes.some((note) => note.code === 'redacted' && note.side === side);
}
