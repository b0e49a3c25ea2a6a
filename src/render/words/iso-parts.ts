import type { IsoTime } from '../../model/plan.ts';

/** The wall-clock date of an ISO time, `YYYY-MM-DD`, as its text has it. */
export const dateOf = (time: IsoTime): string => time.slice(0, 10);

/** The wall-clock time of an ISO time, `HH:MM`, as its text has it. */
export const clockOf = (time: IsoTime): string => time.slice(11, 16);

/** Year, month (1–12) and day of a date or an ISO time. */
export const datePartsOf = (time: string): readonly [number, number, number] => [
  Number(time.slice(0, 4)),
  Number(time.slice(5, 7)),
  Number(time.slice(8, 10)),
];

const MONTH_SHIFT = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** The weekday of a date or an ISO time, 0 for Sunday to 6 (Sakamoto's method, Gregorian calendar). */
export const weekdayOf = (time: string): number => {
  const [year, month, day] = datePartsOf(time);
  const y = month < 3 ? year - 1 : year;
  const days = y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (days + (MONTH_SHIFT[month - 1] ?? 0) + day) % 7;
};
