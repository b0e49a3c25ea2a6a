import type { Shape } from '../shape/field-types.ts';
import type { KindSpec } from '../shape/kind-spec.ts';
import { FRONT_DESK } from './shape.ts';

/** The front desk's work (前台值班): a shift, or the shifts of a month, with what comes back every day. */
export const FRONT_DESK_KIND: KindSpec = {
  kind: 'front-desk',
  shape: FRONT_DESK as unknown as Shape,
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
