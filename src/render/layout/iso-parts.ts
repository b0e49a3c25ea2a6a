import type { IsoTime } from '../../model/plan.ts';
import { datePartsOf, utcDate, utcMidnight } from '../../time/dates.ts';

/** The wall-clock date of an ISO time, `YYYY-MM-DD`, as its text has it. */
export const dateOf = (time: IsoTime): string => time.slice(0, 10);

/** The wall-clock time of an ISO time, `HH:MM`, as its text has it. */
export const clockOf = (time: IsoTime): string => time.slice(11, 16);

/** The weekday of a date or an ISO time, 0 for Sunday to 6. */
export const weekdayOf = (time: string): number =>
  utcDate(utcMidnight(...datePartsOf(time))).weekday;
