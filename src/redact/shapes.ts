/**
 * Secrets that are known by what they look like, or by the command in which they stand: signatures of addresses, headers,
 * tokens of well-known services, passwords in addresses, cookies. Each expression looks at a bounded stretch of text.
 */
import { isPlain, isRandom } from './plain.ts';
import type { Span } from './spans.ts';

interface Shape {
  /** Its group `secret` is what is hidden. */
  expression: RegExp;
  /** What else must be true of it. @default nothing */
  isSecret?: (value: string) => boolean;
}

const shape = (source: string, isSecret?: Shape['isSecret']): Shape => ({
  expression: new RegExp(source, 'dgim'),
  ...(isSecret && { isSecret }),
});

/** Of which the case of the letters tells. */
const exact = (source: string): Shape => ({ expression: new RegExp(source, 'dgm') });

/** Of commands: letters of options differ by case. */
const command = (source: string): Shape => ({
  expression: new RegExp(source, 'dgm'),
  isSecret: (value) => !isPlain(value),
});

const base64 = '[A-Za-z0-9+/]';
const word = '(?:"(?<quoted>[^"\\n]{1,200})"|\'(?<single>[^\'\\n]{1,200})\'|(?<secret>[^\\s"\'`]{1,200}))';
const ampersand = String.raw`(?:[?&;]|&amp;|\\u0026|%(?:25){0,2}(?:26|3F))`;
const untilNext = String.raw`(?:(?!%(?:25){0,2}26)[^\s&;"'<>,|)\]}\\])`;

const isToken = (value: string) => isRandom(value, 12) || value.length >= 40;
/** A password in an address that was cut; a port has another look. */
const isBeginning = (value: string) => !isPlain(value);
const isCredential = (value: string) => !isPlain(value) && !/^[a-z_-]+(?:=|$)/i.test(value);

/** Whether a text in base64 is a name and a password. */
function isNameAndPassword(value: string): boolean {
  const text = Buffer.from(value, 'base64').toString('utf8');
  return /^[^\p{C}\ufffd:]{1,100}:[^\p{C}\ufffd]*$/u.test(text);
}

/** A line of nothing but base64 is a part of a key or a certificate: words and hashes in hex are none. */
const isBody = (value: string) => /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value);

const shapes: readonly Shape[] = [
  // Signatures of addresses.
  shape(
    `${ampersand}sig(?:nature)?(?:=|%(?:25){0,2}3D)(?<secret>${untilNext}{1,4096})`,
    (value) => !isPlain(value),
  ),
  shape(`(?<![a-z0-9_])sig(?:=|%(?:25){0,2}3D)(?<secret>${untilNext}{20,4096})`),
  shape(String.raw`(?<![a-z])signature="?(?<secret>(?:[0-9a-f]{64}|${base64}{40,100}={0,2}|[\w%]{60,}))`),
  shape(String.raw`[?&]code=(?<secret>[\w.~%/+=-]{20,4096})`, isRandom),
  shape(String.raw`(?<=^|[\s"'{])code=(?<secret>[\w.~%/+=-]{32,4096})`, isRandom),
  shape(
    String.raw`(?<![a-z0-9_])sig\\{0,3}["'][ \t]{0,4}(?::|=>)[ \t]{0,4}\\{0,3}["'](?<secret>[^\s"'\\]{20,4096})`,
  ),
  // Headers.
  shape(
    String.raw`authorization\\{0,3}["']?[ \t]{0,4}[:=][ \t]{0,4}\\{0,3}["']?(?:(?:bearer|basic|token|pop|apikey|negotiate|ntlm|kerberos|digest)[ \t]{1,4})(?<secret>[^\s"',;\\<>]{4,8192})`,
    isCredential,
  ),
  shape(
    String.raw`authorization\\{0,3}["']?[ \t]{0,4}[:=][ \t]{0,4}\\{0,3}["']?(?<secret>[^\s"',;\\<>]{16,8192})`,
    isRandom,
  ),
  shape(String.raw`\bbearer[ \t]{1,4}(?<secret>[\w.~+/=%-]{12,8192})`, isToken),
  shape(`\\bbasic[ \\t]{1,4}(?<secret>${base64}{6,2000}={0,2})`, isNameAndPassword),
  shape(String.raw`\bSharedKey(?:Lite)?[ \t]{1,4}[\w.-]{1,100}:(?<secret>${base64}{20,200}={0,2})`),
  shape(
    `\\b(?:ntlm|negotiate|kerberos)[ \\t]{1,4}(?<secret>${base64}{16,8192}={0,2})`,
    (value) => /^(?:TlRM|YI|oY|YH)/.test(value) || value.length >= 40,
  ),
  shape(String.raw`\bdigest[ \t][^\n]{0,600}?\bresponse="(?<secret>[^"\n]{8,200})"`),
  shape(
    String.raw`\bset-cookie\\{0,3}["']?[ \t]{0,4}[:=][ \t]{0,4}\\{0,3}["']?[^\s=;"'\\]{1,100}=(?<secret>[^;\s"'\\]{1,4096})`,
  ),
  shape(
    String.raw`(?<!set-)\bcookie\\{0,3}["']?[ \t]{0,4}:[ \t]{0,4}\\{0,3}["']?(?<secret>[\w.$-]{1,100}=[^\r\n"'\\]{1,8192})`,
  ),
  shape(
    String.raw`(?:\.AspNet(?:Core)?\.[\w.-]{1,60}|ESTSAUTH\w{0,20}|ESTSSC|FedAuth|rtFa|ASPXAUTH|ASP\.NET_SessionId|JSESSIONID|PHPSESSID|vmware_soap_session)\\{0,3}["']?[=:]\\{0,3}["']?(?<secret>[^;\s"',\\]{1,4096})`,
  ),
  // Passwords in addresses.
  shape(String.raw`:\/\/[^\s/?#@:"'<>]{0,200}:(?<secret>[^\s/?#"'<>]{1,200})@`, (value) => !isPlain(value)),
  shape(
    String.raw`:\/\/[^\s/?#@:"'<>]{0,200}:(?<secret>(?!\d{1,5}(?:\W|$))[^\s/?#@"'<>[\]]{6,200})$`,
    isBeginning,
  ),
  shape(String.raw`:\/\/(?<secret>[^\s/?#@:"'<>]{20,400})@`, isRandom),
  shape(String.raw`\bproxy[^\s=:]{0,30}[=:][ \t]{0,2}[^\s/@:"']{1,100}:(?<secret>[^\s/@"']{1,200})@`),
  shape(String.raw`\bjdbc:oracle:\w{1,10}:[^\s/@"']{1,100}\/(?<secret>[^\s@"']{1,200})@`),
  // Tokens of services, and keys that say of themselves what they are.
  exact(String.raw`(?<![\w+/=-])(?:eyJ|ew0K|ewog)[\w+/=-]{16,}(?:\.[\w+/=-]*){0,4}`),
  exact(`(?<!${base64})MII(?:${base64}|\\\\[rn]){40,}={0,2}`),
  exact(`(?<!${base64})${base64}{76}\\+(?:AS[a-z]|AIoT|AMC|ACD)${base64}{4,7}={1,2}`),
  shape(`(?:key|secret)[^\\n]{0,40}?[^\\nA-Za-z0-9+/](?<secret>${base64}{86}==)`),
  // The beginning of one, where the text was cut.
  shape(
    `(?:key|secret)[^\\n]{0,40}?[^\\nA-Za-z0-9+/](?<secret>${base64}{30,88})\\r?$`,
    (value) => isBody(value) && !/(?:\/[a-z]+){2}/i.test(value),
  ),
  exact(String.raw`(?<!\w)[\w.~-]{3}\dQ~(?:[\w.~-]{31,34}|[\w.~-]{8,30}$)`),
  shape(
    String.raw`(?<![a-z0-9])(?:gh[pousr]_\w{16,255}|github_pat_\w{22,255}|glpat-[\w-]{20,100}|npm_\w{36})`,
  ),
  shape('(?<![a-z0-9])[a-z2-7]{52}(?![a-z0-9])', (value) => /\d/.test(value) && /[a-z]/i.test(value)),
  shape(
    String.raw`(?<!${base64})[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{24,30}|(?<!\w)[A-Za-z0-9]{76}AZDO\w{4}(?!\w)`,
  ),
  exact(String.raw`(?<!\w)A(?:KI|SI)A[0-9A-Z]{16}(?!\w)`),
  shape(String.raw`(?<!\w)xox[abeoprs]-[\w-]{10,255}`),
  shape(String.raw`\bhooks\.slack\.com\/services\/(?<secret>[\w/]{10,200})`),
  shape(String.raw`(?<!\w)AIza[\w-]{35}`),
  shape(String.raw`(?<![\d-])(?:\d{6}-){7}\d{6}(?![\d-])`),
  shape(String.raw`^Private-MAC:[ \t](?<secret>[0-9a-f]{16,128})`),
  // Lines of keys and certificates, the last one shorter than the others.
  shape(`^[ \\t]{0,80}(?<secret>${base64}{60,}={0,2})[ \\t]{0,80}\\r?$`, isBody),
  shape(
    `(?<=^${base64}{60,76}\\r?\\n)(?<secret>${base64}{1,75}={0,2})\\r?$`,
    (value) => value.endsWith('=') || isBody(value),
  ),
  // Commands.
  command(
    `(?:\\bcurl|\\bwget)[^\\n]{0,300}?[ \\t](?:-[uU]|--(?:proxy-)?user)[ =]?["']?[^\\s:"']{1,100}:(?<secret>[^\\s"']{1,200})`,
  ),
  command(
    `\\b[nN][eE][tT](?:\\.exe)? [uU][sS][eE][ \\t]{1,4}(?:[\\w*]:?[ \\t]{1,4})?\\\\\\\\[^\\s<]{1,260}[ \\t]{1,4}(?![/*])${word}`,
  ),
  command(`/[uU][sS][eE][rR]:["']?[^\\s"']{1,120}["']?[ \\t]{1,4}(?![/*-])${word}(?=[ \\t]{0,4}(?:$|/))`),
  command(`\\b[nN][eE][tT](?:\\.exe)? [uU][sS][eE][rR] [^\\s/]{1,100} (?![/*])${word}(?=[ \\t]{0,4}(?:$|/))`),
  command(`\\b(?:sqlcmd|osql|isql|bcp|SQLCMD|OSQL)\\b[^\\n]{0,400}?[ \\t]-P[ \\t]{0,4}(?![ \\t-])${word}`),
  command(`\\bmysql(?:dump|admin)?\\b[^\\n]{0,400}?[ \\t]-p(?![ \\t-])${word}`),
  command(`\\b(?:plink|pscp|psftp|putty)\\b[^\\n]{0,400}?[ \\t]-pw[ \\t]{1,4}${word}`),
  command(
    `\\b(?:[pP]s[eE]xec(?:64)?(?:\\.exe)?|sshpass|docker login|az login|certutil)\\b[^\\n]{0,400}?[ \\t]-p[ \\t]{0,4}(?![ \\t-])${word}`,
  ),
  command(`\\b(?:schtasks|SCHTASKS)\\b[^\\n]{0,400}?[ \\t]/(?:[rR][pP]|[pP])[ \\t]{1,4}(?!/)${word}`),
  command(`\\bwinrs\\b[^\\n]{0,400}?[ \\t]-p(?:assword)?:${word}`),
  command(`-pass(?:in|out)?[ \\t]{1,4}pass:${word}`),
  command(`ConvertTo-SecureString[ \\t]{1,4}(?:-String[ \\t]{1,4})?(?![$(-])${word}`),
  command(`(?:(?:Network|PS)Credential|[pP]assword)\\(["'][^"'\\n]{1,100}["'],[ \\t]{0,4}${word}`),
  command(`(?:IDENTIFIED|identified) (?:BY|by)[ \\t]{1,4}${word}`),
];

/** Where secrets stand that their shape tells. */
export function findShapedSecrets(text: string): Span[] {
  const found: Span[] = [];
  for (const { expression, isSecret } of shapes) {
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      const { secret, quoted, single } = match.indices?.groups ?? {};
      const [start, end] = secret ?? quoted ?? single ?? [match.index, expression.lastIndex];
      if (isSecret === undefined || isSecret(text.slice(start, end))) found.push({ start, end });
      // What follows may begin with the end of this one.
      expression.lastIndex = Math.max(end, match.index + 1);
    }
  }
  return found;
}
