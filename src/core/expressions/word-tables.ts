import type { WordTable } from '../../model/rule.ts';
import { spend } from './bounded.ts';
import type { Functions } from './cel-types.ts';

/** A word as a pattern: Latin ones stand alone, in any case and number; `^` and `$` bind it to the beginning and the end. */
function patternOf(word: string): RegExp {
  const [, begin = '', bare = '', end = ''] = /^(\^?)(.*?)(\$?)$/s.exec(word) ?? [];
  const letters = bare.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const isLatin = /^[\x20-\x7e]+$/.test(bare);
  const source = isLatin ? `(?<![a-z])${letters}(?:e?s)?(?![a-z])` : letters;
  return new RegExp(`${begin}${source}${end}`, 'i');
}

const patterns = new Map<string, RegExp>();

function holdsWord(text: string, word: string): boolean {
  const pattern = patterns.get(word) ?? patternOf(word);
  patterns.set(word, pattern);
  return pattern.test(text);
}

/** Whether a text is of a class: it holds one of its words, and none that undoes them. */
export function isOfClass({ classes }: WordTable, name: string, text: string): boolean {
  const { words = [], unless = [] } = classes[name] ?? {};
  spend((words.length + unless.length) / 8);
  return (
    words.some((word) => holdsWord(text, word)) && !unless.some((word) => holdsWord(text, word))
  );
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
