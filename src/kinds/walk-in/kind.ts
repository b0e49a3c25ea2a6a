import type { KindSpec } from '../shape/kind-spec.ts';
import { WALK_IN_QUESTIONS } from './questions.ts';
import { WALK_IN, WALK_IN_CHOICES } from './shape.ts';

/** An unannounced call (来客接待): somebody stands at the desk and wants to see a leader. */
export const WALK_IN_KIND: KindSpec = {
  kind: 'walk-in',
  label: { zh: '来客接待', en: 'walk-in' },
  aliases: ['来客', '临时来访', '不速之客'],
  about: { zh: '没有预约，人已到门口', en: 'somebody stands at the desk' },
  shape: WALK_IN,
  choices: WALK_IN_CHOICES,
  questions: WALK_IN_QUESTIONS,
  start: {
    title: { zh: '来客接待', en: 'A caller' },
    first: 0,
    at: 'call.at',
    clock: '09:00',
    now: true,
  },
  renewal: {
    old: [],
    check: ['title', 'callers', 'count', 'purpose', 'appointment', 'leader', 'present'],
  },
  checklist: { zh: '来客接待任务清单', en: 'Checklist' },
  summary: { zh: '来客接待小结', en: 'Summary of the call' },
  lead: 'reception',
  occasions: [
    {
      for: 'walk-in',
      as: 'walk_in',
      label: { zh: '全程', en: 'The call' },
      each: 'whole',
      name: [],
    },
    {
      for: 'visits',
      as: 'visit',
      section: 'call',
      label: { zh: '来客', en: 'Caller' },
      each: 'item',
      start: 'at',
      end: 'until',
      lasts: 30,
      name: [],
      place: 'place',
      roles: { reception: 'receiver' },
    },
  ],
};
