/**
 * `patterns/schema.json` is made from the definitions by which files are checked, so that editors complete and check
 * them too. This test fails when it is out of date; `npm run schema` writes it anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileSchemas } from '../../src/catalogue/schema.ts';

const schema = {
  title: 'A file of a logscan catalogue: signatures, procedures, log formats or system codes',
  ...toJsonSchema(v.union(Object.values(fileSchemas)), {
    // Conditions between fields have no counterpart: files are checked for them when they are loaded.
    errorMode: 'ignore',
  }),
};

const files = readdirSync('patterns', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.yaml'))
  .map((entry) => join(entry.parentPath, entry.name));

describe('patterns/schema.json', () => {
  it('is up to date', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../patterns/schema.json');
  });

  const validate = new Ajv({ strict: false }).compile(schema as object);

  it.each(files)('describes %s', (file) => {
    validate(parse(readFileSync(file, 'utf8')));
    expect(validate.errors).toBe(null);
  });

  it('refuses an unknown field', () => {
    expect(validate({ component: 'x', signatures: [], colour: 'red' })).toBe(false);
  });

  it.each(files)('is named in the first line of %s', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/^# yaml-language-server: \$schema=(?:\.\.\/)*schema\.json\n/);
  });
});
