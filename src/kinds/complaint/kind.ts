import type { KindSpec } from '../shape/kind-spec.ts';
import { dated } from '../shape/occasions.ts';
import { COMPLAINT_QUESTIONS } from './questions.ts';
import { COMPLAINT, COMPLAINT_CHOICES } from './shape.ts';

/** A complaint in a hospital (投诉接待): who receives it, what is done about it, when the answer is due. */
export const COMPLAINT_KIND: KindSpec = {
  kind: 'complaint',
  label: { zh: '投诉接待', en: 'complaint' },
  aliases: ['投诉', '医疗投诉'],
  about: { zh: '医院里患者投诉', en: 'a patient complains to a hospital' },
  shape: COMPLAINT,
  choices: COMPLAINT_CHOICES,
  questions: COMPLAINT_QUESTIONS,
  start: {
    title: { zh: '患者投诉', en: 'A complaint' },
    first: 0,
    at: 'receptions.at',
    clock: '09:00',
    now: true,
  },
  renewal: {
    old: ['dates'],
    check: ['title', 'complainants', 'count', 'patient', 'matter', 'signals', 'harm', 'amount'],
    begins: ['dates', 'registered'],
  },
  checklist: { zh: '投诉接待任务清单', en: 'Checklist' },
  summary: { zh: '投诉接待小结', en: 'Summary of the complaint' },
  confidential: true,
  lead: 'receiver',
  steps: { section: 'dates', fields: ['answered', 'mediation', 'closed'] },
  occasions: [
    { for: 'case', as: 'case', label: { zh: '全程', en: 'The case' }, each: 'whole', name: [] },
    {
      ...dated('registration', 'registered', { zh: '登记', en: 'Registration' }),
      startsWith: 'receptions',
    },
    {
      for: 'receptions',
      as: 'reception',
      section: 'receptions',
      label: { zh: '接待', en: 'Reception' },
      each: 'item',
      start: 'at',
      end: 'until',
      lasts: 60,
      name: [],
      place: 'place',
      roles: { receiver: 'officer', recorder: 'recorder', standby: 'standby' },
    },
    dated('limit', 'limit', { zh: '转办限期', en: 'Limit set' }),
    dated('answer', 'answered', { zh: '反馈', en: 'Answer' }),
    dated('mediation', 'mediation', { zh: '调解受理', en: 'Mediation' }),
    dated('closing', 'closed', { zh: '结案', en: 'Closing' }),
  ],
};
