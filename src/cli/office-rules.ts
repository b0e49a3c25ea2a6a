import { isAbsolute, join, normalize, relative, sep } from 'node:path';
import { loadHolidays, mergeHolidays } from '../load/holidays/load-holidays.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Finding } from '../model/finding.ts';
import type { HolidayTable } from '../model/holidays.ts';
import { topOf } from '../model/position.ts';
import type { Files, Io } from './io.ts';
import { readWritten } from './read-files.ts';
import { type ShippedRules, withPacks } from './rule-book.ts';
import { type PackFile, userPacks } from './rule-files.ts';

/** Whether a path leads out of a folder. */
const leadsOut = (path: string): boolean =>
  isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`);

/** Whether a file that is there lies below a folder, whatever links lead to it. */
function isBelow(files: Files, folder: string, path: string): boolean {
  const [above, real] = [files.realPath(folder || '.'), files.realPath(path)];
  return above === undefined || real === undefined || !leadsOut(relative(above, real));
}

/**
 * The packs, or tables of holidays, that a brief names, and findings for those outside of its folder: a brief comes from
 * anywhere, and what is wrong with a file is shown with its lines.
 */
function filesNamed(
  { file, brief, positions }: BriefFile,
  list: 'packs' | 'holidays',
  folder: string,
  files: Files,
): { readonly inside: readonly PackFile[]; readonly findings: readonly Finding[] } {
  const named = brief.rules[list].map((name, index) => ({
    name: normalize(name),
    path: join(folder, name),
    at: positions[`rules/${list}/${index}`] ?? positions[`rules/${list}`] ?? topOf(file),
  }));
  const isInside = ({ name, path }: PackFile): boolean =>
    !leadsOut(name) && isBelow(files, folder, path);
  return {
    inside: named.filter(isInside),
    findings: named
      .filter((one) => !isInside(one))
      .map(({ name, at }) => ({
        code: 'outside-folder',
        level: 'error',
        args: { path: name },
        at,
      })),
  };
}

/** The shipped table of holidays, and over it some of an office's own. */
function withHolidays(
  shipped: HolidayTable,
  tables: readonly PackFile[],
  files: Files,
): Pick<ShippedRules, 'holidays' | 'findings'> {
  let holidays = shipped;
  const findings: Finding[] = [];
  for (const { name, path, at } of tables) {
    const read = readWritten(files, path, (reason): Finding => {
      return { code: 'unreadable-pack', level: 'error', args: { path: name, reason }, at };
    });
    const loaded = read.value === null ? null : loadHolidays(read.value, name);
    findings.push(...read.findings, ...(loaded?.findings ?? []));
    holidays = loaded?.value ? mergeHolidays(holidays, loaded.value) : holidays;
  }
  return { holidays, findings };
}

/**
 * What a brief is planned by: the shipped rules and holidays, over them the packs in the user's folder, and over those what
 * the brief names, which lies beside it or below. `house` is false where the user's own are left out.
 */
export async function officeRules(
  brief: BriefFile,
  shipped: ShippedRules,
  folder: string,
  house: boolean | undefined,
  io: Io,
): Promise<ShippedRules> {
  const packs = filesNamed(brief, 'packs', folder, io.files);
  const tables = filesNamed(brief, 'holidays', folder, io.files);
  const rules = await withPacks(shipped, [...userPacks(house, io), ...packs.inside], io);
  const { holidays, findings } = withHolidays(shipped.holidays, tables.inside, io.files);
  return {
    book: rules.book,
    holidays,
    findings: [...packs.findings, ...rules.findings, ...tables.findings, ...findings],
  };
}
