import { groupBy } from '../../model/group-by.ts';
import type { Guidance } from '../../model/plan.ts';
import type { GuideRule } from '../../model/rule.ts';
import type { Applied } from '../apply/apply-rules.ts';
import type { OpenBrief } from '../open-brief.ts';
import { type TaskDraft, taskId } from '../times/task-draft.ts';
import { titleOf } from './title-of.ts';

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

/** Guidance that stands on its own: named with no task, or with one that is not in the plan. */
export function guidanceAlone(
  open: OpenBrief,
  guides: readonly Applied<GuideRule>[],
  tasks: readonly TaskDraft[],
): readonly Guidance[] {
  const rules = new Set(tasks.map((task) => task.rule.id));
  return guides
    .filter(({ rule }) => rule.with === undefined || !rules.has(rule.with))
    .map((one) => ({
      rule: one.rule.id,
      text: titleOf(open, one),
      occasion: one.occasion.id,
      cites: one.rule.cites,
    }));
}
