import { placeOf } from '../../model/brief.ts';
import type { Finding } from '../../model/finding.ts';
import { namedThere } from '../occasions/own-fields.ts';
import { isHeld } from '../occasions/standing.ts';
import type { OpenBrief } from '../open-brief.ts';

/**
 * What somebody of ours who does not come was to do at something that takes place, and nobody else is named for there. Where
 * several may be there, only what nobody of ours is left at, and nobody has the role for.
 */
export function findLeftEmpty({ empty, occasions, file, now }: OpenBrief): readonly Finding[] {
  const found = empty.flatMap((left) => {
    const one = occasions.find((other) => other.path.join('/') === left.path);
    if (one === undefined || !isHeld(one) || one.start <= now) return [];
    const { roles = {}, bound } = one.spec;
    const isTaken = file.brief.team.some((member) =>
      member.roles.some((role) => roles[role] === left.field.en),
    );
    // Who meets guests at a station has it for a task, which somebody else is given.
    const isAlone = bound === undefined && !isTaken && namedThere(one).length === 0;
    return left.isOne || isAlone ? [{ left, one }] : [];
  });
  const isFirst = ({ left, one }: (typeof found)[number], index: number): boolean =>
    left.isOne || found.findIndex((other) => other.one === one && !other.left.isOne) === index;
  return found.filter(isFirst).map(({ left, one }): Finding => {
    const args = { names: left.names, what: one.name, field: left.field };
    return { code: 'left-empty', level: 'warning', args, at: placeOf(file, one.path) };
  });
}
