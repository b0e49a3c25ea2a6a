import { basename, dirname, resolve } from 'node:path';
import { buildPlan } from '../core/build-plan.ts';
import { sortFindings } from '../core/plan-findings.ts';
import { zonedClock } from '../core/zoned-clock.ts';
import { loadBrief } from '../load/brief/load-brief.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Finding, Level } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { RuleBook } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import type { Instant } from '../model/time.ts';
import type { Io } from './io.ts';
import { parseInstant } from './parse-instant.ts';
import { shippedRuleBook } from './rule-book.ts';

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
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
  /** The text of the file, for the lines shown with findings. */
  readonly source: string;
}

function withOptions(file: BriefFile, options: CommonOptions): BriefFile {
  return options.timezone === undefined
    ? file
    : { ...file, brief: { ...file.brief, timezone: options.timezone } };
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
  const { book, findings: packFindings } = await shippedRuleBook(io);
  const read = io.files.read(path);
  const file = path;
  const failed = {
    path,
    lang: options.lang ?? 'zh',
    file: null,
    book,
    now: io.now() as Instant,
    plan: null,
  } as const;
  if (!(read instanceof Uint8Array)) {
    const at = { file, line: 1, column: 1, length: 1 };
    return {
      ...failed,
      source: '',
      findings: [{ code: 'unreadable-file', level: 'error', args: { reason: read.problem }, at }],
    };
  }
  const source = new TextDecoder().decode(read);
  const loaded = loadBrief(read, file, { roles: book.roles });
  if (loaded.value === null) {
    return { ...failed, source, findings: sortFindings(loaded.findings) };
  }
  const brief = withOptions(loaded.value, options);
  const lang = options.lang ?? (brief.brief.lang === 'en' ? 'en' : 'zh');
  const now = parseInstant(options.now, zonedClock(brief.brief.timezone), io);
  const { plan, findings } = buildPlan(brief, book, {
    now,
    lang,
    holidays: { closed: [], open: [] },
  });
  const wrong = loaded.findings.some((finding) => finding.level === 'error');
  const all = sortFindings([
    ...packFindings,
    ...loaded.findings,
    ...(wrong ? onlyErrors(findings) : findings),
  ]);
  return {
    path,
    lang,
    file: brief,
    book,
    now,
    source,
    findings: all,
    plan: plan === null ? null : { ...plan, findings: all },
  };
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
