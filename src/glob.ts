/**
 * Names with `*` and `?`, compared without case: file names of log formats, signature ids of --only and --ignore.
 * Patterns over paths are fast-glob's business, in `sources/expand.ts`.
 */

type NameTest = (name: string) => boolean;

/** Tests of lists that are in use: one is asked for with every file. */
const known = new WeakMap<readonly string[], NameTest>();

/** A test for names that the pattern describes: `*` is any run of characters, `?` is one. */
export function nameMatcher(patterns: readonly string[]): NameTest {
  const test = known.get(patterns) ?? createTest(patterns);
  known.set(patterns, test);
  return test;
}

function createTest(patterns: readonly string[]): NameTest {
  if (patterns.length === 0) return () => false;
  const alternatives = patterns.map((pattern) =>
    pattern
      .toLowerCase()
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.'),
  );
  // Names in lower case: an expression that ignores case takes ten times as long to compile.
  const expression = new RegExp(`^(?:${alternatives.join('|')})$`, 's');
  return (name) => expression.test(name.toLowerCase());
}
