import type { Text } from '../model/text.ts';

/** What a brief of a kind begins with where nothing was said. */
export interface Start {
  readonly title: Text;
  /** The first day: so many days from today, or the first of next month. */
  readonly first: number | 'next-month';
  /** The key that has the first day's date or time; the clock is for a day that was named, `now` for today. */
  readonly at: string;
  readonly clock?: string;
  readonly now?: true;
  /** More that a brief cannot do without. */
  readonly more?: Readonly<Record<string, string>>;
}

/** By kind. */
export const STARTS: Readonly<Record<string, Start>> = {
  visit: {
    title: { zh: '来访接待', en: 'A visit' },
    first: 7,
    at: 'arrivals.at',
    clock: '14:20',
  },
  petition: {
    title: { zh: '群众来访', en: 'A petition' },
    first: 0,
    at: 'receptions.at',
    clock: '09:00',
    now: true,
  },
  complaint: {
    title: { zh: '患者投诉', en: 'A complaint' },
    first: 0,
    at: 'receptions.at',
    clock: '09:00',
    now: true,
  },
  'walk-in': {
    title: { zh: '来客接待', en: 'A caller' },
    first: 0,
    at: 'call.at',
    clock: '09:00',
    now: true,
  },
  'front-desk': {
    title: { zh: '前台值班', en: 'Front desk' },
    first: 'next-month',
    at: 'shifts.from',
    more: { 'shifts.start': '08:30', 'shifts.end': '17:30' },
  },
};
