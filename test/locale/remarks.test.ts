/**
 * What is said of gaps and notes: plain data that has its words in every language, whatever the values are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/locale/languages.ts';
import { english } from '../../src/locale/remarks/english.ts';
import { makeGap, makeNote, type SentenceId, say } from '../../src/locale/remarks/say.ts';
import { tellGap, tellNote } from '../../src/locale/remarks/tell.ts';
import type { Gap, Note } from '../../src/types.ts';
import { isIn, sampleValues, sentenceIds } from './sentences.ts';

/** A sentence with these values, or with its sample, in a language. */
function tell(id: SentenceId, language: Language, values: object = sampleValues[id][0] ?? {}): string {
  return tellNote(makeNote('empty', null, { id, values: values as never }), language).message;
}

/** What a value may look like in a sentence. */
function formsOf(value: unknown): string[] {
  return value === 7654 ? ['7654', '7,654', '7.7 KB'] : value === 4321 ? ['4321', '4,321'] : [String(value)];
}

describe.each(sentenceIds)('%s', (id) => {
  it.each(languages)('is told in %s, with all its values', (language) => {
    const text = tell(id, language);
    const { by: _, ...values } = (sampleValues[id][0] ?? {}) as Record<string, unknown>;
    for (const value of Object.values(values).flat()) {
      expect(formsOf(value).some((form) => text.includes(form))).toBe(true);
    }
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}$]/);
    if (language !== 'en') expect(isIn(language, text)).toBe(true);
  });

  it('has no particle in Korean that depends on how a value ends', () => {
    expect(tell(id, 'ko')).not.toMatch(
      /(?:Q[A-Z]+|7[.,]?654|4,?321|KB)(?:은|는|이|가|을|를|과|와|으로|로)(?![가-힣])/,
    );
  });
});

describe('the sentences', () => {
  it('are those that are said somewhere', () => {
    const files = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('locale'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const unsaid = sentenceIds.filter((id) => !files.includes(`'${id.replace(/^damaged-/, '')}'`));
    expect(unsaid).toEqual([]);
  });

  it('have a sample each', () => {
    expect(sentenceIds.toSorted()).toEqual(Object.keys(english).sort());
  });

  it.each<[SentenceId, object, string, string]>([
    ['no-logs', { skipped: 0 }, '(it is empty)', '빈 폴더'],
    ['no-logs', { skipped: 1 }, '(1 other file in it)', '다른 파일 1개'],
    ['no-logs', { skipped: 1234 }, '(1234 other files in it)', '다른 파일 1,234개'],
    ['unsafe-names', { count: 1, first: 'QA' }, 'has a log, QA, with', '로그 1개(QA)'],
    ['only-links', { count: 2, first: 'QA' }, 'has 2 logs, such as QA, with', '로그 2개(예: QA)'],
    ['window-untimed', { count: 1 }, '1 finding without a time could not be placed', '기록 1건'],
    ['window-untimed', { count: 1 }, 'in the window and is left out', '제외'],
    ['window-untimed', { count: 2 }, 'in the window and are left out', '제외'],
    ['window-uncertain', { count: 1 }, '1 finding may lie', '기록 1건'],
    ['no-finding-in-window', { outside: 1, newest: 'T' }, 'until: 1 finding outside; the newest', '1건, '],
    ['no-record-in-window', { outside: 0, newest: 'T' }, 'until: the newest', ': 가장 최근'],
    ['year-unknown', { paths: ['a'], more: 0 }, 'no times: a', '않습니다: a'],
    ['year-unknown', { paths: ['a', 'b'], more: 2 }, 'a, b and 2 more', 'a, b 외 2개'],
  ])('%s counts %j', (id, values, inEnglish, inKorean) => {
    const whole = { path: 'p', ...values };
    expect(tell(id, 'en', whole)).toContain(inEnglish);
    expect(tell(id, 'ko', whole)).toContain(inKorean);
    expect(isIn('zh-CN', tell(id, 'zh-CN', whole))).toBe(true);
  });
});

describe('a gap', () => {
  const gap = makeGap('not-found', 'logs', say('missing', { path: 'logs' }), say('check-spelling'));

  it('is in English beside what it says as data', () => {
    expect(gap).toEqual({
      code: 'not-found',
      source: 'logs',
      message: 'there is no file or folder logs',
      action: 'Check the spelling, quote a path that has blanks, and see whether the drive is there.',
      said: {
        message: { id: 'missing', values: { path: 'logs' } },
        action: { id: 'check-spelling', values: {} },
      },
    });
  });

  it.each(languages)(
    'is told in %s, also when it was told in another language and written as JSON',
    (language) => {
      for (const before of languages) {
        const read: Gap = JSON.parse(JSON.stringify(tellGap(gap, before)));
        expect(tellGap(read, language)).toEqual(tellGap(gap, language));
      }
      expect(tellGap(gap, 'en')).toEqual(gap);
    },
  );

  it('of the whole has no source', () => {
    expect(
      makeGap('interrupted', null, say('interrupted', { done: 1, total: 2 }), say('scan-again')),
    ).not.toHaveProperty('source');
  });

  it('that another program made is told as it is', () => {
    const own: Gap = { code: 'unreadable', message: 'the tape is torn', action: 'Mend it.' };
    expect(tellGap(own, 'ko')).toEqual(own);
  });

  it.each(['of-a-later-version', 'constructor', '__proto__', 'toString'])(
    'that says %s is told as it is',
    (id) => {
      const later = { ...gap, said: { message: { id, values: {} }, action: { id, values: {} } } };
      expect(tellGap(later, 'zh-CN')).toEqual(later);
    },
  );

  it('keeps what the system says', () => {
    const message = say('unreadable', { path: 'a.log', reason: 'EIO: i/o error, read' });
    const { message: inKorean } = tellGap(makeGap('unreadable', 'a.log', message, say('check-disk')), 'ko');
    expect(inKorean).toBe('a.log: 읽을 수 없습니다(EIO: i/o error, read)');
  });

  it.each(['$& $1 {path} %s', '__proto__', '\x1b[2J\u202e\0\n::error::', '은'])(
    'keeps the path %j',
    (path) => {
      for (const language of languages) {
        const told = tellGap(
          makeGap('not-found', path, say('missing', { path }), say('delete-state')),
          language,
        );
        expect(told.message.replace(path, () => 'QPATH')).toBe(tell('missing', language));
      }
    },
  );
});

describe('a note', () => {
  const note = makeNote('empty', 'a.log', say('empty', { path: 'a.log' }));

  it('is told in each language', () => {
    expect(languages.map((language) => tellNote(note, language).message)).toEqual([
      'a.log is empty',
      'a.log 为空',
      'a.log: 비어 있습니다',
    ]);
  });

  it('that another program made is told as it is', () => {
    const own: Note = { code: 'empty', message: 'there is nothing' };
    expect(tellNote(own, 'ko')).toEqual(own);
  });
});
