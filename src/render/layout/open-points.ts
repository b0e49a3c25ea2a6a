import type { Plan } from '../../model/plan.ts';
import { clockOf } from '../../time/dates.ts';
import type { Words } from '../sentences/words.ts';
import { cleanText } from './clean-text.ts';
import { formatDay } from './time-text.ts';

/** What is not decided, one a line with its alternatives and the time by which it must be; texts are clean. */
export const openLines = ({ open }: Plan, words: Words, year: string): readonly string[] =>
  open.map(({ what, options, by }) => {
    const due = words.by(words.dateAndTime(formatDay(by, words, year), clockOf(by)));
    const all = options.map(cleanText).join(words.listComma);
    const text = cleanText(what);
    return words.openPoint(all === '' ? text : words.remark(text, all), due);
  });
