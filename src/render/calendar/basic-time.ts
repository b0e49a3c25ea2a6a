const SECOND = 1_000;
const DAY = 86_400_000;
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/;

/** A date of the proleptic Gregorian calendar; month and day are 1-based. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday to 6. */
  readonly weekday: number;
}

/** The UTC date of an instant, in milliseconds since 1970 (Hinnant's `civil_from_days`). */
export function civilDate(millis: number): CivilDate {
  const days = Math.floor(millis / DAY);
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    weekday: (((days + 4) % 7) + 7) % 7,
  };
}

const padded = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Milliseconds read as UTC, as `YYYYMMDDTHHMMSS` (RFC 5545 §3.3.5, form 1); seconds are cut. */
export function formatBasic(millis: number): string {
  const { year, month, day } = civilDate(millis);
  const seconds = Math.floor((millis - Math.floor(millis / DAY) * DAY) / SECOND);
  const clock = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const date = `${padded(year, 4)}${padded(month)}${padded(day)}`;
  return `${date}T${clock.map((part) => padded(part)).join('')}`;
}

/** The milliseconds of `YYYYMMDDTHHMMSS` read as UTC; null for another form, or a date or clock time that does not exist. */
export function parseBasic(text: string): number | null {
  const parts = BASIC.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const millis = Date.UTC(year, month - 1, day, hour, minute, second);
  return formatBasic(millis) === text ? millis : null;
}
