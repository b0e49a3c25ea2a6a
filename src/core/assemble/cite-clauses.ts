import type { RuleBook } from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';

const COLON: Readonly<Record<Lang, string>> = { zh: '：', en: ': ' };

/** The words of the cited clauses, each after the name of its document, by id. */
export function citeClauses(
  cites: readonly string[],
  book: RuleBook,
  lang: Lang,
): Readonly<Record<string, string>> {
  const clauses = new Map(book.clauses.map((clause) => [clause.id, clause]));
  const ids = [...new Set(cites)].toSorted((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(
    ids.flatMap((id) => {
      const clause = clauses.get(id);
      const document = book.documents[clause?.document ?? '']?.[lang] ?? '';
      const words = [document, clause?.gist[lang] ?? ''].filter((part) => part !== '');
      return clause === undefined ? [] : [[id, words.join(COLON[lang])]];
    }),
  );
}
