import { choiceLabel } from '../kinds/choices.ts';
import { KINDS } from '../kinds/index.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Rule, RuleBook } from '../model/rule.ts';
import { planRecurrence } from '../time/recurrence.ts';
import { type Applied, applyRules } from './apply/apply-rules.ts';
import { extraTaskRules } from './apply/extra-tasks.ts';
import { peopleAssigner } from './assemble/assign-people.ts';
import { citeClauses } from './assemble/cite-clauses.ts';
import { findEmptyShifts } from './assemble/find-empty-shifts.ts';
import { personalTexts } from './assemble/personal-texts.ts';
import {
  findAssumedReceipt,
  findBusyHours,
  findTooLate,
  findUnfilledRoles,
  findUnknownHolidays,
  findUnknownOff,
  findUnmetChecks,
  findUnmetNeeds,
  findUnusedOff,
  sortFindings,
} from './assemble/plan-findings.ts';
import { headFacts, planForms } from './assemble/plan-forms.ts';
import { guidanceAlone, guidanceFor } from './assemble/plan-guidance.ts';
import { planLeftOut } from './assemble/plan-left-out.ts';
import { draftTasks, planTasks } from './assemble/plan-tasks.ts';
import { workload } from './assemble/workload.ts';
import { findClashes } from './clashes/find-clashes.ts';
import { findTiredDrivers } from './clashes/find-tired-drivers.ts';
import { findGuestsElsewhere } from './clashes/guests-elsewhere.ts';
import {
  attendants,
  type Commitment,
  listCommitments,
  waysOf,
} from './clashes/list-commitments.ts';
import { ExpressionError } from './expressions/expressions.ts';
import type { PlannedOccasion } from './occasions/list-occasions.ts';
import { type OpenBrief, openBrief, type PlanContext } from './open-brief.ts';
import { checkClockChanges, checkEnds } from './times/check-times.ts';
import { settleTimes } from './times/settle-times.ts';

/** Where no pack says how many hours a driver rests between two days, and how many tasks an hour holds. */
const DRIVER_REST = 8;
const BUSY_HOUR = 5;

function settingOf(book: RuleBook, name: string, usual: number): number {
  return book.settings.find((setting) => setting.name === name)?.value ?? usual;
}

/** Minutes before an occasion that a calendar reminds of it. */
const DEFAULT_REMIND = 30;

/** A plan with what was found on the way. */
export interface BuiltPlan {
  /** Null where the brief names no kind we know, or no time at all. */
  readonly plan: Plan | null;
  /** Who and what is taken when, to be compared with other briefs. */
  readonly commitments: readonly Commitment[];
  readonly findings: readonly Finding[];
}

/**
 * The plan of a brief: who does what, when, where and why. Pure: the same brief, rules and context give the same plan,
 * whatever the clock and the zone of the machine.
 */
export function buildPlan(file: BriefFile, book: RuleBook, context: PlanContext): BuiltPlan {
  try {
    const open = openBrief(file, book, context);
    return open === null
      ? { plan: null, commitments: [], findings: whyNothing(file, context) }
      : planOpenBrief(open, book);
  } catch (error) {
    if (error instanceof ExpressionError) {
      return { plan: null, commitments: [], findings: [failedExpression(error, book)] };
    }
    throw error;
  }
}

/** Of a brief without any occasion: the shifts that take place on no date, which is why there is no plan. */
function whyNothing(file: BriefFile, { lang }: PlanContext): readonly Finding[] {
  const spec = KINDS[file.brief.kind];
  const empty = spec === undefined ? [] : findEmptyShifts({ file, spec, lang, occasions: [] });
  return empty.map((finding) => ({ ...finding, level: 'error' }));
}

/** A rule whose expression has the right type and still has no value for this brief. */
function failedExpression({ source, message }: ExpressionError, book: RuleBook): Finding {
  const texts = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).some(texts)
      : typeof value === 'string' && value.includes(source);
  const found = [...book.rules, ...book.off, ...book.conditions].find(texts);
  const changes = found !== undefined && 'changes' in found ? found.changes : undefined;
  const at = changes?.at(-1)?.at ?? found?.at;
  const args = { source, problem: message };
  return { code: 'bad-condition', level: 'error', args, ...(at === undefined ? {} : { at }) };
}

function planOpenBrief(open: OpenBrief, book: RuleBook): BuiltPlan {
  const { file } = open;
  const rules = [...book.rules, ...extraTaskRules(file, open.spec)];
  const { applied, off } = applyRules(open, rules, book);
  const guides = ofKind(applied, 'guide');
  const drafts = settleTimes(
    draftTasks(open, ofKind(applied, 'task')),
    open.edges,
    !open.receivedAssumed,
  );
  const assign = peopleAssigner(file.brief, book.roles, open.lang);
  const tasks = planTasks(open, drafts, assign, guidanceFor(open, guides));
  const usual = settingOf(book, 'busy-hour', BUSY_HOUR);
  const load = workload(tasks, usual);
  const forms = planForms(open, ofKind(applied, 'form'), load);
  const commitments = listCommitments(open, drafts);
  const findings = sortFindings([
    ...checkClockChanges(open.spec.shape, file, open.clock),
    ...checkEnds(open.spec, file, open.clock),
    ...findUnmetChecks(open, ofKind(applied, 'check')),
    ...findClashes(commitments, { clock: open.clock, ways: waysOf(file.brief) }),
    ...findTiredDrivers(commitments, settingOf(book, 'driver-rest', DRIVER_REST), open.clock),
    ...findGuestsElsewhere(open),
    ...findUnfilledRoles(open, tasks),
    ...findBusyHours(open, tasks, load, usual),
    ...findUnmetNeeds(open, drafts, tasks),
    ...findTooLate(open, drafts, tasks),
    ...findEmptyShifts(open),
    ...findUnknownHolidays(open, drafts),
    ...findUnknownOff(open, rules),
    ...findUnusedOff(open, rules, off),
    ...findAssumedReceipt(open),
  ]);
  const parts = {
    occasions: planOccasions(open),
    tasks,
    guidance: guidanceAlone(open, guides, drafts),
    left_out: planLeftOut(open, off, book),
    forms: forms.filter((form) => form.in !== 'head'),
    findings,
  };
  const cites = Object.values(parts).flatMap((part) =>
    part.flatMap((one) => ('cites' in one ? (one.cites ?? []) : [])),
  );
  const plan: Plan = {
    ...planHeading(open),
    head: headFacts(forms),
    ...parts,
    ...citeClauses(cites, book, open.lang),
  };
  return { plan, commitments, findings };
}

function ofKind<K extends Rule['kind']>(
  applied: readonly Applied[],
  kind: K,
): readonly Applied<Extract<Rule, { kind: K }>>[] {
  return applied.filter(
    (one): one is Applied<Extract<Rule, { kind: K }>> => one.rule.kind === kind,
  );
}

function planHeading({
  file,
  lang,
  clock,
  now,
  edges,
  spec,
  receivedAssumed,
}: OpenBrief): Pick<
  Plan,
  'format' | 'brief' | 'titles' | 'confidential' | 'generated' | 'received' | 'personal'
> {
  const { id, kind, type, title, timezone, level, host, notes } = file.brief;
  return {
    format: 1,
    brief: {
      id,
      kind,
      type,
      title,
      timezone,
      lang,
      level,
      host: host.organization,
      notes,
      file: file.file,
      labels: {
        kind: choiceLabel('kind', kind, lang),
        type: choiceLabel('type', type, lang),
        level: choiceLabel('level', level, lang),
      },
    },
    titles: { checklist: spec.checklist[lang], summary: spec.summary[lang] },
    confidential: spec.confidential === true,
    generated: clock.iso(now),
    personal: personalTexts(spec.shape, file.brief),
    received: { time: clock.iso(edges.received), assumed: receivedAssumed },
  };
}

function planOccasions(open: OpenBrief): Plan['occasions'] {
  const { occasions } = open;
  return occasions.map((occasion) => planOccasion(occasion, open));
}

function planOccasion(
  occasion: PlannedOccasion,
  { clock, lang }: OpenBrief,
): Plan['occasions'][number] {
  const { id, spec, name, start, end, place, assumed, recurrence } = occasion;
  return {
    id,
    kind: spec.as,
    label: spec.label[lang],
    name,
    span: spec.each === 'whole' || spec.each === 'day' ? spec.each : 'part',
    start: clock.iso(start),
    end: clock.iso(end),
    all_day: spec.each === 'date',
    recurrence: recurrence === null ? null : planRecurrence(recurrence, start, clock),
    remind: spec.remind ?? DEFAULT_REMIND,
    people: attendants(occasion),
    place,
    assumed,
  };
}
