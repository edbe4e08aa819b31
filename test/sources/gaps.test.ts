/**
 * Gaps of inputs: each says in a sentence what could not be read, and what the user can do about it.
 */
import { describe, expect, it } from 'vitest';
import { missingGap, systemGap } from '../../src/sources/gaps.ts';

describe('an input that there is not', () => {
  it('is a gap', () => {
    expect(missingGap('C:/logs')).toEqual({
      code: 'not-found',
      source: 'C:/logs',
      message: 'there is no file or folder C:/logs',
      action: expect.stringContaining('Check the spelling'),
      said: expect.anything(),
    });
  });

  it.each([
    ['explian', 'explain'],
    ['expain', 'explain'],
    ['lists', 'list'],
    ['lsit', 'list'],
    ['catalouge', 'catalogue'],
    ['catalog', 'catalogue'],
  ])('%s gets the hint that it may be the command %s', (word, command) => {
    expect(missingGap(word).action).toContain(`"logscan ${command}"`);
  });

  it.each(['logs', 'svagents', 'explain.txt', './lists', 'x'])('%s gets no such hint', (word) => {
    expect(missingGap(word).action).not.toContain('command');
  });
});

describe('an error of the file system', () => {
  it.each([
    ['EACCES', 'access-denied', 'access to a.log is denied', 'administrator'],
    ['EPERM', 'access-denied', 'access to a.log is denied', 'administrator'],
    ['EBUSY', 'unreadable', 'a.log is in use by another program', 'copy'],
    ['EISDIR', 'unreadable', 'a.log is a folder', 'Name a file'],
    ['ENOENT', 'not-found', 'there is no file or folder a.log', 'spelling'],
    ['EIO', 'unreadable', 'a.log cannot be read: EIO: read', 'disk'],
  ])('%s is the gap %s', (code, gap, message, action) => {
    const error = Object.assign(new Error(`${code}: read`), { code });
    expect(systemGap('a.log', error)).toEqual({
      code: gap,
      source: 'a.log',
      message,
      action: expect.stringContaining(action),
      said: expect.anything(),
    });
  });
});
