import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NODE_FILES } from '../../../src/cli/files.ts';
import { CASES, isPack } from '../../../src/cli/rule-files.ts';
import { casesJsonSchema, packJsonSchema } from '../../../src/load/json-schemas.ts';
import { TEMPLATES } from '../../support/rules.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/house-rules');
const TABLES = ['clauses.yaml', 'roles.yaml', 'holidays.yaml'];

const ajv = new Ajv2020({ strict: false });
const isValidPack = ajv.compile(packJsonSchema());
const isValidCases = ajv.compile(casesJsonSchema());

const files = [TEMPLATES, EXAMPLE].flatMap((folder) => NODE_FILES.list(folder, '.yaml'));
const packs = files.filter(
  (path) => isPack(path) && !TABLES.some((name) => path.endsWith(name)) && !/brief/.test(path),
);
const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

describe('the JSON Schema of packs', () => {
  it.each(packs)('fits %s', (path) => {
    expect(isValidPack(read(path)), JSON.stringify(isValidPack.errors)).toBe(true);
  });

  it.each([
    ['change', { rule: 'visit/pickup/sign', by: 'start - 2d', reason: { zh: '早', en: 'early' } }],
    ['rules', { id: 'a', task: { zh: '甲', en: 'A' }, by: 'end', roll: 'following', remind: '2d' }],
    ['rules', { id: 'a', task: { zh: '甲', en: 'A' }, at: 'end', on: ['fri'], types: 'official' }],
  ])('knows the keys of %s', (section, entry) => {
    const pack = { pack: 'house/a', title: { zh: '甲', en: 'A' }, kind: ['visit', 'petition'] };
    expect(isValidPack({ ...pack, types: ['business'], [section]: [entry] })).toBe(true);
    expect(isValidPack({ ...pack, [section]: [{ ...entry, roll: 'sideways' }] })).toBe(false);
    expect(isValidPack({ ...pack, [section]: [{ ...entry, ownr: 'liaison' }] })).toBe(false);
  });
});

describe('the JSON Schema of cases', () => {
  it.each(files.filter((path) => path.endsWith(CASES)))('fits %s', (path) => {
    expect(isValidCases(read(path)), JSON.stringify(isValidCases.errors)).toBe(true);
  });

  it('refuses what is no case', () => {
    expect(isValidCases({ pack: 'a/b', cases: [{ name: 'a' }] })).toBe(false);
    expect(isValidCases({ pack: 'a/b', cases: [{ name: 'a', brief: {}, fire: {} }] })).toBe(false);
  });
});
