import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { NamedExpression, Point, Rule } from '../../src/model/rule.ts';
import { type BriefTime, NO_HOLIDAYS } from '../../src/model/time.ts';
import { explainRules } from '../../src/rules/explain-rule.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { buildBrief } from '../support/build-brief.ts';
import { bookOf, taskRule } from '../support/rules.ts';

const now = zonedClock('Asia/Shanghai').read('2026-11-24T09:00' as BriefTime).instant;
const context = { now, lang: 'zh', holidays: NO_HOLIDAYS } as const;
const at = { file: 'test.yaml', line: 1, column: 1, length: 1 };

const condition = (name: string, source: string): NamedExpression => ({
  ...{ in: 'conditions', name, pack: 'test', kinds: ['visit'], of: '', source, words: null },
  ...{ type: 'bool', at },
});
const NAMES = [
  condition('short', 'party.count == 1'),
  condition('full', 'party.count < 3'),
  condition('noted', "brief.depth == 'short' && depth == 'short'"),
];

const RULES: readonly Rule[] = [
  taskRule({ id: 'test/short', depth: 'short', needs: ['test/usual'] }),
  taskRule({ id: 'test/usual' }),
  taskRule({ id: 'test/full', depth: 'full' }),
  taskRule({ id: 'test/instead', depth: 'short', when: 'is.noted' }),
];

function planned(brief: object, rules: readonly Rule[] = RULES, before?: Plan) {
  const file = buildBrief({ depth: '', arrivals: [{ at: '2026-12-02T14:20' }], ...brief });
  const book = bookOf({ rules, names: NAMES });
  const { plan, findings } = buildPlan(file, book, { ...context, before });
  if (plan === null) throw new Error('no plan');
  return { plan, findings, file, book };
}

const idsOf = (brief: object): readonly string[] =>
  planned(brief).plan.tasks.map(({ because }) => because.rule.slice('test/'.length));

describe('the depth of a plan', () => {
  it('is the shortest that its kind has a condition for, as usual where none holds', () => {
    expect(planned({ party: { count: 1 } }).plan.depth).toBe('short');
    expect(planned({ party: { count: 2 } }).plan.depth).toBe('full');
    expect(planned({ party: { count: 3 } }).plan.depth).toBe('usual');
  });

  it('is what the brief says, whatever the conditions', () => {
    expect(planned({ depth: 'full', party: { count: 1 } }).plan.depth).toBe('full');
  });

  it('is no less than was issued, unless the brief says so', () => {
    const before = planned({ party: { count: 2 } }).plan;
    const again = (brief: object) => planned(brief, RULES, before).plan.depth;
    expect(again({ party: { count: 1 } })).toBe('full');
    expect(again({ depth: 'short', party: { count: 1 } })).toBe('short');
    const short = planned({ party: { count: 1 } }).plan;
    expect(planned({ party: { count: 2 } }, RULES, short).plan.depth).toBe('full');
  });

  it('is full for a kind that chooses none', () => {
    const text = 'id: a\nkind: petition\ntitle: 来访\nreceptions: [{at: 2026-12-02 14:20}]\n';
    const { value } = loadBrief(new TextEncoder().encode(text), 'brief.yaml', { roles: [] });
    if (value === null) throw new Error('no brief');
    const { plan } = buildPlan(value, bookOf({ rules: [] }), context);
    expect(plan?.depth).toBe('full');
  });
});

describe('a rule', () => {
  it('is in plans of its depth and of any fuller one', () => {
    expect(idsOf({ depth: 'short' })).toEqual(['instead', 'short']);
    expect(idsOf({ depth: 'usual' })).toEqual(['short', 'usual']);
    expect(idsOf({ depth: 'full' })).toEqual(['full', 'short', 'usual']);
  });

  it('is counted where it is left out, and needed by nobody', () => {
    const { plan } = planned({ depth: 'short' });
    expect(plan.more_in_full).toBe(2);
    expect(plan.tasks.every(({ needs }) => needs.length === 0)).toBe(true);
  });

  it('takes its guidance with it', () => {
    const { kind: _, timing: __, ...rest } = taskRule({ id: 'test/manner', depth: 'short' });
    const guide = { ...rest, kind: 'guide', text: { zh: '问好', en: 'Greet' }, with: 'test/full' };
    const rules = [...RULES, guide as unknown as Rule];
    expect(planned({ depth: 'short' }, rules).plan.guidance).toEqual([]);
    expect(planned({ depth: 'full' }, rules).plan.tasks[0]?.guidance).toEqual(['问好']);
  });

  it('that checks does so at any depth', () => {
    const { kind: _, ...rest } = taskRule({ id: 'test/check', depth: 'full' });
    const words = { zh: '不行', en: 'No' };
    const check = { ...rest, kind: 'check', require: 'false', level: 'warning', say: words };
    const { findings } = planned({ depth: 'short' }, [check as unknown as Rule]);
    expect(findings.filter(({ code }) => code === 'rule')).toHaveLength(1);
  });

  it('that is left out says so', () => {
    const { file, book } = planned({ depth: 'short' });
    const full = book.rules.find(({ id }) => id === 'test/full');
    expect(full && explainRules(file, book, context)?.explain(full).not).toMatchObject([
      { kind: 'depth', depth: 'full', chosen: 'short' },
    ]);
  });
});

describe('a deadline with an earliest time', () => {
  const point = (edge: string, sign: 1 | -1, amount: number): Point => ({
    ...{ edge, offsets: [{ sign, unit: 'd', amount }], text: `${edge} ${sign * amount}d` },
  });
  const rule = taskRule({
    ...{ id: 'test/draft', timing: { kind: 'by', point: point('received', 1, 1) } },
    earliest: point('start', -1, 10),
  });
  const endOf = (received: string): string | undefined =>
    planned({ received }, [rule]).plan.tasks[0]?.end;

  it('is put off until then where it would be due long before', () => {
    expect(endOf('2026-10-01T09:00')).toBe('2026-11-22T14:20:00+08:00');
  });

  it('stays where it is otherwise', () => {
    expect(endOf('2026-11-24T09:00')).toBe('2026-11-25T09:00:00+08:00');
  });
});
