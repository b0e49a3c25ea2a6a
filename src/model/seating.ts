import type { Text } from './text.ts';

/*
 * How seats are given out, as data. Drawings are seen from above or from the front: row 1 is at the top, column 1 at the
 * left of whoever looks. Left and right in rules are those of the persons themselves.
 */

/** Who sits somewhere: one side, both by rank, both by turns, or somebody whose place goes by what he does. */
export const SEATED = ['guests', 'hosts', 'all', 'turns'] as const;
export type Seated = (typeof SEATED)[number];

/** Where a table stands: between the first row and the second, between the first column and the second, or before all. */
export const TABLES = ['across', 'along', 'front'] as const;

/** Where people of a line look, in the drawing. */
export const FACINGS = ['down', 'up', 'left', 'right'] as const;

/**
 * How a line is filled from its first place: to both sides by turns, the left or the right of the first one first; or to one
 * side only.
 */
export const FILLS = ['left', 'right', 'leftwards', 'rightwards'] as const;

/** A line of chairs. */
export interface SeatLine {
  readonly who: Seated;
  /** Those who sit with it in spite of their rank, as `interpreter`, and their side; beside `who` or in its place. */
  readonly as?: string;
  /** The first and the last of them by rank, 1-based; without them all. */
  readonly first?: number;
  readonly last?: number;
  readonly row: number;
  readonly column: number;
  readonly faces: (typeof FACINGS)[number];
  readonly fill: (typeof FILLS)[number];
  /** Another way to fill it where their number is even. */
  readonly even?: (typeof FILLS)[number];
  /** How many sit in a row; more sit in rows behind it. */
  readonly per_row?: number;
  /** Places, 1-based in the order in which the line is filled, of those who sit in it for what they do. */
  readonly within?: readonly { readonly as: string; readonly at: number }[];
  /** What the line is called; {n} is its number where there are several. */
  readonly say: Text;
}

/** A place at a round table: of a host or a guest, by rank, beside or opposite of a host. */
export interface RingPlace {
  readonly host?: number;
  readonly guest?: number;
  readonly right_of?: number;
  readonly left_of?: number;
  readonly opposite?: number;
}

/** A single place, in the order in which they are taken. */
export interface SeatSpot {
  readonly who: Seated;
  readonly as?: string;
  readonly row: number;
  readonly column: number;
  readonly say: Text;
}

/** How people sit on one sort of occasion; it has lines, a ring or spots. */
export interface Arrangement {
  readonly title: Text;
  /** From where it is drawn: 从台下看，左起. */
  readonly view: Text;
  readonly door?: (typeof FACINGS)[number];
  readonly table?: (typeof TABLES)[number];
  /** Where the rule stands. */
  readonly source: string;
  readonly lines?: readonly SeatLine[];
  readonly ring?: readonly RingPlace[];
  /** Those who sit at a round table for what they do, at the right of a guest. */
  readonly beside?: readonly { readonly as: string; readonly guest: number }[];
  readonly spots?: readonly SeatSpot[];
  /** Where those sit who have no place in it for what they do, as an interpreter behind the main guest. */
  readonly apart?: readonly { readonly as: string; readonly say: Text }[];
}

/** Arrangements by name. */
export type Arrangements = Readonly<Record<string, Arrangement>>;

/** Somebody who gets a seat. */
export interface Person {
  readonly name: string;
  readonly side: 'host' | 'guest';
  /** Whether somebody said that he is the first of his side. */
  readonly first: boolean;
  /** The higher, the nearer to the first seat; 0 where nothing is known. */
  readonly precedence: number;
  /** What gives him a place of its own, as `interpreter`; '' for whoever sits by rank. */
  readonly as: string;
  /** The guest with whom he comes, and sits at a round table. */
  readonly beside?: string;
}

/** Where somebody sits. */
export interface Seat {
  readonly name: string;
  readonly side: 'host' | 'guest';
  readonly as: string;
  /** How high among those the line is for, from 1. */
  readonly order: number;
  /** 1-based in the drawing; 0 at a round table. */
  readonly row: number;
  readonly column: number;
  /** Of a round table, clockwise in degrees from the first host, who is at the top. */
  readonly angle: number;
  /** Counted at a round table from the first host to his right, in spots in their order; otherwise from the left of a row. */
  readonly seat: number;
  /** The line or the spot. */
  readonly label: string;
}
