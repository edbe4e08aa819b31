/**
 * `sarif`: accepted by GitHub code scanning, as far as its validator can tell, whatever the logs and their paths hold; the
 * same alerts from scan to scan; never too large to be uploaded.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, scan } from '../../../src/index.ts';
import type { Language } from '../../../src/locale/languages.ts';
import { languages } from '../../../src/locale/languages.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import type { Finding, Gap, Report } from '../../../src/types.ts';
import { complaintsAbout, diagnosesIn, validator } from '../readers/sarif.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSignature } from '../sample-report.ts';

/** What is written of findings as they are found, and of the report at the end. */
function textOf(report: Report, findings: readonly Finding[] = [], language: Language = 'en'): string {
  const reporter = createReporter('sarif', { language });
  const before = [
    ...findings.map((finding) => reporter.finding(finding, sampleSignature({ id: finding.signature }))),
    ...report.gaps.map(reporter.gap),
  ];
  expect(before.join('')).toBe('');
  return reporter.end(report);
}

function runOf(text: string): Run & { results: Result[] } {
  const [run] = (JSON.parse(text) as Log).runs;
  return run as Run & { results: Result[] };
}

/** The result of a single finding. */
function resultOf(values: Partial<Finding>): Result {
  const finding = sampleFinding(values);
  const [result] = runOf(textOf(reportOf([finding]), [finding])).results;
  return result;
}

function reportOf(findings: readonly Finding[], gaps: Gap[] = []): Report {
  return sampleReport({ diagnoses: [sampleDiagnosis({ findings: [...findings] })], gaps });
}

const gap: Gap = {
  code: 'access-denied',
  source: 'C:/ProgramData/ASR/a b.log',
  message: 'access is denied',
  action: 'Run as an administrator.',
};

describe('a result', () => {
  const at = (line: number, values: Partial<Finding> = {}) => sampleFinding({ line, ...values });

  it('is what all findings of one trouble are', () => {
    const findings = [
      at(3, { time: '2026-11-18T05:00:00Z', host: 'b' }),
      at(9, { time: '2026-11-18T04:00:00Z', host: 'a', source: 'logs/other.log' }),
      at(12, { fingerprint: 'fedcba9876543210', time: null }),
    ];
    const { results } = runOf(textOf(reportOf(findings), findings));
    expect(results.map(({ occurrenceCount }) => occurrenceCount)).toEqual([2, 1]);
    expect(results[0]).toMatchObject({
      ruleId: 'network/proxy-authentication-required',
      ruleIndex: 0,
      level: 'error',
      message: {
        text: 'The proxy asks for credentials. Seen 2 times, for example in logs/svagents.log:3.',
      },
      partialFingerprints: {
        'logscanFinding/v1': '0123456789abcdef',
        primaryLocationLineHash: '0123456789abcdef:1',
      },
      properties: { firstSeen: '2026-11-18T04:00:00Z', lastSeen: '2026-11-18T05:00:00Z', hosts: ['b', 'a'] },
    });
    expect(results[0].locations?.map((one) => one.physicalLocation?.region?.startLine)).toEqual([3, 9]);
    expect(results[1].message.text).toContain('Seen in logs/svagents.log:12.');
  });

  it('has at most 10 places', () => {
    const findings = Array.from({ length: 25 }, (_, line) => at(line + 1));
    const [result] = runOf(textOf(reportOf(findings), findings)).results;
    expect(result).toMatchObject({ occurrenceCount: 25 });
    expect(result.locations).toHaveLength(10);
  });

  it('shows the match, and the line around it', () => {
    const { locations } = resultOf({ text: 'at 4: FAILED: no\nat 5', line: 7, column: 7 });
    expect(locations?.[0].physicalLocation).toMatchObject({
      region: { startLine: 7, startColumn: 7, endLine: 7, endColumn: 13, snippet: { text: 'FAILED' } },
      contextRegion: { startLine: 7, endLine: 7, snippet: { text: 'at 4: FAILED: no' } },
    });
  });

  it('goes over several lines when the match does', () => {
    const text = 'a FAILED\nto connect, b\nc';
    const { locations } = resultOf({ text, match: { start: 2, end: 19 }, line: 7, column: 3 });
    expect(locations?.[0].physicalLocation).toMatchObject({
      region: { startLine: 7, startColumn: 3, endLine: 8, endColumn: 11 },
      contextRegion: { startLine: 7, endLine: 8, snippet: { text: 'a FAILED\\nto connect, b' } },
    });
  });

  it('has no end where nothing matched, as where a log fell silent', () => {
    const { locations } = resultOf({ text: 'the last record', match: { start: 0, end: 0 } });
    expect(locations?.[0].physicalLocation?.region).toEqual({
      startLine: 12,
      startColumn: 8,
      snippet: { text: 'the last record' },
    });
  });

  it('is of the samples when findings were not told of as they were found', () => {
    const diagnosis = sampleDiagnosis({ count: 1234, firstSeen: '2026-11-01T00:00:00Z' });
    const [result] = runOf(textOf(sampleReport({ diagnoses: [diagnosis] }))).results;
    expect(result).toMatchObject({
      occurrenceCount: 1234,
      properties: { firstSeen: '2026-11-01T00:00:00Z' },
    });
  });

  it.each([
    ['logs/a.log', 'logs/a.log', undefined],
    ['./logs//a.log', 'logs/a.log', undefined],
    ['../a.log', '../a.log', undefined],
    ['<stdin>', '%3Cstdin%3E', undefined],
    ['일 지/错误 #1?.log', '%EC%9D%BC%20%EC%A7%80/%E9%94%99%E8%AF%AF%20%231%3F.log', undefined],
    ['a:b.log', 'a%3Ab.log', undefined],
    ['half \ud800.log', 'half%20%EF%BF%BD.log', undefined],
    ['100%.log', '100%25.log', undefined],
    ['/var/log/a.log', 'var/log/a.log', 'ROOT'],
    ['C:/ProgramData/a b.log', 'C%3A/ProgramData/a%20b.log', 'ROOT'],
    ['//?/C:/ProgramData/a.log', 'C%3A/ProgramData/a.log', 'ROOT'],
    ['//server/share/a.log', 'server/share/a.log', undefined],
    ['//?/UNC/server/share/a.log', 'server/share/a.log', undefined],
  ])('tells %j as the relative URI %j', (source, uri, uriBaseId) => {
    const [location] = resultOf({ source }).locations ?? [];
    expect(location.physicalLocation?.artifactLocation).toEqual(uriBaseId ? { uri, uriBaseId } : { uri });
    expect(location.logicalLocations).toBeUndefined();
  });

  it('tells a member of an archive as a place in the archive', () => {
    const result = resultOf({ source: 'bundles/host a.zip!logs/inner.tar.gz!b c.log' });
    expect(result.message.text).toContain('bundles/host a.zip!logs/inner.tar.gz!b c.log:12');
    expect(result.locations?.[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'bundles/host%20a.zip' }, region: { startLine: 12 } },
      logicalLocations: [
        { name: 'inner.tar.gz!b c.log', fullyQualifiedName: 'bundles/host a.zip!logs/inner.tar.gz!b c.log' },
      ],
    });
  });

  it('says what can also mean something else', () => {
    expect(resultOf({ evidence: 'possible' }).message.text).toMatch(/12\. Possible: /);
  });
});

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

describe('the run', () => {
  it('was no success when there are gaps', () => {
    const { invocations } = runOf(textOf(reportOf([sampleFinding()], [gap])));
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            descriptor: { id: 'access-denied' },
            level: 'error',
            message: { text: 'access is denied. Run as an administrator.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'C%3A/ProgramData/ASR/a%20b.log', uriBaseId: 'ROOT' },
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('tells where in an archive there was a gap', () => {
    const { invocations } = runOf(textOf(sampleReport({ gaps: [{ ...gap, source: 'a b.zip!logs/c.log' }] })));
    expect(invocations?.[0].toolExecutionNotifications?.[0].locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'a%20b.zip' } },
        logicalLocations: [{ name: 'c.log', fullyQualifiedName: 'a b.zip!logs/c.log', kind: 'resource' }],
      },
    ]);
  });

  it('joins Chinese sentences as Chinese does', () => {
    const findings = [sampleFinding({ evidence: 'possible' })];
    const report = sampleReport({
      diagnoses: [sampleDiagnosis({ findings, title: '代理拒绝连接', causes: ['甲。', '乙。'] })],
      gaps: [{ ...gap, message: '拒绝访问', action: '以管理员身份运行。' }],
    });
    const { tool, invocations, results } = runOf(textOf(report, findings, 'zh-CN'));
    expect(tool.driver.rules?.[0].fullDescription?.text).toBe('代理拒绝连接。甲。乙。');
    expect(invocations?.[0].toolExecutionNotifications?.[0].message.text).toBe(
      '拒绝访问。以管理员身份运行。',
    );
    expect(results[0].message.text).toMatch(/^代理拒绝连接。位于 logs\/svagents\.log:12。可能：/);
  });

  it('tells what a baseline left out', () => {
    const report = { ...reportOf([sampleFinding()]), baseline: { diagnoses: 1, findings: 1234 } };
    const { invocations, properties } = runOf(textOf(report));
    expect(invocations?.[0].toolExecutionNotifications?.[0].message.text).toContain('1,234');
    expect(properties).toMatchObject({ baseline: report.baseline });
  });

  it('tells a thousand pseudonyms, and how many more there are', () => {
    const redacted = Array.from({ length: 1002 }, (_, index) => {
      return { pseudonym: `host-${index}`, kind: 'host' as const, count: 1 };
    });
    const { properties } = runOf(textOf({ ...reportOf([sampleFinding()]), redacted }));
    expect(properties?.redacted).toEqual(redacted.slice(0, 1000));
    expect(properties?.redactedLeftOut).toBe(2);
  });

  it('is the same whatever time the scan took', () => {
    const report = reportOf([sampleFinding()]);
    const slower = { ...report, summary: { ...report.summary, durationMs: 9999 } };
    expect(textOf(slower)).toBe(textOf(report));
  });
});

/** Bytes that are in use when all that nobody needs is gone. */
function usedMemory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

describe('too many findings', () => {
  /** Text that does not compress, and as much of it as is told of a finding. */
  function noise(length: number, seed: number): string {
    let state = seed;
    return Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
    }).join('');
  }
  const troubles = (signature: string, count: number, length: number) =>
    Array.from({ length: count }, (_, at) => {
      const text = noise(length, at + 1);
      const fingerprint = at.toString(16).padStart(16, '0');
      const match = { start: 0, end: Math.min(length, 150) };
      return sampleFinding({ signature, fingerprint, text, match, fields: { a: text }, host: text });
    });

  it('are at most 25,000 results, of which each diagnosis has one, and it is said how many more there are', () => {
    const findings = [...troubles('a/a', 26_000, 4), ...troubles('b/b', 5, 4)];
    const diagnoses = ['a/a', 'b/b'].map((signature) =>
      sampleDiagnosis({
        signature,
        findings: findings.filter((one) => one.signature === signature).slice(0, 3),
      }),
    );
    const { results, invocations } = runOf(textOf(sampleReport({ diagnoses }), findings));
    expect(results).toHaveLength(25_000);
    expect(results.at(-1)?.ruleId).toBe('b/b');
    expect(results.at(-2)?.ruleId).toBe('a/a');
    const [notification] = invocations?.[0].toolExecutionNotifications ?? [];
    expect(notification.message.text).toContain('1,005');
  });

  it('stay below 10 MB when compressed', () => {
    const findings = troubles('a/a', 25_000, 300);
    const diagnoses = [sampleDiagnosis({ signature: 'a/a', findings: findings.slice(0, 3) })];
    const text = textOf(sampleReport({ diagnoses }), findings);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    const { results, invocations } = runOf(text);
    expect(results.length).toBeGreaterThanOrEqual(1000);
    expect(invocations?.[0].toolExecutionNotifications?.[0].descriptor?.id).toBe('findings-left-out');
  });

  it('keep no more of a record in memory than is told', () => {
    const reporter = createReporter('sarif');
    const before = usedMemory();
    for (let at = 0; at < 20_000; at++) {
      const text = Buffer.from(`FAILED ${at} ${'x'.repeat(2000)}`).toString();
      const match = { start: 0, end: 50 };
      reporter.finding(sampleFinding({ text, match, fingerprint: String(at) }), sampleSignature());
    }
    // The records are 40 MB, and of each some 1,000 bytes are kept.
    expect(usedMemory() - before).toBeLessThan(30_000_000);
    expect(reporter.end(sampleReport())).not.toBe('');
  });
});

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\0',
        '\x1b[2J',
        '\u202e',
        '\ud800',
        '\udc00',
        '😀',
        '错误',
        '](',
        '[a](1)',
        '{0}',
        '{',
        '}',
      ),
      fc.constantFrom(
        '##vso[task.x]',
        '::error::',
        '</script>',
        ']]>',
        '`',
        '```',
        '\n',
        '\r\n',
        '/',
        '..',
        ':',
        '!',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

const nastyFinding = fc
  .record({
    source: nasty.map((text) => text || 'x'),
    text: nasty,
    host: nasty,
    fields: fc.dictionary(nasty, nasty, { noNullPrototype: true }),
    line: fc.integer({ min: 1, max: 1e9 }),
    column: fc.integer({ min: 1, max: 1e6 }),
    fingerprint: fc.constantFrom('0123456789abcdef', 'fedcba9876543210'),
  })
  .map(sampleFinding);

const nastyReport = fc
  .record({
    findings: fc.array(nastyFinding, { minLength: 1, maxLength: 4 }),
    word: nasty.map((text) => text || 'x'),
  })
  .map(({ findings, word }) => {
    const remediation = [{ text: word, command: word, expect: word, docs: word }];
    const diagnosis = sampleDiagnosis({ findings, title: word, causes: [word], remediation, codes: [word] });
    const gaps: Gap[] = [{ code: 'unreadable', source: word, message: word, action: word }];
    return sampleReport({ diagnoses: [{ ...diagnosis, docs: word }], gaps });
  });

describe('whatever logs hold', () => {
  it('is where it was found, and as often', () => {
    fc.assert(
      fc.property(nastyReport, (report) => {
        const [{ findings }] = report.diagnoses;
        const { results } = runOf(textOf(report, findings));
        const lines = results.flatMap((one) =>
          one.locations?.map((at) => at.physicalLocation?.region?.startLine),
        );
        expect(lines.sort()).toEqual(findings.map(({ line }) => line).sort());
        expect(results.map(({ occurrenceCount }) => occurrenceCount).reduce((a = 0, b = 0) => a + b)).toBe(
          findings.length,
        );
      }),
    );
  });

  it('has URIs that lead to the same path again, and to no other host', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        const source = `logs/${name.replaceAll('!', '')}/a`;
        const [location] = resultOf({ source }).locations ?? [];
        const uri = location.physicalLocation?.artifactLocation?.uri ?? '';
        expect(uri).toMatch(/^[\w\-.~%/]+$/);
        expect(new URL(uri, 'https://base.example/').host).toBe('base.example');
        const parts = Buffer.from(source).toString().split('/');
        expect(decodeURIComponent(uri)).toBe(parts.filter((part) => part !== '' && part !== '.').join('/'));
      }),
    );
  });
});

describe.skipIf(validator === null)(
  'the validator of SARIF and GitHub (skipped: not on this platform)',
  () => {
    it('has nothing against reports of logs, in any language', async () => {
      const logs: Record<string, string> = {};
      for (const language of languages) {
        const catalogue = await loadCatalogue({ language });
        const reporter = createReporter('sarif', { language });
        const report = await scan(['fixtures/demo'], {
          catalogue,
          onFinding: (finding, signature) => void reporter.finding(finding, signature),
        });
        logs[`demo-${language}`] = reporter.end(report);
        expect(diagnosesIn(logs[`demo-${language}`])).toEqual(
          report.diagnoses.map(({ signature }) => signature),
        );
      }
      expect(complaintsAbout(logs)).toEqual([]);
    });

    it('has nothing against a report of two hundred diagnoses', async () => {
      const report = await scan(['fixtures/cases', 'fixtures/missing.log']);
      const text = createReporter('sarif').end(report);
      expect(report.diagnoses.length).toBeGreaterThan(150);
      expect(diagnosesIn(text)).toEqual(report.diagnoses.map(({ signature }) => signature));
      expect(complaintsAbout({ text })).toEqual([]);
    });

    it('has nothing against any path, text or lack of them', () => {
      const paths = {
        bundle: 'bundles/host a.zip!logs/b c.log',
        stdin: '<stdin>',
        windows: 'C:/Program Files (x86)/일지/错误.log',
        absolute: '/var/log/a.log',
        share: '//server/share/a#b.log',
        above: '../../a.log',
        long: `${'very/long/'.repeat(500)}a.log`,
      };
      const logs = Object.fromEntries(
        Object.entries(paths).map(([name, source]) => [
          name,
          textOf(reportOf([sampleFinding({ source })], [gap])),
        ]),
      );
      const hostile = fc
        .sample(nastyReport, { numRuns: 20, seed: 8 })
        .map((report, at) => [`hostile-${at}`, textOf(report, report.diagnoses[0].findings)]);
      const whole = { text: 'FAILED', line: 3, column: 1 };
      const others = {
        whole: textOf(reportOf([sampleFinding(whole)])),
        silent: textOf(reportOf([sampleFinding({ ...whole, match: { start: 0, end: 0 } })])),
        empty: textOf(sampleReport()),
        gaps: textOf(sampleReport({ gaps: [gap] })),
      };
      expect(complaintsAbout({ ...logs, ...others, ...Object.fromEntries(hostile) })).toEqual([]);
    });

    it('would say what is wrong', () => {
      const text = textOf(reportOf([sampleFinding()]));
      const absolute = text.replaceAll('logs/svagents.log', 'C:\\\\Program Files\\\\a.log');
      const complaints = complaintsAbout({ absolute, without: text.replaceAll('"locations"', '"places"') });
      const errors = complaints.filter(({ level }) => level === 'error');
      expect(errors.map(({ log }) => log)).toEqual(expect.arrayContaining(['absolute', 'without']));
    });
  },
);
