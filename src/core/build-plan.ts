import { choiceLabel } from '../kinds/choices.ts';
import { KINDS } from '../kinds/index.ts';
import { isDerived } from '../kinds/shape/kind-spec.ts';
import type { BriefFile } from '../model/brief.ts';
import type { Finding } from '../model/finding.ts';
import { sortFindings } from '../model/order.ts';
import type { Guidance, Occasion, Plan, Task } from '../model/plan.ts';
import type { GuideRule, Rule, RuleBook } from '../model/rule.ts';
import { planRecurrence } from '../time/recurrence.ts';
import { type Applied, applyRules, type SwitchedOff } from './apply/apply-rules.ts';
import { extraTaskRules } from './apply/extra-tasks.ts';
import { addressOf, askedOf, namedSo } from './assemble/for-guests.ts';
import { personalTexts } from './assemble/personal-texts.ts';
import {
  findAssumedReceipt,
  findBusyHours,
  findIdleOff,
  findLateTasks,
  findMerged,
  findUnfilledRoles,
  findUnknownHolidays,
  findUnmetChecks,
} from './assemble/plan-findings.ts';
import { headFacts, planForms } from './assemble/plan-forms.ts';
import { deviations, planLog } from './assemble/plan-log.ts';
import { planMoves } from './assemble/plan-moves.ts';
import { citeClauses, guidanceAlone, guidanceFor, planLeftOut } from './assemble/plan-notes.ts';
import { planOpenPoints } from './assemble/plan-open.ts';
import {
  engagementRows,
  planPeople,
  planProgramme,
  programmeRows,
} from './assemble/plan-programme.ts';
import { planSeats } from './assemble/plan-seats.ts';
import { draftTasks, planTasks } from './assemble/plan-tasks.ts';
import { planVehicles } from './assemble/plan-vehicles.ts';
import { specialDays } from './assemble/special-days.ts';
import { withAbout } from './changes/new-problems.ts';
import { planChanges } from './changes/plan-changes.ts';
import { findClashes, findTiredDrivers } from './clashes/find-clashes.ts';
import { findLeftEmpty } from './clashes/find-left-empty.ts';
import { findUnseated } from './clashes/find-unseated.ts';
import { findGuestsElsewhere } from './clashes/guests-elsewhere.ts';
import {
  attendants,
  type Commitment,
  listCommitments,
  listTaskCommitments,
  waysOf,
} from './clashes/list-commitments.ts';
import { TooLongError } from './expressions/bounded.ts';
import { ExpressionError } from './expressions/expressions.ts';
import { textsOf } from './occasions/derive-facts.ts';
import type { PlannedOccasion } from './occasions/list-occasions.ts';
import { callOf } from './occasions/own-fields.ts';
import { isTimed } from './occasions/standing.ts';
import { TERMS } from './occasions/undecided.ts';
import { type OpenBrief, openBrief, type PlanContext } from './open-brief.ts';
import { type Assigned, assignPeople } from './people/assign-people.ts';
import { findAbsent } from './people/away.ts';
import { holdersOf } from './people/role-holders.ts';
import { type Workload, workload } from './people/workload.ts';
import {
  checkClockChanges,
  checkEnds,
  findEmptyShifts,
  findUnusedExcepts,
} from './times/check-times.ts';
import { neededTasks } from './times/fit-needs.ts';
import { settleTimes } from './times/settle-times.ts';
import { type Needs, settingOf, type TaskDraft } from './times/times.ts';
import { countHeads, type Head, listHeads } from './whereabouts/heads.ts';

/** Minutes before an occasion that a calendar reminds of it. */
const DEFAULT_REMIND = 30;

/** A plan with what was found on the way. */
export interface BuiltPlan {
  /** Null where the brief names no kind we know, or no time at all. */
  readonly plan: Plan | null;
  /** Who and what is taken when, to be compared with other briefs. */
  readonly commitments: readonly Commitment[];
  /** What is said of it only beside other plans of the same day. */
  readonly together: readonly Guidance[];
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
      ? { plan: null, commitments: [], together: [], findings: whyNothing(file, context) }
      : planOpenBrief(open, book);
  } catch (error) {
    if (error instanceof ExpressionError) {
      return { plan: null, commitments: [], together: [], findings: [failedExpression(error)] };
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

/** An expression that has the right type and still no value for this brief. */
function failedExpression({ source, message, cause, at }: ExpressionError): Finding {
  const placed = at === undefined ? {} : { at };
  return cause instanceof TooLongError
    ? { code: 'costly-condition', level: 'error', args: { source }, ...placed }
    : { code: 'bad-condition', level: 'error', args: { source, problem: message }, ...placed };
}

/** What planning has made on the way to the plan, which findings are made of. */
interface Drafted {
  readonly rules: readonly Rule[];
  readonly applied: readonly Applied[];
  readonly off: readonly SwitchedOff[];
  readonly deeper: readonly Applied[];
  readonly drafts: readonly TaskDraft[];
  readonly people: ReadonlyMap<string, Assigned>;
  readonly needs: Needs;
  readonly tasks: readonly Task[];
  readonly load: readonly Workload[];
  /** Of the commitments those that the brief itself makes. */
  readonly taken: readonly Commitment[];
  readonly commitments: readonly Commitment[];
}

function planOpenBrief(open: OpenBrief, book: RuleBook): BuiltPlan {
  const { file, spec, clock, lang } = open;
  const rules = [...book.rules, ...extraTaskRules(open)];
  const { applied, off, deeper } = applyRules(open, rules, book);
  const isTogether = ({ rule }: Applied<GuideRule>): boolean => rule.together === true;
  const allGuides = ofKind(applied, 'guide');
  const guides = allGuides.filter((one) => !isTogether(one));
  const first = draftTasks(open, ofKind(applied, 'task'));
  const needs = neededTasks(first);
  const hands = ({ rule, occasion }: TaskDraft): string => {
    const [role = ''] = rule.owner;
    return holdersOf(role, occasion, file.brief, book.roles)[0] ?? role;
  };
  const settled = settleTimes(first, open, needs, !open.receivedAssumed, hands);
  const taken = listCommitments(open);
  const { drafts, people } = assignPeople(open, settled, needs, book.roles, taken);
  const tasks = planTasks(open, drafts, needs, people, guidanceFor(open, guides));
  const load = workload(tasks, settingOf(open.settings, 'busy-hour'));
  const entries = planProgramme(open, book.roles, tasks);
  const programme = programmeRows(open, entries);
  const forms = planForms(open, ofKind(applied, 'form'), {
    workload: load,
    programme,
    engagements: engagementRows(open, programme, tasks),
    deviations: deviations(open),
  });
  const commitments = [...taken, ...listTaskCommitments(open, drafts, people)];
  const made = {
    rules,
    applied,
    off,
    deeper,
    drafts,
    people,
    needs,
    tasks,
    load,
    taken,
    commitments,
  };
  const vehicles = planVehicles(open);
  const parts = {
    occasions: open.occasions
      .filter(({ spec }) => !isDerived(spec))
      .map((one) => planOccasion(one, open)),
    moves: planMoves(open),
    ...(vehicles.length === 0 ? {} : { vehicles }),
    programme: entries,
    people: planPeople(open, tasks, book.roles),
    open: planOpenPoints(open, drafts),
    tasks,
    log: planLog(open),
    guidance: guidanceAlone(open, guides, drafts, deeper),
    left_out: planLeftOut(open, off, book),
    forms: forms.filter((form) => form.in !== 'head'),
    seats: planSeats(open, ofKind(applied, 'form'), book.arrangements ?? {}),
    findings: withAbout(findProblems(open, made), open),
  };
  const cites = Object.values(parts).flatMap((part) =>
    part.flatMap((one) => ('cites' in one ? (one.cites ?? []) : [])),
  );
  const heads = listHeads(file.brief, spec.shape).all;
  const whole: Omit<Plan, 'changes'> = {
    format: 1,
    brief: describeBrief(open),
    titles: { checklist: spec.checklist[lang], summary: spec.summary[lang] },
    confidential: spec.confidential === true,
    ...(open.sealed === '' ? {} : { sealed: true }),
    depth: open.depth,
    more_in_full: ofKind(deeper, 'task').length,
    generated: clock.iso(open.now),
    personal: personalTexts(spec.shape, file.brief, open.sealed !== ''),
    received: { time: clock.iso(open.received), assumed: open.receivedAssumed },
    head: headFacts(forms),
    guests: { count: countHeads(heads), names: guestNames(heads), ...askedOf(open) },
    ...(open.absent.length === 0 ? {} : { absent: open.absent }),
    ...(open.left.length === 0 ? {} : { left: open.left }),
    ...parts,
    special_days: specialDays(open, [...parts.occasions, ...tasks]),
    ...citeClauses(cites, book, lang),
  };
  const members = open.file.brief.team.map(({ name }) => name);
  const plan: Plan = { ...whole, changes: planChanges(open.before, whole, members) };
  const together = guidanceAlone(open, allGuides.filter(isTogether), drafts, deeper);
  return { plan, commitments, together, findings: parts.findings };
}

/** The guests who have names. */
const guestNames = (heads: readonly Head[]): readonly string[] =>
  heads.flatMap(({ name, isUnnamed }) => (isUnnamed || name === '' ? [] : [name]));

/** All that is wrong with a brief and its plan, or worth knowing, in order. */
function findProblems(open: OpenBrief, made: Drafted): readonly Finding[] {
  const { rules, applied, off, deeper, drafts, people, needs, tasks, load, taken, commitments } =
    made;
  const { file, spec, clock, settings } = open;
  return sortFindings([
    ...checkClockChanges(spec, file, clock),
    ...checkEnds(spec, file, clock),
    ...findUnmetChecks(open, ofKind(applied, 'check')),
    ...findClashes(commitments, { clock, ways: waysOf(file.brief, open.occasions) }),
    ...findAbsent(open, taken),
    ...findTiredDrivers(commitments, settingOf(settings, 'driver-rest'), clock),
    ...findLeftEmpty(open),
    ...findUnseated(open, drafts, people),
    ...findGuestsElsewhere(open),
    ...findUnfilledRoles(open, tasks),
    ...findBusyHours(open, tasks, load, settingOf(settings, 'busy-hour')),
    ...findLateTasks(open, drafts, needs, tasks),
    ...findEmptyShifts(open),
    ...findUnusedExcepts(file, spec, open),
    ...findUnknownHolidays(open, drafts),
    ...findIdleOff(open, rules, off),
    ...findMerged(open, off, deeper, drafts),
    ...findAssumedReceipt(open),
  ]);
}

function ofKind<K extends Rule['kind']>(
  applied: readonly Applied[],
  kind: K,
): readonly Applied<Extract<Rule, { kind: K }>>[] {
  return applied.filter(
    (one): one is Applied<Extract<Rule, { kind: K }>> => one.rule.kind === kind,
  );
}

function describeBrief({ file, lang }: OpenBrief): Plan['brief'] {
  const { id, kind, type, title, timezone, level, host, notes } = file.brief;
  const labels = {
    kind: choiceLabel('kind', kind, lang),
    type: choiceLabel('type', type, lang),
    level: choiceLabel('level', level, lang),
  };
  const own = { id, kind, type, title, timezone, lang, level, host: host.organization, notes };
  return { ...own, file: file.file, labels };
}

/** What of a thing is known again where a later brief has it no more; nothing where it says none of that. */
function termsOf(item: PlannedOccasion['item']): Pick<Occasion, 'terms'> {
  const terms = TERMS.map((key) => [key, String(item[key] ?? '')]).filter(
    ([, text]) => text !== '',
  );
  return terms.length === 0 ? {} : { terms: Object.fromEntries(terms) };
}

/** Whether something is a part of the whole, and neither that nor one of its days. */
const isPartOf = ({ each }: PlannedOccasion['spec']): boolean => each !== 'whole' && each !== 'day';

/** That its sort has no end in a brief, where it lasts at all. */
const endless = ({ spec, start, end }: PlannedOccasion): Pick<Occasion, 'endless'> =>
  isPartOf(spec) && spec.end === undefined && end > start ? { endless: true } : {};

/** What sort of part it is in the other language, where guests are written to in both. */
const otherLabel = (one: PlannedOccasion, { bilingual, lang }: OpenBrief): Partial<Occasion> =>
  bilingual && isPartOf(one.spec) ? { other_label: callOf(one)[lang === 'zh' ? 'en' : 'zh'] } : {};

/** What takes place instead of an alternative that is off. */
const insteadOf = ({ instead }: PlannedOccasion['standing']): Pick<Occasion, 'instead'> =>
  instead === undefined ? {} : { instead: instead.map(({ id }) => id) };

function planOccasion(occasion: PlannedOccasion, open: OpenBrief): Occasion {
  const { clock, lang, calledOffAt, sentTo } = open;
  const { id, spec, name, whom, start, end, place, assumed, recurrence, standing, item } = occasion;
  const isPart = isPartOf(spec);
  const isOpenDay = isPart && !isTimed(occasion);
  const isOff = standing.status === 'cancelled';
  const told = isOff ? sentTo(id) : [];
  const [room = ''] = textsOf(item[spec.room ?? '']);
  const mind = textsOf(item[spec.minds ?? '']);
  return {
    id,
    kind: spec.as,
    label: callOf(occasion)[lang],
    name,
    ...namedSo(occasion),
    ...(whom === '' ? {} : { whom }),
    span: isPart ? 'part' : (spec.each as 'whole' | 'day'),
    start: clock.iso(start),
    end: clock.iso(isOpenDay ? clock.plusMinutes(end, 1) : end),
    all_day: spec.each === 'date' || isOpenDay,
    recurrence: planRecurrence(recurrence, start, clock),
    remind: spec.remind ?? DEFAULT_REMIND,
    face_to_face: spec.faceToFace === true,
    people: attendants(occasion),
    place,
    ...addressOf(place, open),
    ...(room === '' ? {} : { room }),
    ...(mind.length === 0 ? {} : { mind }),
    assumed,
    ...endless(occasion),
    ...otherLabel(occasion, open),
    status: standing.status,
    open: standing.open,
    option: String(item.option ?? ''),
    called_off: isOff ? clock.iso(calledOffAt(id)) : null,
    ...(told.length === 0 ? {} : { told }),
    ...insteadOf(standing),
    ...termsOf(item),
  };
}
