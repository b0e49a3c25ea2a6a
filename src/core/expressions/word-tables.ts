import type { WordClass, WordTable } from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';
import { spend } from './bounded.ts';
import type { Functions } from './cel-types.ts';

/**
 * A word as a pattern: Latin ones stand alone, in any case and number; `^` and `$` bind it to the beginning and the end, and
 * `…` is up to three characters of one phrase.
 */
function patternOf(word: string): RegExp {
  const [, begin = '', bare = '', end = ''] = /^(\^?)(.*?)(\$?)$/s.exec(word) ?? [];
  const letters = bare
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll('…', '[^\\s，。、；,;]{0,3}?');
  const isLatin = /^[\x20-\x7e]+$/.test(bare);
  const source = isLatin ? `(?<![a-z])${letters}(?:e?s)?(?![a-z])` : letters;
  return new RegExp(`${begin}${source}${end}`, 'gi');
}

const patterns = new Map<string, RegExp>();

function patternFor(word: string): RegExp {
  const pattern = patterns.get(word) ?? patternOf(word);
  patterns.set(word, pattern);
  pattern.lastIndex = 0;
  return pattern;
}

const holdsWord = (text: string, word: string): boolean => patternFor(word).test(text);

/** A text without what says nothing, the longest first, so that 鲍鱼菇 leaves no 菇. */
const without = (text: string, skip: readonly string[]): string =>
  skip
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(patternFor(word), '·'), text);

/**
 * Whether a text is of a class: it holds one of its words outside of what is skipped, and neither a word nor a class that
 * undoes it; or it is of a class that belongs to this one.
 */
export function isOfClass(table: WordTable, name: string, text: string): boolean {
  return isOf(table, name, text, []);
}

function isOf(table: WordTable, name: string, text: string, asking: readonly string[]): boolean {
  const own = table.classes[name];
  // Classes that belong to each other in a circle say no more than each alone.
  if (own === undefined || asking.includes(name)) return false;
  const { words, unless, skip = [], also = [], nor = [] } = own;
  spend((words.length + unless.length + skip.length) / 8);
  const path = [...asking, name];
  const left = without(text, skip);
  const isOwn =
    words.some((word) => holdsWord(left, word)) &&
    !unless.some((word) => holdsWord(left, word)) &&
    !nor.some((other) => isOf(table, other, text, path));
  return isOwn || also.some((other) => isOf(table, other, text, path));
}

/** The narrowest class of a table that makes a text one of a class: of 老婆饼, `lard` for `pork`. */
export function narrowestClass(table: WordTable, name: string, text: string): string {
  const also = table.classes[name]?.also ?? [];
  const within = also.find((other) => isOf(table, other, text, [name]));
  return within === undefined ? name : narrowestClass(table, within, text);
}

/** A table by its name; one that no pack has is empty. */
export const tableOf = (tables: readonly WordTable[], called: string): WordTable =>
  tables.find(({ name }) => name === called) ?? { name: called, classes: {} };

/** A text without the longest of the words of a class that it holds. */
export function withoutWord({ classes }: WordTable, name: string, text: string): string {
  const words = (classes[name]?.words ?? []).toSorted((a, b) => b.length - a.length);
  const found = words.find((word) => holdsWord(text.trim(), word));
  return found === undefined ? text.trim() : text.trim().replace(patternFor(found), '').trim();
}

/** The classes of a table that a text is of, in the order of the table. */
export const classesOf = (table: WordTable, text: string): readonly string[] =>
  Object.keys(table.classes).filter((name) => isOfClass(table, name, text));

/** What a class is called. */
export function classLabel({ classes }: WordTable, name: string, lang: Lang): string {
  const { say, words = [] }: Partial<WordClass> = classes[name] ?? {};
  return lang === 'en' ? name.replaceAll('_', ' ') : (say ?? words[0] ?? name);
}

/**
 * The functions that ask the tables, one called as each table is: `dishes(meal.menu, 'pork')` gives those of a list that are of
 * a class, `peoples(guest.ethnicity, 'halal')` whether one text is.
 */
export function tableFunctions(tables: readonly WordTable[]): Functions {
  return Object.fromEntries(
    tables.flatMap((table) => {
      const ask = (asked: string | readonly string[], name: string): unknown =>
        typeof asked === 'string'
          ? isOfClass(table, name, asked)
          : asked.filter((text) => isOfClass(table, name, text));
      return [
        [`${table.name}(list<string>, string): list<string>`, ask],
        [`${table.name}(string, string): bool`, ask],
      ];
    }),
  );
}
