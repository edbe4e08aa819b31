/**
 * Reads and matches files, or parts of one, that nothing else must know: what a worker does. What it takes and gives is
 * plain data; counting findings is the business of whoever asked.
 */

import { faultGap } from '../bundles/gaps.ts';
import { archiveKind } from '../bundles/kinds.ts';
import { lacksYear } from '../catalogue/log-format.ts';
import { type MatchOptions, matchSource, type PartRead } from '../match/match-source.ts';
import type { Plans } from '../match/plan.ts';
import { accessBytes, openFile, type RandomAccess } from '../read/file.ts';
import { type FileIdentity, identifyFile, readPart } from '../read/part.ts';
import { type ReadOptions, storedHead } from '../read/reading.ts';
import { systemGap } from '../sources/gaps.ts';
import { binaryGap, encodingGap } from '../sources/remarks.ts';
import type { Finding, Gap, Source } from '../types.ts';

/** A file, or a part of one, to be read. */
export interface Part {
  source: Source;
  /** Places in the file where records begin; the last part has no end. */
  start: number;
  end: number;
  /** What the beginning of the file tells; null when it is to be looked at. */
  identity: FileIdentity | null;
  /** What gives dates without a year theirs; undefined when nobody was asked. */
  newest: string | null | undefined;
}

/** What was read of a part. The lines of its findings are counted from its beginning. */
export type FilePart = PartRead & { findings: Finding[] };

/** All of a file that nobody has looked at. */
export function wholeFile(source: Source): Part {
  return { source, start: 0, end: Number.POSITIVE_INFINITY, identity: null, newest: undefined };
}

/** Whether a file is a log whose parts can be matched by themselves: no archive, and in no encoding that must be converted. */
export function canBeDivided({ encoding, head }: FileIdentity): boolean {
  return !encoding.converts && archiveKind(head) === null;
}

export type PartResult =
  /** It is a bundle, or must be converted: it can only be read as a whole. */
  | { kind: 'whole' }
  /** Its dates have no year: say what gives them theirs. */
  | { kind: 'undated'; identity: FileIdentity }
  /** What could not be read is a gap, and nothing was read of it. */
  | { kind: 'unread'; gaps: Gap[] }
  | {
      kind: 'read';
      identity: FileIdentity;
      read: FilePart;
      gaps: Gap[];
      /** Where what was not read begins, when there were too many findings. */
      next: number | null;
    };

/** What reading parts needs to know. */
export interface PartTools {
  reading: ReadOptions;
  plans: Plans;
  matching: Omit<MatchOptions, 'newest' | 'most'>;
}

/** Findings after which a part is cut, so that few are on their way at a time. */
const mostFindings = 400;

/** Parts that are read at the same time, so that while one waits for its file another is matched. */
const lanes = 4;

/** Reads parts. */
export async function readParts(parts: readonly Part[], tools: PartTools): Promise<PartResult[]> {
  const results: PartResult[] = [];
  const waiting = [...parts.entries()];
  const readNext = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results[next[0]] = await readOnePart(next[1], tools);
    }
  };
  await Promise.all(Array.from({ length: lanes }, readNext));
  return results;
}

/** Reads one part. It ends early, and says where, when it has too many findings. */
async function readOnePart(part: Part, tools: PartTools): Promise<PartResult> {
  const { source } = part;
  const gaps: Gap[] = [];
  try {
    const file = await openFile(source.location as string);
    try {
      const access = await holdSmall(contain(file, source.path, gaps));
      return await matchPart(part, access, tools, gaps);
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'unread', gaps: [systemGap(source.path, error)] };
  }
}

/** A file that ends where it cannot be read any further. */
function contain(file: RandomAccess, path: string, gaps: Gap[]): RandomAccess {
  return {
    size: file.size,
    async read(buffer, position) {
      if (gaps.length > 0) return 0;
      try {
        return await file.read(buffer, position);
      } catch (error) {
        gaps.push(faultGap(path, error));
        return 0;
      }
    },
  };
}

/** A small file is read at once: its beginning is looked at before it is matched. One that has no size, or grew, is not. */
async function holdSmall(file: RandomAccess): Promise<RandomAccess> {
  if (file.size > storedHead) return file;
  const bytes = Buffer.allocUnsafe(file.size + 1);
  const count = await file.read(bytes, 0);
  return count > file.size ? file : accessBytes(bytes.subarray(0, count));
}

async function matchPart(part: Part, file: RandomAccess, tools: PartTools, gaps: Gap[]): Promise<PartResult> {
  const { source, start, end } = part;
  const identity = part.identity ?? (await identifyFile(file, source, tools.reading));
  // A fault before the first byte is no empty log.
  if (identity.head.length === 0 && gaps.length > 0) return { kind: 'unread', gaps };
  if (!canBeDivided(identity)) return { kind: 'whole' };
  if (part.newest === undefined && lacksYear(identity.format)) return { kind: 'undated', identity };
  const reading = readPart(file, source, identity, start, end);
  if (start === 0) gaps.push(...[encodingGap(reading) ?? binaryGap(reading)].filter((gap) => gap !== null));
  const findings: Finding[] = [];
  const matching = matchSource(reading, tools.plans, {
    ...tools.matching,
    newest: part.newest ?? null,
    most: mostFindings,
  });
  for (let step = await matching.next(); ; step = await matching.next()) {
    if (!step.done) findings.push(...step.value);
    else {
      const read = { ...step.value, findings };
      const from = start === 0 ? identity.encoding.markLength : start;
      return { kind: 'read', identity, read, gaps, next: read.isCut ? from + read.bytes : null };
    }
  }
}
