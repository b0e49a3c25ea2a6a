import { describe, expect, it } from 'vitest';
import { applyChange, type PackChange } from '../../../src/load/pack/apply-change.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { shippedRules } from '../../support/rules.ts';

const AT = { file: 'house.yaml', line: 4, column: 5, length: 1 };
const REASON = { zh: '本单位规定', en: 'our rule' };
const { book } = shippedRules();

function change(rule: Rule, fields: object): PackChange {
  const written = { rule: rule.id, reason: REASON, ...fields };
  return { pack: 'house/x', written, positions: {}, at: AT };
}

/** A rule without what tells where it is from. */
function content({ positions: _, changes: __, ...rule }: Rule): object {
  return rule;
}

const ruleOf = (id: string): Rule => {
  const rule = book.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
};

describe('a change', () => {
  it('that gives a rule what it has leaves it as it is, whatever the rule', () => {
    for (const rule of book.rules) {
      const { rule: changed, findings } = applyChange(rule, change(rule, { phase: rule.phase }));
      expect(findings, rule.id).toEqual([]);
      expect(content(changed), rule.id).toEqual(content(rule));
    }
  });

  it('is remembered with what was there before, each one there was', () => {
    const first = applyChange(
      ruleOf('visit/pickup/notify'),
      change(ruleOf('visit/pickup/notify'), { by: 'start - 2h', lasts: '30m' }),
    ).rule;
    const second = applyChange(first, change(first, { detail: { zh: '打电话', en: 'Call' } })).rule;
    expect(second.changes?.map(({ before, after, at, pack }) => [before, after, at, pack])).toEqual(
      [
        [
          { at: 'start - 1h', by: null, lasts: '10m' },
          { by: 'start - 2h', lasts: '30m' },
          AT,
          'house/x',
        ],
        [
          { detail: expect.objectContaining({ zh: expect.any(String) }) },
          { detail: { zh: '打电话', en: 'Call' } },
          AT,
          'house/x',
        ],
      ],
    );
  });

  it('names rules of its own pack by their bare ids', () => {
    const rule = ruleOf('visit/pickup/on-site');
    const { rule: changed } = applyChange(
      rule,
      change(rule, { needs: ['pass', 'visit/pickup/notify'] }),
    );
    expect(changed.kind === 'task' && changed.needs).toEqual([
      'house/x/pass',
      'visit/pickup/notify',
    ]);
  });

  it('that is wrong changes nothing', () => {
    const rule = ruleOf('visit/pickup/notify');
    const { rule: changed, findings } = applyChange(
      rule,
      change(rule, { at: 'start - 1h .. start - 2h', owner: 'driver' }),
    );
    expect(findings.map(({ code, at }) => [code, at])).toEqual([['window-backwards', AT]]);
    expect(changed).toBe(rule);
  });
});
