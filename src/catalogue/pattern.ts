/**
 * Reads the regular expression of a signature: refuses what RE2 lacks and what can run away, turns white space into
 * "any run of white space", and gives the expression as a small tree from which `literals.ts` derives literals.
 * The only place that knows the regular-expression parser.
 */
import { type AST, RegExpParser, RegExpSyntaxError } from '@eslint-community/regexpp';

/** What a pattern can match, as far as literals are concerned. `ascii` holds all characters of ASCII that can stand there. */
export type PatternNode =
  | { kind: 'text'; value: string }
  /** One character of several; `values` is null when there are too many to list, or when white space is among them. */
  | { kind: 'characters'; values: string[] | null; ascii: string }
  /** White space, from one to so many characters of it. */
  | { kind: 'blank'; most: number }
  /** Nothing: the beginning or the end of the text, or a place between two characters. */
  | { kind: 'edge'; of: 'beginning' | 'end' | 'word' }
  | { kind: 'sequence'; items: PatternNode[] }
  | { kind: 'choice'; items: PatternNode[] }
  | { kind: 'repeat'; item: PatternNode; min: number; max: number };

/** A fault of a pattern: what, where in it, and what to write instead. */
export class PatternError extends Error {
  readonly offset: number;
  readonly action: string;

  constructor(message: string, offset: number, action: string) {
    super(message);
    this.offset = offset;
    this.action = action;
  }
}

/** Largest bound of a repeat: what RE2 allows, and small enough that no match outgrows a record. */
const largestBound = 1000;
/** Longest run of white space that a blank of a pattern matches: without a bound, gaps between blanks take minutes. */
const longestBlank = 64;
const mostListedCharacters = 4;

/** By the strict rules, so that nothing is silently read as something else. */
const parser = new RegExpParser({ ecmaVersion: 2022 });

/** A pattern, checked. `source` is what to compile. */
export interface ParsedPattern {
  source: string;
  node: PatternNode;
}

/** Checks and rewrites the expression of a signature. Throws `PatternError`. */
export function parsePattern(text: string): ParsedPattern {
  let tree: AST.Pattern;
  try {
    tree = parser.parsePattern(text, 0, text.length, { unicode: true, unicodeSets: false });
  } catch (error) {
    if (!(error instanceof RegExpSyntaxError)) throw error;
    const reason = error.message.replace(/^Invalid regular expression: .*\/\w*: /s, '');
    throw new PatternError(
      `not a regular expression: ${reason}`,
      faultStart(text, error.index),
      'Correct the expression.',
    );
  }
  const codePoint = text.search(/\\u\{/);
  if (codePoint >= 0)
    throw new PatternError('\\u{…} is not allowed', codePoint, 'Write the character itself.');
  const edits: Edit[] = [];
  const node = readAlternatives(tree.alternatives, edits);
  return { source: applyEdits(text, edits), node };
}

/** The parser stops behind a faulty escape; people look at its backslash. */
function faultStart(text: string, index: number): number {
  return /\\\w?(?:[<{][^>}]*[>}]?)?$/.exec(text.slice(0, index))?.index ?? index;
}

interface Edit {
  start: number;
  end: number;
  replacement: string;
}

function applyEdits(text: string, edits: Edit[]): string {
  let result = '';
  let position = 0;
  for (const edit of edits) {
    result += text.slice(position, edit.start) + edit.replacement;
    position = edit.end;
  }
  return result + text.slice(position);
}

function readAlternatives(alternatives: AST.Alternative[], edits: Edit[]): PatternNode {
  const items = alternatives.map((alternative) => readSequence(alternative.elements, edits));
  return items.length === 1 ? items[0] : { kind: 'choice', items };
}

function readSequence(elements: AST.Element[], edits: Edit[]): PatternNode {
  const items: PatternNode[] = [];
  elements.forEach((element, index) => {
    if (isBlank(element)) {
      const following = isBlank(elements[index - 1]);
      edits.push({
        start: element.start,
        end: element.end,
        replacement: following ? '' : `\\s{1,${longestBlank}}`,
      });
      items.push({ kind: 'blank', most: following ? 0 : longestBlank });
    } else {
      items.push(readElement(element, edits));
    }
  });
  return { kind: 'sequence', items };
}

function isBlank(element: AST.Element | undefined): element is AST.Character {
  return element?.type === 'Character' && /\s/.test(String.fromCodePoint(element.value));
}

function readElement(element: AST.Element, edits: Edit[]): PatternNode {
  switch (element.type) {
    case 'Character':
      return { kind: 'text', value: String.fromCodePoint(element.value) };
    case 'CharacterClass':
      if (element.elements.length === 0) {
        throw new PatternError('an empty class', element.start, 'Name the characters that may stand there.');
      }
      return { kind: 'characters', values: listCharacters(element), ascii: asciiOf(element.raw) };
    case 'CharacterSet':
      return element.kind === 'space' && !element.negate
        ? { kind: 'blank', most: 1 }
        : { kind: 'characters', values: null, ascii: asciiOf(element.raw) };
    case 'Group':
    case 'CapturingGroup':
      return readAlternatives(element.alternatives, edits);
    case 'Quantifier':
      return readQuantifier(element, edits);
    case 'Assertion':
      if (element.kind === 'lookahead' || element.kind === 'lookbehind') {
        throw new PatternError(
          `${element.kind} is not allowed`,
          element.start,
          'Write what stands there as part of the pattern, or exclude records with `not`.',
        );
      }
      return {
        kind: 'edge',
        of: element.kind === 'word' ? 'word' : element.kind === 'start' ? 'beginning' : 'end',
      };
    case 'Backreference':
      throw new PatternError('a back-reference is not allowed', element.start, 'Write the text out.');
    default:
      throw new PatternError(`${element.type} is not allowed`, element.start, 'Use plain character classes.');
  }
}

function readQuantifier(quantifier: AST.Quantifier, edits: Edit[]): PatternNode {
  const { element, min, max } = quantifier;
  if (max === Number.POSITIVE_INFINITY && !isNarrow(element)) {
    throw new PatternError(
      `an unbounded gap: ${quantifier.raw}`,
      quantifier.start,
      'Bound it, as in .{0,300}: only \\s, \\d, \\w and single characters may repeat without end.',
    );
  }
  const bound = max === Number.POSITIVE_INFINITY ? min : max;
  if (bound > largestBound) {
    throw new PatternError(
      `a repeat of up to ${bound}: ${quantifier.raw}`,
      quantifier.start,
      `Use at most ${largestBound}.`,
    );
  }
  const all = max > 1 && !isNarrow(element) ? max * repeatsInside(element) : 0;
  if (all > largestBound) {
    throw new PatternError(
      `repeats inside a repeat, up to ${all} in all: ${quantifier.raw}`,
      quantifier.start,
      `Bound the inner ones, so that all together come to at most ${largestBound}.`,
    );
  }
  if (isBlank(element)) {
    edits.push({
      start: quantifier.start,
      end: quantifier.end,
      replacement: `\\s{${Math.min(min, 1)},${longestBlank}}`,
    });
    return { kind: 'repeat', item: { kind: 'blank', most: longestBlank }, min: Math.min(min, 1), max: 1 };
  }
  return { kind: 'repeat', item: readElement(element, edits), min, max };
}

/** How often something inside an element may repeat; a blank is a run of them. */
function repeatsInside(element: AST.Element): number {
  if (isBlank(element)) return longestBlank;
  if (element.type === 'Quantifier') return element.max * repeatsInside(element.element);
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return 1;
  return Math.max(
    1,
    ...element.alternatives.flatMap((alternative) => alternative.elements.map(repeatsInside)),
  );
}

/** Nothing wider than \s, \d, \w, or one character. */
function isNarrow(element: AST.QuantifiableElement): boolean {
  if (element.type === 'Character') return true;
  if (element.type === 'CharacterSet') return isNarrowSet(element);
  if (element.type !== 'CharacterClass' || element.negate) return false;
  const blank = (item: AST.CharacterClass['elements'][number]) =>
    item.type === 'Character'
      ? /\s/.test(String.fromCodePoint(item.value))
      : item.type === 'CharacterSet' && item.kind === 'space' && !item.negate;
  const word = (item: AST.CharacterClass['elements'][number]) => {
    if (item.type === 'Character') return isWordCharacter(item.value);
    if (item.type === 'CharacterClassRange') return isWordRange(item.min.value, item.max.value);
    return item.type === 'CharacterSet' && (item.kind === 'word' || item.kind === 'digit') && !item.negate;
  };
  return element.elements.every(blank) || element.elements.every(word);
}

function isNarrowSet(element: AST.CharacterSet): boolean {
  return element.kind !== 'any' && element.kind !== 'property' && !element.negate;
}

/** Digits, or letters of one case: a range over more of them holds signs too. */
function isWordRange(first: number, last: number): boolean {
  return /^(?:\d\d|[a-z]{2}|[A-Z]{2})$/.test(String.fromCodePoint(first, last));
}

function isWordCharacter(codePoint: number): boolean {
  return /\w/.test(String.fromCodePoint(codePoint));
}

const asciiCharacters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

const asciiOfClasses = new Map<string, string>();

/** The characters of ASCII, without case, that a class describes. */
function asciiOf(raw: string): string {
  let found = asciiOfClasses.get(raw);
  if (found === undefined) {
    const expression = new RegExp(raw, 'is');
    found = asciiCharacters.filter((character) => expression.test(character)).join('');
    asciiOfClasses.set(raw, found);
  }
  return found;
}

function listCharacters(element: AST.CharacterClass): string[] | null {
  if (element.negate) return null;
  const values: string[] = [];
  for (const item of element.elements) {
    if (item.type === 'Character') values.push(String.fromCodePoint(item.value));
    else if (item.type === 'CharacterClassRange' && item.max.value - item.min.value < mostListedCharacters) {
      for (let code = item.min.value; code <= item.max.value; code++) values.push(String.fromCodePoint(code));
    } else return null;
  }
  return values.length <= mostListedCharacters && !values.some((value) => /\s/.test(value)) ? values : null;
}
