/** Where something stands in a file a person wrote. Lines and columns are 1-based and count characters (code points). */
export interface Position {
  readonly file: string;
  /** The sheet of a workbook, '' of a table without a name: then line and column count its rows and columns. */
  readonly sheet?: string;
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

/** A place as people find it: `接待单.yaml:14:11`, or the cell of a table, `名单.xlsx:来宾!D5`. */
export function placeText({ file, sheet, line, column }: Position): string {
  if (sheet === undefined) return `${file}:${line}:${column}`;
  return `${file}:${sheet === '' ? '' : `${sheet}!`}${columnLetters(column)}${line}`;
}

/** What a column of a table is called: `A`, `Z`, `AA`. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + last : last;
}
