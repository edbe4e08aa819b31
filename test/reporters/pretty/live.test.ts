/**
 * What a person reads while logs are followed: a trouble when it is first found, its repeats as counts, gaps as they come, and
 * in the end the report.
 */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Signature } from '../../../src/catalogue/types.ts';
import { languages } from '../../../src/locale/languages.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import { createLiveReporter, type LiveReporterOptions } from '../../../src/reporters/pretty/live.ts';
import type { Finding, Gap } from '../../../src/types.ts';
import { sampleFinding, sampleReport, sampleSignature } from '../sample-report.ts';

/** Noon in UTC, when it is the same day nearly everywhere. */
const noon = Date.parse('2026-11-18T12:00:00Z');
const second = 1000;

const start = (options: Partial<LiveReporterOptions> = {}) =>
  createLiveReporter({ width: 80, now: () => noon, ...options });

/** What is written of one finding. */
function show(
  finding: Partial<Finding>,
  signature: Partial<Signature> = {},
  options: Partial<LiveReporterOptions> = {},
): string {
  return start(options).finding(sampleFinding(finding), sampleSignature(signature), noon);
}

const gap: Gap = {
  code: 'access-denied',
  source: 'logs/s2.log',
  message: 'logs/s2.log: access denied',
  action: 'Run logscan as an administrator.',
};

describe('the first finding of a trouble', () => {
  it('is told at once, with what to do first', () => {
    expect(show({})).toBe(`04:05:12 UTC ERROR The proxy asks for credentials
   logs/svagents.log:12  FAILED: the proxy asks for credentials (407)
   → Enter the name and the password of the proxy.
     logscan explain network/proxy-authentication-required
`);
  });

  it('says what to do only once for each signature', () => {
    const live = start();
    live.finding(sampleFinding(), sampleSignature(), noon);
    const other = sampleFinding({ source: 'logs/s2.log', line: 7 });
    expect(live.finding(other, sampleSignature(), noon)).toBe(
      `04:05:12 UTC ERROR The proxy asks for credentials
   logs/s2.log:7  FAILED: the proxy asks for credentials (407)
`,
    );
  });

  it('says what to do on one line where that fits', () => {
    expect(show({}, { id: 'network/proxy', remediation: [{ text: 'Enter the password.' }] })).toContain(
      '\n   → Enter the password. · logscan explain network/proxy\n',
    );
  });

  it('puts into the step what the log says', () => {
    const remediation = [{ text: 'Ask {host} for the time.' }];
    expect(show({ fields: { host: 'ps01' } }, { remediation })).toContain('→ Ask ps01 for the time.');
    expect(show({}, { remediation })).toContain('→ Ask <host> for the time.');
  });

  it('says that it is only possible', () => {
    expect(show({ evidence: 'possible' })).toContain(
      '   Possible: what was logged can also mean something else.\n',
    );
  });

  it.each([
    ['2026-11-18T04:05:12Z', '04:05:12 UTC ERROR'],
    ['2026-11-18T04:05:12.123', '04:05:12 ERROR'],
    ['2026-11-18T04:05:12+09:00', '04:05:12+09:00 ERROR'],
    ['2026-11-10T04:05:12', '2026-11-10 04:05:12 ERROR'],
  ])('of %s begins with %s', (time, beginning) => {
    expect(show({ time }).startsWith(beginning)).toBe(true);
  });

  it('without a time says when it was read', () => {
    expect(show({ time: null })).toMatch(/^read \d\d:\d\d:00 ERROR The proxy/);
  });

  it('has a line for a record that does not fit beside its place, cut around the match', () => {
    const text = `${'before '.repeat(100)}FAILED : upload${' after'.repeat(100)}`;
    const [, place, record] = show({ text, column: 701 }).split('\n');
    expect(place).toBe('   logs/svagents.log:12');
    expect(record).toMatch(/^ {5}….*FAILED : upload.*…$/);
  });

  it('shows the line of a record that matched', () => {
    const text = '#~> header\nFAILED : upload\n  at the end';
    expect(show({ text, line: 8, column: 1, endLine: 9 })).toContain(
      '   logs/svagents.log:8  FAILED : upload\n',
    );
  });

  it('is coloured by its severity', () => {
    const live = start({ color: true });
    expect(live.finding(sampleFinding(), sampleSignature(), noon)).toContain('\x1b[31mERROR\x1b[39m');
  });
});

describe('repeats', () => {
  const repeat = (live: ReturnType<typeof start>, count: number) =>
    Array.from({ length: count }, () => live.finding(sampleFinding(), sampleSignature(), noon)).join('');

  it('are counted, and told of with their rate', () => {
    const live = start();
    repeat(live, 1);
    expect(repeat(live, 34)).toBe('');
    expect(live.tick(noon + 9 * second)).toBe('');
    expect(live.tick(noon + 10 * second)).toBe('↳ 34 more in 10 s (3.4/s): The proxy asks for credentials\n');
    expect(live.tick(noon + 20 * second)).toBe('');
    expect(live.tick(noon + 610 * second)).toBe(
      '↳ quiet for 10 min, after 35 in all: The proxy asks for credentials\n',
    );
  });

  it('are of the same signature, fingerprint and source', () => {
    const live = start();
    const isTold = (finding: Partial<Finding>, signature: Partial<Signature> = {}) =>
      live.finding(sampleFinding(finding), sampleSignature(signature), noon) !== '';
    expect(isTold({})).toBe(true);
    expect(isTold({ line: 99, time: null, text: 'else' })).toBe(false);
    expect(isTold({ fingerprint: 'another' })).toBe(true);
    expect(isTold({ source: 'another.log' })).toBe(true);
    expect(isTold({}, { id: 'another/one' })).toBe(true);
  });

  it('are told of in Chinese and Korean', () => {
    const told = (language: 'zh-CN' | 'ko') => {
      const live = start({ language });
      repeat(live, 1235);
      return live.tick(noon + 90 * second) + live.tick(noon + 3600 * second);
    };
    expect(told('zh-CN')).toBe(`↳ 1.5 分钟内又有 1,234 次（14 次/秒）：The proxy asks for credentials
↳ 已有 1 小时未再出现，共 1,235 次：The proxy asks for credentials
`);
    expect(told('ko')).toBe(`↳ 1.5분 동안 1,234회 더 (14회/초): The proxy asks for credentials
↳ 1시간 동안 조용함, 모두 1,235회: The proxy asks for credentials
`);
  });

  it.each([
    [1, 0, '1 more in 0 s (1/s)'],
    [1, 30, '1 more in 30 s (2/min)'],
    [2, 3600, '2 more in 1 h (2/h)'],
    [1000, 10, '1,000 more in 10 s (100/s)'],
  ])('%i after %i seconds are told of at the end', (count, seconds, words) => {
    const live = start({ now: () => noon + seconds * second });
    repeat(live, count + 1);
    expect(live.end(sampleReport())).toContain(`↳ ${words}: `);
  });
});

describe('a gap', () => {
  it('is told with what to do about it', () => {
    expect(start().gap(gap)).toBe(
      'Not read  logs/s2.log: access denied\n   → Run logscan as an administrator.\n',
    );
  });
});

describe('the end', () => {
  it('is the report, behind what was still folded', () => {
    const report = sampleReport();
    const live = start();
    const whole = createReporter('pretty', { width: 80 }).end(report);
    expect(live.end(report)).toBe(`\n${whole}`);
    for (let count = 0; count < 3; count++)
      live.finding(sampleFinding(), sampleSignature(), noon - 10 * second);
    expect(live.end(report)).toBe(`↳ 2 more in 10 s (12/min): The proxy asks for credentials\n\n${whole}`);
  });
});

describe.each(languages)('%s', (language) => {
  const words = {
    en: 'The vault credentials are older than 48 hours, or damaged, or of another vault. ',
    'zh-CN': '保管库凭据已超过四十八小时，或者已经损坏，或者属于另一个保管库。请重新下载。',
    ko: '보관소 자격 증명이 사십팔 시간보다 오래되었거나 손상되었거나 다른 보관소의 것입니다. ',
  };
  const long = words[language].repeat(3).trim();

  it.each([40, 80, 120])('keeps within %i columns', (width) => {
    const live = start({ language, width });
    const signature = sampleSignature({ id: 'network/proxy', title: long, remediation: [{ text: long }] });
    const finding = sampleFinding({ text: long, column: 100, time: null, evidence: 'possible' });
    const text = [
      live.finding(finding, signature, noon),
      live.finding(finding, signature, noon),
      live.tick(noon + 10 * second),
      live.gap({ ...gap, message: long, action: long }),
    ].join('');
    expect(text.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
  });
});
