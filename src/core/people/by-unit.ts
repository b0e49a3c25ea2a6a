import type { TeamMember } from '../../model/brief.ts';
import { textsOf } from '../occasions/derive-facts.ts';
import type { OpenBrief } from '../open-brief.ts';

type Opened = Pick<OpenBrief, 'spec' | 'file'>;

/** Whether the people of a role are those of units that the brief names. */
export const isByUnit = (role: string, { spec }: Opened): boolean => spec.byUnit?.role === role;

/**
 * Those who have a role, parted by the units that the brief names for it, in its order: each is of the unit that is called as
 * his own, else of the first that his is a part of or that is a part of it (骨科, 骨科二病区). Whoever is of none of them is left
 * out, unless all are.
 */
export function partByUnit(
  holders: readonly TeamMember[],
  role: string,
  { spec, file }: Opened,
): readonly (readonly TeamMember[])[] {
  const { byUnit } = spec;
  if (byUnit?.role !== role) return [holders];
  const { section, field } = byUnit;
  const named = (file.brief as Readonly<Record<string, unknown>>)[section];
  const units = textsOf((named as Readonly<Record<string, unknown>> | undefined)?.[field]);
  const unitOf = ({ organization: own = '' }: TeamMember): string | undefined =>
    own === ''
      ? undefined
      : (units.find((unit) => unit === own) ??
        units.find((unit) => unit.includes(own) || own.includes(unit)));
  const parts = units
    .map((unit) => holders.filter((member) => unitOf(member) === unit))
    // Who is called as the unit is, before those of a part of it.
    .map((part, index) =>
      part.toSorted(
        (a, b) => Number(b.organization === units[index]) - Number(a.organization === units[index]),
      ),
    )
    .filter((part) => part.length > 0);
  return parts.length === 0 ? [holders] : parts;
}
