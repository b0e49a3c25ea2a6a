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
// A condition may compare with an empty list without quotes, which YAML itself takes for a list.
const read = (path: string): unknown =>
  parse(readFileSync(path, 'utf8').replaceAll(/([!=]=\s*)\[\]/g, '$1none'));

describe('the JSON Schema of packs', () => {
  it.each(packs)('fits %s', (path) => {
    expect(isValidPack(read(path)), JSON.stringify(isValidPack.errors)).toBe(true);
  });

  it.each([
    ['change', { rule: 'visit/pickup/sign', by: 'start - 2d', reason: '早' }],
    ['rules', { do: '甲', by: 'end', roll: 'following', remind: '2d' }],
    ['rules', { do: '甲', at: 'end', on: ['fri'], types: 'official' }],
    ['rules', { do: '甲', by: 'end', when: { 'meal.kind': ['tea'], level: 'important' } }],
    ['rules', { do: '甲', by: 'end', points: ['一', { when: 'true', say: '二' }] }],
    ['rules', { do: '甲', by: 'end', variants: [{ when: 'true', do: '乙', at: 'start' }] }],
    ['rules', { check: '甲', find: 'guests', say: '乙', level: 'error' }],
  ])('knows the keys of %s', (section, entry) => {
    const pack = { pack: 'house/a', title: '甲', kind: ['visit', 'petition'] };
    const within = (one: object) => (section === 'rules' ? { a: one } : [one]);
    expect(isValidPack({ ...pack, types: ['business'], [section]: within(entry) })).toBe(true);
    expect(isValidPack({ ...pack, [section]: within({ ...entry, roll: 'sideways' }) })).toBe(false);
    expect(isValidPack({ ...pack, [section]: within({ ...entry, ownr: 'liaison' }) })).toBe(false);
  });

  it('takes Chinese keys and words', () => {
    const rule = {
      任务: '办访客证',
      最晚: '开始前1天',
      岗位: '联络',
      时段: '上班时间',
      何时: { 方式: '飞机' },
      要点: [{ 何时: 'true', 说: '报给门卫' }],
    };
    const pack = { 规则包: 'house/a', 标题: '甲', 对象: '抵达', 规则: { 访客证: rule } };
    expect(isValidPack(pack), JSON.stringify(isValidPack.errors)).toBe(true);
    expect(isValidPack({ ...pack, 规则: { 访客证: { ...rule, 时段: '半夜' } } })).toBe(false);
    expect(isValidPack({ ...pack, 规则: { 访客证: { ...rule, 最玩: '开始' } } })).toBe(false);
    expect(isValidPack({ 规则包: 'house/a', 规则: {} })).toBe(false);
    const blocks = [{ 类别: '表格', 列: [{ 标签: '姓名' }] }];
    expect(isValidPack({ ...pack, 规则: { 表: { 表单: '签到表', 栏目: blocks } } })).toBe(true);
  });

  it('knows what else a pack has', () => {
    const pack = {
      pack: '本单位/用餐',
      title: '用餐',
      for: 'meals',
      let: { buffet: "meal.kind == 'buffet'", own: { is: { 'meal.kind': 'tea' }, say: '茶歇' } },
      facts: { guest: { halal: "peoples(guest.ethnicity, 'halal')" } },
      conditions: { big: 'party.count > 20' },
      settings: { 'big-party': 20, 几人: { value: 3, title: '几人' } },
      tables: { dishes: { pork: { words: ['猪'], unless: ['豆'] }, game: ['野味'] } },
      off: [{ rule: 'visit/meal/pork', reason: '不用' }],
    };
    expect(isValidPack(pack), JSON.stringify(isValidPack.errors)).toBe(true);
    expect(isValidPack({ ...pack, tables: { dishes: { pork: { word: ['猪'] } } } })).toBe(false);
    expect(isValidPack({ ...pack, let: { Buffet: 'true' } })).toBe(false);
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
