import type { Field, Shape } from '../../kinds/shape/fields.ts';
import type { OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import { sectionOf } from '../../model/brief.ts';
import { compareTexts } from '../../model/order.ts';
import { MINUTE, remembering } from '../../time/dates.ts';
import { wayIds } from '../changes/keep-ids.ts';
import type { RankedGuest } from '../expressions/functions/arrange.ts';
import { itemFacts, itemsNamed, textsOf } from '../occasions/derive-facts.ts';
import type { OccasionDraft, OccasionSource } from '../occasions/occasion-items.ts';
import { HOME_ID, isAtDoor, namedThere } from '../occasions/own-fields.ts';
import { PHRASES } from '../phrases.ts';
import { driveBoth } from './drive-both.ts';
import { frailGuests, listFrailWalks } from './frail-walks.ts';
import { countHeads, type Head, listHeads } from './heads.ts';
import { listLegs } from './moves.ts';
import { withOwnVehicles } from './own-vehicles.ts';
import {
  type SeatsOf,
  type Sharing,
  seatsBy,
  shareVehicles,
  type WrittenVehicle,
} from './share-vehicles.ts';
import { type SharedLeg, shareLegs, withFreeCompany, withOnward } from './shared-legs.ts';
import { listSites, OURS, type Sites, type Stop } from './sites.ts';
import { driverOf, giveVehicles, needBoth, type Ride } from './vehicles.ts';
import { alongWith } from './whom.ts';
import { withCarers } from './with-carers.ts';

type Item = Readonly<Record<string, unknown>>;

/** A place as it is called; a hotel without a name by what it is, a long trip by our door. */
const shownPlace = ({ site, occasion }: Stop, home: string): string =>
  (isAtDoor(occasion) && occasion.spec.bound === undefined ? home : occasion.place) ||
  (occasion.spec.bed === true ? occasion.name : site) ||
  home;

/** Where guests arrive, or leave from, other than our own door. */
const isStation = ({ site, occasion }: Stop, bound: 'first' | 'last'): boolean =>
  occasion.spec.bound === bound && site !== OURS;

/** To bed, or to our own door where nobody knows the bed. */
const isHomeward = ({ to, toBed }: Ride): boolean => toBed || to.occasion.id === HOME_ID;

/** They come after it has begun, and nothing of that is a guess of ours. */
const isLate = (ride: Ride): boolean =>
  !ride.assumed &&
  !isHomeward(ride) &&
  ride.goesOn !== true &&
  ride.arrive > ride.to.occasion.start;

/** The fields of a ride that hold nobody because the brief says so of what it leads to; whoever drives is enough. */
function saidNobody(ride: Ride, spec: OccasionSpec) {
  const { to, from, onFoot } = ride;
  const { occasion } = isHomeward(ride) ? from : to;
  const fields = (spec.attend ?? []).filter((field) => occasion.spec.attend?.includes(field));
  const isEmpty = (field: string): boolean =>
    occasion.written.includes(field) && textsOf(occasion.item[field]).length === 0;
  return fields.some(isEmpty) && !onFoot ? fields : [];
}

/** Some guests as they look for themselves: by name, those without one by their group and how many they are. */
function listedHeads(heads: readonly Head[], { brief, lang }: OccasionSource): readonly string[] {
  const { ridersLeft, ofGroup } = PHRASES[lang];
  const known = new Set(heads.flatMap(({ name, isUnnamed }) => (isUnnamed ? [] : [name])));
  const isRest = (group: string): boolean =>
    sectionOf(brief, 'groups').some(
      (one) => one.name === group && textsOf(one.guests).some((name) => known.has(name)),
    );
  return heads.map(({ name, count, isUnnamed }) => {
    if (!isUnnamed) return name;
    return name === '' ? ridersLeft(count) : ofGroup(name, count, isRest(name));
  });
}

/** The guests in our vehicles. */
const aboardOf = ({ ownCar, heads }: Ride): readonly Head[] => (ownCar ? [] : heads);

/** A ride as an item of `moves` (kinds/visit/moves.ts). */
function itemOf(ride: Ride, source: OccasionSource, rides: ReturnType<typeof ridesOf>): Item {
  const { brief, clock } = source;
  const { from, to, toBed, fromBed, leave, arrive, minutes, heads, isAll } = ride;
  const home = brief.host.organization;
  const drivers = new Set(itemsNamed(brief, 'vehicles', ride.vehicles).map(driverOf));
  return {
    from: shownPlace(from, home),
    to: shownPlace(to, home),
    from_id: from.occasion.id,
    to_id: to.occasion.id,
    from_kind: from.occasion.spec.as,
    to_kind: to.occasion.spec.as,
    to_name: to.occasion.name,
    leave: clock.local(leave),
    arrive: clock.local(arrive),
    minutes,
    on_foot: ride.onFoot,
    own_car: ride.ownCar,
    in_house: from.site === to.site,
    from_bed: fromBed,
    to_bed: toBed,
    from_station: isStation(from, 'first'),
    to_station: isStation(to, 'last'),
    from_ours: from.site === OURS,
    to_ours: to.site === OURS,
    named: ride.named.length > 0,
    vehicle: ride.vehicles,
    guests: isAll ? [] : heads.map(({ name }) => name).filter((name) => name !== ''),
    listed: isAll ? [] : listedHeads(heads, source),
    companions: ride.company,
    // Whoever met them comes along.
    greeters: textsOf(from.occasion.item.greeters),
    rides,
    riders: countHeads(aboardOf(ride)) + ride.company.filter((name) => !drivers.has(name)).length,
    late: isLate(ride) ? (arrive - to.occasion.start) / MINUTE : 0,
  };
}

/**
 * Who of us the brief puts into each vehicle and names nowhere else: they ride along wherever it takes guests. Whoever is at things
 * rides to those.
 */
function ridersOf(
  { brief }: OccasionSource,
  occasions: readonly OccasionDraft[],
  legs: readonly SharedLeg[],
): (vehicle: Item) => readonly string[] {
  const others = new Set([
    ...occasions.flatMap(namedThere),
    ...legs.flatMap(({ company }) => company),
  ]);
  const drivers = new Set(sectionOf(brief, 'vehicles').map(driverOf));
  return ({ companions }) =>
    textsOf(companions).filter((name) => !others.has(name) && !drivers.has(name));
}

/** As many guests of a vehicle are named one by one. */
const MOST_NAMED = 8;

const fieldsOf = (field: Field | undefined): Shape =>
  field !== undefined && 'shape' in field ? field.shape : {};

/** The facts of guests and of our people. */
type FactsOf = Readonly<Record<'guests' | 'team', (item: Item) => Item>>;

/** Who rides in which vehicle of a move, each as the brief calls it. */
function ridesOf(
  ride: Ride,
  { brief, lang }: OccasionSource,
  seatsOf: SeatsOf,
  factsOf: FactsOf,
  beside: string | undefined,
  apart: ReadonlySet<string>,
): readonly Item[] {
  const { vehicles, company } = ride;
  const heads = aboardOf(ride);
  const riding = vehicles.flatMap((name) =>
    itemsNamed(brief, 'vehicles', [name]).map((vehicle) => ({ ...vehicle, name })),
  );
  const named = heads.filter(({ isUnnamed }) => !isUnnamed);
  const names = named.map(({ name }) => name);
  const listed = itemsNamed(brief, 'guests', names);
  const brought = named.filter(({ broughtBy }) => broughtBy !== undefined);
  const guests = [...listed, ...brought.map(({ name }) => ({ name }))].map((guest) => {
    const facts = factsOf.guests(guest);
    // Who comes along and rides elsewhere, or not at all.
    const along = textsOf(facts.with).filter((one) => !apart.has(one) || names.includes(one));
    return { ...facts, with: along };
  });
  // Who comes along and is named himself is listed by his own name.
  const withOf = new Map(
    guests.map((guest: Item) => [
      String(guest.name),
      textsOf(guest.with).filter((one) => !names.includes(one)),
    ]),
  );
  const ours = itemsNamed(brief, 'team', company).map(factsOf.team);
  const grades = new Map(ours.map(({ name, grade }) => [name, Number(grade)]));
  const gradeOf = (name: string): number => grades.get(name) ?? 0;
  const unnamed = heads.filter(({ isUnnamed }) => isUnnamed);
  const isGroup = ({ name, count }: Head): boolean => name !== '' && count > 0;
  return shareVehicles(
    guests as unknown as readonly RankedGuest[],
    riding as unknown as readonly (WrittenVehicle & { readonly name: string })[],
    {
      groups: ((brief as Item).groups ?? []) as Sharing['groups'],
      seatsOf,
      ours: company.toSorted((a, b) => gradeOf(b) - gradeOf(a)),
      beside: String(ours.find(({ roles }) => textsOf(roles).includes(beside ?? ''))?.name ?? ''),
      others: countHeads(unnamed.filter((head) => !isGroup(head))),
      unnamed: unnamed.filter(isGroup).map(({ name: group, count }) => ({ group, count })),
    },
  ).map(({ vehicle, guests: riding, others, unnamed: parts, companions }) => {
    const { ridersLeft, ofGroup } = PHRASES[lang];
    const known = (group: string): readonly string[] =>
      sectionOf(brief, 'groups').flatMap((one) => (one.name === group ? textsOf(one.guests) : []));
    const ofGroups = parts.map(({ group, count }) =>
      ofGroup(
        group,
        count,
        known(group).some((name) => riding.includes(name)),
      ),
    );
    const left = [...ofGroups, ...(others > 0 ? [ridersLeft(others)] : [])];
    const listed = [...riding, ...left];
    // Whoever comes along with a guest has a seat beside him.
    const seated = riding.flatMap((name) => [name, ...(withOf.get(name) ?? [])]);
    // Of several vehicles everybody looks for his own.
    const isMany = vehicles.length === 1 && riding.length > MOST_NAMED;
    const count = parts.reduce((sum, part) => sum + part.count, riding.length + others);
    return {
      ...{ vehicle: [vehicle.name], guests: riding, companions, listed },
      aboard: [...(isMany ? [ridersLeft(count)] : [...seated, ...left]), ...companions],
    };
  });
}

/** `to-meeting-1`, `from-dinner`: by what it leads to or, back to bed, by what it comes from. */
const stemOf = (ride: Ride): string =>
  isHomeward(ride) ? `from-${ride.from.occasion.id}` : `to-${ride.to.occasion.id}`;

/** Where the occasions of a brief are, and the stays at hotels by start. */
function sitesOf(
  spec: OccasionSpec,
  others: readonly OccasionDraft[],
  { brief, isOfClass }: Pick<OccasionSource, 'brief' | 'isOfClass'>,
): { readonly sites: Sites; readonly beds: readonly OccasionDraft[] } {
  const beds = others
    .filter((one) => one.spec.bed === true)
    .toSorted((a, b) => a.start - b.start || compareTexts(a.place, b.place));
  const { near, unknown } = spec.places ?? {};
  const isIn = (of: readonly [string, string] | undefined) => (place: string) =>
    of !== undefined && isOfClass(...of, place);
  return { sites: listSites(brief, beds, isIn(near), isIn(unknown), others), beds };
}

/** Where guests who cannot walk far go within one site; spec is that of moves. */
export function frailWalks(
  spec: OccasionSpec,
  others: readonly OccasionDraft[],
  source: OccasionSource,
): readonly string[] {
  const frail = frailGuests(source.brief);
  if (frail.size === 0) return [];
  const { sites } = sitesOf(spec, others, source);
  const heads = listHeads(source.brief, source.shape);
  return listFrailWalks(others, heads, frail, sites.siteOf, source);
}

/** The minutes that the brief's routes give from us to an occasion; null where they give none. Spec is that of moves. */
export const routesFromUs = (
  spec: OccasionSpec,
  others: readonly OccasionDraft[],
  source: OccasionSource,
): Sites['fromUs'] => sitesOf(spec, others, source).sites.fromUs;

/**
 * The moves of the guests: the way of each party from one site to the next, worked out from where everything is. `others` are
 * the occasions of the brief.
 */
export function moveOccasions(
  spec: OccasionSpec,
  others: readonly OccasionDraft[],
  given: OccasionSource,
): readonly OccasionDraft[] {
  const { shape, derived, clock, isOfClass, before } = given;
  const heads = listHeads(given.brief, shape);
  const brief = withOwnVehicles(given.brief, others, heads);
  const source = { ...given, brief };
  const { sites, beds } = sitesOf(spec, others, source);
  const along = (occasion: OccasionDraft, some: readonly Head[]): readonly string[] =>
    alongWith(occasion, some, brief, heads);
  const every = listLegs(others, heads, { clock, sites, beds });
  const shared = shareLegs(every, heads.all.length, along, sites);
  const onward = withOnward(shared, along, sites, others);
  const legs = withFreeCompany(onward, others, sectionOf(brief, 'vehicles'), clock);
  const field = derived[spec.section ?? ''];
  const own = field !== undefined && 'shape' in field ? field.shape : {};
  const seatsOf = seatsBy(isOfClass);
  const factsIn = (section: string): ((item: Item) => Item) =>
    remembering((item) => itemFacts(fieldsOf(shape[section]), item, String));
  const people = { guests: factsIn('guests'), team: factsIn('team') };
  const riders = ridersOf(source, others, legs);
  const brought = heads.all.filter(({ broughtBy }) => broughtBy !== undefined);
  const apart = new Set(brought.map(({ name }) => name));
  const guestSeats = (vehicle: Item): number =>
    seatsOf(vehicle as unknown as WrittenVehicle) - 1 - riders(vehicle).length;
  const seatsIn = (names: readonly string[]): number =>
    itemsNamed(brief, 'vehicles', names).reduce((sum, one) => sum + guestSeats(one), 0);
  const rides = driveBoth(giveVehicles(brief, legs, others, guestSeats, sites, clock), {
    way: sites.way,
    needBoth: needBoth(brief, sites.way),
    seatsOf: seatsIn,
    total: heads.all.length,
    first: String(sectionOf(brief, 'guests').find(({ head }) => head === true)?.name ?? ''),
  });
  const sorted = rides
    .map((ride): Ride => {
      const more = itemsNamed(brief, 'vehicles', ride.vehicles).flatMap(riders);
      return { ...ride, company: [...new Set([...ride.company, ...more])] };
    })
    .toSorted((a, b) => a.leave - b.leave || compareTexts(stemOf(a), stemOf(b)));
  const cared = withCarers(sorted, {
    ...{ brief, clock, occasions: others, seatsOf: seatsIn, speaks: spec.beside ?? '' },
    isForThemAlone: (ride) => saidNobody(ride, spec).length > 0,
  });
  const items = cared.map((ride) => {
    const item = itemOf(ride, source, ridesOf(ride, source, seatsOf, people, spec.beside, apart));
    return { ride, item };
  });
  const ids = wayIds(
    items.map(({ ride, item }) => {
      const [from, to] = [ride.from.occasion.id, ride.to.occasion.id];
      return { stem: stemOf(ride), from, to, guests: textsOf(item.guests) };
    }),
    before,
  );
  return items.map(({ ride, item }, index): OccasionDraft => {
    return {
      id: ids[index] ?? stemOf(ride),
      spec,
      name: isHomeward(ride) ? String(item.to) : ride.to.occasion.name,
      start: ride.leave,
      end: ride.arrive,
      last: ride.arrive,
      recurrence: null,
      place: String(item.from),
      assumed: ride.assumed ? ['minutes', 'start', 'end'] : [],
      written: saidNobody(ride, spec),
      standing: (isHomeward(ride) ? ride.from : ride.to).occasion.standing,
      // Where what it leads to is written, or what it comes from.
      path: (isHomeward(ride) ? ride.from : ride.to).occasion.path,
      item: itemFacts(own, item, (time) => String(time)),
    };
  });
}
