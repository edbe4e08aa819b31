/**
 * Signatures that somebody looks for, by component, gravity, code and words, and the page that lists them all.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentSignatures } from '../../src/catalogue/document.ts';
import { findSignatures, type Wanted } from '../../src/catalogue/find.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';

const catalogue = await loadCatalogue();
const idsOf = (wanted: Wanted) => findSignatures(catalogue, wanted).map(({ id }) => id);

describe('signatures', () => {
  it('are all found when nothing is asked', () => {
    expect(idsOf({})).toEqual(catalogue.signatures.map(({ id }) => id));
  });

  it('are found by component', () => {
    const found = findSignatures(catalogue, { component: 'mars-agent' });
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found.map(({ component }) => component))).toEqual(new Set(['mars-agent']));
  });

  it('are found from a severity up', () => {
    const severities = findSignatures(catalogue, { severity: 'error' }).map(({ severity }) => severity);
    expect(new Set(severities)).toEqual(new Set(['critical', 'error']));
  });

  it.each(['34513', '0x86D1', '0x000086d1'])('are found by the code %s', (code) => {
    expect(idsOf({ code })).toContain('mars-agent/vault-credentials-invalid');
    expect(idsOf({ code }).length).toBeLessThan(4);
  });

  it('are found by words in any order and case', () => {
    expect(idsOf({ text: 'CREDENTIALS vault' })).toContain('mars-agent/vault-credentials-invalid');
    expect(idsOf({ text: 'vault nonsense' })).toEqual([]);
  });

  it('are found by all that is asked at once', () => {
    const wanted: Wanted = {
      component: 'process-server',
      severity: 'critical',
      code: '78186',
      text: 'connect',
    };
    expect(idsOf(wanted)).toEqual(['process-server/unreachable-from-source']);
    expect(idsOf({ ...wanted, component: 'mars-agent' })).toEqual([]);
  });
});

describe('the page of the catalogue', () => {
  it('is that of the catalogue: npm run docs writes it', () => {
    expect(readFileSync('docs/catalogue.md', 'utf8')).toBe(documentSignatures(catalogue.signatures));
  });

  it('has a row for each signature, with codes and link, by component', () => {
    const [one] = findSignatures(catalogue, { text: 'mars-agent/vault-credentials-invalid' });
    const page = documentSignatures([{ ...one, title: 'A | b', codes: ['1', 'X'] }]);
    expect(page).toContain(`## mars-agent\n`);
    expect(page).toContain(`| [vault-credentials-invalid](${one.docs}) | error | \`1\` \`X\` | A \\| b |\n`);
  });
});
