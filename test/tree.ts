/**
 * A folder for one test, written from an object literal and removed when the test ends: `{ 'a/b.log': 'text' }`.
 * `null` makes an empty folder.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Tree = Record<string, string | Uint8Array | null>;

/** Writes the tree; gives its folder, with `/`. */
export function createTree(tree: Tree): string {
  const folder = mkdtempSync(join(tmpdir(), 'logscan-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(tree)) {
    const place = join(folder, path);
    mkdirSync(content === null ? place : dirname(place), { recursive: true });
    if (content !== null) writeFileSync(place, content);
  }
  return folder.replaceAll('\\', '/');
}
