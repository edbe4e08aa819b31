/**
 * Makes gaps and notes out of sentences: their English words, and beside them what is said as plain data, from which
 * `tell.ts` makes the words of other languages.
 */
import type { Gap, GapCode, Note, NoteCode, Saying } from '../../types.ts';
import { english, type Sentences } from './english.ts';

export type SentenceId = keyof Sentences;

/** A sentence with its values. */
export function say<Id extends SentenceId>(id: Id, ...[values]: Parameters<Sentences[Id]>): Saying {
  return { id, values: values ?? {} };
}

/** A gap, of a source or of the whole. */
export function makeGap(code: GapCode, source: string | null, message: Saying, action: Saying): Gap {
  return {
    code,
    ...(source === null ? {} : { source }),
    message: inEnglish(message),
    action: inEnglish(action),
    said: { message, action },
  };
}

/** A note, on a source or on the whole. */
export function makeNote(code: NoteCode, source: string | null, message: Saying): Note {
  return { code, ...(source === null ? {} : { source }), message: inEnglish(message), said: { message } };
}

function inEnglish({ id, values }: Saying): string {
  return english[id as SentenceId](values as never);
}
