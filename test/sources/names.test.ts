/**
 * What the files of a folder are, by their names alone: logs, bundles, or why they are skipped. Case does not count.
 */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { createClassifier, type FileKind } from '../../src/sources/names.ts';

const { formats } = await loadCatalogue();
const classify = createClassifier(formats);

const kinds: Record<FileKind, string[]> = {
  log: [
    ...[
      'a.log',
      'b.log.1',
      'c.log_old',
      'd.errlog',
      'e.errlog.bak',
      'f.currLog',
      'g.txt',
      'h.json',
      'i.jsonl',
    ],
    ...[
      'svagents_curr_17.log',
      'CBEngineCurr.errlog',
      'cxps.err',
      'cxps.xfer',
      'cxps.monitor',
      'cxpsclient-out',
    ],
  ],
  bundle: [
    'b.zip',
    'c.tar',
    'd.tar.gz',
    'e.tgz',
    'f.log.gz',
    'g.errlog.gz',
    'h.7z',
    'i.cab',
    'j.txt.zip',
    'k.log.xz',
    'System.evtx',
  ],
  'replication-data': [
    ...[
      'completed_ediffcompleted_diff_tso_P127_1_1.dat',
      'completed_diff_1.dat.gz',
      'completed_sync_1.dat.log',
    ],
    ...['completed_hcd_1.dat', 'completed_resync_1', 'pre_completed_diff_1.dat', 'tmp_completed_diff_1.log'],
    ...['x.dat', 'x.dat.Z', 'disk.vhd', 'disk.vhdx', 'disk.vmdk'],
  ],
  database: [
    'ibdata1',
    'ib_logfile0',
    'mysql-bin.000001',
    'edb.jrs',
    'edb.chk',
    'cache.db',
    'asr.mdf',
    'asr.ldf',
  ],
  binary: ['cxpsclient.exe', 'svagents.log.dmp', 'trace.etl', 'a.dll', 'b.sys', 'encryption.kek'],
  link: [],
  'own-report': [],
  other: ['README.md', 'svagents.conf', 'log', 'no-extension', 'notes.gz', 'catalogs', ''],
};

const cases = Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => [name, kind]));

describe('the name of a file', () => {
  it.each(cases)('%j is that of: %s', (name, kind) => {
    expect([name, name.toLowerCase(), name.toUpperCase()].map(classify)).toEqual([kind, kind, kind]);
  });

  it.each(formats.flatMap(({ id, names }) => names.map((pattern) => [pattern, id])))(
    '%s is that of a log, for the format %s',
    (pattern) => {
      const name = pattern.replaceAll('*', '_old').replaceAll('?', '7');
      expect([name, name.toLowerCase(), name.toUpperCase()].map(classify)).toEqual(['log', 'log', 'log']);
    },
  );

  it('of no known format may still be that of a log', () => {
    expect(['cxps.err', 'a.log'].map(createClassifier([]))).toEqual(['other', 'log']);
  });
});
