import type { Text } from './text.ts';

/** A date without a time, `YYYY-MM-DD`, in the zone of the brief. */
export type LocalDate = string & { readonly brand: 'LocalDate' };

/** A wall-clock time without a zone, `YYYY-MM-DDTHH:MM`; it may not exist, or exist twice, in a zone with DST. */
export type LocalTime = string & { readonly brand: 'LocalTime' };

/** A wall-clock time with its offset, `YYYY-MM-DDTHH:MM+HH:MM`; it names one instant. */
type OffsetTime = string & { readonly brand: 'OffsetTime' };

/** A time as a brief may give it. */
export type BriefTime = LocalTime | OffsetTime;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly brand: 'Instant' };

/** Whole minutes. */
export type Minutes = number;

/** Days on which offices are closed although it is a weekday, and open although it is a weekend. */
export interface Holidays {
  readonly closed: readonly LocalDate[];
  readonly open: readonly LocalDate[];
}

/**
 * The days that are not what their weekday says, from files like `templates/holidays.yaml`. All lists are sorted and
 * hold each day once; no day is in both `closed` and `open`. A table is plain JSON.
 */
export interface HolidayTable extends Holidays {
  /** Days off (放假). Weekend days that a holiday runs over are among them. */
  readonly closed: readonly LocalDate[];
  /** Make-up working days (调休上班). */
  readonly open: readonly LocalDate[];
  /** The years whose arrangement is known: those with a notice. */
  readonly years: readonly number[];
  /** Years without a notice whose days off are reckoned by law and custom; in those that are in neither only weekends can be told. */
  readonly provisional: readonly number[];
  /** The notice that a year's arrangement is from, such as 国办发明电〔2025〕7号; one for each of `years`. */
  readonly notices: Readonly<Record<number, Text>>;
  /** The holiday that a day of `closed` or `open` belongs to. */
  readonly names: Readonly<Record<LocalDate, Text>>;
  /** The time zones it is for; all where nothing is said. */
  readonly zones?: readonly string[];
}

/** The table in which every week is like the next, and no year is known. */
export const NO_HOLIDAYS: HolidayTable = {
  closed: [],
  open: [],
  years: [],
  provisional: [],
  notices: {},
  names: {},
};
