import { groupBy } from '../../model/order.ts';
import type { OpenPoint } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import { textsOf } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { TaskDraft } from '../times/times.ts';

const COLON: Readonly<Record<Lang, string>> = { zh: '：', en: ': ' };

/**
 * What is not decided, by the time by which it must be: that of the first task that rules make for it, else the first by which
 * something of the thing is to be done, else its own start.
 */
export function planOpenPoints(
  { occasions, clock, lang, now }: OpenBrief,
  drafts: readonly TaskDraft[],
): readonly OpenPoint[] {
  const byOccasion = groupBy(drafts, ({ occasion }) => occasion.id);
  const dueOf = ({ id, start, item }: PlannedOccasion): number => {
    const own = byOccasion.get(id) ?? [];
    const ofIt = (byOccasion.get(String(item.of)) ?? []).filter(
      ({ timing, end }) => timing === 'by' && end > now,
    );
    return Math.min(...(own.length > 0 ? own : ofIt).map(({ end }) => end), start);
  };
  return occasions
    .filter(({ spec }) => spec.each === 'open')
    .map((one) => ({ one, due: dueOf(one) as PlannedOccasion['start'] }))
    .toSorted((a, b) => a.due - b.due)
    .map(({ one: { item }, due }): OpenPoint => {
      const name = String(item.of_name);
      return {
        occasion: String(item.of),
        what: `${name}${name === '' ? '' : COLON[lang]}${item.what}`,
        options: textsOf(item.options),
        by: clock.iso(due),
      };
    });
}
