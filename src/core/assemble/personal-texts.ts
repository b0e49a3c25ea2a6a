import type { Field, Shape } from '../../kinds/shape/fields.ts';
import type { Brief } from '../../model/brief.ts';
import { compareTexts } from '../../model/order.ts';
import type { Path } from '../../model/position.ts';
import { textsOf, valuesIn } from '../occasions/derive-facts.ts';

/** A house, a flat or a group of a village: `西街 4 号`, `下河村二组`. */
const NUMBERED = /\p{Nd}|[一二三四五六七八九十]\s*[组队号栋幢座楼层室户]/u;

/**
 * Whether an address tells no person: a village or an employer, which are in the names of offices and of matters
 * (`石桥村委会`) and would be torn out of them.
 */
const isPublic = (path: Path, text: string): boolean =>
  path.at(-1) === 'address' && !NUMBERED.test(text);

/** Shorter parts of what is sealed are parts of other words too. */
const LEAST_SEALED = 4;

/** A text, and its parts where it names several things: 建管科科长 冯某 is also called 冯某. */
const partsOf = (text: string): readonly string[] => [text, ...text.split(/[\s、，,；;]+/)];

/** What a field hides: a text about a person; of a sealed brief also the parts of it, and what it is about. */
function hiddenIn(field: Field, text: string, isSealed: boolean): readonly string[] {
  if (field.personal === true) return isSealed ? partsOf(text) : [text];
  return isSealed && field.sealed === true && text.length >= LEAST_SEALED ? [text] : [];
}

/**
 * What the fields of a brief marked `personal` hold, and of a sealed one those marked so, each once, the longest first so that no
 * part of one is left over.
 */
export function personalTexts(shape: Shape, brief: Brief, isSealed = false): readonly string[] {
  const texts = valuesIn(shape, brief).flatMap(({ field, value, path }) =>
    textsOf(value)
      .map((text) => text.trim())
      .filter((text) => text !== '' && !isPublic(path, text))
      .flatMap((text) => hiddenIn(field, text, isSealed)),
  );
  return [...new Set(texts)].toSorted((a, b) => b.length - a.length || compareTexts(a, b));
}
