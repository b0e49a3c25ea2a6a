import { join } from 'node:path';
import { type CannotSet, setValue } from '../../author/change-brief.ts';
import { KINDS } from '../../kinds/index.ts';
import { loadIssuedPlan } from '../../load/issued-plan.ts';
import type { IssuedPlan, Plan } from '../../model/plan.ts';
import {
  type Compared,
  renderDifference,
  type SaidFinding,
} from '../../render/changes/render-difference.ts';
import { listFinding } from '../../render/sentences/describe-finding.ts';
import { planFolder } from '../brief-files.ts';
import { EXIT_FINDINGS, EXIT_OK, UsageError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import { PLAN_FILE } from '../outputs.ts';
import {
  type CommonOptions,
  type PlannedBrief,
  planOf,
  planRead,
  type RunCommand,
  readBrief,
} from '../plan-brief.ts';
import { problemOf, readText } from '../read-files.ts';
import { screenOf, tellFindings } from '../screen.ts';

/** A plan to compare with. */
interface Before {
  readonly plan: IssuedPlan;
  readonly findings: readonly SaidFinding[];
}

/** The findings of a plan in words, as `plan.json` has them. */
const saidOf = ({ findings, brief }: Plan): readonly SaidFinding[] =>
  findings.map((finding) => listFinding(finding, brief.lang, {}));

/** The plan of a brief, or, with what is wrong said, null. */
function planOrTell(planned: PlannedBrief, options: CommonOptions, io: Io): Plan | null {
  const plan = planOf(planned);
  if (plan === null) tellFindings(planned, options, io);
  return plan;
}

/** A plan that was issued, out of a `plan.json` or of the folder with one. */
function issuedAt(path: string, io: Io): Before {
  const file = problemOf(io.files, path) === 'folder' ? join(path, PLAN_FILE) : path;
  const text = readText(io.files, file) ?? '';
  const plan = loadIssuedPlan(text);
  if (plan === null) throw new UsageError(MESSAGES.noIssuedPlan(file));
  const { findings = [] } = JSON.parse(text) as { readonly findings?: readonly SaidFinding[] };
  return { plan, findings };
}

/** Prints what is otherwise in the plan of a brief than in another plan. */
async function printDifference(
  path: string,
  before: Before,
  names: Compared['names'],
  options: CommonOptions,
  io: Io,
): Promise<number> {
  const read = await readBrief(path, options, io);
  const planned = await planRead(read, options, io, undefined, undefined, before.plan);
  const plan = planOrTell(planned, options, io);
  if (plan === null) return EXIT_FINDINGS;
  const compared = { names, before: { tasks: before.plan.tasks, findings: before.findings } };
  io.stdout.write(renderDifference(plan, compared, screenOf(options, io)));
  return EXIT_OK;
}

/** A plan to compare with: issued, or made of another brief. Null where that cannot be planned. */
async function beforeOf(path: string, options: CommonOptions, io: Io): Promise<Before | null> {
  if (/\.json$/i.test(path) || problemOf(io.files, path) === 'folder') return issuedAt(path, io);
  const plan = planOrTell(
    await planRead(await readBrief(path, options, io), options, io),
    options,
    io,
  );
  return plan && { plan, findings: saidOf(plan) };
}

/** `reception diff`: what is otherwise in the plan of a brief than in one that was issued, or in that of another brief. */
export const runDiff: RunCommand<[before: string, now: string]> = async (
  old,
  path,
  options,
  io,
) => {
  // One clock for both.
  const now = io.now();
  const still = { ...io, now: () => now };
  const before = await beforeOf(old, options, still);
  return before === null
    ? EXIT_FINDINGS
    : printDifference(path, before, [old, path], options, still);
};

const PROBLEMS: Readonly<Record<CannotSet['problem'], (wrong: CannotSet) => UsageError>> = {
  'no-key': ({ what, known }) => new UsageError(MESSAGES.noSuchKey(what, known)),
  'no-item': ({ what, known }) => new UsageError(MESSAGES.noSuchItem(what, known)),
  'is-id': ({ what }) => new UsageError(MESSAGES.setsId(what)),
  'no-delta': ({ what }) => new UsageError(MESSAGES.noSuchChange(what)),
};

/** The bytes of a brief with some values set, each `arrivals.1.at=+45m`. */
async function changedBrief(
  path: string,
  sets: readonly string[],
  options: CommonOptions,
  io: Io,
): Promise<string | null> {
  let text = readText(io.files, path) ?? '';
  for (const set of sets) {
    const [, key, value] = /^([^=＝]+)[=＝](.*)$/su.exec(set) ?? [];
    if (key === undefined || value === undefined || value.trim() === '') {
      throw new UsageError(MESSAGES.badSet(set));
    }
    const { file } = await readBrief(path, options, withText(path, text, io));
    const spec = KINDS[file?.brief.kind ?? ''];
    if (file === null || spec === undefined) return null;
    const changed = setValue(text, key, value.trim(), spec, file.brief);
    if (typeof changed !== 'string') throw PROBLEMS[changed.problem](changed);
    text = changed;
  }
  return text;
}

/** The files as they are, but for one that is read with another text. */
function withText(path: string, text: string, io: Io): Io {
  const bytes = new TextEncoder().encode(text);
  const read: Io['files']['read'] = (one, limits) =>
    one === path ? bytes : io.files.read(one, limits);
  return { ...io, files: { ...io.files, read } };
}

export interface WhatIfOptions extends CommonOptions {
  readonly set?: readonly string[];
}

/** `reception what-if`: what would be otherwise if values of a brief were others. Nothing is written. */
export const runWhatIf: RunCommand<[path: string], WhatIfOptions> = async (path, options, io) => {
  const sets = options.set ?? [];
  if (sets.length === 0) throw new UsageError(MESSAGES.nothingSet);
  const now = io.now();
  const still = { ...io, now: () => now };
  const read = await readBrief(path, options, still);
  const plan = planOrTell(await planRead(read, options, still, planFolder(path)), options, still);
  if (plan === null) return EXIT_FINDINGS;
  const text = await changedBrief(path, sets, options, still);
  if (text === null) return EXIT_FINDINGS;
  const names = { set: sets.join(read.lang === 'zh' ? '、' : ', ') };
  const before = { plan, findings: saidOf(plan) };
  return printDifference(path, before, names, options, withText(path, text, still));
};
