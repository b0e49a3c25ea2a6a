import type { PlanChange, PlanChanges } from '../../model/changes.ts';
import type { IsoTime, IssuedPlan } from '../../model/plan.ts';
import { instantOf } from '../../time/dates.ts';
import { isPast } from './follows.ts';

/**
 * What a plan says that has nothing otherwise than the one before: the changes of that one as far as they are ahead, since they may
 * still have to be sent.
 */
export function keptChanges(
  { generated, changes, occasions }: IssuedPlan,
  now: IsoTime,
): PlanChanges {
  const clock = instantOf(now);
  const isOver = occasions.every(({ span, end }) => span !== 'whole' || instantOf(end) <= clock);
  const isKept = (one: PlanChange): boolean => {
    // What is wrong stands among the findings as long as it is.
    if (isOver || one.of === 'problem') return false;
    return (one.of !== 'occasion' && one.of !== 'task') || !isPast(one, clock);
  };
  const kept = changes?.changes.filter(isKept) ?? [];
  const { since, issued } = kept.length > 0 && changes ? changes : { since: generated, issued: '' };
  const { amended = [] } = (kept.length > 0 && changes) || {};
  return {
    ...{ since, issued, kept: true, changes: kept, messages: [], new_messages: [] },
    ...(amended.length === 0 ? {} : { amended }),
  };
}
