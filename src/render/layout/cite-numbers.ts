import type { Plan } from '../../model/plan.ts';
import { findingsByLevel } from '../sentences/describe-finding.ts';
import type { Words } from '../sentences/words.ts';
import { groupByDay } from './group-tasks.ts';

/** The numbers under which a paper lists the clauses it cites, 1-based, by clause. */
export type CiteNumbers = ReadonlyMap<string, number>;

/** Numbers the clauses of the given citations in the order in which they are first cited. */
export const numberCites = (citations: readonly (readonly string[])[]): CiteNumbers =>
  new Map([...new Set(citations.flat())].map((clause, index) => [clause, index + 1]));

/** Numbers all that a checklist cites: its tasks in the order in which they are printed, then guidance, what is left out, findings. */
export const planCites = (plan: Plan): CiteNumbers =>
  numberCites(
    [
      ...groupByDay(plan).flatMap(({ phases }) => phases.flatMap(({ tasks }) => tasks)),
      ...plan.guidance,
      ...plan.left_out,
      ...findingsByLevel(plan).flat(),
    ].map(({ cites }) => cites ?? []),
  );

/** The numbers of some clauses, ascending, as in `1、4`; '' for none. */
export const citeText = (cites: readonly string[], numbers: CiteNumbers, comma: string): string =>
  cites
    .flatMap((clause) => numbers.get(clause) ?? [])
    .toSorted((a, b) => a - b)
    .join(comma);

/** The words of a clause with its id; the id alone where the plan does not hold the words. */
export const clauseText = (plan: Plan, clause: string): string => {
  const words = Object.hasOwn(plan.clauses, clause) ? plan.clauses[clause] : undefined;
  return words === undefined || words === '' ? clause : `${words} [${clause}]`;
};

/** A text with the numbers of the clauses it rests on after it, as in （依据 3）. */
export const withCites = (
  text: string,
  cites: readonly string[],
  numbers: CiteNumbers,
  words: Words,
): string => {
  const listed = citeText(cites, numbers, words.listComma);
  return listed === '' ? text : words.remark(text, `${words.fact.basis} ${listed}`);
};
