/**
 * What is kept of findings as they come: rows to a limit, the times of all.
 */
import { describe, expect, it } from 'vitest';
import { createCollector } from '../../../src/reporters/html/collect.ts';
import { sampleFinding } from '../sample-report.ts';

describe('rows', () => {
  it('keep a short record whole, and where its match stands in what is shown', () => {
    const collector = createCollector();
    collector.add(sampleFinding({ text: 'a\x1bb FAILED: c', host: 'ps01', source: 'b.zip!a.log' }));
    const [row] = collector.rows();
    expect(row).toMatchObject({ text: 'a\\x1bb FAILED: c', host: 'ps01', source: 'b.zip!a.log', line: 12 });
    expect(row.text.slice(row.match.start, row.match.end)).toBe('FAILED');
  });

  it.each([0, 100, 700, 1990])('cut a long record around its match at %i', (at) => {
    const text = `${'x'.repeat(at)}FAILED${'y'.repeat(2000 - at)}`;
    const collector = createCollector();
    collector.add(sampleFinding({ text }));
    const [row] = collector.rows();
    expect(row.text.length).toBeLessThan(500);
    expect(row.text.slice(row.match.start, row.match.end)).toBe('FAILED');
    expect(row.text.startsWith('…')).toBe(at > 160);
  });

  it('mark what is shown of a match that is longer than a row', () => {
    const collector = createCollector();
    collector.add(sampleFinding({ text: 'z'.repeat(2000), match: { start: 10, end: 1990 } }));
    const [row] = collector.rows();
    expect(row.text.length).toBeLessThan(500);
    expect(row.match).toEqual({ start: 10, end: 480 });
  });

  it('end at 50,000, and at so much text, while the times of all are counted', () => {
    const collector = createCollector();
    const finding = sampleFinding();
    for (let index = 0; index < 50_010; index++) collector.add(finding);
    collector.add(sampleFinding({ time: null }));
    collector.add(sampleFinding({ time: 'no time' }));
    expect(collector.rows()).toHaveLength(50_000);
    expect(collector.times().get(finding.signature)).toMatchObject({ timed: 50_010, untimed: 2 });

    const large = createCollector();
    for (let index = 0; index < 30_000; index++)
      large.add(sampleFinding({ source: `${index}${'p'.repeat(2000)}` }));
    expect(large.rows().length).toBeLessThan(10_000);
    expect(large.times().get(finding.signature)).toMatchObject({ timed: 30_000 });
  });
});
