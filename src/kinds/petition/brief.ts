import type { Brief } from '../../model/brief.ts';
import type { BriefTime } from '../../model/time.ts';

/** One of those who come; of a group its representatives. */
export interface Visitor {
  readonly name: string;
  readonly gender: string;
  readonly age: number | null;
  readonly phone: string;
  readonly address: string;
  readonly organization: string;
  readonly id_number: string;
  readonly representative: boolean;
  readonly mobility: string;
}

export interface PetitionMatter {
  readonly summary: string;
  readonly request: string;
  readonly category: string;
  readonly visit: string;
  readonly justified: boolean;
  readonly jurisdiction: string;
  readonly units: readonly string[];
  readonly materials: readonly string[];
  /** Whom an accusation is about; nothing of it may reach them. */
  readonly accused: string;
}

/** What a higher level or a leader has written on the matter. */
export interface Instruction {
  readonly from: string;
  readonly number: string;
  readonly date: string;
  readonly due: string;
  readonly text: string;
  /** The matter itself was sent to us by a higher level or a petition office; not so where a leader wrote a note on it. */
  readonly transferred: boolean;
}

/** One time the visitors are received. */
export interface PetitionReception {
  readonly id: string;
  readonly name: string;
  readonly at: BriefTime | null;
  readonly until: BriefTime | null;
  readonly place: string;
  readonly officer: readonly string[];
  readonly recorder: readonly string[];
}

/** What has happened so far, each by its date; '' for what has not. */
export interface PetitionDates {
  readonly registered: string;
  readonly notified: string;
  readonly accepted: string;
  readonly assigned: string;
  readonly extended: string;
  readonly delivered: string;
  readonly review_requested: string;
  readonly review_delivered: string;
  readonly recheck_requested: string;
  readonly closed: string;
}

/** What came out of it, as the closing report puts it; '' and false for what is not known yet. */
export interface PetitionResult {
  readonly opinion: string;
  readonly basis: string;
  readonly carried_out: boolean;
  readonly satisfied: boolean;
  readonly reasons: string;
  readonly leader: string;
  readonly handler: string;
}

/** A brief of a petition (信访接待). */
export interface PetitionBrief extends Brief {
  readonly visitors: readonly Visitor[];
  readonly count: number | null;
  readonly matter: PetitionMatter;
  readonly urgent: boolean;
  readonly signals: readonly string[];
  readonly instruction: Instruction;
  readonly avoid: readonly string[];
  readonly receptions: readonly PetitionReception[];
  readonly dates: PetitionDates;
  readonly result: PetitionResult;
}
