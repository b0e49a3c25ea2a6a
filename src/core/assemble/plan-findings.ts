import type { BriefFile } from '../../model/brief.ts';
import type { Finding, FindingArgs } from '../../model/finding.ts';
import type { Task } from '../../model/plan.ts';
import { type Position, topOf } from '../../model/position.ts';
import type { CheckRule, Rule } from '../../model/rule.ts';
import type { Instant, LocalDate } from '../../model/time.ts';
import { covers, isProvisional } from '../../time/working-days.ts';
import { type Applied, briefOff, isNamed, type SwitchedOff, textOf } from '../apply/apply-rules.ts';
import { evaluatedFor } from '../expressions/expressions.ts';
import type { OpenBrief } from '../open-brief.ts';
import { isHurried, type Needs } from '../times/fit-needs.ts';
import type { TaskDraft } from '../times/times.ts';
import type { Workload } from './assign-people.ts';

function placeOf({ file, positions }: BriefFile, ...paths: readonly string[]): Position {
  const known = paths.map((path) => positions[path]).find((place) => place !== undefined);
  return known ?? positions[''] ?? topOf(file);
}

/** The `check` rules that are not met, in the words of their packs. */
export function findUnmetChecks(
  open: OpenBrief,
  applied: readonly Applied<CheckRule>[],
): readonly Finding[] {
  const said = new Set<string>();
  return applied.flatMap(({ rule, occasion, facts }): readonly Finding[] => {
    const isMet = evaluatedFor(rule, () => open.expressions.evaluate(rule.require, facts));
    if (isMet === true) return [];
    const item = occasion.path.join('/');
    const field = [item, rule.points_at ?? ''].filter((part) => part !== '').join('/');
    const say = textOf(open, { rule, occasion, facts }, rule.say[open.lang]);
    // Several occasions of one item of the brief, as of a shift that rotates, say it once.
    const key = [rule.id, item, say].join('\n');
    if (said.has(key)) return [];
    said.add(key);
    return [
      {
        code: 'rule',
        level: rule.level,
        args: { rule: rule.id, say },
        at: placeOf(open.file, field, item),
        cites: rule.cites,
      },
    ];
  });
}

/** The roles that nobody fills, with how many tasks each has, in one finding; or that the brief names no team at all. */
export function findUnfilledRoles({ file }: OpenBrief, tasks: readonly Task[]): readonly Finding[] {
  const at = placeOf(file, 'team');
  const counts = new Map<string, number>();
  for (const { label, name } of tasks.flatMap((task) => task.owners)) {
    if (name === null) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return [];
  if (file.brief.team.length === 0) return [{ code: 'no-team', level: 'warning', args: {}, at }];
  const roles = [...counts].map(([role, count]) => ({ role, tasks: count }));
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

/** Tasks at fixed times that begin before something they need is done. */
export function findUnmetNeeds(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
  needs: Needs,
  tasks: readonly Task[],
): readonly Finding[] {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const titles = new Map(tasks.map((task) => [task.id, task.title]));
  const title = (id: string): string => titles.get(id) ?? id;
  return drafts.flatMap((draft) =>
    (needs.get(draft.id) ?? []).flatMap((need): readonly Finding[] => {
      const needed = byId.get(need);
      // A deadline may fall together with the end of what it waits for.
      const begins = draft.timing === 'by' ? draft.end : draft.start;
      if (needed === undefined || needed.end <= begins) return [];
      const args = { task: title(draft.id), needs: title(need) };
      return [
        {
          code: 'needs-order',
          level: 'warning',
          args,
          at: placeOf(open.file, draft.occasion.path.join('/')),
        },
      ];
    }),
  );
}

/** Tasks that short notice has moved past what they prepare. */
export function findTooLate(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
  tasks: readonly Task[],
): readonly Finding[] {
  const titles = new Map(tasks.map((task) => [task.id, task.title]));
  return drafts
    .filter(isHurried)
    .filter(({ occasion, end, scheduled }) => scheduled <= occasion.start && end > occasion.start)
    .map(({ id, occasion }) => ({
      code: 'too-late',
      level: 'warning',
      args: { task: titles.get(id) ?? id },
      at: placeOf(open.file, occasion.path.join('/')),
    }));
}

/** Entries of the brief's `rules.off` that name no rule at all. */
export function findUnknownOff({ file }: OpenBrief, rules: readonly Rule[]): readonly Finding[] {
  return briefOff(file.brief).flatMap((off, index): readonly Finding[] => {
    const at = placeOf(file, `rules/off/${index}/rule`);
    const near = rules.find((rule) => rule.id.endsWith(`/${off.rule.split('/').at(-1)}`))?.id ?? '';
    return rules.some((rule) => isNamed(off, rule))
      ? []
      : [{ code: 'unknown-rule', level: 'error', args: { id: off.rule, suggestion: near }, at }];
  });
}

/** Entries of the brief's `rules.off` that switched nothing off. */
export function findUnusedOff(
  { file }: OpenBrief,
  rules: readonly Rule[],
  used: readonly SwitchedOff[],
): readonly Finding[] {
  return briefOff(file.brief).flatMap((off, index): readonly Finding[] => {
    const named = rules.some((rule) => isNamed(off, rule));
    const at = placeOf(file, `rules/off/${index}/rule`);
    return !named || used.some((one) => isNamed(off, one.rule))
      ? []
      : [{ code: 'unused-off', level: 'info', args: { rule: off.rule }, at }];
  });
}

/** Whether a task's time rests on working days. */
function countsWorkingDays({ rule, recurrence }: TaskDraft): boolean {
  const { timing } = rule;
  const points =
    timing.kind === 'at' ? [timing.from, timing.to] : timing.kind === 'by' ? [timing.point] : [];
  return (
    rule.roll !== undefined ||
    recurrence !== null ||
    points.some((point) =>
      point?.offsets.some(
        (offset) => offset.unit === 'wd' || (offset.unit === 'limit' && offset.of === 'wd'),
      ),
    )
  );
}

/** The days off by law in years that have no notice yet, from the first day of the plan to the last date. */
function lawfulDays(
  { clock, holidays, whole }: OpenBrief,
  last: LocalDate,
): FindingArgs['holidays-provisional']['days'] {
  const first = clock.date(whole.start);
  return holidays.closed
    .filter((date) => date >= first && date <= last && isProvisional(holidays, date))
    .map((date) => ({ date, name: holidays.names[date] ?? { zh: '', en: '' } }));
}

/** Years whose holidays are not known, or only those by law, and how many tasks were counted there. */
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
  const yearsOf = (dates: readonly LocalDate[]): readonly number[] =>
    [...new Set(dates.map((date) => Number(date.slice(0, 4))))].toSorted();
  const provisional = beyond.filter((date) => isProvisional(holidays, date));
  const unknown = beyond.filter((date) => !isProvisional(holidays, date));
  const last = provisional.toSorted().at(-1);
  const findings: readonly (Finding | null)[] = [
    last === undefined
      ? null
      : {
          code: 'holidays-provisional',
          level: 'warning',
          args: {
            years: yearsOf(provisional),
            tasks: provisional.length,
            days: lawfulDays(open, last),
          },
          at,
        },
    unknown.length === 0
      ? null
      : {
          code: 'holidays-unknown',
          level: 'warning',
          args: { years: yearsOf(unknown), tasks: unknown.length },
          at,
        },
  ];
  return findings.filter((finding) => finding !== null);
}

/** What we assumed because the brief does not say it. */
export function findAssumedReceipt(open: OpenBrief): readonly Finding[] {
  const { clock, file, received, receivedAfter, whole } = open;
  const shown = (instant: Instant): string => clock.local(instant).replace('T', ' ');
  if (receivedAfter !== null) {
    const args = { received: shown(receivedAfter), end: shown(whole.end) };
    const at = placeOf(file, 'received');
    return [{ code: 'received-after', level: 'warning', args, at }];
  }
  const args = { time: shown(received) };
  return open.receivedAssumed
    ? [{ code: 'received-assumed', level: 'info', args, at: placeOf(file) }]
    : [];
}
