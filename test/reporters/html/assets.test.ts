/**
 * The script and the style that are shipped are those of their sources, and nothing in them ends their element.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { script, scriptHash, style, styleHash } from '../../../src/reporters/html/assets.ts';

it('the script and the style are bundled from page/: npm run page', () => {
  const written = readFileSync('src/reporters/html/assets.ts', 'utf8');
  expect(execFileSync(process.execPath, ['page/build.js', '--print']).toString()).toBe(written);
});

it.each([
  ['script', script, scriptHash],
  ['style', style, styleHash],
])('the %s is the one that the page allows, and does not end its element', (_, text, hash) => {
  expect(`sha256-${createHash('sha256').update(text).digest('base64')}`).toBe(hash);
  expect(text).not.toMatch(/<\/(?:script|style)|<!--/i);
});
