import type { Brief } from '../../model/brief.ts';
import { remembering } from '../../time/dates.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { isAtDoor, vehiclesOf } from '../occasions/own-fields.ts';
import { calling, isRoomOf, sameName, samePlace } from '../occasions/same-place.ts';

/** Our own premises. */
export const OURS = '';

/** Where an occasion is, as far as ways go: rooms of one house are one site. */
export interface Site {
  /** The place, or OURS; null for what takes place wherever the guests are. */
  readonly key: string | null;
  /** That it is elsewhere is ours: the brief says neither a way nor a vehicle. */
  readonly assumed: boolean;
}

/** How long a way takes, in minutes, and whether that is ours. */
export interface Way {
  readonly minutes: number;
  readonly assumed: boolean;
  /** The brief says that they walk. */
  readonly walked?: true;
}

/** Where things are, and how long it takes from one to another. */
export interface Sites {
  readonly siteOf: (occasion: OccasionDraft) => Site;
  /** Whether a site is with us: a house of ours, where people of ours are anyway. */
  readonly isWithUs: (site: string) => boolean;
  /** Whether one of us is at a stop anyway: the brief says that his place is there. */
  readonly worksAt: (name: string, stop: Stop) => boolean;
  /** The way between two occasions at their sites; a bed stands for itself. */
  readonly way: (from: Stop, to: Stop) => Way;
  /** The minutes that a route gives from us to an occasion; null where none does. */
  readonly fromUs: (occasion: OccasionDraft) => number | null;
}

/** Something guests are at, or the hotel they sleep in. */
export interface Stop {
  readonly site: string;
  readonly occasion: OccasionDraft;
}

type Item = Readonly<Record<string, unknown>>;

/** Minutes between two places of which nobody said how far they are apart. */
const UNKNOWN_WAY = 20;

const listOf = (brief: Brief, key: string): readonly Item[] =>
  ((brief as Item)[key] ?? []) as readonly Item[];

/** The places of things with the ways that the brief gives to each, in minutes; shorter names first. */
function placesOf(things: readonly OccasionDraft[]): readonly (readonly [string, Set<number>])[] {
  const ways = new Map<string, Set<number>>();
  for (const { spec, place, written, item } of things) {
    const field = spec.travel?.field ?? '';
    if (spec.party === undefined || spec.bound !== undefined) continue;
    const given = written.includes(field) ? [Number(item[field])] : [];
    ways.set(place, new Set([...(ways.get(place) ?? []), ...given]));
  }
  return [...ways].toSorted(([a], [b]) => a.length - b.length);
}

/**
 * The place that a place lies in, as far as the brief says so: under `places`, or by a name that holds that of another thing's
 * place. Where a route or a way of its own leads to it, it is a place of its own.
 */
export function outermost(
  brief: Brief,
  things: readonly OccasionDraft[],
): (place: string) => string {
  const listed = listOf(brief, 'places').map(
    ({ name, within }) => [String(name), String(within ?? '')] as const,
  );
  const ends = listOf(brief, 'routes').flatMap(({ from, to }) => [String(from), String(to)]);
  const { organization } = brief.host;
  const held = things.map(({ place }) => place);
  const called = calling([...listed.flat(), ...ends, ...held, organization]);
  const within = new Map(listed.map(([name, whole]) => [called(name), called(whole)]));
  const reached = ends.map(called);
  const places = placesOf(things.map((one) => ({ ...one, place: called(one.place) })));
  for (const [name, ways] of places) {
    if (within.has(name) || reached.includes(name)) continue;
    const house = places.find(
      ([other, known]) => isRoomOf(name, other) && [...ways].every((way) => known.has(way)),
    );
    if (house !== undefined) within.set(name, house[0]);
  }
  return (place) => {
    let outer = called(place);
    for (const seen = new Set<string>(); !seen.has(outer); ) {
      seen.add(outer);
      outer = within.get(outer) || outer;
    }
    return outer;
  };
}

/** Whether a place lies in another, a house or a city: by its name, or by the address that the brief gives it. */
export function liesIn(brief: Brief): (place: string, whole: string) => boolean {
  const places = listOf(brief, 'places');
  const called = calling(places.map(({ name }) => String(name)));
  const addresses = new Map(
    places.map(({ name, address }) => [String(name), String(address ?? '')]),
  );
  const addressOf = (place: string): string => addresses.get(called(place)) ?? '';
  return (place, whole) =>
    samePlace(whole, place) || (whole.length > 1 && addressOf(place).includes(whole));
}

/**
 * The minutes that `routes` gives for two places or sites, each by any of its names, in either direction; null where it does not;
 * the least that it takes by a third place that routes lead to from both; and the places it names.
 */
function routesOf(brief: Brief, siteNamed: (place: string) => string) {
  const routes = new Map<string, Way>();
  for (const { from, to, travel, on_foot: walked } of listOf(brief, 'routes')) {
    if (travel === null || travel === undefined) continue;
    const [a, b] = [String(from), String(to)];
    const sites = [siteNamed(a), siteNamed(b)] as const;
    // A canteen of ours is a place of its own where a route leads to it.
    const pairs = [sites, [a, sites[1]], [sites[0], b], [a, b]] as const;
    for (const [one, other] of pairs.flatMap((pair) => [pair, pair.toReversed()])) {
      const said = walked === true ? ({ walked: true } as const) : {};
      routes.set(`${one}\n${other}`, { minutes: Number(travel), assumed: false, ...said });
    }
  }
  const ends = new Set([...routes.keys()].flatMap((key) => key.split('\n')));
  const places = new Set([...ends].filter((end) => end !== OURS));
  const given = (a: readonly string[], b: readonly string[]): Way | null =>
    a.map((one, index) => routes.get(`${one}\n${b[index]}`)).find((way) => way !== undefined) ??
    null;
  const through = (a: readonly string[], b: readonly string[]): number | null => {
    const sums = [...ends].flatMap((third) => {
      const [there, on] = [a, b].map((names) => given(names, [third, third, third]));
      return there == null || on == null ? [] : [there.minutes + on.minutes];
    });
    return sums.length === 0 ? null : Math.min(...sums);
  };
  return { given, through, places };
}

/** The site of a hotel, which may have no name yet. */
export const bedSite = ({ place, id }: OccasionDraft): string => place || id;

/**
 * Where the occasions of a brief are. `isNearBy` tells places that are ours by their name, `isUnknown`
 * what people write for one that is not known.
 */
export function listSites(
  brief: Brief,
  beds: readonly OccasionDraft[],
  isNearBy: (place: string) => boolean,
  isUnknown: (place: string) => boolean,
  things: readonly OccasionDraft[],
): Sites {
  const outer = outermost(brief, things);
  const { organization } = brief.host;
  const hotels = [...new Set(beds.map(({ place }) => place).filter((place) => place !== ''))];
  const stations = things
    .filter((one) => one.spec.bound !== undefined && !isAtDoor(one))
    .map(({ place }) => place);
  const others = [...hotels, ...stations];
  /** A room of ours, with our name before it or without; no hotel and no station, whatever it is called. */
  const isNear = remembering((place: string): boolean => {
    const isRoom = place.startsWith(organization) && isRoomOf(place, organization);
    const room = isRoom ? place.slice(organization.length).trim() : place;
    return !others.includes(place) && (isNearBy(place) || isNearBy(room));
  });
  const hotelOf = (place: string): string | undefined =>
    hotels.find((hotel) => sameName(hotel, place)) ??
    hotels.find((hotel) => samePlace(hotel, place));
  /** The site of a place as a route names it. */
  const siteNamed = (place: string): string => {
    const whole = outer(place);
    if (sameName(whole, organization) || isNear(whole)) return OURS;
    return hotelOf(whole) ?? whole;
  };
  const routes = routesOf(brief, siteNamed);
  const hasVehicles = listOf(brief, 'vehicles').length > 0;
  const listed = listOf(brief, 'places').map(({ name }) => String(name));
  const travelOf = (occasion: OccasionDraft): number | null => {
    const field = occasion.spec.travel?.field ?? '';
    const isWritten = occasion.written.includes(field) && !isAtDoor(occasion);
    return isWritten ? Number(occasion.item[field]) : null;
  };
  const isWritten = (occasion: OccasionDraft): boolean => {
    const { spec, item, place } = occasion;
    const isAway = spec.site?.away !== undefined && item[spec.site.away] === true;
    const travel = travelOf(occasion) ?? 0;
    return (
      isAway || vehiclesOf(occasion).length > 0 || travel > 0 || routes.places.has(outer(place))
    );
  };
  /** A vehicle brings guests to our house; it does not make a room of ours another house. */
  const isRoomOfOurs = ({ spec, item }: OccasionDraft, place: string): boolean => {
    const { usual, away } = spec.site ?? {};
    return usual === 'ours' && item[away ?? ''] !== true && isNear(place);
  };
  /** The houses that the brief brings guests to, and the rooms where things are that take place with us if nothing says otherwise. */
  const [reached, ownRooms] = [new Set<string>(), new Set<string>()];
  for (const one of things.filter(({ place }) => place !== '')) {
    const [house, isOurs] = [outer(one.place), one.spec.site?.usual === 'ours'];
    const isThere = isWritten(one) && !isRoomOfOurs(one, house);
    if (isThere && one.spec.bound === undefined) reached.add(house);
    else if (isOurs) ownRooms.add(house);
  }
  const isWithUs = (site: string): boolean =>
    site === OURS ||
    isNear(site) ||
    (ownRooms.has(site) && !reached.has(site) && !others.includes(site));
  const certain = (key: string | null): Site => ({ key, assumed: false });
  /** A place that the brief neither names a way to nor says to be elsewhere. */
  const unsaid = (usual: string, place: string): Site => {
    const isOpen = usual === 'open' && hasVehicles && place !== '';
    const isListed = listed.some((name) => sameName(name, place));
    return isOpen && !isListed && !isNear(place) && !ownRooms.has(place)
      ? { key: place, assumed: true }
      : certain(OURS);
  };
  /** A way of no minutes is within our own premises. */
  const isFar = (occasion: OccasionDraft): boolean => {
    const { site, bound } = occasion.spec;
    return site?.usual === 'away' && (bound !== undefined || travelOf(occasion) !== 0);
  };
  /** Who comes to our door is there, and what is at our own address. */
  const isAtHome = (occasion: OccasionDraft, place: string): boolean => {
    if (isAtDoor(occasion) || (place !== '' && sameName(place, organization))) return true;
    return samePlace(place, organization) && !isWritten(occasion);
  };
  const placeOf = ({ place }: OccasionDraft): string => (isUnknown(place) ? '' : outer(place));
  const isReached = (occasion: OccasionDraft, place: string): boolean =>
    isWritten(occasion) || isFar(occasion) || reached.has(place);
  /** Whether what has no place takes place wherever they are; whoever leaves in his own car does so there. */
  const isAnywhere = (occasion: OccasionDraft): boolean => {
    const { spec, item } = occasion;
    const { site, bound } = spec;
    return (
      site?.usual === 'same' ||
      (bound === 'last' && isAtDoor(occasion)) ||
      (site?.anywhere !== undefined && item[site.anywhere[0]] === site.anywhere[1])
    );
  };
  const siteOf = (occasion: OccasionDraft): Site => {
    const { spec, item } = occasion;
    const place = placeOf(occasion);
    const { usual } = spec.site ?? {};
    if (place === '' && isAnywhere(occasion)) return certain(null);
    if (usual === undefined || isAtHome(occasion, place)) return certain(OURS);
    const hotel = hotelOf(place);
    if (hotel !== undefined) return certain(hotel);
    if (isRoomOfOurs(occasion, place)) return certain(OURS);
    return isReached(occasion, place)
      ? certain(place || String(item.name || occasion.id))
      : unsaid(usual, place);
  };
  /** How far a station is and how far a thing is are told from us: from one to the other it takes no less than the longer. */
  const minutesWritten = (from: Stop, to: Stop): number => {
    const written = [to, from].flatMap(({ occasion }) => travelOf(occasion) ?? []);
    const isByStation = [to, from].some(({ occasion }) => occasion.spec.bound !== undefined);
    return isByStation ? Math.max(0, ...written) : (written[0] ?? 0);
  };
  /** What a stop is called, the site it is at, and the house: what is ours by its name is as far from others as we are. */
  const namesOf = ({ site, occasion }: Stop): readonly string[] => [
    occasion.place || site,
    site,
    isNear(site) ? OURS : site,
  ];
  const fromUs = (occasion: OccasionDraft): number | null => {
    const site = siteOf(occasion).key ?? OURS;
    const route = routes.given([OURS, OURS, OURS], namesOf({ site, occasion }));
    return site === OURS ? null : (route?.minutes ?? null);
  };
  /** How far apart two stops are of which the brief says nothing. */
  const guessed = (from: Stop, to: Stop): number => {
    // What we assume for a place is the way from us; two that are ours are as near each other as to us.
    const away = [to, from].filter(({ site }) => site !== OURS);
    const isFromUs = away.length === 1 || away.every(({ occasion }) => isNear(occasion.place));
    const guesses = away.map(({ occasion }) =>
      Number(occasion.item[occasion.spec.travel?.field ?? ''] ?? 0),
    );
    const longest = isFromUs ? Math.max(0, ...guesses) : 0;
    return longest > 0 ? longest : UNKNOWN_WAY;
  };
  const way = (from: Stop, to: Stop): Way => {
    const [a, b] = [namesOf(from), namesOf(to)];
    const route = routes.given(a, b);
    if (route !== null) return route;
    const given = minutesWritten(from, to);
    if (given > 0) {
      // What is written of a thing is the way to it, and back; how far it is from there to the next nobody has said.
      const isBack = to.site === OURS || to.occasion.spec.bed === true || hotels.includes(to.site);
      const isOnward = travelOf(to.occasion) === null && from.occasion.spec.bound === undefined;
      return { minutes: given, assumed: isOnward && !isBack };
    }
    // By a third place it may be a detour, but it is no guess; within one house nobody leaves it.
    const detour = a.at(-1) === b.at(-1) ? null : routes.through(a, b);
    if (detour !== null) return { minutes: detour, assumed: true };
    return { minutes: guessed(from, to), assumed: true };
  };
  const bases = new Map(brief.team.map(({ name, place = '' }) => [name, place]));
  const isIn = liesIn(brief);
  const worksAt = (name: string, { site, occasion: { place } }: Stop): boolean => {
    const base = bases.get(name) ?? '';
    return base !== '' && (outer(base) === site || isIn(place, base));
  };
  return { siteOf, isWithUs, worksAt, way, fromUs };
}
