import { type Brief, sectionOf } from '../../model/brief.ts';
import { compareTexts, groupBy } from '../../model/order.ts';
import type { Assignee, Task } from '../../model/plan.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Role } from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';
import { dateOf } from '../../time/dates.ts';
import { itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';

/** Finds the people for a role at an occasion. */
export type Assign = (role: string, occasion: PlannedOccasion) => readonly Assignee[];

/**
 * The people the occasion itself names for a role: in a field, or with a thing that a field names (the driver of its vehicle).
 * Where it is for all guests, those of all of them.
 */
function namedHere(role: string, occasion: PlannedOccasion, brief: Brief): readonly string[] {
  const { spec, item } = occasion;
  const field = spec.roles?.[role];
  const names = textsOf(item[field ?? '']);
  const section = spec.through?.[role] ?? '';
  const person = REFERENCES[section]?.person;
  if (person === undefined) return names;
  const isForAll = names.length === 0 && (field === undefined || field === spec.party);
  const things = isForAll ? sectionOf(brief, section) : itemsNamed(brief, section, names);
  return [...new Set(things.flatMap((thing) => textsOf(thing[person])))];
}

function namesFor(role: string, occasion: PlannedOccasion, brief: Brief): readonly string[] {
  const here = namedHere(role, occasion, brief);
  if (here.length > 0) return here;
  const team = brief.team.filter((member) => member.roles.includes(role));
  const approver = role === 'approver' ? textsOf(brief.host.approver) : [];
  return team.length > 0 ? team.map((member) => member.name) : approver;
}

/**
 * Who fills a role: the people the occasion itself names (greeters, companions, the driver of its vehicle), else those of
 * the team who have the role, else those of the role that stands in for it, else one assignee without a name. A role that is
 * no role of the packs is a person's name.
 */
export function peopleAssigner(brief: Brief, roles: readonly Role[], lang: Lang): Assign {
  const known = new Map(roles.map((role) => [role.id, role]));
  const assign: Assign = (role, occasion) => {
    const { title, instead = '' } = known.get(role) ?? {};
    if (title === undefined) return [{ role: '', label: '', name: role }];
    const label = title[lang];
    const names = namesFor(role, occasion, brief);
    if (names.length > 0) return names.map((name) => ({ role, label, name }));
    return known.has(instead) ? assign(instead, occasion) : [{ role, label, name: null }];
  };
  return assign;
}

/** How much one of our people has to do, and when most. */
export interface Workload {
  readonly name: string;
  readonly tasks: bigint;
  /** `YYYY-MM-DD`, the first of the busiest, and how many tasks are on it. */
  readonly day: string;
  readonly day_tasks: bigint;
  /** `YYYY-MM-DDTHH:00`, and how many tasks fall into it. */
  readonly hour: string;
  readonly hour_tasks: bigint;
  /** More than a person does in an hour. */
  readonly peak: boolean;
}

/** The commonest of some texts, the first of equals, and how often it is there. */
function most(texts: readonly string[]): readonly [string, number] {
  const counts = [...groupBy(texts, (text) => text)].map(
    ([text, of]) => [text, of.length] as const,
  );
  return counts.toSorted(([a, x], [b, y]) => y - x || compareTexts(a, b))[0] ?? ['', 0];
}

/** The people of the tasks, the busiest first; a deadline counts when it is due. More than `usual` tasks in an hour are a peak. */
export function workload(tasks: readonly Task[], usual: number): readonly Workload[] {
  const shares = tasks.flatMap(({ owners, timing, start, end }) => {
    const names = new Set(owners.flatMap(({ name }) => name ?? []));
    return [...names].map((name) => ({ name, time: timing === 'by' ? end : start }));
  });
  return [...groupBy(shares, ({ name }) => name)]
    .map(([name, of]): Workload => {
      const times = of.map(({ time }) => time);
      const [day, ofDay] = most(times.map(dateOf));
      const [hour, ofHour] = most(times.map((time) => `${time.slice(0, 13)}:00`));
      return {
        name,
        tasks: BigInt(times.length),
        day,
        day_tasks: BigInt(ofDay),
        hour,
        hour_tasks: BigInt(ofHour),
        peak: ofHour > usual,
      };
    })
    .toSorted((a, b) => Number(b.tasks - a.tasks) || compareTexts(a.name, b.name));
}
