/**
 * Names of hosts: where text says that something is one, and which of them everybody knows. A name that was learnt is
 * replaced wherever it stands as a word, so words of the language are never learnt.
 */
import type { Span } from '../spans.ts';

/** Domains of which every name is public, but for what is said below. */
const publicDomains =
  /(?:^|\.)(?:windows\.net|azure\.(?:com|net|cn|us)|microsoft\.(?:com|net|us|cn)|microsoftonline(?:-p)?\.(?:com|net|us|cn)|windowsazure\.(?:com|cn|us)|usgovcloudapi\.net|chinacloudapi\.cn|azure-api\.net|azure-devices\.net|azureedge\.net|azurefd\.net|azurewebsites\.net|azurecr\.io|cloudapp\.net|trafficmanager\.net|windowsupdate\.com|windows\.com|msftncsi\.com|msftconnecttest\.com|msocsp\.com|msauth\.net|msftauth\.net|live\.com|office\.(?:com|net)|office365\.com|visualstudio\.com|aka\.ms|onmicrosoft\.com|digicert\.com|verisign\.com|globalsign\.com|entrust\.net|symcb\.com|github\.com|githubusercontent\.com|npmjs\.org|ubuntu\.com|debian\.org|redhat\.com|centos\.org|suse\.com|oracle\.com|vmware\.com|mysql\.com|apache\.org|w3\.org|xmlsoap\.org|oasis-open\.org|openssl\.org|curl\.se|curl\.haxx\.se|google\.com|bing\.com|python\.org|perl\.org|nist\.gov)$/i;

/** Domains of the public ones in which customers name things: all before them is theirs. */
const customerDomains =
  /\.(?:(?:privatelink\.)?(?:(?:z\d+\.)?(?:blob|queue|table|file|dfs|web)\.(?:core\.(?:windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)|storage\.azure\.net)|vault(?:core)?\.azure\.(?:net|cn)|vault\.usgovcloudapi\.net|servicebus\.(?:windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)|database\.(?:windows\.net|chinacloudapi\.cn)|azurewebsites\.net|azurecr\.io|azure-api\.net|azure-devices\.net|azurefd\.net|azureedge\.net|trafficmanager\.net|documents\.azure\.com|redis\.cache\.windows\.net)|cloudapp\.azure\.com|cloudapp\.net|onmicrosoft\.com|visualstudio\.com|\w+\.azmk8s\.io|search\.windows\.net|\w{2,10}\.backup\.windowsazure\.(?:com|cn|us))$/i;

/** Azure's own names in those domains. */
const ofAzure = /^pod\d+-/i;

const topLevel =
  'com|net|org|info|biz|edu|gov|mil|int|io|cloud|app|dev|local|localdomain|lan|internal|intern|intra|intranet|corp|home|ad|dom|domain|priv|private|test|example|invalid|kr|cn|jp|tw|hk|sg|in|au|nz|uk|ie|de|at|ch|fr|nl|be|lu|dk|se|no|fi|it|es|pt|eu|cz|hu|ro|gr|tr|il|ae|sa|za|br|mx|ar|ca|us|ru|ua';
const domainName = new RegExp(
  `(?<![\\w.@%-])[a-z0-9][\\w-]{0,62}(?:\\.[a-z0-9_][\\w-]{0,62}){0,8}\\.(?:${topLevel})\\.?(?![\\w-]|\\.\\w)`,
  'gi',
);
const onlyTopLevel = new RegExp(`^(?:${topLevel}|Users|Computers|Builtin)$`, 'i');
const authority = /:\/\/(?:[^\s/@"'<>]{1,200}@)?(?<host>[a-z0-9_][\w.-]{0,252})/dgi;
const share =
  /(?<![\w\\:])(?:\\\\){1,2}(?:\?\\{1,2}UNC\\{1,2}|(?![?.]))(?<host>[a-z0-9_][\w.-]{0,252})(?=\\)/dgi;

const names =
  'host(?:[ _-]?name)?|(?:storage[ _-]?)?account[ _-]?name|(?:source|target|protected|remote|physical|virtual|process|configuration|master[ _-]?target|management|sql|vcenter|hyper-?v|proxy|dns|ntp|backup|file|domain)?[ _-]?(?:server|machine|computer|vm|node|controller)(?:[ _-]?(?:name|fqdn))?|(?:vcenter|appliance|esxi?|hypervisor|cluster|proxy|fqdn)(?:[ _-]?(?:host|name|server))?|friendly[ _-]?name|netbios[ _-]?name|vm[ _-]?display[ _-]?name|(?:ad|nt|windows|user)?[ _-]?domain(?:[ _-]?name)?|workgroup';
const named = new RegExp(
  `(?<![a-z])(?:${names})(?:(?<tight>=)|\\\\{0,3}["']?[ \\t]{0,4}[=:][ \\t]{0,4}|[ \\t]{1,4}(?=["'\\[]))(?<open>\\\\{0,3}["'\\[(]?)(?<host>[a-z0-9_][\\w.-]{0,252})`,
  'dgi',
);
const tagged = new RegExp(
  `<(?:\\w{1,20}:)?(?:\\w{0,30})(?:${names})>(?<host>[a-z0-9_][\\w.-]{0,252})<`,
  'dgi',
);
const syslog = /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?<host>[\w.-]{1,253}) [\w./-]{1,80}(?:\[\d+\])?:/dgm;

/** Names in a directory: `CN=sql01,OU=Finance,DC=contoso,DC=com`. */
const directoryName = /(?:(?:CN|OU|DC)=[^,="'<>\n]{1,64},[ ]?){1,12}DC=[\w-]{1,63}/gi;

/** `process server PS-EAST-02`: behind a blank only what no word and no version looks like. */
const beside =
  /\b(?:server|host|machine|computer|vm|node|appliance) (?<host>(?!(?:19|20)\d\d|0x|v\d)(?=[a-z-]{0,60}\d)(?=[\d-]{0,60}[a-z])[a-z0-9][\w-]{2,62})(?![\w:\\/])/dgi;

/** `WIN-0LTQUK99R9O`, `HR-WEB-01`, and with a port `cs-east-01:443`: nobody says what they are, but hosts are called so. */
const shaped =
  /(?<![\w.\\/@%-])(?<host>(?:WIN|DESKTOP|LAPTOP)-[A-Z\d]{6,11}|(?!(?:S-1|UTF|SHA|AES|DES|RSA|RFC|ISO|ANSI|IEEE|CVE|TLS|SSL|HTTPS?|MD|CP|GB|KB|MS|EP|X|ERROR|CODE|EVENT|ID|PORT|LUN|DISK|VERSION|WINDOWS|OEM|EUC|JIS)-)[A-Z][A-Z\d]{0,9}(?:-[A-Z\d]{1,10}){0,2}-[A-Z]{0,5}\d{2,4}|[a-z][a-z\d]{0,15}(?:-[a-z\d]{1,15}){0,4}-[a-z]{0,5}\d{1,4}(?=:\d{2,5}(?!\d)))(?![\w%-]|\.\w)/dg;

/** Words that stand where a host is named, and name none. */
const common = new Set(
  (
    'the a an is was are of in on at to for from by with and or not no null none true false unknown undefined empty default any all local ' +
    'localhost host hostname server servers client machine computer vm node name names agent appliance vcenter cluster controller proxy service services ' +
    'source target backup restore azure microsoft windows linux ubuntu vmware hyperv esx esxi error errors failed failure fail warning info debug ' +
    'http https ftp tcp udp ssl tls port address addr ip ipv4 ipv6 dns ntp ad id guid key type version state status code message data disk disks ' +
    'system user users admin administrator root test prod production master primary secondary replica storage account vault blob queue cache ' +
    'could couldn cannot can has have had does did will would should may must be been being it its this that there which who when where ' +
    'unable unreachable unavailable offline online running stopped started starting not-found ok yes on off up down new old first last next ' +
    'xxx n-a na c d e f s2 v2a mt ps cs'
  ).split(' '),
);

/** Whether a name may be learnt: it is no word, no number, and has two letters or digits. */
export function isLearnable(name: string): boolean {
  return (
    name.length >= 2 && !common.has(name.toLowerCase()) && !/^[\d._-]*$/.test(name) && !/^0x/i.test(name)
  );
}

/** A word in text is a name when it looks made up: `web01`, `SQL-PROD`, `CONTOSO`. Others name a host only where they stand. */
export function looksNamed(name: string): boolean {
  return isLearnable(name) && (/\d|[-_.]/.test(name) || /^[A-Z]{4,}$/.test(name));
}

/** Whether everybody knows a host. */
function isPublicHost(name: string): boolean {
  return publicDomains.test(name) || /^localhost(?:\.localdomain)?$/i.test(name);
}

/** What of the name of a host is somebody's: all of it, what stands before a domain of Azure, or null. */
export function ownPart(name: string): string | null {
  const domain = customerDomains.exec(name);
  if (domain !== null && !ofAzure.test(name)) return name.slice(0, domain.index);
  return isPublicHost(name) ? null : name;
}

/** Where text says that something is a host; what of it is somebody's. */
export function findHosts(text: string): Span[] {
  const found: Span[] = [];
  function add(name: string, start: number): void {
    const whole = name.replace(/[.-]+$/, '');
    const own = ownPart(whole);
    if (own !== null && !/^[\d.]+$/.test(own)) found.push({ start, end: start + own.length });
  }
  for (const { 0: name, index } of text.matchAll(domainName)) {
    // Namespaces of programs end like domains too.
    if (!/^(?:system|microsoft|asp|windows)\./i.test(name) || isPublicHost(name)) add(name, index);
  }
  for (const expression of [authority, share, tagged, syslog, beside, shaped]) {
    for (const { indices, groups } of text.matchAll(expression)) {
      const name = groups?.host ?? '';
      if (isLearnable(name)) add(name, indices?.groups?.host[0] ?? 0);
    }
  }
  for (const { index, 0: whole } of text.matchAll(directoryName)) {
    for (const { index: at, 1: mark, 2: name } of whole.matchAll(/(CN|OU|DC)=([^,]*)/gi)) {
      const start = index + at + mark.length + 1;
      if (!onlyTopLevel.test(name)) found.push({ start, end: start + name.length });
    }
  }
  for (const { indices, groups } of text.matchAll(named)) {
    const { host = '', open = '', tight } = groups ?? {};
    const name = host.replace(/[.-]+$/, '');
    if (open === '' && tight === undefined ? looksNamed(name) : isLearnable(name))
      add(name, indices?.groups?.host[0] ?? 0);
  }
  return found;
}
