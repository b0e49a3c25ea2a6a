import { isDerived } from '../../kinds/shape/kind-spec.ts';
import { placeOf } from '../../model/brief.ts';
import type { Finding } from '../../model/finding.ts';
import type { Instant } from '../../model/time.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { isPartOf, isPassing } from '../occasions/own-fields.ts';
import { isHeld } from '../occasions/standing.ts';
import type { OpenBrief } from '../open-brief.ts';
import { guestsNamed, guestsOf } from '../whereabouts/guests-named.ts';
import { type Heads, listHeads } from '../whereabouts/heads.ts';
import { listPresence, type Passage, type Presence, setsOut } from '../whereabouts/presence.ts';

function share(a: PlannedOccasion, b: PlannedOccasion, heads: Heads): boolean {
  const [left, right] = [guestsOf(a, heads), guestsOf(b, heads)];
  if (left === null || right === null) return (left ?? right)?.length !== 0;
  const known = new Set(right.map(({ name }) => name));
  return left.some(({ name }) => known.has(name));
}

/** Comings and goings of the guests of an occasion, those who come and go together once. */
function passagesOf(
  one: PlannedOccasion,
  heads: Heads,
  { passages }: Presence,
): readonly (readonly Passage[])[] {
  const members = guestsOf(one, heads) ?? heads.all;
  return [...new Set(members.map(passages))];
}

/** The passages by their occasion, each once. */
const distinct = (of: readonly (Passage | undefined)[]): readonly Passage[] => [
  ...new Set(of.flatMap((one) => one ?? [])),
];

/** So much of the usual time at a station is enough where time is short. */
const AT_LEAST = 0.75;

const latest = ({ occasion }: Passage): Instant => setsOut(occasion, AT_LEAST);

/** Guests who are not there yet, or have gone; of what is for everybody only where that holds for all of them. */
function outside(
  one: PlannedOccasion,
  heads: Heads,
  presence: Presence,
  { clock, file }: OpenBrief,
): readonly Finding[] {
  const { name: title, start, assumed } = one;
  // A length of ours keeps nobody from their train.
  const end = assumed.includes('end') ? start : one.end;
  const at = placeOf(file, one.path);
  const { short } = clock;
  const members = passagesOf(one, heads, presence);
  const early = members.map((of) => {
    const [first] = of;
    return first?.comes === true && start < first.at ? first : undefined;
  });
  const late = members.map((of) => {
    const last = of.at(-1);
    if (last?.comes !== false) return undefined;
    return end > latest(last) ? last : undefined;
  });
  const isForAll = guestsNamed(one) === null;
  const told = (of: readonly (Passage | undefined)[]): readonly Passage[] =>
    isForAll && of.includes(undefined) ? [] : distinct(of);
  const [first] = isForAll ? told(early).toSorted((a, b) => a.at - b.at) : [];
  const last = isForAll
    ? told(late)
        .toSorted((a, b) => a.at - b.at)
        .at(-1)
    : undefined;
  return [
    ...(first === undefined ? (isForAll ? [] : told(early)) : [first]).map(
      ({ occasion, at: time }): Finding => {
        const args = { title, start: short(start), arrival: occasion.name, time: short(time) };
        return { code: 'before-arrival', level: 'warning', args, at };
      },
    ),
    ...(last === undefined ? (isForAll ? [] : told(late)) : [last]).map((passage): Finding => {
      const departure = passage.occasion.name;
      const args = { title, end: short(end), departure, time: short(passage.at) };
      return { code: 'after-departure', level: 'warning', args, at };
    }),
  ];
}

/** Of so many others at a time each is told; of more all in one, since pairs are as many as their square. */
const FEW = 3;

/** Those from an index on that begin before one is over and share guests with it; `held` is by start. */
function during(
  one: PlannedOccasion,
  held: readonly PlannedOccasion[],
  from: number,
  heads: Heads,
): readonly PlannedOccasion[] {
  const after = held.slice(from);
  const until = after.findIndex(({ start }) => start >= one.end);
  const begun = until < 0 ? after : after.slice(0, until);
  return begun.filter(
    (other) =>
      one.start < other.end &&
      share(one, other, heads) &&
      !isPartOf(other, one) &&
      !isPartOf(one, other),
  );
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
function atOnce(
  held: readonly PlannedOccasion[],
  heads: Heads,
  { clock, file }: OpenBrief,
): readonly Finding[] {
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
    const others = during(one, held, Math.max(index, told) + 1, heads);
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
  const occasions = open.occasions.filter(isHeld);
  const held = occasions.filter(
    ({ spec }) => spec.party !== undefined && spec.bound === undefined && !isDerived(spec),
  );
  const attended = held.filter((one) => !isPassing(one));
  const heads = listHeads(open.file.brief, open.spec.shape);
  const presence = listPresence(occasions, heads);
  return [
    ...held.flatMap((one) => outside(one, heads, presence, open)),
    ...atOnce(attended, heads, open),
  ];
}
