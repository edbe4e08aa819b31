/**
 * Titles of log formats in what is said of gaps and notes: those of the catalogue are told in every language.
 */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { logFormatTitles } from '../../src/locale/remarks/log-formats.ts';
import { makeNote, say } from '../../src/locale/remarks/say.ts';
import { tellNote } from '../../src/locale/remarks/tell.ts';
import { isIn } from './sentences.ts';

const { formats } = await loadCatalogue();
const titles = formats.map(({ title }) => title);

/** Names of files and programs are the same in all languages. */
const names =
  /[（(][^（(]*[）)]|MARS|DPM|RCM|Site Recovery|VMware|Windows Installer|VM|cxpsclient|syslog|dmesg/g;

describe.each(['zh-CN', 'ko'] as const)('in %s', (language) => {
  const tell = (...told: string[]) =>
    tellNote(makeNote('zone-unknown', null, say('zone-unknown', { formats: told })), language).message;

  it.each(titles)('%s is translated', (title) => {
    const text = tell(title);
    expect(text).not.toContain(title);
    expect(isIn(language, text.replace(names, ''))).toBe(true);
  });

  it.each(['Log of our own', 'constructor', '__proto__'])('%s keeps its title', (title) => {
    expect(tell(title)).toContain(title);
  });
});

it('no title is translated that no log format has', () => {
  expect(Object.keys(logFormatTitles).toSorted()).toEqual(titles.toSorted());
});
