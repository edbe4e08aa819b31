/**
 * Whether a pattern can take time out of all proportion to the record, as recheck sees it. It is asked about a model
 * of the pattern in which large bounds are none: so the answer shows how gaps multiply, and comes quickly.
 * The only place that knows recheck, which is there when the user has installed it.
 */

/** What is known of a pattern: a fault in words, nothing to fear, or not decided in time. */
type Verdict = { fault: string } | 'harmless' | 'undecided';

/** Judges the source of a compiled pattern. */
export type Judge = (source: string) => Promise<Verdict>;

/** Bounds from here up count as none. */
const leastOpenBound = 16;
/** Milliseconds for one pattern. */
const timeout = 1000;
/** Bounded gaps that may trade places: with bounds of some hundred, three still take less than a blink. */
const highestDegree = 3;

/** The judge, or null where recheck is not installed. */
export async function loadJudge(): Promise<Judge | null> {
  let check: typeof import('recheck').check;
  try {
    ({ check } = await import('recheck'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
  return async (source) => {
    const model = modelOf(source);
    if (model === null) return 'harmless';
    const answer = await check(model, '', { timeout });
    if (answer.status === 'unknown') return 'undecided';
    const { complexity } = answer;
    if (complexity.type === 'exponential') return { fault: 'this pattern takes exponential time' };
    if (complexity.type === 'polynomial' && complexity.degree > highestDegree) {
      return { fault: `this pattern takes time that grows with power ${complexity.degree} of the gaps` };
    }
    return 'harmless';
  };
}

/**
 * The pattern with large bounds opened, blanks as one character and words cut to three letters: what is left is how
 * its repeats stand to each other. Null when it has no large bound.
 */
function modelOf(source: string): string | null {
  const words = source.replaceAll('\\s{1,64}', ' ').replace(/\(\?<\w+>/g, '(?:');
  const opened = words.replace(/(?<!\\)\{(\d+),(\d*)\}/g, (bounds, least: string, most: string) =>
    most === '' || Number(most) >= leastOpenBound ? `{${least},}` : bounds,
  );
  return opened === words ? null : opened.replace(/(?<!\\)([A-Za-z]{3})[A-Za-z]+/g, '$1');
}
