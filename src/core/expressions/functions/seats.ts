import { groupBy } from '../../../model/order.ts';
import type { Arrangement, Person, Seat } from '../../../model/seating.ts';
import type { Lang } from '../../../model/text.ts';
import { seatPeople } from '../../seating/seat-people.ts';

/** Somebody who gets a seat, as conditions see one. */
export interface SeatedPerson extends Omit<Person, 'precedence' | 'beside'> {
  readonly precedence: bigint;
  /** Who comes along with him, and as what. */
  readonly with?: readonly Pick<Person, 'name' | 'as'>[];
}

/** Somebody and those who come along, who sit after all others or for what they do. */
const withOthers = ({ with: others = [], ...one }: SeatedPerson): readonly Person[] => {
  const person = { ...one, precedence: Number(one.precedence) };
  const along = { ...person, first: false, precedence: -1, beside: one.name };
  return [person, ...others.map((other) => ({ ...along, ...other }))];
};

/** A seat as conditions see one. */
export type SeatFacts = Omit<Seat, 'order' | 'row' | 'column' | 'angle' | 'seat'> & {
  readonly [key in 'order' | 'row' | 'column' | 'angle' | 'seat']: bigint;
};

/** Where some people sit by an arrangement, each of them once; nothing without one. */
export function planSeats(
  arrangement: Arrangement | undefined,
  people: readonly SeatedPerson[],
  listed: readonly string[],
  lang: Lang,
): readonly SeatFacts[] {
  if (arrangement === undefined) return [];
  const all = people.flatMap(withOthers);
  const once = [...new Map(all.map((one) => [one.name, one])).values()];
  return seatPeople(arrangement, once, listed, lang).map((seat) => ({
    ...seat,
    order: BigInt(seat.order),
    row: BigInt(seat.row),
    column: BigInt(seat.column),
    angle: BigInt(seat.angle),
    seat: BigInt(seat.seat),
  }));
}

/** Who may be the first of some people, where nobody was said to be: all of the highest rank, by name. */
export function mayBeFirst(
  people: readonly SeatedPerson[],
  listed: readonly string[],
): readonly string[] {
  const told = people.filter(({ name, first }) => first || name === listed[0]);
  const top = people.reduce((most, { precedence }) => Math.max(most, Number(precedence)), 0);
  const highest = people.filter(({ precedence }) => Number(precedence) === top);
  return [...new Set((told.length > 0 ? told : highest).map(({ name }) => name))];
}

/** Rows of a drawing from the top, each with those who sit in it from the left. */
export function seatRows(seats: readonly SeatFacts[]): readonly {
  readonly row: bigint;
  readonly labels: readonly string[];
  readonly names: readonly string[];
}[] {
  const drawn = seats.filter(({ row }) => row > 0n);
  return [...groupBy(drawn, ({ row }) => row)].map(([row, of]) => ({
    row,
    labels: [...new Set(of.map(({ label }) => label))],
    names: of.map(({ name }) => name),
  }));
}
