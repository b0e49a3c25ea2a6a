import { normalizeWord } from '../load/suggest-word.ts';
import type { Task } from '../model/plan.ts';
import { type Rule, type RuleBook, ruleNamed, ruleTitle } from '../model/rule.ts';
import type { Text } from '../model/text.ts';

/** Whether a text has all the words that somebody typed. */
export const hasWords = (text: string, wanted: string): boolean =>
  wanted.split(/\s+/).every((word) => normalizeWord(text).includes(normalizeWord(word)));

/** Whether one of some clauses is meant: by its id, or by how its id begins, as in `d3.meal`. */
export const isCited = (cites: readonly string[], wanted: string): boolean =>
  cites.some((id) => id === wanted || id.startsWith(`${wanted}.`));

/** Tasks by id, by rule or by the whole title, or else by clause or words of the title. */
export function findTasks(tasks: readonly Task[], wanted: string): readonly Task[] {
  const exact = tasks.filter((task) => [task.id, task.because.rule, task.title].includes(wanted));
  if (exact.length > 0) return exact;
  return tasks.filter(
    (task) =>
      task.id.includes(wanted) || isCited(task.cites, wanted) || hasWords(task.title, wanted),
  );
}

/** What a rule is called in both languages, or would be by its variants. */
const titlesOf = (rule: Rule): readonly Text[] =>
  [rule, ...rule.variants.map(({ fields }) => fields)].flatMap((one) =>
    'title' in one ? (one.title ?? []) : 'text' in one ? (one.text ?? []) : [],
  );

/**
 * The rules that are called so: by an id or a whole title, or else those that have all of some words in their id, their titles or
 * that of their pack, or that cite such a clause.
 */
export function findRules(
  wanted: string,
  rules: readonly Rule[],
  { packs }: RuleBook,
): readonly Rule[] {
  const isCalled = ({ zh, en }: Text): boolean => [zh, en].includes(wanted.trim());
  for (const exact of [
    rules.filter(({ id }) => id === wanted.trim()),
    rules.filter((rule) => isCalled(ruleTitle(rule))),
  ]) {
    if (exact.length > 0) return exact;
  }
  return rules.filter((rule) => {
    const texts = [...titlesOf(rule), packs[rule.pack] ?? { zh: '', en: '' }];
    const text = [rule.id, ...texts.flatMap(({ zh, en }) => [zh, en])].join('\n');
    return isCited(rule.cites, wanted) || hasWords(text, wanted);
  });
}

/** As many rules are named where several are meant. */
const MOST_NAMED = 5;

/** Some rules by their ids, with what each is called; the first of many. */
export const rulesNamed = (rules: readonly Rule[]): readonly Text[] =>
  rules.slice(0, MOST_NAMED).map(ruleNamed);
