import { expect, it } from 'vitest';
import { extendRuleBook } from '../../../src/load/pack/extend-rule-book.ts';
import { loadPack } from '../../../src/load/pack/load-pack.ts';
import { bookOf, taskRule } from '../../support/rules.ts';

it('puts what packs switch off behind what was, in the order of the packs', () => {
  const packs = ['house/a', 'house/b'].flatMap((pack) => {
    const text = `pack: ${pack}\ntitle: x\noff: [{rule: test/a, reason: ${pack}}]\n`;
    return loadPack(new TextEncoder().encode(text), `${pack}.yaml`).value ?? [];
  });
  const shipped = { rule: 'test/a', reason: { zh: 'law', en: 'law' }, cites: [] };
  const base = bookOf({ rules: [taskRule({ id: 'test/a' })], off: [shipped] });
  const { book, findings } = extendRuleBook(base, packs);
  expect(findings).toEqual([]);
  expect(book.off.map(({ reason }) => reason.zh)).toEqual(['law', 'house/a', 'house/b']);
});
