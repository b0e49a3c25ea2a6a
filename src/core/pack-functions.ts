import { DateTime, FixedOffsetZone } from 'luxon';
import { CHOICES } from '../model/choices.ts';
import type { Lang } from '../model/text.ts';
import { rankGrade } from './derive-facts.ts';
import type { Functions } from './expressions.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** `12月2日 周三` or `Wed 2 Dec` for a local date or time; '' for ''. */
function dayText(time: string, lang: Lang): string {
  const date = DateTime.fromISO(time.slice(0, 10), {
    zone: FixedOffsetZone.utcInstance,
    locale: 'en-US',
  });
  if (!date.isValid) {
    return '';
  }
  return lang === 'zh'
    ? `${date.month}月${date.day}日 周${WEEKDAYS[date.weekday - 1]}`
    : date.toFormat('ccc d LLL');
}

/** The functions a pack may call in its expressions, with their CEL signatures. */
export function packFunctions(lang: Lang): Functions {
  const amount = (value: number): string => (lang === 'zh' ? `${value} 元` : `CNY ${value}`);
  return {
    'rank(string): int': (name: string) => BigInt(rankGrade(name)),
    'label(string, string): string': (list: string, value: string) =>
      CHOICES[list]?.find((choice) => choice.value === value)?.label[lang] ?? value,
    'day(string): string': (time: string) => dayText(time, lang),
    'clock(string): string': (time: string) => time.slice(11, 16),
    'yuan(double): string': (value: number) => (value > 0 ? amount(value) : ''),
  };
}
