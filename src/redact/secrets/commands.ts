/**
 * Secrets in command lines: what follows the option by which a program takes a password, or the call of a function that takes
 * one. Letters of options differ by case.
 */
import { isPlain, looksTyped } from '../plain.ts';
import { shapedKind } from './kind.ts';
import { exactShape, type Shape } from './shape.ts';

const gap = String.raw`[ \t]{1,4}`;
const maybeGap = String.raw`[ \t]{0,4}`;
/** What else a line has between a program and its option. */
const between = String.raw`\b[^\n]{0,400}?[ \t]`;
/** Behind a password that stands last, or before another option. */
const lastOrOption = `(?=${maybeGap}(?:$|/))`;

/** A word, maybe in quotes, behind what leads to it inside of the quotes. */
function wordBehind(lead: string): string {
  const quoted = String.raw`"${lead}(?<quoted>[^"\n]{1,200})"`;
  const single = String.raw`'${lead}(?<single>(?:[^'\n]|''){1,200})'`;
  const bare = String.raw`${lead}(?<secret>[^\s"'\x60]{1,200})`;
  return `(?:${quoted}|${single}|${bare})`;
}
const word = wordBehind('');
const userAndPassword = wordBehind(String.raw`[^\s:"']{1,100}:`);
const userPercentPassword = wordBehind(String.raw`[^\s%"']{1,100}%`);

const command = (source: string): Shape => exactShape(source, (value) => !isPlain(value));
/** Where another program may mean something else by it. */
const likely = (source: string): Shape => exactShape(source, looksTyped);

/** Programs, and the option behind which their password stands. */
const programs: readonly [names: string, option: string][] = [
  ['sqlcmd|osql|isql|bcp|SQLCMD|OSQL', String.raw`-P${maybeGap}(?![ \t-])`],
  ['mysql(?:dump|admin)?', String.raw`-p(?![ \t-])`],
  ['plink|pscp|psftp|putty', `-pw${gap}`],
  [
    String.raw`[pP]s[eE]xec(?:64)?(?:\.exe)?|sshpass|docker login|az login|certutil`,
    String.raw`-p${maybeGap}(?![ \t-])`,
  ],
  ['schtasks|SCHTASKS', `/(?:[rR][pP]|[pP])${gap}(?!/)`],
  ['winrs', '-p(?:assword)?:'],
  ['netdom|NETDOM', '/(?:p[do]|P[DO]|[pP]assword[dDoO]):'],
];
const anyProgram = programs.map(([names, option]) => `(?:${names})${between}${option}`).join('|');

const net = String.raw`\b[nN][eE][tT](?:\.exe)?`;
const share = String.raw`\\\\[^\s<]{1,260}`;

export const commands = shapedKind({
  words:
    'pass|curl |wget |net use|net.exe use|net rpc|netdom|winrs|sqlcmd|osql|isql|bcp |mysql|plink|pscp|psftp|putty|psexec|' +
    'r login|z login|certutil|schtasks|smbclient|rpcclient|sudo -s|/user:| -p | -p:| /p | /p:|' +
    'securestring|credential(|credential]|credentials|identified by',
  shapes: [
    command(String.raw`\b(?:${anyProgram})${word}`),
    command(String.raw`\b(?:curl|wget)[^\n]{0,300}?[ \t](?:-[uU]|--(?:proxy-)?user)[ =]?${userAndPassword}`),
    command(String.raw`\b(?:smbclient|rpcclient|net rpc)${between}(?:-U|--user)[ =]?${userPercentPassword}`),
    // The password stands before the user, or behind.
    command(String.raw`${net} [uU][sS][eE]${gap}(?:[\w*]:?${gap})?${share}${gap}(?![/*])${word}`),
    command(String.raw`/[uU][sS][eE][rR]:["']?[^\s"']{1,120}["']?${gap}(?![/*-])${word}${lastOrOption}`),
    command(String.raw`${net} [uU][sS][eE][rR] [^\s/]{1,100} (?![/*])${word}${lastOrOption}`),
    command(String.raw`/[sS]et[cC]redentials(?:${gap}[^\s"']{1,120}){4}${gap}${word}`),
    // Options of programs of which none is named.
    likely(String.raw`[ \t][/-]u(?:ser(?:name)?)?[ :=][^\s]{1,120}${gap}[/-]p[ :]${word}`),
    command(`-pass(?:in|out)?${gap}${wordBehind('pass:')}`),
    command(String.raw`-(?:\w{0,8}store|key)pass${gap}(?!-)${word}`),
    // What is handed on to the next program.
    command(String.raw`\becho${gap}${word}${maybeGap}\|${maybeGap}(?:sudo${gap}-S|passwd${gap}--stdin)\b`),
    command(String.raw`\becho${gap}${userAndPassword}${maybeGap}\|${maybeGap}(?:sudo${gap})?chpasswd\b`),
    command(String.raw`\bchpasswd${maybeGap}<<<${maybeGap}${userAndPassword}`),
    // PowerShell, .NET, SQL.
    command(`ConvertTo-SecureString${gap}(?:-String${gap})?(?![$(-])${word}`),
    command(
      String.raw`(?:(?:Network|PS)Credential(?:\]::new)?|[pP]assword)\(["'][^"'\n]{1,100}["'],${maybeGap}(?=["'])${word}`,
    ),
    command(`(?:IDENTIFIED|identified) (?:BY|by)${gap}${word}`),
  ],
});
