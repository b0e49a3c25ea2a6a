import { placeOf } from '../../model/brief.ts';
import type { Finding, FindingArgs } from '../../model/finding.ts';
import { groupBy } from '../../model/order.ts';
import type { Task } from '../../model/plan.ts';
import type { Position } from '../../model/position.ts';
import type { CheckRule, Rule } from '../../model/rule.ts';
import type { Instant, LocalDate } from '../../model/time.ts';
import { covers, isProvisional } from '../../time/working-days.ts';
import {
  type Applied,
  briefOff,
  faultsOf,
  isLeftToFuller,
  isNamed,
  type SwitchedOff,
  textOf,
  titleOf,
} from '../apply/apply-rules.ts';
import { withFacts } from '../expressions/named-facts.ts';
import { unlessOpen } from '../occasions/open-times.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { Workload } from '../people/workload.ts';
import { isHurried } from '../times/short-notice.ts';
import type { Needs, TaskDraft } from '../times/times.ts';

/** The `check` rules that are not met, in the words of their packs. */
export function findUnmetChecks(
  open: OpenBrief,
  applied: readonly Applied<CheckRule>[],
): readonly Finding[] {
  const said = new Set<string>();
  return applied.flatMap((one): readonly Finding[] => {
    const { rule, facts } = one;
    const found = faultsOf(open, rule, facts);
    if (found === null) return [];
    const { path } = one.occasion;
    const withFound = { ...one, facts: withFacts(facts, { found }) };
    const say = unlessOpen(() => textOf(open, withFound, rule.say[open.lang]), null);
    if (say === null) return [];
    // Several occasions of one item of the brief, as of a shift that rotates, say it once.
    const key = [rule.id, path.join('/'), say].join('\n');
    if (said.has(key)) return [];
    said.add(key);
    const at = placeOf(open.file, [...path, rule.points_at ?? []].flat(), path);
    return [
      { code: 'rule', level: rule.level, args: { rule: rule.id, say }, at, cites: rule.cites },
    ];
  });
}

/** The roles that nobody fills, with how many tasks each still has, in one finding; or that the brief names no team at all. */
export function findUnfilledRoles({ file }: OpenBrief, tasks: readonly Task[]): readonly Finding[] {
  const at = placeOf(file, 'team');
  const open = tasks.filter(({ status }) => status !== 'done');
  const unfilled = open.flatMap(({ owners }) => owners.filter(({ name }) => name === null));
  if (unfilled.length === 0) return [];
  if (file.brief.team.length === 0) return [{ code: 'no-team', level: 'warning', args: {}, at }];
  const byRole = groupBy(unfilled, ({ label }) => label);
  const roles = [...byRole].map(([role, of]) => ({ role, tasks: of.length }));
  return [{ code: 'role-unfilled', level: 'warning', args: { roles }, at }];
}

/** Who has more to do in an hour than anybody can, in one finding; the steps of one occasion follow each other. */
export function findBusyHours(
  { file }: OpenBrief,
  tasks: readonly Task[],
  load: readonly Workload[],
  usual: number,
): readonly Finding[] {
  const occasionsIn = (name: string, hour: string): number =>
    new Set(
      tasks
        .filter(({ timing, start, end }) => (timing === 'by' ? end : start).startsWith(hour))
        .filter(({ owners }) => owners.some((owner) => owner.name === name))
        .map(({ occasion }) => occasion),
    ).size;
  const people = load
    .filter(({ peak, name, hour }) => peak && occasionsIn(name, hour.slice(0, 13)) > 1)
    .map(({ name, hour, hour_tasks }) => ({
      name,
      tasks: Number(hour_tasks),
      hour: hour.slice(5).replace('T', ' '),
    }));
  return people.length === 0
    ? []
    : [{ code: 'busy-hour', level: 'info', args: { people, usual }, at: placeOf(file, 'team') }];
}

/** Tasks that begin before something they need is done, and those that short notice has moved past what they prepare. */
export function findLateTasks(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
  needs: Needs,
  tasks: readonly Task[],
): readonly Finding[] {
  const ends = new Map(drafts.map(({ id, end }) => [id, end]));
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  return drafts.flatMap((draft): readonly Finding[] => {
    const { id, occasion, timing, start, end, scheduled } = draft;
    const [task, at] = [titleOf(id), placeOf(open.file, occasion.path)];
    // A deadline may fall together with the end of what it waits for.
    const begins = timing === 'by' ? end : start;
    const unmet = (needs.get(id) ?? []).filter((need) => (ends.get(need) ?? begins) > begins);
    const isLate = isHurried(draft) && scheduled <= occasion.start && end > occasion.start;
    const early = unmet.map((need): Finding => {
      return { code: 'needs-order', level: 'warning', args: { task, needs: titleOf(need) }, at };
    });
    return isLate ? [...early, { code: 'too-late', level: 'warning', args: { task }, at }] : early;
  });
}

/** Entries of the brief's `rules.off` that name no rule at all, and those that switched nothing off. */
export function findIdleOff(
  { file }: OpenBrief,
  rules: readonly Rule[],
  used: readonly SwitchedOff[],
): readonly Finding[] {
  return briefOff(file.brief).flatMap((off, index): readonly Finding[] => {
    const at = placeOf(file, `rules/off/${index}/rule`);
    if (!rules.some((rule) => isNamed(off, rule))) {
      const name = `/${off.rule.split('/').at(-1)}`;
      const suggestion = rules.find(({ id }) => id.endsWith(name))?.id ?? '';
      return [{ code: 'unknown-rule', level: 'error', args: { id: off.rule, suggestion }, at }];
    }
    const isUsed = used.some(({ rule }) => isNamed(off, rule));
    return isUsed ? [] : [{ code: 'unused-off', level: 'info', args: { rule: off.rule }, at }];
  });
}

/** The clauses of a rule, those of its points among them. */
const clausesOf = ({ cites, ...rule }: Rule): readonly string[] => [
  ...cites,
  ...('points' in rule ? rule.points.flatMap((point) => point.cites ?? []) : []),
];

/** Where a brief switches a rule off. */
function placeOfOff({ file }: OpenBrief, { rule }: SwitchedOff): Position {
  const index = briefOff(file.brief).findIndex((off) => isNamed(off, rule));
  return placeOf(file, `rules/off/${index}/rule`);
}

/**
 * What an office switched off or changed and this plan is too short for, while a line of it does the same by the clauses both
 * cite: there the office's entry has no effect. Each rule once.
 */
export function findMerged(
  open: OpenBrief,
  off: readonly SwitchedOff[],
  deeper: readonly Applied[],
  drafts: readonly TaskDraft[],
): readonly Finding[] {
  const byOffice = [
    // What a law switches off cites it.
    ...off
      .filter((one) => isLeftToFuller(one.rule, open) && one.off.cites.length === 0)
      .map((one) => ({ ...one, how: 'off' as const, at: one.off.at ?? placeOfOff(open, one) })),
    ...deeper.flatMap((one) => {
      const change = one.rule.changes?.at(-1);
      return change === undefined ? [] : [{ ...one, how: 'changed' as const, at: change.at }];
    }),
  ];
  const told = new Set<string>();
  return byOffice.flatMap((one): readonly Finding[] => {
    const cites = clausesOf(one.rule);
    const instead = drafts.find(
      ({ rule, occasion }) =>
        rule.for === one.rule.for &&
        occasion === one.occasion &&
        rule.depth === 'short' &&
        clausesOf(rule).some((clause) => cites.includes(clause)),
    );
    if (instead === undefined || told.has(one.rule.id)) return [];
    told.add(one.rule.id);
    const args = {
      ...{ how: one.how, rule: instead.rule.id },
      title: titleOf(open, one),
      task: titleOf(open, instead),
    };
    return [{ code: 'merged-step', level: 'info', args, at: one.at }];
  });
}

/** Whether a task's time rests on working days. */
function countsWorkingDays({ rule: { timing, roll }, recurrence }: TaskDraft): boolean {
  const points =
    timing.kind === 'at' ? [timing.from, timing.to] : timing.kind === 'by' ? [timing.point] : [];
  const offsets = points.flatMap((point) => point?.offsets ?? []);
  const units = offsets.map((offset) => (offset.unit === 'limit' ? offset.of : offset.unit));
  return roll !== undefined || recurrence !== null || units.includes('wd');
}

/** The days off reckoned for years that have no notice yet, from the first day of the plan to the last date. */
function reckonedDays(
  { clock, holidays, whole }: OpenBrief,
  last: LocalDate,
): FindingArgs['holidays-provisional']['days'] {
  const first = clock.date(whole.start);
  return holidays.closed
    .filter((date) => date >= first && date <= last && isProvisional(holidays, date))
    .map((date) => ({ date, name: holidays.names[date] ?? { zh: '', en: '' } }));
}

/** Years whose holidays are not known, or only reckoned, and how many tasks were counted there. */
export function findUnknownHolidays(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
): readonly Finding[] {
  const { clock, holidays } = open;
  const beyond = drafts.flatMap((draft): readonly LocalDate[] => {
    const last = draft.recurrence?.dates.at(-1) ?? clock.date(draft.end);
    return countsWorkingDays(draft) && !covers(holidays, last) ? [last] : [];
  });
  const at = placeOf(open.file);
  const provisional = beyond.filter((date) => isProvisional(holidays, date));
  const unknown = beyond.filter((date) => !isProvisional(holidays, date));
  const last = provisional.toSorted().at(-1);
  const argsOf = (dates: readonly LocalDate[]): FindingArgs['holidays-unknown'] => {
    const years = new Set(dates.map((date) => Number(date.slice(0, 4))));
    return { years: [...years].toSorted(), tasks: dates.length };
  };
  const findings: Finding[] = [];
  if (last !== undefined) {
    const args = { ...argsOf(provisional), days: reckonedDays(open, last) };
    findings.push({ code: 'holidays-provisional', level: 'warning', args, at });
  }
  if (unknown.length > 0) {
    findings.push({ code: 'holidays-unknown', level: 'warning', args: argsOf(unknown), at });
  }
  return findings;
}

/** What we assumed because the brief does not say it. */
export function findAssumedReceipt(open: OpenBrief): readonly Finding[] {
  const { clock, file, received, receivedAfter, whole } = open;
  const shown = (instant: Instant): string => clock.local(instant).replace('T', ' ');
  if (receivedAfter !== null) {
    const args = { received: shown(receivedAfter), end: shown(whole.end) };
    return [{ code: 'received-after', level: 'warning', args, at: placeOf(file, 'received') }];
  }
  const args = { time: shown(received) };
  return open.receivedAssumed
    ? [{ code: 'received-assumed', level: 'info', args, at: placeOf(file) }]
    : [];
}
