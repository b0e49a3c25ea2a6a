import leven from 'leven';

/** The known word that a misspelt one most likely means; '' where none is near. At most a third of its characters, or one, may differ. */
export function nearestWord(word: string, known: readonly string[]): string {
  const written = word.normalize('NFKC').trim().toLowerCase();
  let nearest = '';
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = leven(written, candidate.toLowerCase(), { maxDistance: 6 });
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return least <= Math.max(1, Math.floor(nearest.length / 3)) ? nearest : '';
}
