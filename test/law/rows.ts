import {
  arrival,
  banquet,
  companions,
  daily,
  departure,
  GUEST,
  gifts,
  type Loose,
  letter,
  meeting,
  minister,
  type Row,
  stay,
  titled,
  toHead,
  tour,
  vehicles,
  working,
} from '../support/in-force.ts';

/*
 * More pairs, each just breaking and just keeping one number or one ban: the audit of the law, with what it wanted mended. They are
 * reckoned from the articles, not from the packs.
 */

const met = (title: string): Loose => ({ ...titled(title), ...arrival({ greeters: ['沈丽'] }) });
const calm: Loose = arrival({ greeters: ['李明'] });
const room = (price: number, guest?: Loose): Loose => ({
  ...(guest === undefined ? {} : { guests: [{ ...GUEST, ...guest, head: true }] }),
  ...stay({
    rooms: [{ type: 'single', price, guests: guest === undefined ? [] : ['陈建国'] }],
  }),
});
const about = (activity: string, more: Loose = {}): Loose => ({ purpose: { activity }, ...more });
const cash = (more: Loose = {}): Loose => ({ budget: { payment: 'cash', ...more } });
const client = { name: '林志远', organization: '宏远机电', title: '总经理', head: true };
const official = { name: '陈建国', organization: '省商务厅', title: '处长' };
const professor = { guests: [{ name: 'Helen Marsh', title: 'Professor', head: true }] };
const couple = { guests: [{ name: 'Helen Marsh', head: true, with: ['丈夫 Paul Marsh'] }] };
const dishes = (count: number): Loose =>
  banquet({ companions: ['李明'], menu: Array.from({ length: count }, (_, n) => `家常菜${n}`) });
const drinking = (date: string): Loose => ({
  meals: [{ kind: 'lunch', at: `${date}T12:00`, standard: 100, drinks: ['米酒'] }],
});

const OFFICIAL: readonly Row[] = [
  ...([1, 5, 6] as const).map(
    (guests): Row => ['official/companions', 'error', companions(guests, 4), companions(guests, 3)],
  ),
  ['official/companions', 'error', companions(31, 11), companions(31, 10)],
  [
    'official/letter-late',
    'error',
    { letter: { ...letter, date: '2026-12-03' } },
    { letter: { ...letter, date: '2026-12-02' } },
  ],
  ...['公函后补', '待补', '事后补发'].map(
    (number): Row => [
      'official/no-letter',
      'error',
      { letter: { ...letter, number } },
      { letter: { ...letter, number: '教函〔2026〕12号（后附名单）' } },
    ],
  ),
  ['official/apart', 'warning', foreignGuest('中国香港', ''), foreignGuest('', '香港路小学')],
  ['official/room-price', 'warning', room(501), room(500)],
  ['official/room-price', 'warning', room(651, {}), room(650, {})],
  [
    'official/room-price',
    'warning',
    room(501, { rank: '一级调研员' }),
    room(500, { rank: '正处级' }),
  ],
  [
    'official/room-price',
    'warning',
    room(1101, { rank: '省部级副职' }),
    room(1100, { rank: '省部级副职' }),
  ],
  ['official/stars', 'warning', stay({ stars: 5 }), stay({ stars: 4 })],
  ['official/menu', 'error', working({ menu: ['红烧野猪肉'] }), working({ menu: ['红烧猪肉'] })],
  ['official/menu', 'error', working({ menu: ['天鹅肉'] }), working({ menu: ['鹅肉'] })],
  ...[
    '县委书记',
    '教育部司长',
    '省委组织部部长',
    '市农商行行长',
    '市发改委主任',
    '镇长',
    '检察长',
    '党组书记、局长',
    '副市长',
  ].map((title): Row => ['official/greeters', 'error', met(title), calm]),
  ...[
    '市场部部长',
    '学生工作部部长',
    '接待服务公司总经理',
    '物业公司总经理',
    '学术委员会主任',
    '村委会主任',
    '局长助理',
    '外事处处长',
  ].map(
    (title): Row => ['official/greeters', 'error', arrival({ greeters: ['周明远'] }), met(title)],
  ),
  [
    'official-meals/club',
    'error',
    working({ place: '云水会所餐厅' }),
    working({ place: '高尔夫路1号机关食堂' }),
  ],
  [
    'official-meals/club',
    'error',
    working({ place: '观澜高尔夫球场餐厅' }),
    working({ place: '作协会所旁边的机关食堂' }),
  ],
  [
    'official-meals/club',
    'error',
    working({ place: '半山会所' }),
    working({ place: '会所路3号食堂' }),
  ],
  [
    'official-meals/costly',
    'warning',
    working({ place: '外滩米其林餐厅' }),
    working({ place: '米其林轮胎厂食堂' }),
  ],
  ['official-welcome/scenic', 'warning', meeting('西湖风景区'), meeting('湖滨度假区管委会')],
  ['official-money/cash', 'warning', cash({ cash_reason: '山区刷不了卡' }), { budget: {} }],
  [
    'official/fee-source',
    'warning',
    about('会议', { budget: { source: '公务接待费' } }),
    about('会议', { budget: { source: '会议费' } }),
  ],
  [
    'official/fee-source',
    'warning',
    about('来校授课', { budget: { source: '学院接待费' } }),
    about('来校授课', { budget: { source: '培训费' } }),
  ],
  ['official/tickets', 'error', departure({ tickets: 'host' }), departure({ tickets: 'guest' })],
];

function foreignGuest(nationality: string, organization: string): Loose {
  return { guests: [{ ...GUEST, nationality, organization: organization || GUEST.organization }] };
}

const BUSINESS: readonly Row[] = [
  ['business/companions', 'warning', companions(6, 6, 'banquet'), companions(6, 5, 'banquet')],
  ['business/companions', 'warning', companions(8, 7, 'banquet'), companions(8, 6, 'banquet')],
  ['business/companions', 'warning', companions(9, 8, 'banquet'), companions(9, 7, 'banquet')],
  ['business/companions', 'warning', companions(20, 13, 'banquet'), companions(20, 12, 'banquet')],
  ['business/officials', 'warning', { guests: [official] }, { guests: [client] }],
  // Firms have heads of division too.
  [
    'business/officials',
    'warning',
    { guests: [{ name: '郑刚', title: '处长' }] },
    { guests: [{ name: '郑刚', organization: '宏远机电', title: '质量处处长' }] },
  ],
  [
    'business/venue',
    'warning',
    tour({ purpose: '', place: '观澜高尔夫球场' }),
    tour({ purpose: 'work', place: '高尔夫球杆厂' }),
  ],
  ['business/venue', 'warning', banquet({ place: '云水会所' }), banquet({ place: '高尔夫路88号' })],
  [
    'business/gift-kind',
    'warning',
    gifts({ item: '金币', price: 100 }),
    gifts({ item: '金币巧克力', price: 100 }),
  ],
  ['everyone/wildlife', 'error', banquet({ menu: ['果子狸'] }), banquet({ menu: ['家常菜'] })],
  [
    'everyone/apart',
    'warning',
    { guests: [{ ...client, nationality: '中国台湾' }] },
    { guests: [{ ...client, organization: '台湾街百货公司' }] },
  ],
];

const INVESTMENT: readonly Row[] = [
  ['investment/officials', 'error', { guests: [official] }, { guests: [client] }],
  ['investment/officials-among', 'warning', { guests: [client, official] }, { guests: [client] }],
  ['investment/gift-kind', 'error', gifts({ item: '购物卡' }), gifts()],
  ['investment/gifts', 'warning', gifts({ item: '画册' }), gifts()],
  ['investment/menu', 'error', banquet({ menu: ['鱼翅'] }), banquet({ menu: ['粉丝'] })],
  ['everyone/wildlife', 'error', banquet({ menu: ['穿山甲'] }), banquet({ menu: ['甲鱼'] })],
  ['investment/cigarettes', 'error', banquet({ cigarettes: true }), banquet({})],
  ['investment/venue', 'error', banquet({ place: '江边私人会所' }), banquet({ place: '机关食堂' })],
  [
    'investment/sightseeing',
    'warning',
    tour({ purpose: 'sightseeing' }),
    tour({ purpose: 'work' }),
  ],
  [
    'investment/tickets',
    'warning',
    departure({ tickets: 'host' }),
    departure({ tickets: 'guest' }),
  ],
  ['investment/cash', 'warning', cash(), { budget: { payment: 'card' } }],
  // A Thursday and a Saturday; both are approved beforehand.
  ['everyone/noon-alcohol', 'warning', drinking('2026-12-03'), drinking('2026-12-05')],
  [
    'everyone/alcohol-filing',
    'task',
    banquet({ drinks: ['红酒'] }),
    banquet({ drinks: ['茶', '无酒精啤酒'] }),
  ],
];

const FOREIGN: readonly Row[] = [
  ['foreign/companions', 'warning', companions(6, 6, 'banquet'), companions(6, 5, 'banquet')],
  ['foreign/companions', 'warning', companions(8, 7, 'banquet'), companions(8, 6, 'banquet')],
  ['foreign/companions', 'warning', companions(9, 8, 'banquet'), companions(9, 7, 'banquet')],
  // One vice-minister does not lift what the others have.
  [
    'foreign/daily-meals',
    'warning',
    { ...daily(100, 201), ...minister },
    { ...daily(100, 200), ...minister },
  ],
  [
    'foreign/gift-price',
    'warning',
    { ...gifts(toHead({ price: 401 })), ...professor },
    { ...gifts(toHead({ price: 400 })), ...professor },
  ],
  [
    'foreign/gifts',
    'warning',
    { ...gifts({ item: '丝巾', to: 'Tom Reilly' }), ...couple },
    { ...gifts({ item: '丝巾', to: 'Paul Marsh' }), ...couple },
  ],
  [
    'foreign/gifts',
    'warning',
    gifts({ item: '丝巾', to: 'Tom' }),
    gifts({ item: '丝巾', to: '团长夫人' }),
  ],
  [
    'foreign/gift-kind',
    'warning',
    gifts(toHead({ item: '购物卡' })),
    gifts(toHead({ item: '书签' })),
  ],
  ['foreign/cigarettes', 'error', banquet({ cigarettes: true }), banquet({})],
  ['foreign/venue', 'warning', banquet({ place: '星光KTV' }), banquet({ place: '校内宾馆' })],
  ['foreign/cars', 'info', vehicles(3, 6), vehicles(2, 6)],
  ['everyone/noon-alcohol', 'warning', drinking('2026-12-03'), drinking('2026-12-05')],
];

const ENTERPRISE: readonly Row[] = [
  [
    'enterprise/official-money',
    'error',
    { guests: [client, official], ...gifts({ item: '购物卡' }) },
    { guests: [client, official], ...gifts() },
  ],
  [
    'enterprise/official-gifts',
    'warning',
    { guests: [client, official], ...gifts({ item: '茶叶' }) },
    { guests: [client, official], ...gifts() },
  ],
  [
    'enterprise/officials-entertained',
    'warning',
    { guests: [official], ...tour({ purpose: 'sightseeing' }) },
    { guests: [official], ...tour({ purpose: 'work' }) },
  ],
  ['enterprise/money', 'warning', gifts({ item: '红包' }), gifts({ item: '金币巧克力' })],
  ['enterprise/measure', 'info', dishes(11), dishes(10)],
  ['everyone/wildlife', 'error', banquet({ menu: ['烤大雁'] }), banquet({ menu: ['烤鹅'] })],
];

/** More rows for the test of the rules in force, each with the type of its brief. */
export const MORE: readonly (readonly [type: string, ...Row])[] = [
  ...OFFICIAL.map((row) => ['official', ...row] as const),
  ...BUSINESS.map((row) => ['business', ...row] as const),
  ...INVESTMENT.map((row) => ['investment', ...row] as const),
  ...FOREIGN.map((row) => ['foreign', ...row] as const),
  ...ENTERPRISE.map((row) => ['enterprise', ...row] as const),
];
