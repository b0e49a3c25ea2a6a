import { NONE } from '../kinds/shape/choices.ts';
import { type Field, isTextList } from '../kinds/shape/fields.ts';
import { DAY_PARTS, plainText, withoutAbout } from '../load/brief/read-clock.ts';
import { fieldReaders } from '../load/brief/read-scalars.ts';
import { chineseNumber } from '../load/pack/chinese-timing.ts';
import { normalizeWord } from '../load/suggest-word.ts';
import type { Problem } from '../load/yaml/make-finding.ts';
import { nearestDate, plusDays, twoDigits, weekdayOf } from '../time/dates.ts';

/** What was typed, as it goes into the brief, or why it cannot; `isOpen` where somebody said that it is not known. */
export type ReadAnswer =
  | {
      readonly value: string | readonly string[];
      readonly isOpen?: true;
      readonly problem?: undefined;
    }
  | { readonly value?: undefined; readonly problem: Problem };

/** An answer that is open and stands in the brief, canonical. */
export const OPEN = '待定';

/** Keys of texts that say of what is open that it is: a place is prepared for before it is known. */
const PLACES: ReadonlySet<string> = new Set(['place', 'hotel']);

/** What goes in where somebody does not know: that it is open, where a brief can say so, otherwise nothing. */
export const openValue = (field: Field, to: string): string =>
  ('tbd' in field && field.tbd === true) || PLACES.has(to.split('.').at(-1) ?? '') ? OPEN : '';

/** Words for what is not known yet, a few before them: 航班还没定. */
const UNKNOWN = new RegExp(
  '^[\\p{sc=Han}]{0,4}?(?:还|都|也|暂时?|目前)*(?:没有?|未|不)' +
    '(?:定|确定|知道|清楚|晓得|想好|说|通知|告诉|买票?|出票|订|收到|批)(?:下来|好|呢|啊|了)?$' +
    '|^[\\p{sc=Han}]{0,4}?(?:待定|待确[定认]|再定|另定|再说|待通知|等通知)$' +
    '|^(?:回头|到时候?|以后)再?(?:说|定|告诉|通知).*$' +
    "|^(?:tb[dca]|unknown|unsure|(?:i )?(?:do not|don['’]t) know.*|no idea|not (?:yet|sure|known|decided|fixed|booked).*" +
    '|to be (?:confirmed|decided|announced)|later)$|^[?？]+$',
  'iu',
);
/** Words for nothing of it. */
const NOTHING = new RegExp(
  '^(?:不用|不需要|不必|无需|不|没有?)(?:我们|安排|订|住|吃饭?|开会?|接|送|管|过夜|联系人|电话|公函|饭|会|餐)*(?:了|的)?$' +
    '|^当天(?:就)?(?:走|回|返回|离开)$|^(?:not (?:needed|planned|staying)|no (?:meal|meeting|hotel|dinner|lunch|letter|phone))$',
  'iu',
);

const DAY = /^\d{4}-\d{2}-\d{2}/;

const isNothing = (text: string): boolean =>
  NONE.has(normalizeWord(text)) || NOTHING.test(plainText(text));

/** Roles and people are not looked up: no question asks for a role. */
const readerOf = fieldReaders([], 'zh');

/** Reads an answer with the loader's own reader of its field, after putting in what people leave out of times. */
export function readAnswer(field: Field, typed: string, known: Known): ReadAnswer {
  if (UNKNOWN.test(plainText(typed))) {
    // Of 当晚没定 the day is known.
    const [day = ''] = field.type === 'time' ? (DAY.exec(completeTime(typed, known)) ?? []) : [];
    return day === '' ? { value: '', isOpen: true } : { value: day };
  }
  if (isNothing(typed)) return { value: '' };
  if (!isTextList(field)) return readOne(field, completed(field, typed, known));
  const parts = typed.split(/[、,，;；]/).filter((part) => part.trim() !== '');
  const read = parts.map((part) => readOne(field, part));
  const wrong = read.find((one) => one.problem !== undefined);
  return wrong ?? { value: read.flatMap(({ value }) => value ?? []) };
}

/** A time or a date with what was left out, a count in figures; a clock time alone is no date. */
function completed({ type }: Field, typed: string, known: Known): string {
  if (type === 'time') return completeTime(typed, known);
  if (type === 'int') return inFigures(withoutAbout(typed.trim()));
  if (type === 'duration') return typed.trim().replace(ON_THE_ROAD, '');
  return type === 'date' && !CLOCK.test(typed.normalize('NFKC').trim())
    ? completeTime(typed, known)
    : typed;
}

/** A count in Chinese: 六人, 十二位; 六七个 is none. */
const IN_WORDS =
  /^(?:[一二两三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)(?=\s*[人位名个]?$)/;

const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count in words, or with the word for people in English, in figures. */
function inFigures(text: string): string {
  const count = text.replace(/\s*(?:people|persons?|guests|pax|of (?:them|us)|in all)$/i, '');
  const at = COUNTS.indexOf(count.toLowerCase());
  return at < 0 ? count.replace(IN_WORDS, chineseNumber) : String(at + 1);
}

/** What is said before how long it takes. */
const ON_THE_ROAD =
  /^(?:开车|坐车|车程|路程|路上|单程|走路|步行|过去|by car|drive|driving)?\s*(?:大概|大约|约)?\s*(?:需要|要|需)?\s*(?=.)/i;

function readOne(field: Field, text: string): ReadAnswer {
  const { value, problem } = readerOf(field)(text);
  if (value === undefined) return { problem: problem as Problem };
  if (field.type === 'time') return { value: String(value).replace('T', ' ') };
  if (Array.isArray(value)) return { value: value.map(String) };
  // A length of time is kept as people write it, `1h30m` rather than `90`.
  return { value: field.type === 'duration' ? text.trim() : String(value) };
}

/** What a person at the keyboard leaves out of a time. */
export interface Known {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The date that a clock time without one belongs to: that of the answer before. */
  readonly day: string;
  /** The date of the first answer that has one, from which days are counted. */
  readonly first?: string;
}

/** Words for a day by that of the answer before, and how many days later it is. */
const LATER: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/^(?:次日|第二天|翌日|隔[天日]|次(?=[晨早晚])|(?:the )?next day\b,?)\s*/i, 1],
  [/^(?:[当同](?:天|日)|当(?=[早晚])|(?:the )?same day\b,?)\s*/i, 0],
];
/** A day counted from the first one. */
const NTH = /^第([一三四五六七八九])天\s*/;

/** Words for a day by today, and how many days later it is. */
const DAYS: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/^(?:大后天)\s*/, 3],
  [/^(?:后天|后日)\s*/, 2],
  [/^(?:明天|明日|明(?=[早晚晨])|tomorrow\b,?)\s*/i, 1],
  [/^(?:今天|今日|今(?=[早晚])|today\b,?)\s*/i, 0],
  [/^(?:昨天|昨日|yesterday\b,?)\s*/i, -1],
  [/^(?:前天|前日)\s*/, -2],
];
/** A day of this week, of the next or the one before; a day alone is the nearest to come. */
const WEEKDAY =
  /^(下下|下|上|本|这|)个?(?:周|星期|礼拜)([一二三四五六日天])\s*|^(?:on |this )?(mon|tues?|wed|wednes|thu|thurs?|fri|satur?|sun)(?:day)?\b,?\s*/i;
const WEEKDAYS = ['一mon', '二tue', '三wed', '四thu', '五fri', '六sat', '日天sun'];
const WEEKS: Readonly<Record<string, number>> = { 上: -1, 下: 1, 下下: 2 };
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH_DAY =
  /^(\d{1,2})(?:\s*月\s*(\d{1,2})(?:\s*[日号]|(?=\s|$))(?!\s*[-–—~至到])|[-/.](\d{1,2})(?![\d:/.-]))\s*/;
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})\\s+(${MONTHS})[a-z]*\\.?,?(?:\\s+(\\d{4})\\b)?,?\\s*`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `^(${MONTHS})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4})\\b)?,?\\s*`,
  'i',
);
const CLOCK = new RegExp(`^(?:${DAY_PARTS})?\\s*(?:\\d{1,2}|零)\\s*[:点时]`, 'i');
const ENGLISH_CLOCK = /\b(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\.?$/i;

/**
 * A time or a date with what people leave out put in, as the loader reads it: `12月2日 14:20` and `2 Dec 2:20 pm` get the
 * nearest such year, `明天 9点` and `周五 9点` their dates, `18:30` the day that is known, and `次日 9点` the day after it. Anything else stays as
 * it is typed.
 */
export function completeTime(text: string, known: Known): string {
  const plain = withClock(withoutAbout(plainText(text)));
  const nth = NTH.exec(plain);
  const named = [
    ...LATER.map(([pattern, days]) => [pattern, known.day, days] as const),
    ...DAYS.map(([pattern, days]) => [pattern, known.today, days] as const),
    [NTH, known.first ?? known.day, '一二三四五六七八九'.indexOf(nth?.[1] ?? '')] as const,
  ];
  for (const [pattern, from, days] of named) {
    const found = pattern.exec(plain);
    // The loader knows 早晨 and no 晨.
    const rest = plain.slice(found?.[0].length).replace(/^晨/, '早晨');
    if (found) return join(plusDays(from, days), rest);
  }
  if (CLOCK.test(plain)) return join(known.day, plain);
  const weekday = WEEKDAY.exec(plain);
  if (weekday) return join(weekdayDate(weekday, known), plain.slice(weekday[0].length));
  return monthAndDay(plain, known) ?? plain;
}

function weekdayDate([, week = '', zh, en = '']: RegExpExecArray, { today }: Known): string {
  const name = zh ?? en.slice(0, 3).toLowerCase();
  const from = (weekdayOf(today) + 6) % 7;
  const days = WEEKDAYS.findIndex((words) => words.includes(name)) - from;
  return plusDays(today, week === '' && days < 0 ? days + 7 : days + 7 * (WEEKS[week] ?? 0));
}

function monthAndDay(plain: string, { today }: Known): string | undefined {
  const numbers = MONTH_DAY.exec(plain);
  if (numbers) {
    const date = nearestDate(Number(numbers[1]), Number(numbers[2] ?? numbers[3]), today);
    return date === '' ? undefined : join(date, plain.slice(numbers[0].length));
  }
  const [whole, first = '', second = '', year] =
    DAY_FIRST.exec(plain) ?? MONTH_FIRST.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const [day, name] = /^\d/.test(first) ? [first, second] : [second, first];
  const month = MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const near = year === undefined ? today : `${year}-${twoDigits(month)}-15`;
  const date = nearestDate(month, Number(day), near);
  return date === '' ? undefined : join(date, plain.slice(whole.length));
}

/** `2:20 pm` as `14:20`. */
function withClock(text: string): string {
  return text.replace(
    ENGLISH_CLOCK,
    (_, hour: string, minute: string | undefined, half: string) => {
      const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
      return `${twoDigits(hours)}:${minute ?? '00'}`;
    },
  );
}

const join = (date: string, rest: string): string => `${date} ${rest}`.trim();
