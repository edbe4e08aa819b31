/**
 * Where the products write their logs, and where they say that they were installed: data only, from Microsoft's
 * documents and the public source of the mobility agent. `%NAME%` is an environment variable, `{name}` an install path
 * that was read on the host.
 */
import type { Product } from '../locale/host.ts';

/** Products whose install path can be learned: it may be another than the default. */
export type InstallName =
  | 'mars'
  | 'dpm'
  | 'agent'
  | 'server'
  | 'svsystems'
  | 'processServer'
  | 'processServerLogs';

/** Install paths that were read on a host; a product may have said several. */
export type InstallPaths = Partial<Record<InstallName, readonly string[]>>;

/** Where a product says that it was installed: a value of the registry, or a line `field=value` of a file. */
export type InstallRecord = { name: InstallName; platform: KnownPlace['platform'] } & (
  | { key: string; value: string }
  | { file: string; field: string }
);

/** Folders in which a product writes logs. */
export interface KnownPlace {
  /** In words for the user. */
  product: Product;
  platform: 'win32' | 'linux';
  folders: readonly string[];
  /** In folders that others use as well: names of the files and folders of this product, with `*` and `?`. */
  names?: readonly string[];
  /** In folders that others use as well: log formats whose names are those of this product. */
  formats?: readonly string[];
}

const mars = 'MARS agent';
const dpm = 'Azure Backup Server or DPM';
const agent = 'Mobility agent';
const server = 'Configuration, process or master target server';
const appliance = 'Replication appliance';
const setup = 'Set-up of Site Recovery';
const backupExtension = 'VM backup and Site Recovery extensions';
const guestAgent = 'Azure guest agent';

export const knownPlaces: readonly KnownPlace[] = [
  {
    product: mars,
    platform: 'win32',
    folders: [
      '%ProgramFiles%\\Microsoft Azure Recovery Services Agent\\Temp',
      '%ProgramFiles%\\Microsoft Azure Backup Server\\DPM\\MARS\\Microsoft Azure Recovery Services Agent\\Temp',
      '{mars}\\Temp',
    ],
  },
  {
    product: mars,
    platform: 'win32',
    folders: ['%SystemRoot%\\Temp'],
    names: ['OBInstaller*.errlog*', 'OBManaged*.errlog*', 'OBMsi*.log', 'OBPatch*.log'],
  },
  {
    product: dpm,
    platform: 'win32',
    folders: [
      '%ProgramFiles%\\Microsoft Azure Backup Server\\DPM\\DPM\\Temp',
      '%ProgramFiles%\\Microsoft System Center\\DPM\\DPM\\Temp',
      '%ProgramFiles%\\Microsoft System Center 2016\\DPM\\DPM\\Temp',
      '%ProgramFiles%\\Microsoft System Center 2012 R2\\DPM\\DPM\\Temp',
      '%ProgramFiles%\\Microsoft Data Protection Manager\\DPM\\Temp',
      '{dpm}\\Temp',
    ],
  },
  {
    product: server,
    platform: 'win32',
    folders: ['%ProgramData%\\ASR', '{svsystems}', '{server}\\home\\svsystems', '{server}\\transport\\log'],
  },
  {
    product: agent,
    platform: 'win32',
    folders: [
      '%ProgramFiles(x86)%\\Microsoft Azure Site Recovery\\agent',
      '%ProgramFiles(x86)%\\Microsoft Azure Site Recovery\\transport\\log',
      '{agent}',
      '{server}\\agent',
    ],
  },
  {
    product: appliance,
    platform: 'win32',
    folders: [
      '%ProgramFiles%\\Microsoft Azure Site Recovery Process Server\\home\\svsystems',
      '%ProgramFiles%\\Microsoft Azure Recovery Services On-Premise Agent\\logs',
      '{processServer}\\home\\svsystems',
      '{processServerLogs}',
    ],
  },
  {
    product: appliance,
    platform: 'win32',
    folders: ['%ProgramData%'],
    names: [
      'MicrosoftAzureDRApplianceConfigurationManager*.log*',
      'AutoUpdateInstaller*.log*',
      'DiscoveryService*Install*.log*',
      'InstallDra*.log*',
      'PushInstallAgentSetup*.log*',
      'RcmProxyAgentSetup*.log*',
      'RcmReplicationAgentSetup*.log*',
      'RcmReprotectAgentSetup*.log*',
      'ProcessServerSetup*.log*',
    ],
  },
  {
    // The disk for the cache of the appliance, as it is called by default.
    product: appliance,
    platform: 'win32',
    folders: ['E:\\'],
    names: ['MarsAgent', 'PushInstallAgent', 'RcmProxyAgent', 'RcmReplicationAgent', 'RcmReprotectAgent'],
  },
  {
    product: setup,
    platform: 'win32',
    folders: ['%ProgramData%\\ASRSetupLogs', '%ProgramData%\\ASRLogs', '%ProgramData%\\LogUploadServiceLogs'],
  },
  {
    product: 'Azure Migrate or replication appliance',
    platform: 'win32',
    folders: ['%ProgramData%\\Microsoft Azure\\Logs'],
  },
  {
    product: backupExtension,
    platform: 'win32',
    folders: ['%SystemDrive%\\WindowsAzure\\Logs\\Plugins'],
    names: ['Microsoft.Azure.RecoveryServices.*'],
  },
  {
    product: guestAgent,
    platform: 'win32',
    folders: ['%SystemDrive%\\WindowsAzure\\Logs'],
    formats: ['waappagent'],
  },
  {
    product: agent,
    platform: 'linux',
    folders: ['/var/log'],
    names: ['InMage*.log*', 'involflt*.log*', 'uarespawnd*.log*'],
    formats: ['inmage-agent', 'inmage-tool', 'cxps-client', 'consistency-log'],
  },
  {
    product: agent,
    platform: 'linux',
    folders: [
      '/var/log/vxlogs',
      '/var/log/ApplicationPolicyLogs',
      '/usr/local/ASR/Vx/transport/log',
      '{agent}/transport/log',
    ],
  },
  { product: setup, platform: 'linux', folders: ['/var/log'], formats: ['linux-setup-log'] },
  { product: setup, platform: 'linux', folders: ['/tmp/MobilityAgentAutoUpgrade/logs'] },
  {
    product: backupExtension,
    platform: 'linux',
    folders: ['/var/log/azure'],
    names: ['Microsoft.Azure.RecoveryServices.*'],
  },
  { product: guestAgent, platform: 'linux', folders: ['/var/log'], formats: ['waagent'] },
];

const software = 'HKLM\\SOFTWARE';
/** Programs of 32 bits on Windows of 64. */
const software32 = `${software}\\WOW6432Node`;
const processServerKey = `${software}\\Microsoft\\Azure Site Recovery Process Server`;

export const installRecords: readonly InstallRecord[] = [
  {
    name: 'mars',
    platform: 'win32',
    key: `${software}\\Microsoft\\Windows Azure Backup\\Setup`,
    value: 'InstallPath',
  },
  {
    name: 'dpm',
    platform: 'win32',
    key: `${software}\\Microsoft\\Microsoft Data Protection Manager\\Setup`,
    value: 'InstallPath',
  },
  { name: 'processServer', platform: 'win32', key: processServerKey, value: 'Install Location' },
  { name: 'processServerLogs', platform: 'win32', key: processServerKey, value: 'Log Folder Path' },
  ...[software, software32].flatMap((root): InstallRecord[] => [
    { name: 'agent', platform: 'win32', key: `${root}\\SV Systems\\VxAgent`, value: 'InstallDirectory' },
    {
      name: 'svsystems',
      platform: 'win32',
      key: `${root}\\InMage Systems\\Installed Products\\9`,
      value: 'InstallDirectory',
    },
  ]),
  {
    name: 'server',
    platform: 'win32',
    file: '%ProgramData%\\Microsoft Azure Site Recovery\\Config\\App.conf',
    field: 'INSTALLATION_PATH',
  },
  { name: 'agent', platform: 'linux', file: '/usr/local/.vx_version', field: 'INSTALLATION_DIR' },
];
