import { textOf } from '../apply/apply-rules.ts';
import { partOf } from '../occasions/part-of.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { TaskDraft } from '../times/times.ts';
import type { Slot } from './diary.ts';

/** Where a task is done, in the language of the plan: what its rule says, else the place of its occasion. */
export const placeOfTask = (draft: TaskDraft, open: OpenBrief): string =>
  draft.rule.place === undefined
    ? draft.occasion.place
    : textOf(open, draft, draft.rule.place[open.lang]);

/** When and where a task is done, as part of what. */
export function slotOf(draft: TaskDraft, open: OpenBrief): Slot {
  const { occasion, timing, start, end } = draft;
  const thing = partOf(occasion) ?? occasion.id;
  // A deadline is met at any time before.
  return { start: timing === 'by' ? end : start, end, place: placeOfTask(draft, open), thing };
}

/**
 * Whether a task takes its people's time: a task at a place and at a fixed time. A deadline, what can be done anywhere and
 * what recurs with a shift can be fitted in.
 */
export const takesTime = ({ timing, recurrence }: TaskDraft, { place }: Slot): boolean =>
  timing !== 'by' && recurrence === null && place !== '';
