/**
 * What to look for in one log format: the patterns whose scope includes it, and the needles of these. All formats share
 * one prefilter, which is made once for a catalogue: it costs more than a small scan.
 */
import type { Catalogue, LogFormat, Pattern, Signature } from '../catalogue/types.ts';
import { createFraming, type Framing } from '../read/framing.ts';
import { createNeedles, type Needle } from './needles.ts';
import { createPrefilter, type Prefilter } from './prefilter.ts';

/** A pattern, ready to run. */
export interface PlannedPattern {
  signature: Signature;
  pattern: Pattern;
  /** Compiled when it is first needed. */
  expression: RegExp | null;
}

/** What is looked for in all formats together. */
interface Search {
  /** All patterns of the catalogue, grouped by signature, each group in order of preference. */
  patterns: PlannedPattern[];
  needles: readonly Needle[];
  prefilter: Prefilter;
}

export interface Plan extends Search {
  format: LogFormat;
  framing: Framing;
  /** For each pattern, whether it counts in the format: 0 or 1. */
  included: Uint8Array;
  /** The same for each needle. */
  active: Uint8Array;
}

/** Gives the plan for a log format, made when it is first asked for. */
export type Plans = (format: LogFormat) => Plan;

/** The plans of a catalogue, which are the same for every scan. */
const known = new WeakMap<Pick<Catalogue, 'signatures'>, Plans>();

export function createPlans(catalogue: Pick<Catalogue, 'signatures'>): Plans {
  const plans = known.get(catalogue) ?? planFormats(createSearch(catalogue));
  known.set(catalogue, plans);
  return plans;
}

function createSearch({ signatures }: Pick<Catalogue, 'signatures'>): Search {
  const patterns = signatures.flatMap((signature) =>
    signature.patterns.map((pattern): PlannedPattern => ({ signature, pattern, expression: null })),
  );
  const needles = createNeedles(patterns.map(({ pattern }) => pattern));
  return { patterns, needles, prefilter: createPrefilter(needles) };
}

function planFormats(search: Search): Plans {
  const plans = new Map<string, Plan>();
  return (format) => {
    // A format that was recognised by name alone has no record starts, and so is another one.
    const key = `${format.id} ${format.starts.length}`;
    const plan = plans.get(key) ?? createPlan(search, format);
    plans.set(key, plan);
    return plan;
  };
}

function createPlan(search: Search, format: LogFormat): Plan {
  const included = Uint8Array.from(search.patterns, ({ pattern: { formats } }) =>
    formats === 'any' || formats.includes(format.id) ? 1 : 0,
  );
  const active = Uint8Array.from(search.needles, ({ patterns }) =>
    patterns.some((pattern) => included[pattern] !== 0) ? 1 : 0,
  );
  return { ...search, format, framing: createFraming(format), included, active };
}
