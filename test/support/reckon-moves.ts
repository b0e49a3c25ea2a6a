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
  const isByStation = [to, from].some((one) => one !== undefined && isBound(one));
  const longer = Math.max(travelOf(to), travelOf(from));
  return (isByStation ? longer : travelOf(to) || travelOf(from)) || null;
}

const show = ({ id, from, to, leave, arrive }: Way): string =>
  `${id} ${from}→${to} ${leave}–${arrive}`;

/** A guest on the way through a visit: what is behind, and where that has brought them. */
class Walk {
  readonly wrong: string[] = [];
  /** Null where the brief does not tell. */
  site: string | null = null;
  last: MadeThing | undefined;
  private readonly name: string;
  private readonly hotel: string;
  private readonly ways: readonly Way[];
  private done = 0;

  constructor(name: string, hotel: string, ways: readonly Way[]) {
    this.name = name;
    this.hotel = hotel;
    this.ways = ways;
  }

  says(problem: string, ...of: readonly Way[]): void {
    this.wrong.push(`${this.name}: ${problem}: ${of.map(show).join(', ')}`);
  }

  wayBefore(way: Way): Way | undefined {
    return this.ways[this.ways.indexOf(way) - 1];
  }

  /** The ways until a time. */
  go(until: number): readonly Way[] {
    const gone = this.ways.slice(this.done).filter(({ leave }) => leave <= until);
    this.done += gone.length;
    this.site = gone.at(-1)?.to ?? this.site;
    return gone;
  }

  /** To bed until a night is over; whoever has left goes nowhere, and nobody is fetched from where no one knows. */
  sleep(until: number): void {
    const { last, hotel } = this;
    if (last !== undefined && last.section !== 'departures') {
      const home = this.go((nightOf(last.start) + 1) * DAY + 5 * 60 - 1);
      const isUp = hotel !== '' && until > 0 && this.site !== hotel && this.site !== null;
      if (isUp) this.says('not in bed', ...home);
    }
    this.site = hotel !== '' && until > 0 ? hotel : null;
  }

  /** Ways follow each other in time and place; where nobody knows the bed a night is between. */
  checkChain(): void {
    for (const [index, way] of this.ways.entries()) {
      const before = this.ways[index - 1] ?? way;
      if (before === way) continue;
      if (before.arrive > way.leave) this.says('two ways at a time', before, way);
      const isOpen = this.hotel === '' && nightOf(before.leave) !== nightOf(way.leave);
      if (before.to !== way.from && !isOpen) this.says('is elsewhere', before, way);
    }
  }

  checkEnd(): void {
    if (this.done < this.ways.length) this.says('a way to nothing', ...this.ways.slice(this.done));
  }
}

/** The last way to a thing takes as long as the brief says, and comes when they are due or as soon as they can. */
function checkWay(walk: Walk, thing: MadeThing, gone: readonly Way[], visit: MadeVisit): void {
  const { last } = walk;
  const way = gone.at(-1);
  if (way === undefined) return;
  const isSameDay = last !== undefined && nightOf(last.start) === nightOf(thing.start);
  const before = gone.length === 1 && isSameDay ? last : undefined;
  const wanted = minutesOn(visit, way, thing, before);
  if (wanted !== null && way.minutes !== wanted) {
    walk.says(`takes ${way.minutes} for ${wanted} minutes to ${thing.item.id}`, way);
  }
  // Whoever came when it was over goes on at once.
  const came = walk.wayBefore(way)?.arrive ?? -1;
  const soonest = before === undefined ? -1 : Math.max(before.end, came) + way.minutes;
  const isMet = before?.section === 'arrivals' && !isCar(before);
  const arrives = isMet ? soonest : Math.max(soonest, dueOf(thing));
  if (way.arrive !== arrives) walk.says(`is at ${thing.item.id} not at ${arrives}`, way);
}

/** They have come to a thing, and left nothing before its end. */
function attend(walk: Walk, thing: MadeThing, visit: MadeVisit): void {
  if (thing.section === 'arrivals') walk.site = null;
  const gone = walk.go(thing.start);
  const isUnknown = walk.site === null && gone.length === 0;
  if (thing.site !== null && !isUnknown && walk.site !== thing.site) {
    walk.says(`not at ${thing.item.id} (${thing.site}) but at ${walk.site}`, ...gone);
  }
  walk.site ??= thing.site;
  const { last } = walk;
  const tooSoon = gone.filter(({ leave }) => last !== undefined && leave < last.end).slice(0, 1);
  if (tooSoon.length > 0) walk.says(`leaves ${last?.item.id} before its end`, ...tooSoon);
  checkWay(walk, thing, gone, visit);
  walk.last = thing;
}

/** A guest is where the brief says at every time, and no way goes on meanwhile; where each way begins is where the last one ended. */
export function whereGuestsAre(visit: MadeVisit, plan: Plan): readonly string[] {
  const all = waysOf(plan);
  return headsOf(visit).flatMap((head) => {
    const ways = all.filter((way) => isOn(way, head));
    const walk = new Walk(head.name, visit.hotels[head.party] ?? '', ways);
    walk.checkChain();
    let day = -1;
    for (const thing of thingsOf(visit, head.party)) {
      const today = nightOf(thing.start);
      if (today !== day) walk.sleep(today);
      day = today;
      attend(walk, thing, visit);
    }
    if (walk.last !== undefined) walk.sleep(day + 1 < visit.days ? day + 1 : 0);
    walk.checkEnd();
    return walk.wrong;
  });
}

/** What says of somebody or something that it cannot be there. */
const SAID_OF = [
  ...['double-booked', 'many-at-once', 'cannot-get-there', 'travel-unknown', 'vehicle-elsewhere'],
] as readonly string[];

/** Whether a finding says of somebody or something that it cannot be. */
const names = (findings: readonly Finding[], name: string): boolean =>
  findings.some(({ code, args }) => SAID_OF.includes(code) && 'name' in args && args.name === name);

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
      .filter((head) => isOn(way, head) && !way.own_car)
      .reduce((sum, { count }) => sum + count, 0);
    const seats = cars(way).reduce((sum, one) => sum + one.seats - 1, 0);
    return way.vehicles.length > 0 && seats < people + way.company.length;
  });
  const trips = [
    ...ways.map((way) => {
      const time = [way.leave, way.arrive] as const;
      return { ...way, time, sure: time };
    }),
    ...visit.things
      .filter(({ section, item }) => section === 'arrivals' && item.vehicle !== undefined)
      .map((one) => ({
        ...{
          id: one.item.id,
          vehicles: one.item.vehicle as readonly string[],
          because: { named: true },
        },
        time: [one.start - travelOf(one), one.end] as const,
        // How long guests take to come out is nobody's word.
        sure: [one.start - travelOf(one), one.start + travelOf(one)] as const,
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
      const isSaid = both.some((name) => names(plan.findings, name));
      return isWritten && (isSaid || !isWithin(one.sure, other.sure))
        ? []
        : [`${both.join()} on ${one.id} and ${other.id}`];
    }),
  );
  // Nobody drives empty in no time: on a way whose length the brief says, back where it came from.
  const tooSoon = ways.flatMap((one) =>
    ways
      .filter((next) => {
        const isBack = next.from === one.from && next.from !== one.to;
        const isSure = !one.assumed && !next.assumed && isBack;
        const between = next.leave - one.arrive;
        return isSure && between >= 0 && between < one.minutes;
      })
      .flatMap((next) => {
        const both = one.vehicles.filter((id) => next.vehicles.includes(id));
        return both.length > 0 && !both.some((id) => names(plan.findings, id))
          ? [`${both.join()} cannot be back from ${one.id} for ${next.id}`]
          : [];
      }),
  );
  const without = ways.filter(
    ({ vehicles, on_foot, own_car, minutes }) =>
      vehicles.length === 0 && !on_foot && !own_car && minutes > 0,
  );
  return [
    ...crowded
      .filter(({ vehicles }) => {
        // A vehicle that is sent on two ways at a time is said to be.
        const isTwice = vehicles.some((id) => names(plan.findings, id));
        return !seatsSaid(plan.findings) && !isTwice;
      })
      .map((way) => `too full: ${show(way)} ${way.vehicles.join()}`),
    ...twice,
    ...tooSoon,
    ...(without.length > 0 && !carSaid(plan.findings)
      ? [`no car and not said: ${without.map(show).join()}`]
      : []),
  ];
}

const carSaid = (findings: readonly Finding[]): boolean =>
  ['visit/move/no-car', 'visit/pickup/car'].some((id) => ruleFires(findings, id));

const isBound = ({ section }: MadeThing): boolean => ['arrivals', 'departures'].includes(section);

/** At our own door somebody is for a moment, and how long guests take to come out of a station is nobody’s word. */
const spanOf = (one: MadeThing): readonly [number, number] => [
  one.start,
  one.section === 'arrivals' || isCar(one) ? one.start : one.end,
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

/** A time at which somebody of ours is somewhere, as part of what. */
interface Hold {
  readonly thing: string;
  readonly what: string;
  readonly place: string;
  readonly time: readonly [number, number];
  readonly isTask?: true;
}

/** What a move belongs to: what it leads to, or comes from where it takes guests from a station or to bed. */
function thingOf(id: string, { moves }: Plan): string {
  const move = moves.find((one) => one.id === id);
  if (move === undefined) return id;
  const { from, to } = move.because;
  const isMet = from.startsWith('come-') && !to.startsWith('go-') && siteOf(move.from) !== '';
  return id.startsWith('from-') || isMet ? from : to;
}

const isArrival = (id: string, { occasions }: Plan): boolean =>
  occasions.some((one) => one.id === id && one.kind === 'arrival');

/** Minutes that whoever comes with the guests may be late for what is to be done there, without a word. */
const A_LITTLE_LATE = 10;

/** Where one of us is when: at tasks at a place, at what the plan has them at, at the wheel, on the way with guests. */
function holdsOf(name: string, plan: Plan): readonly Hold[] {
  const span = (start: string, end: string) => [minutesOf(start), minutesOf(end)] as const;
  const tasks = plan.tasks
    .filter(({ owners, place, timing }) => {
      return timing === 'at' && place !== '' && owners.some((owner) => owner.name === name);
    })
    .map(({ id, occasion, place, start, end }): Hold => {
      const time = span(start, end);
      return { thing: thingOf(occasion, plan), what: id, place, time, isTask: true };
    });
  const attended = plan.occasions
    .filter(({ people, kind, span: of }) => {
      return of === 'part' && people.includes(name) && !['arrival', 'departure'].includes(kind);
    })
    .map(({ id, place, start, end }): Hold => {
      return { thing: id, what: id, place, time: span(start, end) };
    });
  const drives = plan.moves
    .filter(({ drivers }) => drivers.includes(name))
    .map(({ id, leave, arrive }): Hold => {
      return { thing: thingOf(id, plan), what: id, place: id, time: span(leave, arrive) };
    });
  // When guests come out of a station is a guess, as is a way whose length nobody has said; and a guess never warns. Within a house
  // nobody rides.
  const rides = plan.moves
    .filter(({ assumed, from, to }) => !assumed && from !== to)
    .filter(({ company, because: { from } }) => company.includes(name) && !isArrival(from, plan))
    .map(({ id, leave, arrive }): Hold => {
      const [from, until] = span(leave, arrive);
      const time = [from, Math.max(from, until - A_LITTLE_LATE)] as const;
      return { thing: thingOf(id, plan), what: `ride ${id}`, place: id, time };
    });
  return [...tasks, ...attended, ...drives, ...rides];
}

const overlap = (a: Hold, b: Hold): boolean => {
  // Whoever has two things to do at one place is there for both.
  if ((a.isTask || b.isTask) && a.place === b.place) return false;
  const isMoment = ({ time }: Hold): boolean => time[0] === time[1];
  if (isMoment(a) && isMoment(b))
    return a.time[0] === b.time[0] && siteOf(a.place) !== siteOf(b.place);
  const last = ({ time }: Hold): number => Math.max(time[1], time[0] + 1);
  return a.time[0] < last(b) && b.time[0] < last(a);
};

/** Whether two things are one, or guests leave for both by one way: from one station at one time. */
function isOneWay(one: string, other: string, { occasions }: Plan): boolean {
  const leave = (id: string): string | undefined => {
    const found = occasions.find((of) => of.id === id && of.kind === 'departure');
    return found === undefined ? undefined : `${found.place} ${found.start}`;
  };
  return one === other || (leave(one) !== undefined && leave(one) === leave(other));
}

/** Whoever of us has to be at two things at a time by the plan itself, and no finding says so. */
export function whoIsDoubled(plan: Plan): readonly string[] {
  const people = [...new Set([...plan.people.map(({ name }) => name), ...TEAM])];
  return people.flatMap((name) => {
    const holds = holdsOf(name, plan);
    const twice = holds.flatMap((one, index) =>
      holds
        .slice(index + 1)
        .filter((other) => !isOneWay(one.thing, other.thing, plan) && overlap(one, other))
        .map((other) => `${name}: ${one.what} and ${other.what}`),
    );
    const driven = plan.moves.flatMap(({ drivers, vehicles }) =>
      drivers.includes(name) ? vehicles : [],
    );
    return [name, ...driven].some((one) => names(plan.findings, one)) ? [] : twice;
  });
}

/** The vehicles whose drivers, by the plan, do what another drives: the driver of a way is sent with his car. */
export const whoDrivesAnothers = (plan: Plan): readonly string[] =>
  plan.tasks.flatMap(({ id, occasion, owners }) => {
    const move = plan.moves.find((one) => one.id === occasion);
    const drivers = owners.filter(({ role }) => role === 'driver').map(({ name }) => name ?? '');
    if (move === undefined || drivers.length === 0) return [];
    return drivers.every((name) => move.drivers.includes(name)) || move.drivers.length === 0
      ? []
      : [`${id}: ${drivers.join()} for ${move.drivers.join()}`];
  });

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

/**
 * Where each guest gets to, and when, as texts: which hotel they are driven by, and so when they leave or come home, is a matter of
 * who else rides in the vehicle.
 */
export function arrivalsByGuest(visit: MadeVisit, plan: Plan): readonly string[] {
  return headsOf(visit).flatMap((head) => {
    const ways = waysOf(plan).filter((way) => isOn(way, head));
    const goesOn = ({ to, arrive }: Way): boolean =>
      ways.some((next) => next.from === to && next.leave === arrive);
    return ways
      .filter((way) => !goesOn(way))
      .map(({ to, arrive }) => `${head.name} →${to} ${visit.hotels.includes(to) ? '' : arrive}`);
  });
}

/** What of a plan must not depend on the order in which things are written. */
export function unordered({ moves, tasks, findings }: Plan): readonly string[] {
  const sorted = (names: readonly string[]): string => names.toSorted().join();
  const shown = [
    ...moves.map((move) => ({
      ...move,
      ...{ guests: sorted(move.guests), company: sorted(move.company) },
      ...{ vehicles: sorted(move.vehicles), drivers: sorted(move.drivers) },
      // Equals are listed in the order of the brief.
      rides: (move.rides ?? []).map((ride) => ({
        ...ride,
        ...{ guests: sorted(ride.guests), company: sorted(ride.company) },
        aboard: sorted(ride.aboard),
      })),
    })),
    // Of two that leave in the same minute the one written later is the last.
    ...tasks.map(({ because: { rule }, start, end, place, owners }) => {
      return {
        rule,
        start,
        end,
        place: sorted(place.split('、')),
        owners: sorted(owners.map(({ name }) => name ?? '')),
      };
    }),
    // A rule says names in the order in which the brief has them.
    ...findings.map(({ code, level, args }) => {
      return { code, level, of: 'rule' in args ? args.rule : 'name' in args ? args.name : '' };
    }),
  ];
  return shown.map((one) => JSON.stringify(one)).toSorted();
}
