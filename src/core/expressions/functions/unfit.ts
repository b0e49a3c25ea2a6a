import { groupBy } from '../../../model/order.ts';
import type { WordTable } from '../../../model/rule.ts';
import { type Lang, listText } from '../../../model/text.ts';
import { PHRASES } from '../../phrases.ts';
import {
  classesOf,
  classLabel,
  isOfClass,
  narrowestClass,
  tableOf,
  withoutWord,
} from '../word-tables.ts';
import { allergyText, type DietWords } from './diets.ts';

/** Somebody who eats, with what was written of it: 清真, 不吃辣; 花生. */
export interface Diner {
  readonly name: string;
  readonly needs: readonly string[];
  readonly allergies: readonly string[];
}

/** Dishes of one class that somebody does not eat. */
interface Unfit {
  /** The class of `avoided`, and of `dishes`; '' where only the word itself was found in the dishes. */
  readonly of: string;
  readonly allergy: boolean;
  /** The dishes, what they are, and who: `鱼香肉丝、狮子头（猪肉；马国强：清真）`. */
  readonly said: string;
}

/** What a menu is looked through for: the class, or the word where there is no class for it, and for whose sake. */
interface Need {
  readonly of: string;
  readonly word: string;
  readonly allergy: boolean;
  readonly diners: { readonly name: string; readonly label: string }[];
}

/** How many are named; of more it is said how many they are. */
const MOST_NAMED = 3;

/** What is not eaten, where words alone say so; '' for 清淡 and the like. */
function bareWord(diets: WordTable, text: string, allergy: boolean): string {
  const bare = withoutWord(diets, 'allergy', withoutWord(diets, 'not', text));
  return allergy || bare !== text.trim() ? bare : '';
}

/** What a text says is not eaten: classes, else a word; nothing for what is no diet at all. */
function lookedFor(
  tables: readonly WordTable[],
  text: string,
  allergy: boolean,
): readonly Pick<Need, 'of' | 'word'>[] {
  const classes = classesOf(tableOf(tables, 'avoided'), text);
  const word = bareWord(tableOf(tables, 'diet_words'), text, allergy);
  if (classes.length > 0) return classes.map((of) => ({ of, word: '' }));
  return word === '' ? [] : [{ of: '', word }];
}

/** All that somebody does not eat, each once with everybody whom it is about. */
function needsOf(diners: readonly Diner[], words: DietWords): readonly Need[] {
  const needs = new Map<string, Need>();
  const add = (name: string, text: string, allergy: boolean): void => {
    const label = allergy ? allergyText(text, words) : text;
    for (const { of, word } of lookedFor(words.tables, text, allergy)) {
      const key = `${of} ${word} ${allergy}`;
      const need = needs.get(key) ?? { of, word, allergy, diners: [] };
      if (!need.diners.some((one) => one.name === name)) need.diners.push({ name, label });
      needs.set(key, need);
    }
  };
  for (const { name, needs: written, allergies } of diners) {
    for (const text of written) add(name, text, false);
    for (const text of allergies) add(name, text, true);
  }
  return [...needs.values()];
}

function whoText(diners: Need['diners'], lang: Lang): string {
  const gap = lang === 'zh' ? '：' : ': ';
  const named = diners.slice(0, MOST_NAMED).map(({ name, label }) => `${name}${gap}${label}`);
  const more = diners.length - named.length;
  const text = named.join(lang === 'zh' ? '、' : ', ');
  if (more === 0) return text;
  return PHRASES[lang].andMore(text, more, diners.length);
}

/**
 * What of a menu somebody does not eat, by the tables `avoided` (what was written of people → classes) and `dishes` (the
 * same classes); dishes of one kind together. A table of drinks is asked `first` about the classes it has. What no class knows
 * is looked for as it is written.
 */
export function unfit(
  diners: readonly Diner[],
  menu: readonly string[],
  words: DietWords,
  first: readonly string[] = [],
): readonly Unfit[] {
  const tables = [...first, 'dishes'].map((name) => tableOf(words.tables, name));
  const { lang } = words;
  return needsOf(diners, words).flatMap(({ of, word, allergy, diners: who }) => {
    const table = tables.find(({ classes }) => of in classes);
    const found = menu.filter((dish) =>
      table === undefined ? word !== '' && dish.includes(word) : isOfClass(table, of, dish),
    );
    const kindOf = (dish: string): string =>
      table === undefined ? word : classLabel(table, narrowestClass(table, of, dish), lang);
    return [...groupBy(found, kindOf)].map(([kind, dishes]) => {
      const why = whoText(who, lang);
      const said =
        lang === 'zh'
          ? `${listText(dishes, lang)}（${kind}；${why}）`
          : `${listText(dishes, lang)} (${kind}; ${why})`;
      return { of, allergy, said };
    });
  });
}
