import type { KindSpec } from '../kind-spec.ts';
import type { Shape } from '../shape.ts';
import { COMPLAINT } from './shape.ts';

/** A complaint in a hospital (投诉接待): who receives it, what is done about it, when the answer is due. */
export const COMPLAINT_KIND: KindSpec = {
  kind: 'complaint',
  shape: COMPLAINT as unknown as Shape,
  checklist: { zh: '投诉接待任务清单', en: 'Checklist' },
  summary: { zh: '投诉接待小结', en: 'Summary of the complaint' },
  lead: 'receiver',
  occasions: [
    { for: 'case', as: 'case', label: { zh: '全程', en: 'The case' }, each: 'whole', name: [] },
    {
      for: 'registration',
      as: 'registration',
      section: 'dates',
      label: { zh: '登记', en: 'Registration' },
      each: 'date',
      start: 'registered',
      startsWith: 'receptions',
      name: [],
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
    {
      for: 'limit',
      as: 'limit',
      section: 'dates',
      label: { zh: '转办限期', en: 'Limit set' },
      each: 'date',
      start: 'limit',
      name: [],
    },
    {
      for: 'answer',
      as: 'answer',
      section: 'dates',
      label: { zh: '反馈', en: 'Answer' },
      each: 'date',
      start: 'answered',
      name: [],
    },
    {
      for: 'mediation',
      as: 'mediation',
      section: 'dates',
      label: { zh: '调解受理', en: 'Mediation' },
      each: 'date',
      start: 'mediation',
      name: [],
    },
    {
      for: 'closing',
      as: 'closing',
      section: 'dates',
      label: { zh: '结案', en: 'Closing' },
      each: 'date',
      start: 'closed',
      name: [],
    },
  ],
};
