import { createHash } from 'node:crypto';
import type { HeadFact, IsoTime, Occasion, Plan, Task } from '../../model/plan.ts';
import { HEAD_KEYS, type HeadKey } from '../../model/rule.ts';
import { remembering } from '../../time/dates.ts';
import { findingsByLevel } from '../sentences/describe-finding.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { scheduleOf } from './group-tasks.ts';
import { isUnfilled } from './task-text.ts';
import { formatMoment, formatSpan, hasAssumedEnd } from './time-text.ts';

/** The last moment on the last day of an occasion: what takes the whole day ends at the midnight after it. */
const lastMoment = ({ start, end, all_day, recurrence }: Occasion): IsoTime =>
  recurrence?.last ?? (all_day ? start : end);

/** The first and the last moment of what the plan is for; null for a plan without occasions. */
const wholeSpan = (plan: Plan): { readonly start: IsoTime; readonly end: IsoTime } | null => {
  const parts = plan.occasions.filter(({ span }) => span === 'part');
  const start = parts.map((part) => part.start).toSorted()[0];
  const end = parts.map(lastMoment).toSorted().at(-1);
  return start === undefined || end === undefined ? null : { start, end };
};

/** That a visit is not certain, or off; '' where it is certain. */
const statusText = (status: Occasion['status'] | undefined, words: Words): string => {
  if (status === 'cancelled') return words.cancelled;
  return status === 'tentative' ? words.tentative : '';
};

const wholeStatus = ({ occasions }: Plan): Occasion['status'] | undefined =>
  occasions.find((one) => one.span === 'whole')?.status;

/** What a plan is called at the head of all that comes out of it, marked where the whole is off. */
export const planTitle = (plan: Plan, words: Words = wordsFor(plan.brief.lang)): string =>
  wholeStatus(plan) === 'cancelled'
    ? `${words.mark(words.cancelled)}${plan.brief.title}`
    : plan.brief.title;

/** Type, level, host, dates and notice of a visit, what the plan has at its head, and the notes. A fact the head stands for is not given twice. */
export const planFacts = (plan: Plan, words: Words): readonly HeadFact[] => {
  const { host, notes, labels } = plan.brief;
  const span = wholeSpan(plan);
  const received = formatMoment(plan.received.time, words);
  const isBoth = labels.type !== '' && labels.level !== '';
  const values: Readonly<Record<HeadKey, string>> = {
    type: isBoth ? words.remark(labels.type, labels.level) : labels.type,
    host,
    when: span === null ? '' : formatSpan(span.start, span.end, words),
    received: plan.received.assumed ? words.remark(received, words.provisional) : received,
    // What a pack has at the head.
    contact: '',
  };
  const own = HEAD_KEYS.map((key) => ({ key, label: words.fact[key], value: values[key] }));
  const known = new Set(plan.head.map(({ key }) => key));
  const status = statusText(wholeStatus(plan), words);
  return [
    ...(status === '' ? [] : [{ key: '' as const, label: words.fact.status, value: status }]),
    ...own.filter(({ key, value }) => value !== '' && !known.has(key)),
    ...plan.head,
    ...(notes === '' ? [] : [{ key: '' as const, label: words.fact.notes, value: notes }]),
  ];
};

/** The facts that have a value: those without one are blanks for the paper. */
export const knownFacts = (plan: Plan, words: Words): readonly HeadFact[] =>
  planFacts(plan, words).filter(({ value }) => value !== '');

/** What renderers are told for their own sake: it says nothing that the rest does not. */
const FOR_RENDERERS = [
  'titles',
  'labels',
  'confidential',
  'clause_kinds',
  'sums',
  'key',
  'called_off',
  'about',
  'told',
  'terms',
  'endless',
  'other_label',
  'named',
  'address',
  'depth',
  'more_in_full',
  'special_days',
  'face_to_face',
];

/** What is usual of an occasion goes without saying. */
const isUsual = (key: string, value: unknown): boolean =>
  (key === 'status' && value === 'confirmed') ||
  (key === 'tentative' && value === false) ||
  (key === 'option' && value === '') ||
  (key === 'open' && Array.isArray(value) && value.length === 0);

/** Eight hexadecimal digits that change when the plan does, but not when it is only made at another time. */
export const planHash = remembering((plan: Plan): string => {
  const {
    generated: _generated,
    programme: _programme,
    people: _people,
    seats: _seats,
    vehicles: _vehicles,
    guests: _guests,
    changes: _changes,
    log: _log,
    ...rest
  } = plan;
  const tasks = plan.tasks.map(({ status: _status, put_off: _late, because, ...task }) => ({
    ...task,
    // Where a rule stands in its file says nothing about the plan.
    because: { ...because, file: '', line: 0 },
  }));
  const text = JSON.stringify({ ...rest, tasks }, (key, value: unknown) =>
    FOR_RENDERERS.includes(key) || isUsual(key, value) ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}, new WeakMap());

/** What tells one print from another: the brief, the plan, and with them when and where it was printed. */
export const printMarks = (plan: Plan, words: Words): readonly Omit<HeadFact, 'key'>[] => [
  { label: words.fact.brief, value: plan.brief.id },
  { label: words.fact.plan, value: planHash(plan) },
  { label: words.fact.zone, value: plan.brief.timezone },
  { label: words.fact.printed, value: formatMoment(plan.generated, words) },
];

/** Counts of tasks, urgent, overdue and unfilled ones, and findings by level, as one line. Urgent tasks and findings are mentioned only if there are any. */
export const countLine = (plan: Plan, words: Words): string => {
  const having = (status: Task['status']): number =>
    plan.tasks.filter((task) => task.status === status).length;
  const urgent = having('urgent');
  return words.joined([
    words.taskCount(plan.tasks.length),
    ...(urgent > 0 ? [words.urgentCount(urgent)] : []),
    words.overdueCount(having('overdue')),
    words.unfilledCount(plan.tasks.filter(isUnfilled).length),
    ...findingsByLevel(plan).flatMap((found) =>
      found[0] === undefined ? [] : [words.levelCount(found[0].level, found.length)],
    ),
  ]);
};

/** How many tasks a full plan would add, and how to get it; '' for a plan that has them all. */
export const moreLine = ({ more_in_full: more }: Plan, words: Words): string =>
  more === 0 ? '' : words.moreInFull(more);

/** How many tasks are past of which nobody noted that they are done, and how to note it; '' where there is none. */
export const pastLine = ({ tasks }: Plan, words: Words): string => {
  const count = tasks.filter(({ status }) => status === 'past').length;
  return count === 0 ? '' : words.notNoted(count);
};

/** Whether some time or number that is printed is ours, so that the `*` wants explaining. */
export const hasAssumed = (plan: Plan): boolean =>
  plan.tasks.some((task) => task.because.assumed) || scheduleOf(plan).some(hasAssumedEnd);
