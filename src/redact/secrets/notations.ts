/**
 * The value that belongs to a name, by the notation in which it is written: connection strings, JSON (also inside of JSON),
 * XML, forms, options of command lines, brackets and prose. Whether the value is a secret is judged by whoever asks.
 */
import { isPlain, isRandom, looksTyped } from '../plain.ts';
import type { Span } from '../spans.ts';

/** A quote in text that is JSON, XML or an address inside of another text. */
const encodedQuote = String.raw`(?:\\{1,3}u00(?:22|27)|&(?:quot|apos|#3[49]|#x2[27]);|%(?:25){0,2}22)`;
const quote = String.raw`(?:\\{0,3}["']|${encodedQuote})`;
/** `=` and its like, behind what ends a name. Text of an address may be encoded once, or twice. */
const nameEnd = String.raw`(?:\\{0,3}["'”’)\]]{0,2}|${encodedQuote}|[ \t\u00a0]\([^()\n]{1,60}\)|\.{3,60})`;
const someSign = String.raw`=>|->|:=|={1,2}|[:：＝]|%(?:25){0,2}3[ad]|\\{1,3}u003[ad]`;
const someBlanks = String.raw`[ \t\u00a0]{0,8}`;
const separator = new RegExp(`${nameEnd}${someBlanks}(?<sign>${someSign})(?<blank>${someBlanks})`, 'iy');
const openingQuote = new RegExp(String.raw`N?(?<quote>\\{0,3}["'\`]|[“‘]|${encodedQuote})`, 'iy');
/** A list, or an object with a value: `"password": {"value": "…"}`. */
const nested = new RegExp(
  String.raw`(?:\[\s{0,40}|\{\s{0,40}${quote}value${quote}[ \t]*:[ \t]*)(?=${quote})`,
  'iy',
);
const tagEnd = /["']?(?:[ \t][^<>\n]{0,200})?>(?:\s{0,40}<value>)?(?:<!\[CDATA\[)?(?![\s<])/iy;
const escapedTagEnd = /&gt;(?![\s&])/y;
/** `<add key="Password" value="…"/>`, and `{"name": "password", "value": "…"}`. */
const pairedValue = new RegExp(
  String.raw`${quote}(?:[ \t]+(?:value|v)[ \t]*=|,\s{0,80}${quote}value${quote}[ \t]*:)[ \t]*(?=${quote})`,
  'iy',
);
const bracket = / ?(?:\[(?=[^\s[\]]{1,200}\])|\((?=[^\s()]{1,200}\)))/y;
const inAngles = /<(?=[^\s<>]{1,200}>)/y;
/** ODBC has values in braces, and a brace inside of one twice. */
const braced = /\{(?:[^{}\n"'<>]|\}\}){1,200}\}(?=[;"'\s]|$)/y;
const saying = /(?:[ \t](?:is|was|set to)[ \t:]+|[为是][ \t：:]{0,3}|[는은가이][ \t:]{1,3})(?=["'“])/iy;
const blanks = /[ \t]{1,8}(?![ \t/-])/y;
const token = /[^\s"'<>，。；、）」』]{1,200}/y;
/** Behind `=` one may go on behind a quote, or behind a `<` that opens no tag. */
const longToken = /(?:[^\s"'<>，。；、）」』]|["'](?=[\w!@#$%^&*])|<(?![a-z!/]\w*[\s/>])){1,200}/iy;
const moreWords = /(?: [^\s;="'<>]{1,40}){1,5}(?=;)/y;

/** Longest secret between quotes, in characters. */
const longest = 4096;

/** A value, and how it was announced. */
export interface Value extends Span {
  notation: 'quoted' | 'assigned' | 'prose';
}

/** What stands behind a name that goes from `start` to `end`; null where no value does. */
export function valueBehind(text: string, start: number, end: number): Value | null {
  const sign = at(separator, text, end);
  if (sign !== null) return behindSign(text, start, sign);
  const paired = at(pairedValue, text, end) ?? at(saying, text, end);
  if (paired !== null) return quotedValue(text, end + paired[0].length);
  const tag = at(tagEnd, text, end) ?? at(escapedTagEnd, text, end);
  if (tag !== null && opensTag(text, start)) return inTag(text, end + tag[0].length);
  const open = at(bracket, text, end);
  if (open !== null) return madeUpValue(text, end + open[0].length, /[\])]/);
  const gap = isOption(text, start) ? at(blanks, text, end) : null;
  return gap && behindOption(text, start, end + gap[0].length);
}

function behindSign(text: string, name: number, sign: RegExpExecArray): Value | null {
  const { sign: spelling, blank } = sign.groups as Record<string, string>;
  const from = sign.index + sign[0].length;
  const quoted = quotedValue(text, from + lengthAt(nested, text, from));
  // A quote that closes has a blank or a comma behind it: `"Password:" is asked for`.
  if (quoted !== null) return /^[\s,]/.test(text.slice(quoted.start, quoted.end)) ? null : quoted;
  if (at(inAngles, text, from) !== null) return madeUpValue(text, from + 1, />/);
  const isProse = spelling === '：' || (spelling === ':' && blank !== '');
  const value = unquotedValue(text, name, from, spelling);
  return value && { ...value, notation: isProse ? 'prose' : 'assigned' };
}

/** All up to the next tag, if that one closes, or the text ends. */
function inTag(text: string, from: number): Value | null {
  const value = valueUntil(text, from, /\]\]>|<|&lt;/);
  return /^(?:<\/|&lt;\/|\]\]>|$)/.test(text.slice(value.end, value.end + 6)) ? value : null;
}

function behindOption(text: string, name: number, from: number): Value | null {
  const value = quotedValue(text, from) ?? unquotedValue(text, name, from, '');
  return value && { ...value, notation: 'prose' };
}

/** `-Password`, `--db-password`, `/password`: a word that begins like an option, and is no path. */
function isOption(text: string, start: number): boolean {
  return /(?:^|[\s"'([{])(?:--?|\/)[\w-]{0,40}$/.test(text.slice(Math.max(start - 48, 0), start));
}

/** The name is that of a tag which opens. */
function opensTag(text: string, start: number): boolean {
  return /(?:<|&lt;)(?:[\w:.-]{1,60}[ \t]{1,4}(?:name|key|id|n)=["'])?[\w:.-]{0,60}$/i.test(
    text.slice(Math.max(start - 140, 0), start),
  );
}

function quotedValue(text: string, from: number): Value | null {
  const open = at(openingQuote, text, from);
  if (open === null) return null;
  const start = from + open[0].length;
  const { quote } = open.groups as { quote: string };
  const closing = quote === '“' ? '”' : quote === '‘' ? '’' : quote;
  const line = lineBehind(text, start);
  let end = line.indexOf(closing);
  while (end >= 0 && !closes(line, end, closing)) {
    const isDoubled = line.startsWith(closing, end + closing.length);
    end = line.indexOf(closing, end + closing.length * (isDoubled ? 2 : 1));
  }
  return { start, end: start + (end < 0 ? line.length : end), notation: 'quoted' };
}

/** A quote inside of a text is escaped, or written twice. */
function closes(text: string, at: number, quote: string): boolean {
  const isEscaped = text[at - 1] === '\\' && text[at - 2] !== '\\';
  // Between single quotes a path may end with a backslash.
  if (quote.length === 1 && isEscaped && (quote !== "'" || /\w/.test(text[at + 1] ?? ''))) return false;
  if (quote.length > 1 && text[at - 1] === '\\') return false;
  return quote !== "'" || !text.startsWith(quote, at + 1);
}

/** What a line has behind a place, as far as a secret may reach. */
function lineBehind(text: string, start: number): string {
  const rest = text.slice(start, start + longest);
  const lineEnd = rest.indexOf('\n');
  return lineEnd < 0 ? rest : rest.slice(0, lineEnd);
}

function valueUntil(text: string, start: number, closing: RegExp): Value {
  const rest = text.slice(start, start + longest);
  const end = rest.search(closing);
  return { start, end: start + (end < 0 ? rest.length : end), notation: 'quoted' };
}

/** In brackets a word may stand as well. */
function madeUpValue(text: string, start: number, closing: RegExp): Value | null {
  const value = valueUntil(text, start, closing);
  const own = text.slice(value.start, value.end);
  return isRandom(own, 6) || looksTyped(own) ? value : null;
}

/** A word: up to a blank, or to what parts one value from the next. */
function unquotedValue(text: string, name: number, from: number, sign: string): Value | null {
  const odbc = sign === '=' ? at(braced, text, from) : null;
  if (odbc !== null) return { start: from, end: from + odbc[0].length, notation: 'assigned' };
  const word = at(sign === '=' ? longToken : token, text, from)?.[0];
  if (word === undefined || /^[[{(]+$/.test(word)) return null;
  const parted = sign.startsWith('%')
    ? /%(?:25){0,2}26/i
    : /;|&(?:amp;)?[\w.-]{1,60}=|&amp;|\\u0026|,(?=$|["'\w.-]{1,60}\\?["']?[=:])/;
  const cut = word.search(parted);
  let end = from + (cut < 0 ? word.length : cut);
  if (isPlain(text.slice(from, end))) return null;
  while (end > from && /[)\]},.:|\\]/.test(text[end - 1]) && !text.slice(from, end).endsWith('[hidden]'))
    end--;
  if (end === from) return null;
  if (cut < 0 && /;\s{0,2}$/.test(text.slice(Math.max(name - 3, 0), name))) {
    end += lengthAt(moreWords, text, end);
  }
  return { start: from, end, notation: 'assigned' };
}

/** How many characters an expression finds right at a place. */
export function lengthAt(expression: RegExp, text: string, index: number): number {
  return at(expression, text, index)?.[0].length ?? 0;
}

/** What an expression finds right at a place. */
function at(expression: RegExp, text: string, index: number): RegExpExecArray | null {
  expression.lastIndex = index;
  return expression.exec(text);
}
