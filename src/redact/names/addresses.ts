/**
 * Addresses in text: IPv4, IPv6 and MAC. A version of four numbers looks like an address; what stands before it tells, and
 * when nothing does it is taken for an address.
 */
import { isIPv6 } from 'node:net';
import type { Span } from '../spans.ts';

const v4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)/g;
const v6 = /(?<![\w:.])[0-9a-f:]{2,39}(?::(?:\d{1,3}\.){3}\d{1,3})?(?![\w:])/gi;
const mac =
  /(?<![\w:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])|(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/gi;

/** Words before a version. */
const versionWord =
  /(?:versions?|\bver\.?|builds?|releases?|revision|\brev|upgraded? (?:from|to)|update rollup|\w-|(?:^|[^\w/])(?!(?:tcp|udp|ip|icmp|addr|host)\/)[a-z][\w.]{1,40}\/)["':=([\s]{0,4}$/i;
/** Between two versions of which the first was told. */
const enumeration = /^(?:,| and| or| to| from|->| -| vs\.?|\/|;)[\s]{0,3}(?:version )?$/i;

/** The same for everybody: this machine, any machine, all of them, the two by which Azure speaks to its machines. */
const publicAddress =
  /^(?:127\.|0\.0\.0\.0$|255\.255\.255\.\d+$|168\.63\.129\.16$|169\.254\.169\.254$|::1?$|0:0:0:0:0:0:0:[01]$)/;

/** Where addresses stand that tell of somebody. */
export function findAddresses(text: string): Span[] {
  const found: Span[] = [];
  let version: Span | null = null;
  for (const { index, 0: address } of text.matchAll(v4)) {
    const span = { start: index, end: index + address.length };
    const isOn = version !== null && enumeration.test(text.slice(version.end, index));
    if (isOn || versionWord.test(text.slice(Math.max(index - 48, 0), index))) version = span;
    else if (address.split('.').every((part) => Number(part) < 256) && !publicAddress.test(address))
      found.push(span);
  }
  for (const { index, 0: address } of text.matchAll(v6)) {
    if (!address.includes(':') || !/\d/.test(address) || publicAddress.test(address) || !isIPv6(address))
      continue;
    found.push({ start: index, end: index + address.length });
  }
  for (const { index, 0: address } of text.matchAll(mac)) {
    if (!/^(?:00[:-]?){5}00$|^(?:ff[:-]?){5}ff$/i.test(address))
      found.push({ start: index, end: index + address.length });
  }
  return found;
}

/** Whether a whole text is an address, with or without a port. */
export function isAddress(text: string): boolean {
  // No address is longer, and what is of nothing but colons would take time out of proportion.
  return (
    text.length <= 64 &&
    /^\[?(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*)\]?(?::\d{1,5})?$/i.test(text)
  );
}
