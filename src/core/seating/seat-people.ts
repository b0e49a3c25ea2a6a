import type { Arrangement, Person, Seat, SeatLine, SeatSpot } from '../../model/seating.ts';
import type { Lang } from '../../model/text.ts';
import { rankPeople, rowsOf } from './rank-people.ts';
import { FAMILY, seatRing } from './seat-ring.ts';

/** Steps in the drawing, columns and rows, to the left hand of whoever looks there, and back from where he looks. */
const STEPS: Readonly<
  Record<SeatLine['faces'], { readonly left: readonly number[]; readonly back: readonly number[] }>
> = {
  down: { left: [1, 0], back: [0, -1] },
  up: { left: [-1, 0], back: [0, 1] },
  left: { left: [0, 1], back: [1, 0] },
  right: { left: [0, -1], back: [-1, 0] },
};

/** How far to the left of the first place the nth one is that is filled, from 0; negative to the right. */
function offset(fill: SeatLine['fill'], index: number): number {
  if (fill === 'leftwards') return index;
  if (fill === 'rightwards') return -index;
  const distance = Math.ceil(index / 2);
  const isFirst = index % 2 === 1;
  return index === 0 ? 0 : isFirst === (fill === 'left') ? distance : -distance;
}

/** Those of a row with whoever sits among them for what they do, each with the place in the order of filling, from 0. */
function placed(
  row: readonly Person[],
  line: SeatLine,
  others: readonly Person[],
): readonly (readonly [number, Person, number])[] {
  const within = (line.within ?? []).flatMap(({ as, at }) => {
    const person = others.find((one) => one.as === as);
    return person === undefined ? [] : [[at - 1, person, 0] as const];
  });
  const taken = within.map(([at]) => at);
  const free = Array.from({ length: row.length + taken.length }, (_, at) => at).filter(
    (at) => !taken.includes(at),
  );
  return [...row.map((person, index) => [free[index] ?? index, person, index] as const), ...within];
}

function lineSeats(
  line: SeatLine,
  people: readonly Person[],
  listed: readonly string[],
  lang: Lang,
): readonly Seat[] {
  const { who, as = '', first = 1, last = people.length, faces, per_row: most } = line;
  const side = who === 'guests' ? 'guest' : who === 'hosts' ? 'host' : '';
  const ofSide = people.filter((one) => side === '' || one.side === side);
  const asked = ofSide.filter((one) => one.as === as);
  const perRow = most ?? Math.max(1, asked.length);
  const [leftColumn = 0, leftRow = 0] = STEPS[faces].left;
  const [backColumn = 0, backRow = 0] = STEPS[faces].back;
  let before = 0;
  return rowsOf(who, asked, listed, perRow).flatMap((whole, index) => {
    const row = most === undefined ? whole.slice(first - 1, last) : whole;
    const from = before + first;
    before += whole.length;
    const fill = row.length % 2 === 0 ? (line.even ?? line.fill) : line.fill;
    const label = line.say[lang].replace('{n}', String(index + 1));
    return placed(row, line, ofSide).map(([at, { name, side: own, as: duty }, order]): Seat => {
      const step = offset(fill, at);
      const column = line.column + step * leftColumn + index * backColumn;
      const seatRow = line.row + step * leftRow + index * backRow;
      const rank = duty === as ? from + order : 0;
      return {
        name,
        side: own,
        as: duty,
        order: rank,
        row: seatRow,
        column,
        angle: 0,
        seat: 0,
        label,
      };
    });
  });
}

/** The drawing from row 1 and column 1 on, each row from the left. */
function drawn(seats: readonly Seat[]): readonly Seat[] {
  const counts = new Map<number, number>();
  const top = Math.min(...seats.map(({ row }) => row)) - 1;
  const edge = Math.min(...seats.map(({ column }) => column)) - 1;
  const moved = seats.map((one) => ({ ...one, row: one.row - top, column: one.column - edge }));
  return moved
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map((one) => {
      const seat = (counts.get(one.row) ?? 0) + 1;
      counts.set(one.row, seat);
      return { ...one, seat };
    });
}

/** Spots in their order, each taken by the first who is left of those it is for. */
function spotSeats(
  spots: readonly SeatSpot[],
  people: readonly Person[],
  listed: readonly string[],
  lang: Lang,
): readonly Seat[] {
  const sides = (['guest', 'host'] as const).map((side) =>
    rankPeople(
      people.filter((one) => one.side === side),
      listed,
    ),
  );
  const waiting = sides.flat();
  const counts = { guest: 0, host: 0 };
  const taken = new Set<string>();
  return spots.flatMap(({ who, as = '', row, column, say }, index) => {
    const place = `${row}/${column}`;
    if (taken.has(place)) return [];
    const at = waiting.findIndex(
      (one) => one.as === as && (who === 'all' || who === 'turns' || who === `${one.side}s`),
    );
    if (at < 0) return [];
    const [{ name, side, as: duty }] = waiting.splice(at, 1) as [Person];
    counts[side] += 1;
    taken.add(place);
    return [
      {
        name,
        side,
        as: duty,
        order: counts[side],
        row,
        column,
        angle: 0,
        seat: index + 1,
        label: say[lang],
      },
    ];
  });
}

/** Those who sit apart for what they do, without a seat of their own in the drawing. */
function apartSeats(
  { apart = [] }: Arrangement,
  people: readonly Person[],
  seated: readonly Seat[],
  lang: Lang,
): readonly Seat[] {
  const names = new Set(seated.map(({ name }) => name));
  const left = people.filter(({ name }) => !names.has(name));
  return apart.flatMap(({ as, say }) =>
    left
      .filter((one) => one.as === as)
      .map(({ name, side }) => ({ name, side, as, ...NOWHERE, label: say[lang] })),
  );
}

const NOWHERE = { order: 0, row: 0, column: 0, angle: 0, seat: 0 };

/** People, where a side of the table has somebody: whoever alone speaks for it sits there, whatever else he does. */
function atTable({ lines = [] }: Arrangement, people: readonly Person[]): readonly Person[] {
  const sides = lines.filter(({ as = '' }) => as === '').map(({ who }) => who);
  const isEmpty = (side: Person['side']): boolean =>
    sides.includes(`${side}s`) && !people.some((one) => one.side === side && one.as === '');
  const [noGuest, noHost] = [isEmpty('guest'), isEmpty('host')];
  return people.map((one) =>
    (one.side === 'guest' ? noGuest : noHost) ? { ...one, as: '' } : one,
  );
}

/** People, where whoever comes along with a guest and has no place of his own for what he is sits like any other. */
function asPlaced(
  { lines = [], ring, beside = [], spots = [], apart = [] }: Arrangement,
  people: readonly Person[],
): readonly Person[] {
  const within = lines.flatMap((line) => line.within ?? []);
  const places = [...lines, ...within, ...beside, ...spots, ...apart].map(({ as }) => as);
  const own = new Set(ring === undefined ? places : [...places, FAMILY]);
  return people.map((one) =>
    one.beside === undefined || own.has(one.as) ? one : { ...one, as: '' },
  );
}

/** Seats of those who have one in the drawing. */
function drawnSeats(
  { lines = [], ring, beside = [], spots }: Arrangement,
  people: readonly Person[],
  listed: readonly string[],
  lang: Lang,
): readonly Seat[] {
  if (ring !== undefined) {
    const ranked = rankPeople(people, listed);
    const of = (side: Person['side']) => ranked.filter((one) => one.side === side && one.as === '');
    const others = ranked.filter(({ as }) => as !== '');
    return seatRing({ ring, beside }, of('host'), of('guest'), others);
  }
  if (spots !== undefined) return spotSeats(spots, people, listed, lang);
  return drawn(lines.flatMap((line) => lineSeats(line, people, listed, lang)));
}

/**
 * Where each of some people sits by an arrangement: lines row by row from the left, a round table from the first host to his
 * right, spots in their order. `listed` are names in the order in which the brief wants them. Whoever finds no place is left out.
 */
export function seatPeople(
  arrangement: Arrangement,
  people: readonly Person[],
  listed: readonly string[],
  lang: Lang,
): readonly Seat[] {
  const all = atTable(arrangement, asPlaced(arrangement, people));
  const seats = drawnSeats(arrangement, all, listed, lang);
  return seats.length === 0 ? [] : [...seats, ...apartSeats(arrangement, all, seats, lang)];
}
