import type { Level } from '../../model/finding.ts';
import type { Phase } from '../../model/rule.ts';

/** The column headings and labels of tables. */
export interface TableWords {
  readonly done: string;
  readonly date: string;
  readonly time: string;
  readonly task: string;
  readonly owner: string;
  readonly place: string;
  readonly cites: string;
  readonly occasion: string;
  readonly planned: string;
  readonly actual: string;
  readonly actualOrPutOff: string;
  readonly reason: string;
  readonly item: string;
  readonly value: string;
  readonly total: string;
}

/** The headings of sections. */
export interface SectionWords {
  readonly checklist: string;
  readonly forms: string;
  readonly desk: string;
  readonly summary: string;
  readonly schedule: string;
  readonly notes: string;
  readonly guidance: string;
  readonly leftOut: string;
  readonly findings: string;
  readonly cites: string;
}

/** The labels of single facts. */
export interface FactWords {
  readonly type: string;
  readonly host: string;
  readonly when: string;
  readonly received: string;
  readonly notify: string;
  readonly notes: string;
  readonly basis: string;
  readonly brief: string;
  readonly plan: string;
  readonly zone: string;
  readonly printed: string;
  readonly signatures: readonly string[];
  readonly signatureDate: string;
}

/** The fixed wording of the renderers in one language. Functions only join; they take plain text and return plain text. */
export interface Words {
  /** The value of an HTML `lang` attribute. */
  readonly htmlLang: string;
  /** Between the items of a list of names. */
  readonly listComma: string;
  /** Between a label and its value, after a colon. */
  readonly labelled: (label: string, value: string) => string;
  /** A remark after a text, in the brackets of the language. */
  readonly remark: (text: string, remark: string) => string;
  /** A numbered line to write on; the number starts no Markdown list. */
  readonly numbered: (number: number, text: string) => string;
  /** A mark before a text, as in 【逾期】. */
  readonly mark: (text: string) => string;
  /** Clauses joined to one sentence. */
  readonly joined: (parts: readonly string[]) => string;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  /** From Sunday to Saturday. */
  readonly shortWeekdays: readonly string[];
  readonly weekdays: readonly string[];
  /** `year` is null where it is understood. */
  readonly date: (year: number | null, month: number, day: number) => string;
  readonly dayAndWeekday: (date: string, weekday: string) => string;
  readonly dateAndTime: (date: string, time: string) => string;
  /** A deadline at a clock time. */
  readonly by: (time: string) => string;
  readonly byEndOfDay: string;
  /** In place of a clock time: it takes the whole day. */
  readonly allDay: string;
  /** Days of the week, from one to another or one by one; the texts are those of `shortWeekdays`. */
  readonly weekdayRange: (first: string, last: string) => string;
  /** How something comes back: on which days, from when to when, how often. */
  /** Days of the week in every so manieth week. */
  readonly everyWeeks: (days: string, weeks: number) => string;
  readonly recurs: (days: string, span: string, count: number) => string;
  /** Dates that a series leaves out, and those besides. */
  readonly exceptDates: (dates: string) => string;
  readonly alsoDates: (dates: string) => string;
  /** A deadline that fell on a day off was moved, later by law or earlier because somebody must be there. */
  readonly rolled: (from: string, to: string, later: boolean) => string;
  readonly every: (minutes: number) => string;
  readonly unfilled: string;
  readonly overdue: string;
  /** The mark of a task that is to be done at once. */
  readonly urgent: string;
  /** Said of a fact that the brief does not give. */
  readonly provisional: string;
  /** Explains the `*` after a time. */
  readonly assumedNote: string;
  /** Some names and how many there are in all. */
  readonly amongOthers: (names: string, all: number) => string;
  readonly briefCount: (briefs: number) => string;
  readonly taskCount: (tasks: number) => string;
  readonly urgentCount: (tasks: number) => string;
  readonly overdueCount: (tasks: number) => string;
  readonly unfilledCount: (tasks: number) => string;
  readonly levelCount: (level: Level, findings: number) => string;
  readonly moreFindings: (findings: number) => string;
  readonly doneOf: (tasks: number) => string;
  readonly table: TableWords;
  readonly section: SectionWords;
  readonly fact: FactWords;
}
