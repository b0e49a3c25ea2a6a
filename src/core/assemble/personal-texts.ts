import type { Shape } from '../../kinds/shape/fields.ts';
import type { Brief } from '../../model/brief.ts';

import { compareTexts } from '../../model/order.ts';

type Item = Readonly<Record<string, unknown>>;

/** A house, a flat or a group of a village: `西街 4 号`, `下河村二组`. */
const NUMBERED = /\p{Nd}|[一二三四五六七八九十]\s*[组队号栋幢座楼层室户]/u;

/**
 * Whether an address tells no person: a village or an employer, which are in the names of offices and of matters
 * (`石桥村委会`) and would be torn out of them.
 */
const isPublic = (key: string, value: string): boolean =>
  key === 'address' && !NUMBERED.test(value);

function textsIn(shape: Shape, map: Item): readonly string[] {
  return Object.entries(shape).flatMap(([key, field]): readonly string[] => {
    const value = map[key];
    if (field.type === 'list') {
      return ((value ?? []) as readonly Item[]).flatMap((item) => textsIn(field.shape, item));
    }
    if (field.type === 'map') return textsIn(field.shape, (value ?? {}) as Item);
    return field.personal === true &&
      typeof value === 'string' &&
      value.trim() !== '' &&
      !isPublic(key, value)
      ? [value.trim()]
      : [];
  });
}

/** What the fields of a brief marked `personal` hold, each once, the longest first so that no part of one is left over. */
export function personalTexts(shape: Shape, brief: Brief): readonly string[] {
  const texts = new Set(textsIn(shape, brief));
  return [...texts].toSorted((a, b) => b.length - a.length || compareTexts(a, b));
}
