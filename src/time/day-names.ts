import { Info } from 'luxon';
import type { Lang } from '../model/text.ts';

/** The English months, `Jan` to `Dec`. */
export const ENGLISH_MONTHS: readonly string[] = Info.months('short', { locale: 'en-US' });

/** The days of the week from Sunday on, as after `星期` or `周` and as in English dates: `日`, `Sun`. */
export const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: [-1, 0, 1, 2, 3, 4, 5].map(
    (day) => Info.weekdays('short', { locale: 'en-US' }).at(day) ?? '',
  ),
};

/** The days of the week from Sunday on as RFC 5545 §3.3.10 writes them. */
export const WEEKDAY_CODES: readonly string[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
