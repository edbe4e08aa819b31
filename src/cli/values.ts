/**
 * Values of options: each reader takes what yargs gives and says in a sentence what would be right.
 */

/** What a reader gives, or nothing where the option was not given. */
export function optional<Value>(read: (given: unknown) => Value) {
  return (given: unknown): Value | undefined => (given === undefined ? undefined : read(given));
}

/** Values of an option that may be given several times. */
export function many(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}

/** The one value of an option. */
export function single(name: string) {
  return (value: unknown): string | undefined => {
    if (Array.isArray(value)) throw new Error(`${name} was given ${value.length} times: give it once.`);
    return value === undefined ? undefined : String(value);
  };
}

/** One of the values named. */
export function choice<Value extends string>(name: string, values: readonly Value[]) {
  return (given: unknown): Value => {
    const value = single(name)(given) as Value;
    if (values.includes(value)) return value;
    throw new Error(`${name} cannot be "${value}": use one of ${values.join(', ')}.`);
  };
}

/** A number without fraction or sign. */
export function wholeNumber(name: string) {
  return (given: unknown): number => {
    const value = single(name)(given) ?? '';
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new Error(`${name} needs a whole number, not "${value}".`);
  };
}

/** A number of threads. */
export function threads(name: string) {
  return (given: unknown): number => {
    const count = wholeNumber(name)(given);
    if (count >= 1 && count <= 64) return count;
    throw new Error(`${name} needs a number from 1 to 64, not ${count}.`);
  };
}

/** A number of bytes: `500M` or `4GB`, in powers of 1,000. */
export function size(name: string) {
  return (given: unknown): number => {
    const value = single(name)(given) ?? '';
    const [, digits, unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?)([kmgt]?)b?$/i.exec(value) ?? [];
    if (digits !== undefined)
      return Math.round(Number(digits) * 1000 ** ' kmgt'.indexOf(unit.toLowerCase() || ' '));
    throw new Error(`${name} needs a size such as 500M or 4G, not "${value}".`);
  };
}

/** Milliseconds of each unit of time. */
const timeUnits: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A span of time in milliseconds, longer than none: `250ms`, `10s`, `15m`, `2h` or `1d`. */
export function duration(name: string) {
  return (given: unknown): number => {
    const value = single(name)(given) ?? '';
    const [, digits, unit] = /^(\d{1,6}(?:\.\d{1,3})?)(ms|[smhd])$/i.exec(value) ?? [];
    const span = digits === undefined ? 0 : Math.round(Number(digits) * timeUnits[unit.toLowerCase()]);
    if (span > 0) return span;
    throw new Error(`${name} needs a time such as 250ms, 10s, 15m, 2h or 1d, not "${value}".`);
  };
}
