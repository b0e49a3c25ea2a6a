import type { Text } from './text.ts';
import type { Holidays, LocalDate } from './time.ts';

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
  /** Years without a notice of which the days off by law are in `closed`; in those that are in neither only weekends can be told. */
  readonly provisional: readonly number[];
  /** The notice that a year's arrangement is from, such as 国办发明电〔2025〕7号; one for each of `years`. */
  readonly notices: Readonly<Record<number, Text>>;
  /** The holiday that a day of `closed` or `open` belongs to. */
  readonly names: Readonly<Record<LocalDate, Text>>;
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
