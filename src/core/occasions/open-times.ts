import type { Field } from '../../kinds/shape/fields.ts';
import type { Facts, SectionItem } from './derive-facts.ts';

/** An expression asks for a time that the brief leaves open. */
export class OpenTimeError extends Error {
  constructor() {
    super('a time that is not known yet');
    this.name = 'OpenTimeError';
  }
}

/** Facts whose times are not known: whoever asks for one gets an OpenTimeError. */
export function withOpenTimes(facts: Facts, times: readonly string[]): Facts {
  const open: PropertyDescriptor = {
    enumerable: false,
    configurable: true,
    get() {
      throw new OpenTimeError();
    },
  };
  return Object.defineProperties({ ...facts }, Object.fromEntries(times.map((key) => [key, open])));
}

/** Whether an error comes of asking for a time that is open, however deep. */
function isOfOpenTime(error: unknown): boolean {
  if (error instanceof OpenTimeError) return true;
  return error instanceof Error && error.cause !== undefined && isOfOpenTime(error.cause);
}

/** What some work gives, or `otherwise` where it asks for a time that is open: nothing can be said of it then. */
export function unlessOpen<T, U>(work: () => T, otherwise: U): T | U {
  try {
    return work();
  } catch (error) {
    if (isOfOpenTime(error)) return otherwise;
    throw error;
  }
}

/** Whether a value that was written says that it is not known yet, `车辆: 待定`; `isAssumed` where we filled one in. */
export function isOpenValue(field: Field | undefined, value: unknown, isAssumed: boolean): boolean {
  const isBlank = value === '' || (Array.isArray(value) && value.length === 0);
  const isTbd = field !== undefined && 'tbd' in field && field.type !== 'time';
  return isTbd && (isBlank || isAssumed);
}

/** A date without a time. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day of an item whose start is open, '' where that is open too; null for what has a time, or must have one. */
export function openDay({ shape, item }: SectionItem, start = ''): string | null {
  const field = shape[start];
  if (field?.type !== 'time' || field.tbd !== true) return null;
  const time = String(item[start] ?? '');
  if (time === '') return String(item.date ?? '');
  return DAY.test(time) ? time : null;
}
