/**
 * Secrets that are known by what they look like: signatures of addresses, headers, tokens of well-known services, passwords
 * in addresses, cookies, keys.
 */
import { isPlain, isRandom, looksTyped } from './plain.ts';
import { exactShape as exact, findShapes, type Shape, shape } from './shape.ts';
import type { Span } from './spans.ts';
import { hasLongWord } from './triggers.ts';

const base64 = '[A-Za-z0-9+/]';
const ampersand = String.raw`(?:[?&;]|&amp;|\\u0026|%(?:25){0,2}(?:26|3F))`;
const equals = String.raw`(?:=|%(?:25){0,2}3D|\\{1,3}u003d)`;
/** A slash, and signs of base64, may be written as escapes. */
const untilNext = String.raw`(?:(?!%(?:25){0,2}26)[^\s&;"'<>,|)\]}\\]|\\{1,3}(?:\/|u002[bf]|u003d))`;

/** Before the name of a host; JSON may have its slashes escaped. */
const authority = String.raw`:(?:\\{0,2}\/){2}`;

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
  shape(`${ampersand}sig(?:nature)?${equals}(?<secret>${untilNext}{1,4096})`, (value) => !isPlain(value)),
  shape(`(?<![a-z0-9_])sig${equals}(?<secret>${untilNext}{20,4096})`),
  shape(String.raw`(?<![a-z])signature="?(?<secret>(?:[0-9a-f]{64}|${base64}{40,100}={0,2}|[\w%]{60,}))`),
  shape(String.raw`[?&]code=(?<secret>[\w.~%/+=-]{20,4096})`, isRandom),
  shape(String.raw`code=(?<=(?:^|[\s"'{])code=)(?<secret>[\w.~%/+=-]{32,4096})`, isRandom),
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
    String.raw`(?:\.AspNet(?:Core)?\.[\w.-]{1,60}|ESTSAUTH\w{0,20}|ESTSSC|FedAuth|rtFa|ASPXAUTH|ASP\.NET_SessionId|JSESSIONID|PHPSESSID|vmware_soap_session|vmware-api-session-id)\\{0,3}["']?[=:][ \t]{0,4}\\{0,3}["']?(?<secret>[^;\s"',\\]{1,4096})`,
  ),
  // Passwords in addresses.
  shape(
    String.raw`${authority}[^\s/?#@:"'<>]{0,200}:(?<secret>[^\s/?#"'<>]{1,200})@`,
    (value) => !isPlain(value),
  ),
  // One with signs that should be escaped there.
  shape(
    String.raw`${authority}[^\s/?#@:"'<>[]{0,200}:(?<secret>(?!\d{1,5}\\{0,2}[/?#])[^\s/?#@"'<>]{1,200}[/?#][^\s@"'<>]{0,200})@(?=[\w[])`,
  ),
  shape(
    String.raw`${authority}[^\s/?#@:"'<>]{0,200}:(?<secret>(?!\d{1,5}(?:\W|$))[^\s/?#@"'<>[\]]{6,200})$`,
    isBeginning,
  ),
  shape(String.raw`${authority}(?<secret>[^\s/?#@:"'<>]{20,400})@`, isRandom),
  shape(
    String.raw`%(?:25)?3A(?:%(?:25)?2F){2}(?:(?!%(?:25)?(?:3A|2F))[^\s&"']){1,200}%(?:25)?3A(?<secret>(?:(?!%(?:25)?(?:3A|2F|40))[^\s&"']){1,200})%(?:25)?40`,
    (value) => !isPlain(value),
  ),
  shape(String.raw`\bproxy[^\s=:]{0,30}[=:][ \t]{0,2}[^\s/@:"']{1,100}:(?<secret>[^\s/@"']{1,200})@`),
  shape(String.raw`\bjdbc:oracle:\w{1,10}:[^\s/@"']{1,100}\/(?<secret>[^\s@"']{1,200})@`),
  // Tokens of services, and keys that say of themselves what they are.
  exact(
    String.raw`(?<![\w+/=-])(?:eyJ|ew0K|ewog)[\w+/=-]{16,}(?:\.[\w+/=-]*){0,4}(?:\\?\r?\n[ \t]{0,8}[\w+/=.-]{24,8192}(?=["',]{0,2}\r?$))*`,
  ),
  exact(`(?<!${base64})MII(?:${base64}|\\\\[rn]){40,}={0,2}`),
  shape(`(?:key|secret)[^\\n]{0,40}?[^\\nA-Za-z0-9+/](?<secret>${base64}{43}=)(?![\\w=])`, isBody),
  // The beginning of one, where the text was cut.
  shape(
    `(?:key|secret)[^\\n]{0,40}?[^\\nA-Za-z0-9+/](?<secret>${base64}{30,88})\\r?$`,
    (value) => isBody(value) && !/(?:\/[a-z]+){2}/i.test(value),
  ),
  exact(String.raw`(?<!\w)[\w.~-]{3}\dQ~(?:[\w.~-]{31,34}|[\w.~-]{8,30}$)`),
  shape(
    String.raw`(?<![a-z0-9])(?:gh[pousr]_\w{16,255}|github_pat_\w{22,255}|glpat-[\w-]{20,100}|npm_\w{36})`,
  ),
  exact(String.raw`(?<!\w)A(?:KI|SI)A[0-9A-Z]{16}(?!\w)`),
  shape(String.raw`(?<!\w)xox[abeoprs]-[\w-]{10,255}`),
  shape(String.raw`\bhooks\.slack\.com\/services\/(?<secret>[\w/]{10,200})`),
  shape(String.raw`\bwebhook\.office\.com\/webhookb2\/(?<secret>[\w@/-]{40,400})`),
  shape(String.raw`(?<!\w)cst-VCT-(?<secret>[\w-]{20,200})`),
  shape(String.raw`(?<!\w)AIza[\w-]{35}`),
  shape(String.raw`(?<![\d-])(?:\d{6}-){7}\d{6}(?![\d-])`),
  // A value before what names it.
  shape(
    String.raw`\bvalue["']?[ \t]?[=:][ \t]?["'](?<secret>[^"'\n]{1,400})["'][\s,]{1,80}["']?(?:name|key)["']?[ \t]?[=:][ \t]?["']\w{0,40}(?:password|passphrase|pwd|secret)["']`,
    (value) => !isPlain(value),
  ),
  shape(
    String.raw`\bcredentials?[ \t]{0,2}[=:][ \t]{0,2}[^\s:"'/]{1,100}:(?<secret>[^\s"'<>]{6,200})`,
    looksTyped,
  ),
  // Private parts of keys as XML and JSON, and a passphrase on the line below the name of its file.
  exact(`<(?:D|P|Q|D[PQ]|InverseQ)>(?<secret>${base64}{20,8192}={0,2})<`),
  exact(String.raw`"(?:d|p|q|d[pq]|qi)"[ \t]?:[ \t]?"(?<secret>[\w-]{40,8192})"`, (value) => isRandom(value)),
  shape(String.raw`passphrase(?:\.txt|\.exe)?["']?(?:[ \t]-v)?\r?\n(?<secret>[a-z0-9]{16})\r?$`, (value) =>
    isRandom(value),
  ),
  shape(String.raw`^Private-MAC:[ \t](?<secret>[0-9a-f]{16,128})`),
];

/** Those in which a word is long. */
const longShapes: readonly Shape[] = [
  exact(`(?<!${base64})${base64}{76}\\+(?:AS[a-z]|AIoT|AMC|ACD)${base64}{4,7}={1,2}`),
  shape(`(?:key|secret)[^\\n]{0,40}?[^\\nA-Za-z0-9+/](?<secret>${base64}{86}==)`),
  shape(`"keyName"[^\\n]{1,80}\\s{1,80}"value"[ \\t]?:[ \\t]?"(?<secret>${base64}{30,88}={0,2})`, isBody),
  shape('(?<![a-z0-9])[a-z2-7]{52}(?![a-z0-9])', (value) => /\d/.test(value) && /[a-z]/i.test(value)),
  shape(
    String.raw`(?<!${base64})[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{24,30}|(?<!\w)[A-Za-z0-9]{76}AZDO\w{4}(?!\w)`,
  ),
  // Lines of keys and certificates, the last one shorter than the others.
  shape(`^[ \\t]{0,80}(?<secret>${base64}{60,}={0,2})[ \\t]{0,80}\\r?$`, isBody),
  shape(
    `(?<=^${base64}{60,76}\\r?\\n)(?<secret>${base64}{1,75}={0,2})\\r?$`,
    (value) => value.endsWith('=') || isBody(value),
  ),
];

/** Where secrets stand that their shape tells. */
export function findShapedSecrets(text: string): Span[] {
  return [...findShapes(text, shapes), ...(hasLongWord(text) ? findShapes(text, longShapes) : [])];
}
