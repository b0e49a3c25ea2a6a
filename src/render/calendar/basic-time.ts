import { twoDigits, utcDate, utcMillis } from '../../time/dates.ts';

const SECOND = 1_000;
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/;

/** Milliseconds read as UTC, as `YYYYMMDDTHHMMSS` (RFC 5545 §3.3.5, form 1); seconds are cut. */
export function formatBasic(millis: number): string {
  const { year, month, day, hour, minute, second } = utcDate(millis);
  const date = `${String(year).padStart(4, '0')}${twoDigits(month)}${twoDigits(day)}`;
  return `${date}T${twoDigits(hour)}${twoDigits(minute)}${twoDigits(second)}`;
}

/** The milliseconds of `YYYYMMDDTHHMMSS` read as UTC; null for another form, or a date or clock time that does not exist. */
export function parseBasic(text: string): number | null {
  const parts = BASIC.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const millis = utcMillis(year, month, day, hour, minute) + second * SECOND;
  return formatBasic(millis) === text ? millis : null;
}
