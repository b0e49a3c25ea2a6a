import { zoneName, zoneNames } from '../../time/zone-names.ts';
import { suggestWord } from '../suggest-word.ts';
import { normalizeWord } from '../yaml/normalize-word.ts';
import { type Reading, unread } from './read-scalars.ts';

const CHINA = 'Asia/Shanghai';

/** What people write for the time in China, normalised. */
const CHINESE: ReadonlySet<string> = new Set([
  'asia/beijing',
  'beijing',
  'china',
  '北京时间',
  '北京',
  '中国',
  '中国时间',
  '中国标准时间',
  '东八区',
  '上海',
  'utc+8',
  'utc+08:00',
  'gmt+8',
  'gmt+08:00',
  '+8',
  '+08:00',
  '+0800',
  '8',
  'cst',
]);

/** A name of the IANA time zone database, as written there. Offsets are no zones: they know no summer time. */
export function readTimezone(text: string): Reading<string> {
  if (text === CHINA) return { value: CHINA };
  const word = normalizeWord(text);
  const value = CHINESE.has(word) || /^[+-]/.test(text) ? '' : zoneName(text);
  if (value) return { value };
  const suggestion = CHINESE.has(word) ? CHINA : suggestWord(text, zoneNames());
  return unread('unknown-timezone', { value: text, suggestion });
}
