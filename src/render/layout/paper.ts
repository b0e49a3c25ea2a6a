import type { Plan } from '../../model/plan.ts';
import { findingsByLevel } from '../sentences/describe-finding.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { type DayGroup, groupByDay } from './group-tasks.ts';
import { withoutNames } from './hide-personal.ts';
import { printedPlaces } from './task-place.ts';

/** How much a checklist says. */
export interface PaperOptions {
  /** Under each task how to do it, whom to tell and the clauses it rests on; otherwise a task is one line. */
  readonly details?: boolean;
  /** It is the sheet of one person: nothing to sign, and nobody else to look for. */
  readonly isOwn?: boolean;
}

/** What all parts of a checklist need. */
export interface Paper {
  /** The plan as a checklist may show it. */
  readonly plan: Plan;
  readonly words: Words;
  /** Whether more than a line a task is printed. */
  readonly details: boolean;
  readonly isOwn: boolean;
  readonly days: readonly DayGroup[];
  /** The year of the first day, which is not written. */
  readonly year: string;
  /** Where a task is, by its id, unless that is known without. */
  readonly places: ReadonlyMap<string, string>;
  /** The numbers under which the clauses it cites are listed, 1-based, by clause, in the order in which they are first cited. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** A checklist to be made of a plan: it cites in tasks as they are printed, then guidance, what is left out, findings. */
export const paperOf = (
  given: Plan,
  { details = false, isOwn = false }: PaperOptions = {},
): Paper => {
  const plan = withoutNames(given);
  const days = groupByDay(plan);
  const citing = [
    ...days.flatMap(({ phases }) => phases.flatMap(({ tasks }) => tasks)),
    ...plan.guidance,
    ...plan.left_out,
    ...findingsByLevel(plan).flat(),
  ];
  const clauses = new Set(citing.flatMap(({ cites }) => cites ?? []));
  return {
    plan,
    words: wordsFor(plan.brief.lang),
    details,
    isOwn,
    days,
    places: printedPlaces(plan, days),
    year: days[0]?.date.slice(0, 4) ?? '',
    numbers: new Map([...clauses].map((clause, index) => [clause, index + 1])),
  };
};

/** The numbers of some clauses, ascending, as in `1、4`; '' for none. */
export const citeText = (cites: readonly string[], { numbers, words }: Paper): string =>
  cites
    .flatMap((clause) => numbers.get(clause) ?? [])
    .toSorted((a, b) => a - b)
    .join(words.listComma);

/** What follows a text that rests on clauses, as in （依据 3）; '' where it rests on none, or clauses are not printed. */
export const citeRemark = (cites: readonly string[], paper: Paper): string => {
  const listed = paper.details ? citeText(cites, paper) : '';
  return listed === '' ? '' : paper.words.remark('', `${paper.words.fact.basis} ${listed}`);
};

/** The words of a clause with its id; the id alone where the plan does not hold the words. */
export const clauseText = (plan: Plan, clause: string): string => {
  const words = Object.hasOwn(plan.clauses, clause) ? plan.clauses[clause] : undefined;
  return words === undefined || words === '' ? clause : `${words} [${clause}]`;
};
