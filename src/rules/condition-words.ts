import type { Field, Truth } from '../kinds/shape/fields.ts';
import type { Lang, Text } from '../model/text.ts';

/** What a value is, as far as words for it differ: how it is compared, and how it is called where there is none. */
export type Sort =
  | Exclude<Field['type'], 'rank' | 'timezone' | 'role' | 'roles' | 'dates' | 'texts' | 'choices'>
  | 'size'
  | 'rank'
  | 'literal'
  | 'number'
  | 'words'
  | 'setting';

const SORTS: Partial<Readonly<Record<Field['type'], Sort>>> = {
  ...{ rank: 'text', timezone: 'text', role: 'text' },
  ...{ roles: 'list', dates: 'list', texts: 'list', choices: 'list' },
};

/** What the value of a field is. */
export const sortOf = ({ type }: Field): Sort => SORTS[type] ?? (type as Sort);

/** What every occasion has, besides the fields of the brief. */
export const COMMON: Readonly<Record<string, Text & { readonly sort: Sort }>> = {
  id: { zh: '编号', en: 'id', sort: 'text' },
  index: { zh: '序号', en: 'number', sort: 'int' },
  label: { zh: '名称', en: 'name', sort: 'text' },
  name: { zh: '名称', en: 'name', sort: 'text' },
  when: { zh: '时间', en: 'time', sort: 'text' },
  start: { zh: '开始时间', en: 'start', sort: 'time' },
  end: { zh: '结束时间', en: 'end', sort: 'time' },
  date: { zh: '日期', en: 'date', sort: 'date' },
  place: { zh: '地点', en: 'place', sort: 'text' },
  ours: { zh: '我方人员', en: 'people of ours', sort: 'list' },
  guests: { zh: '来宾', en: 'guests', sort: 'list' },
  guest_count: { zh: '来宾人数', en: 'number of guests', sort: 'int' },
  grade: { zh: '级别', en: 'rank', sort: 'rank' },
  days: { zh: '天数', en: 'number of days', sort: 'int' },
  nights: { zh: '晚数', en: 'number of nights', sort: 'int' },
  nights_open: { zh: '没有安排住处的晚上', en: 'nights without a bed', sort: 'list' },
  lunches_open: { zh: '没有安排的午饭', en: 'lunches not planned', sort: 'list' },
  idle: { zh: '没有安排的时段', en: 'times without anything planned', sort: 'list' },
  dinners_open: { zh: '没有安排的晚饭', en: 'dinners not planned', sort: 'list' },
  frail_walks: {
    zh: '行动不便的来宾要走的路',
    en: 'walks of guests who cannot walk far',
    sort: 'list',
  },
  previous: { zh: '当天前一项', en: 'what comes before', sort: 'words' },
  next: { zh: '当天后一项', en: 'what comes next', sort: 'words' },
  minutes_to_next: { zh: '离下一项', en: 'the time to what comes next', sort: 'duration' },
};

/** What is true or not of every occasion. */
export const COMMON_TRUTHS: Readonly<Record<string, Readonly<Record<Lang, Truth>>>> = {
  first: {
    zh: ['是第一次', '不是第一次'],
    en: ['it is the first', 'it is not the first'],
  },
  last: {
    zh: ['是最后一次', '不是最后一次'],
    en: ['it is the last', 'it is not the last'],
  },
  first_of_day: {
    zh: ['是当天第一次', '不是当天第一次'],
    en: ['it is the first of the day', 'it is not the first of the day'],
  },
  over: {
    zh: ['已经过去', '还没过去'],
    en: ['it is over', 'it is not over'],
  },
  previous_vehicle: {
    zh: ['前一项有自己的车', '前一项没有自己的车'],
    en: ['what comes before has its own car', 'what comes before has no car of its own'],
  },
};

/** What the opposite of a comparison is. */
export const OPPOSITE: Readonly<Record<string, string>> = {
  ...{ '==': '!=', '!=': '==', '>': '<=', '<=': '>', '<': '>=', '>=': '<' },
};

type Compared = Readonly<Record<string, Truth>>;
const around = (words: readonly string[]): Compared =>
  Object.fromEntries(
    ['==', '!=', '>', '>=', '<', '<='].map((op, index) => {
      const [before = '', after = ''] = (words[index] ?? '').split('…');
      return [op, [before, after]];
    }),
  );

const ZH_MOMENT = around(['是', '不是', '晚于', '不早于', '早于', '不晚于']);
const ZH_COUNT = around(['是', '不是', '多于', '不少于', '少于', '不多于']);
const ZH_HEIGHT = around(['是', '不是', '高于', '不低于', '低于', '不高于']);
const EN_MOMENT = around(
  ['is', 'is not', 'is after', 'is not before', 'is before', 'is not after'].map(
    (one) => ` ${one} `,
  ),
);

/** What stands before and after a value that something is compared with. */
const COMPARED: Readonly<
  Record<Lang, Partial<Readonly<Record<Sort, Compared>>> & { readonly other: Compared }>
> = {
  zh: {
    date: ZH_MOMENT,
    time: ZH_MOMENT,
    clock: around(['是', '不是', '晚于', '在…以后', '在…以前', '不晚于']),
    int: ZH_COUNT,
    duration: ZH_COUNT,
    size: around(['正好', '不是', '多于', '不少于', '少于', '不多于']),
    money: ZH_HEIGHT,
    rank: ZH_HEIGHT,
    other: around(['是', '不是', '大于', '不小于', '小于', '不大于']),
  },
  en: {
    date: EN_MOMENT,
    time: EN_MOMENT,
    clock: EN_MOMENT,
    other: around(
      ['is', 'is not', 'is over', 'is at least', 'is under', 'is at most'].map((one) => ` ${one} `),
    ),
  },
};

/** Two texts beside each other; in Chinese a space stands where a number or a Latin letter meets Chinese. */
export const beside = (left: string, right: string): string =>
  (/[\u4e00-\u9fff]$/.test(left) && /^[0-9A-Za-z]/.test(right)) ||
  (/[0-9A-Za-z]$/.test(left) && /^[\u4e00-\u9fff]/.test(right))
    ? `${left} ${right}`
    : `${left}${right}`;

/** A comparison with a value: 不少于 5, 在 22:30 以后. */
export function comparedWith(op: string, sort: Sort, value: string, lang: Lang): string {
  const [before = '', after = ''] = (COMPARED[lang][sort] ?? COMPARED[lang].other)[op] ?? [];
  return beside(beside(before, value), after);
}

const WRITTEN: readonly Truth[] = [
  ['写了', '没写'],
  ['有', '没有'],
  ['定了', '没定'],
];

/** What can be reckoned with. */
export const NUMBERS: readonly Sort[] = [
  ...(['int', 'number', 'rank', 'money', 'duration', 'size', 'setting'] as const),
];

/** Whether something is there, rather than written: lists and what has a name. */
export const isCounted = (sort: Sort): boolean =>
  ['list', 'map', 'size', 'words', 'number'].includes(sort);

/** What stands before the name of something that is there, or is not: fields are written, lists and names are there. */
export function thereWords(sort: Sort): Truth {
  const [written = ['', ''], there = ['', ''], set = ['', '']] = WRITTEN;
  if (sort === 'setting') return set;
  return isCounted(sort) ? there : written;
}

/** Names whose first word says that something is so, and the word that says that it is not. */
const OPPOSITES: readonly (readonly [lead: RegExp, no: string])[] = [
  [/^没有/, '有'],
  [/^有(?![的些关时])/, '没有'],
  [/^还没(?!有)/, '已经'],
  [/^没写/, '写了'],
  [/^写了/, '没写'],
  [/^不是/, '是'],
  [/^不(?=[在用能会])/, ''],
  [/^是(?!否)/, '不是'],
  [/^要(?![情件点事人素领求])/, '不用'],
  [/^能(?!力)/, '不能'],
  [/^由/, '不由'],
  [/^用了/, '没有用'],
  [/^花了/, '没有花'],
  [/^进/, '不进'],
];

/** A name that says several things, of which an opposite at its beginning would turn one only. */
const SEVERAL = /[，；、（]|且|都|只|才|再/;

/** The opposite of what a name says, where its words say it; else the name in quotes. */
export function oppositeWords(text: string, lang: Lang): string {
  if (lang === 'en') {
    if (/,| and | or | who | that | which /.test(text)) return `not "${text}"`;
    const [, lead = '', rest = text] = /^((?:\S+ )*?(?:is|are) )(.+)$/.exec(text) ?? [];
    return rest.startsWith('not ') ? `${lead}${rest.slice(4)}` : `${lead}not ${rest}`;
  }
  const found = SEVERAL.test(text) ? undefined : OPPOSITES.find(([lead]) => lead.test(text));
  if (found === undefined) return `不是“${text}”`;
  const [lead, no] = found;
  return text.replace(lead, no);
}

/** What a yes or no field says, and its opposite: as its shape says it, else by its key. */
export function truthWords(key: string, truth: Truth | undefined, lang: Lang): Truth {
  if (lang === 'en') return [`marked "${key}"`, `not marked "${key}"`];
  return truth ?? [key, oppositeWords(key, lang)];
}

/** A value that has a comma in it, in quotes: it stands in lists. */
export const marked = (value: string, lang: Lang): string =>
  lang === 'en' && value.includes(',') ? `"${value}"` : value;

/** Values side by side, the last after an "or" or an "and": 甲、乙或丙. */
export function listed(values: readonly string[], last: Text, lang: Lang): string {
  const [head, tail] = [values.slice(0, -1), values.at(-1) ?? ''];
  if (head.length === 0) return tail;
  return `${head.join(lang === 'zh' ? '、' : ', ')}${last[lang]}${tail}`;
}

export const OR: Text = { zh: '或', en: ' or ' };
export const AND: Text = { zh: '和', en: ' and ' };
