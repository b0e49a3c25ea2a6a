import type { Role } from '../../model/rule.ts';
import { suggestWord } from '../suggest-word.ts';
import { indexWords } from './index-words.ts';
import { isAscii } from './is-ascii.ts';
import { type Reading, unread } from './reading.ts';

/** More people than this are not compared with every wrong name. */
const MOST_PEOPLE = 100;

/** Reads a role by its id, its title in either language or an alias → its id. Without any known roles, takes all. Names of `people` are taken too. */
export function roleReader(
  roles: readonly Role[],
  people: ReadonlySet<string> = new Set(),
): (text: string) => Reading<string> {
  const index = indexWords(
    roles.map(({ id, title, aliases }) => ({ value: id, words: [title.zh, title.en, ...aliases] })),
  );
  const words = people.size > MOST_PEOPLE ? index.words : [...people, ...index.words];
  return (text) => {
    const value = roles.length === 0 || people.has(text.trim()) ? text.trim() : index.find(text);
    if (value !== undefined) return { value };
    const known = roles.map(({ id, title }) => (isAscii(text) ? id : title.zh));
    return unread('unknown-role', { value: text, suggestion: suggestWord(text, words), known });
  };
}
