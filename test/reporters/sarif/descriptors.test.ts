/**
 * `sarif`: what GitHub code scanning shows of a diagnosis beside its results, with its help.
 */
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { diagnosesIn } from '../readers/sarif.ts';
import { sampleDiagnosis, sampleReport } from '../sample-report.ts';
import { runOf, textOf } from './write.ts';

describe('a descriptor', () => {
  const diagnosis = sampleDiagnosis({
    severity: 'info',
    evidence: 'possible',
    codes: ['407', '0x197', '407', ...Array.from({ length: 20 }, (_, at) => `E${at}`)],
    causes: ['A <b>cause</b>, and *another*.', '# 1. [link](https://evil.example)'],
    remediation: [
      {
        text: 'Look.',
        command: 'echo "```"\n````\n# no heading',
        expect: '`ok`',
        docs: 'https://a.example/<x>',
      },
      ...Array.from({ length: 10 }, () => ({ text: '1. again', command: 'x' })),
    ],
  });
  const [descriptor] = runOf(textOf(sampleReport({ diagnoses: [diagnosis] }))).tool.driver.rules ?? [];

  it('tells what GitHub shows', () => {
    expect(descriptor).toMatchObject({
      id: 'network/proxy-authentication-required',
      name: 'NetworkProxyAuthenticationRequired',
      shortDescription: { text: 'The proxy asks for credentials' },
      helpUri: 'https://learn.microsoft.com/azure/backup/',
      defaultConfiguration: { level: 'note' },
      properties: { precision: 'medium', 'problem.severity': 'recommendation' },
    });
    expect(descriptor.properties).not.toHaveProperty('security-severity');
    expect(descriptor.properties?.tags).toEqual([
      'network',
      '407',
      '0x197',
      'E0',
      'E1',
      'E2',
      'E3',
      'E4',
      'E5',
      'E6',
    ]);
  });

  it('has commands in fences that they do not leave, and words that are no markup', () => {
    const tokens = new MarkdownIt().parse(descriptor.help?.markdown ?? '', {});
    const fences = tokens.filter(({ type }) => type === 'fence');
    expect(fences.map(({ content }) => content.trimEnd())).toEqual([
      'echo "```"\n````\n# no heading',
      ...Array(10).fill('x'),
    ]);
    expect(tokens.filter(({ type }) => type === 'ordered_list_open')).toHaveLength(1);
    expect(tokens.filter(({ type }) => type === 'heading_open')).toHaveLength(2);
    const inline = tokens.flatMap(({ children }) => children ?? []);
    const links = inline.filter(({ type }) => type === 'link_open').map((token) => token.attrGet('href'));
    expect(links).toEqual(['https://a.example/%3Cx%3E', 'https://learn.microsoft.com/azure/backup/']);
    expect(inline.filter(({ type }) => /html|em_|strong|code/.test(type))).toEqual([]);
    expect(inline.map(({ content }) => content).join(' ')).toContain('A <b>cause</b>, and *another*.');
  });

  it('names each page once, where it is needed last', () => {
    const [one, other] = ['https://a.example/1', 'https://a.example/2'];
    const steps = [one, one, other].map((docs) => ({ text: 'Look.', docs }));
    const diagnoses = [sampleDiagnosis({ remediation: steps, docs: other })];
    const [{ help }] = runOf(textOf(sampleReport({ diagnoses }))).tool.driver.rules ?? [];
    for (const text of [help?.text, help?.markdown]) {
      expect(text?.match(/https:[^\s>]+/g)).toEqual([one, other]);
      expect(text).not.toContain('Documentation');
    }
  });

  it('is there for each diagnosis with results, in their order', () => {
    const diagnoses = ['b/b', 'c/c', 'a/a'].map((signature) => sampleDiagnosis({ signature }));
    const silent = { ...sampleDiagnosis({ signature: 'd/d' }), findings: [] };
    const text = textOf(sampleReport({ diagnoses: [silent, ...diagnoses] }));
    expect(runOf(text).tool.driver.rules?.map(({ id }) => id)).toEqual(['b/b', 'c/c', 'a/a']);
    expect(diagnosesIn(text)).toEqual(['b/b', 'c/c', 'a/a']);
  });
});
