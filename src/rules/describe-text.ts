import { parseInterpolation } from '../core/expressions/interpolate.ts';
import type { ConditionWords } from './condition-part.ts';
import { countText, partAt } from './condition-parts.ts';
import { askedOf } from './describe-condition.ts';

/** What a check has found is known where it is made only. */
const FOUND = { zh: '找到的', en: 'what was found' };
const HOW_MANY = { zh: '找到的数目', en: 'how many were found' };

/** What an expression in a text is called; as it is written where nothing calls it otherwise. */
function called(source: string, words: ConditionWords): string {
  const { lang } = words;
  if (/\bfound\b/.test(source)) return (/^size\(/.test(source) ? HOW_MANY : FOUND)[lang];
  const tree = words.parse(source);
  if (tree === null) return source;
  const part = partAt(askedOf(tree, words));
  const { text, called: alone = source } = part;
  return countText({ ...part, text: text === '' ? alone : text }, lang).replaceAll(/[「」]/g, '');
}

/** A text of a rule with what goes into it by its name: 酒水：〔酒水〕 for `酒水：${meal.drinks}`. */
export function describeText(text: string, words: ConditionWords): string {
  return parseInterpolation(text)
    .map((piece) => {
      if (piece.kind === 'words') return piece.text;
      const name = called(piece.source, words);
      return words.lang === 'zh' ? `〔${name}〕` : `[${name}]`;
    })
    .join('');
}
