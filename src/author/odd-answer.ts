import type { Field } from '../kinds/shape/fields.ts';
import { readClock } from '../load/brief/read-clock.ts';
import { readDate } from '../load/brief/read-date.ts';
import { phoneFault } from '../load/brief/read-phone.ts';
import { readTime } from '../load/brief/read-time.ts';
import { completeTime, type Known } from './read-answer.ts';

/**
 * What makes an answer odd: it is no telephone number, it has one or a time in it where something else is asked, it is a number
 * alone, none at all, or a time before the one it follows.
 */
export type Odd = 'no-phone' | 'phone' | 'time' | 'number' | 'nobody' | 'early' | 'same';

/** Keys of what is said in sentences: a telephone number or a time may well be a part of it. */
const SENTENCES: ReadonlySet<string> = new Set(
  'title detail summary request purpose reason greeting'.split(' '),
);
/** Keys of what may be a number alone: a room, a train, a letter. */
const NUMBERED: ReadonlySet<string> = new Set('number place hotel'.split(' '));

/** A mobile number of ours. */
export const MOBILE: RegExp = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/;

/** Something before a number that is not what sort of number it is. */
const SAID_FIRST = /^(?!手机|电话|座机|总机|内线|分机)\p{sc=Han}/u;

const plain = (text: string): string => text.normalize('NFKC').trim();

/** Whether a text is a time or a date, or begins with one in words; `3-12` may as well be a room. */
function hasTime(text: string, known: Known, whole: boolean): boolean {
  if (/^[\d\s./-]+$/.test(text)) return false;
  const completed = completeTime(text, known);
  const isTime = [readTime, readDate, readClock].some((read) =>
    [completed, text].some((one) => {
      const { value, problem } = read(one);
      return value !== undefined && problem?.code !== 'stray-text';
    }),
  );
  return isTime || (!whole && completed !== text && !/^\d+[-/.]/.test(text));
}

/** What is odd about an answer to a field of a brief, as it goes in; undefined for what need not be asked again. */
export function oddIn(field: Field, to: string, typed: string, known: Known): Odd | undefined {
  const text = plain(typed);
  const key = to.split('.').at(-1) ?? '';
  if (field.type === 'int') return /^0+\D*$/.test(text) ? 'nobody' : undefined;
  if (field.type === 'texts') {
    // The telephone number of one of our people goes into the team with the name.
    const names = to.startsWith('crew.') ? text.replace(new RegExp(MOBILE, 'g'), '') : text;
    const parts = names.split(/[、,;]/).filter((part) => part.trim() !== '');
    return parts.map((part) => oddText(part.trim(), key, known)).find((odd) => odd !== undefined);
  }
  if (field.type !== 'text') return undefined;
  if (key.endsWith('phone')) {
    return phoneFault(text) === undefined && !SAID_FIRST.test(text) ? undefined : 'no-phone';
  }
  return oddText(text, key, known);
}

function oddText(text: string, key: string, known: Known): Odd | undefined {
  const isSentence = SENTENCES.has(key);
  if (!isSentence && MOBILE.test(text)) return 'phone';
  if (hasTime(text, known, isSentence)) return 'time';
  return !NUMBERED.has(key) && /^[\d\s]+$/.test(text) ? 'number' : undefined;
}

/** Whether a time is before the one that it follows, or the end of a shift is its start. Dates are compared with dates. */
export function oddAfter(value: string, earlier: string): Odd | undefined {
  if (/^\d\d:/.test(value)) return value === earlier ? 'same' : undefined;
  // What is open is before nothing.
  if (!/^\d/.test(value) || !/^\d/.test(earlier)) return undefined;
  const length = Math.min(value.length, earlier.length);
  return length > 0 && value.slice(0, length) < earlier.slice(0, length) ? 'early' : undefined;
}
