import type { Brief } from '../../model/brief.ts';

interface WorkGroup {
  readonly name: string;
  readonly head: string;
  readonly members: readonly string[];
  readonly duties: readonly string[];
}

interface Member {
  readonly name: string;
  readonly roles: readonly string[];
  readonly organization?: string;
}

/** Somebody of a work group, or with a vehicle, whom the team does not have. */
export const newMember = (
  name: string,
  organization: string,
  roles: readonly string[] = [],
): Member => {
  const unknown = { title: '', phone: '', email: '', place: '', free: [], away: [] };
  return { name, roles, ...unknown, organization };
};

/**
 * The brief with the duties of its work groups given to their people, whom the team need not have: the heads of groups come
 * first in it, so that of several with a role the head is the first.
 */
export function withWorkGroups(brief: Brief): Brief {
  const { work_groups: groups = [] } = brief as Brief & {
    readonly work_groups?: readonly WorkGroup[];
  };
  if (groups.length === 0) return brief;
  const heads = groups.map(({ head }) => head).filter((head) => head !== '');
  const members = groups.flatMap((group) => group.members);
  const people = new Map(brief.team.map((member) => [member.name, member]));
  const names = new Set([...heads, ...people.keys(), ...members]);
  const team = [...names].map((name) => {
    const own = groups.filter((group) => group.head === name || group.members.includes(name));
    const member = people.get(name) ?? newMember(name, own[0]?.name ?? '');
    return {
      ...member,
      roles: [...new Set([...member.roles, ...own.flatMap(({ duties }) => duties)])],
    };
  });
  return { ...brief, team };
}
