import type { TeamMember } from '../../model/brief.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/order.ts';
import { type Commitment, takenBy } from '../clashes/list-commitments.ts';
import type { OpenBrief } from '../open-brief.ts';

/** Whether one of us is not there on a date, `YYYY-MM-DD`. */
export const isAway = ({ away = [], free = [] }: TeamMember, date: string): boolean =>
  away.includes(date) || (free.length > 0 && !free.includes(date));

/** Of so many things each is named. */
const FEW = 3;

/** Those of us whom the brief itself puts somewhere on days on which it says that they are not there; each once. */
export function findAbsent(
  { file, clock }: OpenBrief,
  taken: readonly Commitment[],
): readonly Finding[] {
  const members = new Map(file.brief.team.map((one) => [one.name, one]));
  const wrong = taken.filter(({ resource, name, start, isTask }) => {
    const member = resource === 'person' && isTask !== true ? members.get(name) : undefined;
    return member !== undefined && isAway(member, clock.date(start));
  });
  return [...groupBy(wrong, ({ name }) => name).values()].flatMap((of): readonly Finding[] => {
    const things = [...new Map(of.map((one) => [`${one.start} ${one.title}`, one])).values()];
    const sorted = things.toSorted((a, b) => a.start - b.start);
    const [first] = sorted;
    if (first === undefined) return [];
    const few = sorted.slice(0, FEW).map((one) => takenBy(one, clock));
    const args = { name: first.name, count: sorted.length, few };
    return [{ code: 'away', level: 'warning', args, at: first.at }];
  });
}
