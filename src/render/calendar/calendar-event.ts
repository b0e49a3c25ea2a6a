/** How an event comes back (RFC 5545 §3.8.5). */
export interface Series {
  /** The value of RRULE. */
  readonly rule: string;
  /** Starts that the rule names and that do not take place. */
  readonly except: readonly number[];
  /** Starts besides those of the rule. */
  readonly also: readonly number[];
  /** The last start. */
  readonly last: number;
}

/** An event as a phone shows it, before it is written. Instants are milliseconds since 1970; texts are clean. */
export interface CalendarEvent {
  readonly uid: string;
  readonly start: number;
  /** Always after `start`. */
  readonly end: number;
  /** It has a date and no time of day: start and end are midnights in the zone of the plan. */
  readonly allDay: boolean;
  /** How it comes back; null for what happens once. */
  readonly series: Series | null;
  /** One line. */
  readonly summary: string;
  readonly location: string;
  /** Lines joined by LF. */
  readonly description: string;
  readonly category: string;
  /** Whether it takes the time of the person whose calendar it is in. */
  readonly isBusy: boolean;
  /** The UID of the event it belongs to, '' for none. */
  readonly parent: string;
  /** When the alarm rings, as a duration before or at the start; '' for no alarm. */
  readonly trigger: string;
}

/** A VEVENT as content lines, unfolded. */
export interface EventLines {
  readonly uid: string;
  readonly start: number;
  readonly end: number;
  /** What the event says, in the order of the file: all but the stamps and the alarm. */
  readonly properties: readonly string[];
  readonly stamps: Stamps;
  /** The VALARM, empty for none. */
  readonly alarm: readonly string[];
}

/** What changes with every revision; times are UTC in the basic form, `20261202T062000Z` (RFC 5545 §3.8.7). */
export interface Stamps {
  readonly dtstamp: string;
  readonly created: string;
  readonly lastModified: string;
  readonly sequence: number;
}
