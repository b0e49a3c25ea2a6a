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

/** Words longer than this are no misspelling of anything. */
const LONGEST = 40;

/** Chinese words are cut short at either end: 接到 for 接到通知, 单位 for 接待单位. */
const isPartOf = (word: string, candidate: string): boolean =>
  /^\p{sc=Han}{2,}$/u.test(word) && (candidate.startsWith(word) || candidate.endsWith(word));

/**
 * The candidate that was probably meant, or '' where none is near: one that the word is an end of, else the fewest letters
 * wrong (two letters swapped count as one), at most a third of the word; the earlier of two that are equally near.
 */
export function suggestWord(word: string, candidates: Iterable<string>): string {
  const known = [...candidates];
  const whole = known.find((candidate) => isPartOf(word, candidate));
  if (whole !== undefined) return whole;
  const written = [...normalizeWord(word).slice(0, 2 * LONGEST)];
  let best = '';
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  if (written.length < 2 || written.length > LONGEST) return '';
  for (const candidate of known) {
    const letters = [...normalizeWord(candidate)];
    if (Math.abs(letters.length - written.length) >= least) continue;
    const distance = editDistance(written, letters);
    if (distance < least && distance < Math.max(written.length, letters.length)) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** How many letters must be added, removed, changed or swapped with the next to make one word of the other. */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let before: number[] = [];
  let last = to.map((_, index) => index);
  last.push(to.length);
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      line.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = line;
  }
  return last[to.length] ?? 0;
}

/** What words are told apart by: how each begins; of Chinese each letter, and letters side by side, which count more. */
function piecesIn(text: string): ReadonlySet<string> {
  const normal = normalizeWord(text);
  const begins = (normal.match(/[a-z]{4}[a-z]*/g) ?? []).map((word) => word.slice(0, 4));
  const letters = normal.match(/[\u2e80-\uffff]/g) ?? [];
  const pairs = [...normal.matchAll(/(?=([\u2e80-\uffff]{2}))/g)].map(([, pair = '']) => pair);
  return new Set([...begins, ...letters, ...pairs]);
}

/** As many texts are named where none has the words. */
const MOST_NEAR = 5;

/** The texts that share most with words that none of them has, the nearest first; none where nothing is near. */
export function nearTexts(wanted: string, texts: Iterable<string>): readonly string[] {
  const pieces = [...piecesIn(wanted)];
  return [...new Set(texts)]
    .map((text) => {
      const its = piecesIn(text);
      return { text, shared: pieces.filter((piece) => its.has(piece)).length };
    })
    .filter(({ shared }) => shared >= Math.max(1, pieces.length / 3))
    .toSorted((a, b) => b.shared - a.shared || a.text.length - b.text.length)
    .slice(0, MOST_NEAR)
    .map(({ text }) => text);
}
