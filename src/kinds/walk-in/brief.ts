import type { Brief } from '../../model/brief.ts';
import type { BriefTime } from '../../model/time.ts';

/** One who calls without notice. */
export interface Caller {
  readonly name: string;
  readonly organization: string;
  readonly title: string;
  readonly phone: string;
  readonly card: boolean;
}

/** The call itself. */
export interface Call {
  readonly at: BriefTime | null;
  readonly until: BriefTime | null;
  readonly place: string;
  readonly receiver: readonly string[];
}

export interface Appointment {
  readonly made: boolean;
  readonly at: BriefTime | null;
  readonly with: string;
}

/** Whom they want to see, and whether that one is to be seen. */
export interface Leader {
  readonly name: string;
  readonly title: string;
  /** How one speaks of them to a caller, as in 周总. */
  readonly called: string;
  readonly state: string;
  readonly back: BriefTime | null;
  readonly reason: string;
  readonly deputy: string;
}

/** Somebody who is there to be introduced. */
export interface Present {
  readonly name: string;
  readonly organization: string;
  readonly title: string;
  readonly rank: string;
  /** For those without an official rank: 1 is the highest of all present; null where nothing is said. */
  readonly standing: number | null;
  readonly age: number | null;
  readonly gender: string;
  readonly married: string;
  readonly foreign: boolean;
}

/** A brief of an unannounced call (来客接待). */
export interface WalkInBrief extends Brief {
  readonly callers: readonly Caller[];
  readonly count: number | null;
  readonly call: Call;
  readonly purpose: string;
  readonly refuses: boolean;
  readonly appointment: Appointment;
  readonly leader: Leader;
  readonly present: readonly Present[];
}
