import type { TimeZone } from '../../time/zone-changes.ts';

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
