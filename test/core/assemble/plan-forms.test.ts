import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { NO_HOLIDAYS } from '../../../src/model/holidays.ts';
import type { FilledBlock } from '../../../src/model/plan.ts';
import type { FormRule } from '../../../src/model/rule.ts';
import type { Instant } from '../../../src/model/time.ts';
import { buildBrief } from '../../support/build-brief.ts';
import { bookOf, taskRule } from '../../support/rules.ts';

const CONTEXT = { now: 0 as Instant, lang: 'zh', holidays: NO_HOLIDAYS } as const;

/** A table of guests, with a blank of two and at least as many rows as guests are expected. */
function tableFor(count: number, names: readonly string[]): FilledBlock | undefined {
  const label = { zh: '姓名（${party.count} 位）', en: 'Name' };
  const columns = [{ label, value: 'row.name' }];
  const form: FormRule = {
    ...taskRule({ id: 'test/names', for: 'visit' }),
    kind: 'form',
    in: 'paper',
    blocks: [{ kind: 'table', columns, rows: 'guests', blank: 2, least: 'party.count' }],
  };
  const brief = buildBrief({
    guests: names.map((name) => ({ name })),
    party: { count },
    arrivals: [{ at: '2026-12-02T14:20' }],
  });
  const { plan } = buildPlan(brief, bookOf({ rules: [form] }), CONTEXT);
  return plan?.forms[0]?.blocks[0];
}

describe('a table', () => {
  it.each([
    [0, ['林志远'], 3],
    [28, ['林志远', '高远'], 28],
    [300, ['林志远'], 40],
  ])('for %i expected and %j named', (count, names, rows) => {
    expect(tableFor(count, names)).toMatchObject({ rows: { length: rows } });
  });

  it('has columns called by what the brief says', () => {
    expect(tableFor(28, ['林志远'])).toMatchObject({ columns: ['姓名（28 位）'] });
  });
});
