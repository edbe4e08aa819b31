/**
 * The report of `fixtures/demo` as people read it in windows of common widths, in each language: nothing but what is to be
 * copied is wider than the window, lines end where they may, and what belongs together stands in one column.
 */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { languages } from '../../../src/locale/languages.ts';
import { createReporter } from '../../../src/reporters/index.ts';
import { scan } from '../../../src/scan.ts';
import type { Report } from '../../../src/types.ts';

const reports = new Map<string, Report>();
for (const language of languages) {
  reports.set(language, await scan(['fixtures/demo'], { catalogue: await loadCatalogue({ language }) }));
}

/** A command, a page, or a place: whole in its line, and alone there. */
const isToBeCopied = (line: string) => /^ +(?:> \S|https:\/\/\S+$|fixtures\/demo\/.*:\d+$)/.test(line);

const cases = languages.flatMap((language) => [60, 80, 100].map((width) => [language, width] as const));

describe.each(cases)('in %s, %i columns', (language, width) => {
  const report = reports.get(language) as Report;
  const lines = createReporter('pretty', { language, width }).end(report).split('\n');

  it('has no wider line than what is to be copied', () => {
    const wide = lines.filter((line) => stringWidth(line) > width && !isToBeCopied(line));
    expect(wide).toEqual([]);
  });

  it('breaks no command, page or place', () => {
    const trimmed = lines.map((line) => line.trim());
    for (const { remediation, docs, sources } of report.diagnoses) {
      expect(trimmed).toEqual(
        expect.arrayContaining(
          [docs, ...remediation.flatMap(({ command }) => (command ? [`> ${command}`] : []))].map(String),
        ),
      );
      for (const { path } of sources) expect(trimmed.some((line) => line.startsWith(path))).toBe(true);
    }
  });

  it('begins no line with a mark that belongs to the one before', () => {
    expect(lines.filter((line) => /^ *[，。、；：！？）》」』”%,;!?]/.test(line))).toEqual([]);
    expect(lines.filter((line) => /[（《「『“]$/.test(line))).toEqual([]);
  });

  it('sets what belongs to a step below its text', () => {
    const beginnings = lines.flatMap((line) => /^ +(\d+\. )/.exec(line)?.[0].length ?? []);
    const commands = lines.flatMap((line) => /^( +)> \S/.exec(line)?.[1].length ?? []);
    expect(new Set(commands).size).toBeGreaterThan(1);
    for (const column of commands) expect(beginnings).toContain(column);
  });
});
