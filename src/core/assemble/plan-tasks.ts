import { compareTexts } from '../../model/order.ts';
import type { Task } from '../../model/plan.ts';
import type { TaskRule } from '../../model/rule.ts';
import type { Instant } from '../../model/time.ts';
import type { ZonedClock } from '../../time/clock.ts';
import { dateOf } from '../../time/dates.ts';
import { type Dates, isOn, onlyOn, planRecurrence, shiftDates } from '../../time/recurrence.ts';
import { type Applied, citesFor, sentencesFor, titleOf } from '../apply/apply-rules.ts';
import { usedFacts } from '../expressions/expressions.ts';
import { sectionItems } from '../occasions/derive-facts.ts';
import type { PlannedOccasion } from '../occasions/list-occasions.ts';
import { unlessOpen } from '../occasions/open-times.ts';
import { partOf } from '../occasions/own-fields.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { Assigned } from '../people/assign-people.ts';
import { isNobody } from '../people/role-holders.ts';
import { placeOfTask } from '../people/task-slots.ts';
import { resolveBound, resolveTiming } from '../times/resolve-timing.ts';
import { isUrgent } from '../times/short-notice.ts';
import { moveEnd, type Needs, type TaskDraft, taskId } from '../times/times.ts';
import { loggedStates, putOff } from './plan-log.ts';

/**
 * Tells the tasks that a brief has settled: whoever fills in `办理: {反馈: 2026-10-14}` has done what was due until then. A task
 * that comes of a step itself, as of the acceptance, is settled by a later step only. What is dated after `now` settles nothing.
 * An occasion that is marked as done leaves nothing of its day behind; what the whole asks for is settled by steps alone.
 */
function settledSteps(open: OpenBrief): (draft: TaskDraft, end: Instant) => boolean {
  const { clock, now, spec, file } = open;
  const { section = '', fields = [], begins = '' } = spec.steps ?? {};
  const [dates] = sectionItems(file.brief, spec.shape, section);
  const today = clock.date(now);
  const dateIn = (field: string): string => {
    const date = dateOf(String(dates?.item[field] ?? ''));
    return date <= today ? date : '';
  };
  const done = fields.map(dateIn);
  const begun = dateIn(begins);
  return ({ occasion, timing }, end) => {
    const { spec: own, item } = occasion;
    if (item[own.settled ?? ''] === true) return true;
    const date = clock.date(end);
    const isBegun = date < begun || (date === begun && timing !== 'by');
    if (isBegun && own.each !== 'whole') return true;
    const step = own.section === section ? (own.start ?? '') : '';
    return done.slice(fields.indexOf(step) + 1).some((one) => date <= one);
  };
}

/** Each rule with its occasion becomes a task at the time the rule gives. */
export function draftTasks(
  open: OpenBrief,
  applied: readonly Applied<TaskRule>[],
): readonly TaskDraft[] {
  return applied.flatMap(({ rule, occasion, facts }) => {
    // What is for nobody is not done.
    if (rule.owner.length > 0 && rule.owner.every((role) => isNobody(role, occasion))) return [];
    const dates = taskDates(rule, occasion, open);
    if (dates === 'none') return [];
    const first = firstTime(occasion, dates, open.clock);
    const timing = unlessOpen(() => resolveTiming(rule.timing, rule.lasts, first, open), null);
    if (timing === null) return [];
    const moved = open.clock.nights(first.start, timing.start);
    const recurrence = dates === null ? null : shiftDates(dates, moved);
    const untouched = { scheduled: timing.end, adjustments: [] };
    const id = taskId(rule.id, occasion.id);
    const draft = { id, rule, occasion, facts, recurrence, ...timing, ...untouched };
    return [notBefore(draft, open)];
  });
}

/** A deadline that its rule would have earlier than it needs to be; it is put off until then. */
function notBefore(draft: TaskDraft, open: OpenBrief): TaskDraft {
  const { earliest } = draft.rule;
  if (earliest === undefined || draft.timing !== 'by') return draft;
  const end = resolveBound(earliest, draft.occasion, open);
  if (end === null || end <= draft.end) return draft;
  return { ...moveEnd(draft, end, 'earliest', earliest.text, open), scheduled: end };
}

/** The dates of its occasion on which a task is done; null where that takes place once. */
function taskDates(
  { on }: TaskRule,
  { recurrence, start }: PlannedOccasion,
  { clock, holidays }: OpenBrief,
): Dates | null | 'none' {
  if (recurrence === null) return isOn(clock.date(start), on, holidays) ? null : 'none';
  return onlyOn(recurrence, on, holidays) ?? 'none';
}

/** An occasion as it takes place on the first of some dates. */
function firstTime(
  occasion: PlannedOccasion,
  dates: Dates | null,
  clock: ZonedClock,
): PlannedOccasion {
  const [date] = dates?.dates ?? [];
  if (date === undefined || date === clock.date(occasion.start)) return occasion;
  const start = clock.onDate(occasion.start, date);
  const end = clock.plusDays(occasion.end, clock.nights(occasion.start, start));
  return { ...occasion, start, end };
}

/** The occasion whose edge a time is counted from; '' for the time of notice and for a fixed time. */
function anchorOccasion({ edge, occasion }: TaskDraft, open: OpenBrief): string {
  if (edge === 'start' || edge === 'end') return occasion.id;
  const { whole } = open;
  return edge.startsWith(`${whole.spec.as}.`) ? whole.id : '';
}

/** Whether a task is a step of a talk that has begun: nobody greets a visitor late who sits across from us. */
const isOfTalk = ({ occasion }: TaskDraft, end: Instant, now: Instant): boolean =>
  occasion.spec.faceToFace === true && occasion.start <= now && end <= occasion.end;

/**
 * Whether what a task was for has begun, and the task was to be done before that ended; what is owed afterwards stays owed. What
 * is done at its moment, and not by some time, is owed by nobody once that is over, or the day is.
 */
function isLapsed(draft: TaskDraft, end: Instant, { now, spec, clock }: OpenBrief): boolean {
  const { occasion, timing, start } = draft;
  if (spec.lapses !== true || occasion.start > now) return false;
  const isOfMoment = timing !== 'by' && start < occasion.last && occasion.last <= now;
  const isOfDay = timing !== 'by' && clock.date(end) < clock.date(now);
  return end <= occasion.last || isOfMoment || isOfDay;
}

/** The state of a task at a time: as the log has it; `isSettled` says whether a step that the brief has dated makes up for it. */
function statusOf(
  draft: TaskDraft,
  open: OpenBrief,
  isSettled: (draft: TaskDraft, end: Instant) => boolean,
  logged: ReadonlyMap<string, Task['status']>,
): Task['status'] {
  const { now, clock } = open;
  const said = logged.get(draft.id);
  if (said !== undefined) return said;
  const last = draft.recurrence?.dates.at(-1);
  const days = last === undefined ? 0 : clock.nights(draft.start, clock.onDate(draft.start, last));
  const end = clock.plusDays(draft.end, days);
  if (end < now) {
    if (isSettled(draft, end) || isOfTalk(draft, end, now)) return 'done';
    return isLapsed(draft, end, open) ? 'past' : 'overdue';
  }
  return isUrgent(draft) ? 'urgent' : 'todo';
}

/** The points of a task as running text: one that ends with a stop is a sentence of its own. */
function detailOf(open: OpenBrief, draft: TaskDraft): string {
  const { lang } = open;
  const [mark, gap, stop] = lang === 'zh' ? ['；', '', '。'] : ['; ', ' ', '.'];
  const isWhole = (text: string): boolean => /[。！？.!?：:][”’」』]?$/u.test(text);
  const detail = sentencesFor(open, draft, draft.rule.points)
    .map((point) => point.trim())
    .filter((point) => point !== '')
    .reduce((text, point) => `${text}${text === '' ? '' : isWhole(text) ? gap : mark}${point}`, '');
  const whole = detail === '' || isWhole(detail) ? detail : `${detail}${stop}`;
  return `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}`;
}

/** What a task is about that is not decided, or off. */
const aboutOf = ({ spec, item }: PlannedOccasion): Pick<Task, 'about'> =>
  spec.each === 'open' || spec.each === 'cancelled'
    ? { about: { what: spec.each, of: String(item.of) } }
    : {};

/** What the brief calls the alternative that something is, or that a way leads to, as long as none is certain; '' where it is none. */
function optionOf(occasion: PlannedOccasion, { occasions }: OpenBrief): string {
  if (occasion.standing.status !== 'tentative') return '';
  const part = partOf(occasion);
  const written = (one: PlannedOccasion | undefined): string => String(one?.item.option ?? '');
  const ofId = (of: unknown): string => written(occasions.find(({ id }) => id === of));
  return part === null ? written(occasion) : ofId(part) || ofId(occasion.item.from_id);
}

function finishTask(
  open: OpenBrief,
  draft: TaskDraft,
  { owners, notify }: Assigned,
  needs: readonly string[],
  guidance: readonly string[],
  status: Task['status'],
): Task {
  const { rule, occasion, facts } = draft;
  const { clock } = open;
  const iso = (instant: Instant): string => clock.iso(instant);
  const option = optionOf(occasion, open);
  return {
    id: draft.id,
    phase: rule.phase,
    title: titleOf(open, draft),
    detail: detailOf(open, draft),
    start: iso(draft.start),
    end: iso(draft.end),
    timing: draft.timing,
    every: draft.every,
    recurrence: planRecurrence(draft.recurrence, draft.start, clock),
    remind: rule.remind ?? null,
    occasion: occasion.id,
    ...aboutOf(occasion),
    owners,
    notify,
    place: placeOfTask(draft, open),
    ...(rule.notice === undefined
      ? {}
      : { notice: sentencesFor(open, draft, [{ say: rule.notice }]).join('') }),
    status,
    tentative: occasion.standing.status === 'tentative',
    ...(option === '' ? {} : { option }),
    needs,
    cites: citesFor(open, draft),
    because: {
      rule: rule.id,
      file: rule.at.file,
      line: rule.at.line,
      changes: (rule.changes ?? []).map(({ at, after }) => ({
        file: at.file,
        line: at.line,
        keys: Object.keys(after),
      })),
      when: rule.when ?? '',
      values: usedFacts(rule.when ?? '', facts),
      anchor: { edge: draft.edge, occasion: anchorOccasion(draft, open), time: iso(draft.anchor) },
      offset: draft.text,
      assumed: rule.assumed || draft.usesAssumed,
      adjustments: draft.adjustments,
    },
    guidance,
  };
}

/** By start, then occasion, then rule; texts compare by code unit. */
function byTime(a: TaskDraft, b: TaskDraft): number {
  return (
    a.start - b.start ||
    compareTexts(a.occasion.id, b.occasion.id) ||
    compareTexts(a.rule.id, b.rule.id)
  );
}

const NOBODY: Assigned = { owners: [], notify: [] };

/** The tasks of a plan, in order. `guidanceFor` gives the etiquette that belongs to a task. */
export function planTasks(
  open: OpenBrief,
  drafts: readonly TaskDraft[],
  needs: Needs,
  people: ReadonlyMap<string, Assigned>,
  guidanceFor: (task: TaskDraft) => readonly string[],
): readonly Task[] {
  const isSettled = settledSteps(open);
  const logged = loggedStates(open.log);
  const late = putOff(open.log);
  return drafts.toSorted(byTime).map((draft) => {
    const status = statusOf(draft, open, isSettled, logged);
    const assigned = people.get(draft.id) ?? NOBODY;
    const own = needs.get(draft.id) ?? [];
    const task = finishTask(open, draft, assigned, own, guidanceFor(draft), status);
    const text = late.get(draft.id);
    return text === undefined ? task : { ...task, put_off: text };
  });
}
