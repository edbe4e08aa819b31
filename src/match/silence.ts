/**
 * Silence: a log had no record for longer than a signature expects. This makes findings of it, at the record before. Where
 * a log was silent is told by `stretches.ts` when it is read, and by the clock of whoever follows it.
 */
import type { Signature } from '../catalogue/types.ts';
import { hideSecrets } from '../redact/secrets.ts';
import type { Finding, Zone } from '../types.ts';
import { excerpt, fingerprintOf, textLimit } from './finding.ts';
import { isExcluded } from './record.ts';

/** A record after which there was none, as far as it is known. Plain data. */
export interface LastRecord {
  /** `Source.path`. */
  source: string;
  /** Where the record begins, and its last line, both from 1; of a record over 64 KiB, of its first piece. */
  line: number;
  endLine: number;
  /** The record without its line end; of a long one some more than a finding keeps. */
  text: string;
  /** As in findings. */
  time: string | null;
  zone: Zone;
  level: string | null;
}

const minute = 60_000;

/**
 * The finding of a signature after a record that was the last for so many milliseconds; null when the signature says that
 * it is not found after such a record (`not`). `until` is the time of the record after it, when there is one.
 */
export function createSilenceFinding(
  signature: Signature,
  record: LastRecord,
  lasted: number,
  until: string | null = null,
): Finding | null {
  const { source, line, endLine, text, time, zone, level } = record;
  if (isExcluded(text, signature)) return null;
  const minutes = String(Math.floor(lasted / minute));
  return {
    signature: signature.id,
    evidence: signature.evidence,
    source,
    line,
    column: 1,
    endLine,
    time,
    zone,
    level,
    ...excerpt(hideSecrets(text), 0, 0),
    truncated: text.length > textLimit,
    fields: { minutes, ...(until === null ? {} : { until }) },
    fingerprint: fingerprintOf(signature, {}),
  };
}
