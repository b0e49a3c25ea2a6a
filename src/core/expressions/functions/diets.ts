import type { WordTable } from '../../../model/rule.ts';
import type { Lang } from '../../../model/text.ts';
import { PHRASES } from '../../phrases.ts';
import { isOfClass, tableOf } from '../word-tables.ts';

/** A guest as caterers need to know one. */
export interface Eater {
  readonly name: string;
  readonly ethnicity: string;
  readonly religion: string;
  readonly diet: readonly string[];
  readonly allergies: readonly string[];
}

/** The tables that say how people write of what they do not eat, and the language to say it in. */
export interface DietWords {
  readonly tables: readonly WordTable[];
  readonly lang: Lang;
}

/** An allergy in words: `花生过敏`, `allergy: peanuts`. */
export function allergyText(allergy: string, { tables, lang }: DietWords): string {
  const isSaid = lang === 'zh' && isOfClass(tableOf(tables, 'diet_words'), 'allergy', allergy);
  return isSaid ? allergy : PHRASES[lang].allergic(allergy);
}

/** Who of the guests must be thought of when a menu is made, and why: `马俊（回族、清真、花生过敏）`. */
export function diets(guests: readonly Eater[], words: DietWords): readonly string[] {
  const { tables, lang } = words;
  const table = tableOf(tables, 'diet_words');
  const isNothing = (text: string): boolean => text === '' || isOfClass(table, 'nothing', text);
  return guests.flatMap(({ name, ethnicity, religion, diet, allergies }) => {
    const eaten = allergies.filter((one) => !isNothing(one) && !isOfClass(table, 'air', one));
    const needs = [
      ...[ethnicity, religion, ...diet].filter((one) => !isNothing(one)),
      ...eaten.map((one) => allergyText(one, words)),
    ];
    if (needs.length === 0) return [];
    return lang === 'zh' ? `${name}（${needs.join('、')}）` : `${name} (${needs.join(', ')})`;
  });
}
