/**
 * What the filters of the page leave of problems and findings.
 */
import { describe, expect, it } from 'vitest';
import { createFiltering, type Filter } from '../../../page/filter.ts';
import type { PageData, Problem } from '../../../src/reporters/html/data.ts';
import { severities } from '../../../src/types.ts';

const problem: Problem = {
  ...{ signature: 'network/proxy', component: 'network', severity: 'error', state: 'current' },
  ...{ hosts: ['ps01'], titles: { en: 'Proxy', 'zh-CN': '代理', ko: '프록시' }, codes: ['407'], count: 2 },
};
const data: PageData = {
  problems: [
    problem,
    {
      ...problem,
      ...{ signature: 'mars/vault', component: 'mars', severity: 'warning', state: 'past', hosts: [] },
      ...{ titles: { en: 'Vault', 'zh-CN': '保管库', ko: '자격 증명' }, codes: ['34513'] },
    },
  ],
  sources: ['a.log', 'b.log'],
  hosts: ['ps01'],
  rows: [
    [1, 1, -1, 9, '', 'vault refused', 0, 5],
    [0, 0, 0, 5, '2026-11-18T04:00:02Z', 'second FAILED', 7, 13],
    [0, 0, 0, 3, '2026-11-18T04:00:01Z', 'first FAILED', 6, 12],
  ],
  spans: null,
  findings: 3,
  timed: 2,
  untimed: 1,
};
const everything: Filter = {
  ...{ severities: new Set(severities), component: '', host: undefined, state: '', text: '', range: null },
};
const pageTexts = ['Proxy netsh winhttp', 'Vault credentials'];

function apply(filter: Partial<Filter>) {
  const left = createFiltering(data, (index) => pageTexts[index]).apply({ ...everything, ...filter });
  return { problems: left.problems, lines: left.listed.map(([, , , line]) => line), drawn: left.rows.length };
}

describe('filters', () => {
  it('leave everything at first, in order of time', () => {
    expect(apply({})).toEqual({ problems: [true, true], lines: [3, 5, 9], drawn: 3 });
  });

  it.each<[Partial<Filter>, boolean[], number[]]>([
    [{ severities: new Set(['warning']) }, [false, true], [9]],
    [{ component: 'network' }, [true, false], [3, 5]],
    [{ state: 'past' }, [false, true], [9]],
    [{ host: 'ps01' }, [true, false], [3, 5]],
    [{ host: null }, [false, true], [9]],
    [{ host: 'other' }, [false, false], []],
    [{ text: 'FIRST failed' }, [true, false], [3]],
    [{ text: 'b.log' }, [false, true], [9]],
    [{ text: 'b.log:9' }, [false, true], [9]],
    [{ text: '9' }, [false, false], []],
    [{ text: '2026-11-18 04:00:02' }, [true, false], [5]],
    [{ text: '34513' }, [false, true], [9]],
    [{ text: '프록시' }, [true, false], [3, 5]],
    [{ text: 'winhttp' }, [true, false], []],
    [{ text: 'nowhere' }, [false, false], []],
    [{ text: 'failed', severities: new Set(['warning']) }, [false, false], []],
  ])('%j', (filter, problems, lines) => {
    expect(apply(filter)).toMatchObject({ problems, lines });
  });

  it('take findings out of the list that are outside the time, and keep them in the plot', () => {
    const at = Date.parse('2026-11-18T04:00:01Z');
    expect(apply({ range: { from: at, to: at } })).toEqual({ problems: [true, true], lines: [3], drawn: 3 });
  });
});
