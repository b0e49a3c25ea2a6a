import { describe, expect, it } from 'vitest';
import { shippedRules } from '../support/rules.ts';

const { book } = shippedRules();
const clauses = new Map(book.clauses.map((clause) => [clause.id, clause]));
const inForce = <T extends { readonly pack?: string }>(of: readonly T[]): readonly T[] =>
  of.filter(({ pack }) => pack?.startsWith('in-force/') === true);

describe('what is in force', () => {
  const resting = [
    ...inForce(book.rules).map(({ id, cites }) => ({ id, cites })),
    ...inForce(book.off).map(({ rule, cites }) => ({ id: `off ${rule}`, cites })),
    ...book.settings
      .filter(({ at, cites }) => at.file.includes('in-force/') && cites.length > 0)
      .map(({ name, cites }) => ({ id: name, cites })),
  ];

  it('names an article, and each article the page where it was read', () => {
    expect(resting.length).toBeGreaterThan(150);
    const bare = resting.filter(({ cites }) => cites.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
    const cited = new Set(resting.flatMap(({ cites }) => cites));
    const law = [...cited].filter((id) => {
      const document = clauses.get(id)?.document ?? '';
      return book.documents[document]?.kind !== 'workflow';
    });
    const nowhere = law.filter((id) => {
      const { pages = [], status } = clauses.get(id) ?? {};
      return pages.length === 0 && status !== 'M';
    });
    expect(nowhere).toEqual([]);
  });

  it('forbids nothing that rests on memory', () => {
    const loud = inForce(book.rules).filter(
      (rule) =>
        rule.kind === 'check' &&
        rule.level !== 'info' &&
        rule.cites.every((id) => clauses.get(id)?.status === 'M'),
    );
    expect(loud.map(({ id }) => id)).toEqual([]);
  });

  it('calls pages by addresses, and no page by a name that nobody knows', () => {
    const pages = new Set(book.clauses.flatMap((clause) => clause.pages));
    expect(pages.size).toBeGreaterThan(30);
    expect([...pages].filter((page) => !page.includes('.'))).toEqual([]);
  });
});
