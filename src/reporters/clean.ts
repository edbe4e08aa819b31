/**
 * Log text is hostile: here it loses what could steer a terminal, or the pipeline that reads what is written. Control
 * characters, those that reorder text, and the beginnings of commands become visible escapes; nothing else changes.
 */

/** What a terminal acts on besides the controls of ASCII, which JSON escapes by itself: for a class of a regular expression. */
export const hidden = String.raw`\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb`;
const steering = new RegExp(String.raw`[\0-\x08\x0a-\x1f${hidden}]`, 'g');
const steeringInJson = new RegExp(`[${hidden}]`, 'g');

/** What Azure Pipelines and GitHub Actions take for a command wherever it stands in a line. */
const commands = /#(?=#(?:vso)?\[)/gi;

/** What GitHub Actions takes for a command at the beginning of a line. */
const leadingCommands = /^((?:[^\S\n]|\x1b\[[\d;]*m|\x1b\]8;;[!-~]*\x1b\\)*):(?=:)/gm;

/** One line without characters that a terminal acts on, and without commands of pipelines; tabs become blanks. */
export function clean(text: string): string {
  return text.replace(steering, escapeCharacter).replaceAll('\t', ' ').replace(commands, '\\x23');
}

/** Lines of which the log text in them is clean, as text; none of them begins a command. */
export function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`.replace(leadingCommands, '$1\\x3a')).join('');
}

/** JSON in which every character that a terminal or a pipeline could act on is escaped; the value is the same. */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent)
    .replace(steeringInJson, unicodeEscape)
    .replace(commands, unicodeEscape);
}

/** A character as a visible escape: `\n`, `\x1b`, `\u202e`. */
export function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : unicodeEscape(character);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
