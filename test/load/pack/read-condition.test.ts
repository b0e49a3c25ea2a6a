import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/kinds/index.ts';
import type { WrittenCondition } from '../../../src/load/pack/pack-schema.ts';
import { readCondition } from '../../../src/load/pack/read-condition.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { wrongWith } from '../../support/house-pack.ts';
import { shippedRules } from '../../support/rules.ts';

const visit = KINDS.visit as NonNullable<(typeof KINDS)[string]>;

/** A condition of a rule for these occasions as CEL, and what is wrong with it, each with where it stands. */
function read(written: WrittenCondition, target = 'meals') {
  const findings: Finding[] = [];
  const places: string[] = [];
  const reader = {
    targets: [{ kind: visit, spec: visit.occasions.find((one) => one.for === target) }],
    names: shippedRules().book.names,
    place: (key: string) => {
      places.push(key);
      return { file: 'a.yaml', line: 1, column: 1, length: 1 };
    },
    report: (one: Finding) => findings.push(one),
  };
  const source = readCondition(written, 'when', reader);
  return { source, wrong: findings.map(({ code, args }, index) => [code, places[index], args]) };
}

describe('a condition by values', () => {
  it.each<[WrittenCondition, string]>([
    ["meal.kind != 'tea'", "meal.kind != 'tea'"],
    [{ 'meal.kind': 'banquet' }, "meal.kind == 'banquet'"],
    [{ 'meal.kind': ['banquet'] }, "meal.kind == 'banquet'"],
    [
      { 'meal.kind': ['banquet', 'dinner'], level: 'important' },
      "meal.kind in ['banquet', 'dinner'] && level == 'important'",
    ],
    [{ kind: 'banquet' }, "meal.kind == 'banquet'"],
    [{ important: 'true' }, 'meal.important'],
    [{ 'meal.important': 'no' }, '!meal.important'],
    [{ 'meal.standard': '100' }, 'meal.standard == 100.0'],
    [{ 'meal.standard': '99.5' }, 'meal.standard == 99.5'],
    [{ 'party.count': '20' }, 'party.count == 20'],
    [{ 'meal.menu': '鱼' }, "meal.menu.exists(one, one in ['鱼'])"],
    [{ 'meal.menu': ['鱼', '肉'] }, "meal.menu.exists(one, one in ['鱼', '肉'])"],
    [{ 'meal.guests': '张三' }, "meal.guests.exists(one, one.name in ['张三'])"],
    [{ 'meal.vehicle': 'bus' }, "meal.vehicle.exists(one, one.id in ['bus'])"],
    [{ 'meal.place': "'老地方'" }, "meal.place == '\\'老地方\\''"],
    [{ type: 'official' }, "brief.type == 'official'"],
    [{ 'brief.type': ['official', 'business'] }, "brief.type in ['official', 'business']"],
    [{ 'is.official': 'true' }, 'is.official'],
    [{ 'is.official': 'false' }, '!is.official'],
    [{ own_bill: 'true' }, 'own_bill'],
    [{ own_bill: 'false' }, '!own_bill'],
    [{ tables: '3' }, 'meal.tables == 3'],
    [{ rooms: '3' }, 'rooms == 3'],
    [{ 'meal.work_after': 'true' }, 'meal.work_after'],
    [{ 'meal.next': 'meeting' }, "meal.next == 'meeting'"],
  ])('%j', (written, source) => {
    expect(read(written)).toEqual({ source, wrong: [] });
  });

  it.each<[WrittenCondition, string]>([
    [{ '用餐.餐别': '宴请' }, "meal.kind == 'banquet'"],
    [{ 餐别: ['晚宴', '晚饭'] }, "meal.kind in ['banquet', 'dinner']"],
    [{ 重要: '是' }, 'meal.important'],
    [{ 来宾自费: '否' }, '!meal.charged_to_guest'],
    [{ 重要程度: '重要', 餐标: '100' }, "level == 'important' && meal.standard == 100.0"],
    [{ 接待类型: ['公务接待', '商务接待'] }, "brief.type in ['official', 'business']"],
    [{ 菜单: '鱼' }, "meal.menu.exists(one, one in ['鱼'])"],
    [{ '团组.人数': '20' }, 'party.count == 20'],
    [{ '预算.用餐': '500' }, 'budget.meals == 500.0'],
    [{ '宣传.拍照': '是' }, 'media.photo'],
  ])('%j, in Chinese', (written, source) => {
    expect(read(written)).toEqual({ source, wrong: [] });
  });

  it.each<[WrittenCondition, string]>([
    ['来的是客户', 'is.customer'],
    [{ 来的是客户: '是' }, 'is.customer'],
    [{ 来的是客户: '否', 重要程度: '重要' }, "!is.customer && level == 'important'"],
    ['有来宾吃清真', 'meal.halal'],
    [{ 有来宾吃清真: '否' }, '!meal.halal'],
    ['要接站', 'visit.pick_up'],
    ['a banquet', 'is.feasted'],
    ['halal', 'halal'],
    [{ 来宾: { 国籍: '美国' } }, "meal.guests.exists(one, one.nationality == '美国')"],
    [
      { 来宾: { 讲外语: '是', 性别: '女' } },
      "meal.guests.exists(one, one.speaks_other && one.gender == 'female')",
    ],
  ])('%j, by what it is called', (written, source) => {
    expect(read(written)).toEqual({ source, wrong: [] });
  });

  it('says that nothing is called so, and names what is near', () => {
    expect(read('有外国客户').wrong).toEqual([
      [
        'unknown-words',
        'when',
        { value: '有外国客户', near: expect.arrayContaining(['来的是客户']) },
      ],
    ]);
    expect(read({ 来宾: { 国藉: '美国' } }).wrong).toMatchObject([
      ['unknown-key', 'when/来宾/国藉#key', { key: '国藉', suggestion: '国籍' }],
    ]);
    expect(read({ 来宾: '外宾' }, 'visit').wrong).toMatchObject([
      ['wrong-shape', 'when/来宾', { expected: 'map', found: 'text' }],
    ]);
    expect(read({ 地点: { 名称: '食堂' } }).wrong).toMatchObject([
      ['wrong-shape', 'when/地点', { expected: 'text', found: 'map' }],
    ]);
  });

  it('takes a field of what the rule is for before one of the brief', () => {
    expect(read({ 类型: '座谈会' }, 'meetings').source).toBe("meeting.kind == 'talk'");
    expect(read({ 方式: '飞机' }, 'arrivals').source).toBe("arrival.mode == 'flight'");
    expect(read({ 来宾: '张三' }, 'arrivals').source).toBe(
      "arrival.guests.exists(one, one.name in ['张三'])",
    );
  });

  it('says what it cannot be, each at its place, and says it once', () => {
    expect(read({ 'meal.kind': ['banquet', 'diner'], level: '重耍' })).toEqual({
      source: "meal.kind == 'banquet' && true",
      wrong: [
        [
          'unknown-value',
          'when/meal.kind/1',
          expect.objectContaining({ value: 'diner', suggestion: 'dinner' }),
        ],
        [
          'unknown-value',
          'when/level',
          { value: '重耍', suggestion: '重要', known: ['一般', '重要'] },
        ],
      ],
    });
    expect(read({ important: '也许', 'meal.standard': '一百' }).wrong).toEqual([
      ['not-a-boolean', 'when/important', { value: '也许' }],
      ['not-a-number', 'when/meal.standard', { value: '一百' }],
    ]);
    expect(read({ 餐名: '茶会' })).toMatchObject({
      source: 'true',
      wrong: [['unknown-key', 'when/餐名#key', { key: '餐名' }]],
    });
  });

  it('may be about guests, people and vehicles in a pack', () => {
    expect(
      wrongWith(`for: meals
rules:
  a: {do: 甲, by: start, owner: liaison, when: {来宾: [张三, 李四]}}
  b: {do: 乙, by: start, owner: liaison, when: {陪同: 王芳, 车辆: bus, 菜单: 鱼}}
`),
    ).toEqual([]);
  });
});
