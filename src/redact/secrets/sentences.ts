/**
 * Passwords that a sentence tells: `the password is Summer2024!`, `using password Summer2024! for admin`, and in columns of
 * tables. Sentences mostly say how it went, so only what looks like no word at all is one.
 */
import { isPlain, isRandom, looksTyped } from '../plain.ts';
import type { Span } from '../spans.ts';

const whose =
  '[ \\t](?:for|of)[ \\t](?:(?:the[ \\t])?(?:user|account|login|vault|server)[ \\t])?[^\\s"\'=:]{1,80}(?=:|[ \\t])';
const verb =
  '[ \\t](?:is|was|(?:has been |was )?(?:set|changed|reset) to)\\b|[ \\t]{1,20}REG_(?:EXPAND_)?SZ\\b|[ \\t]{0,4}[为是]|[는은가이]';
const told = new RegExp(
  `(?=[ \\t:：|为是는은가이])(?:${whose})?(?<verb>${verb})?[ \\t]{0,20}(?:(?<colon>[:：])|\\|)?[ \\t]{0,20}(?<open>["'“‘]?)(?<secret>[^\\s"'”’<>，。；、]{6,200})`,
  'diy',
);

/** What a sentence tells behind the word for a password, if it is one. */
export function toldBehind(text: string, name: number): Span | null {
  told.lastIndex = name;
  const { groups = {}, indices } = told.exec(text) ?? {};
  if (groups.secret === undefined) return null;
  const value = groups.secret.replace(/[.,;:)\]}]+$/, '');
  const isTold = groups.verb !== undefined || groups.colon !== undefined || groups.open !== '';
  if (isPlain(value) || !(isTold ? looksTyped : looksStrong)(value)) return null;
  const [start] = indices?.groups?.secret ?? [0];
  return { start, end: start + value.length };
}

/** Right behind the name stands many a name of something else: `password AuthenticationManager2`. */
function looksStrong(value: string): boolean {
  return (
    looksTyped(value) && (/[!@#$^&*?]/.test(value) || (isRandom(value) && /(?:\d[a-z].*){2}/i.test(value)))
  );
}
