/**
 * What a code or a signature id means: the systems that know the code, all its forms, and the signatures that look
 * for it in any of them.
 */
import { numberForms, toHresult } from './codes.ts';
import { readHresult } from './hresult.ts';
import { type SignatureSummary, summarise } from './summary.ts';
import type { Catalogue, SystemCode } from './types.ts';

/** One meaning of a code in an operating system, a library or a protocol. */
export interface Meaning {
  code: string;
  system: string;
  name: string;
  /** Every form in which programs print it. */
  forms: string[];
  text: string;
}

export interface Explanation {
  query: string;
  meanings: Meaning[];
  signatures: SignatureSummary[];
}

/**
 * Explains a number in any form, a name such as WSAETIMEDOUT, or a signature id. An unknown HRESULT is taken apart;
 * other unknown ones have no meanings.
 */
export function explain(codeOrId: string, catalogue: Catalogue): Explanation {
  const query = codeOrId.trim();
  const name = query.toLowerCase();
  const value = toNumber(query);
  const known = catalogue.systemCodes.filter((code) => means(code, name, value)).map(describe);
  const meanings = known.length > 0 ? known : decode(query);
  const wanted = new Set([query, ...meanings.flatMap((meaning) => meaning.forms)].map(normalise));
  const isWanted = (form: string) => wanted.has(normalise(form));
  const signatures = catalogue.signatures.filter(
    ({ id, codes, codeForms }) => id === query || codes.some(isWanted) || codeForms.some(isWanted),
  );
  return { query, meanings, signatures: signatures.map(summarise) };
}

function means(code: SystemCode, name: string, value: number | null): boolean {
  if (code.name.toLowerCase() === name) return true;
  return value !== null && (value === code.number || value === toHresult(code.system, code.number));
}

function describe({ system, number, name, text }: SystemCode): Meaning {
  const hresult = toHresult(system, number);
  const forms = [String(number), name, ...(hresult === null ? [] : numberForms(hresult))];
  return { code: String(number), system, name, forms: [...new Set(forms)], text };
}

/** An HRESULT that no table knows, as far as its bits tell. */
function decode(query: string): Meaning[] {
  const value = toNumber(query);
  if (value === null || value <= 0x7fffffff) return [];
  const { severity, facility, code } = readHresult(value);
  const forms = numberForms(value);
  const text = `${severity}, facility ${facility}, code ${code} (0x${code.toString(16).toUpperCase()})`;
  return [{ code: forms[0], system: 'hresult', name: forms[0], forms, text }];
}

/** All spellings of one 32-bit number are the same; so are the cases of a name. */
function normalise(form: string): string {
  const value = toNumber(form);
  return value === null ? form.toLowerCase() : String(value);
}

function toNumber(text: string): number | null {
  return /^(?:-?\d{1,10}|0x[\da-f]{1,8})$/i.test(text) ? Number(text) >>> 0 : null;
}
