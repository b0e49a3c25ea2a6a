import { describe, expect, it, test } from 'vitest';
import type * as z from 'zod';
import { PACK_SCHEMA } from '../../../src/load/pack/pack-schema.ts';
import { valueMeant } from '../../../src/load/pack/pack-words.ts';
import { allKeys, meantBy, ownKeys, schemasAt } from '../../../src/load/written/schema-findings.ts';
import { CHINESE_KEYS } from '../../../src/model/pack-keys.ts';
import { readPack } from '../../support/house-pack.ts';

/** The keys of each map that a pack may have in it. */
function maps(schema: z.core.$ZodType, depth = 0): readonly (readonly string[])[] {
  const keys = ownKeys(schema);
  const below = [...keys, 'x', 0].flatMap((key) => schemasAt([schema], key));
  return [
    ...(keys.length === 0 ? [] : [keys]),
    ...(depth > 6 ? [] : below.flatMap((one) => maps(one, depth + 1))),
  ];
}

describe('the Chinese keys of packs', () => {
  it.each([...new Set(allKeys(PACK_SCHEMA))])('%s has one', (key) => {
    expect(CHINESE_KEYS[key]?.[0]).toMatch(/^\p{Script=Han}+$/u);
  });

  it('mean one thing in each map', () => {
    const all = new Map(
      meantBy(PACK_SCHEMA)
        .flatMap((one) => maps(one))
        .map((keys) => [keys.join(), keys]),
    );
    expect(all.size).toBeGreaterThan(10);
    for (const keys of all.values()) {
      const words = keys.flatMap((key) => CHINESE_KEYS[key] ?? []);
      expect(
        words.filter((word, at) => words.indexOf(word) !== at),
        keys.join(),
      ).toEqual([]);
    }
  });

  it('say what the English ones say', () => {
    const chinese = readPack(`对象: 用餐
阶段: 准备
类型: 公务接待
约定: {big: meal.first}
条件: {many: {即: party.count > 5, 说: 人多}}
规则:
  订餐:
    任务: 订餐
    最晚: 接到通知后4个工作小时
    不晚于: 开始前5小时
    用时: 半小时
    提醒: 1天
    时段: 上班时间
    遇休息日: 提前
    星期: [周一, 周五]
    岗位: [catering]
    通知: liaison
    地点: 餐厅
    先办: visit/confirm/basics
    依据: d3.meal.1
    推定: 是
    何时: big
    要点: [报人数, {何时: meal.last, 说: 留电话}]
    另案: [{何时: {餐别: 自助餐}, 做什么: 报餐}]
  菜单:
    检查: 菜单
    查找: meal.menu
    级别: 警告
    说: "有\${found}"
    指向: menu
  名单:
    表单: 名单
    放在: 总结
    栏目:
      - {类别: 填空, 标题: 来宾, 项: [{标签: 姓名, 值: visit.name, 键: when}]}
      - {类别: 表格, 列: [{标签: 姓名, 值: row.name, 合计: 否}], 行: guests, 排序: row.name, 空行: 2, 至少: size(guests)}
      - {类别: 空行, 标题: 备注, 行数: 3, 说明: 写在这里}
      - {类别: 勾选, 事项: [一, 二]}
  微笑: {礼仪: 面带微笑, 随同: 订餐}
停用: [{规则: visit/meal/pork, 情形: meal.first, 原因: 不用}]
修改: [{规则: visit/meal/order, 时间: 开始, 理由: 早}]
设定: {几人: {值: 3, 标题: 几人, 依据: d3.meal.1}}
词表: {dishes: {pork: {词: [猪], 除非: [素]}}}
事实: {guest: {halal: guest.head}}
`);
    const english = readPack(`for: meals
phase: prepare
types: official
let: {big: meal.first}
conditions: {many: {is: party.count > 5, say: 人多}}
rules:
  订餐:
    do: 订餐
    by: received + 4wh
    latest: start - 5h
    lasts: 30m
    remind: 1d
    hours: office
    roll: preceding
    on: [mon, fri]
    owner: [catering]
    notify: liaison
    place: 餐厅
    needs: visit/confirm/basics
    cites: d3.meal.1
    assumed: true
    when: big
    points: [报人数, {when: meal.last, say: 留电话}]
    variants: [{when: {meal.kind: buffet}, do: 报餐}]
  菜单:
    check: 菜单
    find: meal.menu
    level: warning
    say: "有\${found}"
    points_at: menu
  名单:
    form: 名单
    in: summary
    blocks:
      - {kind: fields, title: 来宾, fields: [{label: 姓名, value: visit.name, key: when}]}
      - {kind: table, columns: [{label: 姓名, value: row.name, sum: false}], rows: guests, sort: row.name, blank: 2, least: size(guests)}
      - {kind: lines, title: 备注, lines: 3, hint: 写在这里}
      - {kind: ticks, items: [一, 二]}
  微笑: {guide: 面带微笑, with: 订餐}
off: [{rule: visit/meal/pork, when: meal.first, reason: 不用}]
change: [{rule: visit/meal/order, at: start, reason: 早}]
settings: {几人: {value: 3, title: 几人, cites: d3.meal.1}}
tables: {dishes: {pork: {words: [猪], unless: [素]}}}
facts: {guest: {halal: guest.head}}
`);
    expect(chinese.findings).toEqual([]);
    expect(english.findings).toEqual([]);
    // But for where things stand, and for times as they are written.
    const content = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (key, one) =>
          ['positions', 'at', 'text', 'reader', 'place'].includes(key) && key !== 'place'
            ? undefined
            : one,
        ),
      );
    const plain = ({ changes = [], ...pack }: NonNullable<typeof chinese.pack>) => ({
      ...pack,
      changes: changes.map(({ written: { at: _, ...written }, reason }) => ({ written, reason })),
    });
    if (chinese.pack === null || english.pack === null) throw new Error('no pack');
    expect(content(plain(chinese.pack))).toEqual(content(plain(english.pack)));
  });
});

describe('a word of a closed list', () => {
  it.each([
    ['hours', '上班时间', 'office'],
    ['hours', '办公时间', 'office'],
    ['hours', 'Office', 'office'],
    ['phase', '实施', 'carry-out'],
    ['phase', 'carry out', 'carry-out'],
    ['level', '提醒', 'warning'],
    ['type', '公务接待', 'official'],
    ['weekday', '周一', 'mon'],
    ['truth', '不', 'false'],
    ['hours', '半夜', '半夜'],
  ])('%s: %s is %s', (list, word, value) => {
    expect(valueMeant(list, word)).toBe(value);
  });
});

test.each([
  ['by: start - 1wd @ 17:00', 'prepare'],
  ['by: received + 4wh', 'prepare'],
  ['at: start - 2d @ 09:00', 'prepare'],
  ['at: start - 40m', 'carry-out'],
  ['by: start', 'carry-out'],
  ['every: 20m', 'carry-out'],
  ['at: end + 10m', 'carry-out'],
  ['by: end + 3wd @ 17:00', 'wrap-up'],
])('what is due %s is of the phase %s where nothing is said', (time, phase) => {
  const { pack } = readPack(`for: meetings\nrules:\n  a: {do: 甲, ${time}, owner: liaison}\n`);
  expect(pack?.rules.map((rule) => rule.phase)).toEqual([phase]);
});
