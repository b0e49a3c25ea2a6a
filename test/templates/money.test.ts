import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import type { FilledBlock, Plan } from '../../src/model/plan.ts';
import type { Lang } from '../../src/model/text.ts';
import type { LocalTime } from '../../src/model/time.ts';
import { columnTotals } from '../../src/render/layout/column-totals.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { buildBrief } from '../support/build-brief.ts';
import { shippedHolidays } from '../support/cases.ts';
import { shippedRules } from '../support/rules.ts';

const { book } = shippedRules();
const holidays = await shippedHolidays();

const at = (time: string): LocalTime => `2026-12-${time}` as LocalTime;

/** Five guests for two nights: three meals of different parties, tickets paid by either side, a hired car, gifts, a tour. */
const VISIT = {
  type: 'business',
  timezone: 'Asia/Shanghai',
  lang: 'zh',
  received: '2026-11-16T09:00',
  party: { count: 5 },
  guests: [{ name: '陈建国' }, { name: '林秀梅' }],
  vehicles: [{ id: '中巴', price: 650.1 }, { id: '自有轿车' }],
  arrivals: [
    { at: at('02T14:20'), mode: 'train', number: 'G7341', price: 553, tickets: 'guest' },
    {
      at: at('02T15:00'),
      mode: 'flight',
      guests: ['陈建国'],
      vehicle: ['中巴'],
      price: 1280,
      tickets: 'host',
    },
  ],
  lodging: [
    {
      hotel: '学院宾馆',
      check_in: at('02T16:00'),
      check_out: at('04T12:00'),
      paid_by: 'guest',
      rooms: [
        { type: 'standard', price: 360 },
        { type: 'single', price: 299.9 },
        { type: 'standard', price: 360 },
      ],
    },
  ],
  meals: [
    { name: '欢迎晚餐', at: at('02T18:00'), standard: 100, companions: ['李明', '王芳'] },
    {
      name: '小范围午餐',
      at: at('03T12:00'),
      standard: 45.5,
      guests: ['陈建国', '林秀梅'],
      companions: ['李明'],
    },
    {
      name: '自助餐',
      at: at('03T18:00'),
      standard: 33.33,
      companions: ['李明'],
      charged_to_guest: true,
    },
  ],
  tours: [
    {
      name: '古城',
      at: at('03T14:00'),
      until: at('04T10:00'),
      price: 60,
      companions: ['李明'],
      guide: '王芳',
      vehicle: ['中巴'],
    },
  ],
  departures: [{ at: at('04T14:50'), mode: 'train', price: 553.5, tickets: 'host' }],
  gifts: [
    { item: '瓷盘', price: 180, number: 3 },
    { item: '书签', price: 0.1 },
    { item: '卡片', price: 0.2 },
  ],
  budget: { meals: 800, transport: 6000, gifts: 540.3, other: 500, source: '业务招待费' },
};

function planned(given: Readonly<Record<string, unknown>>, lang: Lang = 'zh'): Plan {
  const now = zonedClock('Asia/Shanghai').read(at('01T09:00')).instant;
  const { plan } = buildPlan(buildBrief({ ...VISIT, lang, ...given }), book, {
    now,
    lang,
    holidays,
  });
  if (plan === null) throw new Error('no plan');
  return plan;
}

const blocksOf = (plan: Plan, rule: string): readonly FilledBlock[] =>
  plan.forms.find(({ id }) => id.startsWith(`${rule}#`))?.blocks ?? [];

/** The tables of a form, cells separated by `|`, with the totals that are printed beneath. */
function tables(plan: Plan, rule: string): readonly (readonly string[])[] {
  return blocksOf(plan, rule).flatMap((block) => {
    if (block.kind !== 'table') return [];
    const totals = columnTotals(block)?.map((total) => (total.kind === 'sum' ? total.text : ''));
    const rows = block.rows.filter((row) => row.some((cell) => cell !== ''));
    return [[...rows, ...(totals === undefined ? [] : [totals])].map((row) => row.join('|'))];
  });
}

/** The fields of a form that are filled, by label. */
const fields = (plan: Plan, rule: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocksOf(plan, rule)
      .flatMap((block) => (block.kind === 'fields' ? block.fields : []))
      .filter(({ value }) => value !== '')
      .map(({ label, value }) => [label, value]),
  );

const said = (plan: Plan): readonly string[] =>
  plan.findings.flatMap((finding) => {
    const text = JSON.stringify(finding);
    return text.includes('visit/money/') ? [text] : [];
  });

describe('the budget sheet', () => {
  it('reckons every row by hand, and adds up what we bear apart from what the guests pay', () => {
    const [sheet, lines] = tables(planned({}), 'visit/money/budget-sheet');
    expect(sheet).toEqual([
      '欢迎晚餐|100|7 人|700|0|用餐', // five guests, two companions
      '小范围午餐|45.50|3 人|136.50|0|用餐', // two guests, one companion
      '自助餐（来宾）|33.33|5 人|0|166.65|不列入',
      '自助餐（陪餐）|33.33|1 人|33.33|0|用餐',
      '学院宾馆 标准间|360|2 间 × 2 晚|0|1440|不列入',
      '学院宾馆 单间|299.90|1 间 × 2 晚|0|599.80|不列入',
      '来程票 G7341 火车|553|5 人|0|2765|不列入',
      '来程票 飞机|1280|1 人|1280|0|交通',
      '返程票 火车|553.50|5 人|2767.50|0|交通',
      '租车 中巴|650.10|3 天|1950.30|0|交通', // the 2nd for an arrival, the 3rd and 4th on tour
      '瓷盘|180|3 份|540|0|礼品',
      '书签|0.10|1 份|0.10|0|礼品',
      '卡片|0.20|1 份|0.20|0|礼品',
      '古城|60|7 人|420|0|其他', // five guests, a companion, the guide
      '|||7827.93|4971.45|',
    ]);
    expect(lines).toEqual([
      '用餐|869.83|800|-69.83',
      '住宿|0||',
      '交通|5997.80|6000|2.20',
      '礼品|540.30|540.30|0',
      '其他|420|500|80',
      '|7827.93|7840.30|12.37',
    ]);
  });

  it('says in English what it says in Chinese', () => {
    const [sheet = []] = tables(planned({}, 'en'), 'visit/money/budget-sheet');
    expect(sheet[2]).toBe('自助餐 (guests)|33.33|people: 5|0|166.65|none');
    expect(sheet[4]).toBe('学院宾馆 standard room|360|rooms: 2, nights: 2|0|1440|none');
    expect(sheet[6]).toBe('Tickets here G7341 train|553|people: 5|0|2765|none');
    expect(sheet.at(-1)).toBe('|||7827.93|4971.45|');
  });

  it('names what has no price and what has no payer', () => {
    const plan = planned({
      lodging: [{ ...VISIT.lodging[0], paid_by: '' }],
      meals: [VISIT.meals[0], { name: '早茶', at: at('03T08:00') }],
    });
    const noted = fields(plan, 'visit/money/budget-sheet');
    expect(noted['未写价格（不计入）']).toBe('早茶');
    expect(noted['未注明付款方（暂列我方）']).toBe('学院宾馆 标准间、学院宾馆 单间');
    const [, lines = []] = tables(plan, 'visit/money/budget-sheet');
    expect(lines[1]).toBe('住宿|2039.80||-2039.80');
  });

  it('counts a day room as a night, and a hired car that nothing names on every day of the visit', () => {
    const [sheet = []] = tables(
      planned({
        lodging: [{ ...VISIT.lodging[0], check_out: at('02T20:00') }],
        vehicles: [{ id: '大巴', price: 900 }],
      }),
      'visit/money/budget-sheet',
    );
    expect(sheet).toContain('学院宾馆 标准间|360|2 间 × 1 晚|0|720|不列入');
    expect(sheet).toContain('租车 大巴|900|3 天|2700|0|交通');
  });
});

describe('the head of the checklist', () => {
  const head = (given: Readonly<Record<string, unknown>>, lang: Lang = 'zh'): string | undefined =>
    planned(given, lang).head.find(({ label }) => /预计费用|Planned costs/.test(label))?.value;

  it('has the total with both parts', () => {
    expect(head({})).toBe('12799.38 元（我方承担 7827.93 元，来宾自理 4971.45 元）');
    expect(head({}, 'en')).toBe('CNY 12799.38 (we pay CNY 7827.93; the guests pay CNY 4971.45)');
  });

  it('says when all is ours, and what is still open', () => {
    const ours = { arrivals: [], lodging: [], departures: [], tours: [], vehicles: [], gifts: [] };
    const meals = [VISIT.meals[0], { at: at('03T12:00') }];
    expect(head({ ...ours, meals })).toBe('700 元（我方承担，另有 1 项没写价格）');
  });

  it('has no such line without a price', () => {
    const none = { arrivals: [], lodging: [], departures: [], tours: [], vehicles: [], gifts: [] };
    expect(head({ ...none, meals: [{ at: at('03T12:00') }] })).toBeUndefined();
  });
});

describe('the summary', () => {
  it('has planned costs beside the budget, and the rest to be filled in', () => {
    const [lines, meals] = tables(planned({}), 'visit/summary/expenses');
    expect(lines).toEqual([
      '用餐|800|869.83||',
      '住宿||0||',
      '交通|6000|5997.80||',
      '礼品|540.30|540.30||',
      '其他|500|420||',
      '|7840.30|7827.93||',
    ]);
    expect(meals?.map((row) => row.split('|').slice(3).join('|'))).toEqual([
      '5|2|700|',
      '2|1|136.50|',
      '5|1|33.33|',
      '||869.83|',
    ]);
  });

  it('leaves the plan empty where nothing has a price', () => {
    const none = { arrivals: [], lodging: [], departures: [], tours: [], vehicles: [], gifts: [] };
    const [lines] = tables(
      planned({ ...none, meals: [{ at: at('03T12:00') }] }),
      'visit/summary/expenses',
    );
    expect(lines?.slice(0, 4)).toEqual([
      '用餐|800|||',
      '住宿||||',
      '交通|6000|||',
      '礼品|540.30|||',
    ]);
  });

  it('fills the list of business hospitality', () => {
    const plan = planned({});
    const [meals, gifts] = tables(plan, 'visit/summary/business-list');
    expect(meals?.map((row) => row.split('|').at(-1))).toEqual([
      '700',
      '136.50',
      '33.33',
      '869.83',
    ]);
    expect(gifts?.map((row) => row.split('|').slice(2).join('|'))).toEqual([
      '180|3|540|',
      '0.10|1|0.10|',
      '0.20|1|0.20|',
      '||540.30|',
    ]);
    expect(fields(plan, 'visit/summary/business-list')).toMatchObject({
      '租车费用（元）': '1950.30',
      '票款等其他费用（元）': '4467.50', // 1280 + 2767.50 + 420
      '费用合计（元）': '7827.93',
    });
  });

  it('fills the list of an official visit, whose parts add up to its total', () => {
    const plan = planned({ type: 'official', gifts: [] });
    const costs = tables(plan, 'visit/summary/reception-list')[1];
    expect(costs?.map((row) => row.split('|')).map((row) => `${row[0]} ${row[3]}`)).toEqual([
      '欢迎晚餐 700',
      '小范围午餐 136.50',
      '古城 420',
      '自助餐 33.33',
      ' 1289.83',
    ]);
    expect(fields(plan, 'visit/summary/reception-list')).toMatchObject({
      '用车、住宿等其他费用（元）': '5997.80', // 1280 + 2767.50 + 1950.30
      '费用合计（小写，元）': '7287.63', // 1289.83 + 5997.80
    });
  });
});

describe('the checks', () => {
  it('say by how much a line is over, and that the total is not', () => {
    const [first = '', ...more] = said(planned({}));
    expect(more).toEqual([]);
    expect(first).toContain('用餐 869.83 元 − 800 元 = 69.83 元；合计没有超');
  });

  it('say of the total too where it is over', () => {
    const budget = { ...VISIT.budget, meals: 0, transport: 5000, gifts: 540.29 };
    const [over = '', unbudgeted = ''] = said(planned({ budget }));
    // 7827.93 − (5000 + 540.29 + 500) = 1787.64
    expect(over).toContain(
      '交通 5997.80 元 − 5000 元 = 997.80 元、礼品 540.30 元 − 540.29 元 = 0.01 元；合计也超 1787.64 元',
    );
    expect(unbudgeted).toContain('没写预算：用餐 869.83 元；');
  });

  it('do not take 0.1 + 0.2 for more than 0.3', () => {
    const budget = { gifts: 0.3, source: '招待费' };
    const none = { arrivals: [], lodging: [], departures: [], tours: [], vehicles: [], meals: [] };
    const gifts = [VISIT.gifts[1], VISIT.gifts[2]];
    const meetings = [{ at: at('03T09:00') }];
    expect(said(planned({ ...none, gifts, budget, meetings }))).toEqual([]);
    expect(said(planned({ ...none, gifts, budget: { gifts: 0.29 }, meetings }))).toHaveLength(1);
  });
});
