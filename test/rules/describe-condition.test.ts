import { describe, expect, it } from 'vitest';
import { factShape } from '../../src/core/open-brief.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { RuleBook } from '../../src/model/rule.ts';
import type { Lang } from '../../src/model/text.ts';
import { oppositeWords, truthWords } from '../../src/rules/condition-words.ts';
import { describeRule } from '../../src/rules/describe-rule.ts';
import { rightBook } from '../support/house-pack.ts';

const NAMES = `let:
  buffet: meal.kind == 'buffet'
  own_bill: {is: meal.charged_to_guest, say: 来宾交伙食费}
  by_car: {is: vehicles != [], say: 有车可坐}
  long_names: names(meal.guests)
  late: {is: "clock(meal.start) > '22:00'", say: 散得晚，车也少}
conditions:
  many: {is: party.count > 20, say: 人多}
facts:
  guest:
    halal: {is: guest.ethnicity == '回族', say: 吃清真}
    ready: {is: guest.title != '', say: 有职务的}
  vehicle:
    ready: {is: vehicle.seats > 0, say: 坐得下的}
  meal:
    diets: {is: diets(meal.guests), say: 忌口和过敏}
settings:
  own-most: {value: 3, title: 最多几位（含司机）}
tables:
  dishes:
    pork: [猪肉, 排骨]
    fish: {words: [鱼], say: 鱼虾}
`;
const ENGLISH = `let: {own_bill: the guests pay, by_car: there is a car, late: ending late and few cars}
conditions: {many: many come}
facts: {guest: {halal: halal, ready: with a title}, vehicle: {ready: large enough}, meal: {diets: diet or allergy}}
settings: {own-most: "Guests, at most"}
`;

/** A condition of a rule for meals, or for something else, in words. */
function inWords(
  when: string,
  lang: Lang = 'zh',
  target = 'meals',
  change = (book: RuleBook): RuleBook => book,
): string {
  const rule = `{form: 甲, blocks: [], for: ${target}, when: ${JSON.stringify(when)}}`;
  const names = target === 'meals' ? NAMES : NAMES.replace(/^let:[\s\S]*?(?=conditions:)/, '');
  const english = target === 'meals' ? ENGLISH : ENGLISH.replace(/^let: .*\n/, '');
  const book = change(
    rightBook(`for: meals\n${names}rules:\n  a: ${rule}\n`, `rules: {a: {form: A}}\n${english}`),
  );
  const [first] = book.rules;
  if (first === undefined) throw new Error('no rule');
  return describeRule(first, book, lang)
    .sentence.replace(/^(?:每次[^，]*，|整件事，|every [^,]*, if |for the whole, if )/, '')
    .replace(/(?:：出表：甲|: form: A)$/, '');
}

/** Conditions with what they say in both languages. */
function say(cases: readonly (readonly [when: string, zh: string, en: string])[]): void {
  it.each(cases)('%s', (when, zh, en) => {
    expect(inWords(when)).toBe(zh);
    expect(inWords(when, 'en')).toBe(en);
  });
}

describe('a value in words', () => {
  say([
    ["meal.kind == 'tea'", '类型是茶会', 'kind is tea'],
    ["meal.kind != 'tea'", '类型不是茶会', 'kind is not tea'],
    ["level == 'important'", '重要程度是重要', 'level is important'],
    ['meal.place == host.organization', '地点是接待单位的单位', 'place is organization of host'],
    ["meal.next == 'meeting'", '当天后一项是会议', 'what comes next is a meeting'],
  ]);
});

describe('one of several values', () => {
  say([
    ["meal.kind in ['tea', 'buffet']", '类型是茶会或自助餐', 'kind is either tea or buffet'],
    [
      "!(meal.kind in ['tea', 'buffet'])",
      '类型不是茶会，也不是自助餐',
      'kind is neither tea nor buffet',
    ],
    [
      "!(meal.kind in ['tea', 'buffet', 'dinner'])",
      '类型不是茶会、自助餐，也不是晚餐',
      'kind is neither tea, buffet nor dinner',
    ],
    ["!(meal.kind in ['tea'])", '类型不是茶会', 'kind is not tea'],
    [
      "brief.type in ['official', 'soe-official']",
      '接待类型是公务接待或国企公务接待',
      'type is either official or "official, at a state company"',
    ],
    [
      "meal.place in ['', '云海厅']",
      '没写地点，或者地点是“云海厅”',
      'place is not given or place is "云海厅"',
    ],
    [
      "!(meal.place in ['', '云海厅'])",
      '写了地点，地点不是“云海厅”',
      'place is given and place is not "云海厅"',
    ],
    ["'酒' in meal.drinks", '酒水里有“酒”', '"酒" is among drinks'],
    ["!('酒' in meal.drinks)", '酒水里没有“酒”', '"酒" is not among drinks'],
    ["'start' in meal.assumed", '没写开始时间', 'start is not given'],
  ]);
});

describe('that something is there', () => {
  say([
    ["meal.place != ''", '写了地点', 'place is given'],
    ["meal.place == ''", '没写地点', 'place is not given'],
    ['meal.menu != []', '有菜单', 'there is a menu'],
    ['meal.menu == []', '没有菜单', 'there is no menu'],
    ['size(meal.menu) > 0', '有菜单', 'there is a menu'],
    ['vehicles == []', '接待单没有车辆', 'there are no vehicles'],
    ['meals != []', '有用餐', 'there are meals'],
    ["purpose.activity != ''", '写了目的的活动', 'activity of purpose is given'],
    ['party.count > 0', '写了团组的人数', 'count of party is given'],
    ['party.count == 0', '没写团组的人数', 'count of party is not given'],
    ['meal.standard > 0.0', '写了标准', 'standard is given'],
    ['meal.diets != []', '有忌口和过敏', 'there is a diet or allergy'],
    ["received == ''", '没写接到通知的时间', 'time received is not given'],
    ['meal.guests != []', '这次用餐写了来宾', 'there are guests of the meal'],
    ['guests == []', '接待单没有来宾', 'there are no guests'],
    ["limit('own-most') > 0.0", '定了「最多几位」', '"Guests, at most" is set'],
    ['size(meals) + size(tours) > 0', '有用餐或参观', 'there are meals or tours'],
  ]);
});

describe('how much something is', () => {
  say([
    ['meal.standard > 100.0', '标准高于 100 元', 'standard is over 100'],
    [
      'size(meal.guests) >= 5',
      '用餐的来宾不少于 5 人',
      'the number of guests of the meal is at least 5',
    ],
    ['size(vehicles) > 1', '车辆多于 1 个', 'the number of vehicles is over 1'],
    ['size(meals) < 3', '用餐少于 3 次', 'the number of meals is under 3'],
    ['!(size(meals) < 3)', '用餐不少于 3 次', 'the number of meals is at least 3'],
    ['party.count <= 5', '团组的人数不多于 5', 'count of party is at most 5'],
    [
      "guests.exists(g, g.grade >= rank('副厅级'))",
      '有级别不低于副厅级的来宾',
      '(one of guests: rank is at least 副厅级)',
    ],
    [
      "double(party.count) <= limit('own-most')",
      '团组的人数不多于「最多几位」',
      'count of party is at most "Guests, at most"',
    ],
    [
      'sum(vehicles.map(v, v.seats)) < party.count',
      '车辆的座位的合计小于团组的人数',
      'the sum of seats of vehicles is under count of party',
    ],
    [
      'party.count + 2 > size(guests) * 2',
      '团组的人数加 2 大于来宾的数目乘 2',
      'count of party plus 2 is over number of guests times 2',
    ],
    [
      'meal.minutes_to_next >= 45',
      '离下一项不少于 45 分钟',
      'the time to what comes next is at least 45 minutes',
    ],
  ]);
});

describe('when something is', () => {
  say([
    [
      'received < meal.start',
      '接到通知的时间早于用餐的开始时间',
      'time received is before start of the meal',
    ],
    [
      'received >= meal.start',
      '接到通知的时间不早于用餐的开始时间',
      'time received is not before start of the meal',
    ],
    ["clock(meal.start) >= '22:30'", '开始时间在 22:30 以后', 'start is not before 22:30'],
    ["clock(meal.start) < '05:00'", '开始时间在 05:00 以前', 'start is before 05:00'],
    [
      'date_of(received) == meal.date',
      '接到通知的日期是用餐的日期',
      'date of received is date of the meal',
    ],
    [
      'minutes_between(received, meal.start) > 1440',
      '从接到通知到开始多于 1 天',
      'the time from received to start is over 1 day',
    ],
    [
      'workdays_after(meal.date, 3) > after(meal.date, 10)',
      '日期后第 3 个工作日晚于用餐的日期后第 10 天',
      '3 working days after date is after 10 days after date of the meal',
    ],
  ]);
});

describe('a truth', () => {
  say([
    ['meal.important', '重要', 'marked "important"'],
    ['!meal.important', '不重要', 'not marked "important"'],
    ['!meal.cigarettes', '不备香烟', 'not marked "cigarettes"'],
    ['media.news', '宣传要发新闻', 'media marked "news"'],
    ['meal.first', '是第一次', 'it is the first'],
    ['!meal.first', '不是第一次', 'it is not the first'],
    ['buffet', '类型是自助餐', 'kind is buffet'],
    ['!buffet', '类型不是自助餐', 'kind is not buffet'],
    ['own_bill', '来宾交伙食费', 'the guests pay'],
    ['!own_bill', '不是“来宾交伙食费”', 'not the guests pay'],
    ['!by_car', '没有车可坐', 'there is not a car'],
    ['!late', '不是“散得晚，车也少”', 'not "ending late and few cars"'],
    ['is.many', '人多', 'many come'],
    ['true', '总是这样', 'always'],
  ]);

  it.each([
    ['the guests are met', 'the guests are not met'],
    ['fruit is not switched off', 'fruit is switched off'],
    ['not told yet', 'told yet'],
    ['halal guests', 'not halal guests'],
    ['ours or theirs', 'not "ours or theirs"'],
  ])('%s has an opposite', (text, opposite) => {
    expect(oppositeWords(text, 'en')).toBe(opposite);
  });

  it('is called by its key where its shape has no words for it', () => {
    expect(inWords('!stay.led', 'zh', 'lodging')).toBe('不用 LED');
    expect(inWords('!stay.led', 'en', 'lodging')).toBe('not marked "led"');
    expect(truthWords('新项', undefined, 'zh')).toEqual(['新项', '不是“新项”']);
  });
});

describe('several conditions', () => {
  say([
    ['meal.important && meal.first', '重要，是第一次', 'marked "important" and it is the first'],
    [
      "meal.important && (meal.first || meal.kind == 'tea')",
      '重要，（是第一次，或者类型是茶会）',
      'marked "important" and (it is the first or kind is tea)',
    ],
    [
      "!(meal.important && meal.kind in ['tea', 'buffet'])",
      '不重要，或者类型不是茶会，也不是自助餐',
      'not marked "important" or kind is neither tea nor buffet',
    ],
    [
      'meal.last ? meal.important : !meal.first',
      '（是最后一次时，重要；否则不是第一次）',
      '(where it is the last: marked "important", else: it is not the first)',
    ],
    [
      '!(meal.last ? meal.important : meal.first)',
      '（是最后一次时，不重要；否则不是第一次）',
      '(where it is the last: not marked "important", else: it is not the first)',
    ],
  ]);
});

describe('what holds of the things of a list', () => {
  say([
    ['meal.guests.exists(g, g.halal)', '有用餐的来宾吃清真', '(one of guests of the meal: halal)'],
    ['!guests.exists(g, g.halal)', '没有来宾吃清真', '(none of guests: halal)'],
    [
      "guests.exists(g, g.gender == 'female')",
      '有性别是女的来宾',
      '(one of guests: gender is female)',
    ],
    [
      "guests.all(g, g.gender == 'female')",
      '来宾的性别都是女',
      '(all of guests: gender is female)',
    ],
    [
      "!guests.all(g, g.gender == 'female')",
      '有性别不是女的来宾',
      '(one of guests: gender is not female)',
    ],
    [
      '!guests.exists(g, g.head && g.halal)',
      '没有这样的来宾（是主宾，吃清真）',
      '(none of guests: marked "head" and halal)',
    ],
    [
      'guests.exists(g, g.vip) && meal.first',
      '有来宾是贵宾，是第一次',
      '(one of guests: marked "vip") and it is the first',
    ],
    ['guests.filter(g, g.vip) == []', '没有来宾是贵宾', '(none of guests: marked "vip")'],
    [
      'size(guests.filter(g, g.vip)) > 2',
      '是贵宾的来宾多于 2 人',
      'the number of guests (marked "vip") is over 2',
    ],
    [
      'guests.exists_one(g, g.vip)',
      '正好有一个来宾是贵宾',
      '(exactly one of guests: marked "vip")',
    ],
    ["meal.menu.exists(d, d == '鱼')", '菜单里有“鱼”', '(one of menu: it is "鱼")'],
    [
      '[meal.start, meal.end].all(t, t > received)',
      '开始时间和结束时间都晚于接到通知的时间',
      'each of start and end is after time received',
    ],
    [
      'meals.exists(m, m.start > meal.start)',
      '有开始时间晚于这次用餐的开始时间的用餐',
      '(one of meals: start is after start of the meal)',
    ],
  ]);
});

describe('a text', () => {
  say([
    ["meal.place.contains('云')", '地点含有“云”', 'place has "云" in it'],
    ["!meal.place.startsWith('云')", '地点不以“云”开头', 'place does not begin with "云"'],
    ["dishes(meal.menu, 'pork') != []", '菜单里有属于“猪肉”一类的', 'menu is of the kind "pork"'],
    ["dishes(meal.menu, 'fish') == []", '菜单里没有属于鱼虾的', 'menu is not of the kind "fish"'],
  ]);

  it('stays as it is written where there are no words', () => {
    expect(inWords("meal.place.matches('^云')")).toBe('meal.place.matches("^云")');
    expect(inWords("!meal.place.matches('^云')")).toBe('不是“meal.place.matches("^云")”');
  });
});

describe('a name that several things have', () => {
  it('is that of what it stands behind', () => {
    expect(inWords('guests.exists(g, g.ready)')).toBe('有来宾有职务的');
    expect(inWords('vehicles.exists(v, v.ready)')).toBe('有车辆坐得下的');
  });

  it('is that of its kind of brief', () => {
    const twice = (book: RuleBook): RuleBook => ({
      ...book,
      names: [
        ...book.names.map((one) => ({
          ...one,
          kinds: ['petition'],
          words: { zh: '错', en: 'no' },
        })),
        ...book.names,
      ],
    });
    expect(inWords('meal.guests.exists(g, g.halal)', 'zh', 'meals', twice)).toBe(
      '有用餐的来宾吃清真',
    );
    expect(inWords('is.many', 'zh', 'meals', twice)).toBe('人多');
  });
});

it('puts the shape of a kind together once: every name of a condition asks for it', () => {
  for (const kind of Object.values(KINDS)) expect(factShape(kind)).toBe(factShape(kind));
});
