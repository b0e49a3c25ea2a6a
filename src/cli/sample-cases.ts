import { join, relative } from 'node:path';
import { caseBriefs, type RuleAnswers, type WrittenCase } from '../author/write-pack.ts';
import { buildPlan } from '../core/build-plan.ts';
import { compareTasks } from '../core/changes/compare-plans.ts';
import type { RuleCase } from '../model/case.ts';
import type { Plan, Task } from '../model/plan.ts';
import { topOf } from '../model/position.ts';
import type { Rule, RuleBook } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import { canBeSilent, expectedTime } from '../rules/run-cases.ts';
import { zonedClock } from '../time/clock.ts';
import type { Desk, Draft } from './draft-pack.ts';
import { readText } from './read-files.ts';
import { CASES, casesOf, SHIPPED } from './rule-files.ts';
import { readCases } from './shipped-rules.ts';

/** A case of a shipped pack, and its brief as it is written. */
interface Sample {
  readonly one: RuleCase;
  readonly brief: WrittenCase['brief'];
}

const NAMES: Readonly<Record<Lang, readonly [is: string, isNot: string]>> = {
  zh: ['有这一步', '没有这一步'],
  en: ['It is there', 'It is not there'],
};

/** The cases in a shipped file whose briefs have nothing wrong. */
function samplesIn(path: string, kind: string, { shipped, io }: Desk): readonly Sample[] {
  const name = `${SHIPPED}${relative(io.templates, path)}`;
  const { value } = readCases(io.files, { name, path, at: topOf(name) }, shipped.book);
  const briefs = caseBriefs(readText(io.files, path) ?? 'cases: []');
  if (value === null || value.cases.length !== briefs.length) return [];
  return value.cases.flatMap((one, index) => {
    const isRight = one.errors.length === 0 && one.findings.length === 0;
    return isRight && one.brief?.brief.kind === kind
      ? [{ one, brief: { kind, ...briefs[index] } }]
      : [];
  });
}

/** Samples of a rule: where it is in the shipped cases, or for one of an office's own all of its kind; the shortest first. */
function samplesOf(rule: Rule, isNew: boolean, desk: Desk): readonly Sample[] {
  const { io } = desk;
  const kind = rule.kinds[0] ?? '';
  const files = isNew
    ? io.files.list(join(io.templates, kind), CASES)
    : [casesOf(join(io.templates, rule.at.file.slice(SHIPPED.length)))];
  const lengthOf = ({ brief }: Sample): number => JSON.stringify(brief).length;
  return files
    .flatMap((file) => samplesIn(file, kind, desk))
    .filter(({ one }) => isNew || one.fires.some((fired) => fired.rule === rule.id))
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
}

function planOf({ one }: Sample, book: RuleBook, { shipped }: Desk): Plan | null {
  if (one.brief === null) return null;
  const now = zonedClock(one.brief.brief.timezone).read(one.now).instant;
  return buildPlan(one.brief, book, { now, lang: 'zh', holidays: shipped.holidays }).plan;
}

/** The first case that is made of one of some samples; none where there is none. */
function firstCase(
  name: string,
  samples: readonly Sample[],
  caseOf: (sample: Sample) => Pick<WrittenCase, 'fires' | 'not'> | undefined,
): readonly WrittenCase[] {
  for (const sample of samples) {
    const made = caseOf(sample);
    const { one, brief } = sample;
    if (made !== undefined) return [{ name, now: one.now.replace('T', ' '), brief, ...made }];
  }
  return [];
}

/**
 * Cases of a drafted pack: briefs out of the shipped cases, in which the rule comes to a time, is gone, or makes nothing. What
 * the shipped cases do not have stays without a case.
 */
export function sampleCases(
  { wanted }: RuleAnswers,
  { rule, book, head }: Draft,
  desk: Desk,
): readonly WrittenCase[] {
  if (rule === undefined) return [];
  const samples = samplesOf(rule, wanted === 'add', desk);
  const [is, isNot] = NAMES[head.lang];
  const isOurs = ({ because }: Task): boolean => because.rule === rule.id;
  const fires = (sample: Sample) => {
    const plan = planOf(sample, book, desk);
    const task = plan?.tasks.find(isOurs);
    if (plan === null || task === undefined) return undefined;
    // Some cases are left as they were by a change: one is wanted that shows it.
    const before = wanted === 'change' ? planOf(sample, desk.book, desk) : null;
    const isShown = before === null || compareTasks(before, plan).some((one) => isOurs(one.task));
    return isShown ? { fires: { [task.id]: expectedTime(task) } } : undefined;
  };
  const silent = (sample: Sample) =>
    planOf(sample, book, desk)?.tasks.some(isOurs) === false ? { not: [rule.id] } : undefined;
  const wantsSilent = wanted === 'off' || (wanted === 'add' && canBeSilent(rule));
  return [
    ...(wanted === 'off' ? [] : firstCase(is, samples, fires)),
    ...(wantsSilent ? firstCase(isNot, samples, silent) : []),
  ];
}
