/**
 * Files of a user build on the compiled catalogue as they build on the built-in files: all is the same, but for the
 * examples of the built-in signatures.
 */
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/catalogue/collect-translations.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { languages } from '../../src/locale/languages.ts';
import { createTree } from '../tree.ts';

const built = pathToFileURL('dist/catalogue/load.js').href;
const { loadCatalogue: loadInBuild }: { loadCatalogue: typeof loadCatalogue } = await import(built);

const words = { title: 'The flux is drained', causes: ['It ran'], steps: [{ text: 'Fill it' }] };

/** A signature that shares a code with a built-in one, and refers to procedures and signatures that are not in its file. */
const signatures = `component: own
docs: https://example.com/
signatures:
  - id: own/flux-drained
    title: ${words.title}
    severity: error
    codes: ['34513', { win32: 10060 }]
    patterns: [flux capacitor drained]
    formats: [mars-errlog]
    overrides: [mars-agent/vault-credentials-invalid]
    caused-by: [network/proxy-authentication-required]
    causes: [${words.causes[0]}]
    remediation: [{ use: azure-443-reachable }, { text: ${words.steps[0].text} }]
    examples:
      - { match: flux capacitor drained, from: composed }
      - { no-match: flux capacitor filled }
`;

const translation = `language: ko
signatures:
  own/flux-drained:
    english: '${digestOf(words)}'
    title: 플럭스가 없음
    causes: [사용됨]
    steps: [{ text: 채우세요 }]
`;

/** What can be compared: examples are not compiled, and the digest counts them. */
function comparable({ signatures, formats, systemCodes }: Catalogue) {
  const isOwn = (id: string) => id.startsWith('own/');
  return {
    signatures: signatures.map((one) => (isOwn(one.id) ? one : { ...one, examples: [] })),
    formats,
    systemCodes,
  };
}

describe('a catalogue of a user', () => {
  it.each(languages)('is the same in %s', async (language) => {
    const paths = [createTree({ 'own.yaml': signatures, 'locales/ko/own.yaml': translation })];
    const inBuild = await loadInBuild({ paths, language });
    expect(comparable(inBuild)).toEqual(comparable(await loadCatalogue({ paths, language })));
    const own = inBuild.signatures.find(({ id }) => id === 'own/flux-drained');
    expect(own?.title).toBe(language === 'ko' ? '플럭스가 없음' : words.title);
  });

  it('makes a code doubtful that it shares with a built-in signature', async () => {
    const paths = [createTree({ 'own.yaml': signatures })];
    const evidence = ({ signatures }: Catalogue) =>
      signatures
        .filter(({ id }) => id === 'mars-agent/vault-credentials-invalid')
        .flatMap(({ patterns }) => patterns.filter(({ code }) => code?.includes('34513')))
        .map(({ evidence }) => evidence);
    expect(evidence(await loadInBuild())).toContain('certain');
    expect(new Set(evidence(await loadInBuild({ paths })))).toEqual(new Set(['possible']));
  });

  it('has log formats and codes, but no signatures besides its own, when it is to have none', async () => {
    const paths = [createTree({ 'own.yaml': signatures.replace(/^ {4}(?:overrides|caused-by):.*\n/gm, '') })];
    const options = { paths, builtin: false, language: 'ko' } as const;
    const inBuild = await loadInBuild(options);
    expect(inBuild.signatures.map(({ id }) => id)).toEqual(['own/flux-drained']);
    expect(comparable(inBuild)).toEqual(comparable(await loadCatalogue(options)));
  });
});
