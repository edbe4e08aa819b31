/**
 * Log text is hostile: here it loses what could steer a terminal. Control characters, and those that reorder text,
 * become visible escapes; nothing else changes.
 */

/** What a terminal acts on besides the controls of ASCII, which JSON escapes by itself. */
const hidden = String.raw`\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb`;
const steering = new RegExp(String.raw`[\0-\x08\x0a-\x1f${hidden}]`, 'g');
const steeringInJson = new RegExp(`[${hidden}]`, 'g');

/** One line without characters that a terminal acts on; tabs become blanks. */
export function clean(text: string): string {
  return text.replace(steering, escapeCharacter).replaceAll('\t', ' ');
}

/** JSON in which every character that a terminal could act on is escaped; the value is the same. */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(steeringInJson, unicodeEscape);
}

function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : unicodeEscape(character);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
