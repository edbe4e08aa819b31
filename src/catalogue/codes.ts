/**
 * Codes in all the forms in which programs print them, and the patterns that find those forms where they are error
 * codes and not process ids, ports or milliseconds. What an operating system calls its numbers comes from the table
 * of system codes; which signature has which code is the catalogue's business.
 */
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
  /** The one among them that counts in a source of unknown format, for a plain number. */
  expressionAnywhere: string | null;
  /** It is a name, not a number. */
  isName: boolean;
}

const facilityWin32 = 0x80070000;

/** Reads a code. Returns a sentence that says what is wrong with it when it is no code. */
export function readCode(spec: CodeSpec, systemCodes: readonly SystemCode[]): Code | string {
  if (typeof spec === 'string') {
    if (isNumber(spec)) return plainNumber(spec);
    if (/^[A-Za-z_][\w.-]{2,}$/.test(spec)) return symbolicName(spec);
    return `"${spec}" is neither a number, nor 0x and hex digits, nor a name`;
  }
  const entries = Object.entries(spec).filter(([, value]) => value !== undefined) as [
    CodeSystem,
    number | string,
  ][];
  if (entries.length !== 1) return 'name one system: {win32: 10060}';
  const [system, value] = entries[0];
  if (!isNumber(String(value))) return `"${value}" is not a number`;
  return systemNumber(system, Number(value) >>> 0, systemCodes);
}

/** All spellings of an unsigned 32-bit number: decimal, hex, and signed where the sign bit is set. */
export function numberForms(value: number): string[] {
  const forms = [String(value), `0x${value.toString(16).toUpperCase()}`];
  return value > 0x7fffffff ? [forms[1], String(value - 2 ** 32), forms[0]] : forms;
}

/** The number that a code of a system is as an HRESULT, or null when it has none. */
export function toHresult(system: CodeSystem, number: number): number | null {
  if (system === 'hresult') return number;
  return system === 'win32' || system === 'winhttp' ? facilityWin32 + number : null;
}

function isNumber(text: string): boolean {
  return /^(?:\d{1,10}|0x[\da-f]{1,8})$/i.test(text);
}

function plainNumber(spelling: string): Code {
  const value = Number(spelling);
  const number = either(value);
  const forms = numberForms(value).filter((form) => form.toLowerCase() !== spelling.toLowerCase());
  return {
    spelling,
    forms,
    expressions: [inErrorPosition(number), inResultPosition(hexForm(value))],
    expressionAnywhere: `(?:\\berror\\s{0,3}ID|[(（]\\s?ID|(?:错误|오류)\\s?ID)[\\s:：=]{0,4}${number}${end}`,
    isName: false,
  };
}

function symbolicName(name: string): Code {
  return {
    spelling: name,
    forms: [],
    expressions: [wholeWord(name)],
    expressionAnywhere: null,
    isName: true,
  };
}

function systemNumber(system: CodeSystem, number: number, systemCodes: readonly SystemCode[]): Code {
  const known = systemCodes.filter((code) => code.system === system && code.number === number);
  const names = known.map((code) => code.name);
  const hresult = toHresult(system, number);
  const hresultForms = hresult === null ? [] : numberForms(hresult);
  const forms = [...names.filter(isSymbol), ...hresultForms];
  if (system !== 'hresult') forms.unshift(String(number));
  const expressions = [...positionsOf(system, number, known), ...names.filter(isSymbol).map(wholeWord)];
  if (hresult !== null) expressions.push(fullHresult(hresult));
  const [spelling, ...rest] = [...new Set(forms)];
  return { spelling, forms: rest, expressions, expressionAnywhere: null, isName: false };
}

function isSymbol(name: string): boolean {
  return /^[A-Z][A-Z0-9_]+$/.test(name);
}

/** What may follow a number: the end, or what belongs to neither a longer number, a path, nor a version. */
const end = String.raw`(?:$|[^\w.:/\\%-]|[.:-](?:$|[^\w/\\]))`;

const errorWord = String.raw`(?:\berror(?:[\s_-]?(?:code|id|number|no\.?|#))?|\b\w{1,30}error_?(?:code|id)|错误\s?(?:代码|码|号|ID)?|오류\s?(?:코드|번호|ID)?)`;
const separator = String.raw`(?:\sis)?[\s"'\\:：=(（\[【>#]{1,6}`;
const idWord = String.raw`(?:^|[(（\[.。!！\t]\s?|\berror\s{1,3}|错误\s?|오류\s?)ID`;

function inErrorPosition(number: string): string {
  return `(?:${errorWord}${separator}|(?:错误|오류)|${idWord}[\\s:：=]{0,4})${number}${end}`;
}

/** MARS and Windows print hex codes behind "Hr: = [" and the like. */
function inResultPosition(hex: string): string {
  return String.raw`\b(?:hr|hresult|error|failed)[\s:=]{1,6}[\[(]?` + hex + end;
}

function positionsOf(system: CodeSystem, number: number, known: SystemCode[]): string[] {
  const count = String(number);
  switch (system) {
    case 'win32':
      return [
        inErrorPosition(either(number)),
        String.raw`\b(?:system:|winerror\s|errno\s|os error\s)${count}${end}`,
      ];
    case 'winhttp':
      return [inErrorPosition(either(number)), String.raw`\bwinhttp\w{0,30}(?:\serror)?:?\s${count}${end}`];
    case 'errno':
      return [
        String.raw`\b(?:system:|errno[\s:=]{1,3}|os error\s)${count}${end}`,
        String.raw`\b(?:args:\s|error[\s:(]{0,3})[(]${count}, '`,
      ];
    case 'curl':
      return [
        String.raw`\bcurl(?:\sinternal)?(?:\serror)?\s?(?:code)?[\s:(]{1,4}${count}${end}`,
        String.raw`\bcurl operation failed with error\s[(]?${count}${end}`,
        String.raw`\brequest:\s[(]${count}[)]\s-\s`,
      ];
    case 'http':
      return [
        String.raw`\bhttps?(?:/\d(?:\.\d)?|\serror|\sstatus|\sresponse)?(?:\s?code)?[\s:=]{1,3}${count}${end}`,
        String.raw`\bstatus\s?(?:code)?[\s:=(\["']{1,4}${count}${end}`,
        ...known.map(
          ({ text }) => String.raw`\b${count}[)\]]?[\s:]{1,3}${text.replaceAll(' ', String.raw`\s`)}`,
        ),
      ];
    case 'hresult':
      return [];
  }
}

/** A full HRESULT is told by itself, also sign-extended to 64 bits, or printed as a signed number. */
function fullHresult(value: number): string {
  const hex = value.toString(16).padStart(8, '0');
  const signed = value > 0x7fffffff ? `|-${2 ** 32 - value}` : '';
  return `(?:^|[^\\w-])(?:0x(?:f{8})?${hex}${signed})(?:$|\\W)`;
}

function wholeWord(name: string): string {
  return `\\b${name.replace(/[.-]/g, '\\$&')}\\b`;
}

function either(value: number): string {
  return `(?:${value}|${hexForm(value)})`;
}

function hexForm(value: number): string {
  return `0x0{0,8}${value.toString(16)}`;
}
