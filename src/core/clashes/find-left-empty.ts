import { placeOf } from '../../model/brief.ts';
import type { Finding } from '../../model/finding.ts';
import { isHeld } from '../occasions/standing.ts';
import type { OpenBrief } from '../open-brief.ts';

/** What somebody of ours who does not come was to do at something that takes place, and nobody else is named for there. */
export const findLeftEmpty = ({ empty, occasions, file, now }: OpenBrief): readonly Finding[] =>
  empty.flatMap(({ name, path, field }): readonly Finding[] => {
    const one = occasions.find((other) => other.path.join('/') === path);
    if (one === undefined || !isHeld(one) || one.start <= now) return [];
    const at = placeOf(file, one.path);
    return [{ code: 'left-empty', level: 'warning', args: { name, what: one.name, field }, at }];
  });
