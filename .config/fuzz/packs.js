// Packs of an office for the fuzzer: rules with all that the language has, in English or in Chinese keys, and the file of their
// English words. Most are right, so that they reach a plan; what is wrong in the others is what people write.
import { stringify } from 'yaml';

/** What rules can be for: as conditions call it, its word in Chinese, and conditions of its own, as values by key and as CEL. */
const OCCASIONS = {
  visit: {
    arrivals: {
      as: 'arrival',
      zh: '抵达',
      maps: [
        { mode: ['flight', 'train'] },
        { 方式: ['飞机', '火车'] },
        { 'arrival.first': '是' },
        { 来宾: '陈建国' },
      ],
      tests: [
        "arrival.mode == 'car'",
        'arrival.vehicle != []',
        'arrival.first_of_day',
        "arrival.next == 'meal'",
      ],
      lists: ['arrival.guests', 'arrival.ours', 'arrival.vehicle', 'arrival.assumed'],
      texts: [
        'arrival.place',
        'arrival.when',
        'arrival.guests',
        'names(arrival.ours)',
        'arrival.guest_count',
      ],
    },
    meals: {
      as: 'meal',
      zh: '用餐',
      maps: [
        { 'meal.kind': ['banquet', 'dinner'] },
        { 类型: '宴请', 重要: '是' },
        { standard: '100', level: 'important' },
      ],
      tests: [
        'meal.guests.exists(g, g.halal)',
        "meal.kind == '宴请'",
        'meal.previous_vehicle',
        'meal.minutes_to_next < 30',
      ],
      lists: [
        "dishes(meal.menu, 'pork')",
        'meal.diets',
        'meal.guests.filter(g, g.head)',
        "drinks(meal.drinks, 'alcohol')",
      ],
      texts: [
        'meal.label',
        'yuan(meal.standard)',
        'meal.diets',
        'meal.menu',
        'meal.guest_count',
        'meal.next',
      ],
    },
    meetings: {
      as: 'meeting',
      zh: '会议',
      maps: [{ kind: 'talk' }, { 类型: ['座谈会', '汇报会'] }],
      tests: ['meeting.ours != []', "meeting.previous == 'tour'", 'size(meeting.guests) > 3'],
      lists: ['meeting.ours', 'meeting.guests.map(g, g.title)', 'meeting.materials'],
      texts: ['meeting.place', 'meeting.ours', 'meeting.when'],
    },
    lodging: {
      as: 'stay',
      zh: '住宿',
      maps: [{ 付费: '来宾自理' }, { paid_by: 'host' }],
      tests: ['stay.nights > 1', 'stay.rooms.exists(r, r.guests == [])'],
      lists: ['stay.rooms', 'stay.rooms.map(r, r.number)'],
      texts: ['stay.hotel', 'stay.nights', 'stay.days'],
    },
    days: {
      as: 'day',
      zh: '当日',
      maps: [{ 'day.first': 'yes' }],
      tests: ['day.first', 'day.busy'],
      lists: ['day.assumed'],
      texts: ['day.date', 'day(day.date)'],
    },
    visit: {
      as: 'visit',
      zh: '全程',
      maps: [{ 接待类型: ['外宾', '公务'] }, { level: '重要' }, { 'party.count': '6' }],
      tests: [
        'is.official',
        'party.count > 20',
        "guests.exists(g, g.region == 'inland')",
        'brief.type == "enterprise"',
      ],
      lists: [
        'guests',
        'team.filter(t, t.phone == "")',
        'meals.filter(m, m.place == "").map(m, m.label)',
        'visit.stops',
      ],
      texts: [
        'guests',
        'team',
        'party.count',
        'visit.days',
        'title',
        'visit.gift_list',
        'host.organization',
      ],
    },
  },
  petition: {
    receptions: {
      as: 'reception',
      zh: '接访',
      maps: [{ 'reception.first': '是' }, { signals: ['扬言过激', '苗头热点'] }],
      tests: ['is.group', 'reception.open', "'crowd' in signals"],
      lists: ['reception.receivers', 'visitors', 'case.representatives'],
      texts: ['reception.day', 'visitors', 'case.asked'],
    },
  },
  complaint: {
    case: {
      as: 'case',
      zh: '全程',
      maps: [{ level: '重要' }],
      tests: ['true', 'team != []'],
      lists: ['team'],
      texts: ['title', 'team'],
    },
  },
  'front-desk': {
    shifts: {
      as: 'shift',
      zh: '值班',
      maps: [{ 'shift.first': '是' }],
      tests: ['shift.first', 'size(shift.staff) > 1'],
      lists: ['shift.staff'],
      texts: ['shift.staff', 'shift.label', 'shift.when'],
    },
  },
  'walk-in': {
    visits: {
      as: 'visit',
      zh: '来客',
      maps: [{ 'visit.first': '是' }],
      tests: ['true'],
      lists: ['team'],
      texts: ['title'],
    },
  },
};
const CHINESE_KINDS = {
  visit: '来访接待',
  petition: '信访接待',
  complaint: '投诉接待',
  'walk-in': '来客接待',
  'front-desk': '前台值班',
};

const POINTS = [
  ...['start - 1h', 'start - 1h30m', 'end + 10m', 'received + 4wh', 'start - 4wh', 'end + 12wh'],
  ...[
    'start - 1wd @ 17:00',
    'start - 1d @ 08:30',
    'end + 2wd',
    'received',
    'start - limit(lead)wh',
  ],
  ...['开始前1小时', '开始前一个半小时', '开始前两刻钟', '结束后10分钟', '接到通知后4个工作小时'],
  ...['收到通知后半小时', '开始前1个工作日 17:00', '开始 - 1工作日 17:00', '全程结束后两个工作日'],
  ...['全程开始前三天', '通知后99个工作小时', 'end + limit(lead)wd', 'received + 999wh'],
];
const WINDOWS = [
  ...['start - 20m .. start - 10m', 'start .. end', 'start - 1wd @ 09:00 .. start'],
  ...['received .. start', 'end + 1wh .. end + 2wh', '开始前20分钟 .. 开始前10分钟'],
  ...['开始前20分钟到开始', '接到通知到开始前1小时', '开始至结束', '收到通知后1小时到全程结束'],
];
const EVERY = ['20m', '每20分钟', '每隔半小时', '一个半小时', '两刻钟', '1h30m'];
const LASTS = ['10m', '1h30m', '20分钟', '半小时', '1天', '2d', '十分钟'];
/** Times that are none, or none everywhere. */
const ODD = [
  ...['start - 999wd', 'end + 999d', '开始前1', '开始前十十小时', 'start - limit(none)wh', ''],
  ...['finish - 1h', '开始—1小时', 'end .. start', '0m', '每隔', 'long', '到', '接到', '＊'],
  ...[
    'start - travel - 20m',
    '开始 - 路程 - 45分钟',
    '开始前十五分钟＊',
    'start - 1h *',
    '开始前1小时 @ 8:00',
  ],
];
const ROLES = ['liaison', '联络', 'catering', '餐饮', 'driver', '司机', 'coordinator', '统筹'];
const NAMES = [
  '报人数',
  '车牌报门卫',
  '说明：自带',
  '问清几点',
  '$${不是}',
  '<b>备</b>',
  '100% *好*',
  '|表|',
];
const ENGLISH = [
  'Give the numbers',
  'tell the gate',
  'note: bring your own',
  'ask when',
  '$${none}',
  '<b>well</b>',
  '*good*',
  '|table|',
];
const TABLES = ['dishes', 'drinks', 'peoples', 'local_food', 'teas'];

/** A text in both languages, with what it asks the brief for in each; now and then other in one of them. */
function words(by, { texts }, more = []) {
  const asked = by.is(0.5) ? by.pick([...texts, ...more]) : '';
  const shown = asked === '' ? '' : `\${${asked}}`;
  return {
    zh: `${by.pick(NAMES)}${shown}`,
    en: `${by.pick(ENGLISH)} ${by.is(0.01) ? '${title}' : shown}`,
  };
}

/** A condition, as values by key, as CEL, or as a name that the pack has. */
function condition(by, { maps, tests }, named) {
  if (by.is(0.35)) return by.pick(maps);
  return by.pick([
    ...tests,
    ...tests,
    ...named,
    '!own',
    'is.big && !own',
    'limit("lead") > 2.0',
    'own || is.other',
    '1 / 0 > 1',
    "lang == 'en'",
  ]);
}

/** One of some times, now and then one that is none. */
const timeOf = (by, times) => by.pick(by.is(0.03) ? ODD : times);

/** Now and then what `make` makes, under a key. */
const perhaps = (by, share, key, make) => (by.is(share) ? { [key]: make() } : {});

/** The fields of a task that a variant may write too, and their English words. */
function taskFields(by, occasion, named, share) {
  const title = words(by, occasion);
  const place = words(by, occasion);
  const points = by.times(0, 4, () => ({
    text: words(by, occasion),
    when: by.is(0.4) ? condition(by, occasion, named) : undefined,
  }));
  const hasTitle = by.is(share);
  const hasPlace = by.is(0.3);
  const hasPoints = by.is(0.7);
  const [key, times] = by.pick([
    ['at', [...POINTS, ...WINDOWS]],
    ['at', WINDOWS],
    ['by', POINTS],
    ['by', POINTS],
    ['every', EVERY],
  ]);
  const written = {
    ...(hasTitle ? { do: title.zh } : {}),
    ...perhaps(by, share, key, () => `${timeOf(by, times)}${by.pick(['', '', '', ' *', '＊'])}`),
    ...perhaps(by, share, 'owner', () => by.pick(by.is(0.7) ? ROLES : [ROLES.slice(0, 3)])),
    ...perhaps(by, 0.3, 'latest', () => timeOf(by, POINTS)),
    ...perhaps(by, 0.3, 'hours', () =>
      by.pick(['office', 'waking', 'any', '上班时间', '白天', '随时']),
    ),
    ...perhaps(by, 0.2, 'lasts', () => timeOf(by, LASTS)),
    ...perhaps(by, 0.1, 'remind', () => timeOf(by, LASTS)),
    ...perhaps(by, 0.15, 'roll', () => by.pick(['following', '顺延', '提前'])),
    ...perhaps(by, 0.1, 'on', () => by.pick(['mon', ['周一', '周五'], 'daily'])),
    ...perhaps(by, 0.15, 'notify', () => by.pick(ROLES)),
    ...perhaps(by, 0.1, 'cites', () => by.pick(['d3.meal.1', ['d3.meal.2', 'd5.before.10']])),
    ...(hasPlace ? { place: place.zh } : {}),
    ...(hasPoints
      ? {
          points: points.map(({ text, when }) =>
            when === undefined ? text.zh : { when, say: text.zh },
          ),
        }
      : {}),
  };
  const other = {
    ...(hasTitle ? { do: title.en } : {}),
    ...(hasPlace ? { place: place.en } : {}),
    ...(hasPoints ? { points: points.slice(by.is(0.04) ? 1 : 0).map(({ text }) => text.en) } : {}),
  };
  return [written, other];
}

function checkFields(by, occasion, named, share) {
  const title = words(by, occasion);
  const say = words(by, occasion, ['found', 'found']);
  const written = {
    ...(share === 1 ? { check: title.zh } : {}),
    ...(by.is(0.7)
      ? { find: by.pick(occasion.lists) }
      : { require: condition(by, occasion, named) }),
    ...perhaps(by, 0.6, 'level', () => by.pick(['error', '警告', '提示', 'info'])),
    say: say.zh,
    ...perhaps(by, 0.2, 'points_at', () => by.pick(['team', 'title', 'level'])),
  };
  return [written, { ...(share === 1 ? { check: title.en } : {}), say: say.en }];
}

function formFields(by, occasion) {
  const [title, label] = [words(by, occasion), words(by, occasion)];
  const block = by.pick([
    { fields: [{ [label.zh]: by.pick(occasion.texts) }, '签字'] },
    {
      columns: ['序号', { label: label.zh, value: 'row' }],
      rows: by.pick(occasion.lists),
      blank: '2',
    },
    { kind: 'lines', title: label.zh, lines: '3' },
    { items: [label.zh, label.zh] },
    { kind: '任务', title: label.zh },
  ]);
  const other = {
    ...(block.fields ? { fields: [label.en, 'Signature'] } : {}),
    ...(block.columns ? { columns: ['No.', label.en] } : {}),
    ...(block.title ? { title: label.en } : {}),
    ...(block.items ? { items: [label.en, label.en] } : {}),
  };
  return [
    {
      form: title.zh,
      ...perhaps(by, 0.5, 'in', () => by.pick(['head', 'summary', '单独一页'])),
      blocks: [block],
    },
    { form: title.en, blocks: [other] },
  ];
}

function guideFields(by, occasion) {
  const text = words(by, occasion);
  return [{ guide: text.zh, ...perhaps(by, 0.3, 'with', () => 'a') }, { guide: text.en }];
}

const FIELDS = { task: taskFields, check: checkFields, form: formFields, guide: guideFields };

/** A rule, with variants of its own kind, and its English words. */
function ruleOf(by, occasion, named) {
  const kind = by.pick(['task', 'task', 'task', 'check', 'check', 'form', 'guide']);
  const [own, other] = FIELDS[kind](by, occasion, named, by.is(0.96) ? 1 : 0.7);
  const variants = by.times(0, 3, () => {
    const [fields, english] = FIELDS[kind](by, occasion, named, 0.4);
    return [{ when: condition(by, occasion, named), ...fields }, english];
  });
  const hasVariants = by.is(0.5);
  return [
    {
      ...own,
      ...perhaps(by, 0.3, 'when', () => condition(by, occasion, named)),
      ...perhaps(by, 0.2, 'phase', () => by.pick(['prepare', '收尾', '准备', 'wrap-up'])),
      ...perhaps(by, kind === 'task' ? 0.15 : 0, 'needs', () =>
        by.pick(['a', ['visit/confirm/basics'], 'visit/meal/book']),
      ),
      ...(hasVariants ? { variants: variants.map(([one]) => one) } : {}),
    },
    { ...other, ...(hasVariants ? { variants: variants.map(([, one]) => one) } : {}) },
  ];
}

const CHANGED = [
  'visit/pickup/on-site',
  'visit/meal/book',
  'visit/meal/notify',
  'visit/govern/retinue',
  'visit/pickup/sign',
];

/** The pack and its English words as they are written with English keys. */
function writtenPack(by, kind) {
  const [[target, occasion]] = [by.pick(Object.entries(OCCASIONS[kind]))];
  const ids = ['a', 'b', 'c', '访客证'].slice(0, 1 + by.below(4));
  const named = ['own', 'is.big', 'own && is.big'];
  const rules = ids.map((id) => [id, ...ruleOf(by, occasion, named)]);
  const isZh = by.is(0.4);
  const changes = by.is(0.3)
    ? [
        [
          by.pick(CHANGED),
          FIELDS[by.is(0.8) ? 'task' : 'check'](by, OCCASIONS.visit.visit, [], 0.5),
        ],
      ]
    : [];
  const test = by.pick(occasion.tests);
  const circle = by.is(0.04);
  return [
    {
      pack: by.pick(['house/ours', 'visit/house', 'house/本单位', '本单位']),
      title: '本单位规则',
      kind: isZh ? CHINESE_KINDS[kind] : kind,
      for: isZh ? occasion.zh : target,
      ...perhaps(by, 0.3, 'phase', () => by.pick(['carry-out', '准备'])),
      let: {
        own: circle
          ? 'other && is.big'
          : by.pick([test, `${test} && is.big`, by.pick(occasion.maps)]),
        other: circle ? 'own' : 'own || false',
        many: by.pick(occasion.lists),
      },
      conditions: {
        big: by.pick([
          { is: 'size(team) > 2', say: '人多' },
          'size(team) > 2',
          { is: { type: ['enterprise', '外宾'] }, say: '${x}' },
          circle ? 'is.other' : 'true',
        ]),
        other: by.pick(['is.big', 'false', 'size(team) > 1']),
      },
      ...perhaps(by, 0.4, 'facts', () => ({
        [by.is(0.8) ? occasion.as : 'nothing']: {
          tested: by.pick(occasion.tests),
          listed: by.pick(occasion.lists),
          again: `${occasion.as}.tested || own`,
        },
      })),
      rules: Object.fromEntries(rules.map(([id, rule]) => [id, rule])),
      ...(changes.length > 0
        ? { change: changes.map(([rule, [fields]]) => ({ rule, ...fields, reason: '自己的' })) }
        : {}),
      ...perhaps(by, 0.2, 'off', () => [
        {
          rule: by.pick([...CHANGED, 'visit/meal/*']),
          reason: '不用',
          ...perhaps(by, 0.4, 'when', () => by.pick(OCCASIONS.visit.visit.tests)),
        },
      ]),
      settings: {
        lead: { value: by.pick(['4', '0', '17', '999', '2.5']), title: '提前' },
        ...perhaps(
          by,
          0.25,
          by.pick([
            'office-from',
            'noon-from',
            'noon-until',
            'office-until',
            'quiet-from',
            'quiet-evening',
          ]),
          () => by.pick(['00:00', '09:15', '12:30', '23:59', '07:00']),
        ),
      },
      ...perhaps(by, 0.4, 'tables', () => ({
        [by.pick(TABLES)]: {
          [by.pick(['pork', 'alcohol', '辣'])]: by.is(0.5)
            ? by.times(0, 3, () => by.pick(['猪', '^汤', '茶$', 'ham', '(', '', '^$', 'a+']))
            : {
                words: ['鱼', '肉', 'fish'],
                unless: by.times(0, 3, () => by.pick(['鱼香', '素', '^鱼', ''])),
              },
        },
      })),
    },
    {
      pack: 'house/ours',
      title: 'Our rules',
      rules: Object.fromEntries(rules.map(([id, , words]) => [id, words])),
      ...(changes.length > 0
        ? { change: changes.map(([, [, words]]) => ({ ...words, reason: 'ours' })) }
        : {}),
      settings: { lead: 'ahead' },
    },
  ];
}

/** The same with Chinese keys at every depth, but for names and what conditions are made of. */
function inChinese(value, keys) {
  if (Array.isArray(value)) return value.map((one) => inChinese(one, keys));
  if (typeof value !== 'object' || value === null) return value;
  const named = ['let', 'conditions', 'facts', 'rules', 'settings', 'tables'];
  const inner = (key, one) => {
    if (key === 'when' || key === 'require' || key === 'is') return one;
    if (!named.includes(key) || typeof one !== 'object') return inChinese(one, keys);
    // Of names only those with words of their own are no conditions.
    if (key === 'let') return one;
    return Object.fromEntries(Object.entries(one).map(([name, of]) => [name, inChinese(of, keys)]));
  };
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [keys.get(key)?.[0] ?? key, inner(key, one)]),
  );
}

/** The Chinese names of the keys of packs, by the key they stand for, as the schema for editors has them. */
export function chineseKeys(schema) {
  const keys = new Map();
  const look = (value) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, of] of Object.entries(value.properties ?? {})) {
      const key = /\/properties\/([^/]+)$/.exec(of?.$ref ?? '')?.[1];
      if (key !== undefined && !/^[\x20-\x7e]*$/.test(name))
        keys.set(key, [...new Set([...(keys.get(key) ?? []), name])]);
    }
    for (const one of Object.values(value)) look(one);
  };
  look(schema);
  return keys;
}

/** A pack and the file of its English words, as texts. */
export function housePack(by, kind, keys) {
  const [pack, other] = writtenPack(by, kind);
  const options = () => ({ lineWidth: 0, collectionStyle: by.is(0.3) ? 'flow' : 'any' });
  return {
    pack: stringify(by.is(0.4) ? inChinese(pack, keys) : pack, options()),
    words: by.is(0.7) ? stringify(other, options()) : null,
  };
}

/** What stands in packs beside what they share with briefs. */
export const PACK_WORDS = [
  ...[...POINTS, ...WINDOWS, ...EVERY, ...LASTS, ...ODD, ...ROLES],
  ...Object.values(OCCASIONS).flatMap((of) =>
    Object.values(of).flatMap(({ tests, lists, texts }) => [
      ...tests,
      ...lists,
      ...texts.map((one) => `\${${one}}`),
    ]),
  ),
  ...[
    '[]',
    '{}',
    '{kind: tea}',
    '{是: 是}',
    '${',
    '${found}',
    '${}',
    "${'}'}",
    'is.',
    'own',
    'many',
    'meal.own',
    'let',
    'size(many)',
    '*',
  ],
];
