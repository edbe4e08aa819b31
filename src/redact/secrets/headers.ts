/**
 * Headers by which a program says who it is: `Authorization` in all its schemes, also where a scheme stands alone, and
 * cookies.
 */
import { isPlain, isRandom } from '../plain.ts';
import { shapedKind } from './kind.ts';
import { base64, blanks, maybeQuote } from './parts.ts';
import { shape } from './shape.ts';

/** What stands between a name and its value: `: `, `=`, `":"`. */
const assigned = (signs: string) => `${maybeQuote}${blanks}${signs}${blanks}${maybeQuote}`;
/** Behind the name of a scheme. */
const gap = String.raw`[ \t]{1,4}`;

const anyScheme = 'bearer|basic|token|pop|apikey|negotiate|ntlm|kerberos|digest';
const isCredential = (value: string) => !isPlain(value) && !/^[a-z_-]+(?:=|$)/i.test(value);
const isToken = (value: string) => isRandom(value, 12) || value.length >= 40;
/** How the messages of NTLM and Kerberos begin; what is long needs no beginning. */
const isTicket = (value: string) => /^(?:TlRM|YI|oY|YH)/.test(value) || value.length >= 40;

/** Whether a text in base64 is a name and a password. */
function isNameAndPassword(value: string): boolean {
  const text = Buffer.from(value, 'base64').toString('utf8');
  return /^[^\p{C}\ufffd:]{1,100}:[^\p{C}\ufffd]*$/u.test(text);
}

/** Cookies of sessions, which are known without their header. */
const sessionCookies = [
  String.raw`\.AspNet(?:Core)?\.[\w.-]{1,60}`,
  String.raw`ESTSAUTH\w{0,20}`,
  'ESTSSC',
  'FedAuth',
  'rtFa',
  'ASPXAUTH',
  String.raw`ASP\.NET_SessionId`,
  'JSESSIONID',
  'PHPSESSID',
  'vmware_soap_session',
  'vmware-api-session-id',
].join('|');

export const headers = shapedKind({
  words:
    'author|bearer|basic |ntlm |negotiate |kerberos |digest |cookie|' +
    'aspnet|estsauth|estssc|fedauth|rtfa|sessid|_session|sessionid|session-id',
  shapes: [
    // The whole header.
    shape(
      String.raw`authorization${assigned('[:=]')}(?:(?:${anyScheme})${gap})(?<secret>[^\s"',;\\<>]{4,8192})`,
      isCredential,
    ),
    shape(String.raw`authorization${assigned('[:=]')}(?<secret>[^\s"',;\\<>]{16,8192})`, isRandom),
    // A scheme alone.
    shape(String.raw`\bbearer${gap}(?<secret>[\w.~+/=%-]{12,8192})`, isToken),
    shape(String.raw`\bbasic${gap}(?<secret>${base64}{6,2000}={0,2})`, isNameAndPassword),
    shape(String.raw`\bSharedKey(?:Lite)?${gap}[\w.-]{1,100}:(?<secret>${base64}{20,200}={0,2})`),
    shape(String.raw`\b(?:ntlm|negotiate|kerberos)${gap}(?<secret>${base64}{16,8192}={0,2})`, isTicket),
    shape(String.raw`\bdigest[ \t][^\n]{0,600}?\bresponse="(?<secret>[^"\n]{8,200})"`),
    // Cookies.
    shape(String.raw`\bset-cookie${assigned('[:=]')}[^\s=;"'\\]{1,100}=(?<secret>[^;\s"'\\]{1,4096})`),
    shape(String.raw`(?<!set-)\bcookie${assigned(':')}(?<secret>[\w.$-]{1,100}=[^\r\n"'\\]{1,8192})`),
    shape(
      String.raw`(?:${sessionCookies})${maybeQuote}[=:]${blanks}${maybeQuote}(?<secret>[^;\s"',\\]{1,4096})`,
    ),
  ],
});
