import type { Task } from '../model/plan.ts';
import type { TaskRule } from '../model/rule.ts';
import type { Instant } from '../model/time.ts';
import type { Applied } from './apply-rules.ts';
import type { Assign } from './assign-people.ts';
import {
  fitLatest,
  fitNeeds,
  fitShortNotice,
  isHurried,
  neededTasks,
  type TaskDraft,
  taskId,
} from './fit-times.ts';
import { interpolate } from './interpolate.ts';
import type { OpenBrief } from './open-brief.ts';
import { resolveTiming } from './resolve-timing.ts';
import { usedFacts } from './used-facts.ts';

/** Each rule with its occasion becomes a task at the time the rule gives. */
export function draftTasks(
  open: OpenBrief,
  applied: readonly Applied<TaskRule>[],
): readonly TaskDraft[] {
  return applied.map(({ rule, occasion, facts }) => {
    const timing = resolveTiming(rule.timing, rule.lasts, occasion, open.edges);
    return {
      ...timing,
      id: taskId(rule.id, occasion.id),
      rule,
      occasion,
      facts,
      scheduled: timing.end,
      adjustments: [],
    };
  });
}

/** The passes over the times, in order; each records what it changes. */
export function settleTimes(open: OpenBrief, drafts: readonly TaskDraft[]): readonly TaskDraft[] {
  const bounded = fitLatest(drafts, open.edges);
  const ordered = fitNeeds(bounded, open.edges);
  return open.receivedAssumed ? ordered : fitShortNotice(ordered, open.edges);
}

/** The occasion whose edge a time is counted from; '' for the time of notice and for a fixed time. */
function anchorOccasion({ edge, occasion }: TaskDraft, open: OpenBrief): string {
  if (edge === 'start' || edge === 'end') {
    return occasion.id;
  }
  return edge.startsWith('visit.') ? open.edges.whole.id : '';
}

function statusOf(draft: TaskDraft, now: Instant): Task['status'] {
  return draft.end < now ? 'overdue' : isHurried(draft) ? 'urgent' : 'todo';
}

function finishTask(
  open: OpenBrief,
  draft: TaskDraft,
  assign: Assign,
  needs: readonly string[],
  guidance: readonly string[],
): Task {
  const { rule, occasion, facts } = draft;
  const { clock, lang } = open;
  const text = (source: string): string =>
    interpolate(source, (cel) => open.expressions.evaluate(cel, facts));
  const iso = (instant: Instant): string => clock.iso(instant);
  const owners = rule.owner.flatMap((role) => assign(role, occasion));
  return {
    id: draft.id,
    phase: rule.phase,
    title: text(rule.title[lang]),
    detail: text(rule.detail?.[lang] ?? ''),
    start: iso(draft.start),
    end: iso(draft.end),
    timing: draft.timing,
    every: draft.every,
    occasion: occasion.id,
    owners,
    // Whoever does it need not be told.
    notify: rule.notify
      .flatMap((role) => assign(role, occasion))
      .filter(({ name }) => name === null || !owners.some((owner) => owner.name === name)),
    place: rule.place === undefined ? occasion.place : text(rule.place[lang]),
    status: statusOf(draft, open.now),
    needs,
    cites: rule.cites,
    because: {
      rule: rule.id,
      file: rule.at.file,
      line: rule.at.line,
      when: rule.when ?? '',
      values: usedFacts(rule.when ?? '', facts),
      anchor: {
        edge: draft.edge,
        occasion: anchorOccasion(draft, open),
        time: iso(draft.anchor),
      },
      offset: draft.text,
      assumed: rule.assumed || draft.usesAssumed,
      adjustments: draft.adjustments,
    },
    guidance,
  };
}

/** By start, then occasion, then rule; texts compare by code unit. */
function byTime(a: TaskDraft, b: TaskDraft): number {
  const compare = (left: string, right: string): number =>
    left === right ? 0 : left < right ? -1 : 1;
  return (
    a.start - b.start || compare(a.occasion.id, b.occasion.id) || compare(a.rule.id, b.rule.id)
  );
}

/** The tasks of a plan, in order. `guidanceFor` gives the etiquette that belongs to a task. */
export function planTasks(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
  assign: Assign,
  guidanceFor: (task: TaskDraft) => readonly string[],
): readonly Task[] {
  const needs = neededTasks(drafts);
  return drafts
    .toSorted(byTime)
    .map((draft) => finishTask(open, draft, assign, needs.get(draft.id) ?? [], guidanceFor(draft)));
}
