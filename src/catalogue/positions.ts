/**
 * Where a number is an error code: expressions that find it behind the words by which programs announce one, and not
 * inside a longer number, a time, a path, a version, an address, or behind "Process ID". One table for all systems.
 */
import type { CodeSystem, SystemCode } from './types.ts';

/** What may follow a number: the end, or what belongs to nothing longer. */
const end = String.raw`(?:$|[^\w.:,/\\%-]|\\["']|,(?:$|\D)|[.:-](?:$|[^\w/\\:]))`;

/** What may stand between the words for an error and its number; a backslash only before a quote, as in nested JSON. */
const separator = String.raw`(?:[\s"':=：>#]|\\["'])`;

const errorWord = String.raw`(?:\berror(?:[\s_-]?(?:code|id|number|no\.?|#))?|\b\w{1,30}error_?(?:code|id))(?:\sis)?`;
const localErrorWord = String.raw`(?:错误\s?(?:代码|码|号|ID)?|오류\s?(?:코드|번호|ID)?)`;

/** Behind "error", "ErrorCode=", "错误代码", "오류 코드" and the like. */
export function inErrorPosition(number: string): string {
  // In brackets the number stands alone: "error (806)", but not "no error (806 ms)".
  const bracketed = String.raw`${separator}{0,4}[(（\[【]\s?${number}\s?[)）\]】,:;]`;
  const open = (least: number) => `(?:${separator}{${least},6}${number}${end}|${bracketed})`;
  return `(?:${errorWord}${open(1)}|${localErrorWord}${open(0)})`;
}

/** "ID: 34513", unless a word before it says that it is the id of something else. */
export function inIdPosition(number: string): string {
  return String.raw`(?:^|[(（\[.。!！,;:\t\n]\s{0,3}|\berror\s{1,3})ID[\s:：=]{0,4}` + number + end;
}

/** Behind Microsoft's own words for an error id, which count in any log. */
export function inMicrosoftPosition(number: string): string {
  return String.raw`(?:\berror\s{0,3}ID|[(（]\s?ID|(?:错误|오류)\s?ID)[\s:：=]{0,4}` + number + end;
}

/** MARS and Windows print hex codes behind "Hr: = [" and the like. */
export function inResultPosition(hex: string): string {
  return String.raw`\b(?:hr|hresult)[\s:=]{1,6}[\[(]?` + hex + end;
}

/** A full HRESULT is told by itself, also sign-extended to 64 bits, or printed as a signed number. */
export function asHresult(value: number): string {
  const hex = value.toString(16).padStart(8, '0');
  const signed = value > 0x7fffffff ? `|-${2 ** 32 - value}` : '';
  return String.raw`(?:^|[^\w-])(?:0x(?:f{8})?${hex}${signed})(?:$|\W)`;
}

/** A symbolic name. */
export function asWord(name: string): string {
  return String.raw`\b${name.replace(/[.-]/g, String.raw`\$&`)}\b`;
}

/** A number in decimal or hex. */
export function inEitherBase(value: number): string {
  return `(?:${value}|${inHex(value)})`;
}

export function inHex(value: number): string {
  return `0x0{0,8}${value.toString(16)}`;
}

/** Where programs print the number of a system or library. `known` says what the system calls it. */
export function inPositionsOf(system: CodeSystem, number: number, known: readonly SystemCode[]): string[] {
  const count = String(number);
  switch (system) {
    case 'win32':
      return [
        inErrorPosition(inEitherBase(number)),
        String.raw`\b(?:system:|winerror\s|errno[\s:=]{1,3}|os error\s)${count}${end}`,
      ];
    case 'winhttp':
      return [
        inErrorPosition(inEitherBase(number)),
        String.raw`\bwinhttp\w{0,30}(?:\serror)?:?\s${count}${end}`,
      ];
    case 'errno':
      return [
        String.raw`\b(?:system:|errno[\s:=]{1,3}|os error\s)${count}${end}`,
        String.raw`\b(?:args:\s|error[\s:(]{0,3})[(]${count}, '`,
      ];
    case 'curl':
      return [
        String.raw`curl(?:\sinternal)?\s(?:error(?:\scode)?|code)[\s:(]{1,4}${count}${end}`,
        String.raw`curl:?\s[(]${count}[)]`,
        String.raw`\bcurl operation failed with error\s[(]?${count}${end}`,
        String.raw`\brequest:\s[(]${count}[)]\s-\s`,
      ];
    case 'http':
      return [
        String.raw`\bhttps?(?:/\d(?:\.\d)?|\w{0,20})(?:\s(?:error|status|response))?(?:\s?code)?[\s"':=]{1,4}${count}${end}`,
        String.raw`\bstatus\s?code[\s:=(\["']{1,4}${count}${end}`,
        String.raw`\bdoes not indicate success: ${count}${end}`,
        ...known.map(({ text }) => String.raw`\b${count}[)\]]?[\s:]{1,3}${text}`),
      ];
    case 'hresult':
      return [];
  }
}
