/**
 * Secrets in text become `[hidden]`; what names them stays: `AccountKey=[hidden]`. Done always, to all that leaves
 * logscan. Text without any of the words that go with secrets is told from one look at it. The time that a text takes is
 * proportional to its length, whatever stands in it.
 */
import { findBlocks } from './blocks.ts';
import { findNamedSecrets } from './named.ts';
import { findShapedSecrets } from './shapes.ts';
import { joinSpans, type Replaced, replaceSpans, type Span, textOfLines } from './spans.ts';

/** What stands in the place of a secret. */
export const hidden = '[hidden]';

/** Where there is none of these, there is no secret. Together they would take several times as long. */
const triggers = [
  /pass|pwd|secret|key|token|sig|author|bearer|cookie/i,
  /kennwort|winrs|assertion|saml|[ps]swd|code=|basic |ntlm |negotiate |kerberos |digest |(?:ment[_-]?)cert|-----|---- /i,
  /eyJ|ew0K|ewog|MII|Q~|gh[pousr]_|github_|glpat-|npm_|xox|AIza|A[KS]IA|Private-|private-/,
  /aspnet|estsauth|estssc|fedauth|rtfa|sessid|_session|sessionid|proxy.{1,200}@|securestring|hooks\.|jdbc:|credential\(|identified by/i,
  /curl |wget |net(?:\.exe)? use|sqlcmd|osql|isql|bcp |mysql|plink|pscp|psftp|putty|psexec|[rz] login|certutil|schtasks|\/user:/i,
  /비밀번호|암호|패스|키|密|口令|通行短语|パスワード/,
  /:\/\/[^\s/?#"'<>]{1,400}@/,
];

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

function isSuspect(text: string): boolean {
  return hasLongWord(text) || triggers.some((trigger) => trigger.test(text));
}

/** Letters and digits without a blank between them from which on they may be a key by themselves. */
const longWord = 52;

/** What such words are made of, by code. */
const isOfWord = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9+/-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether there is a long word. One look at every 52nd character tells of most texts that there is none. */
function hasLongWord(text: string): boolean {
  const isInside = (at: number) => isOfWord[text.charCodeAt(at)] === 1;
  for (let at = longWord - 1; at < text.length; ) {
    if (!isInside(at)) {
      at += longWord;
      continue;
    }
    let [start, end] = [at, at + 1];
    while (start > 0 && isInside(start - 1)) start--;
    while (end - start < longWord && end < text.length && isInside(end)) end++;
    if (end - start >= longWord) return true;
    at = end + longWord;
  }
  return false;
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
    ...findShapedSecrets(text),
  ]);
  return found.flatMap(({ start, end }) => textOfLines(text, start, end));
}
