import type { HeadFact, IsoTime, Occasion, Plan } from '../../model/plan.ts';
import { HEAD_KEYS, type HeadKey } from '../../model/rule.ts';
import type { Words } from '../sentences/words.ts';
import { formatMoment, formatSpan } from './format-day.ts';

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
  };
  const own = HEAD_KEYS.map((key) => ({ key, label: words.fact[key], value: values[key] }));
  const known = new Set(plan.head.map(({ key }) => key));
  return [
    ...own.filter(({ key, value }) => value !== '' && !known.has(key)),
    ...plan.head,
    ...(notes === '' ? [] : [{ key: '' as const, label: words.fact.notes, value: notes }]),
  ];
};

/** The facts that have a value: those without one are blanks for the paper. */
export const knownFacts = (plan: Plan, words: Words): readonly HeadFact[] =>
  planFacts(plan, words).filter(({ value }) => value !== '');
