import { expect, it } from 'vitest';
import { suggestWord } from '../../src/load/suggest-word.ts';

it.each([
  ['guets', ['guest', 'guests'], 'guest'],
  ['guesd', ['guest', 'guess'], 'guest'],
  ['guesd', ['guess', 'guest'], 'guess'],
  ['来宾住', ['来宾名', '来访'], '来宾名'],
  ['ab', ['cd'], ''],
  ['vehicel', ['vehicle'], 'vehicle'],
  ['meal', ['plan', 'arrival'], ''],
])('of %s the nearest of %j is “%s”, the earlier of two as near', (word, known, meant) => {
  expect(suggestWord(word, known)).toBe(meant);
});
