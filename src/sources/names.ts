/**
 * What the files of a scanned folder are, told by their names alone: logs, bundles, or something that must not be
 * opened. Under `C:\ProgramData\ASR` lie terabytes of replication data beside some fifty logs.
 */
import type { LogFormat } from '../catalogue/types.ts';
import { nameMatcher } from '../glob.ts';

/** A file of a folder: to be read, to be unpacked, or why it is skipped. */
export type FileKind = 'log' | 'bundle' | SkipReason;

export type SkipReason = 'replication-data' | 'database' | 'binary' | 'link' | 'own-report' | 'other';

const isLogName = nameMatcher(['*.log*', '*.errlog*', '*.currLog', '*.txt', '*.json*']);
/** Whether a name or a path is that of an archive, or of a closed format of which people should know. */
export const isBundle = nameMatcher(
  ['zip', 'tar', 'tgz', 'gz', '7z', 'rar', 'cab', 'evtx', 'xz', 'bz2', 'zst'].map((end) => `*.${end}`),
);
/** A compressed file, of which only the name tells what is in it. */
export const isSingle = (name: string) => /(?<!\.tar)\.(?:gz|xz|bz2|zst)$/i.test(name);

const isReplicationData = nameMatcher([
  'completed_*diff*.dat*',
  '*_ediffcompleted_*',
  'completed_sync_*',
  'completed_hcd_*',
  'completed_resync*',
  'pre_completed_*',
  'tmp_completed_*',
  '*.dat',
  '*.dat.gz',
  '*.dat.z',
  '*.vhd',
  '*.vhdx',
  '*.vmdk',
]);
const isDatabase = nameMatcher(
  ['mdf', 'ndf', 'ldf', 'ibd', 'frm', 'myd', 'myi', 'db', 'sqlite', 'edb', 'jrs', 'chk']
    .map((extension) => `*.${extension}`)
    .concat('ibdata*', 'ib_logfile*', 'mysql-bin.*'),
);
const isBinary = nameMatcher(
  [
    'exe',
    'dll',
    'sys',
    'msi',
    'msp',
    'pdb',
    'dmp',
    'etl',
    'blg',
    'bin',
    'iso',
    'so',
    'o',
    'jar',
    'png',
    'ico',
    'kek',
    'pfx',
    'cer',
  ].map((extension) => `*.${extension}`),
);

/** What Windows and macOS add to a file, as a file of its own when it was copied to another system. */
const isAttachment = nameMatcher(['*:Zone.Identifier', '*:$DATA', '._*']);

/** Makes the test for the files of a folder. */
export function createClassifier(formats: readonly LogFormat[]): (name: string) => FileKind {
  const isFormatName = nameMatcher(formats.flatMap((format) => format.names));
  return (name) => {
    if (isReplicationData(name)) return 'replication-data';
    if (isAttachment(name)) return 'other';
    if (isBundle(name)) return isSingle(name) && !isFormatName(name) && !isLogName(name) ? 'other' : 'bundle';
    if (isDatabase(name)) return 'database';
    if (isBinary(name)) return 'binary';
    return isFormatName(name) || isLogName(name) ? 'log' : 'other';
  };
}
