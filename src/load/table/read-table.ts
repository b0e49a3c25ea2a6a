import { twoDigits, utcDate } from '../../time/dates.ts';
import { parseCsv } from './parse-csv.ts';

/** A cell as it would be written in a brief; '' where there is nothing. */
export interface Cell {
  readonly text: string;
  /** A number so long that a spreadsheet has kept its first fifteen digits only. */
  readonly cut: boolean;
}

/** A sheet of a workbook, or a file with commas, which is a sheet without a name. */
export interface Table {
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What a file is called that a person takes for a table, whether it can be read or not. */
const TABLE_NAME = /\.(?:xlsx|xlsm|xls|csv|tsv|ods|et|numbers)$/i;

/** Whether a text names a file with a table. */
export const isTableName = (text: string): boolean => TABLE_NAME.test(text.trim());

/** What a workbook may come to, in bytes unpacked and in cells of a sheet: a list of guests has some hundreds. */
const MOST_UNPACKED = 64 * 1_048_576;
const MOST_CELLS = 2_000_000;

/**
 * The tables of a file: all sheets of an `.xlsx`, or a text with commas, semicolons or tabs, in UTF-8 or in GBK as Excel
 * writes it in China. Null where it is neither; never throws.
 */
export async function readTables(bytes: Uint8Array): Promise<readonly Table[] | null> {
  // A zip begins with PK; with the older formats of Excel nobody begins a text.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readText(bytes);
  try {
    if (!(await isModest(bytes))) return null;
    const { default: readWorkbook } = await import('read-excel-file/universal');
    const sheets = await readWorkbook(new Blob([bytes.slice()]));
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(asCell)) }));
  } catch {
    return null;
  }
}

function readText(bytes: Uint8Array): readonly Table[] | null {
  // No text has a NUL; the older formats of Excel are full of them.
  if (bytes.includes(0)) return null;
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gbk');
  if (text === undefined) return null;
  const rows = parseCsv(text).map((row) => row.map((one) => ({ text: one.trim(), cut: false })));
  return [{ sheet: '', rows }];
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Numbers are texts as they are written out, dates are dates, and of lines in one cell one is made. */
function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return { text: '', cut: false };
  if (value instanceof Date) return { text: dateText(value.getTime()), cut: false };
  if (typeof value !== 'number') return { text: String(value).trim(), cut: false };
  const isLong = Number.isInteger(value) && Math.abs(value) >= 1e15;
  return { text: isLong ? BigInt(value).toString() : String(value), cut: isLong };
}

function dateText(millis: number): string {
  const { year, month, day, hour, minute } = utcDate(millis);
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return hour + minute === 0 ? date : `${date} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** The parts of a workbook that are its sheets, and where a cell stands in one. */
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const REFERENCE = /\sr="([A-Z]{1,3})(\d{1,7})"/g;

/** Whether a workbook can be read at all: a cell far out makes a table of millions, and a small zip may unpack to gigabytes. */
async function isModest(bytes: Uint8Array): Promise<boolean> {
  const { unzipSync } = await import('fflate');
  let unpacked = 0;
  const sheets = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize;
      return unpacked <= MOST_UNPACKED && SHEET.test(name);
    },
  });
  return (
    unpacked <= MOST_UNPACKED && Object.values(sheets).every((sheet) => areaOf(sheet) <= MOST_CELLS)
  );
}

/** How many cells a sheet has from its first to the one that is farthest out. */
function areaOf(sheet: Uint8Array): number {
  let [columns, rows] = [0, 0];
  for (const [, letters = '', row] of new TextDecoder().decode(sheet).matchAll(REFERENCE)) {
    const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    [columns, rows] = [Math.max(columns, column), Math.max(rows, Number(row))];
  }
  return columns * rows;
}
