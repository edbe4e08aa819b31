/**
 * Values as OTLP writes them in JSON: each says its type, and numbers of 64 bits are texts. A line stays below the megabyte at
 * which a collector cuts lines, so that texts and lists are bounded.
 */
import { shorten, wellFormed } from '../plain.ts';

/** UTF-16 units of a text, and texts of a list. */
const longestText = 2000;
const longestName = 200;
const longestList = 1000;

/** Attributes by name; those that are undefined, and lists without anything in them, are left out. */
export type Attributes = Record<string, string | number | boolean | readonly string[] | undefined>;

type AnyValue =
  | { stringValue: string }
  | { intValue: string }
  | { boolValue: boolean }
  | { arrayValue: { values: AnyValue[] } };

/** The attributes as a list of keys and values, names and texts without halves of characters. */
export function attributesOf(attributes: Attributes): { key: string; value: AnyValue }[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || (typeof value === 'object' && value.length === 0)
      ? []
      : [{ key: shorten(wellFormed(name), longestName), value: anyValueOf(value) }],
  );
}

/** A value with its type; numbers are whole ones. */
export function anyValueOf(value: string | number | boolean | readonly string[]): AnyValue {
  if (typeof value === 'string') return { stringValue: shorten(wellFormed(value), longestText) };
  if (typeof value === 'number') return { intValue: String(value) };
  if (typeof value === 'boolean') return { boolValue: value };
  return { arrayValue: { values: value.slice(0, longestList).map(anyValueOf) } };
}

/** Nanoseconds since 1970 of a time with an offset, all digits of its fraction; null when they do not fit 64 bits. */
export function unixNanoseconds(time: string): string | null {
  const [, fraction = ''] = /\.(\d+)/.exec(time) ?? [];
  const milliseconds = Date.parse(time.replace(/\.\d+/, ''));
  if (Number.isNaN(milliseconds)) return null;
  const nanoseconds = BigInt(milliseconds) * 1_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
  return nanoseconds >= 0n && nanoseconds < 2n ** 64n ? String(nanoseconds) : null;
}
