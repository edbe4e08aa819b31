/**
 * Where in its text a finding says that the match stands, whatever was cut from the record.
 */
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/match/finding.ts';

/** The text of a finding with the match in brackets. */
function shown(record: string, match: string): string {
  const { text, match: place } = excerpt(record, record.indexOf(match), match.length);
  return `${text.slice(0, place.start)}[${text.slice(place.start, place.end)}]${text.slice(place.end)}`;
}

describe('excerpt', () => {
  it('keeps a record, and says where the match stands in it', () => {
    expect(shown('error 10060 here', '10060')).toBe('error [10060] here');
  });

  it('counts line ends of Windows as one', () => {
    expect(shown('a\r\nb 10060\r\nc', '10060')).toBe('a\nb [10060]\nc');
  });

  it('keeps 500 characters before a match that is far from the beginning', () => {
    expect(shown(`${'a'.repeat(5000)}10060 b`, '10060')).toBe(`${'a'.repeat(500)}[10060] b`);
  });

  it('cuts a match that is longer than what is kept', () => {
    const { text, match } = excerpt('b'.repeat(9000), 100, 8000);
    expect([text.length, match]).toEqual([2000, { start: 100, end: 2000 }]);
  });

  it('leaves no half of a pair at either border', () => {
    const { text, match } = excerpt(`${'😀'.repeat(3000)}10060`.padEnd(9000, '😀'), 6000, 5);
    expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    expect(text.slice(match.start, match.end)).toBe('10060');
    expect(excerpt(`a${'😀'.repeat(3000)}`, 0, 1).text).toHaveLength(1999);
  });
});
