/**
 * What stands where a secret could stand and is none: words that say how it went, placeholders, masks; and what looks as
 * if nobody could have made it up. Both are asked of the values that a name announces.
 */
import { isGuid } from './names/guids.ts';

const words =
  'null|nil|none|nothing|undefined|empty|blank|true|false|yes|no|on|off|n/?a|unknown|default|' +
  '(?:in)?correct|(?:in)?valid|wrong|bad|expired|expires|expiry|missing|required|mandatory|optional|changed|change|unchanged|set|unset|reset|' +
  'verified|accepted|rejected|refused|denied|failed|failure|failing|fail|ok|okay|passed|success(?:ful(?:ly)?)?|error|errors|mismatch(?:ed)?|match(?:es)?|' +
  'found|present|absent|available|unavailable|disabled|enabled|stored|saved|loaded|created|deleted|removed|updated|rotated|renewed|revoked|received|generated|' +
  'configured|protected|encrypted|decrypted|locked|supported|unsupported|allowed|disallowed|used|unused|provided|supplied|specified|' +
  'user|username|login|logon|account|authentication|authorization|password|passphrase|policy|option|string|text|type|length|value|header|expected|' +
  'hidden|masked|redacted|removed|secret|xxx+|string|securestring|system\\.security\\.securestring|\\(null\\)|\\(none\\)|\\(empty\\)|\\(hidden\\)';
/** Words with which a sentence goes on. */
const speech =
  /^(?:is|was|are|has|had|have|not|must|may|can|cannot|could|will|should|does|did|do|the|a|an|and|or|of|for|in|to|from|by|with|at|it|see)$/i;
const plainWord = new RegExp(`^(?:${words})[.!?:]?$`, 'i');
const mask = /^[*•●#_.x-]{2,}$/i;
const placeholder =
  /^(?:<[^<>]*>|\{\{?[\w .-]*\}?\}|\$\{[^{}]*\}|%\w+%|%[sdv@]|\$\([^()]*\)|\$(?:env:|\w+\.)?\w*(?:pass|pwd|cred|secret|secure|key|token)\w*(?:\.\w+)?|@Microsoft\.KeyVault\([^()]*\)|\(?ConvertTo-SecureString|\[(?:hidden|redacted|masked|removed|filtered)\])$/i;

/** Whether a value is a word, a placeholder or a mask. */
export function isPlain(value: string): boolean {
  return (
    value.length === 0 ||
    plainWord.test(value) ||
    mask.test(value) ||
    (value.length <= 200 && placeholder.test(value)) ||
    /^https?:\/\//i.test(value)
  );
}

/** Whether a value is a word with which a sentence goes on. */
export function isSpeech(value: string): boolean {
  return speech.test(value);
}

/** Whether a value looks as if a generator made it: long, of letters and digits, and no GUID, number, path or name. */
export function isRandom(value: string, least = 16): boolean {
  if (value.length < least || !/^[\w+/=~.%;:!-]+$/.test(value) || isGuid(value)) return false;
  if (!/\d/.test(value) || !/[a-z]/i.test(value) || /^(?:0x|\/|[a-z]:)/i.test(value)) return false;
  return value.length >= 32 || (/[a-z]/.test(value) && /[A-Z]/.test(value)) || /^[0-9a-f]+$/i.test(value);
}

/** How words begin that have digits and are no passwords: names of methods, of systems, of articles. */
const term =
  /^(?:sha|md|aes|des|rsa|utf|base|ntlm|pbkdf|hmac|tls|ssl|win|windows|sql|server|office|oauth|kb|v)[\d-]/i;

/**
 * Whether a value looks as if somebody had thought it up to be no word: of letters, digits, and signs or both cases. Paths,
 * names of files, addresses of mail, variables and GUIDs are none.
 */
export function looksTyped(value: string): boolean {
  if (!/\d/.test(value) || !/[a-z]/i.test(value) || isGuid(value) || term.test(value)) return false;
  if (/^(?:0x|[/$%<{]|[a-z]:)|[\\()]|:\/\/|@[\w-]+\.\w|\.[a-z]{2,5}$/i.test(value)) return false;
  const hasSign = /[!@#$^&*?+~]/.test(value);
  return hasSign ? value.length >= 6 : value.length >= 8 && /[a-z]/.test(value) && /[A-Z]/.test(value);
}
