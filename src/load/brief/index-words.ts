import { normalizeWord } from '../yaml/normalize-word.ts';

/** Words by which one value may be called. */
export interface WordEntry {
  readonly value: string;
  /** Everything people write for it; what comes first is preferred in suggestions. */
  readonly words: readonly string[];
}

/** A closed list, ready to be looked up. */
export interface WordIndex {
  /** The value a word stands for, whatever its width and case. */
  readonly find: (word: string) => string | undefined;
  readonly words: readonly string[];
}

/** Indexes a closed list. Where two values share a word the earlier one has it. */
export function indexWords(entries: readonly WordEntry[]): WordIndex {
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
