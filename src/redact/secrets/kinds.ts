/**
 * All kinds of secrets. What begins with a name is `named`; what a program is told is `commands`; all others are known by
 * what they look like themselves.
 */
import { blocks } from './blocks.ts';
import { commands } from './commands.ts';
import { headers } from './headers.ts';
import { keys, longKeys } from './keys.ts';
import type { SecretKind } from './kind.ts';
import { logins } from './logins.ts';
import { named } from './named.ts';
import { signatures } from './signatures.ts';
import { tokens } from './tokens.ts';

export const kinds: readonly SecretKind[] = [
  named,
  commands,
  signatures,
  headers,
  logins,
  tokens,
  keys,
  longKeys,
  blocks,
];
