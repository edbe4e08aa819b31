/**
 * Which logs there are in a storm, by their index: lines of several encodings and ends, records of the mobility agent,
 * one in a folder of its own. The names tell the log format, and the writer, the audit and the report agree on them.
 */

const kinds = [
  { name: 'plain.log', style: 'plain' },
  { name: 'svagents_curr_1.log', style: 'record', isCut: true },
  { name: 'wide.log', style: 'utf-16le' },
  { name: 'appservice.log', style: 'record' },
  { name: 'korean.log', style: 'korean' },
  { name: 's2_curr_7.log', style: 'record', isCut: true },
  { name: 'returns.log', style: 'crlf' },
  { name: 'deep.log', style: 'plain', folder: 'deeper/down' },
];

/** The log with this index; beyond the first round, each has a folder of its own. */
export function kindOf(index) {
  const round = Math.floor(index / kinds.length);
  const kind = kinds[index % kinds.length];
  return {
    isCut: false,
    ...kind,
    folder: [...(round > 0 ? [`round-${round}`] : []), kind.folder ?? ''].join('/'),
  };
}
