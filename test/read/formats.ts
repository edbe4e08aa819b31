/**
 * Log formats of each kind of record: lines, lines with a header, and marks that may stand in the middle of a line.
 */
import type { LogFormat } from '../../src/catalogue/types.ts';

export const lines: LogFormat = {
  id: 'lines',
  title: 'Every line is a record',
  names: [],
  byName: false,
  starts: [],
  mark: null,
  zone: 'utc',
  like: null,
  samples: [],
};
export const headers: LogFormat = { ...lines, id: 'headers', starts: ['^(?:\\d\\d:\\d\\d )'] };
export const marks: LogFormat = { ...lines, id: 'marks', starts: ['^(?:#~> \\d)'], mark: '#~> ' };
