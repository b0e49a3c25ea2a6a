import { basename, dirname, isAbsolute, join, normalize, resolve } from 'node:path';
import { sortFindings } from '../core/assemble/plan-findings.ts';
import { buildPlan } from '../core/build-plan.ts';
import type { Commitment } from '../core/clashes/commitment.ts';
import { KINDS } from '../kinds/index.ts';
import { loadBrief, occasionSections } from '../load/brief/load-brief.ts';
import { readTimezone } from '../load/brief/read-timezone.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Finding, Level } from '../model/finding.ts';
import { type HolidayTable, NO_HOLIDAYS } from '../model/holidays.ts';
import type { Plan } from '../model/plan.ts';
import { type Position, topOf } from '../model/position.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import type { Instant } from '../model/time.ts';
import { zonedClock } from '../time/clock.ts';
import type { Io } from './io.ts';
import { officeHolidays } from './office-holidays.ts';
import { FORMAT_FILES } from './outputs.ts';
import { parseInstant } from './parse-instant.ts';
import { type ShippedRules, shippedRules, withPacks } from './rule-book.ts';
import { userPacks, userPath } from './rule-files.ts';
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
  /** False leaves out the packs in the user's own folder. */
  readonly house?: boolean;
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
  /** Who and what is taken when. */
  readonly commitments: readonly Commitment[];
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
function noOccasion({ file, brief, positions }: BriefFile): readonly Finding[] {
  const at = positions[''] ?? topOf(file);
  const spec = KINDS[brief.kind];
  const args = spec === undefined ? { zh: [], en: [] } : occasionSections(spec);
  return [{ code: 'no-occasion', level: 'error', args, at }];
}

/** Errors are enough; what is missing, and what the rules say of values that may be misread, is said once they are gone. */
function onlyErrors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ level, code }) => level === 'error' && code !== 'rule');
}

/**
 * Reads a brief, applies the rules to it and plans it. Whatever is wrong with it comes back as findings. `outputs` is the
 * folder of its last plan, if there is one.
 */
export async function planBrief(
  path: string,
  options: CommonOptions,
  io: Io,
  outputs: string = planFolder(path),
): Promise<PlannedBrief> {
  const read = io.files.read(path);
  const shipped = await shippedRules(io);
  // A plan names files as they stand beside the brief, so that it is the same wherever it is made.
  const file = basename(path);
  const folder = dirname(path);
  const failed = {
    path,
    lang: options.lang ?? 'zh',
    file: null,
    book: shipped.book,
    now: io.now() as Instant,
    holidays: NO_HOLIDAYS,
    commitments: [],
    plan: null,
  } as const;
  if (!(read instanceof Uint8Array)) {
    const at = topOf(file);
    return {
      ...failed,
      findings: fromHere(
        [{ code: 'unreadable-file', level: 'error', args: { reason: read.problem }, at }],
        folder,
        io,
      ),
    };
  }
  const loaded = loadBrief(read, file, { roles: shipped.book.roles });
  if (loaded.value === null) {
    return { ...failed, findings: fromHere(sortFindings(loaded.findings), folder, io) };
  }
  const brief = withOptions(loaded.value, options);
  const lang = options.lang ?? (brief.brief.lang === 'en' ? 'en' : 'zh');
  const now = parseInstant(options.now, zonedClock(brief.brief.timezone), io);
  const { book, findings: ruleFindings } = await rulesFor(brief, folder, shipped, options, io);
  const { holidays, findings: holidayFindings } = await officeHolidays(
    brief,
    shipped.holidays,
    folder,
    io,
  );
  const wrongRules = [...ruleFindings, ...holidayFindings];
  const ready = { path, lang, file: brief, book, now, holidays };
  if (hasFindings(wrongRules, 'error')) {
    const found = sortFindings([...wrongRules, ...loaded.findings]);
    return { ...ready, plan: null, commitments: [], findings: fromHere(found, folder, io) };
  }
  const { plan, commitments, findings } = buildPlan(brief, book, {
    now,
    lang,
    holidays,
    told: toldBefore(outputs, brief.brief.id, io),
  });
  const wrong = hasFindings(loaded.findings, 'error');
  const planned = wrong ? onlyErrors(findings) : findings;
  const none = plan === null && !wrong && findings.length === 0 ? noOccasion(brief) : [];
  const all = sortFindings([...wrongRules, ...loaded.findings, ...planned, ...none]);
  return {
    ...ready,
    commitments: commitments.map((one) => ({ ...one, at: placeFromHere(one.at, folder, io) })),
    findings: fromHere(all, folder, io),
    plan: plan === null ? null : { ...plan, findings: all },
  };
}

/** When the last plan of a brief took the office to have been told, where the brief did not say. */
function toldBefore(outputs: string, id: string, io: Io): Instant | undefined {
  const read = io.files.read(join(outputs, FORMAT_FILES.json));
  if (!(read instanceof Uint8Array)) {
    return undefined;
  }
  try {
    const { brief, received } = JSON.parse(new TextDecoder().decode(read)) as Partial<Plan>;
    const time = Date.parse(received?.time ?? '');
    const counts = brief?.id === id && received?.assumed === true && Number.isFinite(time);
    return counts ? (time as Instant) : undefined;
  } catch {
    return undefined;
  }
}

/** Findings with their files as they are reached from the working folder, for a person at the terminal. */
function fromHere(findings: readonly Finding[], folder: string, io: Io): readonly Finding[] {
  return findings.map((finding) =>
    finding.at === undefined ? finding : { ...finding, at: placeFromHere(finding.at, folder, io) },
  );
}

function placeFromHere(at: Position, folder: string, io: Io): Position {
  const path = userPath(at.file, io);
  if (path !== at.file) {
    return { ...at, file: path };
  }
  return isAbsolute(path) || path.startsWith(SHIPPED) ? at : { ...at, file: join(folder, path) };
}

/**
 * The shipped rules, over them the packs in the user's folder, and over those the ones the brief names, which stand beside
 * it.
 */
function rulesFor(
  { file, brief, positions }: BriefFile,
  folder: string,
  shipped: ShippedRules,
  options: CommonOptions,
  io: Io,
): Promise<ShippedRules> {
  const named = brief.rules.packs.map((name, index) => ({
    name: normalize(name),
    path: isAbsolute(name) ? name : join(folder, name),
    at: positions[`rules/packs/${index}`] ?? positions['rules/packs'] ?? topOf(file),
  }));
  return withPacks(shipped, [...userPacks(options.house, io), ...named], io);
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

/**
 * A plan that can be handed out: the brief and the rules could be read as they are meant. What rules have to say of a plan, even
 * that something in it is forbidden, stands in the plan.
 */
export function planOf({ plan, findings }: PlannedBrief): Plan | null {
  return findings.some(({ code, level }) => level === 'error' && code !== 'rule') ? null : plan;
}
