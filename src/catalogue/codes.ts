/**
 * Codes in all the forms in which programs print them. What an operating system calls its numbers comes from the
 * table of system codes; where a number counts is said in `positions.ts`, and which signature has it, in its file.
 */
import {
  asHresult,
  asWord,
  inEitherBase,
  inErrorPosition,
  inHex,
  inIdPosition,
  inMicrosoftPosition,
  inPositionsOf,
  inResultPosition,
} from './positions.ts';
import type { CodeSystem, SystemCode } from './types.ts';

/** A code as a signature file writes it: a spelling, or the number of a system. */
export type CodeSpec = string | { [system in CodeSystem]?: number | string | undefined };

/** A code, read. */
export interface Code {
  /** As users know it. */
  spelling: string;
  /** All other forms. */
  forms: string[];
  /** Expressions that find it in the message of a record. */
  expressions: string[];
  /** The one that finds a plain number in a source of unknown format; null for other codes. */
  expressionAnywhere: string | null;
  /** Tells it from the same number of another system. */
  key: string;
  /** It is a name, not a number. */
  isName: boolean;
}

const facilityWin32 = 0x80070000;

/** Smallest number that is a code without the name of a system: smaller ones are everywhere. */
const leastPlainNumber = 0x100;

/** Reads a code. Returns a sentence that says what is wrong with it when it is no code. */
export function readCode(spec: CodeSpec, systemCodes: readonly SystemCode[]): Code | string {
  if (typeof spec === 'string') {
    if (isNumber(spec)) return isHresult(Number(spec)) ? fullHresult(spec, systemCodes) : plainNumber(spec);
    if (/^[A-Za-z_][\w.-]+\w$/.test(spec)) return symbolicName(spec);
    return `"${spec}" is neither a number of 32 bits, nor 0x and hex digits, nor a name`;
  }
  const [entry, ...others] = Object.entries(spec).filter(([, value]) => value !== undefined);
  if (entry === undefined || others.length > 0) return 'name one system: {win32: 10060}';
  const [system, value] = entry as [CodeSystem, number | string];
  if (!isNumber(String(value))) return `"${value}" is not a number of 32 bits`;
  return systemNumber(system, Number(value), systemCodes);
}

/** All spellings of an unsigned 32-bit number: decimal, hex, and signed where the sign bit is set. */
export function numberForms(value: number): string[] {
  const forms = [String(value), `0x${value.toString(16).toUpperCase()}`];
  return isHresult(value) ? [forms[1], String(value - 2 ** 32), forms[0]] : forms;
}

/** The number that a code of a system is as an HRESULT, or null when it has none. */
export function toHresult(system: CodeSystem, number: number): number | null {
  if (system === 'hresult') return number;
  return system === 'win32' || system === 'winhttp' ? facilityWin32 + number : null;
}

function isNumber(text: string): boolean {
  return /^(?:\d{1,10}|0x[\da-f]{1,8})$/i.test(text) && Number(text) <= 0xffffffff;
}

/** HRESULTs of failures have the highest bit set. */
function isHresult(value: number): boolean {
  return value > 0x7fffffff;
}

function fullHresult(spelling: string, systemCodes: readonly SystemCode[]): Code {
  const code = systemNumber('hresult', Number(spelling), systemCodes);
  return { ...code, spelling, forms: without(spelling, [code.spelling, ...code.forms]) };
}

function plainNumber(spelling: string): Code | string {
  const value = Number(spelling);
  if (value < leastPlainNumber)
    return `"${spelling}" is too small a number: say of which system, as {win32: 5}`;
  const number = inEitherBase(value);
  return {
    spelling,
    forms: without(spelling, numberForms(value)),
    expressions: [inErrorPosition(number), inIdPosition(number), inResultPosition(inHex(value))],
    expressionAnywhere: inMicrosoftPosition(number),
    key: String(value),
    isName: false,
  };
}

function symbolicName(name: string): Code {
  return {
    spelling: name,
    forms: [],
    expressions: [asWord(name)],
    expressionAnywhere: null,
    key: name,
    isName: true,
  };
}

function systemNumber(system: CodeSystem, number: number, systemCodes: readonly SystemCode[]): Code {
  const known = systemCodes.filter((code) => code.system === system && code.number === number);
  const names = known.map((code) => code.name).filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name));
  const hresult = toHresult(system, number);
  const expressions = [...inPositionsOf(system, number, known), ...names.map(asWord)];
  if (hresult !== null) expressions.push(asHresult(hresult), inErrorPosition(String(hresult)));
  const [spelling, ...forms] = [...new Set(formsOf(system, number, names, hresult))];
  const key = `${system} ${number}`;
  return { spelling, forms, expressions, expressionAnywhere: null, key, isName: false };
}

function formsOf(system: CodeSystem, number: number, names: string[], hresult: number | null): string[] {
  const full = hresult === null ? [] : numberForms(hresult);
  if (system === 'hresult') return [...full, ...names];
  const [decimal, hex] = numberForms(number);
  return [decimal, ...names, ...full, ...(hresult === null ? [] : [hex])];
}

function without(spelling: string, forms: string[]): string[] {
  return forms.filter((form) => form.toLowerCase() !== spelling.toLowerCase());
}
