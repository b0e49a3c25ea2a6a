import { groupBy } from '../../../model/order.ts';
import { dateOf, dayNumber, daysBetween } from '../../../time/dates.ts';
import {
  addMoney,
  BUDGET_LINES,
  type BudgetLine,
  type PricedVisit,
  toCents,
} from './priced-visit.ts';

type Vehicle = PricedVisit['vehicles'][number];

/** Something that happens, from one local time to another; '' where it is not known. */
interface Span {
  readonly at: string;
  readonly until?: string;
}

/** Midnights from one local time to another; 0 where one is not known. */
const midnights = (from: string, to: string): number =>
  from === '' || to === '' ? 0 : daysBetween(dateOf(from), dateOf(to));

/** How many days have something on, a long trip on each of its days. */
function daysWith(spans: readonly Span[]): number {
  const days = new Set<number>();
  for (const { at, until = '' } of spans.filter((span) => span.at !== '')) {
    const first = dayNumber(dateOf(at));
    for (let day = first; day <= first + midnights(at, until); day += 1) {
      days.add(day);
    }
    days.add(first);
  }
  return days.size;
}

/** How many days a hired vehicle is paid for: those on which it is used, or all of the visit where nothing says which. */
function daysOfHire(visit: PricedVisit, vehicle: Vehicle): number {
  const { arrivals, departures, meals, tours, meetings, activities } = visit;
  const driven = [...arrivals, ...departures, ...meals, ...meetings, ...tours, ...activities];
  const names = [vehicle.id, vehicle.plate, vehicle.model].filter((name) => name !== '');
  const used = driven.filter((one) => one.vehicle.some((name) => names.includes(name)));
  return daysWith(used.length > 0 ? used : driven);
}

/** One thing that costs something, as a row of a budget. Amounts in yuan; 0 is not known. */
interface Cost {
  readonly of: 'meal' | 'room' | 'vehicle' | 'arrival' | 'departure' | 'tour' | 'gift';
  /** Which one of its section, from 0. */
  readonly index: bigint;
  readonly name: string;
  /** The choice that says what it is: kind of meal, type of room, mode of travel, purpose of a tour; '' for others. */
  readonly choice: string;
  /** Whose part of a meal, where the guests pay only for themselves. */
  readonly share: '' | 'guests' | 'companions';
  readonly price: number;
  /** What is counted: people, or tables of a meal, rooms, pieces, days of hire. */
  readonly unit: 'person' | 'table' | 'room' | 'piece' | 'day';
  readonly count: bigint;
  /** Of rooms; 0 for others. */
  readonly nights: bigint;
  readonly amount: number;
  /** `''` where the brief does not say: reckoned among what we pay. */
  readonly borne: '' | 'guest' | 'host';
  readonly line: BudgetLine;
}

/** A row before it is reckoned. */
interface Draft extends Pick<Cost, 'of' | 'name' | 'choice' | 'price' | 'borne' | 'line'> {
  readonly count: number;
  readonly unit?: Cost['unit'];
  readonly nights?: number;
  readonly share?: Cost['share'];
}

const payer = (written: string): Cost['borne'] =>
  written === 'guest' || written === 'host' ? written : '';

/** How many guests some names are, those of groups among them; each is counted once. */
function countNamed({ groups }: PricedVisit, names: readonly string[]): number {
  const known = new Map(groups.map((group) => [group.name, group]));
  const named = names.filter((name) => known.has(name)).map((name) => known.get(name));
  const people = [
    ...names.filter((name) => !known.has(name)),
    ...named.flatMap((g) => g?.guests ?? []),
  ];
  const more = named.map((g) => Math.max(0, Number(g?.count ?? 0) - (g?.guests.length ?? 0)));
  return new Set(people).size + more.reduce((sum, count) => sum + count, 0);
}

/** Guests of something: those it names, of several sittings each one's own; all where it names none. */
const peopleOf = (visit: PricedVisit, guests: readonly string[]): number =>
  guests.length > 0 ? countNamed(visit, guests) : Number(visit.party.count);

/**
 * Guests and companions at our expense, by the head or by the table; or each side pays for itself. With nobody known to come
 * there is no number yet. What the guests give costs us nothing, and what is cooked at home has no price to ask for.
 */
function mealCosts(visit: PricedVisit, meal: PricedVisit['meals'][number]): readonly Draft[] {
  const guests = peopleOf(visit, meal.guests);
  const ours = meal.companions.length;
  const { name, kind: choice, standard: price, table_price, tables } = meal;
  const base = { of: 'meal', name, choice, price, line: 'meals' } as const;
  if (meal.hosted_by === 'guests' || meal.status === 'cancelled') return [];
  if (meal.venue === 'residence' && price === 0 && table_price === 0) return [];
  if (table_price > 0) {
    const borne = meal.charged_to_guest ? 'guest' : 'host';
    return [{ ...base, price: table_price, unit: 'table', count: Number(tables), borne }];
  }
  if (!meal.charged_to_guest) {
    return [{ ...base, count: guests === 0 ? 0 : guests + ours, borne: 'host' }];
  }
  const theirs = { ...base, count: guests, borne: 'guest' } as const;
  return ours === 0
    ? [theirs]
    : [
        { ...theirs, share: 'guests' },
        { ...base, count: ours, borne: 'host', share: 'companions' },
      ];
}

/** Rooms of one type and price are one row. A room for a few hours of one day is paid for like a night. */
function roomCosts(stay: PricedVisit['lodging'][number]): readonly Draft[] {
  const nights =
    stay.check_in === '' || stay.check_out === ''
      ? 0
      : Math.max(1, midnights(stay.check_in, stay.check_out));
  const sorts = groupBy(stay.rooms, ({ type, price }) => `${type} ${price}`);
  return [...sorts.values()].flatMap((rooms) =>
    rooms.slice(0, 1).map(({ type: choice, price }): Draft => {
      const base = { of: 'room', name: stay.hotel, choice, line: 'lodging' } as const;
      return { ...base, price, count: rooms.length, nights, borne: payer(stay.paid_by) };
    }),
  );
}

/** Tickets. Without a price only those that we buy: guests mostly come on their own. */
function ticketCosts(
  visit: PricedVisit,
  of: 'arrival' | 'departure',
  trip: PricedVisit['arrivals' | 'departures'][number],
): readonly Draft[] {
  const { mode: choice, price, tickets } = trip;
  const name = trip.name || trip.number;
  const count = peopleOf(visit, trip.guests);
  const row = { of, name, choice, price, count, borne: payer(tickets), line: 'transport' } as const;
  return price > 0 || (tickets === 'host' && choice !== 'car') ? [row] : [];
}

/** Guests, companions and the guide. */
function tourCosts(visit: PricedVisit, tour: PricedVisit['tours'][number]): readonly Draft[] {
  const { name, purpose: choice, price } = tour;
  const guests = peopleOf(visit, tour.guests);
  const ours = new Set([...tour.companions, tour.guide].filter((one) => one !== '')).size;
  const count = guests === 0 ? 0 : guests + ours;
  // Most tours cost nothing, so that one without a price is no gap.
  return price === 0 || tour.hosted_by === 'guests' || tour.status === 'cancelled'
    ? []
    : [{ of: 'tour', name, choice, price, count, borne: 'host', line: 'other' }];
}

function vehicleCosts(visit: PricedVisit, vehicle: Vehicle): readonly Draft[] {
  const { price } = vehicle;
  const name = vehicle.id || vehicle.model || vehicle.plate;
  const count = daysOfHire(visit, vehicle);
  // Without a price it is our own.
  return price === 0
    ? []
    : [{ of: 'vehicle', name, choice: '', price, count, borne: 'host', line: 'transport' }];
}

function giftCosts({ item: name, price, number }: PricedVisit['gifts'][number]): readonly Draft[] {
  const count = Math.max(1, Number(number));
  return [{ of: 'gift', name, choice: '', price, count, borne: 'host', line: 'gifts' }];
}

const UNITS: Readonly<Record<Cost['of'], Cost['unit']>> = {
  meal: 'person',
  room: 'room',
  vehicle: 'day',
  arrival: 'person',
  departure: 'person',
  tour: 'person',
  gift: 'piece',
};

function reckon(draft: Draft, index: number): Cost {
  const { count, nights = 0, share = '', unit = UNITS[draft.of] } = draft;
  const times = draft.of === 'room' ? count * nights : count;
  const amount = (toCents(draft.price) * times) / 100;
  const counts = { index: BigInt(index), count: BigInt(count), nights: BigInt(nights) };
  return { ...draft, ...counts, unit, share, amount };
}

/**
 * What a visit is planned to cost, row by row in the order of the budget's lines. Meals, rooms, tickets and gifts that we pay
 * are there without a price too, as gaps to be filled in; tours, vehicles and what the guests pay only with one.
 */
export function listCosts(visit: PricedVisit): readonly Cost[] {
  const rows = <T>(items: readonly T[], costs: (item: T) => readonly Draft[]): readonly Cost[] =>
    items.flatMap((item, index) =>
      costs(item)
        .filter(({ price, borne }) => price > 0 || borne !== 'guest')
        .map((draft) => reckon(draft, index)),
    );
  return [
    ...rows(visit.meals, (meal) => mealCosts(visit, meal)),
    ...rows(visit.lodging, roomCosts),
    ...rows(visit.arrivals, (trip) => ticketCosts(visit, 'arrival', trip)),
    ...rows(visit.departures, (trip) => ticketCosts(visit, 'departure', trip)),
    ...rows(visit.vehicles, (vehicle) => vehicleCosts(visit, vehicle)),
    ...rows(visit.gifts, giftCosts),
    ...rows(visit.tours, (tour) => tourCosts(visit, tour)),
  ];
}

/** A line of the budget with what is planned for it, in yuan; 0 where nothing is known. */
interface PlannedLine {
  readonly line: BudgetLine;
  /** What we pay, with what the brief names no payer for. */
  readonly ours: number;
  readonly guests: number;
  readonly budget: number;
  /** By how much ours exceeds the budget, where there is one for this line; otherwise 0. */
  readonly over: number;
  /** Nothing of what we pay lacks a price, so that 0 means that nothing is planned. */
  readonly complete: boolean;
}

/** The five lines of the budget against the planned costs. */
export function listBudgetLines(visit: PricedVisit): readonly PlannedLine[] {
  const costs = listCosts(visit);
  return BUDGET_LINES.map((line) => {
    const of = costs.filter((cost) => cost.line === line);
    const sum = (theirs: boolean): number =>
      addMoney(
        of.filter(({ borne }) => (borne === 'guest') === theirs).map(({ amount }) => amount),
      );
    const ours = sum(false);
    const budget = visit.budget[line];
    const over = budget > 0 ? Math.max(0, addMoney([ours, -budget])) : 0;
    const complete = of.every(({ amount }) => amount > 0);
    return { line, ours, guests: sum(true), budget, over, complete };
  });
}
