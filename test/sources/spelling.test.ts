/**
 * How people write paths: on each platform the spelling that is meant is among those that are tried, what is written
 * comes first, and an input that is not there gets advice that fits its spelling.
 */
import { describe, expect, it } from 'vitest';
import { missingGap } from '../../src/sources/gaps.ts';
import type { Host } from '../../src/sources/host.ts';
import { fullSpelling, spellingAdvice, spellingsOf } from '../../src/sources/spelling.ts';

const windows: Host = {
  platform: 'win32',
  env: {
    ProgramData: 'C:\\ProgramData',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    USERPROFILE: 'C:\\Users\\kim',
    EMPTY: '',
  },
};
const linux: Host = { platform: 'linux', env: { HOME: '/home/kim', LOGS: '/srv/logs', EMPTY: '' } };

/** What is to be done about an input that is not there. */
const adviceOn = (input: string, host: Host) => missingGap(input, spellingAdvice(input, host)).action;

describe('on Windows', () => {
  it.each([
    ['C:\\ProgramData\\ASR', 'C:\\ProgramData\\ASR'],
    ['C:/ProgramData/ASR', 'C:/ProgramData/ASR'],
    ['\\\\server\\share\\ASR', '\\\\server\\share\\ASR'],
    ['C:logs', 'C:logs'],
    ['D:', 'D:.'],
    ['C:\\logs [1]\\{a}\\x (2).log', 'C:\\logs [1]\\{a}\\x (2).log'],
    ['%ProgramData%\\ASR', 'C:\\ProgramData\\ASR'],
    ['%PROGRAMDATA%\\ASR', 'C:\\ProgramData\\ASR'],
    ['%programfiles(X86)%\\x', 'C:\\Program Files (x86)\\x'],
    ['$env:ProgramData\\ASR', 'C:\\ProgramData\\ASR'],
    ['$Env:programdata\\ASR', 'C:\\ProgramData\\ASR'],
    [`\${env:ProgramFiles(x86)}\\x`, 'C:\\Program Files (x86)\\x'],
    ['~', 'C:\\Users\\kim'],
    ['~\\logs', 'C:\\Users\\kim\\logs'],
    ['C:\\ProgramData\\ASR"', 'C:\\ProgramData\\ASR'],
    ["'C:\\ProgramData\\ASR'", 'C:\\ProgramData\\ASR'],
    ['"%ProgramData%\\ASR"', 'C:\\ProgramData\\ASR'],
    ['\\\\?\\C:\\ProgramData\\ASR', 'C:\\ProgramData\\ASR'],
    ['\\\\?\\UNC\\server\\share', '\\\\server\\share'],
    ['\\\\.\\pipe\\x', '\\\\.\\pipe\\x'],
  ])('%s means %s', (input, meant) => {
    expect(fullSpelling(input, windows)).toBe(meant);
  });

  it.each(['C:\\100%\\a%b', '~kim\\x', 'C:\\$Recycle.Bin', '%NONE%\\x', '$EMPTY\\x'])(
    '%s stays as it is',
    (input) => {
      expect(spellingsOf(input, windows)).toEqual([input]);
    },
  );

  it('has the same advice for nothing that is merely not there', () => {
    for (const input of ['C:\\none', '\\\\server\\none', 'none', '%ProgramData%\\none']) {
      expect(spellingAdvice(input, windows)).toBeUndefined();
    }
  });
});

describe('on Linux', () => {
  it.each([
    ['copied\\ProgramData\\ASR', 'copied/ProgramData/ASR'],
    ['logs\\', 'logs/'],
    ['~', '/home/kim'],
    ['~/logs', '/home/kim/logs'],
    ['$LOGS/a', '/srv/logs/a'],
    [`\${LOGS}/a`, '/srv/logs/a'],
    ['%LOGS%\\a', '/srv/logs/a'],
    ['logs/ASR"', 'logs/ASR'],
  ])('%s means %s', (input, meant) => {
    expect(fullSpelling(input, linux)).toBe(meant);
  });

  it('compares names of variables with case', () => {
    expect(spellingsOf('$logs/a', linux)).toEqual(['$logs/a']);
  });

  it('tries a path as it is written before all else', () => {
    expect(spellingsOf('~\\$LOGS', linux)).toEqual([
      '~\\$LOGS',
      '/home/kim\\/srv/logs',
      '/home/kim//srv/logs',
    ]);
  });

  it.each([
    ['C:\\ProgramData\\ASR', /^C: is a drive of Windows .* name the copy/],
    ['\\\\?\\D:\\x', /^D: is a drive of Windows/],
    ['c:logs', /^c: is a drive/],
    ['\\\\server\\share\\x', /mounted/],
  ])('%s is told to be of Windows', (input, advice) => {
    expect(adviceOn(input, linux)).toMatch(advice);
  });

  it('has no advice for a path that is merely not there', () => {
    expect(spellingAdvice('logs/none', linux)).toBeUndefined();
    expect(spellingAdvice('$LOGS/none', linux)).toBeUndefined();
  });
});

describe.each([windows, linux])('on $platform', (host) => {
  it.each([
    ['%NONE%\\x', 'NONE'],
    ['$env:NONE/x', 'NONE'],
    ['$NONE/x/$NADA', 'NONE or NADA'],
    ['$EMPTY/x', 'EMPTY'],
  ])('%s names a variable without a value', (input, names) => {
    expect(adviceOn(input, host)).toContain(`No environment variable is called ${names}:`);
  });

  it('a quote inside an input is one that a backslash took', () => {
    expect(adviceOn('C:\\Program Files\\x" --format json', host)).toContain('leave out that backslash');
  });
});
