/**
 * Whether a text may hold a secret at all: one look at each of its characters tells of most texts that there is none, so
 * that hiding costs little where every record is a finding. What is a secret is told elsewhere.
 */

/**
 * Words that go with secrets, in lower case, or parts of them that begin as few other words do. Those of programs whose
 * options take a password are followed by a blank.
 */
const words = (
  'pass|pwd|pw=|pswd|sswd|secret|key|token|sig|author|bearer|cookie|kennwort|rase|enha|ty pin|typin|ty_pin|ty-pin|' +
  'assertion|saml|code=|basic |ntlm |negotiate |kerberos |digest |-----|---- |mentcert|ment_cert|ment-cert|eyj|ew0k|ewog|mii|' +
  'ghp_|gho_|ghu_|ghs_|ghr_|github_|glpat-|npm_|xox|aiza|akia|asia|private-|cst-vct|hooks.|bhook|"d"|bek|' +
  'aspnet|estsauth|estssc|fedauth|rtfa|sessid|_session|sessionid|session-id|' +
  'securestring|credential(|credential]|credentials|jdbc:|identified by|curl |wget |net use|net.exe use|net rpc|netdom|' +
  'winrs|sqlcmd|osql|isql|bcp |mysql|plink|pscp|psftp|putty|psexec|r login|z login|certutil|schtasks|smbclient|rpcclient|' +
  'sudo -s|/user:|%40|2540| -p | -p:| /p | /p:'
).split('|');

/** The same in other languages, and what has fewer than three letters. */
const others = /비밀번호|암호|구문|패스|키|密|口令|通行短语|パスワード|Q~/;

/** A user and a password before a host. */
const beforeHost = /:(?:\\{0,2}\/){2}[^\s"'<>]{1,400}@|proxy.{1,200}@/i;

/** Words by their first three characters, of which each counts by five bits: letters of both cases are the same. */
const byStart = new Map<number, string[]>();
const isStart = new Uint8Array(1 << 15);
for (const word of words) {
  const start = [0, 1, 2].reduce((bits, at) => (bits << 5) | (word.charCodeAt(at) & 31), 0);
  byStart.set(start, [...(byStart.get(start) ?? []), word]);
  isStart[start] = 1;
}

/** Whether there is anything in a text that goes with secrets. */
export function isSuspect(text: string): boolean {
  return (
    hasWord(text) || hasLongWord(text) || others.test(text) || (text.includes('@') && beforeHost.test(text))
  );
}

function hasWord(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    start = ((start << 5) | (text.charCodeAt(at) & 31)) & 0x7fff;
    if (isStart[start] === 1 && stands(text, at - 2, start)) return true;
  }
  return false;
}

/** Whether one of the words with such a start stands there. */
function stands(text: string, at: number, start: number): boolean {
  return (byStart.get(start) as string[]).some(
    (word) => text.slice(at, at + word.length).toLowerCase() === word,
  );
}

/** Letters and digits without a blank between them from which on they may be a key by themselves. */
const longWord = 52;

/** What such words are made of, by code. */
const isOfWord = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9+/-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether there is a long word. One look at every 52nd character tells of most texts that there is none. */
export function hasLongWord(text: string): boolean {
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
