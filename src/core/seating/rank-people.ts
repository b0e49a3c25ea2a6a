import type { Person, Seated } from '../../model/seating.ts';

/** People in the order of their seats: those whom the brief lists, who was said to be first, by rank, as they come. */
export function rankPeople(
  people: readonly Person[],
  listed: readonly string[],
  together = false,
): readonly Person[] {
  const place = ({ name }: Person): number => {
    const index = listed.indexOf(name);
    return index < 0 ? listed.length : index;
  };
  const byRank = (a: Person, b: Person): number => b.precedence - a.precedence;
  const byMark = (a: Person, b: Person): number => Number(b.first) - Number(a.first);
  // On a rostrum for both sides the higher rank comes first, whichever side it is of.
  const [then, last] = together ? [byRank, byMark] : [byMark, byRank];
  return people.toSorted((a, b) => place(a) - place(b) || then(a, b) || last(a, b));
}

/** The first of ours, two guests, two of ours, two guests … : each pair sits at the two sides of those before. */
function byTurns(hosts: readonly Person[], guests: readonly Person[]): readonly Person[] {
  const left = { host: [...hosts], guest: [...guests] };
  const order = left.host.splice(0, 1);
  for (let side: Person['side'] = 'guest'; left.host.length + left.guest.length > 0; ) {
    order.push(...left[side].splice(0, 2));
    side = side === 'guest' ? 'host' : 'guest';
  }
  return order;
}

/** The last two of ours at the ends of a row, where there are two besides the first. */
function withEnds(row: readonly Person[]): readonly Person[] {
  const ends = row.filter(({ side }, index) => index > 0 && side === 'host').slice(-2);
  return [...row.filter((one) => !ends.includes(one)), ...ends];
}

/** Those for whom a line is, in the order in which it is filled, and rows where they are too many for one. */
export function rowsOf(
  who: Seated,
  people: readonly Person[],
  listed: readonly string[],
  perRow: number,
): readonly (readonly Person[])[] {
  const ranked = { all: rankPeople(people, listed, true), sides: rankPeople(people, listed) };
  const of = (side: Person['side']): readonly Person[] =>
    ranked.sides.filter((one) => one.side === side);
  const order = {
    all: () => ranked.all,
    hosts: () => of('host'),
    guests: () => of('guest'),
    turns: () => byTurns(of('host'), of('guest')),
  }[who]();
  const rows = Array.from({ length: Math.ceil(order.length / perRow) }, (_, index) =>
    order.slice(index * perRow, (index + 1) * perRow),
  );
  return who === 'turns' ? rows.map(withEnds) : rows;
}
