/**
 * The languages of the catalogue and the interface, and which of them a locale asks for.
 */

/** English is the original; the others are overlays. */
export const languages = ['en', 'zh-CN', 'ko'] as const;

export type Language = (typeof languages)[number];

/** The language that a locale such as `zh_CN.UTF-8` or `ko-KR` asks for; English when there is none of ours. */
export function languageOf(locale: string | undefined): Language {
  const [language] = (locale ?? '').toLowerCase().split(/[-_.@]/);
  if (language === 'zh') return 'zh-CN';
  return language === 'ko' ? 'ko' : 'en';
}
