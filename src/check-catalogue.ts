/**
 * Checks catalogue files beyond what loading does: every example is run through the matcher, in its log format, every
 * sample is read, and translations are read.
 */
import { readCatalogue } from './catalogue/read.ts';
import type { Catalogue, Example, LogFormat } from './catalogue/types.ts';
import { checkSample } from './check-samples.ts';
import { findHoles } from './diagnose/silences.ts';
import type { CatalogueError } from './errors.ts';
import { languages } from './locale/languages.ts';
import { createSourceMatcher } from './match/matcher.ts';
import { createPlans, type Plans, silencesIn } from './match/plan.ts';
import { createBlockCutter } from './read/blocks.ts';
import { unknownFormat } from './read/recognise.ts';

/**
 * All that is wrong with these files, or without any with the built-in ones, which lie where logscan was cloned. Never throws. How long
 * patterns take is another question: `checkBacktracking`.
 */
export async function checkCatalogue(paths: readonly string[] = []): Promise<CatalogueError[]> {
  const { catalogue, errors, places } = await readCatalogue({ paths });
  const plans = createPlans(catalogue);
  for (const signature of catalogue.signatures) {
    const complain = places.get(signature.id);
    if (complain === undefined) continue;
    signature.examples.forEach((example, index) => {
      const found = signaturesIn(example, catalogue, plans).has(signature.id);
      if (found === example.expected) return;
      const isSilence = signature.expectEvery !== null;
      const what = isSilence ? 'this example' : 'this line';
      const message = example.expected
        ? `${what} is not recognised`
        : `${what} is recognised, and must not be`;
      const action = isSilence
        ? `It was read as records of ${example.format}: correct their times, expect-every, or its format.`
        : `It was read as a record of ${example.format}: correct the patterns, the codes, or its format.`;
      errors.push(complain(['examples', index], message, action));
    });
  }
  for (const format of catalogue.formats) {
    const complain = places.get(format.id);
    if (complain === undefined) continue;
    format.samples.forEach((sample, index) => {
      for (const { field, message, action } of checkSample(sample, format, catalogue.formats)) {
        errors.push(complain(['samples', index, field], message, action));
      }
    });
  }
  errors.push(...(await checkTranslations(paths, errors)));
  return errors;
}

/** Faults of the translations that are not faults of the catalogue; the built-in one must be translated whole. */
async function checkTranslations(
  paths: readonly string[],
  known: readonly CatalogueError[],
): Promise<CatalogueError[]> {
  const found: CatalogueError[] = [];
  for (const language of languages.filter((other) => other !== 'en')) {
    const { catalogue, translation, errors, places } = await readCatalogue({ paths, language });
    found.push(...errors.filter((error) => !known.some((other) => isSame(error, other))));
    const missing = paths.length > 0 ? [] : catalogue.signatures.filter(({ id }) => !translation(id));
    for (const { id } of missing) {
      const complain = places.get(id);
      if (complain)
        found.push(
          complain(
            ['id'],
            `there is no translation into ${language}`,
            'Translate it in the file of the same name.',
          ),
        );
    }
  }
  return found;
}

function isSame(one: CatalogueError, other: CatalogueError): boolean {
  return one.file === other.file && one.line === other.line && one.message === other.message;
}

/** Gives the years of dates that have none. */
const newest = '2024-12-31T23:59:59Z';

/** Ids of the signatures that recognise an example, in its log format. */
export function signaturesIn(example: Example, catalogue: Catalogue, plans: Plans): Set<string> {
  const format: LogFormat = catalogue.formats.find(({ id }) => id === example.format) ?? unknownFormat;
  const plan = plans(format);
  const matcher = createSourceMatcher(plan, 'utf-8', newest);
  const cutter = createBlockCutter({ path: 'example', location: null }, plan.framing);
  const blocks = [...cutter.push(Buffer.from(example.text)), ...cutter.end()];
  const findings = blocks.flatMap((block) => matcher.match(block));
  const { stretches } = matcher.seen();
  const silent = silencesIn(catalogue.signatures, format).flatMap((one) => findHoles([stretches], one));
  return new Set([...findings, ...silent].map((finding) => finding.signature));
}
