/**
 * The words of a comparison of two scans, by language.
 */
import type { Language } from '../languages.ts';
import { chinese } from './chinese.ts';
import { type DiffTexts, english } from './english.ts';
import { korean } from './korean.ts';

export type { DiffTexts } from './english.ts';

export const diffTexts: Record<Language, DiffTexts> = { en: english, 'zh-CN': chinese, ko: korean };
