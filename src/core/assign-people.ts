import type { Brief, Member, Vehicle } from '../model/brief.ts';
import type { Assignee } from '../model/plan.ts';
import type { Role } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import type { PlannedOccasion } from './list-occasions.ts';

/** Finds the people for a role at an occasion. */
export type Assign = (role: string, occasion: PlannedOccasion) => readonly Assignee[];

function namesFor(role: string, occasion: PlannedOccasion, brief: Brief): readonly string[] {
  const field = occasion.spec.roles?.[role];
  const here =
    field === undefined
      ? []
      : [occasion.facts[field] ?? []]
          .flat()
          .map(String)
          .filter((name) => name !== '');
  if (here.length > 0) {
    return here;
  }
  if (role === 'driver') {
    const vehicle = brief.vehicles.find(
      (v: Vehicle) => v.id !== '' && v.id === occasion.facts.vehicle,
    );
    if (vehicle !== undefined && vehicle.driver !== '') {
      return [vehicle.driver];
    }
  }
  const team = brief.team
    .filter((member: Member) => member.roles.includes(role))
    .map((member) => member.name);
  return team.length === 0 && role === 'approver' && brief.host.approver !== ''
    ? [brief.host.approver]
    : team;
}

/**
 * Who fills a role: the people the occasion itself names (greeters, companions, the driver of its vehicle), else those of
 * the team who have the role, else one assignee without a name. A role that is no role of the packs is a person's name.
 */
export function peopleAssigner(brief: Brief, roles: readonly Role[], lang: Lang): Assign {
  const labels = new Map(roles.map((role) => [role.id, role.title[lang]]));
  return (role, occasion) => {
    const label = labels.get(role);
    if (label === undefined) {
      return [{ role: '', label: '', name: role }];
    }
    const names = namesFor(role, occasion, brief);
    return names.length === 0
      ? [{ role, label, name: null }]
      : names.map((name) => ({ role, label, name }));
  };
}
