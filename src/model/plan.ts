import type { PlanChanges } from './changes.ts';
import type { Finding } from './finding.ts';
import type { Logged } from './log.ts';
import type { CardSize, Depth, DocumentKind, HeadKey, PaperName, Phase } from './rule.ts';
import type { Arrangement, Seat, SeatLine } from './seating.ts';
import type { Lang } from './text.ts';

/** An ISO 8601 time with offset, `2026-12-02T14:20:00+08:00`. */
export type IsoTime = string;

/** How something comes back (RFC 5545 §3.3.10): the rule, times it leaves out, and times outside of it. */
export interface Recurrence {
  /** `FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261231T235959Z`. */
  readonly rule: string;
  readonly except: readonly IsoTime[];
  readonly also: readonly IsoTime[];
  /** How often it takes place, and when for the last time. */
  readonly count: number;
  readonly last: IsoTime;
}

/** A thing in the brief with a start and an end. */
export interface Occasion {
  /** The item's own id, or `<as>-<n>`; unique in the plan. */
  readonly id: string;
  /** What sort it is in its kind of brief: `arrival`, `meal`, `reception`, `shift`. */
  readonly kind: string;
  /** Whether it is the whole, one of its days, or a part of it that a schedule lists. */
  readonly span: 'whole' | 'day' | 'part';
  /** It has a date and no time of day: `start` is the midnight before and `end` the one after. */
  readonly all_day: boolean;
  /** Null for what happens once. Start and end are those of the first time. */
  readonly recurrence: Recurrence | null;
  /** Minutes before it that a calendar reminds of it. */
  readonly remind: number;
  /** A visitor sits across from us: no alarm rings during it, and calendars keep it and its tasks to themselves. */
  readonly face_to_face: boolean;
  /** Our people who are there. */
  readonly people: readonly string[];
  /** In what one of our people is given: how he gets there. */
  readonly ride?: string;
  /** What sort it is, in the language of the plan: 抵达, Meal. */
  readonly label: string;
  /** The same in the other language, where guests are written to in both; left out where they are not. */
  readonly other_label?: string;
  /** What people call it, in the language of the plan. */
  readonly name: string;
  /** Its name says what sort it is (`sort`: 化工分厂检查), or is its own beside that (`own`); left out where it is only what tells it from others. */
  readonly named?: 'own' | 'sort';
  /** Which of the guests it is for, in the language of the plan: 第一组, 陈院长等 5 人; left out where it is for all of them. */
  readonly whom?: string;
  readonly start: IsoTime;
  readonly end: IsoTime;
  readonly place: string;
  /** Where its place is, as the brief says; left out where that says nothing. */
  readonly address?: string;
  /** The room at its place, such as a lounge of a station, and what whoever of us is there must see to; left out where there is none. */
  readonly room?: string;
  readonly mind?: readonly string[];
  /** Fields whose value is ours because the brief gave none, as in `['end']`. */
  readonly assumed: readonly string[];
  /** Briefs do not say when things of its sort end, as an arrival: how long it takes is ours. */
  readonly endless?: true;
  /** `tentative` too where an alternative may take its place. */
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /**
   * What of it is not known: `date`, `time`, `place`, `travel`, `vehicle`, `status`. Without its time start and end are those of
   * its day; without its date too, of the first day there is.
   */
  readonly open: readonly string[];
  /** What the brief calls the alternative it belongs to; '' where it is none. */
  readonly option: string;
  /** When a plan first had it called off; null for what was not. */
  readonly called_off: IsoTime | null;
  /** Of an alternative that is off: the ids of what takes place instead; left out where there is nothing. */
  readonly instead?: readonly string[];
  /** Of what is off: who of us a plan had sent there or given tasks of it, so that they hear of it; left out where nobody. */
  readonly told?: readonly string[];
  /** Values of it that only those ask for who call it off; left out where there are none. */
  readonly terms?: Readonly<Record<string, string>>;
}

/**
 * Something that an issued plan had and that the brief has no more, or elsewhere: whoever keeps its place is told so until it would
 * have begun.
 */
export interface LeftBehind
  extends Pick<Occasion, 'kind' | 'name' | 'place' | 'start' | 'end' | 'open'> {
  /** The id of the occasion that tells it, and that of the thing. */
  readonly id: string;
  readonly of: string;
  /** When a plan first had it no more. */
  readonly since: IsoTime;
  /** It takes place elsewhere. */
  readonly moved: boolean;
  /** Who of us a plan had sent there. */
  readonly told: readonly string[];
  readonly terms: NonNullable<Occasion['terms']>;
}

/** Something that is not decided, and the day by which it must be. */
export interface OpenPoint {
  /** The id of what it is about; of alternatives that of the first. */
  readonly occasion: string;
  /** What it is about and what of that is open, in the language of the plan: 欢迎晚宴：时间、地点. */
  readonly what: string;
  /** The alternatives, in the language of the plan. */
  readonly options: readonly string[];
  readonly by: IsoTime;
}

/** A line of the programme: something of the visit, with who takes part in it. */
export interface ProgrammeEntry {
  readonly occasion: string;
  /** The guests it is for; all of them where nobody is named. */
  readonly guests: readonly string[];
  /** How many guests take part; 0 where that is not known. */
  readonly guest_count: number;
  /** Who of us is there. */
  readonly ours: readonly string[];
  /** Who of us answers for it. */
  readonly responsible: readonly string[];
  /** What guests are brought to it by. */
  readonly vehicles: readonly string[];
}

/** What one of our people does. */
export interface PersonTasks {
  readonly name: string;
  /** What he answers for, in the language of the plan. */
  readonly roles: readonly string[];
  readonly phone: string;
  /** Whether he leads the whole, and is to be asked when something is unclear. */
  readonly lead: boolean;
  /** The groups of guests that he leads, each with its guests: 工程组（魏东、许敏）; left out where there are none. */
  readonly leads?: readonly string[];
  /** The ids of their tasks, by time. */
  readonly tasks: readonly string[];
}

/** The way of guests from one place to the next, worked out from where everything is. */
export interface Move {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly leave: IsoTime;
  readonly arrive: IsoTime;
  readonly minutes: number;
  readonly on_foot: boolean;
  /** In the guests' own car. */
  readonly own_car: boolean;
  /** It leads on from an alternative that is not reckoned with, to what has another way as long as nothing is decided. */
  readonly spare?: true;
  /** On foot, and guests have to be at a door at a time: from or to where they sleep, or some of them alone. */
  readonly from_door?: true;
  /** Its vehicles have too few seats, as far as these are known. */
  readonly too_few_seats?: true;
  /** It is over: back to bed, or to our own door. */
  readonly homeward?: true;
  /** The minutes, or that there is a way at all, are ours. */
  readonly assumed: boolean;
  /** Who moves; all guests where it is empty. */
  readonly guests: readonly string[];
  /** Who of us goes along. */
  readonly company: readonly string[];
  readonly vehicles: readonly string[];
  readonly drivers: readonly string[];
  /** Who rides in which of several vehicles of a trip; left out where there is one, or none. */
  readonly rides?: readonly {
    readonly vehicle: string;
    readonly driver: string;
    readonly guests: readonly string[];
    readonly company: readonly string[];
    /** All of these in the language of the plan, of many guests how many they are: 其余来宾 15 人, 高峰. */
    readonly aboard: readonly string[];
  }[];
  /** The ids of the occasions between which it is, and whether the brief names the vehicle. */
  readonly because: { readonly from: string; readonly to: string; readonly named: boolean };
}

/** A vehicle, its model and plate, and who drives it; '' for what the brief does not say. */
export interface PlanVehicle {
  readonly name: string;
  readonly called: string;
  readonly driver: string;
  readonly phone: string;
}

/** A role, and the person who fills it; `name` is null where nobody does. */
export interface Assignee {
  readonly role: string;
  /** The role in the language of the plan. */
  readonly label: string;
  readonly name: string | null;
}

/** A change that planning made to the time a rule gives. */
export interface Adjustment {
  readonly kind:
    | 'roll'
    | 'earliest'
    | 'latest'
    | 'needs'
    | 'quiet'
    | 'office'
    | 'morning'
    | 'squeezed'
    | 'short-notice'
    | 'busy';
  /** The task's end before and after; of a window that had begun when the office was told, its start. */
  readonly from: IsoTime;
  readonly to: IsoTime;
  /** What it had to fit: an edge, the id of a task, or whoever is busy. */
  readonly because: string;
}

/** The trail from a task to what made it. */
interface Because {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  /** What an office's packs changed of the rule, in their order: where, and which keys. */
  readonly changes: readonly {
    readonly file: string;
    readonly line: number;
    readonly keys: readonly string[];
  }[];
  /** The condition of the rule, '' where it always applies. */
  readonly when: string;
  /** What the condition looked at, by expression. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The edge the time is counted from. */
  readonly anchor: { readonly edge: string; readonly occasion: string; readonly time: IsoTime };
  /** The timing as the pack writes it, as in `start - 20m .. start - 10m`. */
  readonly offset: string;
  /** The time or number is ours: the clause gives none. */
  readonly assumed: boolean;
  readonly adjustments: readonly Adjustment[];
}

/** One thing that one role does at a time. */
export interface Task {
  /** `<rule id>#<occasion id>`, stable for ever. */
  readonly id: string;
  readonly phase: Phase;
  readonly title: string;
  /** More about how to do it; '' where there is none. */
  readonly detail: string;
  readonly start: IsoTime;
  readonly end: IsoTime;
  readonly timing: 'at' | 'window' | 'by' | 'every';
  /** Minutes between repetitions of an `every` task, otherwise 0. */
  readonly every: number;
  /** Null for what is done once. Start and end are those of the first time. */
  readonly recurrence: Recurrence | null;
  /** Minutes before it that a calendar reminds of it; null where the calendar decides. */
  readonly remind: number | null;
  readonly occasion: string;
  /** Of what is not decided, or off: which, and the id of the thing itself; left out of all else. */
  readonly about?: { readonly what: 'open' | 'cancelled'; readonly of: string };
  readonly owners: readonly Assignee[];
  readonly notify: readonly Assignee[];
  readonly place: string;
  /** What those who are told of it are sent, to be pasted. */
  readonly notice?: string;
  /**
   * `overdue`: its end is past. `past`: so it is, and what it was for has begun, so that it is owed no more; nobody noted what
   * became of it. `done`: the log says so, or it is past and the brief says that a later step is done, or it is a
   * step of a talk that has begun. `skipped`: the log says that it is left out. `urgent`: its time had passed when the office was
   * told; it is to be done at once.
   */
  readonly status: 'todo' | 'done' | 'skipped' | 'past' | 'overdue' | 'urgent';
  /** Somebody noted that it is put off: what they wrote, which may be ''; left out where nobody did. */
  readonly put_off?: string;
  /** What it is for may not take place. */
  readonly tentative: boolean;
  /** What the brief calls the alternative that it is for, as long as none is certain; left out where it is none. */
  readonly option?: string;
  readonly needs: readonly string[];
  readonly cites: readonly string[];
  readonly because: Because;
  readonly guidance: readonly string[];
}

/** A step of the documents that makes no task here, and why. */
export interface LeftOut {
  readonly rule: string;
  readonly title: string;
  readonly occasions: readonly string[];
  readonly reason: string;
  readonly cites: readonly string[];
}

/** A table of a form; blank rows are there to be written in. */
export interface FilledTable {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly string[];
  /** The columns whose amounts are added up, by index. */
  readonly sums: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** What stands over the rows from an index on. */
  readonly groups?: readonly { readonly from: number; readonly title: string }[];
}

/** A part of a form, filled as far as the brief goes. An empty text is a blank to write on. */
export type FilledBlock =
  | {
      readonly kind: 'fields';
      readonly title: string;
      readonly fields: readonly (Omit<HeadFact, 'key'> & { readonly key?: HeadKey })[];
    }
  | FilledTable
  | {
      readonly kind: 'lines';
      readonly title: string;
      readonly lines: number;
      readonly hint: string;
    }
  | { readonly kind: 'ticks'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'text'; readonly title: string; readonly text: readonly string[] }
  /** The lines of each card. */
  | {
      readonly kind: 'cards';
      readonly title: string;
      readonly size: CardSize;
      readonly cards: readonly (readonly string[])[];
    }
  | { readonly kind: 'tasks'; readonly title: string }
  | { readonly kind: 'occasions'; readonly title: string };

/** A form, or a section of the summary, filled as far as the brief goes. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly in: PaperName;
  readonly occasion: string;
  readonly cites: readonly string[];
  readonly blocks: readonly FilledBlock[];
}

/** Who sits where on an occasion, and from where the drawing is seen. */
export interface SeatPlan {
  /** The form that says it in words. */
  readonly form: string;
  readonly occasion: string;
  /** The name of the arrangement, and what it is called in the language of the plan. */
  readonly arrangement: string;
  readonly title: string;
  readonly view: string;
  /** The side of the drawing on which the door is; '' where that says nothing. */
  readonly door: SeatLine['faces'] | '';
  /** Where a table stands in it; '' where there is none, or a round one. */
  readonly table: NonNullable<Arrangement['table']> | '';
  /** Rows and columns, a round table by angles, or single places as in a car. */
  readonly shape: 'lines' | 'ring' | 'spots';
  readonly seats: readonly Seat[];
}

/** Guidance that belongs to no task. */
export interface Guidance {
  readonly rule: string;
  readonly text: string;
  readonly occasion: string;
  readonly cites: readonly string[];
}

/** A label and a value at the head of a paper; `key` names the fact of every plan that it stands for, '' where it is another. */
export interface HeadFact {
  readonly key: HeadKey | '';
  readonly label: string;
  readonly value: string;
}

/** What somebody said of a task while the plan was carried out. */
export interface LogNote {
  readonly at: IsoTime;
  readonly what: Exclude<Logged, 'issued'>;
  /** The id of the task and what it was called; '' where it is of none. */
  readonly task: string;
  readonly title: string;
  readonly text: string;
}

/** Who does what, when, where and why: everything any output needs. */
export interface Plan {
  readonly format: 1;
  readonly brief: {
    readonly id: string;
    readonly kind: string;
    readonly type: string;
    readonly title: string;
    readonly timezone: string;
    readonly lang: Lang;
    readonly level: string;
    readonly host: string;
    /** What somebody wrote under notes. */
    readonly notes: string;
    readonly file: string;
    /** What kind, type and level are called in the language of the plan; '' where there is none. */
    readonly labels: { readonly kind: string; readonly type: string; readonly level: string };
  };
  /** What its checklist and its summary are called: 接待任务清单, 接待小结. */
  readonly titles: { readonly checklist: string; readonly summary: string };
  /** No paper that hangs on a wall names the people it is about: see `personal`. */
  readonly confidential: boolean;
  /** Who has no part in it sees its title and its hours only; `personal` holds what it is about too. */
  readonly sealed?: true;
  /** How much plan it is, and how many tasks more a full one would have. */
  readonly depth: Depth;
  readonly more_in_full: number;
  /** When the plan was made: the clock it was given. */
  readonly generated: IsoTime;
  /** When the office was told, and whether that is ours. */
  readonly received: { readonly time: IsoTime; readonly assumed: boolean };
  /** Texts about persons that must not leave the papers, as numbers of documents: no calendar shows them. */
  readonly personal: readonly string[];
  /** One line a fact a person wants at the head of the paper. */
  readonly head: readonly HeadFact[];
  /** What is otherwise than in the plan that was issued before; null where nothing is, or none was. */
  readonly changes: PlanChanges | null;
  /** How many guests there are, and those who are named. */
  readonly guests: {
    readonly count: number;
    readonly names: readonly string[];
    /** Whom of us they are to ask, with the number; left out where nobody is. */
    readonly ask?: string;
    /** Whom of them we write to, with the number; left out where nobody is named. */
    readonly contact?: string;
  };
  /** What those are called who do not come, guests, people of ours and vehicles; left out where there are none. */
  readonly absent?: readonly string[];
  /** What plans before had and this one has not, while places outside are told so; left out where there is none. */
  readonly left?: readonly LeftBehind[];
  readonly occasions: readonly Occasion[];
  readonly moves: readonly Move[];
  /** The vehicles of the brief; left out where there are none. */
  readonly vehicles?: readonly PlanVehicle[];
  /** The occasions that are parts of the visit, by start, each with both sides. */
  readonly programme: readonly ProgrammeEntry[];
  /** Our people who have something to do, in the order of the team. */
  readonly people: readonly PersonTasks[];
  /** What is not decided, by the day by which it must be. */
  readonly open: readonly OpenPoint[];
  readonly tasks: readonly Task[];
  /** What was said of its tasks, in the order in which it was noted. */
  readonly log: readonly LogNote[];
  readonly guidance: readonly Guidance[];
  readonly left_out: readonly LeftOut[];
  readonly forms: readonly Form[];
  readonly seats: readonly SeatPlan[];
  readonly findings: readonly Finding[];
  /** The days off of a holiday, with its name, and the weekend days that are worked in their place, by date. */
  readonly special_days: Readonly<
    Record<string, { readonly work: boolean; readonly name: string }>
  >;
  /** The words of every clause that the plan cites, by id. */
  readonly clauses: Readonly<Record<string, string>>;
  /** What sort of document each of those clauses is from, by id. */
  readonly clause_kinds: Readonly<Record<string, DocumentKind>>;
}

/** What is known of a plan that was issued, when the next one is made. */
export type IssuedPlan = Pick<
  Plan,
  | 'brief'
  | 'depth'
  | 'generated'
  | 'received'
  | 'head'
  | 'guests'
  | 'absent'
  | 'left'
  | 'vehicles'
  | 'occasions'
  | 'programme'
  | 'moves'
  | 'tasks'
> & {
  /** What it said to be otherwise than in the one before. */
  readonly changes?: PlanChanges | null;
  /** What was wrong with it: the code, or of a check the rule, and the occasion it was about. */
  readonly findings: readonly { readonly code: string; readonly about?: string }[];
  /** Its messages and papers, as far as they are compared. */
  readonly forms: readonly Pick<Form, 'id' | 'title' | 'in' | 'occasion' | 'blocks'>[];
};
