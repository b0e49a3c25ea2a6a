/** Lower-case ASCII and common Chinese characters: nothing to do. Most words are, and Unicode tables are slow. */
const NORMAL = /^[a-z0-9_\u4e00-\u9fff]+$/;

/** The word as it is looked up: NFKC, trimmed, lower case; inner blanks and hyphens count as `_`. */
export function normalizeWord(word: string): string {
  if (NORMAL.test(word)) return word;
  return word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
