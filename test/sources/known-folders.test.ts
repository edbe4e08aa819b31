/**
 * The known log folders of a host: told by its platform, its variables and what its products recorded, whichever
 * machine runs the test. A host of Windows is tried by variables that lead into a tree of the test.
 */
import { chmodSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { nameMatcher } from '../../src/glob.ts';
import { scan } from '../../src/scan.ts';
import type { Host } from '../../src/sources/host.ts';
import { findKnownFolders, type KnownFolders, placesOf } from '../../src/sources/known-folders.ts';
import { knownPlaces } from '../../src/sources/known-places.ts';
import { createTree, type Tree } from '../tree.ts';
import { emptyFiles } from './discover-in.ts';

const catalogue = await loadCatalogue();
const { formats } = catalogue;

const windows: Host = {
  platform: 'win32',
  env: {
    ProgramData: 'C:\\ProgramData',
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    SystemRoot: 'C:\\Windows',
    SystemDrive: 'C:',
  },
};

function pathsOf(host: Host): string[] {
  return placesOf(host, formats).map(({ path }) => path);
}

/** The host of Windows whose drive is a folder of the test. */
function windowsIn(folder: string, installPaths: Host['installPaths'] = {}): Host {
  return {
    platform: 'win32',
    env: {
      ProgramData: `${folder}/ProgramData`,
      ProgramFiles: `${folder}/Program Files`,
      'ProgramFiles(x86)': `${folder}/Program Files (x86)`,
      SystemRoot: `${folder}/Windows`,
      SystemDrive: folder,
    },
    installPaths,
  };
}

/** What is found in a tree, with paths relative to it. */
async function findIn(tree: Tree, prepare: (folder: string) => Host['installPaths'] = () => ({})) {
  const folder = createTree(tree);
  const found = await findKnownFolders(windowsIn(folder, prepare(folder)), formats);
  return JSON.parse(JSON.stringify(found).replaceAll(`${folder}/`, '')) as KnownFolders;
}

describe('the places of a host', () => {
  it('on Windows follow its variables, which are compared without case', () => {
    expect(pathsOf(windows)).toEqual(
      expect.arrayContaining([
        'C:/ProgramData/ASR',
        'C:/ProgramData/ASRSetupLogs',
        'C:/ProgramData/Microsoft Azure/Logs',
        'C:/Program Files/Microsoft Azure Site Recovery Process Server/home/svsystems',
        'C:/Program Files/Microsoft Azure Recovery Services Agent/Temp',
        'C:/Program Files/Microsoft Azure Backup Server/DPM/DPM/Temp',
        'C:/Program Files (x86)/Microsoft Azure Site Recovery/agent',
        'C:/WindowsAzure/Logs/Plugins',
        'C:/Windows/Temp',
      ]),
    );
    const upper = Object.fromEntries(
      Object.entries(windows.env).map(([name, value]) => [name.toUpperCase(), value?.replace('C:', 'G:')]),
    );
    expect(pathsOf({ ...windows, env: upper })).toEqual(
      pathsOf(windows).map((path) => path.replace('C:', 'G:')),
    );
  });

  it('without a variable are those that need none', () => {
    const { 'ProgramFiles(x86)': _, ...env } = windows.env;
    expect(pathsOf({ ...windows, env })).toEqual(pathsOf(windows).filter((path) => !path.includes('(x86)')));
    expect(pathsOf({ platform: 'win32', env: {} })).toEqual(['E:/']);
  });

  it('hold other install paths besides the default ones, each once', () => {
    const installPaths = {
      mars: ['D:\\Backup\\MARS', 'c:\\program files\\Microsoft Azure Recovery Services Agent'],
      dpm: ['E:\\DPM\\DPM'],
      agent: ['D:\\ASR\\agent'],
      server: ['D:\\ASR'],
      svsystems: ['D:\\ASR\\home\\svsystems'],
      processServer: ['F:\\PS'],
      processServerLogs: ['F:\\PSTelemetry'],
    };
    const added = pathsOf({ ...windows, installPaths }).filter((path) => !pathsOf(windows).includes(path));
    expect(added.sort()).toEqual([
      'D:/ASR/agent',
      'D:/ASR/home/svsystems',
      'D:/ASR/transport/log',
      'D:/Backup/MARS/Temp',
      'E:/DPM/DPM/Temp',
      'F:/PS/home/svsystems',
      'F:/PSTelemetry',
    ]);
  });

  it('on Linux follow the install path of the mobility agent', () => {
    const paths = pathsOf({ platform: 'linux', env: {}, installPaths: { agent: ['/opt/asr/Vx'] } });
    expect(paths).toEqual(
      expect.arrayContaining(['/var/log', '/usr/local/ASR/Vx/transport/log', '/opt/asr/Vx/transport/log']),
    );
  });

  it('are none where none of the products runs', () => {
    expect(pathsOf({ platform: 'darwin', env: { HOME: '/Users/kim' } })).toEqual([]);
  });

  it('take from the shared /var/log what belongs to a product, and nothing else', () => {
    const shared = placesOf({ platform: 'linux', env: {} }, formats).filter(
      ({ path }) => path === '/var/log',
    );
    const productOf = (name: string) =>
      shared.filter(({ names = [] }) => nameMatcher(names)(name)).map(({ product }) => product);
    for (const name of ['svagents_curr_3.log', 's2.log', 'AzureRcmCli.log', 'evtcollforw.log']) {
      expect([name, productOf(name)]).toEqual([name, ['Mobility agent']]);
    }
    expect(productOf('InMage_drivers.log')).toEqual(['Mobility agent', 'Set-up of Site Recovery']);
    expect(productOf('ua_install.log')).toEqual(['Set-up of Site Recovery']);
    expect(productOf('waagent.log-2026-11-18-1.gz')).toEqual(['Azure guest agent']);
    for (const name of ['syslog', 'auth.log', 'dpkg.log', 'boot.log', 'cloud-init.log', 'journal', 'azure']) {
      expect([name, productOf(name)]).toEqual([name, []]);
    }
  });

  it('name only log formats that there are', () => {
    const ids = formats.map(({ id }) => id);
    expect(knownPlaces.flatMap((place) => place.formats ?? []).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the known folders that are found', () => {
  it('say of each whether it exists, and give those that do as inputs', async () => {
    const { folders, inputs } = await findIn(
      emptyFiles('ProgramData/ASRSetupLogs/ASRUnifiedSetup.log', 'ProgramData/Other/a.log'),
    );
    expect(folders).toContainEqual({
      product: 'Set-up of Site Recovery',
      path: 'ProgramData/ASRSetupLogs',
      exists: true,
    });
    expect(folders).toContainEqual({
      product: 'Set-up of Site Recovery',
      path: 'ProgramData/ASRLogs',
      exists: false,
    });
    expect(folders.filter(({ exists }) => exists)).toHaveLength(1);
    expect(inputs).toEqual(['ProgramData/ASRSetupLogs']);
  });

  it('take only what belongs to the product from a folder of all', async () => {
    const extension = 'WindowsAzure/Logs/Plugins/Microsoft.Azure.RecoveryServices.VMSnapshot';
    const { inputs } = await findIn(
      emptyFiles(
        'Windows/Temp/OBManagedlog.LOGCurr.errlog',
        'Windows/Temp/other.log',
        'WindowsAzure/Logs/WaAppAgent.log',
        'WindowsAzure/Logs/other.log',
        `${extension}/1.0.77/IaaSBcdrExtension0.log`,
        'WindowsAzure/Logs/Plugins/Microsoft.Compute.BGInfo/2.1/a.log',
      ),
    );
    expect(inputs).toEqual([
      'Windows/Temp/OBManagedlog.LOGCurr.errlog',
      extension,
      'WindowsAzure/Logs/WaAppAgent.log',
    ]);
  });

  it('say that a product is absent from a folder of all in which nothing is its own', async () => {
    const { folders, inputs } = await findIn(emptyFiles('Windows/Temp/other.log'));
    expect(folders.filter(({ exists }) => exists)).toEqual([]);
    expect(inputs).toEqual([]);
  });

  it('give a folder once that lies in another, or to which a junction leads', async () => {
    const root = 'Program Files (x86)/Microsoft Azure Site Recovery';
    const { folders, inputs } = await findIn(
      emptyFiles(`${root}/agent/svagents.log`, `${root}/home/svsystems/var/monitor.log`, 'ProgramData/x'),
      (folder) => {
        symlinkSync(`${folder}/${root}`, `${folder}/ProgramData/ASR`, 'junction');
        return { server: [`${folder}/${root}`] };
      },
    );
    expect(folders.filter(({ exists }) => exists).map(({ path }) => path)).toEqual([
      'ProgramData/ASR',
      `${root}/home/svsystems`,
      `${root}/agent`,
    ]);
    expect(inputs).toEqual(['ProgramData/ASR']);
  });

  it('give of two names for one folder the first', async () => {
    const { inputs } = await findIn(emptyFiles('D/MARS/Temp/CBEngineCurr.errlog'), (folder) => {
      symlinkSync(`${folder}/D`, `${folder}/E`, 'junction');
      return { mars: [`${folder}/E/MARS`, `${folder}/D/MARS`] };
    });
    expect(inputs).toEqual(['E/MARS/Temp']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'hold a shared folder that may not be listed, so that scanning it tells why',
    async () => {
      const folder = createTree(emptyFiles('Windows/Temp/OBMsi.log'));
      chmodSync(`${folder}/Windows/Temp`, 0);
      const { inputs } = await findKnownFolders(windowsIn(folder), formats);
      chmodSync(`${folder}/Windows/Temp`, 0o700);
      expect(inputs).toEqual([`${folder}/Windows/Temp`]);
    },
  );
});

describe('a scan of the known folders', () => {
  async function scanKnown(tree: Tree) {
    const { folders, inputs } = await findKnownFolders(windowsIn(createTree(tree)), formats);
    return scan(inputs, { catalogue, knownFolders: folders });
  }

  it('reports them all, and finds what is in them', async () => {
    const report = await scanKnown({
      'Program Files/Microsoft Azure Recovery Services Agent/Temp/CBEngineCurr.errlog':
        'Invalid vault credentials provided\r\n',
      'ProgramData/ASRLogs': null,
    });
    expect(report.diagnoses.map(({ signature }) => signature)).toEqual([
      'mars-agent/vault-credentials-invalid',
    ]);
    expect(report.coverage.knownFolders?.filter(({ exists }) => exists)).toHaveLength(2);
    // That a product has not written yet is no gap of a scan that named no folder.
    expect(report.gaps).toEqual([]);
  });

  it('that finds none is a gap that says what to do', async () => {
    for (const tree of [{}, { 'ProgramData/ASRLogs': null }]) {
      expect((await scanKnown(tree)).gaps).toEqual([
        {
          code: 'nothing-to-read',
          message: 'there are no logs in the known log folders of this host',
          action: expect.stringContaining('Name the folder'),
          said: expect.anything(),
        },
      ]);
    }
  });

  it('is told apart from one of inputs by the report', async () => {
    expect((await scan(['fixtures/healthy/notes.txt'], { catalogue })).coverage).not.toHaveProperty(
      'knownFolders',
    );
  });
});
