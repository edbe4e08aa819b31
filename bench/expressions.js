/**
 * The patterns of the catalogue as other programs take them. What a JavaScript expression means is kept, as far as the
 * other program can say it: groups lose their names, because names repeat; classes, \b, \w and \s are those of bytes, as
 * in JavaScript, where \b and \w know only ASCII; characters beyond ASCII are groups of their bytes.
 */
import { execFileSync } from 'node:child_process';
import { logscan } from './measure.js';

const tokens = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?<\w+>|\{\d+,\d+\}|./gsu;
const beyondAscii = /[^\0-\x7f]/u;

/** Every pattern of the catalogue once: `source`, `flags`, `literals`. */
export function readPatterns() {
  const list = execFileSync(process.execPath, [logscan, 'list', '--format', 'json'], { maxBuffer: 1e9 });
  const patterns = JSON.parse(list).signatures.flatMap((signature) => signature.patterns);
  return [...new Map(patterns.map((pattern) => [pattern.flags + pattern.source, pattern])).values()];
}

/** One expression on each line; `relaxed` turns bounded repeats into unbounded ones within a line. */
export function expressionsOf(patterns, { relaxed }) {
  return patterns.map(({ source, flags }) => {
    const expression = translate(source, relaxed);
    // Only a group keeps the flag from the expressions that ripgrep puts behind it.
    return flags.includes('i') ? expression : `(?-i:${expression})`;
  });
}

/** The words without which no pattern matches, each once. A blank in one stands for white space of any length. */
export function literalsOf(patterns) {
  return [...new Set(patterns.flatMap(({ literals }) => literals))];
}

/** Whether fixed strings can say what the literals mean. */
export function areFixed(literals) {
  return literals.every((literal) => !literal.includes(' '));
}

/** The literals as expressions, for ripgrep and for grep -E: blanks are white space, everything else is itself. */
export function literalExpressions(literals) {
  return literals.map((literal) => literal.replace(/[\\^$.*+?()[{|]/g, '\\$&').replaceAll(' ', '\\s+'));
}

function translate(source, relaxed) {
  const parts = [...source.matchAll(tokens)].map(([token]) => {
    if (token.startsWith('(?<')) return '(?:';
    if (token.length > 1 && token.startsWith('[')) return translateClass(token, relaxed);
    if (relaxed && /^\{\d+,\d+\}$/.test(token)) return relaxRepeat(token);
    return beyondAscii.test(token) ? bytesOf(token) : translateEscape(token);
  });
  return parts.join('');
}

/** Only JavaScript escapes a slash, and Rust takes no escape that it does not know. */
function translateEscape(token) {
  return /^\\[/"'`:,;@=<>!%_ ]$/.test(token) ? token.slice(1) : token;
}

function bytesOf(character) {
  const bytes = [...Buffer.from(character)].map((byte) => `\\x${byte.toString(16)}`);
  return `(?:${bytes.join('')})`;
}

function relaxRepeat(token) {
  const [least, most] = token.slice(1, -1).split(',').map(Number);
  if (most <= 1 || least === most) return token;
  if (least === 0) return '*';
  return least === 1 ? '+' : `{${least},}`;
}

/** Of a class that excludes characters, those beyond ASCII are left out: it takes a few characters more. */
function translateClass(token, relaxed) {
  const isNegated = token.startsWith('[^');
  const members = [...token.slice(isNegated ? 2 : 1, -1).matchAll(/\\.|./gsu)].map(([member]) => member);
  const narrow = members.filter((member) => !beyondAscii.test(member)).map(translateMember);
  if (narrow.at(-1) === '-') narrow[narrow.length - 1] = '\\-';
  if (isNegated) return `[^${relaxed ? '\\n' : ''}${narrow.join('')}]`;
  const alternatives = members.filter((member) => beyondAscii.test(member)).map(bytesOf);
  if (narrow.length > 0) alternatives.unshift(`[${narrow.join('')}]`);
  return alternatives.length === 1 ? alternatives[0] : `(?:${alternatives.join('|')})`;
}

function translateMember(member) {
  return '[&~'.includes(member) ? `\\${member}` : translateEscape(member);
}
