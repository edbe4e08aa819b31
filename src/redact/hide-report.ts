/**
 * What is told beside findings, without secrets: a file that was fetched with a signed address has the signature in its
 * name, and an input that is no path is repeated as it was given.
 */
import type { Finding, Gap, Note } from '../types.ts';
import { hideSecrets } from './secrets.ts';

export function hideInGap(gap: Gap): Gap {
  return { ...hideInNote(gap), action: hideSecrets(gap.action) };
}

export function hideInNote<Told extends Note | Gap>(told: Told): Told {
  return {
    ...told,
    ...(told.source === undefined ? {} : { source: hideSecrets(told.source) }),
    message: hideSecrets(told.message),
  };
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
