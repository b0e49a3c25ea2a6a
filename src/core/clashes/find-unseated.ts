import { placeOf } from '../../model/brief.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/order.ts';
import { MINUTE } from '../../time/dates.ts';
import { titleOf } from '../apply/apply-rules.ts';
import { textsOf } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { isHeld } from '../occasions/standing.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { Assigned } from '../people/assign-people.ts';
import { placeOfTask } from '../people/task-slots.ts';
import type { TaskDraft } from '../times/times.ts';
import { liesIn } from '../whereabouts/sites.ts';
import { attendants, rideAlong } from './list-commitments.ts';

/** Nobody needs a seat for a shorter way. */
const WALK = 10 * MINUTE;

/** Whether guests are driven to something that is not with us, by a way that is no guess of ours. */
const isFar = ({ item, start, end, assumed }: PlannedOccasion): boolean =>
  item.on_foot !== true &&
  item.to_ours !== true &&
  assumed.length === 0 &&
  end - start > WALK &&
  textsOf(item.vehicle).length > 0;

/**
 * Those of us who have something to do at a thing elsewhere from when the guests are there, and no seat in what brings them: neither do
 * they ride along or drive, nor does the brief name them for it, nor are they there before. Each once for a thing.
 */
export function findUnseated(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
  people: ReadonlyMap<string, Assigned>,
): readonly Finding[] {
  const { occasions, file, clock } = open;
  const ways = groupBy(
    occasions.filter((one) => one.spec.each === 'move' && isFar(one)),
    ({ item }) => String(item.to_id),
  );
  const isIn = liesIn(file.brief);
  const basedAt = ({ place: at }: PlannedOccasion): readonly string[] =>
    file.brief.team.flatMap(({ name, place = '' }) =>
      place !== '' && isIn(at, place) ? [name] : [],
    );
  const isThere = ({ timing, occasion, ...draft }: TaskDraft): boolean =>
    timing !== 'by' && placeOfTask({ timing, occasion, ...draft }, open) === occasion.place;
  const here = drafts.filter((one) => {
    const { spec, id } = one.occasion;
    return ways.has(id) && spec.bound === undefined && isHeld(one.occasion) && isThere(one);
  });
  return [...groupBy(here, ({ occasion }) => occasion.id).values()].flatMap((of) => {
    const [{ occasion } = { occasion: open.whole }] = of;
    const brought = (ways.get(occasion.id) ?? []).flatMap((way) => rideAlong(way, file.brief));
    const known = new Set([...attendants(occasion), ...brought, ...basedAt(occasion)]);
    const sorted = of.toSorted((a, b) => a.start - b.start);
    const first = new Map<string, TaskDraft>();
    for (const draft of sorted) {
      for (const name of (people.get(draft.id)?.owners ?? []).flatMap((one) => one.name ?? [])) {
        if (!first.has(name)) first.set(name, draft);
      }
    }
    return [...first].flatMap(([name, draft]): readonly Finding[] => {
      if (known.has(name) || draft.start < occasion.start) return [];
      const args = { name, title: titleOf(open, draft), to: occasion.place };
      const start = clock.short(draft.start);
      const at = placeOf(file, occasion.path);
      return [{ code: 'no-seat', level: 'info', args: { ...args, start }, at }];
    });
  });
}
