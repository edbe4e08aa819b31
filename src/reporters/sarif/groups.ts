/**
 * Findings by trouble: all that share a fingerprint, counted, with some of their places. Memory is bounded whatever the number
 * of findings: when there are too many troubles, each signature still has one.
 */
import { createTimeSpan, type TimeSpan } from '../../instant.ts';
import type { Diagnosis, Evidence, Finding } from '../../types.ts';
import { detach } from '../detach.ts';
import { type Place, placeOf } from './locations.ts';
import { inert } from './text.ts';

/** Groups that are kept: as many as GitHub takes results. */
export const mostGroups = 25_000;

/** Places that are kept of a group, and of all groups together besides the first of each: a large log is slow to write. */
const mostPlaces = 10;
const mostPlacesInAll = 25_000;

/** Hosts and fields that are kept of a group, and UTF-16 units of each. */
const mostValues = 10;
const longestValue = 200;

/** Findings of one signature with the same fingerprint. */
export interface Group {
  fingerprint: string;
  evidence: Evidence;
  count: number;
  /** At least one. */
  places: Place[];
  hosts: string[];
  /** What the first finding captured. */
  fields: Record<string, string>;
  firstSeen: string | null;
  lastSeen: string | null;
}

interface Entry extends Omit<Group, 'firstSeen' | 'lastSeen'> {
  span: TimeSpan;
}

/** Gathers findings. */
export interface Groups {
  add(finding: Finding): void;
  /** Those of a diagnosis, in the order in which they were found. */
  of(diagnosis: Diagnosis): Group[];
  /** Findings of a diagnosis that are in no group. */
  ungrouped(signature: string): number;
  /** Places of each group of which all together are not too many. */
  mostPlaces(): number;
}

/** Makes empty groups. */
export function createGroups(): Groups {
  const bySignature = new Map<string, { entries: Map<string, Entry>; ungrouped: number }>();
  let groups = 0;
  let places = 0;

  function add(finding: Finding): void {
    let found = bySignature.get(finding.signature);
    if (found === undefined) {
      found = { entries: new Map(), ungrouped: 0 };
      bySignature.set(finding.signature, found);
    }
    let entry = found.entries.get(finding.fingerprint);
    if (entry === undefined) {
      if (groups >= mostGroups && found.entries.size > 0) {
        found.ungrouped++;
        return;
      }
      groups++;
      entry = begin(finding);
      found.entries.set(finding.fingerprint, entry);
    } else if (entry.places.length < mostPlaces && places < mostPlacesInAll) {
      places++;
      entry.places.push(placeOf(finding));
    }
    entry.count++;
    entry.span.add(finding.time);
    if (finding.evidence === 'certain') entry.evidence = 'certain';
    addHost(entry.hosts, finding.host);
  }

  return {
    add,
    of({ signature }) {
      const entries = [...(bySignature.get(signature)?.entries.values() ?? [])];
      return entries.map(({ span, ...group }) => ({
        ...group,
        firstSeen: span.earliest(),
        lastSeen: span.latest(),
      }));
    },
    ungrouped: (signature) => bySignature.get(signature)?.ungrouped ?? 0,
    mostPlaces: () => Math.max(Math.min(Math.floor(mostPlacesInAll / groups), mostPlaces), 1),
  };
}

/** The groups of a diagnosis of which the findings were not seen as they were found. */
export function groupSamples(diagnosis: Diagnosis): Group[] {
  const groups = createGroups();
  diagnosis.findings.forEach(groups.add);
  const found = groups.of(diagnosis);
  const { count, firstSeen, lastSeen } = diagnosis;
  // The samples of a single trouble do not tell how often it was seen, and the diagnosis does.
  return found.length === 1 && diagnosis.fingerprints.length === 1
    ? [{ ...found[0], count, firstSeen, lastSeen }]
    : found;
}

function begin(finding: Finding): Entry {
  const fields = Object.entries(finding.fields).slice(0, mostValues);
  return {
    fingerprint: finding.fingerprint,
    evidence: finding.evidence,
    count: 0,
    places: [placeOf(finding)],
    hosts: [],
    fields: Object.fromEntries(fields.map(([name, value]) => [plain(name), plain(value)])),
    span: createTimeSpan(),
  };
}

function addHost(hosts: string[], host: string | undefined): void {
  if (host === undefined || hosts.length >= mostValues) return;
  const name = plain(host);
  if (!hosts.includes(name)) hosts.push(name);
}

function plain(text: string): string {
  return detach(inert(text, longestValue));
}
