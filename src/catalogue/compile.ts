/**
 * Makes the catalogue of well-shaped files: parses patterns, derives literals, turns codes into patterns, resolves
 * procedures and links, and checks everything that refers to something else. Each fault has its place in the file.
 */
import { createHash } from 'node:crypto';
import type { CatalogueError } from '../errors.ts';
import { collectTranslations } from './collect-translations.ts';
import { compileSignature } from './compile-signature.ts';
import { englishOf, type Foundation, nothing } from './foundation.ts';
import {
  type Complain,
  type Context,
  checkScope,
  completeLink,
  completeStep,
  nearest,
  tryPattern,
} from './parts.ts';
import type { CodeFile, FormatFile, ProcedureFile } from './schema.ts';
import type { CatalogueFile } from './shape.ts';
import { joinTranslation, type OwnWords, type Translation, type Uses, type Words } from './translate.ts';
import { type Catalogue, headerFields, headerTimes, type LogFormat, type Signature } from './types.ts';

/** Files, compiled, with what they were built on. With faults there is still all that is right. */
export interface Compiled {
  /** All of it, in English. */
  foundation: Foundation & { words: Record<keyof OwnWords, Map<string, Words>> };
  translation: Translation;
  errors: CatalogueError[];
}

/** Compiles files, and what they say in another language; they may refer to what they build on. */
export function compileCatalogue(files: readonly CatalogueFile[], base: Foundation = nothing): Compiled {
  const errors: CatalogueError[] = [];
  const complainIn =
    (file: CatalogueFile): Complain =>
    (path, message, action, offset) =>
      errors.push(file.yaml.errorAt(path, message, action, offset));

  const context: Context = {
    formats: [...base.catalogue.formats],
    procedures: new Map(base.procedures),
    systemCodes: [...base.catalogue.systemCodes],
    signatureIds: new Set(base.catalogue.signatures.map(({ id }) => id)),
  };
  for (const file of files) {
    const complain = complainIn(file);
    if (file.kind === 'formats') readFormats(file.data, context, complain);
    else if (file.kind === 'procedures') readProcedures(file.data, context, complain);
    else if (file.kind === 'codes') readCodes(file.data, context);
    else if (file.kind === 'signatures') readIds(file.data.signatures, context, complain);
  }
  for (const file of files) {
    if (file.kind === 'signatures') checkScope(file.data.formats, ['formats'], context, complainIn(file));
  }
  const uses = new Map<string, (string | null)[]>();
  const signatures = files.flatMap((file) => {
    if (file.kind !== 'signatures') return [];
    for (const { id, remediation } of file.data.signatures) {
      uses.set(
        id,
        remediation.map(({ use }) => use ?? null),
      );
    }
    return file.data.signatures.map((_, index) =>
      compileSignature(file.data, index, context, complainIn(file)),
    );
  });
  const catalogue = freeze(signatures, base.catalogue, context);
  const allUses: Uses = { get: (id) => uses.get(id) ?? base.uses.get(id) };
  const words = collectTranslations(files, englishOf(base), complainIn);
  const allWords: OwnWords = {
    signatures: { get: (id) => words.signatures.get(id) ?? base.words.signatures.get(id) },
    procedures: { get: (id) => words.procedures.get(id) ?? base.words.procedures.get(id) },
  };
  return {
    foundation: { catalogue, procedures: context.procedures, uses: allUses, words },
    translation: joinTranslation(allWords, allUses),
    errors,
  };
}

/** What is built on is as it is: only its codes may turn out to be shared. */
function freeze(own: Signature[], base: Catalogue, { formats, systemCodes }: Context): Catalogue {
  const signatures = [...base.signatures, ...own];
  doubtSharedCodes(signatures);
  const content = JSON.stringify({ base: base.digest, signatures: own, formats, systemCodes });
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  deepFreeze([own, formats, systemCodes]);
  return Object.freeze({ signatures: Object.freeze(signatures), formats, systemCodes, digest });
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** A bare code that several signatures have can mean any of them. */
function doubtSharedCodes(signatures: Signature[]): void {
  const owners = new Map<string, number>();
  for (const { patterns } of signatures) {
    for (const code of new Set(patterns.flatMap((pattern) => pattern.code ?? []))) {
      owners.set(code, (owners.get(code) ?? 0) + 1);
    }
  }
  for (const pattern of signatures.flatMap((signature) => signature.patterns)) {
    if (pattern.code !== null && (owners.get(pattern.code) ?? 0) > 1) pattern.evidence = 'possible';
  }
}

function readIds(signatures: readonly { id: string }[], context: Context, complain: Complain): void {
  signatures.forEach(({ id }, index) => {
    if (context.signatureIds.has(id)) {
      complain(['signatures', index, 'id'], `there are two signatures ${id}`, 'Give one of them another id.');
    }
    context.signatureIds.add(id);
  });
}

function readProcedures(data: ProcedureFile, context: Context, complain: Complain): void {
  data.procedures.forEach(({ id, docs, steps }, index) => {
    if (context.procedures.has(id)) {
      complain(['procedures', index, 'id'], `there are two procedures ${id}`, 'Give one of them another id.');
    }
    const page = completeLink(docs, data.docs);
    context.procedures.set(
      id,
      steps.map((step) => completeStep(step, page)),
    );
  });
}

function readFormats(data: FormatFile, context: Context, complain: Complain): void {
  data.formats.forEach(({ id, title, names, start, mark, zone, like, samples, ...rest }, index) => {
    if (id === 'unknown' || context.formats.some((format) => format.id === id)) {
      complain(['formats', index, 'id'], `there is a log format ${id} already`, 'Give it another id.');
    }
    const model = like === undefined ? undefined : findModel(like, index, context, complain);
    const texts = start === undefined ? [] : [start].flat();
    const starts = texts.map((text, place) => {
      const path = Array.isArray(start) ? ['start', place] : ['start'];
      tryPattern(text, ['formats', index, ...path], complain);
      if (/\\[sn]/.test(text.replace(/\[\^[^\]]*\]/g, ''))) {
        const message = 'a header goes over the end of its line';
        complain(['formats', index, ...path], message, 'Write [\\t ]{1,20} for blanks, without \\s and \\n.');
      }
      const edge = /(?<!\\)(?:\\\\)*(\\[bB]|\$)/.exec(
        text.replace(/\[[^\]]*\]/g, (group) => ' '.repeat(group.length)),
      );
      if (edge !== null) {
        const message = 'the end of a header depends on what has not arrived yet';
        const place = edge.index + edge[0].length - edge[1].length;
        complain(['formats', index, ...path], message, 'Name the character behind it: [\\t ].', place);
      }
      checkGroups(text, ['formats', index, ...path], complain);
      return `^(?:${text})`;
    });
    context.formats.push({
      id,
      title,
      names,
      byName: rest['by-name'] ?? false,
      starts: start === undefined ? [...(model?.starts ?? [])] : starts,
      mark: mark ?? (start === undefined ? model?.mark : undefined) ?? null,
      zone,
      like: like ?? null,
      samples: samples.map(({ text, from, time, level, fields, records }) => ({
        text,
        from,
        time: time ?? null,
        level: level ?? null,
        fields: fields ?? {},
        records: records ?? 1,
      })),
    });
  });
}

/** The log format that another is like. Likeness goes one step: what counts in a scope is plain to see. */
function findModel(
  like: string,
  index: number,
  { formats }: Context,
  complain: Complain,
): LogFormat | undefined {
  const model = formats.find(({ id }) => id === like);
  const path = ['formats', index, 'like'];
  if (model === undefined) {
    const ids = formats.map(({ id }) => id);
    complain(path, `there is no log format ${like} before this one`, nearest(like, ids));
  } else if (model.like !== null) {
    complain(path, `the log format ${like} is itself like another one`, `Write ${model.like}.`);
  }
  return model;
}

const headerGroups: readonly string[] = [...headerTimes, ...headerFields];

/** A misspelt group would be read by nobody. */
function checkGroups(start: string, path: (string | number)[], complain: Complain): void {
  for (const { 1: name = '', index } of start.matchAll(/\(\?<(\w+)>/g)) {
    if (headerGroups.includes(name)) continue;
    complain(path, `a header has no group ${name}`, `Known: ${headerGroups.join(', ')}.`, index);
  }
}

function readCodes(data: CodeFile, context: Context): void {
  context.systemCodes.push(...data.codes.map((code) => ({ ...code, number: Number(code.number) })));
}
