import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/model/text.ts';
import { describeRule } from '../../src/rules/describe-rule.ts';
import { rightBook } from '../support/house-pack.ts';

/** The first rule of a pack for meals in words. */
function told(rule: string, more = '', lang: Lang = 'zh', en?: string) {
  const book = rightBook(`for: meals\n${more}rules:\n  a: ${rule}\n`, en);
  const [first] = book.rules;
  if (first === undefined) throw new Error('no rule');
  return describeRule(first, book, lang);
}

const task = (timing: string): string => `{do: 订餐, owner: catering, ${timing}}`;
const en = (rule: string): string => told(rule, '', 'en', 'rules: {a: {do: Book}}\n').sentence;

describe('a task in words', () => {
  it.each([
    [
      'by: start - 1d',
      '每次用餐：最晚开始前 1 天，餐饮：订餐',
      'every Meal: by 1 day before the start, catering: Book',
    ],
    ['by: start', '每次用餐：开始前办好，餐饮：订餐', 'every Meal: by the start, catering: Book'],
    [
      'by: received + 4wh',
      '每次用餐：接到通知后 4 个工作小时内，餐饮：订餐',
      'every Meal: within 4 working hours after the notice, catering: Book',
    ],
    [
      'by: start - 1wd @ 17:00',
      '每次用餐：最晚开始前 1 个工作日的 17:00，餐饮：订餐',
      'every Meal: by 1 working day before the start, at 17:00, catering: Book',
    ],
    [
      'at: start - 1h30m',
      '每次用餐：开始前 1 小时 30 分钟，餐饮：订餐',
      'every Meal: at 1 hour 30 minutes before the start, catering: Book',
    ],
    [
      'at: start - 20m .. end',
      '每次用餐：从开始前 20 分钟到结束，餐饮：订餐',
      'every Meal: from 20 minutes before the start to the end, catering: Book',
    ],
    [
      'every: 20m',
      '每次用餐：每 20 分钟一次，餐饮：订餐',
      'every Meal: every 20 minutes, catering: Book',
    ],
    [
      'by: visit.end + 2wd',
      '每次用餐：全程结束后 2 个工作日内，餐饮：订餐',
      'every Meal: within 2 working days after the end of all, catering: Book',
    ],
    [
      'at: start, latest: start - 2h',
      '每次用餐：开始时，不晚于开始前 2 小时，餐饮：订餐',
      'every Meal: at the start, not later than 2 hours before the start, catering: Book',
    ],
    [
      'at: 开始前一个工作日 9:00',
      '每次用餐：开始前 1 个工作日的 09:00，餐饮：订餐',
      'every Meal: at 1 working day before the start, at 09:00, catering: Book',
    ],
  ])('%s', (timing, zh, english) => {
    expect(told(task(timing)).sentence).toBe(zh);
    expect(en(task(timing))).toBe(english);
  });

  it('has its condition before it, its points and variants behind', () => {
    const { sentence, points, variants } = told(
      `{do: 订餐, by: start, owner: [catering, liaison], when: "meal.kind != 'tea'", points: [报人数, {when: {important: true}, say: 放席卡}], variants: [{when: meal.first, do: 报餐, by: start - 1d}]}`,
    );
    expect(sentence).toBe('每次用餐，类型不是茶会：开始前办好，餐饮、联络：订餐');
    expect(points).toEqual(['报人数', '重要：放席卡']);
    expect(variants).toEqual(['是第一次：报餐；时间：最晚开始前 1 天']);
  });

  it('says of a variant what it changes, and nothing of what stays', () => {
    const changed = (fields: string, lang: Lang = 'zh') =>
      told(
        `{do: 订餐, by: start, owner: catering, variants: [{when: meal.first, ${fields}}]}`,
        '',
        lang,
        'rules: {a: {do: Book, variants: [{do: Report}]}}\n',
      ).variants;
    expect(changed('do: 报餐')).toEqual(['是第一次：报餐']);
    expect(changed('do: 报餐', 'en')).toEqual(['it is the first: Report']);
    expect(changed('do: 报餐, at: start - 1h, latest: start - 2h, lasts: 30m')).toEqual([
      '是第一次：报餐；时间：开始前 1 小时；不晚于开始前 2 小时；用时：30 分钟',
    ]);
    expect(changed('do: 报餐, owner: [联络, 司机], notify: driver, place: ""')).toEqual([
      '是第一次：报餐；岗位：联络、司机；通知：司机；地点：没有地点',
    ]);
    expect(changed('do: 报餐, owner: liaison', 'en')).toEqual([
      'it is the first: Report; owner: liaison',
    ]);
    expect(
      told(task('by: start, variants: [{when: meal.first, points: [报人数, 问忌口]}]')).variants,
    ).toEqual(['是第一次：要点：报人数；问忌口']);
    expect(
      told(task('by: start, variants: [{when: meal.first, roll: preceding}]')).variants,
    ).toEqual(['是第一次：遇休息日：提前到上一个工作日']);
  });

  it('says who is told, where it is, and what comes before it', () => {
    const parts = ({ notify, place, needs }: ReturnType<typeof told>) => [notify, place, needs];
    const more =
      'notify: [driver, liaison], place: 门卫, needs: b}\n  b: {do: 报批, by: start, owner: liaison';
    expect(parts(told(task(`by: start, ${more}`)))).toEqual([
      '司机、联络',
      '门卫',
      '报批（visit/house/b）',
    ]);
    expect(parts(told(task('by: start')))).toEqual(['', '用餐的地点', '']);
    expect(parts(told(task('by: start, place: ""')))).toEqual(['', '没有地点', '']);
    expect(parts(told(task('by: start, for: visit')))).toEqual(['', '没有地点', '']);
    expect(parts(told('{guide: 面带微笑}'))).toEqual(['', '', '']);
    expect(told(task('by: start'), '', 'en', 'rules: {a: {do: Book}}\n').place).toBe(
      'the place of the Meal',
    );
  });

  it('says where it is left out, in words', () => {
    const { off } = told(
      task('by: start'),
      `off:
  - {rule: visit/house/a, types: [official], when: meal.kind == 'tea', reason: 不办}
  - {rule: visit/house/*, reason: 都不办}
`,
    );
    expect(off.map(({ where, entry }) => [where, entry.reason.zh])).toEqual([
      ['公务接待，类型是茶会', '不办'],
      ['', '都不办'],
    ]);
  });

  it('has the number of a setting in it', () => {
    expect(
      told(task('by: start - limit(own)d'), 'settings: {own: {value: 3, title: 几天}}\n').sentence,
    ).toBe('每次用餐：最晚开始前 3 天，餐饮：订餐');
  });
});

describe('other rules in words', () => {
  it.each([
    [
      '{check: 菜单, find: meal.menu, say: 不对}',
      '每次用餐：检查：菜单',
      'every Meal: check: Menu',
    ],
    ['{form: 名单, blocks: []}', '每次用餐：出表：名单', 'every Meal: form: List'],
    ['{guide: 面带微笑}', '每次用餐：礼仪：面带微笑', 'every Meal: guide: Smile'],
  ])('%s', (rule, zh, english) => {
    const words = {
      check: 'rules: {a: {check: Menu, say: wrong}}\n',
      form: 'rules: {a: {form: List}}\n',
      guide: 'rules: {a: {guide: Smile}}\n',
    }[/\w+/.exec(rule)?.[0] as 'check' | 'form' | 'guide'];
    expect(told(rule).sentence).toBe(zh);
    expect(told(rule, '', 'en', words).sentence).toBe(english);
  });

  it.each([
    ['visit', '整件事', 'for the whole'],
    ['days', '每一天', 'every day'],
    ['arrivals', '每次抵达', 'every Arrival'],
  ])('for %s', (target, zh, english) => {
    const rule = (lang: Lang) =>
      told(`{guide: 面带微笑, for: ${target}}`, '', lang, 'rules: {a: {guide: Smile}}\n').sentence;
    expect(rule('zh').split('：')[0]).toBe(zh);
    expect(rule('en').split(': ')[0]).toBe(english);
  });
});

describe('a condition in words', () => {
  const NAMES = `let:
  buffet: meal.kind == 'buffet'
  own_bill: {is: meal.charged_to_guest, say: 来宾交伙食费}
conditions:
  many: {is: party.count > 20, say: 人多}
facts:
  guest:
    halal: {is: guest.ethnicity == '回族', say: 吃清真}
`;
  const inWords = (when: string, lang: Lang = 'zh'): string => {
    const rule = `{guide: 甲, when: ${JSON.stringify(when)}}`;
    const { sentence } = told(
      rule,
      NAMES,
      lang,
      'rules: {a: {guide: A}}\nlet: {own_bill: the guests pay}\nconditions: {many: many come}\nfacts: {guest: {halal: eats halal}}\n',
    );
    return sentence
      .replace(/^(?:每次用餐，|every Meal, )/, '')
      .replace(/(?:：礼仪：甲|: guide: A)$/, '');
  };

  it.each([
    ["meal.kind == 'tea'", '类型是茶会', 'kind is tea'],
    ["meal.kind != 'tea'", '类型不是茶会', 'kind is not tea'],
    ["meal.kind in ['tea', 'buffet']", '类型是茶会、自助餐', 'kind is tea or buffet'],
    ["!(meal.kind in ['tea', 'buffet'])", '类型不是茶会、自助餐', 'not (kind is tea or buffet)'],
    ['meal.important', '重要', 'important'],
    ['!meal.important', '不是重要', 'not important'],
    ['meal.standard > 100.0', '标准大于100', 'standard is over 100'],
    ['meal.menu == []', '没有菜单', 'there is no menu'],
    ['meal.menu != []', '有菜单', 'there is menu'],
    ["meal.place == ''", '没有地点', 'there is no place'],
    ['size(meal.menu) > 0', '有菜单', 'there is menu'],
    ['size(meal.guests) >= 5', '用餐的来宾不少于5', 'guests of Meal is at least 5'],
    ['meal.first', '是第一次', 'it is the first'],
    ['meal.important && meal.first', '重要，是第一次', 'important and it is the first'],
    [
      "meal.important && (meal.first || meal.kind == 'tea')",
      '重要，（是第一次，或者类型是茶会）',
      'important and (it is the first or kind is tea)',
    ],
    ['buffet', '类型是自助餐', 'kind is buffet'],
    ['!buffet', '类型不是自助餐', 'kind is not buffet'],
    ['own_bill', '来宾交伙食费', 'the guests pay'],
    ['is.many', '人多', 'many come'],
    ['meal.guests.exists(g, g.halal)', '有用餐的来宾：吃清真', 'one of guests of Meal: eats halal'],
    [
      "guests.all(g, g.gender == 'female')",
      '来宾都是：性别是女',
      'all of guests: gender is female',
    ],
    ["'酒' in meal.drinks", '酒水里有“酒”', 'drinks has "酒"'],
    ["level == 'important'", '重要程度是重要', 'level is important'],
  ])('%s', (when, zh, english) => {
    expect(inWords(when)).toBe(zh);
    expect(inWords(when, 'en')).toBe(english);
  });

  it('stays as it is written where there are no words', () => {
    expect(inWords("meal.place.startsWith('云')")).toBe('meal.place.startsWith("云")');
  });
});
