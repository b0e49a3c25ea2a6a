import { isAbsolute, join, normalize } from 'node:path';
import type { BriefFile } from '../model/brief.ts';
import type { Finding } from '../model/finding.ts';
import type { HolidayTable } from '../model/holidays.ts';
import { topOf } from '../model/position.ts';
import type { Io } from './io.ts';

/** A table with what is wrong with the files it is from. */
export interface OfficeHolidays {
  readonly holidays: HolidayTable;
  readonly findings: readonly Finding[];
}

/** The shipped table of holidays, and over it those the brief names, which stand beside it. */
export async function officeHolidays(
  { file, brief, positions }: BriefFile,
  shipped: HolidayTable,
  folder: string,
  io: Io,
): Promise<OfficeHolidays> {
  if (brief.rules.holidays.length === 0) {
    return { holidays: shipped, findings: [] };
  }
  const { loadHolidays } = await import('../load/holidays/load-holidays.ts');
  const { mergeHolidays } = await import('../load/holidays/merge-holidays.ts');
  let holidays = shipped;
  const findings: Finding[] = [];
  for (const [index, name] of brief.rules.holidays.entries()) {
    const read = io.files.read(isAbsolute(name) ? name : join(folder, name));
    const at = positions[`rules/holidays/${index}`] ?? positions['rules/holidays'];
    if (!(read instanceof Uint8Array)) {
      const args = { path: name, reason: read.problem };
      findings.push({ code: 'unreadable-pack', level: 'error', args, at: at ?? topOf(file) });
      continue;
    }
    const loaded = loadHolidays(read, normalize(name));
    findings.push(...loaded.findings);
    holidays = loaded.value === null ? holidays : mergeHolidays(holidays, loaded.value);
  }
  return { holidays, findings };
}
