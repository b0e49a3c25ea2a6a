import { expect, it } from 'vitest';
import { shippedRules } from '../support/rules.ts';

const { book } = shippedRules();
/** The kind of rule that a clause wants, by what it says it makes. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  task: ['task'],
  check: ['check'],
  form: ['form'],
  etiquette: ['guide'],
};

/** What only short plans have covers nothing: a full plan reaches every clause by itself. */
const inFull = book.rules.filter(({ pack }) => pack !== 'visit/short');

it('each of the 153 clauses of the documents is cited by a rule of its kind', () => {
  const clauses = book.clauses.filter(({ id }) => /^d[1-8]\./.test(id));
  expect(clauses).toHaveLength(153);
  const without = clauses.filter(({ id, makes }) => {
    const kinds = WANTED[makes];
    return !inFull.some(
      (rule) => rule.cites.includes(id) && (kinds === undefined || kinds.includes(rule.kind)),
    );
  });
  expect(without.map(({ id }) => id)).toEqual([]);
});
