import { CHOICES } from '../../kinds/choices.ts';
import { BOOLEANS, RANKS } from '../../kinds/shape/choices.ts';
import type { Field } from '../../kinds/shape/fields.ts';
import type { Role } from '../../model/rule.ts';
import type { Minutes } from '../../model/time.ts';
import { zoneName, zoneNames } from '../../time/zones.ts';
import { normalizeWord, suggestWord } from '../suggest-word.ts';
import { controlCharacter } from '../yaml/check-source.ts';
import { type Reading, unread } from '../yaml/make-finding.ts';
import { indexWords, isAscii, type WordIndex } from './index-words.ts';
import { readClock, readDate, readOpenTime, readTime } from './read-time.ts';

/** Reads the text of one field. */
export type TextReader = (text: string) => Reading<string | number | boolean>;

/** The reader for each type of field that is written as one text; a `role`, which may be a person, is settled later. */
export function fieldReaders(roles: readonly Role[]): (field: Field) => TextReader {
  const readers: Partial<Readonly<Record<Field['type'], TextReader>>> = {
    bool: readBoolean,
    clock: readClock,
    date: readDate,
    dates: readDate,
    duration: readDuration,
    int: readInt,
    money: readMoney,
    rank: readRank,
    role: (text) => ({ value: text.trim() }),
    roles: roleReader(roles),
    timezone: readTimezone,
  };
  return (field) => {
    if ('of' in field) return (text) => readChoice(field.of, text);
    if (field.type === 'time')
      return field.tbd === true ? readOpenTime : (text) => readTime(text, field.dayAt);
    return readers[field.type] ?? readText;
  };
}

/** A text, trimmed, tabs as blanks; refused where an escape such as `"\x07"` puts a control character in it. */
export function readText(text: string): Reading<string> {
  const code = controlCharacter(text);
  return code === ''
    ? { value: text.replaceAll('\t', ' ').trim() }
    : unread('control-character', { code });
}

const TRUTHS = new Map(Object.entries(BOOLEANS));

/** `true`, `yes`, `是`, `有` … and their opposites, whatever their case. */
export function readBoolean(text: string): Reading<boolean> {
  const value = TRUTHS.get(normalizeWord(text));
  return value === undefined ? unread('not-a-boolean', { value: text }) : { value };
}

/** No count of people, rooms or gifts is larger, and no sum of yuan. */
const MOST = { count: 100_000, yuan: 1_000_000_000 };

const COUNT = /^(-?)(\d+)\s*[人位名个座辆件份间]?$/;
const AMOUNT =
  /^(-?)[¥$]?\s*(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?\s*(万?)\s*(?:元|块|圆|rmb|cny|yuan)?\s*(?:\/\s*人|每人)?$/i;

/** A count: `6`, `６`, `6人`. From 0 to 100,000. */
export function readInt(text: string): Reading<number> {
  const [, sign, digits] = COUNT.exec(text.normalize('NFKC').trim()) ?? [];
  if (digits === undefined) return unread('not-a-number', { value: text });
  return within(text, Number(digits), sign === '-', MOST.count);
}

/** Yuan: `120`, `120元`, `1,200`, `1200.50`, `¥100`, `1.2万`. From 0 to a thousand million; rounded to the fen. */
export function readMoney(text: string): Reading<number> {
  const [, sign, whole, part = '', unit] = AMOUNT.exec(text.normalize('NFKC').trim()) ?? [];
  if (whole === undefined) return unread('not-a-number', { value: text });
  const yuan = Number(whole.replaceAll(',', '') + part) * (unit === '万' ? 10_000 : 1);
  return within(text, Math.round(yuan * 100) / 100, sign === '-', MOST.yuan);
}

function within(text: string, value: number, negative: boolean, most: number): Reading<number> {
  if (negative && value > 0) return unread('number-too-small', { value: text, least: 0 });
  return value <= most ? { value } : unread('number-too-large', { value: text, most });
}

const HOURS = '(?:h|hrs?|hours?|个?小时|个?钟头)';
const MINUTES = '(?:m|mins?|minutes?|分钟?)';
const LENGTH = new RegExp(
  `^(?:(\\d{1,3}(?:\\.\\d{1,2})?)\\s*${HOURS})?\\s*(?:(\\d{1,5})\\s*${MINUTES}?)?$`,
  'i',
);
const HALVES = /^(?:(\d{1,3})\s*个?)?半个?(?:小时|钟头)$|^(\d{1,3})\s*(?:个?小时|个?钟头)半$/;

/** A week: nobody is longer on the road. */
const LONGEST: Minutes = 7 * 24 * 60;

/** `50m`, `1h30m`, `1.5h`, `90分钟`, `1小时30分`, `半小时`, `1个半小时`; a bare number is minutes. Up to a week. */
export function readDuration(text: string): Reading<Minutes> {
  const plain = text.normalize('NFKC').trim();
  const halves = HALVES.exec(plain);
  const [found, hours = 0, minutes = halves ? 30 : 0] = halves
    ? [halves[0], halves[1] ?? halves[2]]
    : (LENGTH.exec(plain) ?? []);
  const value = found ? Math.round(Number(hours) * 60) + Number(minutes) : Number.NaN;
  return value <= LONGEST ? { value } : unread('bad-duration', { value: text });
}

const indexes = new Map<string, WordIndex>();

/** A value of a closed list, by its word in either language or an alias → the canonical word. */
export function readChoice(list: string, text: string): Reading<string> {
  const choices = CHOICES[list] ?? [];
  const entries = choices.map(({ value, label: { zh, en }, aliases }) => {
    return { value, words: [zh, en, ...aliases] };
  });
  const index = indexes.get(list) ?? indexWords(entries);
  indexes.set(list, index);
  const value = index.find(text);
  if (value !== undefined) return { value };
  const known = choices.map((choice) => (isAscii(text) ? choice.value : choice.label.zh));
  const suggestion = suggestWord(text, index.words);
  return unread('unknown-value', { value: text, suggestion, known });
}

const rankIndex = indexWords(
  RANKS.map(({ name, en, aliases }) => ({ value: name, words: [en, ...aliases] })),
);

/** A rank by its name, its English name or an alias → its name. */
export function readRank(text: string): Reading<string> {
  const value = rankIndex.find(text);
  if (value !== undefined) return { value };
  return unread('unknown-rank', { value: text, suggestion: suggestWord(text, rankIndex.words) });
}

/** More people than this are not compared with every wrong name. */
const MOST_PEOPLE = 100;

/** Reads a role by its id, its title in either language or an alias → its id. Without any known roles, takes all. Names of `people` are taken too. */
export function roleReader(
  roles: readonly Role[],
  people: ReadonlySet<string> = new Set(),
): (text: string) => Reading<string> {
  const index = indexWords(
    roles.map(({ id, title, aliases }) => ({ value: id, words: [title.zh, title.en, ...aliases] })),
  );
  const words = people.size > MOST_PEOPLE ? index.words : [...people, ...index.words];
  return (text) => {
    const value = roles.length === 0 || people.has(text.trim()) ? text.trim() : index.find(text);
    if (value !== undefined) return { value };
    const known = roles.map(({ id, title }) => (isAscii(text) ? id : title.zh));
    return unread('unknown-role', { value: text, suggestion: suggestWord(text, words), known });
  };
}

const CHINA = 'Asia/Shanghai';

/** What people write for the time in China, normalised. */
const CHINESE: ReadonlySet<string> = new Set(
  (
    'asia/beijing beijing china cst 北京时间 北京 中国 中国时间 中国标准时间 东八区 上海 ' +
    'utc+8 utc+08:00 gmt+8 gmt+08:00 +8 +08:00 +0800 8'
  ).split(' '),
);

/** A name of the IANA time zone database, as written there. Offsets are no zones: they know no summer time. */
export function readTimezone(text: string): Reading<string> {
  if (text === CHINA) return { value: CHINA };
  const word = normalizeWord(text);
  const value = CHINESE.has(word) || /^[+-]/.test(text) ? '' : zoneName(text);
  if (value) return { value };
  const suggestion = CHINESE.has(word) ? CHINA : suggestWord(text, zoneNames());
  return unread('unknown-timezone', { value: text, suggestion });
}
