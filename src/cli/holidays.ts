import { dirname, join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { type HolidayTable, NO_HOLIDAYS } from '../model/holidays.ts';
import type { Io } from './io.ts';

/** The shipped table, and what is wrong with its file: nothing, unless somebody has changed it. */
export interface HolidaysFound {
  readonly table: HolidayTable;
  readonly findings: readonly Finding[];
}

/** The table in `templates`, and what the build makes of it beside the compiled rules. */
const SOURCE = 'holidays.yaml';
const COMPILED = 'holidays.json';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value has the outline of a table; its days were checked when they were compiled. */
function isTable(value: unknown): value is HolidayTable {
  return (
    isObject(value) &&
    [value.closed, value.open, value.years, value.provisional].every(Array.isArray) &&
    [value.notices, value.names].every(isObject)
  );
}

/** As compiled; null where there is none, where the file has changed since, or where it is no table. */
function compiledTable(io: Io, source: string): HolidayTable | null {
  const compiled = join(dirname(io.compiled), COMPILED);
  if (io.compiled === '' || io.files.changed(compiled) < io.files.changed(source)) {
    return null;
  }
  const read = io.files.read(compiled);
  if (!(read instanceof Uint8Array)) {
    return null;
  }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(read));
    return isTable(parsed) ? parsed : null;
  } catch {
    // Cut short, by a full disk or a copy that was stopped: the source is as good.
    return null;
  }
}

/** The shipped table read from its own file, with what is wrong with it. */
export async function readShippedHolidays(
  io: Pick<Io, 'files' | 'templates'>,
): Promise<HolidaysFound> {
  const file = `templates/${SOURCE}`;
  const read = io.files.read(join(io.templates, SOURCE));
  if (!(read instanceof Uint8Array)) {
    const at = { file, line: 1, column: 1, length: 1 };
    const args = { reason: read.problem };
    return {
      table: NO_HOLIDAYS,
      findings: [{ code: 'unreadable-file', level: 'error', args, at }],
    };
  }
  const { loadHolidays } = await import('../load/holidays/load-holidays.ts');
  const { value, findings } = loadHolidays(read, file);
  return { table: value ?? NO_HOLIDAYS, findings };
}

/** The shipped table: as compiled when the program was built, or from its file where that has changed since. */
export async function holidayTable(io: Io): Promise<HolidaysFound> {
  const table = compiledTable(io, join(io.templates, SOURCE));
  return table === null ? readShippedHolidays(io) : { table, findings: [] };
}
