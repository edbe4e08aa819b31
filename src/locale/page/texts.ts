/**
 * The words of a report for the browser, by language.
 */
import type { Language } from '../languages.ts';
import { chinese } from './chinese.ts';
import { english, type PageTexts } from './english.ts';
import { korean } from './korean.ts';

export type { PageTexts } from './english.ts';

export const pageTexts: Record<Language, PageTexts> = { en: english, 'zh-CN': chinese, ko: korean };
