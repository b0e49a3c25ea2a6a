import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { KINDS } from '../../../src/kinds/index.ts';
import { briefJsonSchema } from '../../../src/load/json-schemas.ts';

const validate = new Ajv2020({ strict: false }).compile(briefJsonSchema());
const accepts = (text: string): boolean => validate(parse(text));
const HEAD = 'kind: visit\ntype: official\ntitle: 调研\n';

test('is JSON Schema 2020-12', () => {
  expect(briefJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    anyOf: Object.values(KINDS).map(() => ({ type: 'object', additionalProperties: false })),
  });
});

test('knows each kind by its word, and the keys that go with it', () => {
  expect(accepts('kind: petition\ntitle: 来访\nvisitors: [{name: 某人}]\n')).toBe(true);
  expect(accepts('类别: 信访\n标题: 来访\n来访人: [某人]\n')).toBe(true);
  expect(accepts(`${HEAD}visitors: [{name: 某人}]\n`)).toBe(false);
});

test('takes the brief of the design page, and Chinese keys and values', () => {
  expect(
    accepts(readFileSync(join(import.meta.dirname, '../../cases/scenarios/design.yaml'), 'utf8')),
  ).toBe(true);
  expect(
    accepts(
      '类别: 来访\n接待类型: 公务\n标题: 调研\n来宾: [陈建国, {姓名: 林雪, 主宾: 是}]\n用餐: [{时间: 2026-12-02 18:30, 标准: 100}]\n',
    ),
  ).toBe(true);
});

test.each([
  'guests:\n',
  'party: {count: 6}\n',
  'guests: [{name: 12, phone: 13800000001, head: true}]\n',
  'type: Official\n',
  'budget: {meals: 1200元}\n',
])('takes what the loader takes: %s', (text) => {
  expect(
    accepts(text.startsWith('type') ? HEAD.replace('type: official\n', text) : HEAD + text),
  ).toBe(true);
});

test.each([
  'guests: {name: 陈建国}\n',
  'level: 非常重要\n',
  'guests: [{name: 陈建国, head: 可能}]\n',
])('refuses %s', (text) => {
  expect(accepts(HEAD + text)).toBe(false);
});
