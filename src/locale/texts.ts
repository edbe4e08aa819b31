/**
 * The words of the interface, by language.
 */
import { chinese } from './chinese.ts';
import { english, type Texts } from './english.ts';
import { korean } from './korean.ts';
import type { Language } from './languages.ts';

export const texts: Record<Language, Texts> = { en: english, 'zh-CN': chinese, ko: korean };

export type { Texts } from './english.ts';
