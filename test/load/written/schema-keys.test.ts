import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { PACK_SCHEMA, WORDS_SCHEMA } from '../../../src/load/pack/pack-schema.ts';
import {
  CASES_SCHEMA,
  CLAUSES_SCHEMA,
  ROLES_SCHEMA,
} from '../../../src/load/pack/shipped-schema.ts';
import { loadWritten } from '../../../src/load/written/load-written.ts';
import { allKeys, keysAt } from '../../../src/load/written/schema-findings.ts';

const SCHEMAS = {
  pack: PACK_SCHEMA,
  words: WORDS_SCHEMA,
  cases: CASES_SCHEMA,
  roles: ROLES_SCHEMA,
  clauses: CLAUSES_SCHEMA,
};

const codesOf = (text: string, schema: z.ZodType): readonly string[] =>
  loadWritten(new TextEncoder().encode(text), 'house.yaml', schema).findings.map(
    ({ code }) => code,
  );

describe.each(Object.entries(SCHEMAS))('slips beside a key of a file of %s', (_, schema) => {
  it.each(allKeys(schema))('%s： is a full-width colon, in a list of maps and in braces', (key) => {
    expect(codesOf(`x:\n  - ${key}：value\n`, schema)).toContain('full-width-colon');
    expect(codesOf(`x: [{${key}：value, y: 1}]\n`, schema)).toContain('full-width-colon');
  });
});

describe('the keys of a map', () => {
  it('are those of the schema at its path, behind lists, alternatives and readings', () => {
    expect(keysAt(PACK_SCHEMA, [])).toContain('conditions');
    expect(keysAt(PACK_SCHEMA, ['settings', 'big'])).toEqual(['value', 'title', 'cites']);
    expect(keysAt(PACK_SCHEMA, ['rules', 'a', 'points', 0])).toEqual(['when', 'say', 'cites']);
    expect(keysAt(PACK_SCHEMA, ['let', 'buffet'])).toEqual(['is', 'say']);
    expect(keysAt(PACK_SCHEMA, ['tables', 'dishes', 'pork'])).toEqual([
      ...['words', 'unless', 'skip', 'also', 'nor', 'say'],
    ]);
    expect(keysAt(WORDS_SCHEMA, ['rules', 'a', 'variants', 0])).toContain('points');
    expect(keysAt(PACK_SCHEMA, ['rules', 'a', 'blocks', 0])).toEqual(
      expect.arrayContaining(['kind', 'fields', 'columns', 'items', 'hint']),
    );
    expect(keysAt(PACK_SCHEMA, ['rules', 'a', 'blocks', 0, 'fields', 1])).toEqual([
      ...['label', 'value', 'key'],
    ]);
    expect(keysAt(ROLES_SCHEMA, ['roles', 'driver'])).toEqual([
      ...['zh', 'en', 'aliases', 'instead', 'ranked', 'relief', 'extra'],
    ]);
    expect(keysAt(PACK_SCHEMA, ['nothing', 0, 'here'])).toEqual([]);
  });

  it('are suggested where one is misspelt', () => {
    const text =
      'pack: a/b\ntitle: x\nrules:\n  a: {form: x, blocks: [{kind: ticks, itmes: []}]}\n';
    const { findings } = loadWritten(new TextEncoder().encode(text), 'house.yaml', PACK_SCHEMA);
    const unknown = findings.find(({ code }) => code === 'unknown-key');
    expect(unknown?.args).toMatchObject({ key: 'itmes', suggestion: 'items' });
  });
});
