/**
 * Pseudonyms: which names of a text are replaced and which are everybody's, and that a report has the same one for the same
 * name wherever it stands, tells how often, and is the same in the next scan.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/redact/redactor.ts';
import type { Report } from '../../src/types.ts';
import { sampleDiagnosis, sampleFinding, sampleReport, sampleSource } from '../reporters/sample-report.ts';

const formats = [{ names: ['svagents*.log*', 'cxps.err*.log*', '*.errlog*'] }];

/** The text of a finding when it was redacted. */
function redacted(text: string, fields: Record<string, string> = {}): string {
  return createRedactor({ formats }).finding(sampleFinding({ text, fields })).text;
}

function redactedPath(source: string): string {
  return createRedactor({ formats }).finding(sampleFinding({ source })).source;
}

describe('hosts', () => {
  it.each([
    ['connect to ps1.corp.contoso.com:443 failed', 'connect to host-1:443 failed'],
    ['https://cs01:9443/x', 'https://host-1:9443/x'],
    ['\\\\nas1\\c$ cannot be reached', '\\\\host-1\\c$ cannot be reached'],
    ['\\\\?\\UNC\\nas1\\fin$\\x1.vhd', '\\\\?\\UNC\\host-1\\path-1\\path-2.vhd'],
    ['Domain: CONTOSO, workgroup=fin', 'Domain: host-1, workgroup=host-2'],
    ['CN=sql01,OU=Fin,DC=contoso,DC=com', 'CN=host-1,OU=host-2,DC=host-3,DC=com'],
    ['{"HostName":"contoso","a":1}', '{"HostName":"host-1","a":1}'],
    ['<ComputerName>SQL-PROD</ComputerName>', '<ComputerName>host-1</ComputerName>'],
    ['process server PS-EAST-02 (806)', 'process server host-1 (806)'],
    [
      'Server=db-7; db-7 is down, DB-7-OsDisk too, but not xdb-7',
      'Server=host-1; host-1 is down, host-1-OsDisk too, but not xdb-7',
    ],
    ['Mar 05 12:00:00 web01 kernel: [1.0] involflt: x', 'Mar 05 12:00:00 host-1 kernel: [1.0] involflt: x'],
    ['web01.contoso.com, then web01', 'host-1, then host-1'],
    ['https://contosoacct.blob.core.windows.net/', 'https://host-1.blob.core.windows.net/'],
    ['to contosovault.we.backup.windowsazure.com', 'to host-1.we.backup.windowsazure.com'],
    [
      'AccountName=contosoacct;EndpointSuffix=core.windows.net',
      'AccountName=host-1;EndpointSuffix=core.windows.net',
    ],
  ])('%j becomes %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    'https://login.microsoftonline.com:443/common/oauth2/token',
    'https://pod01-rec2.weu.backup.windowsazure.com:443',
    'localhost and 127.0.0.1',
    'server: failed, host is unreachable, machine not found',
    'Windows Server 2019, SQL Server 2008R2',
    'System.Net.WebException at Microsoft.Azure.RecoveryServices.x',
    'svagents.log, cxps.conf, tmanager.pm',
    'http://schemas.xmlsoap.org:80 http://www.w3.org:80',
  ])('leaves %j', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it.each([
    ['No answer from HR-WEB-01, FIN-SQL-04', 'No answer from host-1, host-2'],
    ['connect cs-east-01:443 as WIN-0LTQUK99R9O', 'connect host-1:443 as host-2'],
  ])('are known by their shape: %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each(['UTF-8, SHA-256, ISO-8859-1, AES-256-GCM', 'CVE-2026-1234 and RFC-2616', 'EVENT-ID-18 in CP-949'])(
    'are not %j',
    (text) => {
      expect(redacted(text)).toBe(text);
    },
  );

  it('are those that a pattern captured', () => {
    const finding = createRedactor().finding(
      sampleFinding({ text: 'FAILED: fabrikam did not answer', fields: { host: 'fabrikam', port: '443' } }),
    );
    expect([finding.text, finding.fields]).toEqual([
      'FAILED: host-1 did not answer',
      { host: 'host-1', port: '443' },
    ]);
  });
});

describe('addresses', () => {
  it.each([
    ['from 10.0.0.4:9443 to 203.0.113.9', 'from address-1:9443 to address-2'],
    ['fe80::1c2:3 and 2001:db8:0:0:0:0:0:1', 'address-1 and address-2'],
    ['00:50:56:AB:12:34, 00-50-56-ab-12-34, 0050.56ab.1234', 'address-1, address-2, address-3'],
    ['Agent v9.53.0.1 at 9.53.0.2', 'Agent v9.53.0.1 at address-1'],
  ])('%j becomes %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    'version 9.53.0.1, upgraded to 9.54.0.1',
    'Version: 4.0.0.0, build 10.0.17763.1',
    'driver version 9.48.1.2 and 9.48.0.0',
    'VMSnapshotLinux-1.0.9.0, Agent/1.2.3.4',
    '127.0.0.1, ::1, 0.0.0.0, 255.255.255.0, 168.63.129.16, 169.254.169.254',
    '04:05:12 std::string 80:07:27:4c:18:10:08:00:40:78',
  ])('leaves %j', (text) => {
    expect(redacted(text)).toBe(text);
  });
});

describe('users', () => {
  it.each([
    ['CONTOSO\\jkim was refused', 'user-1 was refused'],
    ['run as contoso\\jkim', 'run as user-1'],
    ['mail to j.kim@contoso.com', 'mail to user-1'],
    ['user=jkim; UserName: "kim lee"', 'user=user-1; UserName: "user-2 lee"'],
    ['<UserName>jkim</UserName>', '<UserName>user-1</UserName>'],
    ['proxy http://jkim:[hidden]@10.0.0.4:8080', 'proxy http://user-1:[hidden]@address-1:8080'],
    ['open C:\\Users\\jkim\\AppData\\Local\\Temp\\1', 'open C:\\Users\\user-1\\AppData\\Local\\Temp\\1'],
    ['open /home/jkim/1', 'open /home/user-1/1'],
    ['S-1-5-21-1004336348-1177238915-682003330-512 is denied', 'user-1 is denied'],
    ['corp.contoso.com\\jkim', 'host-1\\user-1'],
    ['user svc_backup01 from x; svc_backup01 again', 'user user-1 from x; user-1 again'],
  ])('%j becomes %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    'NT AUTHORITY\\SYSTEM, BUILTIN\\Administrators',
    'user=SYSTEM; user: not found; user=root',
    'SID S-1-5-18, S-1-5-32-544',
    'HKLM\\SOFTWARE\\Microsoft',
    '{"message":"failed\\nfor all"}',
    'C:\\Users\\Public\\x',
  ])('leaves %j', (text) => {
    expect(redacted(text)).toBe(text);
  });
});

describe('GUIDs', () => {
  it('are replaced, with and without braces, in capitals or not', () => {
    const id = '1fcff8b4-cce2-42e6-8883-7aeb9a1c5cb6';
    expect(redacted(`{${id}} ${id.toUpperCase()}`)).toBe('{guid-1} guid-1');
  });

  it.each([
    '00000000-0000-0000-0000-000000000000',
    '{e8132975-6f93-4464-a53e-1050253ae220}',
    '00000000-0000-0000-C000-000000000046',
  ])('stay where everybody has %s', (id) => {
    expect(redacted(id)).toBe(id);
  });
});

describe('paths', () => {
  it.each([
    ['D:\\Finance\\2024\\plan.vhd', 'D:\\path-1\\2024\\path-2.vhd'],
    ['file(D:\\My Files\\edit data.mso) failed', 'file(D:\\path-1\\path-2.mso) failed'],
    ['cannot open D:\\Kim Contoso plan.docx now', 'cannot open D:\\path-1.docx now'],
    ['"C:\\\\Finance\\\\x1.log"', '"C:\\\\path-1\\\\path-2.log"'],
    ['/mnt/finance/a1.dat and /finance', '/mnt/path-1/path-2.dat and /finance'],
    [
      '/subscriptions/1fcff8b4-cce2-42e6-8883-7aeb9a1c5cb6/resourceGroups/prod/providers/Microsoft.RecoveryServices/vaults/v-1',
      '/subscriptions/guid-1/resourceGroups/path-1/providers/Microsoft.RecoveryServices/vaults/path-2',
    ],
  ])('%j becomes %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    'at C:\\ProgramData\\ASR\\home\\svsystems\\pm\\tmanager.pm line 5',
    'C:\\Program Files (x86)\\Microsoft Azure Site Recovery\\agent\\svagents_curr_3.log',
    'C:\\Program Files\\Microsoft Azure Recovery Services Agent\\Temp\\CBEngineCurr.errlog',
    '/var/log/azure/1 and/or HTTP/1.1 /putfile 05/11',
    '/dev/sda1 /usr/local/ASR/Vx/bin',
  ])('leaves %j', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it.each([
    ['contoso/web/svagents_curr_3.log', 'path-1/web/svagents_curr_3.log'],
    ['contoso.zip!logs/cxps.err.log.gz', 'path-1.zip!logs/cxps.err.log.gz'],
    ['C:/Users/jkim/asr logs/svagents_contoso.log', 'C:/Users/user-1/path-1/path-2.log'],
    ['//nas1/logs/contoso.errlog', '//host-1/logs/path-1.errlog'],
    ['<stdin>', '<stdin>'],
  ])('of the source %j become %j', (source, expected) => {
    expect(redactedPath(source)).toBe(expected);
  });
});

describe('resources', () => {
  const id =
    '/subscriptions/1fcff8b4-cce2-42e6-8883-7aeb9a1c5cb6/resourceGroups/fin/providers/x.y/vaults/v-1';

  it.each([
    [
      id.replaceAll('/', '%2F'),
      '%2Fsubscriptions%2Fguid-1%2FresourceGroups%2Fpath-1%2Fproviders%2Fx.y%2Fvaults%2Fpath-2',
    ],
    [
      id.replaceAll('/', '\\/'),
      '\\/subscriptions\\/guid-1\\/resourceGroups\\/path-1\\/providers\\/x.y\\/vaults\\/path-2',
    ],
    [`${id}, vault 'v-1' of resourceGroup=fin`, "path-2' of resourceGroup=path-1"],
    ['ResourceGroupName: rg-prod, VaultName: fin-vault', 'ResourceGroupName: path-1, VaultName: path-2'],
    ['<ResourceName>finance</ResourceName>', '<ResourceName>path-1</ResourceName>'],
    ['VM;iaasvmcontainerv2;finance;sql01', 'VM;iaasvmcontainerv2;path-1;host-1'],
    ['[fin-ds] sql01/sql01_1.vmdk', '[path-1] path-2/path-2_1.vmdk'],
    [
      'storage account contoso01, StorageAccount: contosofin',
      'storage account host-1, StorageAccount: host-2',
    ],
  ])('%j becomes %j', (text, expected) => {
    expect(redacted(text)).toContain(expected);
  });

  it('are those that a pattern captured, and those of other languages', () => {
    const text = '密钥保管库：financekv，存储帐户：contosoacct，资源组：fin';
    const finding = createRedactor().finding(sampleFinding({ text, fields: { vault: 'financekv' } }));
    expect([finding.text, finding.fields]).toEqual([
      '密钥保管库：path-1，存储帐户：host-1，资源组：path-2',
      { vault: 'path-1' },
    ]);
  });

  it('that are hosts have one name in ids, in domains and in sentences', () => {
    expect(
      redacted(
        `${id.replace('x.y/vaults/v-1', 'Microsoft.Storage/storageAccounts/contoso01')} contoso01.blob.core.windows.net contoso01`,
      ),
    ).toMatch(/storageAccounts\/host-1 host-1\.blob\.core\.windows\.net host-1$/);
  });

  it.each([
    'the vault is not registered, vault: registered, vault "unknown"',
    'resource group not found, the resource group limit has been reached',
    'vault credentials, vault policy is set, Vault registered, vault was found, the vault and the policy',
    '密钥保管库：未找到',
    '/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Compute/locations/westeurope/operations',
    'storage account key, storage account: missing',
    'domain controller, Domain: not found',
    '[12] a/b failed',
  ])('leaves %j', (text) => {
    expect(redacted(text)).toBe(text);
  });
});

describe('a finding', () => {
  it('keeps what tells where and what it is', () => {
    const finding = sampleFinding({ text: '10.0.0.4 FAILED', source: 'contoso/x.log' });
    const { text, source, match, ...rest } = createRedactor().finding(finding);
    expect(finding).toMatchObject(rest);
    expect([text, source]).toEqual(['address-1 FAILED', 'path-1/x.log']);
    expect(text.slice(match.start, match.end)).toBe('FAILED');
  });

  it('marks the same, or the pseudonym of it, whatever stands around', () => {
    const piece = fc.constantFrom(
      '10.0.0.4 ',
      'web01.contoso.com ',
      'C:\\Finance\\x ',
      'user=jkim ',
      '[hidden] ',
      'a, ',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const text = `${before.join('')}FAILED ${after.join('')}`;
        const finding = createRedactor().finding(sampleFinding({ text }));
        expect(finding.text.slice(finding.match.start, finding.match.end)).toBe('FAILED');
      }),
    );
  });

  it('has its context and its host replaced', () => {
    const context = { before: ['from WEB-01'], after: ['10.0.0.4'] };
    const { context: shown, host } = createRedactor().finding(sampleFinding({ host: 'web-01', context }));
    expect([shown, host]).toEqual([{ before: ['from host-1'], after: ['address-1'] }, 'host-1']);
  });
});

describe('a report', () => {
  const findings = [
    sampleFinding({
      source: 'contoso/a.log',
      host: 'web-01',
      text: 'FAILED: web-01 (10.0.0.4)',
      fields: { host: 'web-01' },
    }),
    sampleFinding({
      source: 'contoso/b.log',
      text: 'FAILED: 10.0.0.5, 10.0.0.4',
      fields: { host: '10.0.0.5' },
    }),
  ];
  const report = sampleReport({
    diagnoses: [
      sampleDiagnosis({
        findings,
        hosts: ['web-01'],
        fields: { host: ['web-01', '10.0.0.5'] },
        remediation: [
          {
            text: 'Check web-01.',
            command: 'ping web-01',
            expect: '20.190.128.0 answers',
            docs: 'https://web-01/',
          },
        ],
        sources: [{ path: 'contoso/a.log', count: 1, firstSeen: null, lastSeen: null }],
      }),
    ],
    gaps: [
      {
        code: 'unreadable',
        source: 'my secret plan/kim.log',
        message: "my secret plan/kim.log cannot be read: EIO, open 'C:\\Kim\\kim.log'",
        action: 'Scan a copy.',
      },
    ],
    notes: [{ code: 'year-unknown', message: 'there are no times: contoso/a.log and 3 more' }],
    coverage: {
      sources: ['contoso/a.log', 'contoso/b.log'].map((path) => sampleSource({ path, findings: 1 })),
      skipped: {},
      duplicates: [{ path: 'contoso/c.log', of: 'contoso/a.log' }],
      absentFormats: ['mars-errlog'],
      knownFolders: [{ product: 'Mobility agent', path: 'D:/contoso/ASR', exists: true }],
    },
  });

  it('has none of the names left, and all of the rest', () => {
    const shown = createRedactor().report(report);
    expect(JSON.stringify(shown).replace('https://web-01/', '')).not.toMatch(
      /contoso|web-01|10\.0\.0\.|kim/i,
    );
    expect(shown.diagnoses[0].remediation).toEqual([
      {
        text: 'Check host-1.',
        command: 'ping host-1',
        expect: '20.190.128.0 answers',
        docs: 'https://web-01/',
      },
    ]);
    expect(shown.gaps[0].message).toBe(
      "path-2/path-3.log cannot be read: EIO, open 'C:\\path-3\\path-3.log'",
    );
    expect(shown.notes[0].message).toBe('there are no times: path-1/a.log and 3 more');
    expect(shown.diagnoses[0].fingerprints).toEqual(report.diagnoses[0].fingerprints);
    expect(shown.summary).toEqual(report.summary);
  });

  it('tells what was replaced, by kind and number, without saying what it was', () => {
    const { redacted: table = [] } = createRedactor().report(report);
    expect(table.map(({ pseudonym }) => pseudonym)).toEqual([
      'host-1',
      'address-1',
      'address-2',
      'path-1',
      'path-2',
      'path-3',
    ]);
    const written = JSON.stringify({ ...createRedactor().report(report), redacted: [] });
    for (const { pseudonym, count } of table) {
      expect([pseudonym, written.split(new RegExp(`${pseudonym}(?!\\d)`)).length - 1]).toEqual([
        pseudonym,
        count,
      ]);
    }
  });

  it('has the pseudonyms of the findings that came before it', () => {
    const redactor = createRedactor();
    const streamed = findings.map(redactor.finding);
    expect(redactor.report(report).diagnoses[0].findings).toEqual(streamed);
  });

  it('is the same when it is redacted again', () => {
    expect(createRedactor().report(report)).toEqual(createRedactor().report(report));
  });

  it('is not changed', () => {
    const copy: Report = structuredClone(report);
    createRedactor().report(report);
    expect(report).toEqual(copy);
  });
});

describe('what is no report', () => {
  it('has the names that a record told, though the record is not shown', () => {
    const redactor = createRedactor();
    expect(redactor.field('detail', 'erp-db-11 is gone')).toBe('erp-db-11 is gone');
    redactor.learn({ text: 'no answer from host erp-db-11', fields: {} });
    expect(redactor.field('detail', 'erp-db-11 is gone')).toBe('host-1 is gone');
  });

  it('gets no pseudonym that stands for something else', () => {
    const redactor = createRedactor();
    redactor.reserve(['host-7', 'host-x', 'path--1', 'toString-3', '__proto__-1', '']);
    expect(redactor.counted(() => ({ host: redactor.field('host', 'erp-db-11') }))).toEqual({
      host: 'host-8',
      redacted: [{ pseudonym: 'host-8', kind: 'host', count: 1 }],
    });
    expect(redactor.path('fabrikam/x.log')).toBe('path-1/x.log');
    redactor.reserve(['host-900719925474099']);
    expect(redactor.field('host', 'erp-db-12')).toBe('host-100000');
  });
});

it.each([
  { host: ':'.repeat(20_000) },
  { source: `/mnt/svagents${'currlog'.repeat(40)}!` },
  { source: `/mnt/x${'.tar.gz'.repeat(40)}!` },
  { source: `/mnt/${'a.'.repeat(200_000)}!` },
])('redacts within bounds what comes near to a name, %#', (near) => {
  expect(createRedactor({ formats }).finding(sampleFinding({ text: 'FAILED', ...near })).text).toBe('FAILED');
});
