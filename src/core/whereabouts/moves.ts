import type { OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { HOUR, MINUTE } from '../../time/dates.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { aheadOf, HOME_ID, isIdle, isOnWay, vehiclesOf } from '../occasions/own-fields.ts';
import type { Head, Heads } from './heads.ts';
import { listParties, type Party } from './parties.ts';
import { bedSite, OURS, type Site, type Sites, type Stop, type Way } from './sites.ts';

/** The way of a party from one site to the next. */
export interface Leg {
  readonly from: Stop;
  readonly to: Stop;
  /** It goes to where they sleep, or comes from there. */
  readonly toBed: boolean;
  readonly fromBed: boolean;
  readonly leave: Instant;
  readonly arrive: Instant;
  /** The earliest at which they can leave. */
  readonly free: Instant;
  readonly minutes: number;
  /** The minutes, or that there is a way at all, are ours. */
  readonly assumed: boolean;
  readonly heads: readonly Head[];
  /** The brief says that they walk. */
  readonly walked?: true;
  /** They came in their own car. */
  readonly hasCar: boolean;
  /** It takes them back to what they left for something else meanwhile. */
  readonly goesOn?: true;
}

/** What legs are made with. */
export interface Journey {
  readonly clock: ZonedClock;
  readonly sites: Sites;
  /** Stays at a hotel, by start. */
  readonly beds: readonly OccasionDraft[];
}

/**
 * Minutes that guests have in their rooms, so that the way there is worth it; more where they only come back to lunch, fewer
 * where they leave their bags or go there anyway.
 */
const REST = 40;
const BEFORE_LUNCH = 60;
const BAGS = 15;

/** What is eaten before is lunch. */
const AFTERNOON = '14:00';

/** A day lasts until five in the morning. */
const NIGHT = 5 * HOUR;

/** Something of a party's day with its site. */
interface Placed extends Stop {
  readonly isAssumed: boolean;
  /** When they are to be there, and when they can leave. */
  readonly due: Instant;
  readonly free: Instant;
}

const isEnd = ({ occasion }: Stop, bound: 'first' | 'last'): boolean =>
  occasion.spec.bound === bound;

function place(occasion: OccasionDraft, site: Site, anywhere: () => string): Placed {
  const key = site.key ?? anywhere();
  const due = (occasion.start - aheadOf(occasion) * MINUTE) as Instant;
  return { site: key, occasion, isAssumed: site.assumed, due, free: occasion.end };
}

/** A party while its days are gone through. */
interface Travellers {
  readonly party: Party;
  readonly journey: Journey;
}

const dayOf = (instant: Instant, { clock }: Journey): string =>
  clock.date((instant - NIGHT) as Instant);

const bedStop = (stay: OccasionDraft): Stop => ({ site: bedSite(stay), occasion: stay });

/** Where they sleep in the night that begins on a day. */
function bedOn(day: string, { party, journey }: Travellers): OccasionDraft | undefined {
  return party.stays.findLast(
    ({ start, end }) => dayOf(start, journey) <= day && dayOf(end, journey) > day,
  );
}

/** The room they have at some time between two. */
const roomIn = (from: Instant, until: Instant, { party }: Travellers): OccasionDraft | undefined =>
  party.stays.findLast(({ start, end }) => start <= until && end > from);

const wayBetween = (from: Stop, to: Stop, { sites }: Journey): Way =>
  from.site === to.site ? { minutes: 0, assumed: false } : sites.way(from, to);

/** How long they stop on a way for what is on it, as for a meal. */
function stopsOn(leave: Instant, minutes: number, { occasions }: Party): number {
  const until = leave + minutes * MINUTE;
  const stops = occasions.filter((one) => isOnWay(one) && one.start >= leave && one.start < until);
  return stops.reduce((sum, { start, end }) => sum + end - start, 0);
}

function legOf(from: Stop, to: Stop, leave: Instant, of: Travellers, more: Partial<Leg> = {}): Leg {
  const way = wayBetween(from, to, of.journey);
  const stops = stopsOn(leave, way.minutes, of.party);
  const arrive = (leave + way.minutes * MINUTE + stops) as Instant;
  const { heads, hasCar } = of.party;
  const bed = { toBed: false, fromBed: false };
  return { from, to, ...bed, leave, arrive, free: leave, ...way, heads, hasCar, ...more };
}

/** From where they sleep to a thing, so that they are there when they are due, or as soon as they can leave. */
function fetched(stay: OccasionDraft, to: Placed, of: Travellers, free: Instant): readonly Leg[] {
  const from = bedStop(stay);
  const ideal = to.due - wayBetween(from, to, of.journey).minutes * MINUTE;
  return [legOf(from, to, Math.max(free, ideal) as Instant, of, { fromBed: true, free })];
}

/** To where they sleep as soon as a thing is over. */
function broughtBack(from: Placed, stay: OccasionDraft, of: Travellers): readonly Leg[] {
  const to = bedStop(stay);
  return from.site === to.site ? [] : [legOf(from, to, from.free, of, { toBed: true })];
}

/** From one thing to the next: not before the one ends, and not earlier than it takes; from a station at once. */
function direct(from: Placed, to: Placed, of: Travellers): readonly Leg[] {
  if (from.site === to.site) return [];
  const { minutes } = wayBetween(from, to, of.journey);
  // The timetable says that what nobody placed elsewhere is near.
  if (to.isAssumed && (to.due - from.free) / MINUTE < minutes) return [];
  const ideal = (to.due - minutes * MINUTE) as Instant;
  const isAtStation = isEnd(from, 'first') && from.site !== OURS;
  const leave = isAtStation ? from.free : (Math.max(from.free, ideal) as Instant);
  return [legOf(from, to, leave, of, to.isAssumed || from.isAssumed ? { assumed: true } : {})];
}

/** How long they rest at least between two things, at or by the hotel. */
function leastRest(from: Placed, to: Placed, bed: Stop, { clock }: Journey): number {
  if (isEnd(from, 'first') || to.site === bed.site) return BAGS;
  const { spec, start } = to.occasion;
  const isMeal = spec.feeds !== undefined && spec.feeds.where === undefined;
  return isMeal && clock.local(start).slice(11) < AFTERNOON ? BEFORE_LUNCH : REST;
}

/** Between two things of a day: by the hotel where there is time for it. */
function between(from: Placed, to: Placed, of: Travellers): readonly Leg[] {
  const room = roomIn(from.free, to.due, of);
  if (room === undefined) return direct(from, to, of);
  const bed = bedStop(room);
  if (to.site === bed.site && isIdle(to.occasion)) return broughtBack(from, room, of);
  const ways = [wayBetween(from, bed, of.journey), wayBetween(bed, to, of.journey)];
  const spare = (to.due - from.free) / MINUTE - ways.reduce((sum, { minutes }) => sum + minutes, 0);
  if (from.site === bed.site) {
    return to.site !== bed.site || spare >= REST ? fetched(room, to, of, from.free) : [];
  }
  const back = broughtBack(from, room, of);
  return spare >= leastRest(from, to, bed, of.journey)
    ? [...back, ...fetched(room, to, of, back.at(-1)?.arrive ?? from.free)]
    : direct(from, to, of);
}

const HOME: OccasionSpec = {
  ...{ for: '', as: 'home', label: { zh: '', en: '' }, each: 'whole', name: [] },
};

/** Our own door, where those meet whose beds are not ours to know. */
const homeStop = ({ occasion }: Stop): Stop => ({
  site: OURS,
  occasion: { ...occasion, id: HOME_ID, spec: HOME, name: '', place: '', item: {} },
});

/** Whether the brief sends a vehicle with guests of whom it does not say where they sleep. */
const isDriven = ({ site, occasion }: Placed): boolean =>
  site !== OURS && vehiclesOf(occasion).length > 0;

/** Whether guests of whom the brief does not say where they sleep set out from us: to what is always elsewhere. */
const setsOut = (first: Placed): boolean => {
  const { spec } = first.occasion;
  const isElsewhere = first.site !== OURS && spec.site?.usual === 'away';
  return isDriven(first) || (isElsewhere && spec.bound === undefined);
};

/** After the last thing of a day to bed, or to our door. */
function toBed(last: Placed, of: Travellers): readonly Leg[] {
  const night = bedOn(dayOf(last.free, of.journey), of);
  if (isEnd(last, 'last')) return [];
  if (night !== undefined) return broughtBack(last, night, of);
  return isDriven(last) && !isEnd(last, 'first')
    ? [legOf(last, homeStop(last), last.free, of)]
    : [];
}

/** From the bed of the night before, or from our door, to the first thing of a day. */
function fromBed(first: Placed, of: Travellers): readonly Leg[] {
  const { occasion } = first;
  const night = bedOn(dayOf((occasion.start - 24 * HOUR) as Instant, of.journey), of);
  if (isEnd(first, 'first')) return [];
  if (night !== undefined) {
    // Nobody is fetched for what they are free for in their rooms.
    const staysIn = isIdle(occasion) && first.site === bedSite(night);
    return staysIn ? [] : fetched(night, first, of, night.start);
  }
  const home = homeStop(first);
  const leave = (first.due - wayBetween(home, first, of.journey).minutes * MINUTE) as Instant;
  return setsOut(first) && !isEnd(first, 'last') ? [legOf(home, first, leave, of)] : [];
}

/** What comes between one thing and the next. */
function legsBetween(before: Placed, here: Placed, of: Travellers): readonly Leg[] {
  const { journey } = of;
  if (dayOf(before.free, journey) !== dayOf(here.occasion.start, journey)) {
    return [...toBed(before, of), ...fromBed(here, of)];
  }
  return isEnd(here, 'first') || isEnd(before, 'last') ? [] : between(before, here, of);
}

/** The room where they spend what they are free for, if that is worth the way. */
function restingRoom(
  occasion: OccasionDraft,
  before: Placed,
  of: Travellers,
): OccasionDraft | undefined {
  const room = isIdle(occasion) ? roomIn(before.free, occasion.end, of) : undefined;
  if (room === undefined) return undefined;
  const { minutes } = wayBetween(before, bedStop(room), of.journey);
  return occasion.end - before.free >= (minutes + REST) * MINUTE ? room : undefined;
}

/**
 * Where they are for what has no place: at the last thing of the day, but not at a station, and not where they are free to rest in
 * their rooms; else where they sleep, or with us.
 */
function whereAnyway(occasion: OccasionDraft, before: Placed | undefined, of: Travellers): string {
  const { start } = occasion;
  const isSameDay =
    before !== undefined && dayOf(before.free, of.journey) === dayOf(start, of.journey);
  const room = isSameDay ? restingRoom(occasion, before, of) : undefined;
  if (room !== undefined) return bedSite(room);
  if (isSameDay && !isEnd(before, 'first')) return before.site;
  const night =
    roomIn(start, start, of) ?? bedOn(dayOf((start - 24 * HOUR) as Instant, of.journey), of);
  return night === undefined ? OURS : bedSite(night);
}

/** Whether they leave one thing for another elsewhere and come back to it: for lunch from what lasts all day. */
const isPause = (whole: Placed, here: Placed): boolean =>
  whole.site !== here.site &&
  here.occasion.spec.bound === undefined &&
  !isEnd(whole, 'first') &&
  here.occasion.start > whole.occasion.start &&
  here.occasion.end < whole.occasion.end;

/** To what they leave something for, and back as soon as it is over. */
function pauseLegs(whole: Placed, here: Placed, of: Travellers): readonly Leg[] {
  const ideal = here.due - wayBetween(whole, here, of.journey).minutes * MINUTE;
  const free = Math.max(whole.occasion.start, ideal) as Instant;
  const back = direct(here, { ...whole, due: here.free }, of);
  return [
    ...direct({ ...whole, free }, here, of),
    ...back.map((leg): Leg => ({ ...leg, goesOn: true })),
  ];
}

/** The legs of one party, by start. */
function legsOf(party: Party, journey: Journey): readonly Leg[] {
  const of = { party, journey };
  const legs: Leg[] = [];
  let before: Placed | undefined;
  for (const occasion of party.occasions.filter((one) => !isOnWay(one))) {
    const site = journey.sites.siteOf(occasion);
    const last = before;
    const placed = place(occasion, site, () => whereAnyway(occasion, last, of));
    if (before !== undefined && isPause(before, placed)) {
      legs.push(...pauseLegs(before, placed, of));
      continue;
    }
    const way = before === undefined ? fromBed(placed, of) : legsBetween(before, placed, of);
    legs.push(...way);
    // Whoever comes when it is over can leave as soon as he is there.
    const here = { ...placed, free: Math.max(placed.free, way.at(-1)?.arrive ?? 0) as Instant };
    before = before !== undefined && before.free > here.free ? before : here;
  }
  return before === undefined ? legs : [...legs, ...toBed(before, of)];
}

/** The legs of all parties. */
export function listLegs(
  occasions: readonly OccasionDraft[],
  heads: Heads,
  journey: Journey,
): readonly Leg[] {
  return listParties(occasions, journey.beds, heads).flatMap((party) => legsOf(party, journey));
}
