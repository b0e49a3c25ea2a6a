import type { KindSpec } from '../shape/kind-spec.ts';
import { FRONT_DESK_QUESTIONS } from './questions.ts';
import { FRONT_DESK, FRONT_DESK_CHOICES } from './shape.ts';

/** The front desk's work (前台值班): a shift, or the shifts of a month, with what comes back every day. */
export const FRONT_DESK_KIND: KindSpec = {
  kind: 'front-desk',
  label: { zh: '前台值班', en: 'front desk' },
  aliases: ['前台', '值班', '前台接待'],
  about: { zh: '前台一天或一个月的班', en: 'a shift, or a month of them' },
  shape: FRONT_DESK,
  choices: FRONT_DESK_CHOICES,
  questions: FRONT_DESK_QUESTIONS,
  start: {
    title: { zh: '前台值班', en: 'Front desk' },
    first: 'next-month',
    at: 'shifts.from',
    monthEnd: 'shifts.until',
    more: { 'shifts.start': '08:30', 'shifts.end': '17:30' },
  },
  renewal: { old: [], check: ['title', 'shifts'] },
  checklist: { zh: '值班任务清单', en: 'Checklist' },
  summary: { zh: '前台日志', en: 'Front desk log' },
  lead: 'reception',
  occasions: [
    {
      for: 'roster',
      as: 'roster',
      label: { zh: '全程', en: 'The roster' },
      each: 'whole',
      name: [],
    },
    {
      for: 'shifts',
      as: 'shift',
      section: 'shifts',
      label: { zh: '值班', en: 'Shift' },
      each: 'shift',
      start: 'start',
      end: 'end',
      name: ['name'],
      place: 'place',
      roles: { reception: 'staff' },
    },
  ],
};
