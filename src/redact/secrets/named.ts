/**
 * Secrets that a name announces: `Password=…`, `"client_secret": "…"`, `<Password>…</Password>`, `--password …`. The names are
 * in secret-names.ts, how values are written behind them in notations.ts and sentences.ts; here is judged which values
 * are secrets.
 */
import { isPlain, isRandom, isSpeech } from '../plain.ts';
import type { Span } from '../spans.ts';
import type { SecretKind } from './kind.ts';
import { lengthAt, type Value, valueBehind } from './notations.ts';
import { hints, keys, passwords, words } from './secret-names.ts';
import { toldBehind } from './sentences.ts';
import { findShapes, shape } from './shape.ts';

const names = new RegExp(`(?<password>${passwords})|(?<key>${keys})|(?<hint>${hints})`, 'gi');
type NameGroups = Partial<Record<'password' | 'key' | 'hint', string>>;

const passwordName = String.raw`["']?(?:name|key)["']?[ \t]?[=:][ \t]?["']\w{0,40}(?:password|passphrase|pwd|secret)["']`;

/** Names that do not stand right before the value. */
const apart = [
  // A value before what names it.
  shape(
    String.raw`\bvalue["']?[ \t]?[=:][ \t]?["'](?<secret>[^"'\n]{1,400})["'][\s,]{1,80}${passwordName}`,
    (value) => !isPlain(value),
  ),
  // A passphrase on the line below the name of its file.
  shape(String.raw`passphrase(?:\.txt|\.exe)?["']?(?:[ \t]-v)?\r?\n(?<secret>[a-z0-9]{16})\r?$`, isRandom),
];

export const named: SecretKind = {
  words,
  find: (text) => [...findBehindNames(text), ...findShapes(text, apart)],
};

/** Characters of a word that tell whether it is a secret. */
const judged = 190;
/** How a long one goes on, from where it was judged. */
const rest = /[^\s"'<>，。；、）」』&;,]{1,8192}/y;

function findBehindNames(text: string): Span[] {
  const found: Span[] = [];
  names.lastIndex = 0;
  for (let match = names.exec(text); match !== null; match = names.exec(text)) {
    const end = names.lastIndex;
    const groups = match.groups as NameGroups;
    const value = valueBehind(text, match.index, end);
    if (value === null) {
      const told = groups.password === undefined ? null : toldBehind(text, end);
      if (told !== null) found.push(told);
    } else if (isSecret(text, value, groups)) {
      const isCut = value.notation !== 'quoted' && value.end - value.start >= judged;
      const last = value.end + (isCut ? lengthAt(rest, text, value.end) : 0);
      found.push({ start: value.start, end: last });
      names.lastIndex = Math.max(last, end);
    }
  }
  return found;
}

function isSecret(text: string, value: Value, { password, key }: NameGroups): boolean {
  const own = text.slice(value.start, value.end);
  if (isPlain(own) || (value.notation !== 'quoted' && /^\d{1,2}$/.test(own))) return false;
  if (password !== undefined) return isPassword(own, text, value);
  return (key !== undefined && value.notation !== 'prose') || isRandom(own);
}

/** Whether what stands behind the name of a password is one: in prose it may be a sentence that goes on. */
function isPassword(value: string, text: string, { end, notation }: Value): boolean {
  // PWD is also the name of the folder in which a shell is.
  if (/^(?:\/[\w.-]+(?:\/|$)|[a-z]:\\)/i.test(value)) return false;
  if (notation === 'quoted') return true;
  if (/^[\p{Script=Hangul}\p{Script=Han}]/u.test(value)) return false;
  if (notation === 'assigned') return true;
  if (/^0x[0-9a-f]{1,8}$/i.test(value) || isSpeech(value)) return false;
  if (!/^[a-z]+$/i.test(value)) return true;
  return !/^[ \t]+[a-z]+(?:[ \t.,]|$)/i.test(text.slice(end, end + 60));
}
