/**
 * The samples of a user's own log formats, checked with the catalogue: each fault has the place of the field that says
 * otherwise, or of the sample, and says what is so.
 */
import { expect, it } from 'vitest';
import { checkCatalogue } from '../src/index.ts';
import { createTree } from './tree.ts';

const header = [
  'formats:',
  '  - id: own',
  '    title: A log of our own',
  '    names: [own.log]',
  "    start: '@(?<process>\\d{1,5}) (?<month>\\d\\d)/(?<day>\\d\\d) (?<hour>\\d\\d):(?<minute>\\d\\d) (?<level>[A-Z]{4}) '",
  '    zone: utc',
];

/** The faults of the samples, each as the line in its file and what is said. */
async function faultsOf(samples: string, ...more: string[]): Promise<string[]> {
  const text = [...header, ...more, '    samples:', samples].join('\n');
  const errors = await checkCatalogue([`${createTree({ 'own.yaml': text })}/own.yaml`]);
  return errors.map(({ line, message }) => `${line}: ${message}`);
}

it('a sample that is read as it says has no fault', async () => {
  const sample =
    '{ text: "@7 02/29 12:30 INFO a\\n b\\n@7 02/29 12:31 INFO c", from: composed, time: "2024-02-29T12:30:00Z", level: INFO, fields: { process: "7" }, records: 2 }';
  expect(await faultsOf(`      - ${sample}`)).toEqual([]);
});

it('a sample that says otherwise has a fault in each field', async () => {
  const sample = [
    '      - text: "@7 02/29 12:30 INFO a\\n b"',
    '        from: composed',
    '        time: "2023-02-28T12:30:00Z"',
    '        level: WARN',
    '        fields: { process: "8", thread: "9" }',
    '        records: 2',
  ];
  expect(await faultsOf(sample.join('\n'))).toEqual([
    '10: time is 2024-02-29T12:30:00Z in this sample, not 2023-02-28T12:30:00Z',
    '11: level is INFO in this sample, not WARN',
    '12: process is 7 in this sample, not 8',
    '12: thread is not to be found in this sample, not 9',
    '13: records is 1 in this sample, not 2',
  ]);
});

it('a time or a level that is read, and not stated, is a fault of the sample', async () => {
  expect(await faultsOf('      - { text: "@7 02/29 12:30 INFO a", from: composed }')).toEqual([
    '8: time is 2024-02-29T12:30:00Z in this sample, not missing',
    '8: level is INFO in this sample, not missing',
  ]);
});

it('a sample that looks like another log is a fault, unless only the name tells the format', async () => {
  const sample = '      - { text: "#~> (11-20-2018 20:31:51):   ERROR  1 2 3 FAILED", from: composed }';
  expect(await faultsOf(sample)).toEqual(['8: this sample is recognised as inmage-agent']);
  expect(await faultsOf(sample, '    by-name: true')).toEqual([]);
});
