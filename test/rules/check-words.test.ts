import { describe, expect, it } from 'vitest';
import { wrongWith } from '../support/house-pack.ts';

const task = (when: string, target = 'meals'): string =>
  `for: ${target}\nrules:\n  a: {do: 甲, by: start, owner: liaison, when: ${JSON.stringify(when)}}\n`;

/** The words of a condition that its fields do not have, with those that were meant. */
const unknown = (when: string, target?: string): readonly unknown[] =>
  wrongWith(task(when, target)).map(([code, args]) => {
    const { value, suggestion } = args as { value?: string; suggestion?: string };
    return code === 'unknown-word' ? [value, suggestion] : code;
  });

describe('words of closed lists in conditions', () => {
  it.each<[string, readonly unknown[]]>([
    ["meal.kind == 'tea'", []],
    ["meal.kind == '茶歇'", [['茶歇', 'tea']]],
    ["meal.kind == 'tee'", [['tee', '']]],
    ["meal.kind == ''", []],
    ["'茶会' == meal.kind", [['茶会', 'tea']]],
    ["meal.kind != 'Tea'", [['Tea', '']]],
    [
      "meal.kind in ['banquet', '晚宴', 'diner']",
      [
        ['晚宴', 'banquet'],
        ['diner', ''],
      ],
    ],
    ["!(meal.kind == '工作餐')", [['工作餐', 'working']]],
    ["meal.place == '工作餐'", []],
    ["meal.menu.exists(d, d == '工作餐')", []],
    ["brief.type == '公务接待'", [['公务接待', 'official']]],
    ["level == '重要' && meal.first", [['重要', 'important']]],
    ["meals.exists(m, m.kind == '晚餐')", [['晚餐', 'dinner']]],
    ["meals.filter(m, m.kind == '晚餐') != []", [['晚餐', 'dinner']]],
    ["guests.all(g, g.gender == '女')", [['女', 'female']]],
    ["meal.guests.exists(g, g.gender == '女')", [['女', 'female']]],
    ["meals.exists(m, m.guests.exists(g, g.gender == '女'))", [['女', 'female']]],
    ["team.exists(t, '司机' in t.roles)", [['司机', 'driver']]],
    ["team.exists(t, 'driver' in t.roles)", []],
    ["team.exists(t, t.roles.exists(r, r == '司机'))", [['司机', 'driver']]],
    ["meal.ours.exists(t, 'chef' in t.roles)", [['chef', '']]],
    ["arrivals.exists(a, a.mode == '飞机')", [['飞机', 'flight']]],
    ["(meal.first ? meal.kind : 'x') == '茶歇'", []],
  ])('%s', (when, expected) => {
    expect(unknown(when)).toEqual(expected);
  });

  it('are those of the occasion a rule is for', () => {
    expect(unknown("meeting.kind == 'tea'", 'meetings')).toEqual([['tea', '']]);
    expect(unknown("meeting.kind == 'talk'", 'meetings')).toEqual([]);
    expect(unknown("morning.rooms.exists(r, r.type == '套间')", 'mornings')).toEqual([
      ['套间', 'suite'],
    ]);
  });

  it('are looked at in points, variants, checks, names and texts', () => {
    expect(
      wrongWith(`for: meals
let: {tea: "meal.kind == '茶歇'"}
facts: {meal: {dinner: "meal.kind == '晚餐'"}}
conditions: {official: "brief.type == '公务'"}
rules:
  a:
    do: "甲\${meals.filter(m, m.kind == '早餐')}"
    by: start
    owner: liaison
    points: [{when: "meal.kind == '午餐'", say: 乙}]
    variants: [{when: "meal.kind == '宴请'", do: 丙}]
  b: {check: 丁, require: "meal.kind != '冷餐会'", say: 戊}
  c: {check: 己, find: "meals.filter(m, m.kind == '自助餐')", say: 庚}
`).map(([, args]) => (args as { value: string }).value),
    ).toEqual(['公务', '晚餐', '茶歇', '早餐', '午餐', '宴请', '冷餐会', '自助餐']);
  });
});
