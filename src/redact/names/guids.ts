/**
 * GUIDs in text, but for those that are the same everywhere, and so tell nothing of anybody: those of Windows, of Azure,
 * and of no thing at all.
 */
import type { Span } from '../spans.ts';

const anywhere = /(?:(?<![\w-])|(?<=%[\dA-F]{2}))[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/gi;
const whole = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;

const known = new Set([
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  // Writers and providers of the volume shadow copy service.
  'e8132975-6f93-4464-a53e-1050253ae220',
  'be000cbe-11fe-4426-9c58-531aa6355fc4',
  'afbab4a2-367d-4d15-a586-71dbb18f8485',
  '542da469-d3e1-473c-9f4f-7847f01fc64f',
  'a6ad56c2-b509-4e6c-bb19-49d8f43532f0',
  '4969d978-be47-48b0-b100-f328f07ac1e0',
  '4dc3bdd4-ab48-4d07-adb0-3bee2926fd7f',
  '59b1f0cf-90ef-465f-9609-6ca8b2938366',
  '2a40fd15-dfca-4aa8-a654-1f8c654603f6',
  'a65faa63-5ea8-4ebc-9dbd-a0c4db26912a',
  'cd3f2362-8bef-46c7-9181-d62844cdc0b2',
  '76fe1ac4-15f7-4bcd-987e-8e1acb462fb7',
  'b2014c9e-8711-4c5c-a5a9-3cf384484757',
  '66841cd4-6ded-4f4b-8f17-fd23f8ddc3de',
  '12ce4370-5bb7-4c58-a76a-e5d5097e3674',
  '2707761b-2324-473d-88eb-eb007a359533',
  'd76f5a28-3092-4589-ba48-2958fb88ce29',
  'd61d61c8-d73a-4eee-8cdd-f6f9786b7124',
  '75dfb225-e2e4-4d39-9ac9-ffaff65ddf06',
  '0bada1de-01a9-4625-8278-69e735f39dd2',
  'be9ac81e-3619-421f-920f-4c6fea9e93ad',
  'f08c1483-8407-4a26-8c26-6c267a629741',
  '6f5b15b5-da24-4d88-b737-63063e3a1f86',
  '7e47b561-971a-46e6-96b9-696eeaa53b2a',
  '41e12264-35d8-479b-8e5c-9b23d1dad37e',
  '5382579c-98df-47a7-ac6c-98a6d7106e09',
  'b5946137-7b9f-4925-af80-51abd60b20d5',
  // Kinds of partitions.
  'ebd0a0a2-b9e5-4433-87c0-68b6b72699c7',
  'c12a7328-f81f-11d2-ba4b-00a0c93ec93b',
  'e3c9e316-0b5c-4db8-817d-f92df00215ae',
  'de94bba4-06d1-4d40-a16a-bfd50179d6ac',
  '5808c8aa-7e8f-42e0-85d2-e1e90434cfb3',
  'af9b60a0-1431-4f62-bc68-3311714a69ad',
  // Applications of Microsoft in every directory.
  '262044b1-e2ce-469f-a196-69ab7ada62d3',
  '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
  '1950a258-227b-4e31-a9cf-717495945fc2',
]);

/** Whether a whole text is a GUID, with or without braces. */
export function isGuid(text: string): boolean {
  return whole.test(text);
}

/** Where GUIDs stand that tell of somebody. */
export function findGuids(text: string): Span[] {
  return [...text.matchAll(anywhere)]
    .filter(([guid]) => !isPublicGuid(guid.toLowerCase()))
    .map(({ index, 0: guid }) => ({ start: index, end: index + guid.length }));
}

/** Whether a GUID, in lower case and without braces, stands for the same everywhere. */
export function isPublicGuid(guid: string): boolean {
  // All classes of COM itself end in c000-000000000046, and the first applications of Azure in c000-000000000000.
  return (
    known.has(guid) ||
    /^0{8}-0{4}-0{4}-0{4}-0{12}$|^[0-9a-f]{8}-0000-0000-c000-0000000000(?:00|46)$/.test(guid)
  );
}
