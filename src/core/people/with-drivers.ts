import { type Brief, sectionOf, type TeamMember } from '../../model/brief.ts';
import { REFERENCES } from '../../model/references.ts';
import { newMember } from '../assemble/work-groups.ts';

/**
 * The brief with those in its team who go with a thing, as the driver of a vehicle does, by the name and phone that stand there: with
 * the role that they have by it where the team does not have them.
 */
export function withDrivers(brief: Brief): Brief {
  const team = new Map<string, TeamMember>(brief.team.map((one) => [one.name, one]));
  for (const [section, { person, role }] of Object.entries(REFERENCES)) {
    if (person === undefined || role === undefined) continue;
    for (const thing of sectionOf(brief, section)) {
      const [name, phone] = [String(thing[person] ?? ''), String(thing.phone ?? '')];
      const known = team.get(name);
      if (name === '' || known?.phone) continue;
      team.set(name, { ...(known ?? newMember(name, '', [role])), phone });
    }
  }
  return { ...brief, team: [...team.values()] };
}
