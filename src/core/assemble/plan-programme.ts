import { isDerived } from '../../kinds/shape/kind-spec.ts';
import { groupBy } from '../../model/order.ts';
import type { PersonTasks, ProgrammeEntry, Task } from '../../model/plan.ts';
import type { Role } from '../../model/rule.ts';
import { attendants } from '../clashes/list-commitments.ts';
import { textsOf } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { vehiclesOf } from '../occasions/own-fields.ts';
import type { OpenBrief } from '../open-brief.ts';
import { holdersOf } from '../people/assign-people.ts';

/** The role of whoever answers for an occasion. */
const RESPONSIBLE = 'responsible';

/** Whether an occasion is a line of a programme: no day, no morning after a night, nothing worked out. */
const isPart = ({ spec }: PlannedOccasion): boolean =>
  !['whole', 'day', 'night'].includes(spec.each) && !isDerived(spec);

/** The programme: what the visit is made of, by start, each with who takes part on both sides and which vehicles bring the guests. */
export function planProgramme(open: OpenBrief, roles: readonly Role[]): readonly ProgrammeEntry[] {
  const { brief } = open.file;
  const moves = groupBy(
    open.occasions.filter(({ spec }) => spec.each === 'move'),
    ({ item }) => String(item.to_id),
  );
  return open.occasions.filter(isPart).map((one): ProgrammeEntry => {
    const { id, spec, item, facts } = one;
    const vehicles = [one, ...(moves.get(id) ?? [])].flatMap(vehiclesOf);
    return {
      occasion: id,
      guests: textsOf(item[spec.party ?? '']),
      guest_count: Number(facts.guest_count ?? 0),
      ours: attendants(one),
      responsible:
        spec.roles?.[RESPONSIBLE] === undefined ? [] : holdersOf(RESPONSIBLE, one, brief, roles),
      vehicles: [...new Set(vehicles)],
    };
  });
}

/** Our people who have tasks, those of the team in its order and then others, each with the ids of theirs by time. */
export function planPeople({ file }: OpenBrief, tasks: readonly Task[]): readonly PersonTasks[] {
  const byName = new Map<string, string[]>(file.brief.team.map(({ name }) => [name, []]));
  for (const { id, owners } of tasks) {
    for (const name of new Set(owners.flatMap((owner) => owner.name ?? []))) {
      const own = byName.get(name);
      if (own === undefined) byName.set(name, [id]);
      else own.push(id);
    }
  }
  return [...byName].flatMap(([name, own]) => (own.length === 0 ? [] : [{ name, tasks: own }]));
}
