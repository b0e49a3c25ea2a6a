import type { Shape } from '../../kinds/shape/fields.ts';
import type { Brief } from '../../model/brief.ts';
import { compareTexts } from '../../model/order.ts';
import type { Path } from '../../model/position.ts';
import { valuesIn } from '../occasions/derive-facts.ts';

/** A house, a flat or a group of a village: `西街 4 号`, `下河村二组`. */
const NUMBERED = /\p{Nd}|[一二三四五六七八九十]\s*[组队号栋幢座楼层室户]/u;

/**
 * Whether an address tells no person: a village or an employer, which are in the names of offices and of matters
 * (`石桥村委会`) and would be torn out of them.
 */
const isPublic = (path: Path, text: string): boolean =>
  path.at(-1) === 'address' && !NUMBERED.test(text);

/** What the fields of a brief marked `personal` hold, each once, the longest first so that no part of one is left over. */
export function personalTexts(shape: Shape, brief: Brief): readonly string[] {
  const texts = valuesIn(shape, brief).flatMap(({ field, value, path }) => {
    const text = field.personal === true && typeof value === 'string' ? value.trim() : '';
    return text === '' || isPublic(path, text) ? [] : [text];
  });
  return [...new Set(texts)].toSorted((a, b) => b.length - a.length || compareTexts(a, b));
}
