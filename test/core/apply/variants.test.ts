import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/model/plan.ts';
import type { Lang } from '../../../src/model/text.ts';
import { bookWith, planVisit, rightBook } from '../../support/house-pack.ts';

const RULES = `for: meals
rules:
  book:
    do: 订包厢
    by: start - 1d
    owner: catering
    points:
      - 报人数
      - {when: meal.standard > 0.0, say: "每人\${yuan(meal.standard)}"}
      - {when: {important: true}, say: 放席卡。}
      - 留电话
    variants:
      - {when: meal.kind == 'buffet', do: 报餐, points: [报几个人]}
      - {when: {important: true}, do: 订大包厢, by: start - 2d, owner: liaison}
      - {when: meal.standard > 0.0, do: 订小包厢}
`;
const ENGLISH = `rules:
  book:
    do: Book a room
    points: [give the numbers, "\${yuan(meal.standard)} a head", put out place cards., leave a number]
    variants: [{do: Tell them, points: how many}, {do: Book a large room}, {do: Book a small room}]
`;
const book = rightBook(RULES, ENGLISH);

function task(meal: string, lang: Lang = 'zh'): Task | undefined {
  return planVisit(`meals: [{at: 2026-12-04 12:00, ${meal}}]\n`, book, lang).plan?.tasks[0];
}
const shown = (meal: string, lang: Lang = 'zh'): readonly unknown[] => {
  const { title, detail, end, owners } = task(meal, lang) ?? {};
  return [title, detail, end?.slice(5, 16), owners?.map(({ role }) => role)];
};

describe('variants', () => {
  it('are none where none holds: then the rule is as it is written', () => {
    expect(shown('kind: lunch')).toEqual([
      '订包厢：午餐',
      '报人数；留电话。',
      '12-03T12:00',
      ['catering'],
    ]);
  });

  it('are the first that holds, with the fields it writes; the rest stays', () => {
    expect(shown('kind: buffet, important: true, standard: 60')).toEqual([
      '报餐：自助餐',
      '报几个人。',
      '12-03T12:00',
      ['catering'],
    ]);
    expect(shown('kind: lunch, important: true, standard: 60')).toEqual([
      '订大包厢：午餐',
      '报人数；每人60 元；放席卡。留电话。',
      '12-02T12:00',
      ['liaison'],
    ]);
    expect(shown('kind: lunch, standard: 60')[0]).toBe('订小包厢：午餐');
  });

  it('and points have the English words that stand at their place', () => {
    expect(shown('kind: lunch, standard: 60', 'en')).toEqual([
      'Book a small room: lunch',
      'Give the numbers; CNY 60 a head; leave a number.',
      '12-03T12:00',
      ['catering'],
    ]);
    expect(shown('kind: buffet', 'en').slice(0, 2)).toEqual(['Tell them: buffet', 'How many.']);
    expect(shown('kind: lunch, important: true', 'en')[1]).toBe(
      'Give the numbers; put out place cards. leave a number.',
    );
  });

  it('of a check say what is found in their own words', () => {
    const checks = rightBook(`for: meals
rules:
  place:
    check: 地点
    find: meal.menu.filter(d, d.contains('酒'))
    level: warning
    say: 菜单里有\${found}
    variants:
      - {when: meal.important, level: error, say: "重要的一餐，菜单里有\${found}"}
`);
    const found = (meal: string): unknown =>
      planVisit(`meals: [{at: 2026-12-04 12:00, menu: [酒酿, 啤酒鸭, 鱼], ${meal}}]\n`, checks)
        .findings.filter(({ code }) => code === 'rule')
        .map(({ level, args }) => [level, args]);
    expect(found('important: false')).toEqual([
      ['warning', { rule: 'visit/house/place', say: '菜单里有酒酿、啤酒鸭' }],
    ]);
    expect(found('important: true')).toEqual([
      ['error', { rule: 'visit/house/place', say: '重要的一餐，菜单里有酒酿、啤酒鸭' }],
    ]);
  });
});

describe('the clauses of points', () => {
  const cited = (meal: string): unknown => {
    const { book: rules } = bookWith(`for: meals
rules:
  book:
    do: 订包厢
    by: start - 1d
    owner: catering
    cites: d3.meal.1
    points:
      - {when: {important: true}, say: 放席卡, cites: d3.meal.3}
      - {say: 打包, cites: [d3.meal.10]}
    variants: [{when: meal.kind == 'buffet', points: [{say: 报桌数, cites: d5.before.10}]}]
`);
    return planVisit(`meals: [{at: 2026-12-04 12:00, ${meal}}]\n`, rules).plan?.tasks[0]?.cites;
  };

  it('are those of its task where they are said, besides those of the rule', () => {
    expect(cited('kind: lunch, important: true')).toEqual(['d3.meal.1', 'd3.meal.3', 'd3.meal.10']);
    expect(cited('kind: lunch')).toEqual(['d3.meal.1', 'd3.meal.10']);
  });

  it('go with the points that a variant replaces', () => {
    expect(cited('kind: buffet, important: true')).toEqual(['d3.meal.1', 'd5.before.10']);
  });
});

describe('what a check finds', () => {
  const checks = rightBook(`for: meals
rules:
  both: {check: 两样, require: meal.place != '', find: meal.menu, say: "不对：\${found}"}
`);
  const said = (meal: string): unknown =>
    planVisit(`meals: [{at: 2026-12-04 12:00, ${meal}}]\n`, checks)
      .findings.filter(({ code }) => code === 'rule')
      .map(({ args }) => (args as { say: string }).say);

  it('is nothing where the list is empty and what is required holds', () => {
    expect(said('place: 甲')).toEqual([]);
    expect(said('place: 甲, menu: [鱼]')).toEqual(['不对：鱼']);
    expect(said('menu: [鱼]')).toEqual(['不对：']);
  });
});

describe('the name of an occasion behind a title', () => {
  const titles = (rules: string, brief: string, lang: Lang = 'zh'): readonly string[] =>
    planVisit(brief, rightBook(rules), lang).plan?.tasks.map(({ title }) => title) ?? [];
  const MEALS = `for: meals
rules:
  a: {do: 点菜, by: start, owner: catering}
`;

  it('is there where the occasion is one of a list and has a name', () => {
    expect(titles(MEALS, 'meals: [{at: 2026-12-04 12:00, kind: lunch}]\n')).toEqual(['点菜：午餐']);
    expect(titles(MEALS, 'meals: [{at: 2026-12-04 12:00, name: 欢迎晚宴}]\n')).toEqual([
      '点菜：欢迎晚宴',
    ]);
  });

  it('is not there where there is but one without a name, and for the whole', () => {
    expect(titles(MEALS, 'meals: [{at: 2026-12-04 12:00}]\n')).toEqual(['点菜']);
    const whole = MEALS.replace('for: meals', 'for: visit');
    expect(titles(whole, 'meals: [{at: 2026-12-04 12:00, kind: lunch}]\n')).toEqual(['点菜']);
  });

  it('has the day where two are called the same', () => {
    const two = 'meals: [{at: 2026-12-04 12:00}, {at: 2026-12-05 12:00}]\n';
    expect(titles(MEALS, two)).toEqual([
      '点菜：用餐（12月4日 周五）',
      '点菜：用餐（12月5日 周六）',
    ]);
    const lunches = two.replaceAll('12:00', '12:00, kind: lunch');
    expect(titles(MEALS, lunches, 'en')[0]).toMatch(/^点菜: lunch \(.*4.*\)$/);
  });

  it('is not there twice where the title names it already', () => {
    const named = MEALS.replace('do: 点菜', 'do: "给${meal.label}点菜"');
    expect(titles(named, 'meals: [{at: 2026-12-04 12:00, kind: lunch}]\n')).toEqual(['给午餐点菜']);
  });
});
