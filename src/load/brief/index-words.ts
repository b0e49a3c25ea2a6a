import { type Field, isTextList, type Shape } from '../../kinds/shape/fields.ts';
import { normalizeWord } from '../suggest-word.ts';
import type { KeyWords } from '../yaml/check-source.ts';

/** Whether a text is written in ASCII: then its writer is offered English words, otherwise Chinese ones. */
export function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** A closed list, ready to be looked up. */
export interface WordIndex {
  /** The value a word stands for, whatever its width and case. */
  readonly find: (word: string) => string | undefined;
  readonly words: readonly string[];
}

/** Indexes a closed list. Where two values share a word the earlier one has it; the first words are suggested before others. */
export function indexWords(
  entries: readonly { readonly value: string; readonly words: readonly string[] }[],
): WordIndex {
  const byWord = new Map<string, string>();
  for (const { value, words } of entries) {
    for (const word of [value, ...words]) {
      const key = normalizeWord(word);
      if (!byWord.has(key)) byWord.set(key, value);
    }
  }
  return {
    find: (word) => byWord.get(normalizeWord(word)),
    words: entries.flatMap(({ value, words }) => [value, ...words]),
  };
}

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

/** Whether a text in this list may hold several, separated by commas as well as by `、`. */
export function isSeparable(field: Field): boolean {
  return isTextList(field) && (field.type !== 'texts' || field.separable === true);
}

/** All keys that briefs of these shapes may have at any depth, for the checks before parsing. */
export function collectKeys(shapes: readonly Shape[]): KeyWords {
  const keys = new Set<string>();
  const freeText = new Set<string>();
  const visit = (shape: Shape): void => {
    for (const [name, field] of Object.entries(shape)) {
      for (const word of [name, field.zh, ...(field.aliases ?? [])].map(normalizeWord)) {
        keys.add(word);
        if (field.type === 'texts' && !isSeparable(field)) freeText.add(word);
      }
      if ('shape' in field) visit(field.shape);
    }
  };
  shapes.forEach(visit);
  return { keys, freeText };
}
