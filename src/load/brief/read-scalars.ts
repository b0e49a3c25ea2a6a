import { CHOICES } from '../../kinds/choices.ts';
import { BOOLEANS, RANKS, SOME } from '../../kinds/shape/choices.ts';
import { type Field, isTextList } from '../../kinds/shape/fields.ts';
import type { Role } from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';
import type { Minutes } from '../../model/time.ts';
import { zoneName, zoneNames } from '../../time/zones.ts';
import { normalizeWord, suggestWord } from '../suggest-word.ts';
import { controlCharacter } from '../yaml/check-source.ts';
import { makeProblem, type Reading, unread } from '../yaml/make-finding.ts';
import { indexWords, isAscii, type WordIndex } from './index-words.ts';
import { plainText, readClock, withoutAbout } from './read-clock.ts';
import { JOINED, readDate, readDates } from './read-date.ts';
import { readPhone } from './read-phone.ts';
import { isOpenText, readOpenTime, readTime } from './read-time.ts';

/** Reads the text of one field. */
export type TextReader = (text: string) => Reading<string | number | boolean | readonly string[]>;

/**
 * The reader for each type of field that is written as one text, in a brief of this language; a `role`, which may be a person, is
 * settled later.
 */
export function fieldReaders(roles: readonly Role[], lang: Lang): (field: Field) => TextReader {
  const readers: Partial<Readonly<Record<Field['type'], TextReader>>> = {
    bool: readBoolean,
    clock: readClock,
    date: readDate,
    dates: readDates,
    duration: readDuration,
    int: readInt,
    money: readMoney,
    rank: readRank,
    role: (text) => ({ value: text.trim() }),
    roles: roleReader(roles),
    timezone: readTimezone,
  };
  const readerOf = (field: Field): TextReader => {
    if (field.type === 'choices') return (text) => readChoices(field.of, text);
    if ('of' in field) return (text) => readChoice(field.of, text);
    if (field.type === 'time')
      return field.tbd === true
        ? readOpenTime
        : (text) => readTime(text, field.dayAt, field.isDeadline);
    if (field.phone === true) return phoneReader;
    return openOr(field, readers[field.type] ?? named(field, lang));
  };
  return (field) => (hasQuotes(field) ? readerOf(field) : unquoted(readerOf(field)));
}

/** The reader of a field, of one that may be open for 待定 too. */
const openOr = (field: Field, read: TextReader): TextReader =>
  'tbd' in field && field.tbd === true
    ? (text) => (isOpenText(text) ? { value: isTextList(field) ? [] : '' } : read(text))
    : read;

/** The reader of a text: 有 in place of a name is a note, and what has no name yet is called by its sort. */
function named(field: Field, lang: Lang): TextReader {
  const unnamed = 'unnamed' in field ? field.unnamed : undefined;
  return (text) => {
    const isSome = SOME.has(normalizeWord(text)) && field.refers === undefined;
    if (!isSome && (unnamed === undefined || !isOpenText(text))) return readText(text);
    const args = { value: text.trim(), zh: field.zh, of: unnamed?.zh ?? '' };
    const problem = makeProblem('no-name', args, 'info');
    return { value: unnamed?.[lang] ?? text.trim(), problem };
  };
}

/** Whether quotes round the whole of a text may be part of it: in a title they are, round a number or a name they are not. */
function hasQuotes({ type, mark, refers }: Field): boolean {
  return (type === 'text' || type === 'texts') && mark !== true && refers === undefined;
}

/** A text in the quotes of a keyboard or a word processor, which YAML does not know. */
const QUOTED = /^(?:[“”„‟「『]([^“”„‟「」『』]+)[“”‟」』]|[‘’‚]([^‘’‚]+)[‘’])$/;

/** The reader, for a text that may stand in such quotes; a warning says so, where the rest is right. */
function unquoted(read: TextReader): TextReader {
  return (text) => {
    const [, double, single] = QUOTED.exec(text.trim()) ?? [];
    const inner = (double ?? single)?.trim();
    if (inner === undefined || inner === '') return read(text);
    const { value, problem } = read(inner);
    if (value === undefined) return { problem };
    const quoted = makeProblem('quoted-value', { value: text, read: inner }, 'warning');
    return { value, problem: problem ?? quoted };
  };
}

/** A text, trimmed, composed (é is one letter), tabs as blanks; refused where an escape such as `"\x07"` puts a control character in it. */
export function readText(text: string): Reading<string> {
  const code = controlCharacter(text);
  return code === ''
    ? { value: text.normalize('NFC').replaceAll('\t', ' ').trim() }
    : unread('control-character', { code });
}

function phoneReader(text: string): Reading<string> {
  const read = readText(text);
  return read.value === undefined ? read : readPhone(read.value);
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

/** A number without a unit below this may as well be hours. */
const PLAINLY_MINUTES = 10;

/**
 * `50m`, `1h30m`, `1.5h`, `90分钟`, `1小时30分`, `半小时`, `1个半小时`, `大概一个小时`; a bare number is minutes, with a warning where it might be
 * hours. Up to a week.
 */
export function readDuration(text: string): Reading<Minutes> {
  // Nobody knows to the minute how long the road is.
  const plain = withoutAbout(plainText(text)).replace(/^([1-3])刻钟$/, (_, quarters: string) => {
    return `${Number(quarters) * 15}m`;
  });
  const halves = HALVES.exec(plain);
  const [found, hours = 0, minutes = halves ? 30 : 0] = halves
    ? [halves[0], halves[1] ?? halves[2]]
    : (LENGTH.exec(plain) ?? []);
  const value = found ? Math.round(Number(hours) * 60) + Number(minutes) : Number.NaN;
  if (!(value <= LONGEST)) return unread('bad-duration', { value: text });
  const isDoubtful = value > 0 && value < PLAINLY_MINUTES && /^\d+$/.test(plain);
  const problem = makeProblem('minutes-assumed', { value: text, minutes: value }, 'warning');
  return isDoubtful ? { value, problem } : { value };
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

/** One of a closed list, or all from one to another in the order of the list, 周一至周五. */
export function readChoices(list: string, text: string): Reading<string | readonly string[]> {
  const one = readChoice(list, text);
  if (one.value !== undefined) return one;
  const plain = plainText(text);
  const at = plain.search(BETWEEN);
  const { through, last = '' } = JOINED.exec(plain.slice(at))?.groups ?? {};
  if (at < 1 || through === undefined) return one;
  const order = (CHOICES[list] ?? []).map(({ value }) => value);
  const [from, to] = [plain.slice(0, at), last].map((word) =>
    order.indexOf(readChoice(list, word).value ?? ''),
  );
  const isRange = from !== undefined && to !== undefined && from >= 0 && to > from;
  return isRange ? { value: order.slice(from, to + 1) } : one;
}

const BETWEEN = /\s*(?:至|到|~|--?|[–—]{1,2})/;

const rankIndex = indexWords(
  RANKS.flatMap(({ name, en, aliases, also }) => [
    { value: name, words: [en, ...aliases] },
    ...also.map((value) => ({ value, words: [] })),
  ]),
);

/** A rank by its name, its English name or an alias → its name; one of another ladder stays as it is. */
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

/** Abbreviations that stand for several zones, or for one that keeps no summer time, and the zone that is mostly meant. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bst: 'Europe/London',
  ist: 'Asia/Kolkata',
  est: 'America/New_York',
  edt: 'America/New_York',
  cdt: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  hst: 'Pacific/Honolulu',
  ast: 'America/Halifax',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  hkt: 'Asia/Hong_Kong',
  sgt: 'Asia/Singapore',
  cest: 'Europe/Berlin',
  aest: 'Australia/Sydney',
  nst: 'America/St_Johns',
  msk: 'Europe/Moscow',
};

/** Three or four letters alone are an abbreviation, of which each region has its own, but for these. */
const isAbbreviation = (word: string): boolean =>
  /^[a-z]{3,4}$/.test(word) &&
  !/^(?:utc|gmt|uct|zulu|[cemw]et|pr[c]|ro[ck]|cuba|eire|iran)$/.test(word);

/** A name of the IANA time zone database, as written there. Offsets are no zones: they know no summer time. */
export function readTimezone(text: string): Reading<string> {
  if (text === CHINA) return { value: CHINA };
  const word = normalizeWord(text);
  const isNone = CHINESE.has(word) || /^[+-]/.test(text) || isAbbreviation(word);
  const value = isNone ? '' : zoneName(text);
  if (value) return { value };
  const meant = CHINESE.has(word) ? CHINA : ABBREVIATIONS[word];
  const suggestion = meant ?? (isAbbreviation(word) ? '' : suggestWord(text, zoneNames()));
  return unread('unknown-timezone', { value: text, suggestion });
}
