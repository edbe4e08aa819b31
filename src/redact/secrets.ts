/**
 * Secrets in text become `[hidden]`; what names them stays: `AccountKey=[hidden]`. Done always, to all that leaves
 * logscan. Text without any of the words that go with secrets is told from one look at it. The time that a text takes is
 * proportional to its length, whatever stands in it.
 */
import { findBlocks } from './blocks.ts';
import { findCommandSecrets } from './commands.ts';
import { findNamedSecrets } from './named.ts';
import { findShapedSecrets } from './shapes.ts';
import { joinSpans, type Replaced, replaceSpans, type Span, textOfLines } from './spans.ts';
import { isSuspect } from './triggers.ts';

/** What stands in the place of a secret. */
export const hidden = '[hidden]';

/** Passes after which a text stays as it is: what was hidden may uncover a name before something else. */
const mostPasses = 3;

/** Hides the secrets of a text. What has none is given back as it is. */
export function hideSecrets(text: string): string {
  return isSuspect(text) ? hideTold(text).text : text;
}

/** Hides the secrets of lines that follow each other: what begins in one may end in another. */
export function hideInLines(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : hideSecrets(lines.join('\n')).split('\n');
}

/** Hides the secrets of a text, and says where the rest of it stands then; null where there are none. */
export function hide(text: string): Replaced | null {
  if (!isSuspect(text)) return null;
  const told = hideTold(text);
  return told.text === text ? null : told;
}

function hideTold(text: string): Replaced {
  let done: Replaced = { text, move: (span) => span };
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = done;
    const next = replaceSpans(
      before.text,
      findSecrets(before.text).map((span) => ({ ...span, by: hidden })),
    );
    if (next.text === before.text) break;
    done = { text: next.text, move: (span) => next.move(before.move(span)) };
  }
  return done;
}

function findSecrets(text: string): Span[] {
  // What is hidden already stays as it is, also where more of a secret stands beside it.
  const done = [...text.matchAll(/\[hidden\]/g)].map(({ index }) => ({
    start: index,
    end: index + hidden.length,
  }));
  const found = joinSpans([
    ...done,
    ...findBlocks(text),
    ...findNamedSecrets(text),
    ...findCommandSecrets(text),
    ...findShapedSecrets(text),
  ]);
  return found.flatMap(({ start, end }) => textOfLines(text, start, end));
}
