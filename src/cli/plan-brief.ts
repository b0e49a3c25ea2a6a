import { basename, dirname, isAbsolute, join, normalize, resolve } from 'node:path';
import { buildPlan } from '../core/build-plan.ts';
import { sortFindings } from '../core/plan-findings.ts';
import { zonedClock } from '../core/zoned-clock.ts';
import { loadBrief, occasionSections } from '../load/brief/load-brief.ts';
import { readTimezone } from '../load/brief/read-timezone.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Finding, Level } from '../model/finding.ts';
import { type HolidayTable, NO_HOLIDAYS } from '../model/holidays.ts';
import { KINDS } from '../model/kinds.ts';
import type { Plan } from '../model/plan.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import type { Instant } from '../model/time.ts';
import type { Io } from './io.ts';
import { officeHolidays } from './office-holidays.ts';
import { parseInstant } from './parse-instant.ts';
import { type RuleBookFound, shippedRuleBook } from './rule-book.ts';
import { UsageError } from './usage-error.ts';

/** How the names of the shipped packs' files begin. */
const SHIPPED = 'templates/';

/** What the common flags say. */
export interface CommonOptions {
  readonly lang?: Lang;
  readonly now?: string;
  readonly timezone?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** A brief with all that was made of it. `plan` is null where nothing could be planned. */
export interface PlannedBrief {
  readonly path: string;
  readonly lang: Lang;
  readonly file: BriefFile | null;
  readonly book: RuleBook;
  readonly now: Instant;
  readonly holidays: HolidayTable;
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
}

/** The zone that `--timezone` names. */
export function parseZone(text: string): string {
  const { value } = readTimezone(text);
  if (value === undefined) {
    throw new UsageError(
      `--timezone 没有“${text}”这个时区；国内写 Asia/Shanghai`,
      `--timezone: there is no zone "${text}"; write one such as Asia/Shanghai`,
    );
  }
  return value;
}

function withOptions(file: BriefFile, options: CommonOptions): BriefFile {
  return options.timezone === undefined
    ? file
    : { ...file, brief: { ...file.brief, timezone: parseZone(options.timezone) } };
}

/** Sections for occasions are there, but nothing in them has a time. */
function noOccasion({ file, brief, places }: BriefFile): readonly Finding[] {
  const at = places[''] ?? { file, line: 1, column: 1, length: 1 };
  const spec = KINDS[brief.kind];
  const args = spec === undefined ? { zh: [], en: [] } : occasionSections(spec);
  return [{ code: 'no-occasion', level: 'error', args, at }];
}

/** Errors of the same thing are enough; what is merely missing is said once the errors are gone. */
function onlyErrors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.level === 'error');
}

/** Reads a brief, applies the rules to it and plans it. Whatever is wrong with it comes back as findings. */
export async function planBrief(
  path: string,
  options: CommonOptions,
  io: Io,
): Promise<PlannedBrief> {
  const { book: shipped, findings: packFindings } = await shippedRuleBook(io);
  const read = io.files.read(path);
  // A plan names files as they stand beside the brief, so that it is the same wherever it is made.
  const file = basename(path);
  const folder = dirname(path);
  const failed = {
    path,
    lang: options.lang ?? 'zh',
    file: null,
    book: shipped,
    now: io.now() as Instant,
    holidays: NO_HOLIDAYS,
    plan: null,
  } as const;
  if (!(read instanceof Uint8Array)) {
    const at = { file, line: 1, column: 1, length: 1 };
    return {
      ...failed,
      findings: fromHere(
        [{ code: 'unreadable-file', level: 'error', args: { reason: read.problem }, at }],
        folder,
      ),
    };
  }
  const loaded = loadBrief(read, file, { roles: shipped.roles });
  if (loaded.value === null) {
    return { ...failed, findings: fromHere(sortFindings(loaded.findings), folder) };
  }
  const brief = withOptions(loaded.value, options);
  const lang = options.lang ?? (brief.brief.lang === 'en' ? 'en' : 'zh');
  const now = parseInstant(options.now, zonedClock(brief.brief.timezone), io);
  const { book, findings: houseFindings } = await houseRules(brief, folder, shipped, io);
  const { holidays, findings: holidayFindings } = await officeHolidays(brief, folder, io);
  const wrongRules = [...packFindings, ...houseFindings, ...holidayFindings];
  const ready = { path, lang, file: brief, book, now, holidays };
  if (hasFindings(wrongRules, 'error')) {
    const found = sortFindings([...wrongRules, ...loaded.findings]);
    return { ...ready, plan: null, findings: fromHere(found, folder) };
  }
  const { plan, findings } = buildPlan(brief, book, {
    now,
    lang,
    holidays,
  });
  const wrong = hasFindings(loaded.findings, 'error');
  const planned = wrong ? onlyErrors(findings) : findings;
  const none = plan === null && !wrong && !hasFindings(findings, 'error') ? noOccasion(brief) : [];
  const all = sortFindings([...wrongRules, ...loaded.findings, ...planned, ...none]);
  return {
    ...ready,
    findings: fromHere(all, folder),
    plan: plan === null ? null : { ...plan, findings: all },
  };
}

/** Findings with their files as they are reached from the working folder, for a person at the terminal. */
function fromHere(findings: readonly Finding[], folder: string): readonly Finding[] {
  return findings.map((finding) =>
    finding.at === undefined || isAbsolute(finding.at.file) || finding.at.file.startsWith(SHIPPED)
      ? finding
      : { ...finding, at: { ...finding.at, file: join(folder, finding.at.file) } },
  );
}

/** The shipped rules with the packs the brief names, which stand beside it. */
async function houseRules(
  { file, brief, places }: BriefFile,
  folder: string,
  book: RuleBook,
  io: Io,
): Promise<RuleBookFound> {
  if (brief.rules.packs.length === 0) {
    return { book, findings: [] };
  }
  const { readHouseRules } = await import('./shipped-rules.ts');
  const top = { file, line: 1, column: 1, length: 1 };
  const packs = brief.rules.packs.map((name, index) => ({
    name: normalize(name),
    path: isAbsolute(name) ? name : join(folder, name),
    at: places[`rules/packs/${index}`] ?? places['rules/packs'] ?? top,
  }));
  return readHouseRules(io.files, packs, book);
}

/** The folder a brief's outputs go to: `brief.plan` beside `brief.yaml`. */
export function planFolder(path: string): string {
  return resolve(dirname(path), `${basename(path).replace(/\.(?:ya?ml)$/i, '')}.plan`);
}

const SEVERITY: Readonly<Record<Level, number>> = { error: 2, warning: 1, info: 0 };

/** Whether there is a finding at or above a level. */
export function hasFindings(findings: readonly Finding[], level: Level): boolean {
  return findings.some((finding) => SEVERITY[finding.level] >= SEVERITY[level]);
}
