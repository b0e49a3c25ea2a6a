import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import type { RuleBook } from '../../src/model/rule.ts';
import { MORE } from '../law/rows.ts';
import { buildBrief } from '../support/build-brief.ts';
import {
  arrival,
  BASE,
  banquet,
  book,
  companions,
  daily,
  departure,
  found,
  GUEST,
  gifts,
  holidays,
  type Loose,
  LUNCH,
  letter,
  meeting,
  minister,
  now,
  numbered,
  type Row,
  stay,
  TEAM,
  titled,
  toHead,
  tour,
  vehicles,
  working,
} from '../support/in-force.ts';

const suite = { rooms: [{ type: 'suite', guests: ['陈建国'] }] };
const ranked = (rank: string): Loose => ({
  guests: [{ ...GUEST, rank, head: true }],
  ...stay(suite),
});
/** The suite is for the vice-minister, the other two have rooms of their own. */
const twoRooms: Loose = {
  guests: [{ name: '宋明', rank: '省部级副职', head: true }, GUEST, { name: '林教授' }],
  ...stay({
    rooms: [
      { type: 'suite', guests: ['宋明'] },
      { type: 'single', guests: ['陈建国'] },
      { type: 'single', guests: ['林教授'] },
    ],
  }),
};
const free = { ...LUNCH, charged_to_guest: true };
const local: Loose = { guests: [{ ...GUEST, region: 'local' }] };

const begun: Loose = { guests: [], party: {}, lodging: [], meals: [] };

const OFFICIAL: readonly Row[] = [
  ['official/letter', 'error', { letter: {} }, { letter }],
  ['official/letter', 'error', { letter: { date: '2026-11-23' } }, { letter }],
  // Nobody is named yet: the brief has only been begun.
  ['official/letter-first', 'warning', { ...begun, letter: {} }, { ...begun, letter }],
  ['official/no-letter', 'error', { letter: { ...letter, number: '无' } }, { letter }],
  ['official/no-letter', 'error', { letter: { ...letter, number: '后补' } }, { letter }],
  [
    'official/letter-substitute',
    'warning',
    { letter: { from: '省教育厅', content: '电话记录：检查两天，一行六人' } },
    { letter: { ...letter, content: '检查通知：检查两天，一行六人' } },
  ],
  ['official/letter-content', 'info', { letter: { ...letter, content: '' } }, { letter }],
  ['official/letter-content', 'info', { letter: { from: '省教育厅' } }, { letter }],
  ['official/letter-content', 'info', { letter: { content: '调研两天' } }, { letter }],
  ['official/letter-content', 'info', { letter: { number: '教函〔2026〕12号' } }, { letter }],
  [
    'official/activity',
    'warning',
    { purpose: { activity: '联谊' } },
    { purpose: { activity: '学习交流' } },
  ],
  [
    'official/one-working-meal',
    'warning',
    { meals: [{ kind: 'working', at: '2026-12-02T18:30' }, LUNCH] },
    { meals: [{ kind: 'working', at: '2026-12-02T18:30' }, free] },
  ],
  ['official/companions', 'error', companions(5, 4), companions(5, 3)],
  ['official/companions', 'error', companions(10, 4), companions(10, 3)],
  ['official/companions', 'error', companions(11, 4), companions(11, 3)],
  ['official/companions', 'error', companions(12, 5), companions(12, 4)],
  ['official/companions', 'error', companions(30, 11), companions(30, 10)],
  [
    'official/companions',
    'error',
    { ...companions(12, 4), ...working({ companions: numbered(4), guests: numbered(11) }) },
    { ...companions(12, 4), ...working({ companions: numbered(4), guests: numbered(12) }) },
  ],
  ['official/banquet', 'warning', working({ kind: 'banquet' }), working({ kind: 'lunch' })],
  ['official/menu', 'error', working({ menu: ['红烧鱼翅'] }), working({ menu: ['素鱼翅'] })],
  ['official/menu', 'error', working({ menu: ['熊掌'] }), working({ menu: ['熊掌豆腐'] })],
  ['official/menu', 'error', working({ menu: ['燕窝羹'] }), working({ menu: ['银耳羹'] })],
  ['official/menu', 'error', working({ menu: ['红焖穿山甲'] }), working({ menu: ['红烧甲鱼'] })],
  ['official/suites', 'error', ranked('正厅级'), ranked('省部级副职')],
  ['official/suites', 'error', ranked('正厅级'), twoRooms],
  ['official/suite-rank', 'warning', ranked(''), ranked('省部级副职')],
  ['official/suite-rank', 'warning', ranked(''), twoRooms],
  ['official/suite-rank', 'warning', stay({ rooms: [{ type: 'suite' }] }), stay({})],
  ['official/room-payer', 'error', stay({ paid_by: 'host' }), stay({ paid_by: 'guest' })],
  ['official/led', 'warning', stay({ led: true }), stay({ led: false })],
  [
    'official/greeters',
    'error',
    arrival({ greeters: ['周明远'] }),
    arrival({ greeters: ['李明'] }),
  ],
  [
    'official/greeters',
    'error',
    arrival({ greeters: ['周明远'] }),
    arrival({ greeters: ['周明远'], mode: 'car', place: '校门口' }),
  ],
  ...[
    titled('副院长'),
    titled('党委副书记、校长'),
    titled('副总经理'),
    titled('President'),
    { team: [...TEAM, { name: '沈丽', roles: ['approver'] }] },
    { host: { approver: '沈丽' } },
    { host: { approver: '沈丽院长' } },
  ].map(
    (edit): Row => [
      'official/greeters',
      'error',
      { ...edit, ...arrival({ greeters: ['沈丽'] }) },
      { ...edit, ...arrival({ greeters: ['李明'] }) },
    ],
  ),
  ...['办公室主任', '院长助理', '校长办公室秘书', '书记员', 'Assistant to the President'].map(
    (title): Row => [
      'official/greeters',
      'error',
      arrival({ greeters: ['周明远'] }),
      { ...titled(title), ...arrival({ greeters: ['沈丽'] }) },
    ],
  ),
  ['official/tickets', 'error', departure({ tickets: 'host' }), departure({ tickets: 'guest' })],
  ['official/tickets-here', 'error', arrival({ tickets: 'host' }), arrival({ tickets: 'guest' })],
  ['official/sightseeing', 'error', tour({ purpose: 'sightseeing' }), tour({ purpose: 'work' })],
  ['official/gifts', 'error', { gifts: [{ item: '画册', price: 1 }] }, { gifts: [] }],
  ['official-meals/alcohol', 'error', working({ drinks: ['啤酒'] }), working({ drinks: ['茶'] })],
  [
    'official-meals/alcohol',
    'error',
    working({ drinks: ['黄酒'] }),
    working({ drinks: ['不上酒', '无酒精啤酒'] }),
  ],
  ['official-meals/alcohol', 'error', working({ menu: ['茅台'] }), working({ menu: ['啤酒鸭'] })],
  [
    'official-meals/alcohol',
    'error',
    working({ menu: ['鸡尾酒'] }),
    working({ menu: ['花雕醉鸡', '酒酿圆子', '红酒炖牛肉'] }),
  ],
  ['official-meals/cigarettes', 'error', working({ cigarettes: true }), working({})],
  [
    'official-meals/cigarettes',
    'error',
    working({ menu: ['中华烟'] }),
    working({ menu: ['豆腐'] }),
  ],
  ['official-meals/luxury', 'error', working({ menu: ['鲍鱼'] }), working({ menu: ['鲍鱼菇'] })],
  ['official-meals/luxury', 'error', working({ menu: ['龙虾'] }), working({ menu: ['小龙虾'] })],
  ['official-meals/ceiling', 'warning', working({ standard: 121 }), working({ standard: 120 })],
  [
    'official-meals/club',
    'error',
    working({ place: '西山会所' }),
    working({ place: '协会所在地' }),
  ],
  [
    'official-meals/breakfast',
    'warning',
    { meals: [{ kind: 'breakfast', at: '2026-12-03T07:30', companions: ['李明'] }] },
    { meals: [{ kind: 'breakfast', at: '2026-12-03T07:30' }] },
  ],
  ['official-meals/cards', 'info', working({ important: true }), working({ important: false })],
  ['official-welcome/banner', 'error', { welcome: { banner: true } }, { welcome: {} }],
  ['official-welcome/carpet', 'error', { welcome: { carpet: true } }, { welcome: {} }],
  ['official-welcome/crowd', 'error', { welcome: { crowd: true } }, { welcome: {} }],
  ['official-welcome/show', 'error', { welcome: { show: true } }, { welcome: {} }],
  ['official-welcome/escort', 'warning', { welcome: { escort: true } }, { welcome: {} }],
  ['official-welcome/traffic', 'error', { welcome: { closure: true } }, { welcome: {} }],
  [
    'official-welcome/greeters-many',
    'warning',
    arrival({ greeters: numbered(3) }),
    arrival({ greeters: numbered(2) }),
  ],
  [
    'official-welcome/see-off',
    'error',
    departure({ companions: ['周明远'] }),
    departure({ companions: ['李明'] }),
  ],
  [
    'official-welcome/see-off',
    'error',
    { ...titled('党委书记'), ...departure({ companions: ['沈丽'] }) },
    { ...titled('党委办公室主任'), ...departure({ companions: ['沈丽'] }) },
  ],
  [
    'official-welcome/see-off-many',
    'warning',
    departure({ companions: numbered(3) }),
    departure({ companions: numbered(2) }),
  ],
  [
    'official-welcome/boundary',
    'error',
    arrival({ mode: 'car', place: '市界收费站', greeters: ['李明'] }),
    arrival({ mode: 'car', place: '校门口', greeters: ['李明'] }),
  ],
  [
    'official-welcome/boundary',
    'error',
    arrival({ mode: 'car', place: '市界收费站', greeters: ['李明'] }),
    arrival({ mode: 'car', place: '市界收费站' }),
  ],
  [
    'official-welcome/retinue',
    'warning',
    tour({ companions: numbered(6) }),
    tour({ companions: numbered(5) }),
  ],
  ['official-welcome/vehicles', 'warning', vehicles(3), vehicles(2)],
  [
    'official-welcome/vehicles',
    'warning',
    { ...vehicles(3), party: { count: 40 } },
    { ...vehicles(3), party: { count: 41 } },
  ],
  [
    'official-welcome/vehicles',
    'warning',
    vehicles(3),
    { ...vehicles(3), purpose: { activity: '学习交流' } },
  ],
  [
    'official-welcome/vehicles',
    'warning',
    vehicles(3),
    { ...vehicles(3), guests: [{ ...GUEST, rank: '正处级', head: true }] },
  ],
  [
    'official-welcome/vehicles',
    'warning',
    vehicles(3),
    { ...vehicles(3), guests: [{ ...GUEST, organization: '江北大学', head: true }] },
  ],
  // Two of them seat ten people, but not eleven with a driver and somebody of ours.
  [
    'official-welcome/vehicles',
    'warning',
    { ...vehicles(3, 6), party: { count: 10 } },
    { ...vehicles(3, 6), party: { count: 11 } },
  ],
  ['official-welcome/same-city', 'warning', local, { guests: [{ ...GUEST, region: 'inland' }] }],
  [
    'official-welcome/same-city',
    'warning',
    { ...local, meals: [free], ...stay({}) },
    { ...local, meals: [free, { kind: 'tea', at: '2026-12-03T15:00' }], lodging: [] },
  ],
  [
    'official-welcome/same-city',
    'warning',
    { ...local, lodging: [] },
    { guests: [GUEST], lodging: [] },
  ],
  [
    'official-welcome/entertainment',
    'error',
    tour({ purpose: '', place: '星光KTV' }),
    tour({ purpose: 'work', place: '星光KTV' }),
  ],
  ['official-welcome/scenic', 'warning', meeting('西湖风景区'), meeting('西湖区政府')],
  [
    'official-money/cash',
    'error',
    { budget: { payment: 'cash' } },
    { budget: { payment: 'card' } },
  ],
  ['official-money/gift-money', 'error', { budget: { gifts: 1 } }, { budget: { gifts: 0 } }],
  ['official-money/room-money', 'error', { budget: { lodging: 1 } }, { budget: { lodging: 0 } }],
  [
    'official-money/source-meeting',
    'error',
    { budget: { source: '会议费' } },
    { budget: { source: '学院公务接待费' } },
  ],
  [
    'official-money/source',
    'error',
    { budget: { source: '下属单位' } },
    { budget: { source: '学院公务接待费' } },
  ],
  [
    'official-money/source-apart',
    'warning',
    { budget: { source: '评估专项' } },
    { budget: { source: '评估专项中的接待费' } },
  ],
];

const BUSINESS: readonly Row[] = [
  ['business/companions', 'warning', companions(5, 6, 'banquet'), companions(5, 5, 'banquet')],
  ['business/companions', 'warning', companions(7, 7, 'banquet'), companions(7, 6, 'banquet')],
  ['business/companions', 'warning', companions(10, 8, 'banquet'), companions(10, 7, 'banquet')],
  ['business/ceilings', 'info', banquet({ standard: 0 }), banquet({ standard: 1 })],
  ['business/meal-ceiling', 'warning', banquet({ standard: 451 }), banquet({ standard: 450 })],
  [
    'business/souvenir-ceiling',
    'warning',
    gifts({ item: '画册', price: 301 }),
    gifts({ item: '画册', price: 300 }),
  ],
  [
    'business/gift-kind',
    'warning',
    gifts({ item: '购物卡', price: 100 }),
    gifts({ item: '书签', price: 100 }),
  ],
  ['business/menu', 'warning', banquet({ menu: ['鱼翅'] }), banquet({ menu: ['粉丝'] })],
  ['business/cigarettes', 'warning', banquet({ cigarettes: true }), banquet({})],
  ['business/liquor', 'warning', banquet({ menu: ['飞天茅台'] }), banquet({ menu: ['米酒'] })],
  ['business/alcohol', 'info', banquet({ drinks: ['米酒'] }), banquet({ drinks: ['米汤'] })],
  ['business/venue', 'warning', banquet({ place: '江边私人会所' }), banquet({ place: '江边饭店' })],
  [
    'business/officials',
    'warning',
    { guests: [GUEST] },
    { guests: [{ name: '林志远', organization: '宏远机电', title: '总经理' }] },
  ],
  ['business/tickets', 'warning', departure({ tickets: 'host' }), departure({ tickets: 'guest' })],
  ['business/tickets', 'warning', arrival({ tickets: 'host' }), arrival({ tickets: 'guest' })],
  ['business/sightseeing', 'warning', tour({ purpose: 'sightseeing' }), tour({ purpose: 'work' })],
  ['business/cash', 'info', { budget: { payment: 'cash' } }, { budget: { payment: 'transfer' } }],
];

const hosted = (...stays: readonly (readonly [string, string, string])[]): Loose => ({
  lodging: stays.map(([from, to, paid_by]) => ({
    check_in: `2026-12-${from}T15:00`,
    check_out: `2026-12-${to}T12:00`,
    paid_by,
  })),
});
const dates = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `2026-12-0${index + 2}`);
const eating = (count: number, last: Loose = {}): Loose => ({
  lodging: [],
  departures: [],
  meals: dates(count).map((date, index) => ({
    kind: 'lunch',
    at: `${date}T12:00`,
    standard: 60,
    ...(index === count - 1 ? last : {}),
  })),
});
const touring = (count: number): Loose => ({
  lodging: [],
  departures: [],
  meals: [],
  tours: dates(count).map((date) => ({ purpose: 'work', name: '校园', at: `${date}T14:00` })),
});
const banquets = (count: number): Loose => ({
  meals: Array.from({ length: count }, (_, index) => ({
    kind: 'banquet',
    at: `2026-12-0${index + 2}T18:30`,
    standard: 200,
  })),
});
const meal = (given: Loose): Loose => ({ meals: [{ at: '2026-12-02T18:30', ...given }] });
const lunch = (standard: number): Loose => ({ ...LUNCH, standard });
const oneGuest = (hosts: number, kind = 'working'): Loose => ({
  guests: [{ name: 'Helen Marsh', head: true }],
  ...companions(1, hosts, kind),
});
const FOREIGN: readonly Row[] = [
  ['foreign/days', 'error', hosted(['02', '07', 'host']), hosted(['02', '06', 'host'])],
  [
    'foreign/days',
    'error',
    hosted(['02', '05', 'host'], ['05', '07', 'host']),
    hosted(['02', '06', 'host'], ['06', '09', 'guest']),
  ],
  [
    'foreign/days',
    'error',
    hosted(['02', '09', 'host']),
    { ...hosted(['02', '09', 'host']), reciprocity: true },
  ],
  ['foreign/days', 'error', eating(6), eating(5)],
  ['foreign/days', 'error', eating(6), { ...eating(6), reciprocity: true }],
  ['foreign/days', 'error', eating(6), eating(6, { charged_to_guest: true })],
  ['foreign/days', 'error', touring(6), touring(5)],
  [
    'foreign/days',
    'error',
    { ...hosted(['02', '04', 'host'], ['04', '09', 'guest']), tours: touring(6).tours },
    { ...hosted(['02', '04', 'host'], ['04', '09', 'guest']), tours: touring(5).tours },
  ],
  ['foreign/hotel', 'warning', stay({ stars: 5 }), stay({ stars: 4 })],
  ['foreign/hotel', 'warning', stay({ stars: 5 }), { ...stay({ stars: 5 }), ...minister }],
  ['foreign/suites', 'error', ranked('正厅级'), ranked('省部级副职')],
  ['foreign/suites', 'error', ranked('正厅级'), twoRooms],
  ['foreign/suite-rank', 'warning', ranked(''), ranked('省部级副职')],
  ['foreign/suite-rank', 'warning', stay({ rooms: [{ type: 'suite' }] }), stay({})],
  ['foreign/banquets', 'error', banquets(3), banquets(2)],
  ['foreign/meal-ceiling', 'warning', banquet({ standard: 301 }), banquet({ standard: 300 })],
  [
    'foreign/meal-ceiling',
    'warning',
    banquet({ standard: 401, host_rank: '省部级副职' }),
    banquet({ standard: 400, host_rank: '省部级副职' }),
  ],
  [
    'foreign/meal-ceiling',
    'warning',
    meal({ kind: 'reception', standard: 151 }),
    meal({ kind: 'reception', standard: 150 }),
  ],
  [
    'foreign/meal-ceiling',
    'warning',
    meal({ kind: 'reception', name: '欢迎酒会', standard: 101 }),
    meal({ kind: 'reception', name: '欢迎酒会', standard: 100 }),
  ],
  [
    'foreign/meal-ceiling',
    'warning',
    meal({ kind: 'tea', standard: 61 }),
    meal({ kind: 'tea', standard: 60 }),
  ],
  [
    'foreign/meal-ceiling',
    'warning',
    meal({ kind: 'buffet', name: '欢迎冷餐会', standard: 151 }),
    meal({ kind: 'buffet', name: '欢迎冷餐会', standard: 150 }),
  ],
  [
    'foreign/meal-ceiling',
    'warning',
    meal({ kind: 'reception', name: '迎新茶话会', standard: 61 }),
    meal({ kind: 'reception', name: '迎新茶话会', standard: 60 }),
  ],
  ['foreign/daily-meals', 'warning', daily(100, 201), daily(100, 200)],
  // A buffet is a daily meal; one given as a reception has a ceiling of its own.
  [
    'foreign/daily-meals',
    'warning',
    { meals: [lunch(200), { kind: 'buffet', at: '2026-12-03T18:00', standard: 101 }] },
    { meals: [lunch(200), { kind: 'buffet', at: '2026-12-03T18:00', standard: 100 }] },
  ],
  [
    'foreign/daily-meals',
    'warning',
    { meals: [lunch(200), { kind: 'buffet', at: '2026-12-03T18:00', standard: 101 }] },
    {
      meals: [
        lunch(200),
        { kind: 'buffet', name: '欢迎冷餐会', at: '2026-12-03T18:00', standard: 101 },
      ],
    },
  ],
  [
    'foreign/daily-meals',
    'warning',
    { ...daily(300, 201), ...minister, party: { count: 1 } },
    { ...daily(300, 200), ...minister, party: { count: 1 } },
  ],
  [
    'foreign/daily-meals',
    'warning',
    { ...daily(350, 201), guests: [{ name: '副总理', rank: '国家级副职' }], party: { count: 1 } },
    { ...daily(350, 200), guests: [{ name: '副总理', rank: '国家级副职' }], party: { count: 1 } },
  ],
  [
    'foreign/daily-meals',
    'warning',
    { ...daily(400, 201), guests: [{ name: '总理', rank: '国家级正职' }], party: { count: 1 } },
    { ...daily(400, 200), guests: [{ name: '总理', rank: '国家级正职' }], party: { count: 1 } },
  ],
  ['foreign/companions', 'warning', companions(5, 6, 'banquet'), companions(5, 5, 'banquet')],
  ['foreign/companions', 'warning', companions(7, 7, 'banquet'), companions(7, 6, 'banquet')],
  ['foreign/companions', 'warning', companions(10, 8, 'banquet'), companions(10, 7, 'banquet')],
  ['foreign/companions', 'warning', oneGuest(3), oneGuest(1)],
  ['foreign/companions', 'warning', oneGuest(2, 'breakfast'), oneGuest(1, 'breakfast')],
  ['foreign/menu', 'error', banquet({ menu: ['鱼翅'] }), banquet({ menu: ['粉丝'] })],
  ['foreign/liquor', 'error', banquet({ drinks: ['茅台'] }), banquet({ drinks: ['米酒'] })],
  ['foreign/tickets', 'warning', departure({ tickets: 'host' }), departure({ tickets: 'guest' })],
  ['foreign/tickets', 'warning', arrival({ tickets: 'host' }), arrival({ tickets: 'guest' })],
  ['foreign/cash', 'error', { budget: { payment: 'cash' } }, { budget: { payment: 'card' } }],
  ['foreign/gifts', 'warning', gifts(toHead({ to: 'Tom Reilly' })), gifts(toHead({}))],
  ['foreign/gift-price', 'warning', gifts(toHead({ price: 201 })), gifts(toHead({ price: 199 }))],
  ['foreign/gift-price', 'warning', gifts(toHead({ price: 201 })), gifts(toHead({ price: 200 }))],
  [
    'foreign/gift-price',
    'warning',
    gifts(toHead({ price: 400, giver_rank: '正厅级' })),
    gifts(toHead({ price: 400, giver_rank: '省部级副职' })),
  ],
  [
    'foreign/gift-price',
    'warning',
    gifts(toHead({ price: 401, giver_rank: '省部级正职' })),
    gifts(toHead({ price: 400, giver_rank: '省部级正职' })),
  ],
  [
    'foreign/gift-price',
    'warning',
    { ...gifts(toHead({ price: 401 })), ...minister },
    { ...gifts(toHead({ price: 400 })), ...minister },
  ],
  ['foreign/gifts', 'warning', gifts(toHead({ to: 'Tom' })), gifts(toHead({ to: '代表团团长' }))],
  ['foreign/gifts-once', 'warning', gifts(toHead({}), toHead({ item: '茶叶' })), gifts(toHead({}))],
  ...[
    'Helen Marsh 教授',
    'Prof. Helen Marsh',
    'Dr Helen Marsh',
    'Helen Marsh教授',
    '团长 Helen Marsh',
  ].map(
    (to): Row => [
      'foreign/gifts-once',
      'warning',
      gifts(toHead({}), toHead({ to })),
      gifts(toHead({}), toHead({ to: 'Helen Marshall' })),
    ],
  ),
  ['foreign/gifts-approval', 'info', gifts(toHead({})), gifts()],
];

const ROWS: readonly (readonly [string, ...Row])[] = [
  ...OFFICIAL.map((row) => ['official', ...row] as const),
  ...OFFICIAL.map((row) => ['soe-official', ...row] as const),
  ...BUSINESS.map((row) => ['business', ...row] as const),
  ...FOREIGN.map((row) => ['foreign', ...row] as const),
  ...MORE,
];

describe('a brief that breaks one rule in force', () => {
  it.each(ROWS.map((row, index) => [`${index} ${row[0]} ${row[1]}`, row] as const))(
    '%s: is told so, and of nothing else',
    (_, [type, rule, level, breaks, keeps]) => {
      const { [`in-force/${rule}`]: kept, ...others } = found(type, keeps);
      expect(kept).toBeUndefined();
      expect(found(type, breaks)).toEqual({ ...others, [`in-force/${rule}`]: level });
    },
  );

  it('is there for every check', () => {
    const tried = new Set(ROWS.map(([, rule]) => `in-force/${rule}`));
    const checks = book.rules.filter(
      ({ id, kind, kinds }) =>
        kind === 'check' && kinds.includes('visit') && id.startsWith('in-force/'),
    );
    // The purpose of a private trip is none of the six kinds either.
    expect(checks.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([
      'in-force/official/private',
    ]);
  });

  it('comes for leave or sights, which is no official business at all', () => {
    const { 'in-force/official/private': level, 'in-force/official/activity': kind } = found(
      'official',
      { purpose: { activity: '休假' } },
    );
    expect([level, kind]).toEqual(['error', 'warning']);
    const research = { purpose: { activity: '旅游产业调研' } };
    expect(found('official', research)).toEqual(found('official', {}));
  });
});

describe('the base briefs', () => {
  it.each(['official', 'soe-official', 'business', 'investment', 'foreign', 'enterprise'])(
    '%s meets every check',
    (type) => {
      expect(Object.values(found(type, {})).filter((level) => level !== 'task')).toEqual([]);
    },
  );

  it('of an enterprise has to do with no more than the laws', () => {
    const brief = { ...BASE.official, welcome: { banner: true }, gifts: [{ item: '茶叶' }] };
    expect(found('enterprise', brief)).toEqual({ 'in-force/enterprise/official-gifts': 'warning' });
  });
});

describe('hospitality near a holiday', () => {
  // 2026: National Day 1 to 7 October; worked are 28, 29, 30 September and 8, 9, 10 (Saturday, in its place) October.
  const near = (date: string): boolean =>
    found('business', {
      received: '2026-09-01T09:00',
      meals: [{ kind: 'lunch', at: `${date}T12:00`, standard: 100 }],
      meetings: [],
      tours: [],
      departures: [],
    })['in-force/business/holiday-filing'] === 'task';

  it.each([
    ['2026-09-21', false],
    // Mid-Autumn is 25 to 27 September: 22, 23 and 24 are the three days before it.
    ['2026-09-22', true],
    ['2026-09-24', true],
    ['2026-09-25', true],
    ['2026-09-30', true],
    ['2026-10-01', true],
    ['2026-10-07', true],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-12', false],
    ['2026-12-09', false],
  ])('on %s is reported: %s', (date, expected) => {
    expect(near(date)).toBe(expected);
  });
});

describe('an office', () => {
  const withSetting = (name: string, value: number): RuleBook => {
    const known = book.settings.some((setting) => setting.name === name);
    if (!known) throw new Error(`no setting ${name}`);
    const settings = book.settings.map((one) => (one.name === name ? { ...one, value } : one));
    return { ...book, settings };
  };

  it.each([
    ['official', 'official/companions', 'official-small-companions', 2, companions(5, 3)],
    ['official', 'official/companions', 'official-companions', 2, companions(10, 3)],
    ['official', 'official/companions', 'official-companions-share', 4, companions(12, 4)],
    ['soe-official', 'official-meals/ceiling', 'official-meal-ceiling', 80, working({})],
    ['official', 'official-welcome/greeters-many', 'official-greeters', 0, {}],
    ['business', 'business/companions', 'business-companions-equal', 4, companions(5, 5)],
    ['business', 'business/meal-ceiling', 'business-meal-ceiling', 199, {}],
    ['foreign', 'foreign/days', 'foreign-days', 2, {}],
    ['foreign', 'foreign/banquets', 'foreign-banquets', 0, {}],
    ['foreign', 'foreign/meal-ceiling', 'foreign-banquet', 199, {}],
  ] as const)('of type %s is told %s once it sets %s to %d', (type, rule, name, value, edit) => {
    expect(found(type, edit)).not.toHaveProperty([`in-force/${rule}`]);
    expect(found(type, edit, withSetting(name, value))).toHaveProperty([`in-force/${rule}`]);
  });

  it('with a stricter tier has it for few guests only', () => {
    const strict = withSetting('official-small-companions', 2);
    expect(found('official', companions(5, 2), strict)).toEqual(found('official', {}));
    expect(found('official', companions(6, 3), strict)).toEqual(found('official', {}));
    expect(found('official', companions(5, 3), strict)).toMatchObject({
      'in-force/official/companions': 'error',
    });
  });

  it('has no ceiling for what the guests pay themselves', () => {
    const own = working({ standard: 500, charged_to_guest: true });
    expect(found('official', own)).not.toHaveProperty(['in-force/official-meals/ceiling']);
  });

  it('without a ceiling of its own says 0', () => {
    const dear = working({ standard: 500 });
    expect(found('official', dear)).toHaveProperty(['in-force/official-meals/ceiling']);
    expect(found('official', dear, withSetting('official-meal-ceiling', 0))).not.toHaveProperty([
      'in-force/official-meals/ceiling',
    ]);
  });

  it('may switch a check off with a reason, and hears of it when that was for nothing', () => {
    const off = (rule: string): Loose => ({ rules: { off: [{ rule, reason: '省里批准' }] } });
    const broken = { welcome: { banner: true } };
    const { plan } = buildPlan(
      buildBrief({
        ...BASE.official,
        type: 'official',
        ...broken,
        ...off('in-force/official-welcome/banner'),
      }),
      book,
      { now, lang: 'zh', holidays },
    );
    const codes = (plan?.findings ?? []).map(({ code, args }) => [
      code,
      'rule' in args ? args.rule : '',
    ]);
    expect(codes).not.toContainEqual(['rule', 'in-force/official-welcome/banner']);
    expect(codes.map(([code]) => code)).not.toContain('unused-off');
    const unused = buildPlan(
      buildBrief({
        ...BASE.business,
        type: 'business',
        ...off('in-force/official-welcome/banner'),
      }),
      book,
      { now, lang: 'zh', holidays },
    );
    expect(unused.findings).toContainEqual(
      expect.objectContaining({
        code: 'unused-off',
        args: { rule: 'in-force/official-welcome/banner' },
      }),
    );
  });
});

describe('the sentences', () => {
  const visits = book.rules.filter(
    ({ pack, kinds }) => pack.startsWith('in-force/') && kinds.includes('visit'),
  );
  const checks = visits.flatMap((rule) => (rule.kind === 'check' ? [rule] : []));

  it('say 参照 to a state company that receives officials', () => {
    const official = checks.filter(({ types }) => types?.includes('soe-official'));
    expect(official.length).toBeGreaterThan(40);
    expect(official.filter(({ say }) => !say.zh.startsWith('${visit.likewise}'))).toEqual([]);
  });

  it('are errors only where an article was read, and say so where none was', () => {
    const status = new Map(book.clauses.map((clause) => [clause.id, clause.status]));
    for (const { id, level, cites, say } of checks) {
      expect(cites.length, id).toBeGreaterThan(0);
      const memory = cites.some((clause) => status.get(clause) === 'M');
      if (memory) expect([level, say.zh.includes('依据待核')], id).toEqual(['info', true]);
    }
  });

  it('cite, in every rule of every kind, and name the article where its number is known', () => {
    const all = book.rules.filter(({ pack }) => pack.startsWith('in-force/'));
    expect(all.filter(({ cites }) => cites.length === 0)).toEqual([]);
    const numbered = new Set(
      book.clauses.filter(({ gist }) => gist.zh.startsWith('第')).map(({ id }) => id),
    );
    const silent = all.flatMap((rule) =>
      rule.kind === 'check' &&
      rule.cites.some((id) => numbered.has(id)) &&
      !/第[一二三四五六七八九十]+条/.test(rule.say.zh)
        ? [rule.id]
        : [],
    );
    // Those are about the brief: what is not written there, or not in its order, is no breach of an article.
    expect(silent).toEqual([
      'in-force/complaint/death-time',
      'in-force/complaint/death-told',
      'in-force/petition/dates-order',
    ]);
  });

  it('take every amount from a setting with its article', () => {
    const settings = book.settings.filter(({ name }) =>
      /^(?:official|business|foreign)-/.test(name),
    );
    expect(settings.length).toBeGreaterThan(25);
    const own = settings.filter(({ cites }) => cites.length === 0);
    expect(own.map(({ name }) => name)).toEqual(['official-greeters', 'official-vehicles-party']);
    expect(own.filter(({ title }) => !title.zh.includes('自定，规定没有这个数'))).toEqual([]);
    const used = JSON.stringify([visits, book.names, book.off]);
    expect(settings.filter(({ name }) => !used.includes(`limit('${name}')`))).toEqual([]);
  });
});
