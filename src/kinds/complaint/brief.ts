import type { Brief } from '../../model/brief.ts';
import type { BriefTime } from '../../model/time.ts';

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
  /** The patient has died. */
  readonly died: boolean;
}

export interface ComplaintMatter {
  readonly summary: string;
  readonly request: string;
  readonly category: string;
  /** The first one leads. With more than one the answer takes longer. */
  readonly departments: readonly string[];
  readonly people: readonly string[];
  readonly occurred: string;
  /** When they complained before and what they were told. */
  readonly history: string;
  readonly materials: readonly string[];
}

/** How patients can complain, as it is made public. */
export interface Channels {
  readonly phone: string;
  readonly mailbox: string;
  readonly place: string;
  readonly hours: string;
}

/** One time the complainants are received face to face; a call or a letter has only its date of registration. */
export interface ComplaintReception {
  readonly id: string;
  readonly name: string;
  readonly at: BriefTime | null;
  readonly until: BriefTime | null;
  readonly place: string;
  readonly officer: readonly string[];
  readonly recorder: readonly string[];
  readonly standby: readonly string[];
}

/** What has happened so far, each by its date; '' for what has not. */
export interface ComplaintDates {
  readonly registered: string;
  /** By when whoever passed the complaint on wants the answer. */
  readonly limit: string;
  readonly answered: string;
  /** The people's mediation committee took the dispute on. */
  readonly mediation: string;
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
  /** They ask that records or objects be sealed. */
  readonly seal: boolean;
  /** Whom to call at the police station, and the number. */
  readonly police: string;
  readonly channels: Channels;
  readonly receptions: readonly ComplaintReception[];
  readonly dates: ComplaintDates;
}
