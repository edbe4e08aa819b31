/**
 * Reads the regular expression of a signature: refuses what RE2 lacks and what can run away, turns white space into
 * "any run of white space", and gives the expression as a small tree from which `literals.ts` derives literals.
 * The only place that knows the regular-expression parser.
 */
import { type AST, RegExpParser, RegExpSyntaxError } from '@eslint-community/regexpp';

/** What a pattern can match, as far as literals are concerned. */
export type PatternNode =
  | { kind: 'text'; value: string }
  /** One character of several; null when there are too many to list, or when white space is among them. */
  | { kind: 'characters'; values: string[] | null }
  | { kind: 'edge' }
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
const mostListedCharacters = 4;

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
    tree = parser.parsePattern(text, 0, text.length, { unicode: false, unicodeSets: false });
  } catch (error) {
    if (!(error instanceof RegExpSyntaxError)) throw error;
    const reason = error.message.replace(/^Invalid regular expression: .*\/: /s, '');
    throw new PatternError(`not a regular expression: ${reason}`, error.index, 'Correct the expression.');
  }
  const edits: Edit[] = [];
  const node = readAlternatives(tree.alternatives, edits);
  return { source: applyEdits(text, edits), node };
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
      edits.push({ start: element.start, end: element.end, replacement: following ? '' : '\\s+' });
      items.push({ kind: 'characters', values: null });
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
      return { kind: 'characters', values: listCharacters(element) };
    case 'CharacterSet':
      return { kind: 'characters', values: null };
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
      return { kind: 'edge' };
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
  if (max !== Number.POSITIVE_INFINITY && max > largestBound) {
    throw new PatternError(
      `a repeat of up to ${max}: ${quantifier.raw}`,
      quantifier.start,
      `Use at most ${largestBound}.`,
    );
  }
  if (isBlank(element)) {
    edits.push({ start: quantifier.start, end: quantifier.end, replacement: min === 0 ? '\\s*' : '\\s+' });
    return { kind: 'repeat', item: { kind: 'characters', values: null }, min, max };
  }
  return { kind: 'repeat', item: readElement(element, edits), min, max };
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
    if (item.type === 'CharacterClassRange')
      return isWordCharacter(item.min.value) && isWordCharacter(item.max.value);
    return item.type === 'CharacterSet' && (item.kind === 'word' || item.kind === 'digit') && !item.negate;
  };
  return element.elements.every(blank) || element.elements.every(word);
}

function isNarrowSet(element: AST.CharacterSet): boolean {
  return element.kind !== 'any' && element.kind !== 'property' && !element.negate;
}

function isWordCharacter(codePoint: number): boolean {
  return /\w/.test(String.fromCodePoint(codePoint));
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
