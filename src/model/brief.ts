import type { Positions } from './position.ts';
import type { BriefTime } from './time.ts';

/*
 * A brief as the loader hands it over: every key is there. Text that was not given is '', a list [],
 * a number or a time null. Values of closed lists (see choices.ts) are the canonical words.
 */

export interface Host {
  readonly organization: string;
  readonly city: string;
  readonly approver: string;
  readonly address: string;
  readonly phone: string;
  readonly complaint_phone: string;
}

export interface Member {
  readonly name: string;
  readonly organization: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly phone: string;
  readonly email: string;
}

export interface ExtraTask {
  readonly id: string;
  readonly title: string;
  readonly at: BriefTime | null;
  readonly by: BriefTime | null;
  readonly owner: string;
  readonly place: string;
}

export interface Off {
  readonly rule: string;
  readonly reason: string;
}

export interface BriefRules {
  readonly packs: readonly string[];
  /** Tables of holidays and closing days of the office's own. */
  readonly holidays: readonly string[];
  readonly off: readonly Off[];
}

/** What every brief (接待单) holds, whatever its kind. The sections of its kind stand beside these keys. */
export interface Brief {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  readonly title: string;
  readonly level: string;
  readonly timezone: string;
  readonly lang: string;
  readonly received: BriefTime | null;
  readonly host: Host;
  readonly team: readonly Member[];
  readonly tasks: readonly ExtraTask[];
  readonly rules: BriefRules;
  readonly notes: string;
}

/** A brief with the file it came from and the place of each of its values. */
export interface BriefFile {
  readonly file: string;
  readonly brief: Brief;
  readonly positions: Positions;
}
