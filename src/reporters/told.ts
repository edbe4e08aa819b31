/**
 * What is told with each finding by reporters that write them one by one: the same whether a finding comes with its signature,
 * as the scan goes on, or as a sample of its diagnosis at the end.
 */
import type { Signature } from '../catalogue/types.ts';
import type { Diagnosis } from '../types.ts';

/** The part of a diagnosis that is told with each of its findings. */
export type Told = Pick<Diagnosis, 'severity' | 'component' | 'title' | 'codes' | 'docs'>;

/** What the diagnosis of a signature will say of it. */
export function toldOf({ severity, component, title, codes, codeForms, docs }: Signature): Told {
  return { severity, component, title, codes: [...codes, ...codeForms], docs };
}
