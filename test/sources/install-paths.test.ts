/**
 * Where products say that they were installed: read from a registry and from files that the test makes up, with what
 * the real ones print.
 */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/sources/host.ts';
import { readInstallPaths, registryValue } from '../../src/sources/install-paths.ts';

const windows: Host = { platform: 'win32', env: { ProgramData: 'C:\\ProgramData', ProgramFiles: 'C:\\P F' } };

/** Reads install paths of a host that holds just these values, by `key\value`, and these files. */
function readFrom(host: Host, values: Record<string, string>, files: Record<string, string> = {}) {
  return readInstallPaths(host, {
    readRegistry: async (key, value) => {
      if (host.platform !== 'win32') throw new Error(`the registry was asked for ${key}`);
      return values[`${key}\\${value}`];
    },
    readText: async (path) => files[path],
  });
}

describe('install paths', () => {
  it('come from the registry of Windows, without a separator at their ends', async () => {
    const paths = await readFrom(windows, {
      'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Setup\\InstallPath': 'D:\\MARS\\',
      'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\Setup\\InstallPath':
        '%ProgramFiles%\\DPM\\DPM\\',
      'HKLM\\SOFTWARE\\WOW6432Node\\SV Systems\\VxAgent\\InstallDirectory': 'D:\\ASR\\agent',
      'HKLM\\SOFTWARE\\SV Systems\\VxAgent\\InstallDirectory': 'D:\\ASR\\agent\\',
      'HKLM\\SOFTWARE\\WOW6432Node\\InMage Systems\\Installed Products\\9\\InstallDirectory':
        'E:\\home\\svsystems',
      'HKLM\\SOFTWARE\\Microsoft\\Azure Site Recovery Process Server\\Install Location': 'F:\\PS\\',
    });
    expect(paths).toEqual({
      processServer: ['F:\\PS'],
      mars: ['D:\\MARS'],
      dpm: ['C:\\P F\\DPM\\DPM'],
      agent: ['D:\\ASR\\agent'],
      svsystems: ['E:\\home\\svsystems'],
    });
  });

  it('come from files of the products', async () => {
    const file = 'C:\\ProgramData\\Microsoft Azure Site Recovery\\Config\\App.conf';
    const text = '# INSTALLATION_PATH = no\r\nX = y\r\nINSTALLATION_PATH = "E:\\Site Recovery"\r\n';
    expect(await readFrom(windows, {}, { [file]: text })).toEqual({ server: ['E:\\Site Recovery'] });
    const version = 'PRODUCT=Vx\nINSTALLATION_DIR=/opt/ASR/Vx/\nROLE=Agent\n';
    const linux: Host = { platform: 'linux', env: {} };
    expect(await readFrom(linux, {}, { '/usr/local/.vx_version': version })).toEqual({
      agent: ['/opt/ASR/Vx'],
    });
  });

  it.each(['win32', 'linux', 'darwin'])('are none on a host of %s without the products', async (platform) => {
    expect(await readFrom({ platform, env: {} }, {})).toEqual({});
  });

  it('are none where a file says nothing of them', async () => {
    const linux: Host = { platform: 'linux', env: {} };
    for (const text of ['', 'INSTALLATION_DIR=\n', 'NO_INSTALLATION_DIR=/x\n', 'INSTALLATION_DIR\n']) {
      expect(await readFrom(linux, {}, { '/usr/local/.vx_version': text })).toEqual({});
    }
  });
});

describe('a value that reg query printed', () => {
  const output = (line: string) =>
    `\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Setup\r\n${line}\r\n\r\n`;

  it.each([
    ['    InstallPath    REG_SZ    C:\\Program Files\\Azure (x)\\', 'C:\\Program Files\\Azure (x)\\'],
    ['    INSTALLPATH    REG_EXPAND_SZ    %ProgramFiles%\\x  ', '%ProgramFiles%\\x'],
    ['    InstallPath\tREG_SZ\tD:\\x', 'D:\\x'],
    ['    InstallPath    REG_SZ    ', undefined],
    ['    Install Path    REG_SZ    D:\\x', undefined],
    ['    InstallPath    REG_DWORD    0x1', undefined],
    ['    InstallPath2    REG_SZ    D:\\x', undefined],
  ])('%j is %j', (line, value) => {
    expect(registryValue(output(line), 'InstallPath')).toBe(value);
  });
});
