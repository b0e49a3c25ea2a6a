import type { Field, Shape } from '../../kinds/shape/field-types.ts';
import type { KeyWords } from '../yaml/check-keys.ts';
import { normalizeWord } from '../yaml/normalize-word.ts';
import { indexWords, type WordIndex } from './index-words.ts';

/** The keys of one map: what they mean, and what they are called in each language. */
export interface KeyIndex extends WordIndex {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const indexes = new WeakMap<Shape, KeyIndex>();

/** The keys of a shape. A field's own keys come before aliases of others. */
export function indexKeys(shape: Shape): KeyIndex {
  const known = indexes.get(shape);
  if (known) return known;
  const fields = Object.entries(shape);
  const own = fields.map(([value, field]) => ({ value, words: [field.zh] }));
  const aliases = fields.map(([value, field]) => ({ value, words: field.aliases ?? [] }));
  const index = {
    ...indexWords([...own, ...aliases]),
    zh: fields.map(([, field]) => field.zh),
    en: fields.map(([key]) => key),
  };
  indexes.set(shape, index);
  return index;
}

/** Lists of names and single words: a comma in them always separates. */
const SEPARABLE: ReadonlySet<string> = new Set([
  'greeters',
  'officer',
  'recorder',
  'standby',
  'receiver',
  'staff',
  'avoid',
  'except',
  'departments',
  'units',
  'people',
  'companions',
  'guests',
  'diet',
  'allergies',
  'menu',
  'roles',
]);

/** Whether a text in this list may hold several, separated by `、` or commas. */
export function isSeparable(key: string, { type }: Field): boolean {
  return SEPARABLE.has(key) || type === 'choices';
}

/** All keys that briefs of these shapes may have at any depth, for the checks before parsing. */
export function collectKeys(shapes: readonly Shape[]): KeyWords {
  const keys = new Set<string>();
  const freeText = new Set<string>();
  const visit = (name: string, field: Field): void => {
    const words = [name, field.zh, ...(field.aliases ?? [])].map(normalizeWord);
    for (const word of words) {
      keys.add(word);
      if (field.type === 'texts' && !isSeparable(name, field)) freeText.add(word);
    }
    if ('shape' in field) for (const [key, inner] of Object.entries(field.shape)) visit(key, inner);
  };
  for (const [key, field] of shapes.flatMap((shape) => Object.entries(shape))) visit(key, field);
  return { keys, freeText };
}
