import { CHOICES } from '../../kinds/choices.ts';
import type { IsoTime, Occasion, Plan } from '../../model/plan.ts';
import type { Words } from '../sentences/words.ts';
import { formatMoment, formatSpan } from './format-day.ts';

/** A label and a value at the head of a paper. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

const choiceLabel = (list: string, value: string, plan: Plan): string =>
  CHOICES[list]?.find((choice) => choice.value === value)?.label[plan.brief.lang] ?? value;

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

/** Type, level, host, dates and notice of a visit, then what the plan has at its head; a fact the head gives is not given twice. */
export const planFacts = (plan: Plan, words: Words): readonly Fact[] => {
  const { type, level, host } = plan.brief;
  const span = wholeSpan(plan);
  const received = formatMoment(plan.received.time, words);
  const typeLabel = choiceLabel('type', type, plan);
  const levelLabel = level === '' ? '' : choiceLabel('level', level, plan);
  const own: readonly Fact[] = [
    {
      label: words.fact.type,
      value:
        typeLabel === '' || levelLabel === '' ? typeLabel : words.remark(typeLabel, levelLabel),
    },
    { label: words.fact.host, value: host },
    { label: words.fact.when, value: span === null ? '' : formatSpan(span.start, span.end, words) },
    {
      label: words.fact.received,
      value: plan.received.assumed ? words.remark(received, words.provisional) : received,
    },
  ];
  const known = new Set(plan.head.flatMap(({ label, value }) => [label, value]));
  const missing = own.filter(
    ({ label, value }) => value !== '' && !known.has(label) && !known.has(value),
  );
  const notes = { label: words.fact.notes, value: plan.brief.notes };
  return [...missing, ...plan.head, ...(notes.value === '' ? [] : [notes])];
};

/** The facts that have a value: those without one are blanks for the paper. */
export const knownFacts = (plan: Plan, words: Words): readonly Fact[] =>
  planFacts(plan, words).filter(({ value }) => value !== '');
