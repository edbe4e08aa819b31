/**
 * The lines around findings, when somebody wants them. A finding waits until the lines after it have arrived, so
 * that it has the same lines wherever the borders of blocks fall; the order of findings is kept.
 */
import { decode } from '../read/encoding.ts';
import type { Block, Finding } from '../types.ts';

/** Adds the lines around findings to them, block by block. */
export interface ContextKeeper {
  /** Takes a block with its findings; gives those that are complete. */
  push(block: Block, findings: readonly Finding[]): Finding[];
  /** Gives the rest, with the lines that there were. */
  end(): Finding[];
}

/** Longest line that is kept, in characters. */
const lineLimit = 500;

export function createContextKeeper(count: number, codePage: string): ContextKeeper {
  const waiting: { finding: Finding; before: string[]; after: string[] }[] = [];
  let recent: string[] = [];

  function release(all: boolean): Finding[] {
    const ready: Finding[] = [];
    while (waiting.length > 0 && (all || waiting[0].after.length >= count)) {
      const { finding, before, after } = waiting.shift() as (typeof waiting)[number];
      ready.push({ ...finding, context: { before, after } });
    }
    return ready;
  }

  return {
    push(block, findings) {
      const lines = splitLines(block, codePage);
      for (const entry of waiting) entry.after.push(...lines.slice(0, count - entry.after.length));
      for (const finding of findings) {
        const first = Math.max(firstLineOf(finding) - block.firstLine, 0);
        const last = finding.endLine - block.firstLine;
        waiting.push({
          finding,
          before: [...recent, ...lines.slice(Math.max(first - count, 0), first)].slice(-count),
          after: lines.slice(last + 1, last + 1 + count),
        });
      }
      recent = [...recent, ...lines.slice(-count)].slice(-count);
      return release(false);
    },
    end: () => release(true),
  };
}

function firstLineOf({ line, endLine, text, truncated }: Finding): number {
  return truncated ? line : endLine - (text.split('\n').length - 1);
}

function splitLines({ bytes }: Block, codePage: string): string[] {
  const lines = decode(bytes, codePage).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.replace(/\r$/, '').slice(0, lineLimit));
}
