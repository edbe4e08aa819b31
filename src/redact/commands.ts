/**
 * Secrets in command lines: what follows the option by which a program takes a password. Letters of options differ by case.
 */
import { isPlain, looksTyped } from './plain.ts';
import { exactShape, findShapes, type Shape } from './shape.ts';
import type { Span } from './spans.ts';

/** A word, maybe in quotes, behind what leads to it inside of the quotes. */
const wordBehind = (lead: string) =>
  `(?:"${lead}(?<quoted>[^"\\n]{1,200})"|'${lead}(?<single>(?:[^'\\n]|''){1,200})'|${lead}(?<secret>[^\\s"'\`]{1,200}))`;
const word = wordBehind('');
const userAndPassword = wordBehind(`[^\\s:"']{1,100}:`);

const command = (source: string): Shape => exactShape(source, (value) => !isPlain(value));
/** Where another program may mean something else by it. */
const likely = (source: string): Shape => exactShape(source, looksTyped);

/** Programs, and the option behind which their password stands. */
const programs: readonly [names: string, option: string][] = [
  ['sqlcmd|osql|isql|bcp|SQLCMD|OSQL', '-P[ \\t]{0,4}(?![ \\t-])'],
  ['mysql(?:dump|admin)?', '-p(?![ \\t-])'],
  ['plink|pscp|psftp|putty', '-pw[ \\t]{1,4}'],
  ['[pP]s[eE]xec(?:64)?(?:\\.exe)?|sshpass|docker login|az login|certutil', '-p[ \\t]{0,4}(?![ \\t-])'],
  ['schtasks|SCHTASKS', '/(?:[rR][pP]|[pP])[ \\t]{1,4}(?!/)'],
  ['winrs', '-p(?:assword)?:'],
  ['netdom|NETDOM', '/(?:p[do]|P[DO]|[pP]assword[dDoO]):'],
];
const anyProgram = programs
  .map(([names, option]) => `(?:${names})\\b[^\\n]{0,400}?[ \\t]${option}`)
  .join('|');

const commands: readonly Shape[] = [
  command(`\\b(?:${anyProgram})${word}`),
  command(`\\b(?:curl|wget)[^\\n]{0,300}?[ \\t](?:-[uU]|--(?:proxy-)?user)[ =]?${userAndPassword}`),
  command(
    `\\b(?:smbclient|rpcclient|net rpc)\\b[^\\n]{0,400}?[ \\t](?:-U|--user)[ =]?${wordBehind('[^\\s%"\']{1,100}%')}`,
  ),
  command(
    `\\b[nN][eE][tT](?:\\.exe)? [uU][sS][eE][ \\t]{1,4}(?:[\\w*]:?[ \\t]{1,4})?\\\\\\\\[^\\s<]{1,260}[ \\t]{1,4}(?![/*])${word}`,
  ),
  command(`/[uU][sS][eE][rR]:["']?[^\\s"']{1,120}["']?[ \\t]{1,4}(?![/*-])${word}(?=[ \\t]{0,4}(?:$|/))`),
  command(`\\b[nN][eE][tT](?:\\.exe)? [uU][sS][eE][rR] [^\\s/]{1,100} (?![/*])${word}(?=[ \\t]{0,4}(?:$|/))`),
  command(`/[sS]et[cC]redentials(?:[ \\t]{1,4}[^\\s"']{1,120}){4}[ \\t]{1,4}${word}`),
  likely(`[ \\t][/-]u(?:ser(?:name)?)?[ :=][^\\s]{1,120}[ \\t]{1,4}[/-]p[ :]${word}`),
  command(`-pass(?:in|out)?[ \\t]{1,4}${wordBehind('pass:')}`),
  command(`-(?:\\w{0,8}store|key)pass[ \\t]{1,4}(?!-)${word}`),
  command(
    `\\becho[ \\t]{1,4}${word}[ \\t]{0,4}\\|[ \\t]{0,4}(?:sudo[ \\t]{1,4}-S|passwd[ \\t]{1,4}--stdin)\\b`,
  ),
  command(`\\becho[ \\t]{1,4}${userAndPassword}[ \\t]{0,4}\\|[ \\t]{0,4}(?:sudo[ \\t]{1,4})?chpasswd\\b`),
  command(`\\bchpasswd[ \\t]{0,4}<<<[ \\t]{0,4}${userAndPassword}`),
  command(`ConvertTo-SecureString[ \\t]{1,4}(?:-String[ \\t]{1,4})?(?![$(-])${word}`),
  command(
    `(?:(?:Network|PS)Credential(?:\\]::new)?|[pP]assword)\\(["'][^"'\\n]{1,100}["'],[ \\t]{0,4}(?=["'])${word}`,
  ),
  command(`(?:IDENTIFIED|identified) (?:BY|by)[ \\t]{1,4}${word}`),
];

/** Where secrets stand in command lines. */
export function findCommandSecrets(text: string): Span[] {
  return findShapes(text, commands);
}
