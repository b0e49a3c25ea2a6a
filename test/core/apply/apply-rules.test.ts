import { expect, it } from 'vitest';
import { applyRules } from '../../../src/core/apply/apply-rules.ts';
import { openBrief } from '../../../src/core/open-brief.ts';
import { type Instant, NO_HOLIDAYS } from '../../../src/model/time.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { bookOf, taskRule } from '../../support/rules.ts';

it('of what a brief and a pack both switch off, the brief has the first word', () => {
  const reason = { zh: '规定', en: 'rule' };
  const off = [{ pack: 'house/x', rule: 'test/*', reason, cites: [] }];
  const book = bookOf({ rules: [taskRule({ id: 'test/a' })], off });
  const file = buildBrief({
    arrivals: [{ at: '2026-12-08T14:20' }],
    rules: { off: [{ rule: 'test/a', reason: '来宾自理' }] },
  });
  const open = openBrief(file, book, { now: 0 as Instant, lang: 'zh', holidays: NO_HOLIDAYS });
  if (open === null) throw new Error('no plan');
  const { applied, off: switched } = applyRules(open, book.rules, book);
  expect(applied).toEqual([]);
  expect(switched.map((one) => one.off.reason.zh)).toEqual(['来宾自理']);
});
