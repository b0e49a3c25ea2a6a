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
      'every meal: at the latest 1 day before the start, catering: Book',
    ],
    ['by: start', '每次用餐：开始前办好，餐饮：订餐', 'every meal: by the start, catering: Book'],
    [
      'by: received + 4wh',
      '每次用餐：接到通知后 4 个工作小时内，餐饮：订餐',
      'every meal: within 4 working hours after the notice, catering: Book',
    ],
    [
      'by: start - 1wd @ 17:00',
      '每次用餐：最晚开始前 1 个工作日的 17:00，餐饮：订餐',
      'every meal: by 17:00 on the working day before the start, catering: Book',
    ],
    [
      'at: start - 1h30m',
      '每次用餐：开始前 1 小时 30 分钟，餐饮：订餐',
      'every meal: 1 hour 30 minutes before the start, catering: Book',
    ],
    [
      'at: start - 20m .. end',
      '每次用餐：从开始前 20 分钟到结束，餐饮：订餐',
      'every meal: from 20 minutes before the start to the end, catering: Book',
    ],
    [
      'every: 20m',
      '每次用餐：每 20 分钟一次，餐饮：订餐',
      'every meal: every 20 minutes, catering: Book',
    ],
    [
      'by: visit.end + 2wd',
      '每次用餐：全程结束后 2 个工作日内，餐饮：订餐',
      'every meal: within 2 working days after the end of all, catering: Book',
    ],
    [
      'at: start, latest: start - 2h',
      '每次用餐：开始时，不晚于开始前 2 小时，餐饮：订餐',
      'every meal: at the start, not later than 2 hours before the start, catering: Book',
    ],
    [
      'by: start - 2h @ 20:00',
      '每次用餐：最晚开始前 2 小时那天的 20:00，餐饮：订餐',
      'every meal: by 20:00 on the day 2 hours before the start, catering: Book',
    ],
    [
      'by: received + 1wd + 2wd @ 12:00',
      '每次用餐：最晚接到通知后第 3 个工作日的 12:00，餐饮：订餐',
      'every meal: by 12:00 on the 3rd working day after the notice, catering: Book',
    ],
    [
      'at: received + 12wd - 1wd @ 12:00',
      '每次用餐：接到通知后第 11 个工作日的 12:00，餐饮：订餐',
      'every meal: at 12:00 on the 11th working day after the notice, catering: Book',
    ],
    [
      'at: start @ 09:30',
      '每次用餐：开始当天 09:30，餐饮：订餐',
      'every meal: at 09:30 on the day of the start, catering: Book',
    ],
    [
      'by: start - 1d, latest: start - 2h',
      '每次用餐：最晚开始前 1 天，至迟开始前 2 小时，餐饮：订餐',
      'every meal: at the latest 1 day before the start, not later than 2 hours before the start, catering: Book',
    ],
    [
      'at: 开始前一个工作日 9:00',
      '每次用餐：开始前 1 个工作日的 09:00，餐饮：订餐',
      'every meal: at 09:00 on the working day before the start, catering: Book',
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
    expect(changed('do: 报餐', 'en')).toEqual(['if it is the first: Report']);
    expect(changed('do: 报餐, at: start - 1h, latest: start - 2h, lasts: 30m')).toEqual([
      '是第一次：报餐；时间：开始前 1 小时；不晚于开始前 2 小时；用时：30 分钟',
    ]);
    expect(changed('do: 报餐, owner: [联络, 司机], notify: driver, place: ""')).toEqual([
      '是第一次：报餐；岗位：联络、司机；通知：司机；地点：没有地点',
    ]);
    expect(changed('do: 报餐, owner: liaison', 'en')).toEqual([
      'if it is the first: Report; owner: liaison',
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
      'the place of the meal',
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
      'every meal: check: Menu',
    ],
    ['{form: 名单, blocks: []}', '每次用餐：出表：名单', 'every meal: form: List'],
    ['{guide: 面带微笑}', '每次用餐：提醒：面带微笑', 'every meal: guide: Smile'],
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
    ['arrivals', '每次抵达', 'every arrival'],
  ])('for %s', (target, zh, english) => {
    const rule = (lang: Lang) =>
      told(`{guide: 面带微笑, for: ${target}}`, '', lang, 'rules: {a: {guide: Smile}}\n').sentence;
    expect(rule('zh').split('：')[0]).toBe(zh);
    expect(rule('en').split(': ')[0]).toBe(english);
  });
});

describe('what goes into a text', () => {
  const task = (title: string, more = ''): string =>
    `{do: "${title}", by: start, owner: catering${more}}`;
  const names = 'let:\n  cups: {is: size(meal.guests) + 5, say: 要备的杯数}\n';

  it('is called by its name', () => {
    const title =
      '${meal.guests}，${size(meal.guests)} 位，每人 ${yuan(meal.standard)}，备 ${cups} 个';
    expect(told(task(title), names).sentence).toBe(
      '每次用餐：开始前办好，餐饮：〔用餐的来宾〕，〔用餐的来宾的数目〕 位，每人 〔标准〕，备 〔要备的杯数〕 个',
    );
    const words =
      'rules: {a: {do: "${meal.guests}, ${size(meal.guests)}, ${cups} and ${yuan(meal.standard)}"}}\n';
    expect(told(task(title), names, 'en', words).sentence).toBe(
      'every meal: by the start, catering: [guests of the meal], [number of guests of the meal], [cups] and [standard]',
    );
  });

  it('is what a check has found, in its words and in those of its variants', () => {
    const check = `{check: 菜单, find: meal.menu, say: "不对：\${found}", variants: [{when: "meal.menu.exists(d, d == '酒')", say: "\${size(found)} 样里有酒"}]}`;
    const { says, variants } = told(check);
    expect(says).toBe('不对：〔找到的〕');
    expect(variants).toEqual(['菜单里有“酒”：内容：〔找到的数目〕 样里有酒']);
  });

  it('is one of two things by their names', () => {
    const seats = 'let:\n  place: "meal.first ? meal.place : host.organization"\n';
    expect(told(task('去${place}'), seats).sentence).toBe(
      '每次用餐：开始前办好，餐饮：去〔地点或接待单位的单位〕',
    );
  });
});
