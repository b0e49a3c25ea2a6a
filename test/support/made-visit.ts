import fc from 'fast-check';

/** Something of a made visit that guests take part in, with the site it is at: what a reader of the brief would know. */
export interface MadeThing {
  readonly section: 'meals' | 'meetings' | 'tours' | 'activities' | 'arrivals' | 'departures';
  readonly item: Readonly<Record<string, unknown>> & { readonly id: string };
  /** The parties it is for. */
  readonly parties: readonly number[];
  /** Minutes since the midnight before the first day. */
  readonly start: number;
  readonly end: number;
  /** '' for our own premises; null where it takes place wherever the guests are. */
  readonly site: string | null;
}

/** A guest with those who come along; `party` is what tells where they go. */
interface MadeGuest {
  readonly name: string;
  readonly count: number;
  readonly party: number;
}

interface MadeVehicle {
  readonly id: string;
  readonly seats: number;
  readonly driver: string;
}

/** A visit with all that tells where everybody is, and nothing worked out. */
export interface MadeVisit {
  readonly guests: readonly MadeGuest[];
  /** The unnamed of each party, who come by the name of its group. */
  readonly unnamed: readonly number[];
  readonly vehicles: readonly MadeVehicle[];
  readonly things: readonly MadeThing[];
  /** The hotel of each party; '' where the brief does not say where they sleep. */
  readonly hotels: readonly string[];
  /** The minutes between two sites, where the brief gives them all. */
  readonly routes: boolean;
  readonly days: number;
}

export const HOST = '滨江学院';
const FIRST = '2026-12-08';
const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
export const TEAM = ['王芳', '李明', '周涛', '郑凯'];
const DRIVERS = ['赵刚', '钱江', '孙强', '冯军'];
const HOTELS = ['云岭宾馆', '海屿酒店'];
const STATIONS = ['南站', '滨江机场'];
const SITES = [HOST, ...HOTELS, ...STATIONS, '博物馆', '蔬菜基地', '望江楼'];
const OURS = [
  ['201会议室', ''],
  ['报告厅', ''],
] as const;
const AWAY = [
  ['博物馆', '博物馆'],
  ['博物馆北厅', '博物馆'],
  ['蔬菜基地', '蔬菜基地'],
] as const;
const IN_HOTELS = [
  ['云岭宾馆三楼会议室', '云岭宾馆'],
  ['海屿酒店', '海屿酒店'],
] as const;

/** Where things of a section are: the place as it is written, and the site that is. */
const PLACES: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  meals: [['望江楼', '望江楼'], ['职工食堂', ''], ...IN_HOTELS],
  meetings: [...OURS, ...IN_HOTELS, ...AWAY],
  tours: [...AWAY],
  activities: [['', null], ...AWAY, ...IN_HOTELS],
};

const KINDS: Readonly<Record<string, string>> = {
  ...{ meals: 'working', meetings: 'talk', activities: 'performance' },
};

/** Minutes between two sites of a brief with all routes; as far one way as the other. */
export function routeBetween(one: string, other: string): number {
  const [a, b] = [SITES.indexOf(one || HOST), SITES.indexOf(other || HOST)];
  return a === b ? 0 : 5 + ((Math.min(a, b) * 7 + Math.max(a, b) * 11) % 9) * 5;
}

/** `2026-12-08 09:00`. */
export function written(minutes: number): string {
  const time = new Date(Date.parse(`${FIRST}T00:00Z`) + minutes * 60_000);
  return time.toISOString().slice(0, 16).replace('T', ' ');
}

/** When the things of a day may begin and last, without ever touching. */
const SLOTS = [
  [8 * 60 + 30, 75],
  [10 * 60 + 15, 60],
  [12 * 60, 70],
  [14 * 60, 80],
  [16 * 60, 60],
  [18 * 60 + 15, 90],
] as const;
const DAY = 24 * 60;

interface Choice {
  readonly section: 'meals' | 'meetings' | 'tours' | 'activities';
  readonly place: number;
  readonly late: number;
  readonly short: number;
  readonly travel: number | null;
  readonly vehicle: number | null;
  readonly companions: readonly string[];
}

const choice: fc.Arbitrary<Choice> = fc.record({
  section: fc.constantFrom('meals', 'meetings', 'tours', 'activities'),
  place: fc.nat(20),
  late: fc.nat(3).map((n) => n * 5),
  short: fc.nat(4).map((n) => n * 5),
  travel: fc.option(fc.integer({ min: 1, max: 11 }).map((n) => n * 5)),
  vehicle: fc.option(fc.nat(3), { freq: 3 }),
  companions: fc.subarray(TEAM, { maxLength: 2 }),
});

/** What a slot of a day holds: nothing, one thing for all, or something or nothing for each party. */
const slot = fc.oneof(
  { weight: 2, arbitrary: fc.constant([] as readonly (Choice | null)[]) },
  { weight: 3, arbitrary: fc.tuple(choice) },
  {
    weight: 3,
    arbitrary: fc.array(fc.option(choice, { freq: 4 }), { minLength: 3, maxLength: 3 }),
  },
);

const bound = fc.record({
  mode: fc.constantFrom('train', 'flight', 'train', 'car', 'none'),
  at: fc.nat(9),
  travel: fc.integer({ min: 2, max: 14 }).map((n) => n * 5),
  vehicle: fc.option(fc.nat(3)),
  person: fc.option(fc.constantFrom(...TEAM)),
});

const seed = fc.record({
  parties: fc.integer({ min: 1, max: 3 }),
  days: fc.integer({ min: 1, max: 3 }),
  guests: fc.array(fc.record({ party: fc.nat(2), with: fc.nat(2) }), {
    minLength: 3,
    maxLength: 8,
  }),
  unnamed: fc.array(fc.constantFrom(0, 0, 12), { minLength: 3, maxLength: 3 }),
  hotels: fc.array(fc.constantFrom('', ...HOTELS, ...HOTELS), { minLength: 3, maxLength: 3 }),
  vehicles: fc.array(fc.record({ seats: fc.constantFrom(5, 7, 7, 19, 45), driver: fc.nat(3) }), {
    minLength: 1,
    maxLength: 4,
  }),
  slots: fc.array(slot, { minLength: SLOTS.length * 3, maxLength: SLOTS.length * 3 }),
  arrivals: fc.array(bound, { minLength: 3, maxLength: 3 }),
  departures: fc.array(bound, { minLength: 3, maxLength: 3 }),
  routes: fc.boolean(),
});
type Seed = typeof seed extends fc.Arbitrary<infer S> ? S : never;

/** The hotels of the parties; none of a visit without a night. */
const booked = ({ days, hotels, parties }: Seed): readonly string[] =>
  Array.from({ length: parties }, (_, party) => (days === 1 ? '' : (hotels[party] ?? '')));

/** Which guests a thing names: nobody where it is for all, or some parties by the names of their groups. */
const guestsOf = (parties: readonly number[], of: Seed): object =>
  parties.length === of.parties ? {} : { guests: parties.map(groupName) };

export const groupName = (party: number): string => `第${['一', '二', '三'][party]}组`;

const carOf = (nth: number | null, { vehicles }: Seed): object =>
  nth === null ? {} : { vehicle: [`车${(nth % vehicles.length) + 1}`] };

function thingOf(
  one: Choice,
  parties: readonly number[],
  at: readonly [number, number],
  of: Seed,
  id: string,
): MadeThing {
  const { section, place, late, short, travel, vehicle, companions } = one;
  const isKnown = (site: string | null): boolean =>
    !HOTELS.includes(site ?? '') || booked(of).includes(site ?? '');
  const places = (PLACES[section] ?? []).filter(([, own]) => isKnown(own));
  const [name, site] = places[place % places.length] ?? ['', null];
  const [start, end] = [at[0] + late, at[0] + at[1] - short];
  const kind = section in KINDS ? { kind: KINDS[section] } : {};
  const isAway = site !== '' && site !== null && !HOTELS.includes(site);
  // Without routes, what says how far it is tells that it is elsewhere.
  const minutes = isAway && !of.routes ? { travel: `${travel ?? 15}m` } : {};
  const away = section === 'meetings' && isAway ? { away: true } : {};
  const item = {
    ...{ id, name: id, ...kind, at: written(start), until: written(end), place: name },
    ...(isAway ? carOf(vehicle, of) : {}),
    ...{ companions, ...minutes, ...away, ...guestsOf(parties, of) },
  };
  return { section, item, parties, start, end, site };
}

/** How a party comes, or leaves; null where the brief does not say. */
function boundOf(of: Seed, which: 'arrivals' | 'departures', party: number): MadeThing | null {
  const one = of[which][party];
  if (one === undefined || one.mode === 'none') return null;
  const isFirst = which === 'arrivals';
  const start = one.at * 35 + (isFirst ? 8 * 60 : (of.days - 1) * DAY + 17 * 60);
  const id = `${isFirst ? 'come' : 'go'}-${party}`;
  const people = one.person === null ? {} : { [isFirst ? 'greeters' : 'companions']: [one.person] };
  const ride = { number: `G${party}`, travel: `${one.travel}m`, ...carOf(one.vehicle, of) };
  const station = STATIONS[one.mode === 'train' ? 0 : 1] ?? '';
  const [site, more] = one.mode === 'car' ? ['', {}] : [station, ride];
  const item = {
    ...{ id, name: id, mode: one.mode, place: site === '' ? '学院大门' : site, at: written(start) },
    ...{ ...more, ...people, ...guestsOf([party], of) },
  };
  return { section: which, item, parties: [party], start, end: start + (isFirst ? 30 : 0), site };
}

function madeOf(of: Seed): MadeVisit {
  const all = Array.from({ length: of.parties }, (_, party) => party);
  const arrivals = all.map((party) => boundOf(of, 'arrivals', party));
  const departures = all.map((party) => boundOf(of, 'departures', party));
  /** A party is there from its arrival until it has to set out for its departure. */
  const isThere =
    (start: number, end: number) =>
    (party: number): boolean => {
      const [come, go] = [arrivals[party], departures[party]];
      return (come == null || start >= come.end) && (go == null || end <= go.start - 60);
    };
  const things = of.slots.slice(0, of.days * SLOTS.length).flatMap((choices, index) => {
    const [at, lasts] = SLOTS[index % SLOTS.length] ?? [0, 0];
    const start = Math.floor(index / SLOTS.length) * DAY + at;
    const there = all.filter(isThere(start, start + lasts));
    const groups = choices.length === 1 ? [all] : all.map((party) => [party]);
    return groups.flatMap((parties, nth): readonly MadeThing[] => {
      const one = choices[nth];
      if (one == null || !parties.every((party) => there.includes(party))) return [];
      return [thingOf(one, parties, [start, lasts], of, `item-${index}-${nth}`)];
    });
  });
  const guests = of.guests.map((one, index) => ({
    ...{ name: NAMES[index] ?? '', count: 1 + one.with, party: one.party % of.parties },
  }));
  const held = [...arrivals, ...things, ...departures].flatMap((one) =>
    one === null ? [] : [one],
  );
  return {
    guests,
    unnamed: of.unnamed.slice(0, of.parties),
    vehicles: of.vehicles.map(({ seats, driver }, index) => {
      return { id: `车${index + 1}`, seats, driver: DRIVERS[driver] ?? '' };
    }),
    things: held,
    hotels: booked(of),
    routes: of.routes,
    days: of.days,
  };
}

/** Visits of one to three days: parties with ways and hotels of their own, things for all and for some, few cars. */
export const madeVisit: fc.Arbitrary<MadeVisit> = seed.map(madeOf);

/** The lodging of a visit: a hotel for all, or one with rooms for each party. */
function lodgingOf({ hotels, days }: MadeVisit): readonly object[] {
  const stay = { check_in: written(7 * 60), check_out: written((days - 1) * DAY + 16 * 60 + 30) };
  const isOne = new Set(hotels).size === 1;
  return [...new Set(hotels)]
    .filter((hotel) => hotel !== '')
    .map((hotel) => {
      const parties = hotels.flatMap((own, party) => (own === hotel ? [groupName(party)] : []));
      const rooms = isOne ? {} : { rooms: parties.map((name) => ({ guests: [name] })) };
      return { id: `stay-${hotel}`, hotel, ...stay, ...rooms };
    });
}

/** The brief of a made visit, as somebody would write it. */
export function briefOf(visit: MadeVisit): Readonly<Record<string, unknown>> {
  const { guests, unnamed, vehicles, things, hotels, routes } = visit;
  const sections = ['arrivals', 'meals', 'meetings', 'tours', 'activities', 'departures'] as const;
  const pairs = SITES.flatMap((from, index) => SITES.slice(index + 1).map((to) => ({ from, to })));
  return {
    ...{ id: 'made', kind: 'visit', type: 'enterprise', title: '来访' },
    ...{ received: '2026-11-24 09:00', host: { organization: HOST } },
    team: TEAM.map((name) => ({ name, roles: ['liaison'] })),
    vehicles,
    places: [{ name: '博物馆北厅', within: '博物馆' }],
    routes: routes
      ? pairs.map(({ from, to }) => ({ from, to, travel: `${routeBetween(from, to)}m` }))
      : [],
    guests: guests.map(({ name, count }, index) => ({
      ...{ name, head: index === 0, with: ['配偶', '翻译'].slice(0, count - 1) },
    })),
    groups: hotels.map((_, party) => {
      const own = guests.filter((guest) => guest.party === party);
      const named = own.reduce((sum, { count }) => sum + count, 0);
      const rest = unnamed[party] ?? 0;
      const count = rest > 0 ? { count: named + rest } : {};
      return { name: groupName(party), guests: own.map(({ name }) => name), ...count };
    }),
    lodging: lodgingOf(visit),
    ...Object.fromEntries(
      sections.map((section) => [
        section,
        things.filter((one) => one.section === section).map(({ item }) => item),
      ]),
    ),
  };
}
