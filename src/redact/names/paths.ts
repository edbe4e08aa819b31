/**
 * Paths, segment by segment: what systems and the products name stays, so that one still sees which log it was; what people
 * name is theirs. Extensions stay.
 */
import { nameMatcher } from '../../glob.ts';
import type { RedactedKind } from '../../types.ts';
import type { Span } from '../spans.ts';
import { isPublicGuid } from './guids.ts';

/** A part of a path that somebody named. */
export interface OwnSegment extends Span {
  kind: Extract<RedactedKind, 'path' | 'user'>;
}

const letter = String.raw`[^\\/:*?"<>|\r\n\t]`;
const tight = String.raw`[^\\/:*?"<>|\s]`;
const windows = new RegExp(
  String.raw`(?<![\w%])(?:[a-z]:|%\w{1,30}%|\\{2,4}[?.]\\{1,2}(?:[a-z]:|UNC\\{1,2}[\w.-]{1,253})|(?:\\\\){1,2}[\w.-]{1,253})(?:\\{1,4}|/)` +
    String.raw`(?:${tight}(?:${letter}{0,98}${tight})?\\{1,4}|${tight}{1,100}/)*(?:[^\\/:*?"<>|\s,;)\]}']{0,200})`,
  'gi',
);
const posix = /(?<![\w.:/\\<>%)-])\/(?:[\w.@+~%#=,$-]{1,100}\/)+[\w.@+~%#=$-]{0,100}/g;
const address = /:\/\/[^\s/"'<>]{1,300}(?<path>\/[^\s"'<>?#,;)\]}]{1,1000})/dgi;
/** The rest of a file name with blanks. */
const restOfName =
  /(?: [^\s\\/:*?"<>|,;()]{1,40}){1,5}?\.(?:docx?|xlsx?|pptx?|pdf|txt|log|zip|vhdx?|mdf|ldf|ndf|bak|trn|pst|ost|msg|jpe?g|png|csv|xml|json|mso|dat|db|vmdk|iso)(?!\w)/iy;
const closers: Record<string, string> = {
  '(': ')',
  '[': ']',
  '"': '"',
  "'": "'",
  '{': '}',
  '<': '>',
  '“': '”',
  '`': '`',
};

/** Where paths stand in text. */
export function findPaths(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: path } of text.matchAll(windows)) {
    found.push({ start: index, end: endOfName(text, index, index + path.length) });
  }
  for (const { index, 0: path } of text.matchAll(posix)) {
    found.push({ start: index, end: index + path.replace(/\.+$/, '').length });
  }
  for (const { indices } of text.matchAll(address)) {
    const [start, end] = indices?.groups?.path ?? [0, 0];
    found.push({ start, end });
  }
  return found;
}

/** A name may have blanks: quotes or brackets around a path tell where it ends, or an extension does. */
function endOfName(text: string, start: number, end: number): number {
  const closer = closers[text[start - 1] ?? ''];
  if (closer !== undefined) {
    const close = text.slice(end, end + 260).search(/[)\]"'}>”`\r\n*?<|]/);
    if (close >= 0 && text[end + close] === closer) return end + close;
  }
  restOfName.lastIndex = end;
  return end + (restOfName.exec(text)?.[0].length ?? 0);
}

const folders = new Set(
  // Systems.
  (
    'users home|program files|program files (x86)|programdata|windows|system32|syswow64|drivers|config|temp|tmp|winsxs|inf|public|default|all users|' +
    'documents and settings|appdata|local|roaming|locallow|desktop|documents|downloads|application data|$recycle.bin|system volume information|inetpub|logfiles|w3svc1|' +
    'var|log|logs|opt|usr|etc|lib|lib64|bin|sbin|dev|proc|sys|run|mnt|media|srv|boot|root|tmp|share|local|cache|spool|init.d|systemd|system|network-scripts|modules|self|fd|block|mapper|class|net|disk|by-id|by-uuid|' +
    // Products.
    'asr|home|svsystems|pm|__w|strawberry|vendor|site|xml|admin|web|transport|vx|fx|agent|agents|application|failover|bins|scratch|microsoft|data|azure|mars|dpm|obengine|cbengine|' +
    'microsoft azure recovery services agent|microsoft azure site recovery|microsoft azure site recovery provider|microsoft azure backup server|microsoft azure backup|' +
    'microsoft azure|microsoft data protection manager|system center|microsoft system center|cxps|cxpslib|monitor|involflt|inmage|inmage systems|mysql|rcm|rcmproxy|pushinstall|process server|' +
    'processserver|config manager|configmanager|appliance|migrate|azure migrate|azuremigrate|microsoft azure migrate|windowsazure|waagent|waappagent|guestagent|packages|plugins|extensions|status|settings|azurebackup|' +
    'telemetry|srs|srslogs|vacp|policy|host|storage|replication|replicationagent|backup|restore|sql|mssql|mobility|mobility service|unifiedagent|vmware|remote-access|third-party|perl|php|apache|catalog|checksum|' +
    'vxlogs|completed|msonlinebackup|history|handler|waagent-network-setup|fwlink|ob|applicationdata|vmfs|volumes|vhds|vhd|health|handlerstatus|goalstate|xmlschema|xmlschema-instance|safefreeze|main|handle|callrcmapi|extensionartifact|machine|guest-configuration-shim|omsagent_shim|$system|genesis|onedrive|vmsnapshotscriptpluginconfig|postscript|prescript|' +
    'source|resync|diffs|failed|pending|cfg|conf|settings.d|backups|asrsetup|asrsetuplogs|uploadedlogs|archivedlogs|runlogs|errlog|errlogs|' +
    // Azure.
    'subscriptions|resourcegroups|providers|vaults|backupfabrics|protectioncontainers|protecteditems|replicationfabrics|replicationprotectioncontainers|replicationprotecteditems|virtualmachines|' +
    'disks|snapshots|locations|storageaccounts|recoverypoints|operations|operationresults|oauth2|authorize|token|common|organizations|metadata|instance|identity|keys|secrets|certificates|api|v1|v2|sdk|odata|' +
    'putfile|getfile|heartbeat|register|soap|asmx|en-us|ko-kr|zh-cn|curr|current|old|archive|support|bundle|report|reports|unc|.|..|~|*'
  )
    .replace('users home', 'users|home')
    .split('|'),
);
/** Names of programs and of what they write, of which nobody but their maker chose one. */
const programs =
  /^(?:(?:(?:pre_)?completed_(?:sync|\w{0,8}diff)\w{0,4}(?:_[pswce\d_]{1,80})?|srctelemetry_completed|tagtelemetry_completed|svagents|s2|dataprotection|appservice|evtcollforw|cxps|cxpsclient|vacp|cdpcli|azurercmcli|pushinstallservice|tmansvc|eventmanager|monitor_(?:ps|protection|disks)|volsync|inmageadminlogv2|unifiedagent\w*|ua_install|asrunifiedsetup|vmwarepushinstall|cbengine\w{0,8}|cbsetup|cbuialert|obregister|marsagentinstaller|dpmra\w{0,8}|msdpm\w{0,8}|waagent|waappagent|windowsazureguestagent|extension|shell|syslog|messages|dmesg|kern|setup|install|svchost|setupact|lsass|explorer|powershell|cmd|perl|php|python\d?|java|mysqld?|httpd|w3wp|hostname|passwd|shadow|hosts|resolv|fstab|id_rsa|known_hosts|authorized_keys|drscout|rcminfo|sourceconfig|amethyst|notes|readme|error|access|stdin|stdout|stderr)[\d_.-]{0,40}(?:curr|current|old|log)?[\d_.-]{0,40})$/i;
/** Drives, variables, numbers, devices, and what is too short to be a name. */
const nameless =
  /^(?:[a-z]:|%\w+%|[\d._~{}-]{1,24}|[a-z]{1,2}\$?|admin\$|ipc\$|(?:sd|xvd|hd|vd)[a-z]{1,2}\d{0,3}|nvme\w{1,8}|(?:dm-|loop|sr|md)\d{1,3}|[?.*]+|<\w+>|\[hidden\])$/i;
const codeFile = /^[\w.-]{1,80}\.(?:cpp|cc|cxx|c|h|hpp|cs|pm|pl|py|go|dll|sys)$/i;
const extension = /(?:\.(?:[a-z][a-z0-9]{0,6}|\d{1,4})){1,6}$/i;

/** What makes of a path the segments that somebody named; file names of log formats, with `*` and `?`, are nobody's. */
export function createPathReader(fileNames: readonly string[]): (path: string) => OwnSegment[] {
  const isLogName = createNameTest(fileNames);

  function isPublic(name: string): boolean {
    const stem = name.replace(extension, '');
    return (
      name === '' ||
      folders.has(name.toLowerCase()) ||
      folders.has(stem.toLowerCase()) ||
      nameless.test(name) ||
      nameless.test(stem) ||
      /^(?:microsoft|system|windows)(?:[.][\w.-]*| azure [\w .()-]*)$/i.test(name) ||
      codeFile.test(name) ||
      isPublicGuid(name.toLowerCase()) ||
      programs.test(stem) ||
      isLogName(name)
    );
  }

  return (path) => {
    const found: OwnSegment[] = [];
    let parent = '';
    for (const { index, 0: name } of path.matchAll(/[^\\/!]+/g)) {
      const kind = /^(?:users|home|documents and settings|profiles)$/i.test(parent) ? 'user' : 'path';
      const isOwn =
        kind === 'user'
          ? !/^(?:public|default(?: user)?|all users|administrator|root|svsystems|admin)$/i.test(name)
          : !isPublic(name);
      // Regions of Azure are nobody's.
      if (isOwn && !/^locations$/i.test(parent) && !(kind === 'user' && isPublic(name))) {
        const own = kind === 'user' ? name : name.replace(extension, '') || name;
        found.push({ start: index, end: index + own.length, kind });
      }
      parent = name;
    }
    return found;
  };
}

/** Of a name that a log format describes, what its `*` stands for must be a number, or a word of rotation. */
function createNameTest(patterns: readonly string[]): (name: string) => boolean {
  const told = patterns.filter((pattern) => /^[^*?]{3}/.test(pattern));
  const isOfFormat = nameMatcher(told);
  const beginnings = told.map((pattern) => pattern.toLowerCase().split(/[*?]/)[0]);
  return (name) => {
    if (!isOfFormat(name)) return false;
    const lower = name.toLowerCase();
    return beginnings.some(
      (beginning) =>
        lower.startsWith(beginning) &&
        /^(?:[\d_.()-]|curr(?:ent)?|parsed|old|bak|backup|copy|log|errlog|txt|json|gz|zip)*$/.test(
          lower.slice(beginning.length),
        ),
    );
  };
}
