import { makeProblem } from '../yaml/make-finding.ts';
import { type Reading, unread } from './reading.ts';

/** `14:20`, `14:20:00`, `14点20`, `14时20分`, `2点半`, with or without 上午, 下午 … */
const CLOCK =
  /^(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|am|pm)?\s*(\d{1,2})(?:(:)(\d{2})(?::([0-5]\d)(?:\.\d{1,9})?)?|\s*[点时](?:\s*(半|整|\d{1,2})\s*分?)?)(?![\d:])/i;

export interface ClockPart {
  /** `HH:MM`; `24:00` is possible. */
  readonly clock: string;
  readonly rest: string;
  /** Written otherwise than `HH:MM`, as 下午2点 or `9:05`. */
  readonly odd: boolean;
  /** No such hour or minute. */
  readonly wrong: boolean;
}

/** The clock time a text (already NFKC) begins with; null where it begins with none. */
export function takeClock(text: string): ClockPart | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const [whole, half = '', hourText = '', colon, colonMinute, , wordMinute] = found;
  const minute = colon ? Number(colonMinute) : minuteOf(wordMinute);
  const hour = hourOf(Number(hourText), half.toLowerCase());
  return {
    clock: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    rest: text.slice(whole.length),
    odd: half !== '' || !colon || hourText.length < 2,
    wrong: hour > 24 || minute > 59 || (hour === 24 && minute > 0),
  };
}

/** A clock time alone, `07:30`. */
export function readClock(text: string): Reading<string> {
  const part = takeClock(text.normalize('NFKC').trim());
  if (part?.rest !== '' || part.wrong) return unread('bad-clock', { value: text });
  // The end of a day is the beginning of the next one.
  const value = part.clock === '24:00' ? '00:00' : part.clock;
  if (!part.odd && !/[^\x20-\x7e]/.test(text)) return { value };
  return {
    value,
    problem: makeProblem('lost-zeros', { value: text, read: value }, 'warning'),
    canonical: value,
  };
}

function minuteOf(word: string | undefined): number {
  if (word === undefined || word === '整') return 0;
  return word === '半' ? 30 : Number(word);
}

function hourOf(hour: number, half: string): number {
  const afternoon =
    ['下午', '傍晚', '晚上', '晚', 'pm'].includes(half) || (half === '中午' && hour < 10);
  return afternoon && hour < 12 ? hour + 12 : hour;
}
