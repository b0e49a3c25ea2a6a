import type { Occasion } from '../../model/plan.ts';
import { cleanText } from './clean-text.ts';
import type { Words } from './words.ts';

/** What sort of occasion it is and its name; the sort is left out where the name says it already. */
const occasionName = ({ label, name }: Occasion, words: Words): string =>
  name.includes(label) ? name : words.labelled(label, name);

/** The sort and name of an occasion with its place, which is left out where the name says it already. */
export const occasionLabel = (occasion: Occasion, words: Words): string => {
  const name = cleanText(occasionName(occasion, words));
  return occasion.place === '' || name.includes(occasion.place)
    ? name
    : words.remark(name, cleanText(occasion.place));
};
