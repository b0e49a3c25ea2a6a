import type { Text } from '../../model/text.ts';
import type { Choices } from './choices.ts';
import type { Shape } from './field-types.ts';
import type { OccasionSpec } from './occasions.ts';
import type { Question } from './question.ts';

/** All that the code knows of a workflow: what its brief holds, which occasions come out of it, how a new one is made. */
export interface KindSpec {
  /** The canonical word of a brief's `kind`, and the folder of its packs and templates. */
  readonly kind: string;
  readonly label: Text;
  /** What else people write for it; the first is the short word that help shows. */
  readonly aliases: readonly string[];
  /** What it is for, in a few words, beside it where `reception new` asks for the kind. */
  readonly about: Text;
  readonly shape: Shape;
  /** Closed lists that its shape names and no other kind has. */
  readonly choices?: Choices;
  /** In the order in which they are listed at equal times; one of them is the whole. */
  readonly occasions: readonly OccasionSpec[];
  /** What its checklist and its summary are called. */
  readonly checklist: Text;
  readonly summary: Text;
  /** Names of the people it is about must not be on a checklist, which hangs on a wall; they are on the forms. */
  readonly confidential?: true;
  /** The role that does what is given to nobody else. */
  readonly lead: string;
  /** What `reception new` asks, in order; the file name is asked after it. */
  readonly questions: readonly Question[];
  readonly start: Start;
  readonly renewal: Renewal;
  /**
   * The dates of a section that each say a step is done, in the order of the steps: what was due until then is done too.
   * A registration is none of them: with it a case begins.
   */
  readonly steps?: { readonly section: string; readonly fields: readonly string[] };
}

/** What a new brief begins with where nothing was said. */
export interface Start {
  readonly title: Text;
  /** The first day: so many days from today, or the first of next month. */
  readonly first: number | 'next-month';
  /** The key that has the first day's date or time; the clock is for a day that was named, `now` for today. */
  readonly at: string;
  readonly clock?: string;
  readonly now?: true;
  /** The key that has the last day of the month of the first day. */
  readonly monthEnd?: string;
  /** More that a brief cannot do without. */
  readonly more?: Readonly<Record<string, string>>;
}

/** What a brief made from an older one does not take over, and what a person must look at. Keys of the brief. */
export interface Renewal {
  /** What belonged to the older one only; it becomes a comment. */
  readonly old: readonly string[];
  /** What is taken over and is rarely the same. */
  readonly check: readonly string[];
  /** The date that the new one begins with where nothing is left that has a time: `['dates', 'registered']`. */
  readonly begins?: readonly [section: string, key: string];
}
