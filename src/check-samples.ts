/**
 * Checks the samples of a log format: that each is recognised by what it looks like, is as many records as it says,
 * and that time, level and fields are read from the first of them as stated.
 */
import { headerFields, type LogFormat, type Sample } from './catalogue/types.ts';
import { createHeaderReader } from './match/header.ts';
import { createFraming } from './read/framing.ts';
import { headOf, recogniseFormat } from './read/recognise.ts';

/** Gives the years of dates that have none: late enough that all are of 2024, which has every day. */
const newest = '2024-12-31T23:59:59Z';

/** What is wrong with a sample: the field that says it, what is so instead, and what to do. */
export interface SampleFault {
  field: keyof Sample;
  message: string;
  action: string;
}

/** The faults of a sample; `formats` are those among which its format must be recognised. */
export function checkSample(sample: Sample, format: LogFormat, formats: readonly LogFormat[]): SampleFault[] {
  const bytes = Buffer.from(sample.text);
  const faults: SampleFault[] = [];
  const expect = (field: keyof Sample, stated: unknown, read: unknown, name: string = field) => {
    if (stated === read) return;
    const message = `${name} is ${read ?? 'not to be found'} in this sample, not ${stated ?? 'missing'}`;
    faults.push({ field, message, action: 'Correct the sample, or the start of the format.' });
  };

  const reader = createHeaderReader(format, newest);
  const found = reader.find(bytes.toString('latin1'));
  const { time, level } = reader.read(found);
  expect('time', sample.time, time);
  expect('level', sample.level, level);
  for (const field of headerFields) {
    const stated = sample.fields[field];
    if (stated !== undefined) expect('fields', stated, found?.groups?.[field] ?? null, field);
  }
  expect('records', sample.records, countRecords(bytes, format));

  if (format.byName || format.starts.length === 0) return faults;
  const recognised = recogniseFormat('sample', headOf(bytes), formats);
  if (recognised.id !== format.id) {
    const message = `this sample is recognised as ${recognised.id}`;
    const action = 'Narrow the start of the format, or write by-name: true.';
    faults.push({ field: 'text', message, action });
  }
  return faults;
}

function countRecords(bytes: Uint8Array, format: LogFormat): number {
  const { next } = createFraming(format);
  let records = 0;
  for (let at = 0; at < bytes.length; at = next(bytes, at)) records++;
  return records;
}
