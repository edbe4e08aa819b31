/**
 * Names of people and accounts where text says that something is one: `DOMAIN\user`, mail addresses, `user=…`. Accounts that
 * every system has are nobody's.
 */
import { isPlain } from '../plain.ts';
import type { Span } from '../spans.ts';
import { findHosts, isLearnable } from './hosts.ts';

const mail = /(?<![\w.+%-])[\w.+%-]{1,64}@[a-z][\w-]{0,62}(?:\.[\w-]{1,63}){0,8}/gi;
const userInfo = /:\/\/(?<user>[^\s:/@"'<>]{1,100})(?::[^\s/@"'<>]{0,200})?@/dgi;
const domainUser =
  /(?<![\w\\/:.%$-])(?<user>(?<domain>[a-z][\w.-]{0,30})\\{1,2}(?<name>[a-z_][\w.$-]{0,60}))(?![\w\\])/dgi;
/** What a domain numbered; those of all systems are shorter. */
const securityId = /(?<![\w-])S-1-5-21(?:-\d{1,10}){3,4}(?![\w-])/gi;
const names =
  'user(?:[ _-]?(?:name|id))?|uid|login(?:[ _-]?name)?|log(?:ged)?[ _-]?on(?:[ _-]?(?:as|user|account))|(?:service[ _-]?)?account|run[ _-]?as|owner|upn|principal(?:[ _-]?name)?|사용자(?: 이름)?|계정|用户名?|帐户|账户';
const named = new RegExp(
  `(?<![a-z])(?:${names})(?:\\\\{0,3}["']?[ \\t]{0,4}[=:：][ \\t]{0,4}|[ \\t]{1,4}(?=["'\\[]))\\\\{0,3}["'\\[]?(?<user>[^\\s"',;<>()[\\]{}|\\\\&：，。]{1,100})(?![\\\\@])`,
  'dgi',
);
const tagged = new RegExp(`<(?:\\w{1,20}:)?\\w{0,30}(?:${names})>(?<user>[^<>\\n]{1,100})<`, 'dgi');
const said =
  /\b(?:invalid )?user (?<user>[\w.$-]{2,60})(?= (?:on|from|at|with|failed|port)\b)|\b(?:password|publickey) for (?<other>[\w.$-]{2,60}) from /dgi;

const builtin = new Set(
  (
    'system root admin administrator administrators guest everyone nobody daemon local localsystem localservice networkservice service services ' +
    'network anonymous public default defaultuser sa user username name logon sid id rights account accounts session store profile azureuser waagent www-data mysql postgres oracle vcap'
  ).split(' '),
);
/** What stands before a backslash and is no domain of accounts. */
const noDomain =
  /^(?:hk(?:lm|cu|cr|u|cc)|hkey_\w+|software|system|sam|security|currentcontrolset|controlset\d+|services|microsoft|windows|program|builtin|nt|iis|appool|authority|service|font driver host|window manager|global\w*|device|harddisk\w*|volume\w*|root|cimv2|bin|lib|logs?|[a-z])$/i;

/** Whether an account is nobody's. */
export function isBuiltinUser(name: string): boolean {
  return builtin.has(name.toLowerCase()) || /\$$/.test(name);
}

/** Whether a name is replaced wherever it stands: words of the language are not. */
export function isUserWord(name: string): boolean {
  return name.length >= 4 && /[\d._-]/.test(name) && isLearnable(name) && !isBuiltinUser(name);
}

/** Where text says that something is a user. */
export function findUsers(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: address, index } of text.matchAll(mail)) {
    found.push({ start: index, end: index + address.replace(/[.-]+$/, '').length });
  }
  for (const { 0: id, index } of text.matchAll(securityId)) {
    found.push({ start: index, end: index + id.length });
  }
  for (const { groups = {}, indices } of text.matchAll(domainUser)) {
    const { domain, name } = groups;
    const [start, end] = indices?.groups?.user ?? [0, 0];
    // In lower case it may as well be two folders, or a line end that is written as an escape.
    const isTold =
      /(?:user|account|log(?:in|on)|owner|identity|principal|credential|\bas|\bby|\bfor)\W{0,4}$/i.test(
        text.slice(Math.max(start - 24, 0), start),
      );
    const isNetbios = /^[A-Z][A-Z\d-]{1,14}$/.test(domain);
    if (noDomain.test(domain) || isBuiltinUser(name)) continue;
    if (isTold || isNetbios) found.push({ start, end });
    // The name of a whole domain is a host.
    const [inDomain] = findHosts(domain);
    if (inDomain !== undefined && domain.includes('.')) found.push({ start: end - name.length, end });
  }
  for (const expression of [userInfo, named, tagged, said]) {
    for (const { groups = {}, indices } of text.matchAll(expression)) {
      const user = groups.user ?? groups.other;
      const [start] = indices?.groups?.user ?? indices?.groups?.other ?? [0];
      const name = user.replace(/[.:!?]+$/, '');
      if (
        !isLearnable(name) ||
        isPlain(name) ||
        isBuiltinUser(name) ||
        /^(?:[\d.-]+|0x[\da-f]+)$/i.test(name)
      )
        continue;
      found.push({ start, end: start + name.length });
    }
  }
  return found;
}
