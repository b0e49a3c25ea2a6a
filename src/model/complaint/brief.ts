import type { Brief } from '../brief.ts';
import type { BriefTime } from '../time.ts';

export interface Complainant {
  readonly name: string;
  readonly gender: string;
  readonly age: number | null;
  readonly relation: string;
  readonly phone: string;
  readonly address: string;
  readonly id_number: string;
}

export interface Patient {
  readonly name: string;
  readonly gender: string;
  readonly age: number | null;
  readonly record_number: string;
  readonly department: string;
}

export interface ComplaintMatter {
  readonly summary: string;
  readonly request: string;
  readonly category: string;
  readonly departments: readonly string[];
  readonly people: readonly string[];
  readonly occurred: string;
  readonly materials: readonly string[];
}

/** How patients can complain, as it is made public. */
export interface Channels {
  readonly phone: string;
  readonly mailbox: string;
  readonly place: string;
  readonly hours: string;
}

/** One time the complainants are received. */
export interface ComplaintReception {
  readonly id: string;
  readonly name: string;
  readonly at: BriefTime | null;
  readonly until: BriefTime | null;
  readonly place: string;
  readonly officer: readonly string[];
  readonly standby: readonly string[];
}

/** What has happened so far, each by its date; '' for what has not. */
export interface ComplaintDates {
  readonly registered: string;
  readonly answered: string;
  readonly closed: string;
}

/** A brief of a complaint in a hospital (投诉接待). */
export interface ComplaintBrief extends Brief {
  readonly complainants: readonly Complainant[];
  readonly count: number | null;
  readonly patient: Patient;
  readonly matter: ComplaintMatter;
  readonly channel: string;
  readonly signals: readonly string[];
  readonly harm: boolean;
  readonly compensation: boolean;
  readonly amount: number | null;
  readonly channels: Channels;
  readonly receptions: readonly ComplaintReception[];
  readonly dates: ComplaintDates;
}
