/**
 * What is told beside findings, without secrets: a file that was fetched with a signed address has the signature in its
 * name, and an input that is no path is repeated as it was given.
 */
import type { Finding, Gap, Note } from '../types.ts';
import { mapTexts } from './map-texts.ts';
import { hideSecrets } from './secrets.ts';

/** A gap or a note, also as it is told in other languages. */
export function hideInRemark<Remark extends Note | Gap>(remark: Remark): Remark {
  return mapTexts(remark, hideSecrets);
}

/** The texts of a finding have none any more: what names it may. */
export function hideInNames(finding: Finding): Finding {
  const source = hideSecrets(finding.source);
  const host = finding.host === undefined ? undefined : hideSecrets(finding.host);
  if (source === finding.source && host === finding.host) return finding;
  return { ...finding, source, ...(host === undefined ? {} : { host }) };
}

/** Hides the secrets in the paths of things. */
export function hideInPaths<Item extends { path: string }>(items: readonly Item[]): Item[] {
  return items.map((item) => ({ ...item, path: hideSecrets(item.path) }));
}
