import { makeProblem } from '../yaml/make-finding.ts';
import { type Reading, unread } from './reading.ts';

/** Nothing in a reception is as large as this. */
const LARGEST = 1_000_000_000;

const COUNT = /^(-?)(\d+)\s*[人位名个座辆件份间]?$/;
const AMOUNT =
  /^(-?)[¥$]?\s*(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?\s*(万?)\s*(?:元|块|圆|rmb|cny|yuan)?\s*(?:\/\s*人|每人)?$/i;

/** A count: `6`, `６`, `6人`. Not below zero. */
export function readInt(text: string): Reading<number> {
  const found = COUNT.exec(text.normalize('NFKC').trim());
  if (!found) return unread('not-a-number', { value: text });
  return within(text, Number(found[2]), found[1] === '-');
}

/** Yuan: `120`, `120元`, `1,200`, `1200.50`, `¥100`, `1.2万`. Not below zero; rounded to the fen. */
export function readMoney(text: string): Reading<number> {
  const found = AMOUNT.exec(text.normalize('NFKC').trim());
  if (!found) return unread('not-a-number', { value: text });
  const [, sign, whole = '', part = '', unit] = found;
  const yuan = Number(whole.replaceAll(',', '') + part) * (unit === '万' ? 10_000 : 1);
  return within(text, Math.round(yuan * 100) / 100, sign === '-');
}

function within(text: string, value: number, negative: boolean): Reading<number> {
  if (negative && value > 0)
    return { problem: makeProblem('number-too-small', { value: text, least: 0 }) };
  return value <= LARGEST ? { value } : unread('not-a-number', { value: text });
}
