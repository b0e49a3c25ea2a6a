import type { Brief } from '../../model/brief.ts';
import type { OccasionDraft } from '../occasions/occasion-items.ts';
import { isAtDoor, vehiclesOf } from '../occasions/own-fields.ts';
import { samePlace } from '../occasions/same-place.ts';

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
}

/** Where things are, and how long it takes from one to another. */
export interface Sites {
  readonly siteOf: (occasion: OccasionDraft) => Site;
  /** The way between two occasions at their sites; a bed stands for itself. */
  readonly way: (from: Stop, to: Stop) => Way;
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

/** The places that a brief says lie within others, by name. */
export function outermost(brief: Brief): (place: string) => string {
  const within = new Map(
    listOf(brief, 'places').map(({ name, within }) => [String(name), String(within ?? '')]),
  );
  return (place) => {
    let outer = place;
    for (const seen = new Set<string>(); !seen.has(outer); ) {
      seen.add(outer);
      outer = within.get(outer) || outer;
    }
    return outer;
  };
}

/** Whether a place lies in another, a house or a city: by its name, or by the address that the brief gives it. */
export function liesIn(brief: Brief): (place: string, whole: string) => boolean {
  const addresses = new Map(
    listOf(brief, 'places').map(({ name, address }) => [String(name), String(address ?? '')]),
  );
  return (place, whole) =>
    samePlace(whole, place) || (whole.length > 1 && (addresses.get(place) ?? '').includes(whole));
}

/** The minutes that `routes` gives for two places or sites, in either direction; null where it does not; and the places it names. */
function routesOf(brief: Brief, siteNamed: (place: string) => string) {
  const routes = new Map<string, number>();
  for (const { from, to, travel } of listOf(brief, 'routes')) {
    if (travel === null || travel === undefined) continue;
    const [a, b] = [String(from), String(to)];
    const sites = [siteNamed(a), siteNamed(b)] as const;
    // A canteen of ours is a place of its own where a route leads to it.
    const pairs = [sites, [a, sites[1]], [sites[0], b], [a, b]] as const;
    for (const [one, other] of pairs.flatMap((pair) => [pair, pair.toReversed()])) {
      routes.set(`${one}\n${other}`, Number(travel));
    }
  }
  const places = new Set([...routes.keys()].flatMap((key) => key.split('\n')));
  places.delete(OURS);
  return { minutes: (a: string, b: string) => routes.get(`${a}\n${b}`) ?? null, places };
}

/** The site of a hotel, which may have no name yet. */
export const bedSite = ({ place, id }: OccasionDraft): string => place || id;

/**
 * Where the occasions of a brief are. `isNear` tells places that are ours by their name, `isUnknown`
 * what people write for one that is not known.
 */
export function listSites(
  brief: Brief,
  beds: readonly OccasionDraft[],
  isNear: (place: string) => boolean,
  isUnknown: (place: string) => boolean,
): Sites {
  const outer = outermost(brief);
  const { organization } = brief.host;
  /** The site of a place as a route names it. */
  const siteNamed = (place: string): string => {
    const whole = outer(place);
    return whole === organization || isNear(whole) ? OURS : whole;
  };
  const routes = routesOf(brief, siteNamed);
  const hotels = [...new Set(beds.map(({ place }) => place).filter((place) => place !== ''))];
  const hasVehicles = listOf(brief, 'vehicles').length > 0;
  const listed = new Set(listOf(brief, 'places').map(({ name }) => String(name)));
  const hotelOf = (place: string): string | undefined =>
    hotels.find((hotel) => hotel === place) ?? hotels.find((hotel) => samePlace(hotel, place));
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
  const certain = (key: string | null): Site => ({ key, assumed: false });
  /** A place that the brief neither names a way to nor says to be elsewhere. */
  const unsaid = (usual: string, place: string): Site => {
    const isOpen = usual === 'open' && hasVehicles && place !== '';
    return isOpen && !listed.has(place) && !isNear(place)
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
    if (isAtDoor(occasion) || (place !== '' && place === organization)) return true;
    return samePlace(place, organization) && !isWritten(occasion);
  };
  const placeOf = ({ place }: OccasionDraft): string => (isUnknown(place) ? '' : outer(place));
  const siteOf = (occasion: OccasionDraft): Site => {
    const { spec, item } = occasion;
    const place = placeOf(occasion);
    const { usual } = spec.site ?? {};
    if (usual === undefined || isAtHome(occasion, place)) return certain(OURS);
    if (place === '' && usual === 'same') return certain(null);
    const hotel = hotelOf(place);
    if (hotel !== undefined) return certain(hotel);
    return isWritten(occasion) || isFar(occasion)
      ? certain(place || String(item.name || occasion.id))
      : unsaid(usual, place);
  };
  const way = (from: Stop, to: Stop): Way => {
    const shown = ({ occasion, site }: Stop): string => occasion.place || site;
    const minutes = routes.minutes(shown(from), shown(to)) ?? routes.minutes(from.site, to.site);
    if (minutes !== null) return { minutes, assumed: false };
    const given = travelOf(to.occasion) ?? travelOf(from.occasion);
    if (given !== null && given > 0) return { minutes: given, assumed: false };
    // What we assume for a place is the way from us; two that are ours are as near each other as to us.
    const away = [to, from].filter(({ site }) => site !== OURS);
    const isFromUs = away.length === 1 || away.every(({ occasion }) => isNear(occasion.place));
    const guesses = away.map(({ occasion }) =>
      Number(occasion.item[occasion.spec.travel?.field ?? ''] ?? 0),
    );
    const longest = isFromUs ? Math.max(0, ...guesses) : 0;
    return { minutes: longest > 0 ? longest : UNKNOWN_WAY, assumed: true };
  };
  return { siteOf, way };
}
