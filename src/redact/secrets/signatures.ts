/**
 * Signatures of addresses: shared access signatures, codes of functions and of sign-ins, also where the address is encoded,
 * or stands in JSON or XML.
 */
import { isPlain, isRandom } from '../plain.ts';
import { shapedKind } from './kind.ts';
import { base64, blanks, quote } from './parts.ts';
import { shape } from './shape.ts';

const ampersand = String.raw`(?:[?&;]|&amp;|\\u0026|%(?:25){0,2}(?:26|3F))`;
const equals = String.raw`(?:=|%(?:25){0,2}3D|\\{1,3}u003d)`;
/** A slash, and signs of base64, may be written as escapes. */
const untilNext = String.raw`(?:(?!%(?:25){0,2}26)[^\s&;"'<>,|)\]}\\]|\\{1,3}(?:\/|u002[bf]|u003d))`;

const hexDigest = '[0-9a-f]{64}';
const base64Digest = `${base64}{40,100}={0,2}`;
const encodedDigest = String.raw`[\w%]{60,}`;

export const signatures = shapedKind({
  words: 'sig|code=',
  shapes: [
    shape(`${ampersand}sig(?:nature)?${equals}(?<secret>${untilNext}{1,4096})`, (value) => !isPlain(value)),
    shape(`(?<![a-z0-9_])sig${equals}(?<secret>${untilNext}{20,4096})`),
    shape(`(?<![a-z])signature="?(?<secret>(?:${hexDigest}|${base64Digest}|${encodedDigest}))`),
    shape(
      String.raw`(?<![a-z0-9_])sig${quote}${blanks}(?::|=>)${blanks}${quote}(?<secret>[^\s"'\\]{20,4096})`,
    ),
    shape(String.raw`[?&]code=(?<secret>[\w.~%/+=-]{20,4096})`, isRandom),
    shape(String.raw`code=(?<=(?:^|[\s"'{])code=)(?<secret>[\w.~%/+=-]{32,4096})`, isRandom),
  ],
});
