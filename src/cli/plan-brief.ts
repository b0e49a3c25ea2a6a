import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { buildPlan } from '../core/build-plan.ts';
import type { Commitment } from '../core/clashes/list-commitments.ts';
import { KINDS } from '../kinds/index.ts';
import { occasionSections } from '../load/brief/load-brief.ts';
import { readTimezone } from '../load/brief/read-scalars.ts';
import { readTime } from '../load/brief/read-time.ts';
import { loadIssuedPlan } from '../load/issued-plan.ts';
import type { Brief, BriefFile } from '../model/brief.ts';
import type { Finding, Level } from '../model/finding.ts';
import { sortFindings } from '../model/order.ts';
import type { Guidance, IssuedPlan, Plan } from '../model/plan.ts';
import { type Position, topOf } from '../model/position.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import type { HolidayTable, Instant } from '../model/time.ts';
import { type ZonedClock, zonedClock } from '../time/clock.ts';
import { planFolder } from './brief-files.ts';
import { EXIT_FINDINGS, EXIT_OK, UsageError } from './exit-codes.ts';
import type { Io } from './io.ts';
import { findLostPlan, readLog } from './log-file.ts';
import { MESSAGES } from './messages.ts';
import { PLAN_FILE } from './outputs.ts';
import { loadFile, NAMED, problemOf, readNewest, unreadable } from './read-files.ts';
import { asBytes, loadWithTables } from './read-tables.ts';
import { officeRules, type PacksUsed, shippedRules } from './rule-book.ts';
import { SHIPPED, userPath } from './rule-files.ts';

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

/** What runs a command: it gets the arguments, the flags and what is outside, and gives the exit code. */
export type RunCommand<Given extends readonly unknown[], Options = CommonOptions> = (
  ...call: [...Given, options: Options, io: Io]
) => number | Promise<number>;

/** The language that the flags name, or else the brief. */
export const langOf = (brief: Brief | undefined, options: CommonOptions = {}): Lang =>
  options.lang ?? (brief?.lang === 'en' ? 'en' : 'zh');

/** A brief as it was read; `file` is null where it could not be. */
export interface BriefRead {
  readonly path: string;
  readonly lang: Lang;
  readonly file: BriefFile | null;
  readonly findings: readonly Finding[];
}

/** A brief with all that was made of it. `plan` is null where nothing could be planned. */
export interface PlannedBrief extends BriefRead {
  readonly book: RuleBook;
  readonly now: Instant;
  readonly holidays: HolidayTable;
  readonly plan: Plan | null;
  /** Who and what is taken when. */
  readonly commitments: readonly Commitment[];
  /** What is said of it only beside other plans of the same day. */
  readonly together: readonly Guidance[];
}

/** The instant `--now` names, midnight for a date alone, in the zone of the brief where it has no offset; without one the present minute. */
export function parseInstant(text: string | undefined, clock: ZonedClock, io: Io): Instant {
  if (text === undefined) return (Math.floor(io.now() / 60_000) * 60_000) as Instant;
  const { value } = readTime(text, '00:00');
  if (value === undefined) throw new UsageError(MESSAGES.noSuchTime(text));
  return clock.read(value).instant;
}

/** The zone that `--timezone` names. */
export function parseZone(text: string): string {
  const { value } = readTimezone(text);
  if (value === undefined) throw new UsageError(MESSAGES.noSuchZone(text));
  return value;
}

/**
 * Reads a brief, with what `--lang` and `--timezone` say in place of it. It is called as it stands in its folder, so that its
 * plan is the same wherever it is made.
 */
export async function readBrief(path: string, options: CommonOptions, io: Io): Promise<BriefRead> {
  const { book } = await shippedRules(io);
  const name = basename(path);
  const named = { name, path, at: topOf(name) };
  const { value: bytes, ...unread } = loadFile(io.files, named, 'unreadable-file', asBytes, NAMED);
  const { value: file, findings } =
    bytes === null
      ? { ...unread, value: null }
      : await loadWithTables(bytes, named, book.roles, io.files);
  const lang = langOf(file?.brief, options);
  if (file === null || options.timezone === undefined) return { path, lang, file, findings };
  const brief = { ...file.brief, timezone: parseZone(options.timezone) };
  return { path, lang, file: { ...file, brief }, findings };
}

/**
 * Applies the rules to a brief and plans it. Whatever is wrong with it comes back as findings. `outputs` is the folder of its
 * last plan, if there is one, and `compared` is a plan to take in place of that; `used` leaves out packs of the office, or adds
 * some.
 */
export async function planRead(
  read: BriefRead,
  options: CommonOptions,
  io: Io,
  outputs: string = planFolder(read.path),
  used?: PacksUsed,
  compared?: IssuedPlan,
): Promise<PlannedBrief> {
  const { file, lang, findings: loading } = read;
  const folder = dirname(read.path);
  const fromHere = <T extends { readonly at?: Position }>(one: T): T =>
    one.at === undefined ? one : { ...one, at: placeFromHere(one.at, folder, io) };
  type Made = Pick<PlannedBrief, 'book' | 'holidays' | 'now'> & Partial<PlannedBrief>;
  const planned = (made: Made, found: readonly Finding[]): PlannedBrief => {
    return {
      ...read,
      plan: null,
      commitments: [],
      together: [],
      ...made,
      findings: found.map(fromHere),
    };
  };
  const shipped = await shippedRules(io);
  if (file === null) {
    return planned({ ...shipped, now: io.now() as Instant }, sortFindings(loading));
  }
  const now = parseInstant(options.now, zonedClock(file.brief.timezone), io);
  const office = await officeRules(file, shipped, folder, options.house, io, used);
  const { book, holidays } = office;
  const wrong = [...office.findings, ...loading];
  if (hasFindings(office.findings, 'error')) {
    return planned({ book, holidays, now }, sortFindings(wrong));
  }
  const issued = issuedPlan(outputs, io);
  const before = compared ?? (issued?.brief.id === file.brief.id ? issued : undefined);
  const log = readLog(read.path, io.files);
  const isBroken = issued === null && compared === undefined;
  wrong.push(
    ...log.findings,
    ...(isBroken
      ? [unreadable(relative(folder, join(outputs, PLAN_FILE)), 'no-plan')]
      : findLostPlan(log, read.path, outputs, before !== undefined, io.files)),
  );
  io.alive?.(MESSAGES.working);
  const context = { now, lang, holidays, before, log: log.entries };
  const { plan, commitments, together, findings } = buildPlan(file, book, context);
  const all = sortFindings([...wrong, ...planFindings(file, loading, findings, plan)]);
  const taken = commitments.map(fromHere);
  const made = { commitments: taken, together, plan: plan && { ...plan, findings: all } };
  return planned({ book, holidays, now, ...made }, all);
}

/** Reads a brief and plans it. */
export const planBrief = async (path: string, options: CommonOptions, io: Io) =>
  planRead(await readBrief(path, options, io), options, io);

/**
 * What planning found. Of a brief that could not be read as it is meant, errors are enough: what is missing, and what the rules
 * say of values that may be misread, is said once they are gone.
 */
function planFindings(
  { file, brief, positions }: BriefFile,
  loading: readonly Finding[],
  planning: readonly Finding[],
  plan: Plan | null,
): readonly Finding[] {
  if (hasFindings(loading, 'error')) {
    return planning.filter(({ level, code }) => level === 'error' && code !== 'rule');
  }
  if (plan !== null || planning.length > 0) return planning;
  // Sections for occasions are there, but nothing in them has a time.
  const at = positions[''] ?? topOf(file);
  const spec = KINDS[brief.kind];
  const args = spec === undefined ? { zh: [], en: [] } : occasionSections(spec);
  return [{ code: 'no-occasion', level: 'error', args, at }];
}

/**
 * The plan that was issued last, out of the folder with its outputs; undefined where there is none, null where it cannot be
 * read. Of one that somebody changed the one beside it counts.
 */
export function issuedPlan(outputs: string, { files }: Io): IssuedPlan | null | undefined {
  const path = join(outputs, PLAN_FILE);
  if (['missing', 'other'].includes(problemOf(files, path))) return undefined;
  return loadIssuedPlan(readNewest(files, path));
}

/** A place with its file as it is reached from the working folder, for a person at the terminal. */
function placeFromHere(at: Position, folder: string, io: Io): Position {
  const path = userPath(at.file, io);
  if (path !== at.file) return { ...at, file: path };
  return isAbsolute(path) || path.startsWith(SHIPPED) ? at : { ...at, file: join(folder, path) };
}

const LEVELS: readonly Level[] = ['info', 'warning', 'error'];

/** Whether there is a finding at or above a level. */
export function hasFindings(findings: readonly Finding[], level: Level): boolean {
  return findings.some((finding) => LEVELS.indexOf(finding.level) >= LEVELS.indexOf(level));
}

/** The exit code of what was found, by `--fail-on`. */
export const exitFor = (findings: readonly Finding[], failOn: Level = 'error'): number =>
  hasFindings(findings, failOn) ? EXIT_FINDINGS : EXIT_OK;

/**
 * A plan that can be handed out: the brief and the rules could be read as they are meant. What rules have to say of a plan, even
 * that something in it is forbidden, stands in the plan.
 */
export function planOf({ plan, findings }: PlannedBrief): Plan | null {
  return findings.some(({ code, level }) => level === 'error' && code !== 'rule') ? null : plan;
}
