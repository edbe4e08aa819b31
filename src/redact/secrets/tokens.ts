/**
 * Tokens that say of themselves what they are, by how they begin or by the address in which they stand.
 */
import { shapedKind } from './kind.ts';
import { exactShape, shape } from './shape.ts';

/** `{"` in base64, also before a line end. */
const jsonStart = '(?:eyJ|ew0K|ewog)';
/** How a token goes on in the lines behind, up to the end of each. */
const moreLines = String.raw`(?:\\?\r?\n[ \t]{0,8}[\w+/=.-]{24,8192}(?=["',]{0,2}\r?$))*`;

export const tokens = shapedKind({
  words:
    'eyj|ew0k|ewog|ghp_|gho_|ghu_|ghs_|ghr_|github_|glpat-|npm_|akia|asia|xox|hooks.|bhook|cst-vct|aiza|Q~',
  shapes: [
    // JSON web tokens.
    exactShape(String.raw`(?<![\w+/=-])${jsonStart}[\w+/=-]{16,}(?:\.[\w+/=-]*){0,4}${moreLines}`),
    // Secrets of applications in a directory of Microsoft, also cut off.
    exactShape(String.raw`(?<!\w)[\w.~-]{3}\dQ~(?:[\w.~-]{31,34}|[\w.~-]{8,30}$)`),
    // GitHub, GitLab, npm.
    shape(
      String.raw`(?<![a-z0-9])(?:gh[pousr]_\w{16,255}|github_pat_\w{22,255}|glpat-[\w-]{20,100}|npm_\w{36})`,
    ),
    // Amazon, Slack, Teams, vSphere, Google.
    exactShape(String.raw`(?<!\w)A(?:KI|SI)A[0-9A-Z]{16}(?!\w)`),
    shape(String.raw`(?<!\w)xox[abeoprs]-[\w-]{10,255}`),
    shape(String.raw`\bhooks\.slack\.com\/services\/(?<secret>[\w/]{10,200})`),
    shape(String.raw`\bwebhook\.office\.com\/webhookb2\/(?<secret>[\w@/-]{40,400})`),
    shape(String.raw`(?<!\w)cst-VCT-(?<secret>[\w-]{20,200})`),
    shape(String.raw`(?<!\w)AIza[\w-]{35}`),
  ],
});
