import type { Shape } from '../shape/field-types.ts';
import type { KindSpec } from '../shape/kind-spec.ts';
import { WALK_IN } from './shape.ts';

/** An unannounced call (来客接待): somebody stands at the desk and wants to see a leader. */
export const WALK_IN_KIND: KindSpec = {
  kind: 'walk-in',
  shape: WALK_IN as unknown as Shape,
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
