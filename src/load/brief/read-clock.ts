import { twoDigits } from '../../time/dates.ts';
import { chineseNumber } from '../pack/chinese-timing.ts';
import { makeProblem, type Reading, unread } from '../yaml/make-finding.ts';

/** What is made of the hours from one to another, both included: so many are added; from 24 on it is the next day. */
type Hours = readonly [from: number, to: number, add: number];

const EARLY: readonly Hours[] = [
  [0, 6, 0],
  [12, 12, -12],
];
const AM: readonly Hours[] = [
  [0, 11, 0],
  [12, 12, -12],
];
// Midday of a morning, or the midnight before.
const MORNING: readonly Hours[] = [...AM, [12, 12, 0]];
const NOON: readonly Hours[] = [
  [1, 4, 12],
  [10, 14, 0],
];
const AFTERNOON: readonly Hours[] = [
  [1, 11, 12],
  [12, 23, 0],
];
const EVENING: readonly Hours[] = [...thatOrNextDay(0, 0), [1, 4, 24], [5, 12, 12], [17, 24, 0]];
const NIGHT: readonly Hours[] = [...thatOrNextDay(0, 5), [8, 12, 12], [20, 24, 0]];

/** Hours after midnight of which nobody can tell whether they belong to the date or to the night that begins on it. */
function thatOrNextDay(from: number, to: number): readonly Hours[] {
  return [
    [from, to, 0],
    [from, to, 24],
  ];
}

/**
 * Words for a part of the day, and what the hours after them are. An hour that two lines have has two meanings, one that
 * none has is wrong. An evening belongs to the night it begins: 晚上12:40 is 00:40 of the next day.
 */
const PARTS: readonly (readonly [words: string, hours: readonly Hours[]])[] = [
  ['凌晨', EARLY],
  ['清晨 清早 早上 早晨 一早 上午 早', MORNING],
  ['中午 正午', NOON],
  ['下午 午后 傍晚 pm', AFTERNOON],
  ['晚上 晚间 夜晚 晚', EVENING],
  ['半夜 深夜 夜里 夜间 午夜 子夜', NIGHT],
  ['am', AM],
];

const HOURS: ReadonlyMap<string, readonly Hours[]> = new Map([
  ['', [[0, 24, 0]]],
  ...PARTS.flatMap(([words, hours]) => words.split(' ').map((word) => [word, hours] as const)),
]);

/** The words for parts of the day, for a pattern. */
export const DAY_PARTS: string = PARTS.flatMap(([words]) => words.split(' '))
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** `14:20`, `14:20:00`, `14点20`, `14时20分`, `2点半`, `零点`, with or without 上午, 下午 … before or am, pm behind. */
const CLOCK = new RegExp(
  `^(${DAY_PARTS})?\\s*(\\d{1,2}|零)(?:(:)(\\d{2})(?::[0-5]\\d(?:\\.\\d{1,9})?)?(\\s*[ap]m\\b)?` +
    '|\\s*[点时](?:\\s*(半|整|钟|[一三]刻|\\d{1,2})\\s*分?)?)(?![\\d:])',
  'i',
);

/** A time of day, and by how many days later than the date before it. */
export interface Clock {
  readonly clock: string;
  readonly days: number;
}

export interface ClockPart {
  /** What it can mean: one time, or two; none where there is no such hour or minute. */
  readonly clocks: readonly Clock[];
  readonly rest: string;
  /** Written otherwise than `HH:MM`, as `9:05`; `worded` as 下午2点. */
  readonly odd: boolean;
  readonly worded: boolean;
}

/** The clock time a text (already NFKC) begins with; null where it begins with none. */
export function takeClock(text: string): ClockPart | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const [whole, before = '', hourText = '', colon, colonMinute, behind = '', wordMinute] = found;
  const part = (before || behind.trim()).toLowerCase();
  const hour = hourText === '零' ? 0 : Number(hourText);
  const minute = colon ? Number(colonMinute) : minuteOf(wordMinute);
  // A word on either side, or `14:20 pm`, says too much.
  const twice = behind !== '' && (before !== '' || hour > 12);
  const wrong = twice || minute > 59 || (hour === 24 && minute > 0);
  const hours = (HOURS.get(part) ?? []).filter(([from, to]) => hour >= from && hour <= to);
  return {
    clocks: wrong ? [] : hours.map(([, , add]) => clockAt(hour + add, minute)),
    rest: text.slice(whole.length),
    odd: part !== '' || !colon || hourText.length < 2,
    worded: part !== '',
  };
}

function clockAt(hour: number, minute: number): Clock {
  const days = Math.floor(hour / 24);
  return { clock: `${twoDigits(hour - 24 * days)}:${twoDigits(minute)}`, days };
}

const MINUTES: Readonly<Record<string, number>> = { 整: 0, 钟: 0, 一刻: 15, 半: 30, 三刻: 45 };

function minuteOf(word = '整'): number {
  return MINUTES[word] ?? Number(word);
}

/** Numbers in Chinese of hours, minutes, days and months: 三点二十, 十二月八日; of a weekday they are its name. */
const NUMBERS =
  /(?<!周|星期|礼拜)[一二两三四五六七八九十]+(?=\s*(?:[点时月日号分]|个?(?:半?小时|半?钟头)|个半|刻钟))|(?<=[点时])[零一二三四五六七八九十]{2,3}(?!刻)/g;

/** A text as it is read: NFKC, trimmed, with single blanks, hours and days in figures. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replaceAll(NUMBERS, (number) => chineseNumber(number.replace('零', '')));

const ABOUT =
  /^(?:大概|大约|约|差不多|估计|about|around|approx(?:\.|imately)?|roughly)\s*|\s*(?:多|左右|上下|前后|的样子|or so)$/gi;

/** A text without the words that say it is a rough number. */
export const withoutAbout = (text: string): string => text.replaceAll(ABOUT, '').trim();

/** A clock time alone, `07:30`; the end of a day is 00:00. */
export function readClock(text: string): Reading<string> {
  const part = takeClock(plainText(text));
  const [value, other] = new Set(part?.clocks.map(({ clock }) => clock));
  if (part?.rest !== '' || value === undefined) return unread('bad-clock', { value: text });
  if (other !== undefined) return unread('two-times', { value: text, first: value, second: other });
  if (!part.odd && !/[^\x20-\x7e]/.test(text)) return { value };
  return { value, problem: makeProblem('lost-zeros', { value: text, read: value }, 'warning') };
}
