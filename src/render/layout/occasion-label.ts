import type { Occasion } from '../../model/plan.ts';
import type { Words } from '../sentences/words.ts';
import { cleanText } from './clean-text.ts';

/** What sort of occasion it is and its name, without its place; the sort is left out where the name says it already. */
const occasionName = ({ label, name }: Occasion, words: Words): string =>
  name.includes(label) ? name : words.labelled(label, name);

/** The sort and name of an occasion with its place, which is left out where the name says it already. */
export const occasionLabel = (occasion: Occasion, words: Words): string => {
  const name = cleanText(occasionName(occasion, words));
  return occasion.place === '' || name.includes(occasion.place)
    ? name
    : words.remark(name, cleanText(occasion.place));
};

/** The sort and name of an occasion, and its place, for two columns; the place is '' where it is the very name. */
export const occasionCells = (occasion: Occasion, words: Words): readonly [string, string] => [
  cleanText(occasionName(occasion, words)),
  occasion.place === occasion.name ? '' : cleanText(occasion.place),
];
