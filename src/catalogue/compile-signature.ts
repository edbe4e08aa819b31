/**
 * One signature of a file, compiled: its texts and codes become patterns with literals and scopes, its procedures
 * become steps. Whatever it refers to must exist.
 */
import type { Evidence, Step } from '../types.ts';
import { readCode } from './codes.ts';
import { checkExpectation, readInterval } from './expectation.ts';
import {
  type Complain,
  type Context,
  checkScope,
  completeLink,
  completeStep,
  nearest,
  tryPattern,
  tryRequirements,
} from './parts.ts';
import type { RawSignature, SignatureFile } from './schema.ts';
import type { Example, FormatScope, Pattern, Signature } from './types.ts';

/** Compiles the signature at `index` of a file. Faults are reported through `complain`. */
export function compileSignature(
  file: SignatureFile,
  index: number,
  context: Context,
  complainInFile: Complain,
): Signature {
  const raw = file.signatures[index];
  const complain: Complain = (path, ...rest) => complainInFile(['signatures', index, ...path], ...rest);
  const formats = raw.formats ?? file.formats ?? 'any';
  const codes = compileCodes(raw, formats, context, complain);
  const patterns = [...compileTexts(raw, formats, complain), ...codes.patterns];
  const examples = readExamples(raw, formats, complain);
  checkReferences(raw, file, context, complain);
  checkIdentity(raw, patterns, complain);
  checkExpectation(raw['expect-every'], formats, context, complain);
  if (!raw.codes?.length && !raw.patterns?.length && raw['expect-every'] === undefined) {
    complain(
      raw.patterns ? ['patterns'] : [],
      'the signature has neither codes nor patterns',
      'Add what the programs log.',
    );
  }
  return {
    id: raw.id,
    component: file.component,
    status: raw.status ?? 'stable',
    replacedBy: raw['replaced-by'] ?? null,
    title: raw.title,
    severity: raw.severity,
    evidence: raw.evidence ?? 'certain',
    codes: codes.spellings,
    codeForms: codes.forms,
    formats,
    patterns: patterns.sort((a, b) => rank(a) - rank(b)),
    not: compileExclusions(raw, complain),
    overrides: raw.overrides ?? [],
    identity: raw.identity ?? [],
    causedBy: raw['caused-by'] ?? [],
    expectEvery: raw['expect-every'] === undefined ? null : readInterval(raw['expect-every']),
    causes: raw.causes,
    remediation: compileSteps(raw, file.docs, context, complain),
    docs: completeLink(raw.docs, file.docs) ?? '',
    examples,
    origins: [...new Set(examples.filter(({ expected }) => expected).map(({ from }) => from))],
  };
}

/** Certain before possible, texts before bare codes: the first pattern that matches is the one reported. */
function rank(pattern: Pattern): number {
  return (pattern.evidence === 'possible' ? 2 : 0) + (pattern.code === null ? 0 : 1);
}

function compileTexts(raw: RawSignature, scope: FormatScope, complain: Complain): Pattern[] {
  return (raw.patterns ?? []).flatMap((item, place) => {
    const own = typeof item === 'string' ? { pattern: item } : item;
    const path = ['patterns', place, ...(typeof item === 'string' ? [] : ['pattern'])];
    const compiled = tryRequirements(own.pattern, path, complain);
    if (compiled === null) return [];
    const exact = (own.case ?? raw.case) === 'exact';
    return {
      ...compiled,
      flags: exact ? 's' : 'is',
      formats: own.formats ?? scope,
      evidence: own.evidence ?? raw.evidence ?? 'certain',
      code: null,
    };
  });
}

function compileCodes(raw: RawSignature, formats: FormatScope, context: Context, complain: Complain) {
  const patterns: Pattern[] = [];
  const spellings: string[] = [];
  const forms: string[] = [];
  (raw.codes ?? []).forEach((spec, place) => {
    const path = ['codes', place];
    const code = readCode(spec, context.systemCodes);
    if (typeof code === 'string') {
      complain(path, code, 'Write "34513", {win32: 10060}, or a name.');
      return;
    }
    spellings.push(code.spelling);
    forms.push(...code.forms);
    const add = (expression: string, scope: FormatScope, evidence: Evidence) => {
      const compiled = tryRequirements(expression, path, complain);
      // A name tells its meaning as a text does; only a number is bare.
      const bare = code.isName ? null : code.key;
      if (compiled) patterns.push({ ...compiled, flags: 'is', formats: scope, evidence, code: bare });
    };
    const isNumber = code.expressionAnywhere !== null;
    // A plain number counts in the named formats only, so where any format will do it counts in none.
    const scope = isNumber && formats === 'any' ? [] : formats;
    if (scope === 'any' || scope.length > 0) {
      for (const expression of code.expressions) add(expression, scope, raw.evidence ?? 'certain');
    }
    if (code.expressionAnywhere !== null) add(code.expressionAnywhere, ['unknown'], 'possible');
  });
  return { patterns, spellings, forms: forms.filter((form) => !spellings.includes(form)) };
}

function compileExclusions(raw: RawSignature, complain: Complain): Signature['not'] {
  const texts = raw.not === undefined ? [] : [raw.not].flat();
  return texts.flatMap((text, place) => {
    const parsed = tryPattern(text, Array.isArray(raw.not) ? ['not', place] : ['not'], complain);
    return parsed ? { source: parsed.source, flags: raw.case === 'exact' ? 's' : 'is' } : [];
  });
}

function compileSteps(
  raw: RawSignature,
  page: string | undefined,
  context: Context,
  complain: Complain,
): Step[] {
  return raw.remediation.flatMap(({ use, text, ...rest }, place) => {
    if (use === undefined) return completeStep({ text: text ?? '', ...rest }, page);
    const steps = context.procedures.get(use);
    if (steps === undefined) {
      complain(
        ['remediation', place, 'use'],
        `there is no procedure ${use}`,
        nearest(use, context.procedures.keys()),
      );
    }
    return steps ?? [];
  });
}

function readExamples(raw: RawSignature, formats: FormatScope, complain: Complain): Example[] {
  const usual = formats === 'any' ? 'unknown' : (formats[0] ?? 'unknown');
  const examples = raw.examples.map((example) => ({
    text: example.match ?? example['no-match'] ?? '',
    expected: example.match !== undefined,
    from: example.from ?? ('composed' as const),
    format: example.format ?? usual,
  }));
  for (const [expected, field] of [
    [true, 'match'],
    [false, 'no-match'],
  ] as const) {
    if (!examples.some((example) => example.expected === expected)) {
      complain(['examples'], `there is no example with ${field}`, 'A signature needs lines of both kinds.');
    }
  }
  return examples;
}

function checkReferences(raw: RawSignature, file: SignatureFile, context: Context, complain: Complain): void {
  if (!raw.id.startsWith(`${file.component}/`)) {
    complain(
      ['id'],
      `the id does not begin with the component ${file.component}`,
      `Write ${file.component}/…`,
    );
  }
  const checkId = (id: string | undefined, path: (string | number)[]) => {
    if (id === undefined || context.signatureIds.has(id)) return;
    complain(path, `there is no signature ${id}`, nearest(id, context.signatureIds));
  };
  checkId(raw['replaced-by'], ['replaced-by']);
  raw.overrides?.forEach((id, place) => {
    checkId(id, ['overrides', place]);
  });
  raw['caused-by']?.forEach((id, place) => {
    checkId(id, ['caused-by', place]);
  });
  checkScope(raw.formats, ['formats'], context, complain);
  raw.patterns?.forEach((item, place) => {
    if (typeof item !== 'string') checkScope(item.formats, ['patterns', place, 'formats'], context, complain);
  });
  raw.examples.forEach(({ format }, place) => {
    if (format !== undefined) checkScope([format], ['examples', place, 'format'], context, complain);
  });
  checkLink(completeLink(raw.docs, file.docs), ['docs'], complain);
  raw.remediation.forEach(({ docs }, place) => {
    if (docs !== undefined)
      checkLink(completeLink(docs, file.docs), ['remediation', place, 'docs'], complain);
  });
}

function checkLink(link: string | undefined, path: (string | number)[], complain: Complain): void {
  if (link === undefined) {
    complain([], 'the signature has no docs', 'Add a link to the documentation, here or for the whole file.');
  } else if (link.startsWith('#')) {
    complain(
      path,
      `docs is an anchor without a page: ${link}`,
      'Write the whole link, or give the file docs.',
    );
  }
}

/** A field that no pattern captures tells nothing apart. */
function checkIdentity(raw: RawSignature, patterns: readonly Pattern[], complain: Complain): void {
  raw.identity?.forEach((name, place) => {
    if (patterns.some(({ source }) => source.includes(`(?<${name}>`))) return;
    complain(['identity', place], `no pattern captures ${name}`, `Name a group in a pattern: (?<${name}>…).`);
  });
}
