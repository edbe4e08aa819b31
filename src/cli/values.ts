/**
 * Values of options: each reader takes what yargs gives and says in a sentence what would be right.
 */

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

/** One of the values named, or nothing. */
export function optionalChoice<Value extends string>(name: string, values: readonly Value[]) {
  return (given: unknown): Value | undefined =>
    given === undefined ? undefined : choice(name, values)(given);
}

/** A number without fraction or sign. */
export function wholeNumber(name: string) {
  return (given: unknown): number => {
    const value = single(name)(given) ?? '';
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new Error(`${name} needs a whole number, not "${value}".`);
  };
}

/** A number without fraction or sign, or nothing. */
export function optionalWholeNumber(name: string) {
  return (given: unknown): number | undefined => (given === undefined ? undefined : wholeNumber(name)(given));
}

/** A number of threads, or nothing. */
export function threads(name: string) {
  return (given: unknown): number | undefined => {
    if (given === undefined) return undefined;
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

/** A span of time in milliseconds, or nothing. */
export function optionalDuration(name: string) {
  return (given: unknown): number | undefined => (given === undefined ? undefined : duration(name)(given));
}
