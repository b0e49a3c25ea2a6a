import type { KindSpec } from '../shape/kind-spec.ts';
import { dated } from '../shape/occasions.ts';
import { PETITION_QUESTIONS } from './questions.ts';
import { PETITION, PETITION_CHOICES } from './shape.ts';

/** A petition (信访接待): people who come with a matter, and what becomes of it until it is closed. */
export const PETITION_KIND: KindSpec = {
  kind: 'petition',
  label: { zh: '信访接待', en: 'petition' },
  aliases: ['信访', '群众来访', '接访'],
  about: { zh: '群众来信访', en: 'people come with a grievance' },
  shape: PETITION,
  choices: PETITION_CHOICES,
  questions: PETITION_QUESTIONS,
  start: {
    title: { zh: '群众来访', en: 'A petition' },
    first: 0,
    at: 'receptions.at',
    clock: '09:00',
    now: true,
  },
  renewal: {
    old: ['instruction', 'dates', 'result'],
    check: ['title', 'visitors', 'count', 'matter', 'signals', 'avoid'],
    begins: ['dates', 'registered'],
  },
  checklist: { zh: '信访接待任务清单', en: 'Checklist' },
  summary: { zh: '信访接待小结', en: 'Summary of the petition' },
  confidential: true,
  lead: 'receiver',
  steps: {
    section: 'dates',
    fields: [
      ...['notified', 'accepted', 'assigned', 'extended', 'delivered', 'review_requested'],
      ...['review_delivered', 'recheck_requested', 'closed'],
    ],
  },
  occasions: [
    { for: 'case', as: 'case', label: { zh: '全程', en: 'The case' }, each: 'whole', name: [] },
    {
      for: 'instruction',
      as: 'handed_down',
      section: 'instruction',
      label: { zh: '收到交办', en: 'Handed down' },
      each: 'date',
      start: 'date',
      name: ['from'],
    },
    {
      for: 'reply_due',
      as: 'reply_due',
      section: 'instruction',
      label: { zh: '交办回报期限', en: 'Answer due' },
      each: 'date',
      start: 'due',
      name: [],
    },
    {
      ...dated('registration', 'registered', { zh: '登记', en: 'Registration' }),
      startsWith: 'receptions',
    },
    {
      for: 'receptions',
      as: 'reception',
      section: 'receptions',
      label: { zh: '接访', en: 'Reception' },
      each: 'item',
      start: 'at',
      end: 'until',
      lasts: 60,
      name: [],
      place: 'place',
      roles: { receiver: 'officer', recorder: 'recorder' },
    },
    dated('acceptance', 'accepted', { zh: '受理', en: 'Acceptance' }),
    dated('assignment', 'assigned', { zh: '交办', en: 'Assignment' }),
    dated('extension', 'extended', { zh: '延期', en: 'Extension' }),
    dated('delivery', 'delivered', { zh: '送达处理意见', en: 'Opinion delivered' }),
    dated('review', 'review_requested', { zh: '申请复查', en: 'Review requested' }),
    dated('review_delivery', 'review_delivered', { zh: '送达复查意见', en: 'Review delivered' }),
    dated('recheck', 'recheck_requested', { zh: '申请复核', en: 'Recheck requested' }),
    dated('closing', 'closed', { zh: '结案', en: 'Closing' }),
  ],
};
