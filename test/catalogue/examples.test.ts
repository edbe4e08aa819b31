/**
 * The examples of the built-in catalogue, run as tests: each line is read as a log of its format, and its signature
 * is found in it, or is not. Also what else is found in the same record, so that an unintended second finding is seen.
 */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { findHoles } from '../../src/diagnose/silences.ts';
import { createSourceMatcher } from '../../src/match/matcher.ts';
import { createPlans, type Plan, silencesIn } from '../../src/match/plan.ts';
import { readLive } from '../../src/read/live.ts';
import { unknownFormat } from '../../src/read/recognise.ts';
import type { Finding } from '../../src/types.ts';
import { haveLiterals } from '../literals.ts';

const catalogue: Catalogue = await loadCatalogue();

/** What to look for in each format: made once, for all examples. */
const plans = new Map<string, Plan>(
  [unknownFormat, ...catalogue.formats].map((format) => [format.id, createPlans(catalogue)(format)]),
);

async function* onePiece(text: string): AsyncGenerator<string> {
  yield text;
}

/** The findings in a text that is read as a log of a format. */
async function findIn(text: string, formatId: string): Promise<Finding[]> {
  const plan = plans.get(formatId);
  if (plan === undefined) throw new Error(`there is no log format ${formatId}`);
  const source = { path: 'example', location: null };
  const { format } = plan;
  const { blocks, encoding } = await readLive(onePiece(text), source, { formats: catalogue.formats, format });
  const matcher = createSourceMatcher(plan, encoding.codePage, null);
  const findings: Finding[] = [];
  for await (const block of blocks()) findings.push(...matcher.match(block));
  const { stretches } = matcher.seen();
  const silent = silencesIn(catalogue.signatures, format);
  return [...findings, ...silent.flatMap((signature) => findHoles([stretches], signature))];
}

describe.each(catalogue.signatures.map((signature) => [signature.id, signature] as const))(
  '%s',
  (id, signature) => {
    it.each(
      signature.examples.map(
        ({ text, expected, format }) => [expected ? 'is' : 'is not', format, text] as const,
      ),
    )('%s found in a record of %s: %j', async (found, format, text) => {
      const findings = (await findIn(text, format)).filter((finding) => finding.signature === id);
      expect(findings).toHaveLength(found === 'is' ? 1 : 0);
    });

    it('has a link to documentation that is https, and so has every step that has one', () => {
      const links = [signature.docs, ...signature.remediation.flatMap(({ docs }) => docs ?? [])];
      for (const link of links) expect(link).toMatch(/^https:\/\/\S+\.\S+$/);
    });

    it('has expressions that compile', () => {
      for (const { source, flags } of [...signature.patterns, ...signature.not]) {
        expect(() => new RegExp(source, flags), source).not.toThrow();
      }
    });

    it('has a literal in every example that one of its patterns matches', () => {
      for (const pattern of signature.patterns) {
        for (const { text } of signature.examples.filter(({ text }) =>
          new RegExp(pattern.source, pattern.flags).test(text),
        )) {
          expect(haveLiterals(text, pattern), `${pattern.source}: ${text}`).toBe(true);
        }
      }
    });
  },
);

describe('the record of a match example', () => {
  /** Signature of the example, its text, and what else is found in it; nothing else is found in any other example. */
  const alsoFound: [string, string, string[]][] = [
    // 181008 has two meanings, and nothing in the line tells which.
    [
      'migrate-appliance/dispose-artefacts-timed-out',
      'Error ID: 181008',
      ['migrate-appliance/disk-snapshots-not-found'],
    ],
    [
      'migrate-appliance/disk-snapshots-not-found',
      'Error ID: 181008',
      ['migrate-appliance/dispose-artefacts-timed-out'],
    ],
  ];

  it('shows no other signature than the table says', async () => {
    const seen: typeof alsoFound = [];
    for (const { id, examples } of catalogue.signatures) {
      for (const { text, format } of examples.filter(({ expected }) => expected)) {
        const others = (await findIn(text, format))
          .map(({ signature }) => signature)
          .filter((other) => other !== id);
        if (others.length > 0) seen.push([id, text, others]);
      }
    }
    expect(seen.toSorted()).toEqual(alsoFound.toSorted());
  });

  it('is a possible finding of each where a bare number has two meanings', async () => {
    const findings = await findIn('Error ID: 181008', 'unknown');
    expect(findings.map(({ evidence }) => evidence)).toEqual(['possible', 'possible']);
  });
});
