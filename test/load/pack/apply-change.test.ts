import { describe, expect, it } from 'vitest';
import { applyChange, type PackChange } from '../../../src/load/pack/apply-change.ts';
import { loadPack } from '../../../src/load/pack/load-pack.ts';
import type { Rule, TaskRule } from '../../../src/model/rule.ts';
import { shippedRules } from '../../support/rules.ts';

const AT = { file: 'house.yaml', line: 4, column: 5, length: 1 };
const { book } = shippedRules();

/** The entry of a pack of an office that gives a rule these fields; the pack's words are `pack`'s. */
function change({ id }: Rule, fields: object, pack = 'house/x'): PackChange {
  const entry = JSON.stringify({ rule: id, reason: '本单位规定', ...fields });
  const text = `pack: ${pack}\ntitle: 本单位\nchange:\n  - ${entry}\n`;
  const { value, findings } = loadPack(new TextEncoder().encode(text), 'house.yaml');
  expect(findings).toEqual([]);
  const [first] = value?.changes ?? [];
  if (first === undefined) throw new Error('no change');
  return first;
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

/** A rule with the fields of a change, which has to be right. */
function changed(rule: Rule, fields: object): Rule {
  const { rule: result, findings } = applyChange(rule, change(rule, fields));
  expect(findings).toEqual([]);
  return result;
}

const changedTask = (id: string, fields: object): TaskRule =>
  changed(ruleOf(id), fields) as TaskRule;

describe('a change', () => {
  it('that gives a rule what it has leaves it as it is, whatever the rule', () => {
    for (const rule of book.rules) {
      const { rule: same, findings } = applyChange(rule, change(rule, { phase: rule.phase }));
      expect(findings, rule.id).toEqual([]);
      expect(content(same), rule.id).toEqual(content(rule));
    }
  });

  it('is remembered with what was there before, each one there was', () => {
    const first = changed(ruleOf('visit/pickup/notify'), { by: 'start - 2h', lasts: '30m' });
    const second = changed(first, { points: '打电话' });
    expect(second.changes?.map(({ before, after, at, pack }) => [before, after, at, pack])).toEqual(
      [
        [
          { at: 'start - 1h', by: null, lasts: '10m' },
          { by: 'start - 2h', lasts: '30m' },
          AT,
          'house/x',
        ],
        [{ points: expect.any(Array) }, { points: '打电话' }, AT, 'house/x'],
      ],
    );
  });

  it('names rules of its own pack by their bare ids', () => {
    expect(
      changedTask('visit/pickup/on-site', { needs: ['pass', 'visit/pickup/notify'] }).needs,
    ).toEqual(['house/x/pass', 'visit/pickup/notify']);
  });

  it('that is wrong changes nothing', () => {
    const rule = ruleOf('visit/pickup/notify');
    const { rule: same, findings } = applyChange(
      rule,
      change(rule, { at: 'start - 1h .. start - 2h', owner: 'driver' }),
    );
    expect(findings.map(({ code, at }) => [code, at?.line])).toEqual([['window-backwards', 4]]);
    expect(same).toBe(rule);
  });
});

describe('what a change replaces', () => {
  it('is a time by another sort of time, which is ours no longer', () => {
    expect(ruleOf('visit/pickup/recheck').assumed).toBe(true);
    const { timing, assumed } = changedTask('visit/pickup/recheck', { by: 'start - 3h' });
    expect(timing).toMatchObject({ kind: 'by', point: { text: 'start - 3h' } });
    expect(assumed).toBe(false);
  });

  it('may be said in Chinese keys and words', () => {
    const { timing, owner, hours } = changedTask('visit/pickup/notify', {
      最晚: '开始前2小时',
      岗位: 'driver',
      时段: '上班时间',
    });
    expect(timing).toMatchObject({
      kind: 'by',
      point: { edge: 'start', offsets: [{ sign: -1, unit: 'm', amount: 120 }] },
    });
    expect([owner, hours]).toEqual([['driver'], 'office']);
  });

  it('are all variants at once, which are those of the rule itself and not of its place', () => {
    const { variants } = changedTask('visit/pickup/notify', {
      variants: [{ when: "arrival.mode == 'ship'", do: '打码头电话', by: 'start - 2h' }],
    });
    expect(variants).toEqual([
      {
        when: "arrival.mode == 'ship'",
        fields: {
          title: { zh: '打码头电话', en: '打码头电话' },
          timing: expect.objectContaining({ kind: 'by' }),
        },
      },
    ]);
  });

  it('is what a check asks for by what it looks for, and the other way round', () => {
    const rule = book.rules.find((one) => one.kind === 'check' && one.require !== undefined);
    if (rule === undefined) throw new Error('no check');
    const finding = changed(rule, { find: "guests.filter(g, g.name == '')" });
    expect(finding).toMatchObject({ find: "guests.filter(g, g.name == '')" });
    expect(finding).not.toHaveProperty('require');
    const requiring = changed(finding, { require: 'guests != []' });
    expect(requiring).toMatchObject({ require: 'guests != []' });
    expect(requiring).not.toHaveProperty('find');
  });

  it('is taken away by an empty text: a condition, a bound; an empty place is no place', () => {
    const given = changed(ruleOf('visit/pickup/notify'), {
      when: "arrival.mode == 'car'",
      latest: 'start - 30m',
      place: '大厅',
    });
    const rule = changed(given, { when: '', latest: '', place: '' });
    expect(rule).not.toHaveProperty('when');
    expect(rule).not.toHaveProperty('latest');
    expect(rule).toMatchObject({ place: { zh: '', en: '' } });
  });

  it('is a simple condition as a rule has it', () => {
    expect(changed(ruleOf('visit/pickup/notify'), { when: { 方式: ['飞机', '火车'] } }).when).toBe(
      "arrival.mode in ['flight', 'train']",
    );
  });
});
