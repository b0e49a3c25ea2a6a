import { type Brief, sectionOf } from '../../model/brief.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { HOUR, MINUTE } from '../../time/dates.ts';
import { itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { LONGEST, namedThere } from '../occasions/own-fields.ts';
import { newDiary } from '../people/diary.ts';
import { countHeads } from './heads.ts';
import type { Stop } from './sites.ts';
import type { Ride } from './vehicles.ts';

/** What rides are asked for whoever cares for the guests. */
interface Care {
  readonly brief: Brief;
  readonly clock: ZonedClock;
  readonly occasions: readonly OccasionDraft[];
  /** The role of whoever speaks for guests. */
  readonly speaks: string;
  /** How many guests and others of ours some vehicles seat. */
  readonly seatsOf: (vehicles: readonly string[]) => number;
  /** Whether the brief wants nobody of ours on a ride. */
  readonly isForThemAlone: (ride: Ride) => boolean;
}

/** When those at a thing are taken: where guests come or go with the way to it and back. */
function spanOf({ spec, item, start, end }: OccasionDraft): readonly [Instant, Instant] {
  if (spec.bound === undefined) return [start, end];
  const way = Number(item[spec.travel?.field ?? ''] ?? 0) * MINUTE;
  return [(start - way - HOUR) as Instant, (end + way) as Instant];
}

/** Who of us cares for the guests of a ride: whoever leads their group, answers for one of them, or speaks for them at either end. */
function carersOf({ heads, from, to }: Ride, { brief, speaks }: Care): readonly string[] {
  const { person = '', groups = '' } = REFERENCES.guests ?? {};
  const names = heads.flatMap(({ name }) => textsOf(name));
  const guests = itemsNamed(brief, 'guests', names);
  const own = sectionOf(brief, groups).filter(
    ({ name, guests }) =>
      names.includes(String(name)) || textsOf(guests).some((one) => names.includes(one)),
  );
  const isAbroad = guests.some(({ language }) => String(language ?? '') !== '');
  const there = [from, to].flatMap(({ occasion }: Stop) => namedThere(occasion));
  const speakers = brief.team.filter(({ roles }) => roles.includes(speaks));
  return [
    ...new Set([
      ...[...own, ...guests].flatMap((one) => textsOf(one[person])),
      ...speakers.flatMap(({ name }) => (isAbroad && there.includes(name) ? [name] : [])),
    ]),
  ];
}

/**
 * The rides, by start, of which nobody of ours would be, with those who care for the guests and have nothing else then, as far as
 * there are seats.
 */
export function withCarers(rides: readonly Ride[], care: Care): readonly Ride[] {
  const { brief, clock, occasions, seatsOf, isForThemAlone } = care;
  const diary = newDiary(clock);
  for (const one of occasions) {
    const [start, end] = spanOf(one);
    const isLong = one.recurrence !== null || end - start > LONGEST;
    for (const name of isLong ? [] : namedThere(one)) {
      diary.take(name, { start, end, place: '', thing: one.id });
    }
  }
  const slotOf = ({ leave, arrive }: Ride) => ({ start: leave, end: arrive, place: '', thing: '' });
  rides.forEach((ride, index) => {
    for (const name of ride.company) diary.take(name, { ...slotOf(ride), thing: `ride ${index}` });
  });
  const team = new Set(brief.team.map(({ name }) => name));
  return rides.map((ride): Ride => {
    const isDriven = ride.vehicles.length > 0 && ride.company.length === 0;
    if (!isDriven || isForThemAlone(ride)) return ride;
    const room = seatsOf(ride.vehicles) - countHeads(ride.heads);
    const company = carersOf(ride, care)
      .filter((name) => team.has(name) && diary.isFree(name, slotOf(ride)))
      .slice(0, Math.max(0, room));
    for (const name of company) diary.take(name, { ...slotOf(ride), thing: ride.to.occasion.id });
    return { ...ride, company };
  });
}
