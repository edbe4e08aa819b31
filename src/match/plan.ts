/**
 * What to look for in one log format: the patterns whose scope includes it, and the needles of these. All formats share
 * one prefilter, which is made once for a catalogue: it costs more than a small scan.
 */
import { hasTimes, isInScope } from '../catalogue/log-format.ts';
import type { Catalogue, LogFormat, Pattern, Signature } from '../catalogue/types.ts';
import { createFraming, type Framing } from '../read/framing.ts';
import { createPrefilter, type Prefilter } from './prefilter.ts';
import { createSearchTable, type SearchTable, unpackSearchTable } from './search-table.ts';

/** A pattern, ready to run. */
export interface PlannedPattern {
  signature: Signature;
  pattern: Pattern;
  /** Compiled when it is first needed. */
  expression: RegExp | null;
}

/** What is looked for in all formats together. */
interface Search {
  table: SearchTable;
  prefilter: Prefilter;
  /** A pattern by its place in the catalogue, where they stand by signature, each in order of preference. */
  patternAt(place: number): PlannedPattern;
}

export interface Plan extends Search {
  format: LogFormat;
  framing: Framing;
  /** For each pattern, whether it counts in the format: 0 or 1. */
  included: Uint8Array;
  /** The same for each needle. */
  active: Uint8Array;
  /** The shortest silence that is a finding in the format, in milliseconds; null when none is. */
  expectEvery: number | null;
}

/** Gives the plan for a log format, made when it is first asked for. */
export type Plans = (format: LogFormat) => Plan;

/** What a catalogue tells of what to look for. */
type Searched = Pick<Catalogue, 'signatures' | 'prepared'>;

/** The plans of a catalogue, which are the same for every scan. */
const known = new WeakMap<Searched, Plans>();

export function createPlans(catalogue: Searched): Plans {
  const plans = known.get(catalogue) ?? planFormats(catalogue);
  known.set(catalogue, plans);
  return plans;
}

function createSearch(catalogue: Searched): Search {
  const table = readPrepared(catalogue) ?? createSearchTable(catalogue.signatures);
  return {
    table,
    prefilter: createPrefilter(table.image),
    patternAt: createPatternReader(catalogue.signatures, table.firsts),
  };
}

/** The table that was prepared for these signatures; null when there is none, or when they are others by now. */
function readPrepared({ signatures, prepared }: Searched): SearchTable | null {
  const packed = prepared?.signatures === signatures ? prepared.searchTable() : null;
  return packed && unpackSearchTable(packed);
}

/** Patterns are opened when they are first asked for. */
function createPatternReader(
  signatures: readonly Signature[],
  firsts: Uint32Array,
): (place: number) => PlannedPattern {
  const opened: PlannedPattern[] = [];
  return (place) => {
    let planned = opened[place];
    if (planned === undefined) {
      const index = lastAtOrBefore(firsts, place);
      const signature = signatures[index];
      planned = { signature, pattern: signature.patterns[place - firsts[index]], expression: null };
      opened[place] = planned;
    }
    return planned;
  };
}

/** The last of ascending numbers that is not greater: of equal ones the last. */
function lastAtOrBefore(ascending: Uint32Array, value: number): number {
  let low = 0;
  for (let high = ascending.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (ascending[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function planFormats(catalogue: Searched): Plans {
  const plans = new Map<string, Plan>();
  let search: Search | null = null;
  return (format) => {
    search ??= createSearch(catalogue);
    // A format that was recognised by name alone has no record starts, and so is another one.
    const key = `${format.id} ${format.starts.length}`;
    const plan = plans.get(key) ?? createPlan(search, format, catalogue.signatures);
    plans.set(key, plan);
    return plan;
  };
}

/** The signatures that are found where a log of the format has no record for too long. */
export function silencesIn(signatures: readonly Signature[], format: LogFormat): Signature[] {
  if (!hasTimes(format)) return [];
  return signatures.filter(({ expectEvery, formats }) => expectEvery !== null && isInScope(formats, format));
}

/** The shortest silence that one of these is found in, in milliseconds; null when there is none. */
export function shortestSilence(signatures: readonly Signature[]): number | null {
  return signatures.reduce<number | null>((shortest, { expectEvery }) => {
    if (expectEvery === null || shortest === null) return shortest ?? expectEvery;
    return Math.min(shortest, expectEvery);
  }, null);
}

function createPlan(search: Search, format: LogFormat, signatures: readonly Signature[]): Plan {
  const { starts, patterns, scopes, scopeList } = search.table;
  const inScope = scopeList.map((formats) => (isInScope(formats, format) ? 1 : 0));
  const included = scopes.map((scope) => inScope[scope]);
  const active = new Uint8Array(starts.length - 1);
  for (let needle = 0; needle < active.length; needle++) {
    for (let at = starts[needle]; at < starts[needle + 1]; at++) active[needle] |= included[patterns[at]];
  }
  return {
    ...search,
    format,
    framing: createFraming(format),
    included: Uint8Array.from(included),
    active,
    expectEvery: shortestSilence(silencesIn(signatures, format)),
  };
}
