/** Where something stands in a file a person wrote. Lines and columns are 1-based and count characters (code points). */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters are meant; at least 1. */
  readonly length: number;
}

/** Keys and indexes from the root of a file to a value, as in `['guests', 0, 'rank']`. */
export type Path = readonly (string | number)[];

/** The place of every value of a file, by its path joined with `/` (`guests/0/rank`); the root is the empty string. */
export type Positions = Readonly<Record<string, Position>>;

/** The first place of a file. */
export function topOf(file: string): Position {
  return { file, line: 1, column: 1, length: 1 };
}
