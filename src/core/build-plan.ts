import type { BriefFile } from '../model/brief.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Rule, RuleBook } from '../model/rule.ts';
import { type Applied, applyRules } from './apply-rules.ts';
import { peopleAssigner } from './assign-people.ts';
import { checkClockChanges, checkEnds } from './check-times.ts';
import { citeClauses } from './cite-clauses.ts';
import { findClashes } from './clashes/find-clashes.ts';
import { findGuestsElsewhere } from './clashes/guests-elsewhere.ts';
import { listCommitments } from './clashes/list-commitments.ts';
import { waysOf } from './clashes/ways-of.ts';
import { ExpressionError } from './expressions.ts';
import { extraTaskRules } from './extra-tasks.ts';
import { type OpenBrief, openBrief, type PlanContext } from './open-brief.ts';
import { personalTexts } from './personal-texts.ts';
import {
  findAssumedReceipt,
  findTooLate,
  findUnfilledRoles,
  findUnknownHolidays,
  findUnknownOff,
  findUnmetChecks,
  findUnmetNeeds,
  findUnusedOff,
  sortFindings,
} from './plan-findings.ts';
import { headLines, planForms } from './plan-forms.ts';
import { guidanceAlone, guidanceFor } from './plan-guidance.ts';
import { planLeftOut } from './plan-left-out.ts';
import { draftTasks, planTasks, settleTimes } from './plan-tasks.ts';
import { planRecurrence } from './recurrence.ts';

/** Minutes before an occasion that a calendar reminds of it. */
const DEFAULT_REMIND = 30;

/** A plan with what was found on the way. */
export interface BuiltPlan {
  /** Null where the brief names no kind we know, or no time at all. */
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
}

/**
 * The plan of a brief: who does what, when, where and why. Pure: the same brief, rules and context give the same plan,
 * whatever the clock and the zone of the machine.
 */
export function buildPlan(file: BriefFile, book: RuleBook, context: PlanContext): BuiltPlan {
  const open = openBrief(file, context);
  if (open === null) {
    return { plan: null, findings: [] };
  }
  try {
    return planOpenBrief(open, book);
  } catch (error) {
    if (error instanceof ExpressionError) {
      return { plan: null, findings: [failedExpression(error, book)] };
    }
    throw error;
  }
}

/** A rule whose expression has the right type and still has no value for this brief. */
function failedExpression({ source, message }: ExpressionError, book: RuleBook): Finding {
  const texts = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).some(texts)
      : typeof value === 'string' && value.includes(source);
  const at = [...book.rules, ...book.off].find(texts)?.at;
  const args = { source, problem: message };
  return { code: 'bad-condition', level: 'error', args, ...(at === undefined ? {} : { at }) };
}

function planOpenBrief(open: OpenBrief, book: RuleBook): BuiltPlan {
  const { file } = open;
  const rules = [...book.rules, ...extraTaskRules(file, open.spec)];
  const { applied, off } = applyRules(open, rules, book);
  const guides = ofKind(applied, 'guide');
  const drafts = settleTimes(open, draftTasks(open, ofKind(applied, 'task')));
  const assign = peopleAssigner(file.brief, book.roles, open.lang);
  const tasks = planTasks(open, drafts, assign, guidanceFor(open, guides));
  const forms = planForms(open, ofKind(applied, 'form'));
  const findings = sortFindings([
    ...checkClockChanges(open.spec.shape, file, open.clock),
    ...checkEnds(open.spec, file, open.clock),
    ...findUnmetChecks(open, ofKind(applied, 'check')),
    ...findClashes(listCommitments(open, drafts), { clock: open.clock, ways: waysOf(file.brief) }),
    ...findGuestsElsewhere(open),
    ...findUnfilledRoles(open, tasks),
    ...findUnmetNeeds(open, drafts, tasks),
    ...findTooLate(open, drafts, tasks),
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
    head: headLines(forms),
    ...parts,
    clauses: citeClauses(cites, book, open.lang),
  };
  return { plan, findings };
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
}: OpenBrief): Pick<Plan, 'format' | 'brief' | 'generated' | 'received' | 'personal'> {
  const { id, kind, type, title, timezone, level, host } = file.brief;
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
      file: file.file,
    },
    generated: clock.iso(now),
    personal: personalTexts(spec.shape, file.brief),
    received: { time: clock.iso(edges.received), assumed: receivedAssumed },
  };
}

function planOccasions({ occasions, clock, lang }: OpenBrief): Plan['occasions'] {
  return occasions.map(({ id, spec, name, start, end, place, assumed, recurrence }) => ({
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
    place,
    assumed,
  }));
}
