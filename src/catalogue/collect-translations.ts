/**
 * Collects translations from files. Each carries a digest of the English that it translates, so that a stale one is
 * found.
 */
import { createHash } from 'node:crypto';
import type { Complain } from './parts.ts';
import type { RawSignature } from './schema.ts';
import type { CatalogueFile } from './shape.ts';
import type { OwnWords, Words } from './translate.ts';

/** Twelve hex digits that change when any of the words does. */
export function digestOf({ title, causes, steps }: Words): string {
  const words = [title ?? '', causes ?? [], steps.map(({ text, expect }) => [text, expect ?? ''])];
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
}

/** What a signature says itself, without its procedures. */
export function wordsOf({ title, causes, remediation }: RawSignature): Words {
  const own = remediation.filter((step) => step.use === undefined);
  return { title, causes, steps: own.map(({ text, expect }) => ({ text: text ?? '', expect })) };
}

/**
 * Collects what the files say in another language. What does not fit the English, theirs or that of the files before
 * them, is reported, and left out.
 */
export function collectTranslations(
  files: readonly CatalogueFile[],
  english: OwnWords,
  complainIn: (file: CatalogueFile) => Complain,
): Record<keyof OwnWords, Map<string, Words>> {
  const own = collectEnglish(files);
  const words = { signatures: new Map<string, Words>(), procedures: new Map<string, Words>() };
  for (const file of files) {
    if (file.kind !== 'language') continue;
    for (const kind of ['signatures', 'procedures'] as const) {
      for (const [id, said] of Object.entries(file.data[kind] ?? {})) {
        const fault = misfit(own[kind].get(id) ?? english[kind].get(id), said);
        if (fault !== null) complainIn(file)([kind, id], `${id}: ${fault}`, 'Translate it anew.');
        else words[kind].set(id, said);
      }
    }
  }
  return words;
}

function collectEnglish(files: readonly CatalogueFile[]) {
  const signatures = new Map<string, Words>();
  const procedures = new Map<string, Words>();
  for (const file of files) {
    if (file.kind === 'signatures')
      for (const raw of file.data.signatures) signatures.set(raw.id, wordsOf(raw));
    if (file.kind === 'procedures')
      for (const { id, steps } of file.data.procedures) procedures.set(id, { steps });
  }
  return { signatures, procedures };
}

/** Why a translation does not fit its English; null when it does. */
function misfit(english: Words | undefined, words: Words & { english: string }): string | null {
  if (english === undefined) return 'there is nothing of that id to translate';
  const digest = digestOf(english);
  if (words.english !== digest) return `the English has changed, its digest is ${digest} now`;
  if (words.causes?.length !== english.causes?.length) return 'there must be as many causes as in English';
  if (words.steps.length !== english.steps.length) return 'there must be as many steps as in English';
  const fields = (text: string) => (text.match(/\{[a-z]\w*\}/gi) ?? []).sort().join();
  const differs = english.steps.findIndex(({ text, expect }, index) => {
    const said = words.steps[index];
    return fields(text) !== fields(said.text) || (expect === undefined) !== (said.expect === undefined);
  });
  return differs < 0 ? null : `step ${differs + 1} needs the same {fields} and the same parts as in English`;
}
