import type { SeatPlan } from '../../model/plan.ts';
import type { Seat } from '../../model/seating.ts';
import type { Words } from '../sentences/words.ts';

/** A cell of a drawing of seats: a chair with who sits there, the table, the door, or nothing. */
export interface SeatCell {
  readonly what: 'seat' | 'table' | 'door' | 'none';
  readonly text: string;
  /** The rank of whoever sits there, or what the seat is called. */
  readonly note: string;
  readonly isHost: boolean;
  /** How many columns it is wide. */
  readonly span: number;
}

/** A drawing of seats as rows of cells, all of them as wide together. */
export type SeatGrid = readonly (readonly SeatCell[])[];

const cell = (what: SeatCell['what'], text = '', span = 1): SeatCell => {
  return { what, text, note: '', isHost: false, span };
};

const NONE = cell('none');

const noteOf = ({ order, label }: Seat, { shape }: SeatPlan): string =>
  shape === 'spots' ? label : order === 0 ? '' : String(order);

const chair = (seat: Seat, plan: SeatPlan): SeatCell => ({
  ...cell('seat', seat.name),
  note: noteOf(seat, plan),
  isHost: seat.side === 'host',
});

/** The places of a drawing, each row with as many as the widest. */
function places(plan: SeatPlan): SeatGrid {
  const drawn = plan.seats.filter(({ row, column }) => row > 0 && column > 0);
  const [height, width] = [drawn.map(({ row }) => row), drawn.map(({ column }) => column)].map(
    (all) => Math.max(0, ...all),
  );
  return Array.from({ length: height ?? 0 }, (_, row) =>
    Array.from({ length: width ?? 0 }, (_, column) => {
      const seat = drawn.find((one) => one.row === row + 1 && one.column === column + 1);
      return seat === undefined ? NONE : chair(seat, plan);
    }),
  );
}

/**
 * A round table as three columns: who faces the door at the top, the others down both sides, who sits opposite at the bottom.
 * Whoever has no seat at it, an interpreter behind a guest, is in the words below only.
 */
function ring(plan: SeatPlan, words: Words): SeatGrid {
  const at = (seats: readonly Seat[], index: number): SeatCell =>
    seats[index] === undefined ? NONE : chair(seats[index], plan);
  const seated = plan.seats.filter(({ seat }) => seat > 0);
  const byAngle = seated.toSorted((a, b) => a.angle - b.angle);
  const right = byAngle.filter(({ angle }) => angle > 0 && angle < 180);
  const left = byAngle.filter(({ angle }) => angle > 180).toReversed();
  const sides = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    at(left, index),
    cell('table', index === 0 ? words.seats.table : ''),
    at(right, index),
  ]);
  const ends = [0, 180].map((angle) => byAngle.filter((seat) => seat.angle === angle));
  const [first = [], last = []] = ends.map((seats) =>
    seats.map((seat) => [NONE, chair(seat, plan), NONE]),
  );
  return [...first, ...sides, ...last];
}

/** The table where it stands: between the sides, or before all. */
function withTable(rows: SeatGrid, { table }: SeatPlan, words: Words): SeatGrid {
  const desk = cell('table', words.seats.table, rows[0]?.length ?? 1);
  switch (table) {
    case 'across':
      return [...rows.slice(0, 1), [desk], ...rows.slice(1)];
    case 'front':
      return [...rows, [desk]];
    case 'along':
      return rows.map(([first = NONE, ...others], index) => [
        first,
        cell('table', index === 0 ? words.seats.table : ''),
        ...others,
      ]);
    default:
      return rows;
  }
}

/** The seats of an occasion as they are seen from above or from the hall, with table and door. */
export function seatGrid(plan: SeatPlan, words: Words): SeatGrid {
  const rows = plan.shape === 'ring' ? ring(plan, words) : withTable(places(plan), plan, words);
  const width = rows[0]?.reduce((sum, { span }) => sum + span, 0) ?? 1;
  const door = plan.door === 'down' ? [[cell('door', words.seats.door, width)]] : [];
  return [...rows, ...door];
}

/** What is seen in a drawing, and from where: 会谈（长桌横放，对着门）：从上往下看，…… */
export const seatCaption = ({ title, view, shape }: SeatPlan, words: Words): string => {
  const { side, rank } = words.seats;
  return words.remark(
    words.labelled(title, view),
    shape === 'spots' ? side : words.joined([side, rank]),
  );
};
