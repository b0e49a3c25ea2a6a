import type { Brief } from '../../model/brief.ts';
import type { BriefTime, Minutes } from '../../model/time.ts';

export interface Purpose {
  readonly activity: string;
  readonly detail: string;
}

export interface Letter {
  readonly number: string;
  readonly from: string;
  readonly date: string;
  readonly content: string;
}

export interface Vehicle {
  readonly id: string;
  readonly model: string;
  readonly plate: string;
  readonly seats: number | null;
  readonly driver: string;
  /** Yuan a day, of a hired one. */
  readonly price: number | null;
}

export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly title: string;
  readonly rank: string;
  readonly head: boolean;
  readonly vip: boolean;
  readonly gender: string;
  readonly nationality: string;
  readonly ethnicity: string;
  readonly religion: string;
  readonly diet: readonly string[];
  readonly allergies: readonly string[];
  readonly region: string;
  readonly language: string;
  readonly mobility: string;
  readonly phone: string;
  readonly id_number: string;
  readonly known: boolean;
}

export interface Party {
  readonly count: number | null;
  readonly contact: string;
  readonly contact_phone: string;
}

export interface Arrival {
  readonly id: string;
  readonly name: string;
  readonly mode: string;
  readonly number: string;
  /** Across a border, or to and from Hong Kong, Macao and Taiwan. */
  readonly international: boolean;
  readonly from: string;
  readonly place: string;
  readonly at: BriefTime | null;
  readonly travel: Minutes | null;
  readonly vehicle: readonly string[];
  readonly greeters: readonly string[];
  readonly guests: readonly string[];
  /** Yuan for one ticket. */
  readonly price: number | null;
  readonly tickets: string;
}

export interface Room {
  readonly type: string;
  readonly number: string;
  readonly guests: readonly string[];
  /** Yuan a night. */
  readonly price: number | null;
}

export interface Lodging {
  readonly id: string;
  readonly hotel: string;
  readonly address: string;
  readonly phone: string;
  readonly check_in: BriefTime | null;
  readonly check_out: BriefTime | null;
  readonly rooms: readonly Room[];
  readonly breakfast: string;
  readonly paid_by: string;
  readonly led: boolean;
  readonly stars: number | null;
}

export interface Meal {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly at: BriefTime | null;
  readonly until: BriefTime | null;
  readonly place: string;
  readonly important: boolean;
  readonly companions: readonly string[];
  readonly guests: readonly string[];
  readonly standard: number | null;
  readonly menu: readonly string[];
  readonly drinks: readonly string[];
  readonly cigarettes: boolean;
  /** Of whoever gives the meal: the ceilings of meals for foreign guests depend on it. */
  readonly host_rank: string;
  readonly charged_to_guest: boolean;
  readonly vehicle: readonly string[];
}

export interface Meeting {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly at: BriefTime | null;
  readonly until: BriefTime | null;
  readonly place: string;
  readonly important: boolean;
  readonly chair: string;
  readonly companions: readonly string[];
  readonly attendees: number | null;
  readonly agenda: readonly string[];
  readonly materials: readonly string[];
  readonly photo: boolean;
  readonly film: boolean;
  readonly away: boolean;
  readonly travel: Minutes | null;
  readonly meal_after: boolean;
}

export interface Tour {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly at: BriefTime | null;
  readonly until: BriefTime | null;
  readonly place: string;
  readonly long_distance: boolean;
  readonly overnight: boolean;
  readonly hotel: string;
  readonly restaurant: string;
  readonly guide: string;
  readonly companions: readonly string[];
  readonly travel: Minutes | null;
  readonly vehicle: readonly string[];
  /** Yuan a head: entrance; on a long trip with room and meals on the way. */
  readonly price: number | null;
}

export interface Departure {
  readonly id: string;
  readonly name: string;
  readonly mode: string;
  readonly number: string;
  readonly international: boolean;
  readonly to: string;
  readonly place: string;
  readonly at: BriefTime | null;
  readonly travel: Minutes | null;
  readonly vehicle: readonly string[];
  readonly companions: readonly string[];
  readonly guests: readonly string[];
  /** Yuan for one ticket. */
  readonly price: number | null;
  readonly tickets: string;
}

export interface Gift {
  readonly item: string;
  readonly to: string;
  /** Yuan for one. */
  readonly price: number | null;
  readonly number: number | null;
  readonly giver_rank: string;
}

export interface Budget {
  readonly meals: number | null;
  readonly lodging: number | null;
  readonly transport: number | null;
  readonly gifts: number | null;
  readonly other: number | null;
  readonly source: string;
  readonly payment: string;
}

export interface Media {
  readonly news: boolean;
  readonly photo: boolean;
  readonly journalists: number | null;
}

/** How the guests are welcomed and seen off, as far as the rules in force have something to say about it. */
export interface Welcome {
  readonly banner: boolean;
  readonly carpet: boolean;
  readonly crowd: boolean;
  readonly show: boolean;
  readonly escort: boolean;
  readonly closure: boolean;
}

/** The way between two places, as they are written elsewhere in the brief. */
export interface Route {
  readonly from: string;
  readonly to: string;
  readonly travel: Minutes | null;
}

/** A brief of a visit (来访接待). */
export interface VisitBrief extends Brief {
  readonly purpose: Purpose;
  readonly letter: Letter;
  readonly vehicles: readonly Vehicle[];
  readonly routes: readonly Route[];
  readonly guests: readonly Guest[];
  readonly party: Party;
  readonly arrivals: readonly Arrival[];
  readonly lodging: readonly Lodging[];
  readonly welcome: Welcome;
  readonly meals: readonly Meal[];
  readonly meetings: readonly Meeting[];
  readonly tours: readonly Tour[];
  readonly departures: readonly Departure[];
  /** Host and guest have agreed that each bears the costs of the other. */
  readonly reciprocity: boolean;
  readonly gifts: readonly Gift[];
  readonly budget: Budget;
  readonly media: Media;
}
