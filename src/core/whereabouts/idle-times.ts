import { groupBy } from '../../model/order.ts';
import type { Lang } from '../../model/text.ts';
import type { Instant, LocalTime } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { MINUTE } from '../../time/dates.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { guestsOf } from './guests-named.ts';
import { countHeads, type Heads } from './heads.ts';
import { listParties, type Party } from './parties.ts';
import { setsOut } from './presence.ts';
import { whoseText } from './uncared-for.ts';

/** A time of a day for which the brief has nothing for some guests. */
export interface Idle {
  readonly from: LocalTime;
  readonly to: LocalTime;
  /** Whose it is, to stand behind it: （莫岚、蒋恒）; '' for all. */
  readonly whose: string;
}

interface Source {
  readonly clock: ZonedClock;
  readonly lang: Lang;
}

type Span = readonly [from: Instant, to: Instant];

/** So many minutes nobody asks about: where guests have a room to go to or have just eaten; before they eat or leave; elsewhere. */
const REST = 150;
const SPARE = 90;
const PAUSE = 60;

const isMeal = ({ spec: { feeds } }: OccasionDraft): boolean =>
  feeds !== undefined && feeds.where === undefined;

/** When guests go on to what comes next: where that is their departure, when they set out for it. */
function goesOn(next: OccasionDraft, ways: readonly OccasionDraft[]): Instant {
  if (next.spec.bound === undefined) return next.start;
  return ways.find(({ item }) => item.to_id === next.id)?.start ?? setsOut(next);
}

/** The time between two things of a day, where it is longer than a rest; null after an end that is a guess of ours. */
function idleBetween(
  last: OccasionDraft,
  next: OccasionDraft,
  { stays }: Party,
  ways: readonly OccasionDraft[],
  clock: ZonedClock,
): Span | null {
  const [from, to] = [last.end, goesOn(next, ways)];
  const isKnown = last.spec.bound === undefined && !last.assumed.includes('end');
  const isThatDay = next.spec.bound !== 'first' && clock.date(from) === clock.date(to);
  if (!isKnown || !isThatDay) return null;
  const road = ways
    .filter(({ start, end }) => start >= from && end <= to)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  const hasRoom = stays.some(({ start, end }) => start < to && end >= from);
  const isSpare = isMeal(next) || next.spec.bound !== undefined;
  const most = isMeal(last) || hasRoom ? REST : isSpare ? SPARE : PAUSE;
  return (to - from - road) / MINUTE >= most ? [from, to] : null;
}

/** From when to when a party has nothing to do between two things. */
function idleOf(
  party: Party,
  moves: readonly OccasionDraft[],
  heads: Heads,
  clock: ZonedClock,
): readonly Span[] {
  const [head] = party.heads;
  const ways = moves.filter((move) => {
    const some = guestsOf(move, heads);
    return some === null || (head !== undefined && some.includes(head));
  });
  const found: Span[] = [];
  let last: OccasionDraft | undefined;
  for (const next of party.occasions) {
    const isAfter = last !== undefined && next.start >= last.end;
    const idle = isAfter && last ? idleBetween(last, next, party, ways, clock) : null;
    if (idle !== null) found.push(idle);
    if (last === undefined || next.end >= last.end) last = next;
  }
  return found;
}

/**
 * The times of each day in which guests have nothing to do until what comes next, or until they set out for home, the ways not
 * counted; and whose they are.
 */
export function listIdle(
  occasions: readonly OccasionDraft[],
  moves: readonly OccasionDraft[],
  heads: Heads,
  { clock, lang }: Source,
): readonly Idle[] {
  const beds = occasions.filter(({ spec }) => spec.bed === true);
  const found = listParties(occasions, beds, heads).flatMap((party) =>
    idleOf(party, moves, heads, clock).map((span) => [span, party.heads] as const),
  );
  const byTime = groupBy(found, ([span]) => span.join(' '));
  return [...byTime.values()]
    .flatMap((of) => {
      const some = of.flatMap(([, those]) => those);
      const names = some.flatMap(({ name, isUnnamed }) => (isUnnamed ? [] : [name]));
      const isAll = some.length >= heads.all.length;
      const whose = isAll ? '' : whoseText(names, countHeads(some), lang);
      return of.slice(0, 1).map(([[from, to]]) => ({ from, to, whose }));
    })
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, whose }) => ({ from: clock.local(from), to: clock.local(to), whose }));
}
