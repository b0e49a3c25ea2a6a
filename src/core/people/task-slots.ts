import type { Instant } from '../../model/time.ts';
import { MINUTE } from '../../time/dates.ts';
import { textOf } from '../apply/apply-rules.ts';
import { partOf } from '../occasions/own-fields.ts';
import { wayTo } from '../occasions/way-to.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { TaskDraft } from '../times/times.ts';
import type { Slot } from './diary.ts';

/** Where a task is done, in the language of the plan: what its rule says, else the place of its occasion. */
export const placeOfTask = (draft: TaskDraft, open: OpenBrief): string =>
  draft.rule.place === undefined
    ? draft.occasion.place
    : textOf(open, draft, draft.rule.place[open.lang]);

/**
 * Whether those who do a task go to a station and back for it: those whom the occasion names, and its driver, are known to be
 * on the way anyhow.
 */
function isErrand({ rule, occasion }: TaskDraft, place: string): boolean {
  const { bound, roles = {} } = occasion.spec;
  return (
    bound !== undefined &&
    place === occasion.place &&
    rule.owner.every((role) => roles[role] === undefined) &&
    !wayTo(occasion).travelAssumed
  );
}

/** When and where a task is done, as part of what; with the way to a station and, with the guests, back. Whoever sets out with guests goes along. */
export function slotOf(draft: TaskDraft, open: OpenBrief): Slot {
  const { occasion, timing, start, end } = draft;
  const place = placeOfTask(draft, open);
  const thing = partOf(occasion) ?? occasion.id;
  const way = isErrand(draft, place) ? wayTo(occasion).travel * MINUTE : 0;
  if (way > 0) {
    const [leave, back] = [start - way, Math.max(end, occasion.end) + way];
    return { start: leave as Instant, end: back as Instant, place, thing };
  }
  // A deadline is met at any time before.
  if (timing === 'by') return { start: end, end, place, thing };
  if (occasion.spec.each !== 'move') return { start, end, place, thing };
  const until = start >= occasion.start ? (Math.max(end, occasion.end) as Instant) : end;
  return { start, end: until, place, thing, way: occasion.id };
}

/**
 * Whether a task takes its people's time: a task at a place and at a fixed time. A deadline, what can be done anywhere and
 * what recurs with a shift can be fitted in.
 */
export const takesTime = ({ timing, recurrence }: TaskDraft, { place }: Slot): boolean =>
  timing !== 'by' && recurrence === null && place !== '';
