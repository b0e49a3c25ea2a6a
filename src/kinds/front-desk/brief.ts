import type { Brief } from '../../model/brief.ts';

/** One shift, or one that recurs from a date to another. */
export interface Shift {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`; without `until` it is this day only. */
  readonly from: string;
  readonly until: string;
  /** `HH:MM`; an end before the start is on the next day. */
  readonly start: string;
  readonly end: string;
  /** Days of the week, or `workday`: Monday to Friday but for holidays, with make-up working days. */
  readonly days: readonly string[];
  /** Dates on which it does not take place. */
  readonly except: readonly string[];
  readonly staff: readonly string[];
  /** `weekly`: the staff take turns week by week, the first of them in the week of `from`; '' for all of them together. */
  readonly rotate: string;
  /** The shift it takes the desk over from; '' for one that opens the desk. */
  readonly takes_over: string;
  /** The shift it hands the desk over to; '' for one that closes the desk. */
  readonly hands_over: string;
  readonly place: string;
}

/** The desk itself. */
export interface Desk {
  readonly place: string;
  readonly phone: string;
  readonly greeting: string;
  /** Where calls go while nobody is at the desk. */
  readonly forward: string;
}

/** A brief of the front desk's work (前台值班). */
export interface FrontDeskBrief extends Brief {
  readonly desk: Desk;
  readonly shifts: readonly Shift[];
}
