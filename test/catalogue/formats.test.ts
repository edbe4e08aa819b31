/**
 * The log formats of the built-in catalogue, held to their samples: what is read of each, how many records it is, and
 * that its format is told from all others by content, by the names of real files, and after pasting.
 */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { LogFormat } from '../../src/catalogue/types.ts';
import { checkSample } from '../../src/check-samples.ts';
import { recogniseFormat } from '../../src/read/recognise.ts';

const { formats } = await loadCatalogue();

const samples = formats.flatMap((format) =>
  format.samples.map((sample) => [format.id, sample.text, sample, format] as const),
);

/** Formats that are recognised by content. */
const byContent = formats.filter(({ byName, starts }) => !byName && starts.length > 0);
const byContentSamples = samples.filter(([, , , format]) => byContent.includes(format));

function recognise(name: string, content: string): string {
  return recogniseFormat(name, Buffer.from(content), formats).id;
}

describe('a sample', () => {
  it.each(samples)('of %s is read as it says: %j', (_id, _text, sample, format) => {
    expect(checkSample(sample, format, formats)).toEqual([]);
  });

  it.each(byContentSamples)('of %s tells its format in a file of any name: %j', (id, text) => {
    for (const content of [`${text}\n`, text.replace(/\r?\n|$/g, '\r\n'), `${text}\n`.repeat(20)]) {
      expect(recognise('renamed.txt', content)).toBe(id);
    }
  });

  it.each(byContentSamples.filter(([, text]) => text.includes('\t')))(
    'of %s is read the same when its tabs became blanks: %j',
    (_id, _text, sample, format) => {
      for (const blanks of ['  ', '    ', '        ']) {
        const pasted = { ...sample, text: sample.text.replaceAll('\t', blanks) };
        expect(checkSample(pasted, format, formats)).toEqual([]);
      }
    },
  );

  it.each(samples)(
    'of %s has its format under each name that the format knows: %j',
    (id, text, _, format) => {
      for (const name of namesOf(format)) expect(recognise(name, `${text}\n`), name).toBe(id);
    },
  );
});

describe('a log format', () => {
  /** Formats whose records are one line each, as their programs write them. */
  const oneLine = ['cxps-transfer', 'cxps-monitor', 'cxps-client', 'driver-log'];

  it.each(formats.filter(({ starts, id }) => starts.length > 0 && !oneLine.includes(id)).map(({ id }) => id))(
    'has a sample of several records: %s',
    (id) => {
      const format = formats.find((one) => one.id === id) as LogFormat;
      expect(format.samples.some(({ records }) => records > 1)).toBe(true);
    },
  );

  it('has starts that are bound to the beginning', () => {
    for (const start of formats.flatMap(({ starts }) => starts)) expect(start).toMatch(/^\^/);
  });
});

/** Names of real files, as documents and programs have them. */
const realNames: Record<string, string[]> = {
  'mars-errlog': [
    'CBEngineCurr.errlog',
    'CBEngine19.errlog',
    'CBEngine7_1709618711123.log',
    'CBEngine12_1709618711123.log',
    'CBEngineCurr.currLog',
    'OBInstaller0Curr.errlog',
    'OBManagedlog.LOGCurr.errlog',
    'OBManagedCurr.errlog',
    'LaunchRecoveryMMCCurr.errlog',
    'MSDPMCurr.errlog',
    'MSDPMCurr.errlog.2016-06-01_20-55-45.Crash',
    'DPMRACURR.ERRLOG',
    'LAAgentCurr.errlog',
    'DPMUICurr.errlog',
    'DPMCLI3.errlog',
    'DPMAccessManagerCurr.errlog',
  ],
  'mars-csv': ['CBEngine7_1709618711123_parsed.log', 'CBEngine12_1709618711123_parsed.log'],
  'inmage-agent': [
    'svagents_curr_17.log',
    'svagents_completed_16.log',
    'svagents.log',
    'ASR_svagents.log',
    'pre_svagents_curr_3.log',
    's2.log',
    's2_curr_0.log',
    'appservice_curr_3.log',
    'dataprotection_curr_0.log',
    'dataprotection.log',
  ],
  'inmage-tool': [
    'AzureRcmCli.log',
    'ASR_AzureRcmCli.log',
    'evtcollforw_curr_2.log',
    'PushInstallService.log',
    'cdpcli.log',
  ],
  'agent-telemetry': ['srcTelemetry_completed_4.log', 'tagTelemetry.log', 'schedulerTelemetry_curr_1.log'],
  'cxps-error': [
    'cxps.err',
    'cxps.err.log',
    'cxps.err.20240307T120648.123456.log',
    'cxps.err.20240307T120648.123456.log.gz',
  ],
  'cxps-transfer': ['cxps.xfer', 'cxps.xfer.log', 'cxps.xfer.20240307T120648.123456.log.gz'],
  'cxps-monitor': ['cxps.monitor.log', 'cxps.monitor.20240307T120648.123456.log'],
  'server-event': [
    'eventmanager.log',
    'monitor_protection.log',
    'monitor_protection.log.1.gz',
    'monitor.log',
    'gentrends.log',
    'esx.log',
    'perldebug.log',
    'asrapi_reporting.log.2.gz',
    'api_error.log',
  ],
  'process-server-monitor': ['monitor_ps.log', 'monitor_ps.log.1.gz', 'monitor_ps_2.log'],
  'server-other': [
    'php_error.log',
    'php_sql_error.log',
    'tmanager_event.log',
    'configurator_register_host_static_info.log',
  ],
  'server-log': [
    'InMageAdminLogV2_current.json',
    'InMageAdminLogV2_completed_1709618711.json',
    'InMageTelemetryPSV2_current.json',
  ],
  tmansvc: ['tmansvc.log'],
  'consistency-log': ['vacp.log', 'vacp_20240305.log'],
  'setup-log': [
    'ASRUnifiedSetup.log',
    'ASRUnifiedAgentInstaller.log',
    'ASRUnifiedAgentConfigurator.log',
    'UnifiedAgent.log',
    'WrapperUnifiedAgent.log',
    'UnifiedAgentUpgrader.log',
    'MobilityServiceValidations.log',
    'CX_InstallLogFile.log',
    'CX_TP_InstallLogFile.log',
    'MARSStatus.log',
    'ASRConfigurationManager.log',
    'DRASetupWizard.log',
  ],
  'push-install-log': ['VmWarePushInstall.log'],
  'installer-log': ['UnifiedAgentMSIInstall.log'],
  'linux-setup-log': ['ua_install.log', 'ua_upgrader.log', 'InMage_drivers.log'],
  'vm-snapshot-linux': ['extension.log', 'shell.log'],
  'vm-snapshot-windows': ['IaaSBcdrExtension.log', 'IaaSBcdrExtension0.log'],
  waagent: [
    'waagent.log',
    'waagent.log.1',
    'waagent.log-2024-03-05-1709618711',
    'waagent.log-2024-03-05-1709618711.gz',
  ],
  waappagent: ['WaAppAgent.log', 'WaAppAgent.000.log'],
};

describe('the name of a real file', () => {
  it.each(Object.entries(realNames).flatMap(([id, names]) => names.map((name) => [name, id])))(
    '%s alone tells the format %s',
    (name, id) => {
      expect(recognise(name, 'nothing that a format knows\n')).toBe(id);
    },
  );

  it.each([
    'CommandExecution.log',
    'AzureMigrateScenarioInstaller_20240305-060511.log',
    'customscript.log',
    'application.log',
    'setup.log',
    'UnifiedAgent.exe.log',
  ])('tells none where nobody knows what is in it: %s', (name) => {
    expect(recognise(name, 'nothing that a format knows\n')).toBe('unknown');
  });
});

/** File names that the patterns of a format describe. */
function namesOf({ names }: LogFormat): string[] {
  return names.map((name) => name.replaceAll('*', '').replaceAll('?', '1'));
}
