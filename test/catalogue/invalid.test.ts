/**
 * Faulty files of the catalogue, one fault each, in `fixtures/catalogue-invalid`: where the fault is said to be, what
 * is said about it, and what to write instead. The place is where a person would look: at the faulty value, field or
 * character, or at the nearest thing around one that is missing. Whatever a file holds, it is refused in words.
 */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compileCatalogue } from '../../src/catalogue/compile.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { readShape } from '../../src/catalogue/shape.ts';
import { readYaml } from '../../src/catalogue/yaml.ts';
import type { CatalogueError } from '../../src/errors.ts';

const folder = fileURLToPath(new URL('../../fixtures/catalogue-invalid', import.meta.url));
const pathOf = (name: string) => `${folder}/${name}.yaml`;

/** The faults of each file, loaded without the others. */
const faultsAlone = new Map<string, Promise<CatalogueError[]>>();

function loadAlone(name: string): Promise<CatalogueError[]> {
  const known = faultsAlone.get(name);
  if (known !== undefined) return known;
  const loading = readCatalogue({ paths: [pathOf(name)] }).then(({ errors }) => errors);
  faultsAlone.set(name, loading);
  return loading;
}

/** File, line, column, what stands there, a part of the message, a part of the action. */
type Fault = [string, number, number, string, string, string];

const faults: Fault[] = [
  // YAML
  ['yaml-syntax-error', 5, 12, 'The disk: it is full', 'Nested mappings', 'Correct the YAML'],
  ['yaml-quote-not-closed', 14, 1, '', 'closing "quote', 'Correct the YAML'],
  ['yaml-tab-indentation', 6, 1, '\tseverity', 'Tabs are not allowed', 'Correct the YAML'],
  ['yaml-field-twice', 8, 5, 'severity: warning', 'must be unique', 'Correct the YAML'],
  ['alias-bomb', 1, 1, 'a: &a', 'alias count', 'fewer aliases'],
  ['empty-file', 1, 1, '', 'no file of a catalogue', 'signatures, procedures, formats or codes'],
  [
    'no-catalogue-file',
    1,
    1,
    'services:',
    'no file of a catalogue',
    'signatures, procedures, formats or codes',
  ],

  // Fields
  ['unknown-field', 7, 5, 'author:', 'unknown field "author"', 'Remove it'],
  ['unknown-field-in-file', 3, 1, 'author:', 'unknown field "author"', 'Remove it'],
  ['unknown-field-in-pattern', 7, 41, 'flags:', 'unknown field "flags"', 'Remove it'],
  ['reserved-field', 8, 5, 'at-least:', '"at-least" is reserved', 'Remove it'],
  ['missing-field', 4, 5, 'id: sample/missing-field', '"severity" is missing', 'Add severity'],
  ['missing-component', 1, 1, 'docs:', '"component" is missing', 'Add component'],
  ['wrong-severity', 6, 15, 'fatal', 'severity must be', '"critical"'],
  ['bad-link', 8, 11, 'http://', 'must be an https link', 'Correct'],
  ['bad-link-of-step', 10, 38, 'see the manual', 'must be an https link', 'Correct'],
  ['without-docs', 3, 5, 'id: sample/without-docs', 'has no docs', 'Add a link'],
  ['anchor-without-page', 7, 11, '"#disk-full"', 'docs', 'link'],
  ['anchor-of-step-without-page', 10, 38, '"#delete"', 'docs', 'link'],
  ['step-with-text-and-use', 10, 9, '{ text: Delete', 'either text or use', 'Correct'],
  ['step-without-text', 10, 9, 'command:', 'must have a text', 'Correct'],
  ['without-codes-and-patterns', 4, 5, 'id: sample/', 'neither codes nor patterns', 'Add'],
  ['empty-list-of-patterns', 7, 15, '[]', 'neither codes nor patterns', 'Add'],

  // Silence
  ['expect-every-without-interval', 8, 19, 'soon', 'a whole number from 1 on and s, m, h or d', '15m'],
  ['expect-every-of-nothing', 8, 19, '0m', 'a whole number from 1 on and s, m, h or d', '15m'],
  ['expect-every-without-unit', 8, 19, '15', 'a whole number from 1 on and s, m, h or d', '15m'],
  ['expect-every-in-any-format', 9, 19, '15m', 'needs the log formats', 'formats: ['],
  ['expect-every-without-formats', 8, 19, '15m', 'needs the log formats', 'formats: ['],
  ['expect-every-in-format-without-times', 9, 19, '15m', 'server-other do not say when', 'date and time'],

  // Examples
  ['match-example-without-from', 12, 9, '{ match: the disk', 'where its line comes from', 'Correct'],
  ['without-match-example', 12, 7, '- { no-match:', 'no example with match', 'lines of both kinds'],
  ['without-no-match-example', 12, 7, '- { match:', 'no example with no-match', 'lines of both kinds'],
  ['one-example-only', 12, 7, '- { match:', 'a line that matches and one that does not', 'Correct'],

  // Expressions
  ['unbounded-gap-star', 7, 22, '.* is full', 'an unbounded gap: .*', '.{0,300}'],
  ['unbounded-gap-plus', 7, 22, '.+ is full', 'an unbounded gap: .+', '.{0,300}'],
  ['unbounded-gap-class', 7, 23, '[^"]+"', 'an unbounded gap: [^"]+', '.{0,300}'],
  ['unbounded-gap-in-object', 7, 33, '.* is full', 'an unbounded gap: .*', '.{0,300}'],
  ['unbounded-gap-not-quoted', 8, 14, '.* is full', 'an unbounded gap: .*', '.{0,300}'],
  ['unbounded-gap-in-not', 8, 19, '.* is empty', 'an unbounded gap: .*', '.{0,300}'],
  ['unbounded-gap-in-start', 5, 27, '.*INFO', 'an unbounded gap: .*', '.{0,300}'],
  ['edge-in-start', 5, 44, '\\b', 'the end of a header depends', '[\\t ]'],
  ['unknown-group-in-start', 5, 13, '(?<yaer>', 'no group yaer', 'Known: year, month'],
  // Where the text of the file is not the text of the value, the value's beginning must do.
  ['unbounded-gap-in-folded-text', 8, 9, 'the disk of this machine', 'an unbounded gap: .*', '.{0,300}'],
  ['unbounded-gap-in-block-text', 8, 9, '|-', 'an unbounded gap: .*', '.{0,300}'],
  ['look-ahead', 7, 29, '(?! of air)', 'lookahead', '`not`'],
  ['look-behind', 7, 17, '(?<!no )', 'lookbehind', '`not`'],
  ['back-reference', 7, 41, '\\1', 'back-reference', 'Write the text out'],
  ['repeat-over-1000', 7, 22, '.{0,1001}', 'a repeat of up to 1001', 'at most 1000'],
  ['pattern-without-literal', 7, 16, "'\\d+ [a-z]", 'no literal', 'Add a word'],
  ['alternative-without-literal', 7, 16, "'disk is full|no", 'no literal', 'every alternative'],
  ['broken-expression', 7, 29, ') now', 'not a regular expression: Unmatched', 'Correct the expression'],
  ['broken-expression-open-group', 7, 30, "']", 'Unterminated group', 'Correct the expression'],

  // Codes
  ['code-not-quoted', 7, 13, '34513', '34513', 'in quotes'],
  ['hex-code-not-quoted', 7, 22, '0x1FC07', '', 'in quotes'],
  ['no-code', 7, 22, '"34 513"', '"34 513" is neither a number', 'Write "34513"'],
  ['two-systems-in-one-code', 7, 13, '{ win32: 112, errno: 28 }', 'name one system', '{win32: 10060}'],
  ['unknown-system', 7, 15, 'linux:', 'unknown field "linux"', 'spelling'],

  // References
  ['unknown-procedure', 10, 14, 'azure-443-reachabel', 'no procedure azure-443', 'azure-443-reachable'],
  [
    'unknown-signature-in-overrides',
    8,
    45,
    'network/connection-lost',
    'no signature network/connection-lost',
    'Known: network/',
  ],
  [
    'unknown-signature-in-caused-by',
    8,
    17,
    'network/connection-lost',
    'no signature network/connection-lost',
    'Known: network/',
  ],
  [
    'unknown-signature-in-replaced-by',
    9,
    18,
    'network/connection-lost',
    'no signature network/connection-lost',
    'Known: network/',
  ],
  ['unknown-log-format', 7, 28, 'mars-log]', 'no log format mars-log', 'Known: mars-errlog'],
  ['unknown-log-format-of-file', 3, 11, 'mars-log]', 'no log format mars-log', 'Known: mars-errlog'],
  ['unknown-log-format-of-pattern', 7, 51, 'mars-log]', 'no log format mars-log', 'Known: mars-errlog'],
  ['unknown-log-format-of-example', 13, 48, 'mars-log }', 'no log format mars-log', 'Known: mars-errlog'],
  ['id-of-other-component', 4, 9, 'network/', 'does not begin with the component sample', 'Write sample/'],
  ['duplicate-id', 14, 9, 'sample/duplicate-id', 'two signatures sample/duplicate-id', 'another id'],
  ['duplicate-id-of-built-in', 4, 9, 'network/', 'two signatures network/connection-refused', 'another id'],
  ['duplicate-procedure', 3, 9, 'azure-443', 'two procedures azure-443-reachable', 'another id'],
  ['like-unknown-log-format', 6, 11, 'server-events', 'no log format server-events before', 'server-event'],
  ['like-log-format-like-another', 6, 11, 'process-server-monitor', 'itself like', 'Write server-event'],
  ['duplicate-log-format', 2, 9, 'mars-errlog', 'log format mars-errlog already', 'another id'],
  ['identity-without-field', 8, 22, 'host]', 'host', ''],
];

describe('a faulty file', () => {
  it('is in the folder and in the table', async () => {
    const names = (await readdir(folder)).map((name) => name.replace('.yaml', ''));
    expect(names.sort()).toEqual(faults.map(([name]) => name).sort());
  });

  describe.each(faults)('%s', (name, line, column, there, message, action) => {
    it(`is refused at ${line}:${column}, with what to write instead`, async () => {
      const lines = (await readFile(pathOf(name), 'utf8')).split('\n');
      expect(lines[line - 1].slice(column - 1), 'the place in this table').toMatch(startingWith(there));

      expect(await loadAlone(name)).toEqual([
        {
          file: pathOf(name),
          line,
          column,
          message: expect.stringContaining(message),
          action: expect.stringContaining(action),
          sourceLine: lines[line - 1].trimEnd(),
        },
      ]);
    });
  });

  it('is told of by the name of a field, not by its number in a list', async () => {
    const { errors } = await readCatalogue({ paths: [folder] });
    expect(errors.map(({ message }) => message).filter((message) => /^\d/.test(message))).toEqual([]);
  });
});

describe('a faulty file that builds on the compiled catalogue, without the built-in files', async () => {
  const built = pathToFileURL('dist/catalogue/read.js').href;
  const { readCatalogue: readInBuild }: { readCatalogue: typeof readCatalogue } = await import(built);

  it.each(faults)('%s is refused in the same words', async (name) => {
    const { errors } = await readInBuild({ paths: [pathOf(name)] });
    expect(errors).toEqual(await loadAlone(name));
  });

  it('is compiled in the same way without the built-in signatures', async () => {
    const options = { paths: [folder], builtin: false };
    const [inBuild, here] = [await readInBuild(options), await readCatalogue(options)];
    expect(inBuild.errors).toEqual(here.errors);
    expect(inBuild.catalogue.signatures).toEqual(here.catalogue.signatures);
  });
});

describe('several faulty files', () => {
  it('are all told of: no fault hides those of another file', async () => {
    const together = await readCatalogue({ paths: [folder] });
    for (const [name] of faults) {
      const ofFile = together.errors.filter(({ file }) => file === pathOf(name));
      // The action names what there is, and together there is more.
      const withoutAction = (errors: CatalogueError[]) => errors.map(({ action, ...rest }) => rest);
      expect(withoutAction(ofFile), name).toEqual(withoutAction(await loadAlone(name)));
    }
  });

  it('leave what is right: the built-in signatures are still there', async () => {
    const builtIn = await loadCatalogue();
    const { catalogue } = await readCatalogue({ paths: [folder] });
    const ids = catalogue.signatures.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(builtIn.signatures.map(({ id }) => id)));
  });

  it('make the loading fail with one error that has all faults', async () => {
    const { errors } = await readCatalogue({ paths: [folder] });
    await expect(loadCatalogue({ paths: [folder] })).rejects.toMatchObject({
      name: 'LogscanError',
      code: 'catalogue',
      action: expect.stringContaining('catalogue check'),
      problems: errors,
    });
  });

  it('a path that is not there is a fault among the others', async () => {
    const missing = `${folder}/not-there.yaml`;
    const { errors } = await readCatalogue({ paths: [missing, pathOf('wrong-severity')] });
    expect(errors.map(({ file, line, column, message }) => [file, line, column, message])).toEqual([
      [missing, 1, 1, 'there is no such file or folder'],
      [pathOf('wrong-severity'), 6, 15, expect.stringContaining('severity must be')],
    ]);
  });
});

describe('a file of any content', () => {
  const validFile = {
    component: 'sample',
    docs: 'https://example.com/logs',
    formats: ['unknown'],
    signatures: [
      {
        id: 'sample/disk-full',
        title: 'The disk is full',
        severity: 'error',
        status: 'stable',
        codes: ['34513', { win32: 112 }, 'DiskFull'],
        patterns: ['disk is full', { pattern: 'no space on (?<disk>[A-Z]:)', evidence: 'possible' }],
        not: ['not full'],
        identity: ['disk'],
        overrides: ['sample/disk-full'],
        'caused-by': ['sample/disk-full'],
        causes: ['Too many files.'],
        remediation: [{ text: 'Delete files.', command: 'del', docs: '#delete' }],
        examples: [{ match: 'the disk is full', from: 'composed' }, { 'no-match': 'the disk is empty' }],
      },
    ],
  };

  const oddValue = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('.*', '(?<a>x)\\k<a>', '[', '(((', '\\', '#', '-1', '0x', 'sample/', '{host}', ' ', '\0'),
    fc.constantFrom<unknown>(-1, 1.5, 1e300, { win32: -1 }, { hresult: '0x' }, {}, [[]], { pattern: '(' }),
  );

  it('is refused in words when one value of a good file is another one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placesOf(validFile)), oddValue, (place, value) => {
        expectFaultsInWords(JSON.stringify(withValue(validFile, place, value), null, 1));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused in words when it is random YAML', () => {
    const piece = fc.constantFrom(
      ...['signatures:', 'formats:', 'codes:', 'procedures:', 'component: x', 'id', ': ', '- ', '? ', '\n'],
      ...['  ', '\t', '\r\n', '&a ', '*a', '[', ']', '{', '}', ', ', '"', "'", '|', '>-', '!x ', '!!binary '],
      ...['# ', '---\n', '...\n', '<<: ', '%YAML 9\n', '0x1', '.nan', '~', '@', '`', '\0', '\ufeff', 'é'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expectFaultsInWords(pieces.join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused in words when it is random bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expectFaultsInWords(text);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused in the result only, not also by a warning of the process', () => {
    const emitWarning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    expectFaultsInWords('component: sample\n? [a, list, as, a, key]\n: value\nsignatures: []\n');
    const warnings = emitWarning.mock.calls;
    emitWarning.mockRestore();
    expect(warnings).toEqual([]);
  });

  function expectFaultsInWords(text: string): void {
    const lines = text.split('\n');
    for (const { line, column, message, action, sourceLine } of faultsOf(text)) {
      expect(message).not.toBe('');
      expect(action).not.toBe('');
      expect(line).toBeGreaterThanOrEqual(1);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(sourceLine).toBe(lines[line - 1].trimEnd());
    }
  }

  function faultsOf(text: string): CatalogueError[] {
    const yaml = readYaml('random.yaml', text);
    if (yaml.errors.length > 0) return yaml.errors;
    const shape = readShape(yaml.data);
    if (Array.isArray(shape)) {
      return shape.map(({ path, message, action }) => yaml.errorAt(path, message, action));
    }
    return compileCatalogue([{ ...shape, yaml }]).errors;
  }
});

type Place = (string | number)[];

/** The places of all values in a piece of data, itself included. */
function placesOf(data: unknown, place: Place = []): Place[] {
  if (typeof data !== 'object' || data === null) return [place];
  const inner = Object.entries(data).flatMap(([key, value]) =>
    placesOf(value, [...place, Array.isArray(data) ? Number(key) : key]),
  );
  return [place, ...inner];
}

function withValue(data: unknown, [first, ...rest]: Place, value: unknown): unknown {
  if (first === undefined) return value;
  const copy = structuredClone(data) as Record<string | number, unknown>;
  copy[first] = withValue(copy[first], rest, value);
  return copy;
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`);
}
