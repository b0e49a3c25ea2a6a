import { isAbsolute, join, normalize } from 'node:path';
import type { BriefFile } from '../model/brief.ts';
import type { Finding } from '../model/finding.ts';
import type { HolidayTable } from '../model/holidays.ts';
import { holidayTable } from './holidays.ts';
import type { Io } from './io.ts';

/** A table with what is wrong with the files it is from. */
export interface OfficeHolidays {
  readonly holidays: HolidayTable;
  readonly findings: readonly Finding[];
}

/** The shipped table of holidays, and over it those the brief names, which stand beside it. */
export async function officeHolidays(
  { file, brief, places }: BriefFile,
  folder: string,
  io: Io,
): Promise<OfficeHolidays> {
  const shipped = await holidayTable(io);
  if (brief.rules.holidays.length === 0) {
    return { holidays: shipped.table, findings: shipped.findings };
  }
  const { loadHolidays } = await import('../load/holidays/load-holidays.ts');
  const { mergeHolidays } = await import('../load/holidays/merge-holidays.ts');
  let holidays = shipped.table;
  const findings = [...shipped.findings];
  for (const [index, name] of brief.rules.holidays.entries()) {
    const read = io.files.read(isAbsolute(name) ? name : join(folder, name));
    const at = places[`rules/holidays/${index}`] ?? places['rules/holidays'];
    if (!(read instanceof Uint8Array)) {
      const args = { path: name, reason: read.problem };
      const top = { file, line: 1, column: 1, length: 1 };
      findings.push({ code: 'unreadable-pack', level: 'error', args, at: at ?? top });
      continue;
    }
    const loaded = loadHolidays(read, normalize(name));
    findings.push(...loaded.findings);
    holidays = loaded.value === null ? holidays : mergeHolidays(holidays, loaded.value);
  }
  return { holidays, findings };
}
