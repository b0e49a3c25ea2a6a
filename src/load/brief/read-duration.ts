import type { Minutes } from '../../model/time.ts';
import { type Reading, unread } from './reading.ts';

const HOURS = '(?:h|hrs?|hours?|个?小时|个?钟头)';
const MINUTES = '(?:m|mins?|minutes?|分钟?)';
const AMOUNT = new RegExp(
  `^(?:(\\d{1,3}(?:\\.\\d{1,2})?)\\s*${HOURS})?\\s*(?:(\\d{1,5})\\s*${MINUTES}?)?$`,
  'i',
);
const HALVES = /^(?:(\d{1,3})\s*个?)?半个?(?:小时|钟头)$|^(\d{1,3})\s*(?:个?小时|个?钟头)半$/;

/** A week: nobody is longer on the road. */
const LONGEST: Minutes = 7 * 24 * 60;

/** `50m`, `1h30m`, `1.5h`, `90分钟`, `1小时30分`, `半小时`, `1个半小时`; a bare number is minutes. Up to a week. */
export function readDuration(text: string): Reading<Minutes> {
  const plain = text.normalize('NFKC').trim();
  const minutes = plain === '' ? Number.NaN : (readHalves(plain) ?? readAmount(plain));
  return minutes <= LONGEST ? { value: minutes } : unread('bad-duration', { value: text });
}

function readHalves(text: string): Minutes | undefined {
  const found = HALVES.exec(text);
  return found ? Number(found[1] ?? found[2] ?? 0) * 60 + 30 : undefined;
}

function readAmount(text: string): Minutes {
  const found = AMOUNT.exec(text);
  return found ? Math.round(Number(found[1] ?? 0) * 60) + Number(found[2] ?? 0) : Number.NaN;
}
