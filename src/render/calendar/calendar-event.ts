import { createHash } from 'node:crypto';
import type { LocalDate } from '../../model/time.ts';
import type { TimeZone } from '../../time/zones.ts';

/** How an event comes back (RFC 5545 §3.8.5). */
export interface Series {
  /** The value of RRULE. */
  readonly rule: string;
  /** Starts that the rule names and that do not take place. */
  readonly except: readonly number[];
  /** Nothing of it starts later. */
  readonly last: number;
}

/** An event as a phone shows it, before it is written. Instants are milliseconds since 1970; texts are clean. */
export interface CalendarEvent {
  readonly uid: string;
  /** What stands for its brief: the value of X-RECEPTION-BRIEF. */
  readonly mark: string;
  readonly start: number;
  /** Always after `start`. */
  readonly end: number;
  /** The zone in which its times are written. */
  readonly zone: TimeZone;
  /** It has a date and no time of day: start and end are midnights in the zone. */
  readonly allDay: boolean;
  /** How it comes back; null for what happens once. */
  readonly series: Series | null;
  /** One line of at most 255 characters, as the location is. */
  readonly summary: string;
  readonly location: string;
  /** Lines joined by LF. */
  readonly description: string;
  readonly category: string;
  /** Whether it takes the time of the person whose calendar it is in. */
  readonly isBusy: boolean;
  /** Whether it was in the calendar and takes place no more. */
  readonly isCancelled: boolean;
  /** Whether it is not certain that it takes place, or when (RFC 5545 §3.8.1.11). */
  readonly isTentative: boolean;
  /** Whether others whose calendar shows it see no more than that the time is taken (RFC 5545 §3.8.1.3). */
  readonly isPrivate: boolean;
  /** The UID of the event it belongs to, '' for none. */
  readonly parent: string;
  /** When the alarm rings, as a duration before or at the start; '' for no alarm. */
  readonly trigger: string;
}

/** What changes with every revision (RFC 5545 §3.8.7): milliseconds since 1970, 0 for a time that is not known, and the number of the revision. */
export interface Stamps {
  readonly dtstamp: number;
  readonly created: number;
  readonly lastModified: number;
  readonly sequence: number;
}

/** An event of the calendar written last time. */
export interface PreviousEvent extends CalendarEvent {
  readonly stamps: Stamps;
  /** Its content lines, unfolded, as they were found; none where its stamps cannot be kept. */
  readonly lines: readonly string[];
}

const DIGITS = 26;

/** The UIDs this program gives. */
export const OWN_UID: RegExp = /^[0-9a-f]{26}(?:-\d{8})?@reception$/;

const digestOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, DIGITS);

/** What stands for the id of a brief in a calendar, which leaves the office: no name of a file, which may be that of a person. */
export const briefMark = (brief: string): string => digestOf(brief);

/** The UID of an occasion or a task of a brief: the same for ever, whatever else changes (RFC 5545 §3.8.4.7, RFC 7986 §5.3). */
export const eventUid = (brief: string, of: 'occasion' | 'task', id: string): string =>
  `${digestOf(brief, of, id)}@reception`;

/** The UID of a day besides those of a series: that of the series with the date, `…-20261010@reception`. */
export const dayUid = (series: string, date: LocalDate): string =>
  series.replace('@', `-${date.replaceAll('-', '')}@`);
