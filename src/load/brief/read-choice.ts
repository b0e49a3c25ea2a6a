import { CHOICES } from '../../kinds/shape/choices.ts';
import { RANKS } from '../../kinds/shape/ranks.ts';
import { suggestWord } from '../suggest-word.ts';
import { indexWords, type WordIndex } from './index-words.ts';
import { isAscii } from './is-ascii.ts';
import { type Reading, unread } from './reading.ts';

const indexes = new Map<string, WordIndex>();

/** A value of a closed list, by its word in either language or an alias → the canonical word. */
export function readChoice(list: string, text: string): Reading<string> {
  const index = indexOf(list);
  const value = index.find(text);
  if (value !== undefined) return { value };
  const known = (CHOICES[list] ?? []).map((choice) =>
    isAscii(text) ? choice.value : choice.label.zh,
  );
  return unread('unknown-value', {
    value: text,
    suggestion: suggestWord(text, index.words),
    known,
  });
}

/** A rank by its name, its English name or an alias → its name. */
export function readRank(text: string): Reading<string> {
  const index = rankIndex();
  const value = index.find(text);
  if (value !== undefined) return { value };
  return unread('unknown-rank', { value: text, suggestion: suggestWord(text, index.words) });
}

function indexOf(list: string): WordIndex {
  const known = indexes.get(list);
  if (known) return known;
  const choices = CHOICES[list] ?? [];
  const index = indexWords(
    choices.map(({ value, label, aliases }) => ({
      value,
      words: [label.zh, label.en, ...aliases],
    })),
  );
  indexes.set(list, index);
  return index;
}

function rankIndex(): WordIndex {
  const known = indexes.get('rank of a guest');
  if (known) return known;
  const index = indexWords(
    RANKS.map(({ name, en, aliases }) => ({ value: name, words: [en, ...aliases] })),
  );
  indexes.set('rank of a guest', index);
  return index;
}
