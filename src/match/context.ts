/**
 * The lines around findings, when somebody wants them. A finding waits until the lines after it are whole, so that
 * it has the same lines wherever the borders of blocks fall; the order of findings is kept. Secrets in them are hidden.
 */
import { countLines } from '../read/blocks.ts';
import { characterStart, decode } from '../read/encoding.ts';
import { createEncodingOf } from '../read/record-encoding.ts';
import { hideInLines } from '../redact/secrets.ts';
import type { Block, Finding } from '../types.ts';

/** Adds the lines around findings to them, block by block. */
export interface ContextKeeper {
  /** Takes a block with its findings; gives those that are complete. */
  push(block: Block, findings: readonly Finding[]): Finding[];
  /** Gives the rest, with the lines that there were. */
  end(): Finding[];
}

/** Bytes of a line that are shown. */
const lineLimit = 500;

/** Bytes of a line that are kept: one more tells that it is longer. */
const keptLimit = lineLimit + 1;

/** A line as far as it has arrived. */
interface Line {
  number: number;
  bytes: Uint8Array;
  isWhole: boolean;
}

export function createContextKeeper(count: number, codePage: string | null): ContextKeeper {
  const encodingOf = createEncodingOf(codePage);
  const waiting: { finding: Finding; before: string[]; after: string[] }[] = [];
  let recent: Line[] = [];
  /** Bytes of the source that were taken: pieces of a long record share some. */
  let taken = 0;

  function textOf({ bytes }: Line): string {
    const isCut = bytes.length > lineLimit;
    const shown = isCut ? bytes.subarray(0, characterStart(bytes, lineLimit)) : bytes;
    return decode(
      shown,
      encodingOf(shown, () => null),
    ).replace(isCut ? /\ufffd$/ : /\r$/, '');
  }

  function takeLines({ bytes, firstLine, offset }: Block): Line[] {
    const shared = Math.max(taken - offset, 0);
    taken = offset + bytes.length;
    const open = recent.at(-1)?.isWhole === false ? recent.pop() : undefined;
    const firstNumber = open?.number ?? firstLine + countLines(bytes.subarray(0, shared));
    const lines = splitLines(bytes.subarray(shared), firstNumber);
    if (open === undefined || lines.length === 0) return open ? [open, ...lines] : lines;
    const [first, ...rest] = lines;
    return [{ ...first, bytes: Buffer.concat([open.bytes, first.bytes]).subarray(0, keptLimit) }, ...rest];
  }

  function release(isEnd: boolean): Finding[] {
    const ready: Finding[] = [];
    while (waiting.length > 0 && (isEnd || waiting[0].after.length === count)) {
      const { finding, before, after } = waiting.shift() as (typeof waiting)[number];
      ready.push({ ...finding, context: { before: hideInLines(before), after: hideInLines(after) } });
    }
    return ready;
  }

  function offer(line: Line): void {
    for (const { finding, after } of waiting) {
      if (after.length < count && line.number === finding.endLine + after.length + 1)
        after.push(textOf(line));
    }
  }

  return {
    push(block, findings) {
      const lines = takeLines(block);
      const known = [...recent, ...lines];
      const numbered = new Map(known.map((line) => [line.number, line]));
      for (const line of lines) if (line.isWhole) offer(line);
      for (const finding of findings) {
        const first = firstLineOf(finding);
        const before = Array.from({ length: count }, (_, index) => numbered.get(first - count + index));
        const entry = {
          finding,
          before: before.flatMap((line) => line ?? []).map(textOf),
          after: [] as string[],
        };
        waiting.push(entry);
        for (let number = finding.endLine + 1; entry.after.length < count; number++) {
          const line = numbered.get(number);
          if (!line?.isWhole) break;
          entry.after.push(textOf(line));
        }
      }
      recent = known.slice(-(count + 1 + sharedLines(block)));
      return release(false);
    },
    end() {
      const last = recent.at(-1);
      if (last && !last.isWhole) offer(last);
      return release(true);
    },
  };
}

/** Lines that the next block begins with as well, and in which a finding may lie there. */
function sharedLines({ bytes, shared }: Block): number {
  return countLines(bytes.subarray(bytes.length - shared));
}

function firstLineOf({ line, endLine, text, truncated }: Finding): number {
  return truncated ? line : endLine - (text.split('\n').length - 1);
}

function splitLines(bytes: Uint8Array, firstNumber: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const to = end < 0 ? bytes.length : end;
    const number = firstNumber + lines.length;
    lines.push({ number, bytes: bytes.subarray(start, Math.min(to, start + keptLimit)), isWhole: end >= 0 });
    start = to + 1;
  }
  return lines;
}
