import { twoDigits, utcDate, utcMillis } from '../../time/dates.ts';

const LONGEST = 75;
const SECOND = 1_000;
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/;

/** How many octets a code point has in UTF-8. */
const octetsOf = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

/** A content line in lines of at most 75 octets that never cut a UTF-8 character, joined by CRLF and a space (RFC 5545 §3.1). */
export function foldLine(line: string): string {
  let folded = '';
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = octetsOf(code);
    if (octets + size > LONGEST) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      octets = 1;
    }
    octets += size;
    at += code > 0xffff ? 2 : 1;
  }
  return folded + line.slice(from);
}

/** The content lines of a text, unfolded, without empty ones; a bare LF counts as a line end (RFC 5545 §3.1). */
export const unfoldLines = (text: string): readonly string[] =>
  text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');

/** A value of type TEXT (RFC 5545 §3.3.11); the text has no controls but TAB and LF. */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** The text of a value of type TEXT; a backslash before anything else stands for itself. */
export const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char));

/** The name of a content line's property, in capitals as written; '' where it has none. */
export const propertyName = (line: string): string => {
  const end = line.search(/[;:]/);
  return end < 0 ? '' : line.slice(0, end);
};

/** The value of a content line whose parameters are not quoted; '' of ''. */
export const propertyValue = (line: string): string => line.slice(line.indexOf(':') + 1);

/** Milliseconds read as UTC, as `YYYYMMDDTHHMMSS` (RFC 5545 §3.3.5, form 1); milliseconds are cut. */
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

/** An instant in UTC, `20261202T062000Z` (RFC 5545 §3.3.5, form 2). */
export const formatUtc = (instant: number): string => `${formatBasic(instant)}Z`;

/** The instant of `20261202T062000Z`; null for anything else. */
export const parseUtc = (text: string): number | null =>
  text.endsWith('Z') ? parseBasic(text.slice(0, -1)) : null;

/** The content lines of a VCALENDAR, or of what is left of one. */
export interface CalendarLines {
  /** The properties of the calendar itself. */
  readonly header: readonly string[];
  /** One list a VEVENT, with its BEGIN and END and what lies between. */
  readonly events: readonly (readonly string[])[];
}

/** Sorts unfolded content lines into header and events. Takes any text: other components, and events without an end, are left out. */
export function parseCalendar(lines: readonly string[]): CalendarLines {
  const header: string[] = [];
  const events: string[][] = [];
  const open: string[] = [];
  let event: string[] = [];
  for (const line of lines) {
    const name = propertyName(line);
    if (name === 'BEGIN') open.push(propertyValue(line));
    if (open[1] === 'VEVENT') event.push(line);
    else if (open.length === 1 && name !== 'BEGIN' && name !== 'END') header.push(line);
    if (name !== 'END' || open.pop() === undefined) continue;
    if (open.length === 1 && event.length > 0) {
      events.push(event);
      event = [];
    }
  }
  return { header, events };
}
