import { placeOf } from '../../model/brief.ts';
import type { Finding } from '../../model/finding.ts';
import type { Instant } from '../../model/time.ts';
import { MINUTE } from '../../time/dates.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import type { OpenBrief } from '../open-brief.ts';
import { wayTo } from './list-commitments.ts';

/** The guests an occasion is for; null for all of them. */
function guestsOf({ spec, item }: PlannedOccasion): readonly string[] | null {
  const names = spec.party === '' ? [] : ((item[spec.party ?? ''] ?? []) as readonly string[]);
  return names.length === 0 ? null : names;
}

function share(a: PlannedOccasion, b: PlannedOccasion): boolean {
  const [left, right] = [guestsOf(a), guestsOf(b)];
  if (left === null || right === null) return true;
  const known = new Set(right);
  return left.some((name) => known.has(name));
}

/** When the guests of a departure set out for it: the way, and the time to be there before; from our own door when it starts. */
function leaves(departure: PlannedOccasion): Instant {
  const { travel } = wayTo(departure);
  const before = departure.spec.vehicle?.before ?? 0;
  return (travel === 0 ? departure.start : departure.start - (travel + before) * MINUTE) as Instant;
}

/** The guests are not there yet, or have gone. */
function outside(
  one: PlannedOccasion,
  first: PlannedOccasion | undefined,
  last: PlannedOccasion | undefined,
  { clock, file }: OpenBrief,
): readonly Finding[] {
  const findings: Finding[] = [];
  const { name: title, start, end } = one;
  const at = placeOf(file, one.path);
  const { short } = clock;
  if (first !== undefined && start < first.start) {
    const args = { title, start: short(start), arrival: first.name, time: short(first.start) };
    findings.push({ code: 'before-arrival', level: 'warning', args, at });
  }
  if (last !== undefined && end > leaves(last)) {
    const args = { title, end: short(end), departure: last.name, time: short(leaves(last)) };
    findings.push({ code: 'after-departure', level: 'warning', args, at });
  }
  return findings;
}

/** Of so many others at a time each is told; of more all in one, since pairs are as many as their square. */
const FEW = 3;

/** Those from an index on that begin before one is over and share guests with it; `held` is by start. */
function during(
  one: PlannedOccasion,
  held: readonly PlannedOccasion[],
  from: number,
): readonly PlannedOccasion[] {
  const after = held.slice(from);
  const until = after.findIndex(({ start }) => start >= one.end);
  const begun = until < 0 ? after : after.slice(0, until);
  return begun.filter((other) => one.start < other.end && share(one, other));
}

/** Of what overlaps with an occasion, by start, that which goes on while all of it does. */
function crowdOf(one: PlannedOccasion, others: readonly PlannedOccasion[]): number {
  let until = one.end;
  const after = others.findIndex(({ start, end }) => {
    if (start >= until) return true;
    until = Math.min(until, end) as Instant;
    return false;
  });
  return after < 0 ? others.length : after;
}

/** The guests are to be at several things at a time. */
function atOnce(held: readonly PlannedOccasion[], { clock, file }: OpenBrief): readonly Finding[] {
  // Up to here everything is in a crowd that has been told.
  let told = 0;
  const pair = (one: PlannedOccasion, other: PlannedOccasion): Finding => {
    const args = {
      ...{ first: one.name, second: other.name },
      ...{ start: clock.short(other.start), end: clock.short(one.end) },
    };
    return { code: 'guests-double-booked', level: 'warning', args, at: placeOf(file, other.path) };
  };
  const tell = (one: PlannedOccasion, others: readonly PlannedOccasion[]): readonly Finding[] => {
    const [next] = others;
    if (others.length <= FEW || next === undefined) return others.map((other) => pair(one, other));
    const few = [one, ...others].slice(0, FEW).map(({ name, start, end }) => ({
      ...{ title: name, start: clock.short(start), end: clock.short(end), brief: '' },
    }));
    const args = { resource: 'guests', name: '', count: others.length + 1, few } as const;
    return [{ code: 'many-at-once', level: 'warning', args, at: placeOf(file, next.path) }];
  };
  return held.flatMap((one, index): readonly Finding[] => {
    const others = during(one, held, Math.max(index, told) + 1);
    const last = others.at(-1);
    const crowd = crowdOf(one, others);
    if (crowd <= FEW) {
      told = others.length > FEW && last !== undefined ? held.indexOf(last, index) : told;
      return tell(one, others);
    }
    told = held.indexOf(others[crowd - 1] ?? one, index);
    return [...tell(one, others.slice(0, crowd)), ...tell(one, others.slice(crowd))];
  });
}

/** What the guests are to be at before they have come, after they have left, or while they are at something else. */
export function findGuestsElsewhere(open: OpenBrief): readonly Finding[] {
  const { occasions } = open;
  const held = occasions.filter(
    ({ spec }) => spec.party !== undefined && spec.bound === undefined && spec.each !== 'move',
  );
  const firsts = occasions.filter(({ spec }) => spec.bound === 'first');
  const lasts = occasions.filter(({ spec }) => spec.bound === 'last');
  const shares = (one: PlannedOccasion) => (other: PlannedOccasion) => share(one, other);
  return [
    ...held.flatMap((one) =>
      outside(one, firsts.find(shares(one)), lasts.findLast(shares(one)), open),
    ),
    ...atOnce(held, open),
  ];
}
