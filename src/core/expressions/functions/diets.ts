import type { Lang } from '../../../model/text.ts';

/** A guest as caterers need to know one. */
export interface Eater {
  readonly name: string;
  readonly ethnicity: string;
  readonly religion: string;
  readonly diet: readonly string[];
  readonly allergies: readonly string[];
}

/** What people write for nothing. */
const NOTHING: ReadonlySet<string> = new Set(['', '汉', '汉族', '无', '没有', 'none', 'Han']);

/** What nobody eats. */
const IN_THE_AIR = /花粉|尘螨|pollen|dust/i;

/** An allergy in words: `花生过敏`, `allergy: peanuts`. */
export function allergyText(allergy: string, lang: Lang): string {
  if (lang === 'en') return `allergy: ${allergy}`;
  return allergy.endsWith('过敏') ? allergy : `${allergy}过敏`;
}

/** Who of the guests must be thought of when a menu is made, and why: `马俊（回族、清真、花生过敏）`. */
export function diets(guests: readonly Eater[], lang: Lang): readonly string[] {
  return guests.flatMap(({ name, ethnicity, religion, diet, allergies }) => {
    const eaten = allergies.filter((one) => !NOTHING.has(one) && !IN_THE_AIR.test(one));
    const needs = [
      ...[ethnicity, religion, ...diet].filter((one) => !NOTHING.has(one)),
      ...eaten.map((one) => allergyText(one, lang)),
    ];
    if (needs.length === 0) return [];
    return lang === 'zh' ? `${name}（${needs.join('、')}）` : `${name} (${needs.join(', ')})`;
  });
}
