import type { Finding } from '../../model/finding.ts';
import { topOf } from '../../model/position.ts';
import type { Instant } from '../../model/time.ts';
import { MINUTE, shortTime } from '../../time/dates.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import type { OpenBrief } from '../open-brief.ts';
import { wayTo } from './list-commitments.ts';

/** The guests an occasion is for; null for all of them. */
function guestsOf({ spec, facts }: PlannedOccasion): readonly string[] | null {
  const names = spec.party === '' ? [] : ((facts[spec.party ?? ''] ?? []) as readonly string[]);
  return names.length === 0 ? null : names;
}

function share(a: PlannedOccasion, b: PlannedOccasion): boolean {
  const [left, right] = [guestsOf(a), guestsOf(b)];
  return left === null || right === null || left.some((name) => right.includes(name));
}

/** When the guests of a departure set out for it: the way, and the time to be there before; from our own door when it starts. */
function leaves(departure: PlannedOccasion): Instant {
  const { travel } = wayTo(departure);
  const before = departure.spec.vehicle?.before ?? 0;
  return (travel === 0 ? departure.start : departure.start - (travel + before) * MINUTE) as Instant;
}

/** What the guests are to be at before they have come, after they have left, or while they are at something else. */
export function findGuestsElsewhere(open: OpenBrief): readonly Finding[] {
  const { clock, file, occasions } = open;
  const top = file.positions[''] ?? topOf(file.file);
  const shown = (time: Instant): string => shortTime(clock.local(time));
  const placeOf = ({ path }: PlannedOccasion) => file.positions[path.join('/')] ?? top;
  const held = occasions.filter(({ spec }) => spec.party !== undefined && spec.bound === undefined);
  const bounds = (bound: 'first' | 'last'): readonly PlannedOccasion[] =>
    occasions.filter(({ spec }) => spec.bound === bound);
  return held.flatMap((one, index): readonly Finding[] => {
    const title = one.name;
    const at = placeOf(one);
    const [first] = bounds('first').filter((other) => share(one, other));
    const last = bounds('last')
      .filter((other) => share(one, other))
      .at(-1);
    const early: readonly Finding[] =
      first === undefined || one.start >= first.start
        ? []
        : [
            {
              code: 'before-arrival',
              level: 'warning',
              args: {
                title,
                start: shown(one.start),
                arrival: first.name,
                time: shown(first.start),
              },
              at,
            },
          ];
    const late: readonly Finding[] =
      last === undefined || one.end <= leaves(last)
        ? []
        : [
            {
              code: 'after-departure',
              level: 'warning',
              args: { title, end: shown(one.end), departure: last.name, time: shown(leaves(last)) },
              at,
            },
          ];
    const twice = held
      .slice(index + 1)
      .filter((other) => other.start < one.end && one.start < other.end && share(one, other))
      .map(
        (other): Finding => ({
          code: 'guests-double-booked',
          level: 'warning',
          args: {
            first: title,
            second: other.name,
            start: shown(other.start),
            end: shown(one.end),
          },
          at: placeOf(other),
        }),
      );
    return [...early, ...late, ...twice];
  });
}
