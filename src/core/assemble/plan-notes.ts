import { compareTexts, groupBy } from '../../model/order.ts';
import type { Guidance, LeftOut, Plan } from '../../model/plan.ts';
import type { GuideRule, RuleBook } from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';
import { type Applied, isLeftToFuller, type SwitchedOff, titleOf } from '../apply/apply-rules.ts';
import type { OpenBrief } from '../open-brief.ts';
import { type TaskDraft, taskId } from '../times/times.ts';

/** The etiquette for a task: guides named with its rule, of the same occasion where they are for the same sort. */
export function guidanceFor(
  open: OpenBrief,
  guides: readonly Applied<GuideRule>[],
): (task: TaskDraft) => readonly string[] {
  const byRule = groupBy(guides, ({ rule }) => rule.with ?? '');
  const byTask = groupBy(guides, ({ rule, occasion }) => taskId(rule.with ?? '', occasion.id));
  return ({ id, rule }) => {
    const others = (byRule.get(rule.id) ?? []).filter((one) => one.rule.for !== rule.for);
    const own = (byTask.get(id) ?? []).filter((one) => one.rule.for === rule.for);
    return [...new Set([...own, ...others].map((one) => titleOf(open, one)))];
  };
}

/** Guidance that stands on its own: named with no task, or with one that is not in the plan; not with one left to a fuller plan. */
export function guidanceAlone(
  open: OpenBrief,
  guides: readonly Applied<GuideRule>[],
  tasks: readonly TaskDraft[],
  deeper: readonly Applied[],
): readonly Guidance[] {
  const rules = new Set([...tasks, ...deeper].map(({ rule }) => rule.id));
  return guides
    .filter(({ rule }) => rule.with === undefined || !rules.has(rule.with))
    .map((one) => ({
      rule: one.rule.id,
      text: titleOf(open, one),
      occasion: one.occasion.id,
      cites: one.rule.cites,
    }));
}

/** Whether an entry names a whole pack, `visit/tour/*`. */
const isPack = ({ off }: SwitchedOff): boolean => off.rule.endsWith('/*');

/** What an entry is called: the step it leaves out; for a whole pack its title and the occasion. */
function nameOf(open: OpenBrief, one: SwitchedOff, book: RuleBook): string {
  const pack = book.packs[one.rule.pack]?.[open.lang];
  return isPack(one) && pack !== undefined ? `${pack} ${one.occasion.name}` : titleOf(open, one);
}

/**
 * The steps switched off that the plan would have at its depth, by time: one entry for each entry of a pack or brief, with all occasions it would have been
 * for. Of a whole pack only tasks count: that its checks are gone too goes without saying.
 */
export function planLeftOut(
  open: OpenBrief,
  off: readonly SwitchedOff[],
  book: RuleBook,
): readonly LeftOut[] {
  const steps = off
    .filter((one) => !isPack(one) || one.rule.kind === 'task')
    .filter(({ rule }) => !isLeftToFuller(rule, open))
    .toSorted((a, b) => a.occasion.start - b.occasion.start);
  const entries = groupBy(steps, ({ off }) => `${off.rule}\n${off.reason[open.lang]}`);
  return [...entries.values()].flatMap((of) => {
    const occasions = new Set(of.map(({ occasion }) => occasion.id));
    return of.slice(0, 1).map((first) => ({
      rule: first.off.rule,
      title: nameOf(open, first, book),
      occasions: [...occasions],
      reason: first.off.reason[open.lang],
      cites: first.off.cites,
    }));
  });
}

const COLON: Readonly<Record<Lang, string>> = { zh: '：', en: ': ' };

/** The words of the cited clauses, each after the name of its document, and what sort of document that is, by id. */
export function citeClauses(
  cites: readonly string[],
  book: RuleBook,
  lang: Lang,
): Pick<Plan, 'clauses' | 'clause_kinds'> {
  const cited = new Set(cites);
  const known = book.clauses
    .filter(({ id }) => cited.has(id))
    .toSorted((a, b) => compareTexts(a.id, b.id));
  const clauses = known.map(({ id, document, gist }) => {
    const words = [book.documents[document]?.[lang] ?? '', gist[lang]];
    return [id, words.filter((part) => part !== '').join(COLON[lang])];
  });
  const kinds = known.map(({ id, document }) => [
    id,
    book.documents[document]?.kind ?? 'regulation',
  ]);
  return { clauses: Object.fromEntries(clauses), clause_kinds: Object.fromEntries(kinds) };
}
