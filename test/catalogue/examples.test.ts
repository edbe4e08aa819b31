/**
 * The examples of the built-in catalogue, run as tests: each line is read as a log of its format, and its signature
 * is found in it, or is not. Also what else is found in the same record, so that an unintended second finding is
 * seen; and the samples of the log formats, which begin records of their format and by which it is recognised.
 */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue, LogFormat } from '../../src/catalogue/types.ts';
import { createSourceMatcher } from '../../src/match/matcher.ts';
import { createPlan, type Plan } from '../../src/match/plan.ts';
import { readLive } from '../../src/read/live.ts';
import { recogniseFormat, unknownFormat } from '../../src/read/recognise.ts';
import type { Finding } from '../../src/types.ts';

const catalogue: Catalogue = await loadCatalogue();

/** What to look for in each format: made once, for all examples. */
const plans = new Map<string, Plan>(
  [unknownFormat, ...catalogue.formats].map((format) => [format.id, createPlan(catalogue, format)]),
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
  for await (const block of blocks) findings.push(...matcher.match(block));
  return findings;
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
      for (const { source, flags, literals } of signature.patterns) {
        for (const { text } of signature.examples.filter(({ text }) =>
          new RegExp(source, flags).test(text),
        )) {
          const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
          expect(
            literals.filter((literal) => folded.includes(literal)),
            source,
          ).not.toEqual([]);
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

describe('a log format', () => {
  /**
   * Formats that look alike: their samples are recognised as the first of them, and only the name of a file tells them
   * apart. The tools of the mobility agent write the very header of the agent itself, but in local time.
   */
  const looksLike: Record<string, string> = { 'inmage-tool': 'inmage-agent' };

  const samples = catalogue.formats.flatMap((format) =>
    format.samples.map(({ text }) => [format.id, text, format] as const),
  );

  it.each(samples)('%s begins a record with its sample: %j', (_, text, format) => {
    expect(format.starts.filter((start) => new RegExp(start, 'i').test(text))).not.toEqual([]);
  });

  it.each(samples)('%s is recognised by content: %j', (id, text) => {
    for (const content of [`${text}\n`, `${text}\r\n`, `${text}\n`.repeat(20)]) {
      const recognised = recogniseFormat('log.txt', Buffer.from(content), catalogue.formats);
      expect(recognised.id).toBe(looksLike[id] ?? id);
    }
  });

  it.each(samples)('%s is recognised by content with a name of its own: %j', (id, text, format) => {
    for (const name of namesOf(format)) {
      expect(recogniseFormat(name, Buffer.from(`${text}\n`), catalogue.formats).id, name).toBe(id);
    }
  });

  it('has starts that compile and are bound to the beginning', () => {
    for (const { starts } of catalogue.formats) {
      for (const start of starts) {
        expect(() => new RegExp(start, 'i'), start).not.toThrow();
        expect(start).toMatch(/^\^/);
      }
    }
  });

  it('is not recognised in a text that is no log', () => {
    const text = 'The server was restarted on 2024-03-05 06:12:46.\nNothing else happened.\n';
    expect(recogniseFormat('notes.txt', Buffer.from(text), catalogue.formats).id).toBe('unknown');
  });
});

/** File names that the patterns of a format describe. */
function namesOf({ names }: LogFormat): string[] {
  return names.map((name) => name.replaceAll('*', '').replaceAll('?', '1'));
}
