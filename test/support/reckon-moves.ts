import type { Finding } from '../../src/model/finding.ts';
import type { Move, Plan } from '../../src/model/plan.ts';
import {
  groupName,
  HOST,
  type MadeThing,
  type MadeVisit,
  routeBetween,
  TEAM,
} from './made-visit.ts';

// What has to hold of the moves of a made visit, reckoned from what was made and without the code that plans them. Each
// function returns what is wrong, in words, so that nothing is right.

const FIRST = Date.parse('2026-12-08T00:00+08:00');
const DAY = 24 * 60;
const minutesOf = (iso: string): number => (Date.parse(iso) - FIRST) / 60_000;

/** The site of a place as a plan writes it. */
function siteOf(place: string): string {
  if (['201会议室', '报告厅', '职工食堂', '学院大门', HOST].includes(place)) return '';
  return ['博物馆', '云岭宾馆'].find((site) => place.startsWith(site)) ?? place;
}

/** A move with its times in minutes and the sites it is between. */
interface Way extends Omit<Move, 'from' | 'to' | 'leave' | 'arrive'> {
  readonly from: string;
  readonly to: string;
  readonly leave: number;
  readonly arrive: number;
}

const waysOf = (plan: Plan): readonly Way[] =>
  plan.moves
    .map((move) => {
      const sites = { from: siteOf(move.from), to: siteOf(move.to) };
      return { ...move, ...sites, leave: minutesOf(move.leave), arrive: minutesOf(move.arrive) };
    })
    .toSorted((a, b) => a.leave - b.leave);

interface Heads {
  readonly name: string;
  readonly count: number;
  readonly party: number;
}

/** Guests with those who come along, and the unnamed of each party under the name of its group. */
export const headsOf = ({ guests, unnamed }: MadeVisit): readonly Heads[] => [
  ...guests,
  ...unnamed.flatMap((count, party) =>
    count > 0 ? [{ name: groupName(party), count, party }] : [],
  ),
];

const isOn = ({ guests }: Move | Way, { name }: Heads): boolean =>
  guests.length === 0 || guests.includes(name);

const thingsOf = ({ things }: MadeVisit, party: number): readonly MadeThing[] =>
  things.filter(({ parties }) => parties.includes(party)).toSorted((a, b) => a.start - b.start);

const EARLY: Readonly<Record<string, number>> = { meetings: 10, activities: 5, departures: 60 };
const isCar = ({ item }: MadeThing): boolean => item.mode === 'car';
const dueOf = (thing: MadeThing): number =>
  thing.start - (isCar(thing) ? 0 : (EARLY[thing.section] ?? 0));
const travelOf = (thing: MadeThing | undefined): number =>
  Number.parseInt(String(thing?.item.travel ?? 0), 10);
const nightOf = (minutes: number): number => Math.floor((minutes - 5 * 60) / DAY);

/** The minutes from one site to another as the brief gives them; null where it gives none. */
function minutesOn(
  { routes }: MadeVisit,
  way: Way,
  to?: MadeThing,
  from?: MadeThing,
): number | null {
  if (way.from === way.to) return 0;
  if (routes) return routeBetween(way.from, way.to);
  return travelOf(to) || travelOf(from) || null;
}

const show = ({ id, from, to, leave, arrive }: Way): string =>
  `${id} ${from}→${to} ${leave}–${arrive}`;

/** A guest is where the brief says at every time, and no way goes on meanwhile; where each way begins is where the last one ended. */
export function whereGuestsAre(visit: MadeVisit, plan: Plan): readonly string[] {
  const all = waysOf(plan);
  return headsOf(visit).flatMap((head) => {
    const ways = all.filter((way) => isOn(way, head));
    const things = thingsOf(visit, head.party);
    const hotel = visit.hotels[head.party] ?? '';
    const wrong: string[] = [];
    const says = (problem: string, ...of: readonly Way[]): void => {
      wrong.push(`${head.name}: ${problem}: ${of.map(show).join(', ')}`);
    };
    for (const [index, way] of ways.entries()) {
      const before = ways[index - 1];
      if (before === undefined) continue;
      if (before.arrive > way.leave) says('two ways at a time', before, way);
      const isOpen = hotel === '' && nightOf(before.leave) !== nightOf(way.leave);
      if (before.to !== way.from && !isOpen) says('is elsewhere', before, way);
    }
    let site: string | null = null;
    let day = -1;
    let last: MadeThing | undefined;
    let done = 0;
    const go = (until: number): readonly Way[] => {
      const gone = ways.slice(done).filter(({ leave }) => leave <= until);
      done += gone.length;
      site = gone.at(-1)?.to ?? site;
      return gone;
    };
    const sleep = (until: number): void => {
      if (last !== undefined && last.section !== 'departures') {
        const home = go((nightOf(last.start) + 1) * DAY + 5 * 60 - 1);
        if (hotel !== '' && until > 0 && site !== hotel) says('not in bed', ...home);
      }
      if (hotel === '') site = null;
      else if (nightOf(last?.start ?? 0) < until || last === undefined)
        site = until > 0 ? hotel : null;
    };
    for (const thing of things) {
      const today = nightOf(thing.start);
      if (today !== day) sleep(today);
      day = today;
      if (thing.section === 'arrivals') site = null;
      const gone = go(thing.start);
      const [first, next] = [gone[0], gone.at(-1)];
      const isUnknown = site === null && next === undefined;
      if (thing.site !== null && !isUnknown && site !== thing.site) {
        says(`not at ${thing.item.id} (${thing.site}) but at ${site}`, ...gone);
      }
      if (site === null) site = thing.site;
      if (first !== undefined && last !== undefined && first.leave < last.end) {
        says(`leaves ${last.item.id} before its end`, first);
      }
      const isDirect = gone.length === 1 && last !== undefined && nightOf(last.start) === today;
      const wanted =
        next === undefined ? null : minutesOn(visit, next, thing, isDirect ? last : undefined);
      if (next !== undefined && wanted !== null && next.minutes !== wanted) {
        says(`takes ${next.minutes} for ${wanted} minutes to ${thing.item.id}`, next);
      }
      if (next !== undefined) {
        const atOnce = isDirect && last?.section === 'arrivals' && !isCar(last);
        const soonest = isDirect && last !== undefined ? last.end + next.minutes : -1;
        const arrives = atOnce ? soonest : Math.max(soonest, dueOf(thing));
        if (next.arrive !== arrives) says(`is at ${thing.item.id} not at ${arrives}`, next);
      }
      last = thing;
    }
    if (last !== undefined)
      sleep(nightOf(last.start) + 1 < visit.days ? nightOf(last.start) + 1 : 0);
    if (done < ways.length) says('a way to nothing', ...ways.slice(done));
    return wrong;
  });
}

/** Whether a finding says of somebody or something that it cannot be. */
const names = (findings: readonly Finding[], name: string): boolean =>
  findings.some(
    ({ code, args }) =>
      ['double-booked', 'many-at-once', 'cannot-get-there', 'travel-unknown'].includes(code) &&
      'name' in args &&
      args.name === name,
  );

const ruleFires = (findings: readonly Finding[], id: string): boolean =>
  findings.some(({ code, args }) => code === 'rule' && 'rule' in args && args.rule === id);

const seatsSaid = (findings: readonly Finding[]): boolean =>
  ['visit/move/seats', 'visit/arrange/seats-arrival', 'visit/arrange/seats-departure'].some((id) =>
    ruleFires(findings, id),
  );

const isWithin = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] < b[1] && b[0] < a[1];

/** No car takes more people than it seats, and none is at two ways at a time with its driver, unless a finding says so. */
export function whatCarsDo(visit: MadeVisit, plan: Plan): readonly string[] {
  const ways = waysOf(plan);
  const heads = headsOf(visit);
  const cars = (way: Way) => visit.vehicles.filter(({ id }) => way.vehicles.includes(id));
  const crowded = ways.filter((way) => {
    const people = heads
      .filter((head) => isOn(way, head))
      .reduce((sum, { count }) => sum + count, 0);
    const seats = cars(way).reduce((sum, one) => sum + one.seats - 1, 0);
    return way.vehicles.length > 0 && seats < people + way.company.length;
  });
  const trips = [
    ...ways.map((way) => ({ ...way, id: way.id, time: [way.leave, way.arrive] as const })),
    ...visit.things
      .filter(({ section, item }) => section === 'arrivals' && item.vehicle !== undefined)
      .map((one) => ({
        ...{
          id: one.item.id,
          vehicles: one.item.vehicle as readonly string[],
          because: { named: true },
        },
        time: [one.start - travelOf(one), one.end] as const,
      })),
  ];
  const drivers = (of: readonly string[]) =>
    visit.vehicles.filter(({ id }) => of.includes(id)).map(({ driver }) => driver);
  const twice = trips.flatMap((one, index) =>
    trips.slice(index + 1).flatMap((other) => {
      const taken = [...one.vehicles, ...drivers(one.vehicles)];
      const both = taken.filter((name) =>
        [...other.vehicles, ...drivers(other.vehicles)].includes(name),
      );
      const isBoth = isWithin(one.time, other.time) && both.length > 0;
      if (!isBoth) return [];
      const isWritten = one.because.named && other.because.named;
      return isWritten && both.some((name) => names(plan.findings, name))
        ? []
        : [`${both.join()} on ${one.id} and ${other.id}`];
    }),
  );
  const without = ways.filter(
    ({ vehicles, on_foot, own_car, minutes }) =>
      vehicles.length === 0 && !on_foot && !own_car && minutes > 0,
  );
  return [
    ...crowded
      .filter(({ because }) => !because.named || !seatsSaid(plan.findings))
      .map((way) => `too full: ${show(way)} ${way.vehicles.join()}`),
    ...twice,
    ...(without.length > 0 && !carSaid(plan.findings)
      ? [`no car and not said: ${without.map(show).join()}`]
      : []),
  ];
}

const carSaid = (findings: readonly Finding[]): boolean =>
  ['visit/move/no-car', 'visit/pickup/car'].some((id) => ruleFires(findings, id));

const isBound = ({ section }: MadeThing): boolean => ['arrivals', 'departures'].includes(section);

/** At our own door somebody is for a moment. */
const spanOf = (one: MadeThing): readonly [number, number] => [
  one.start,
  isCar(one) ? one.start : one.end,
];

/** Whoever of us is to be at two things at a time, or cannot get from one to the next by the routes given, is in a finding. */
export function whoIsTwice(visit: MadeVisit, plan: Plan): readonly string[] {
  return TEAM.flatMap((name) => {
    const at = visit.things
      .filter(({ item }) => [item.companions, item.greeters].flat().includes(name))
      .toSorted((a, b) => a.start - b.start);
    const wrong = at.flatMap((one, index) =>
      at.slice(index + 1).filter((other) => {
        if (isWithin(spanOf(one), spanOf(other))) return true;
        const [a, b] = [one.site, other.site];
        if (!visit.routes || a === null || b === null || isBound(one) || isBound(other))
          return false;
        return other.start - one.end < routeBetween(a, b);
      }),
    );
    return wrong.length > 0 && !names(plan.findings, name)
      ? [`${name} at ${wrong.map(({ item }) => item.id).join()} and something else`]
      : [];
  });
}

/** The ways of each guest, as texts; those of the day `without` are left out, of the others the vehicles are told too. */
export function waysByGuest(visit: MadeVisit, plan: Plan, without?: number): readonly string[] {
  return headsOf(visit).flatMap((head) =>
    waysOf(plan)
      .filter((way) => isOn(way, head) && nightOf(way.leave) !== without)
      .map((way) => {
        const cars = without === undefined ? [] : way.vehicles;
        return `${head.name} ${way.from}→${way.to} ${way.leave}–${way.arrive} ${cars.join()}`;
      }),
  );
}

/** What of a plan must not depend on the order in which things are written. */
export function unordered({ moves, tasks, findings }: Plan): readonly string[] {
  const sorted = (names: readonly string[]): string => names.toSorted().join();
  const shown = [
    ...moves.map((move) => ({
      ...move,
      ...{ guests: sorted(move.guests), company: sorted(move.company) },
      ...{ vehicles: sorted(move.vehicles), drivers: sorted(move.drivers) },
    })),
    ...tasks.map(({ id, start, end, place, owners }) => {
      return { id, start, end, place, owners: sorted(owners.map(({ name }) => name ?? '')) };
    }),
    // A rule says names in the order in which the brief has them.
    ...findings.map(({ code, level, args }) => {
      return { code, level, of: 'rule' in args ? args.rule : 'name' in args ? args.name : '' };
    }),
  ];
  return shown.map((one) => JSON.stringify(one)).toSorted();
}
