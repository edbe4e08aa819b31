/**
 * Keys and certificates by what they look like, without a name right before them: of storage accounts, of services that sign
 * their own, of disks, parts of private keys in XML and JSON, and lines of base64. Blocks with borders are in blocks.ts.
 */
import { isRandom } from '../plain.ts';
import { type SecretKind, shapedKind } from './kind.ts';
import { hasLongWord } from './long-words.ts';
import { base64 } from './parts.ts';
import { exactShape, findShapes, shape } from './shape.ts';

/** A word that speaks of keys, and what else the line has before one. */
const ofKeys = String.raw`(?:key|secret)[^\n]{0,40}?[^\nA-Za-z0-9+/]`;

/** A line of nothing but base64 is a part of a key or a certificate: words and hashes in hex are none. */
const isBody = (value: string) => /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value);

export const keys = shapedKind({
  words: 'mii|key|secret|"d"|private-',
  shapes: [
    // Certificates and keys without their borders.
    exactShape(String.raw`(?<!${base64})MII(?:${base64}|\\[rn]){40,}={0,2}`),
    // Of 32 bytes, and the beginning of one where the text was cut.
    shape(String.raw`${ofKeys}(?<secret>${base64}{43}=)(?![\w=])`, isBody),
    shape(
      String.raw`${ofKeys}(?<secret>${base64}{30,88})\r?$`,
      (value) => isBody(value) && !/(?:\/[a-z]+){2}/i.test(value),
    ),
    // Private parts of keys, in XML, JSON, and files of PuTTY.
    exactShape(`<(?:D|P|Q|D[PQ]|InverseQ)>(?<secret>${base64}{20,8192}={0,2})<`),
    exactShape(String.raw`"(?:d|p|q|d[pq]|qi)"[ \t]?:[ \t]?"(?<secret>[\w-]{40,8192})"`, isRandom),
    shape(String.raw`^Private-MAC:[ \t](?<secret>[0-9a-f]{16,128})`),
  ],
});

/** Those in which a word is long, which is so in few texts. */
const longShapes = [
  // With a checksum of their own: of devices and queues; of Azure DevOps, whose older tokens have none.
  exactShape(String.raw`(?<!${base64})${base64}{76}\+(?:AS[a-z]|AIoT|AMC|ACD)${base64}{4,7}={1,2}`),
  shape(
    String.raw`(?<!${base64})[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{24,30}|(?<!\w)[A-Za-z0-9]{76}AZDO\w{4}(?!\w)`,
  ),
  shape('(?<![a-z0-9])[a-z2-7]{52}(?![a-z0-9])', (value) => /\d/.test(value) && /[a-z]/i.test(value)),
  // Of storage accounts: 64 bytes, and what a list of keys has on the line below the name of one.
  shape(`${ofKeys}(?<secret>${base64}{86}==)`),
  shape(
    String.raw`"keyName"[^\n]{1,80}\s{1,80}"value"[ \t]?:[ \t]?"(?<secret>${base64}{30,88}={0,2})`,
    isBody,
  ),
  // Passwords by which disks are recovered.
  shape(String.raw`(?<![\d-])(?:\d{6}-){7}\d{6}(?![\d-])`),
  // Lines of keys and certificates, the last one shorter than the others.
  shape(String.raw`^[ \t]{0,80}(?<secret>${base64}{60,}={0,2})[ \t]{0,80}\r?$`, isBody),
  shape(
    String.raw`(?<=^${base64}{60,76}\r?\n)(?<secret>${base64}{1,75}={0,2})\r?$`,
    (value) => value.endsWith('=') || isBody(value),
  ),
];

export const longKeys: SecretKind = {
  tells: hasLongWord,
  find: (text) => (hasLongWord(text) ? findShapes(text, longShapes) : []),
};
