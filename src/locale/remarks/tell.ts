/**
 * Gaps and notes in the language of the reader. What has no words here is told as it is: what another program made, or a
 * later version of logscan.
 */
import type { Gap, Note, Saying } from '../../types.ts';
import type { Language } from '../languages.ts';
import { chinese } from './chinese.ts';
import { english, type Sentences } from './english.ts';
import { korean } from './korean.ts';
import type { SentenceId } from './say.ts';

const sentences: Record<Language, Sentences> = { en: english, 'zh-CN': chinese, ko: korean };

/** The same gap, with its message and action in a language. Values stand in them as they are: clean them for a terminal. */
export function tellGap(gap: Gap, language: Language): Gap {
  const { said, message, action } = gap;
  if (said === undefined) return gap;
  return {
    ...gap,
    message: tell(said.message, language) ?? message,
    action: tell(said.action, language) ?? action,
  };
}

/** The same note, with its message in a language. Values stand in it as they are: clean it for a terminal. */
export function tellNote(note: Note, language: Language): Note {
  const { said, message } = note;
  return said === undefined ? note : { ...note, message: tell(said.message, language) ?? message };
}

function tell({ id, values }: Saying, language: Language): string | null {
  const words = sentences[language];
  return Object.hasOwn(words, id) ? words[id as SentenceId](values as never) : null;
}
