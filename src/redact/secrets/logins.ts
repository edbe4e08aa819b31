/**
 * Passwords beside the name of their user: in addresses before the host, `https://user:password@host`, and where somebody
 * writes so of credentials.
 */
import { isPlain, isRandom, looksTyped } from '../plain.ts';
import { shapedKind } from './kind.ts';
import { shape } from './shape.ts';

/** Before the name of a host; JSON may have its slashes escaped. */
const authority = String.raw`:(?:\\{0,2}\/){2}`;
const user = String.raw`[^\s/?#@:"'<>]{0,200}`;
/** Of addresses that are encoded, or encoded twice. */
const colon = '%(?:25)?3A';
const slash = '%(?:25)?2F';
const at = '%(?:25)?40';

const isPassword = (value: string) => !isPlain(value);

/** A user and a password before a host. */
const beforeHost = new RegExp(String.raw`${authority}[^\s"'<>]{1,400}@|proxy.{1,200}@`, 'i');

export const logins = shapedKind({
  words: 'credentials|jdbc:|%40|2540',
  tells: (text) => text.includes('@') && beforeHost.test(text),
  shapes: [
    shape(String.raw`${authority}${user}:(?<secret>[^\s/?#"'<>]{1,200})@`, isPassword),
    // One with signs that should be escaped there.
    shape(
      String.raw`${authority}[^\s/?#@:"'<>[]{0,200}:(?<secret>(?!\d{1,5}\\{0,2}[/?#])[^\s/?#@"'<>]{1,200}[/?#][^\s@"'<>]{0,200})@(?=[\w[])`,
    ),
    // One that was cut; a port has another look.
    shape(String.raw`${authority}${user}:(?<secret>(?!\d{1,5}(?:\W|$))[^\s/?#@"'<>[\]]{6,200})$`, isPassword),
    // A token instead of a user.
    shape(String.raw`${authority}(?<secret>[^\s/?#@:"'<>]{20,400})@`, isRandom),
    shape(
      String.raw`${colon}(?:${slash}){2}(?:(?!%(?:25)?(?:3A|2F))[^\s&"']){1,200}${colon}(?<secret>(?:(?!%(?:25)?(?:3A|2F|40))[^\s&"']){1,200})${at}`,
      isPassword,
    ),
    shape(String.raw`\bproxy[^\s=:]{0,30}[=:][ \t]{0,2}[^\s/@:"']{1,100}:(?<secret>[^\s/@"']{1,200})@`),
    shape(String.raw`\bjdbc:oracle:\w{1,10}:[^\s/@"']{1,100}\/(?<secret>[^\s@"']{1,200})@`),
    shape(
      String.raw`\bcredentials?[ \t]{0,2}[=:][ \t]{0,2}[^\s:"'/]{1,100}:(?<secret>[^\s"'<>]{6,200})`,
      looksTyped,
    ),
  ],
});
