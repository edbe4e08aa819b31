/**
 * The words of a document, in its language.
 */
import type { DocumentTexts } from '../../locale/documents.ts';
import type { Language } from '../../locale/languages.ts';
import type { Texts } from '../../locale/texts.ts';

/** A language, and what documents say in it. */
export interface Words {
  language: Language;
  texts: Texts;
  documents: DocumentTexts;
}
