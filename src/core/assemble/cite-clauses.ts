import type { Plan } from '../../model/plan.ts';
import type { RuleBook } from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';

const COLON: Readonly<Record<Lang, string>> = { zh: '：', en: ': ' };

/** The words of the cited clauses, each after the name of its document, and what sort of document that is, by id. */
export function citeClauses(
  cites: readonly string[],
  book: RuleBook,
  lang: Lang,
): Pick<Plan, 'clauses' | 'clause_kinds'> {
  const cited = new Set(cites);
  const known = book.clauses
    .filter(({ id }) => cited.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    clauses: Object.fromEntries(
      known.map(({ id, document, gist }) => {
        const words = [book.documents[document]?.[lang] ?? '', gist[lang]];
        return [id, words.filter((part) => part !== '').join(COLON[lang])];
      }),
    ),
    clause_kinds: Object.fromEntries(
      known.map(({ id, document }) => [id, book.documents[document]?.kind ?? 'regulation']),
    ),
  };
}
