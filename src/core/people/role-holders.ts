import { type Brief, sectionOf } from '../../model/brief.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Role } from '../../model/rule.ts';
import { itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';

/**
 * The people the occasion itself names for a role: in a field, or with a thing that a field names (the driver of its vehicle).
 * Where it is for all guests, those of all of them. Else whoever leads the group it is for, or drives what brings guests to it.
 */
export function namedHere(
  role: string,
  occasion: PlannedOccasion,
  brief: Brief,
): readonly string[] {
  const { spec, item, leader, rides } = occasion;
  const field = spec.roles?.[role];
  const own = textsOf(item[field ?? '']);
  if (own.length === 0 && leader !== '' && spec.led?.includes(role)) return [leader];
  const names =
    own.length === 0 && field !== undefined && field === spec.vehicle?.field ? rides : own;
  const section = spec.through?.[role] ?? '';
  const person = REFERENCES[section]?.person;
  if (person === undefined) return names;
  const isForAll = names.length === 0 && (field === undefined || field === spec.party);
  const things = isForAll ? sectionOf(brief, section) : itemsNamed(brief, section, names);
  return [...new Set(things.flatMap((thing) => textsOf(thing[person])))];
}

/** Who has a role at an occasion, as far as that is known without the time of a task: those it names, or the first of the team. */
export function holdersOf(
  role: string,
  occasion: PlannedOccasion,
  brief: Brief,
  roles: readonly Role[],
): readonly string[] {
  const named = namedHere(role, occasion, brief);
  const holder = brief.team.find((member) => member.roles.includes(role));
  const instead = roles.find(({ id }) => id === role)?.instead;
  if (named.length > 0 || holder !== undefined)
    return named.length > 0 ? named : [holder?.name ?? ''];
  return instead === undefined ? [] : holdersOf(instead, occasion, brief, roles);
}

/** An empty list says that nobody of ours is there. */
export function isNobody(role: string, { spec, item, written }: PlannedOccasion): boolean {
  const field = spec.roles?.[role] ?? '';
  return written.includes(field) && textsOf(item[field]).length === 0;
}
