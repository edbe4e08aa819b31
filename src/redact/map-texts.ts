/**
 * Plain data with every text in it replaced by another one; numbers, names of properties and all else stay.
 */
export function mapTexts<Value>(value: Value, replace: (text: string) => string): Value {
  if (typeof value === 'string') return replace(value) as Value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace)) as Value;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, item]) => [name, mapTexts(item, replace)]);
  return Object.fromEntries(entries) as Value;
}
