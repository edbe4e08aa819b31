/**
 * Names of things in Azure and VMware that somebody chose: in ids of resources, also where their slashes are escaped or
 * encoded, in names of backup containers, in paths of datastores, and where text says that something is a vault or a
 * resource group.
 */
import { isPlain } from '../plain.ts';
import type { Span } from '../spans.ts';
import { isGuid } from './guids.ts';
import { isLearnable, looksNamed, ownPart } from './hosts.ts';

/** The name of a resource. Machines and storage accounts are hosts: so they are called elsewhere. */
export interface Resource extends Span {
  kind: 'host' | 'path';
}

const slash = String.raw`(?:\\{0,3}\/|%(?:25){0,2}2F)`;
const segment = String.raw`(?:(?!%(?:25){0,2}(?:2F|3F|26))[\w.()%~-]){1,128}`;
const resourceId = new RegExp(`(?<=${slash})subscriptions(?:${slash}${segment}){3,24}`, 'gi');
const part = new RegExp(`(?<=^|${slash})${segment}`, 'gi');
const ofHosts = /^(?:virtualMachines|storageAccounts|servers|managedInstances|machines)$/i;
/** Behind these stands what Azure named, or a number. */
const ofAzure = /^(?:subscriptions|locations|operations|operationResults|operationsStatus|api-version)$/i;

/** `VM;iaasvmcontainerv2;group;machine` */
const container = /iaasvmcontainer(?:v2)?;(?!iaasvm)(?<path>[^;/\s"'%]{1,90});(?<host>[\w.-]{1,64})/dgi;
/** `[datastore] folder/disk.vmdk` */
const datastore =
  /\[(?<path>[^\]\s][^\]\n]{0,79})\] (?:(?<folder>[^\s/"'\]]{1,80})\/)?(?<file>[^\s/"']{1,80}?)(?:-\d{6}|-flat|-ctk|_\d{1,2})?\.(?:vmdk|vmx|nvram|vmsd|vswp)/dgi;

const names =
  '(?:resource[ _-]?group|(?:recovery[ _-]?services?[ _-]?|site[ _-]?recovery[ _-]?|key[ _-]?|backup[ _-]?)?vault|data[ _-]?(?:store|center)|virtual[ _-]?network|subnet)(?:[ _-]?name)?|(?:resource|subscription|tenant)[ _-]?name|(?:密钥)?保管库(?:名称)?|资源组(?:名称)?|(?:자격 증명 모음|리소스 그룹)(?: 이름)?';
const named = new RegExp(
  String.raw`(?<![a-z])(?:${names})(?:(?<tight>[=>]|：(?=\w))|\\{0,3}["']?[ \t]{0,4}[=:][ \t]{0,4}|[ \t]{1,4}(?=["'[]))(?<open>\\{0,3}["'[])?(?<path>[\p{L}\p{N}_][\p{L}\p{N}_.()-]{0,89})`,
  'dgiu',
);
/** `vault contosovault is …`: without a digit or a dash only where no word of a sentence would go on so. */
const beside =
  /\b(?:resource group|vault) (?<path>(?!(?:access|certificate|content|credential|extension|identit|instance|key|location|name|operation|permission|polic|propert|provider|quota|region|registered|registration|limit|resource|secret|server|service|setting|type|url)(?:s|ies|y)?\b)[a-z][\w-]{2,49})(?<next>,|;|\.?$| (?:is|was|in|region|could|cannot)\b)?(?![\w-])/dgim;
/** `storage account contoso01`: they have nothing but small letters and digits. */
const account =
  /(?:storage[ _-]?account(?:[ _-]?name)?|存储[帐账]户|(?:스토리지|저장소) 계정)(?:(?<sign>\\{0,3}["']?[ \t]{0,4}[=:：][ \t]{0,4}\\{0,3}["']?)|[ \t]{1,4}["'[]?)(?<host>[a-z0-9]{3,24})(?![\w-])/dgi;

/** Where resources are named, and what kind of name each is. */
export function findResources(text: string): Resource[] {
  return [
    ...findInIds(text),
    ...findInGroups(text, container),
    ...findInGroups(text, datastore),
    ...findNamed(text),
  ];
}

/** Types and names take turns, but for `providers`, behind which a namespace stands. */
function findInIds(text: string): Resource[] {
  const found: Resource[] = [];
  for (const { index, 0: id } of text.matchAll(resourceId)) {
    let type: string | null = null;
    for (const { index: at, 0: name } of id.matchAll(part)) {
      if (type === null) {
        type = name;
        continue;
      }
      if (!/^providers$/i.test(type) && !ofAzure.test(type) && !isGuid(name)) {
        found.push({
          start: index + at,
          end: index + at + name.length,
          kind: ofHosts.test(type) ? 'host' : 'path',
        });
      }
      type = null;
    }
  }
  return found;
}

function findInGroups(text: string, expression: RegExp): Resource[] {
  return [...text.matchAll(expression)].flatMap(({ indices }) =>
    Object.entries(indices?.groups ?? {}).flatMap(([name, place]) =>
      place === undefined
        ? []
        : [{ start: place[0], end: place[1], kind: name === 'host' ? ('host' as const) : ('path' as const) }],
    ),
  );
}

function findNamed(text: string): Resource[] {
  const found: Resource[] = [];
  for (const { indices, groups = {} } of text.matchAll(named)) {
    const name = groups.path.replace(/[.)-]{1,90}$/, '');
    const [start] = indices?.groups?.path ?? [0];
    const isTold = groups.tight !== undefined || groups.open !== undefined;
    if (isPlain(name) || isGuid(name) || ownPart(name) !== name) continue;
    if (isTold ? isLearnable(name) : looksNamed(name))
      found.push({ start, end: start + name.length, kind: 'path' });
  }
  for (const { indices, groups = {} } of text.matchAll(beside)) {
    const [start, end] = indices?.groups?.path ?? [0, 0];
    if (isPlain(groups.path) || !isLearnable(groups.path)) continue;
    if (/[\d-]/.test(groups.path) || groups.next !== undefined) found.push({ start, end, kind: 'path' });
  }
  for (const { indices, groups = {} } of text.matchAll(account)) {
    const [start, end] = indices?.groups?.host ?? [0, 0];
    const name = groups.host;
    if (isPlain(name) || !isLearnable(name) || (groups.sign === undefined && !/\d/.test(name))) continue;
    found.push({ start, end, kind: 'host' });
  }
  return found;
}
