/**
 * Values out of JSON that anybody may have written: each reader gives a value of its kind, or what stands for none.
 */
import { instant } from '../instant.ts';
import { type Severity, severities } from '../types.ts';

export type Json = Record<string, unknown>;

/** A text as JSON; undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member, if the value has one of its own. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A member some levels below. */
export function memberAt(value: unknown, ...names: string[]): unknown {
  return names.reduce(member, value);
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function textsOf(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

/** The members that are texts. */
export function namedTexts(value: unknown): [string, string][] {
  const members = isObject(value) ? Object.entries(value) : [];
  return members.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** A number that counts something; 0 when it is none. */
export function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** A time as in a report, or null. */
export function timeOf(value: unknown): string | null {
  const time = textOf(value);
  if (time === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[\d.:Z+-]{0,20}$/.test(time)) return null;
  return Number.isNaN(instant(time)) ? null : time;
}

/** A severity; `error` when it is none. */
export function severityOf(value: unknown): Severity {
  return severities.find((severity) => severity === value) ?? 'error';
}
