/**
 * Secrets in text become `[hidden]`; what names them stays: `AccountKey=[hidden]`. Done always, to all that leaves
 * logscan. The kinds of secrets are in secrets/kinds.ts, one file each, and each says how its secrets are found and which
 * words go with them. Text without any of these words is told from one look at it; in all other text every kind is looked
 * for, and what they find together is replaced, until nothing more is found. The time that a text takes is proportional to
 * its length, whatever stands in it.
 */
import { kinds } from './secrets/kinds.ts';
import { isSuspect } from './secrets/suspect.ts';
import { joinSpans, type Replaced, replaceSpans, type Span, textOfLines } from './spans.ts';

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

/** Where secrets were hidden. */
export function findHidden(text: string): Span[] {
  if (!text.includes(hidden)) return [];
  return [...text.matchAll(/\[hidden\]/g)].map(({ index }) => ({ start: index, end: index + hidden.length }));
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
  const spans = findHidden(text);
  for (const { find } of kinds) for (const span of find(text)) spans.push(span);
  const found = joinSpans(spans);
  return found.flatMap(({ start, end }) => textOfLines(text, start, end));
}
