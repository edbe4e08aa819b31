/**
 * What is known of a followed file: where reading goes on, and by what the file is known again. Plain data, so that it can
 * be written to a checkpoint as it is; it holds no text of the log.
 */
import type { Unfinished } from '../match/matcher.ts';
import type { Position } from '../read/blocks.ts';
import type { SourceEncoding } from '../read/detect.ts';
import { type Mark, markOf } from './mark.ts';

/** A file that is there: its name, and what the system says of it. */
export interface PresentFile {
  /** How reports name it. */
  path: string;
  /** The path to open. */
  location: string;
  /** Device and number on it. */
  identity: string;
  /** Bytes. */
  size: number;
  /** Last change, in milliseconds since 1970. */
  mtime: number;
}

/** How far a log was read. */
export interface Progress {
  /** Where reading goes on: all records that end before were matched. */
  offset: number;
  /** Line on which the record stands that begins there, from 1. */
  line: number;
  /** What stands there: a record, the inside of one over 64 KiB, or one that was matched before it had an end. */
  begins: Position['begins'];
  /** What is known of that record, unless none of it was matched. */
  unfinished: Unfinished | null;
  /** Bytes that were matched: to `offset`, or, when part of that record was, to the end of this part. */
  matched: number;
  /** Line ends between both. */
  linesMatched: number;
  /** Log format id. */
  format: string;
  /** Records of the format were seen; else it is known by the name of the file alone, and every line is a record. */
  isFramed: boolean;
  encoding: SourceEncoding;
  /** Enough was seen for format and encoding to be settled. */
  isSettled: boolean;
  /** The first and the last of the bytes that were matched. */
  head: Mark;
  tail: Mark;
}

/** What was read of a file since following began. */
export interface Counts {
  bytes: number;
  lines: number;
  findings: number;
  firstTime: string | null;
  lastTime: string | null;
}

/** A file that is followed. */
export interface FollowedFile extends Omit<PresentFile, 'size' | 'mtime'> {
  progress: Progress;
  counts: Counts;
}

export const noCounts: Counts = { bytes: 0, lines: 0, findings: 0, firstTime: null, lastTime: null };

/** A file that need not be read: a copy of what was read elsewhere, or a compressed log that was read. */
export type PassedFile = Pick<PresentFile, 'identity' | 'path' | 'size' | 'mtime'>;

const nothing = new Uint8Array(0);

/** A file of which nothing was read. */
export function newFile({ path, location, identity }: Omit<PresentFile, 'size' | 'mtime'>): FollowedFile {
  return {
    path,
    location,
    identity,
    progress: {
      offset: 0,
      line: 1,
      begins: 'record',
      unfinished: null,
      matched: 0,
      linesMatched: 0,
      format: 'unknown',
      isFramed: false,
      encoding: { name: 'utf-8', markLength: 0, codePage: null, converts: false, contradiction: null },
      isSettled: false,
      head: markOf(nothing),
      tail: markOf(nothing),
    },
    counts: noCounts,
  };
}
