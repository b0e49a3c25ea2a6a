import type { IsoTime } from '../../model/plan.ts';
import { clockOf, dateOf, datePartsOf, weekdayOf } from '../../time/dates.ts';
import type { Words } from '../sentences/words.ts';

/** `12月2日`, `2 Dec`. */
export const formatDate = (time: string, words: Words): string => {
  const [, month, day] = datePartsOf(time);
  return words.date(null, month, day);
};

/** `2026年12月2日`, `2 Dec 2026`. */
const formatFullDate = (time: string, words: Words): string => words.date(...datePartsOf(time));

/** `12月2日 星期三`, `Wed 2 Dec`; with the year where the day is not in `year`. */
export const formatDay = (time: string, words: Words, year: string = time.slice(0, 4)): string => {
  const date = time.slice(0, 4) === year ? formatDate(time, words) : formatFullDate(time, words);
  return words.dayAndWeekday(date, words.weekdays[weekdayOf(time)] ?? '');
};

/** `2026年12月2日 13:20`, `2 Dec 2026, 13:20`. */
export const formatMoment = (time: IsoTime, words: Words): string =>
  words.dateAndTime(formatFullDate(time, words), clockOf(time));

/** `2026年12月2日–12月4日`, `2 Dec–4 Dec 2026`; one date where both are the same, both years where they differ. */
export const formatSpan = (start: IsoTime, end: IsoTime, words: Words): string => {
  const full = formatFullDate(start, words);
  if (dateOf(start) === dateOf(end)) return full;
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${full} – ${formatFullDate(end, words)}`;
  return words.htmlLang === 'en'
    ? `${formatDate(start, words)} – ${formatFullDate(end, words)}`
    : `${full} – ${formatDate(end, words)}`;
};
