import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import { extendRuleBook } from '../../src/load/pack/extend-rule-book.ts';
import { loadPack } from '../../src/load/pack/load-pack.ts';
import { type Instant, NO_HOLIDAYS } from '../../src/model/time.ts';
import { bookOf } from '../support/rules.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const pack = (name: string, rest: string) => {
  const text = `pack: ${name}\ntitle: 本单位\nkind: visit\nfor: visit\n${rest}`;
  const { value, findings } = loadPack(bytes(text), `${name}.yaml`);
  expect(findings).toEqual([]);
  if (value === null) throw new Error('no pack');
  return value;
};

const RULE = `rules:
  badge:
    do: 备好胸牌
    when: is.large
    by: start - 1d
    owner: liaison
    cites: d5.before.8
`;
const LARGE = pack('house/one', `conditions: {large: party.count > 10}\n${RULE}`);

/** The tasks for so many guests, with the facts that made them. */
function tasks(count: number, packs: readonly ReturnType<typeof pack>[]) {
  const { book } = extendRuleBook(bookOf({ rules: [] }), packs);
  const brief = loadBrief(
    bytes(
      `kind: visit\ntitle: 来访\nreceived: 2026-12-01 09:00\nparty: {count: ${count}}\narrivals: [{mode: car, at: 2026-12-08 10:00}]\n`,
    ),
    'brief.yaml',
    { roles: [] },
  ).value;
  if (brief === null) throw new Error('no brief');
  const context = { now: 0 as Instant, lang: 'zh', holidays: NO_HOLIDAYS } as const;
  const { plan } = buildPlan(brief, book, context);
  return (plan?.tasks ?? []).map(({ because }) => [because.rule, because.values]);
}

describe('a named condition', () => {
  it('holds or does not for the whole brief, and why shows it', () => {
    expect(tasks(10, [LARGE])).toEqual([]);
    expect(tasks(11, [LARGE])).toEqual([['house/one/badge', { 'is.large': true }]]);
  });

  it('of a later pack takes the place of one of the same name', () => {
    const stricter = pack('house/two', 'conditions: {large: party.count > 5}\n');
    expect(tasks(6, [LARGE, stricter])).toHaveLength(1);
    expect(tasks(6, [stricter, LARGE])).toEqual([]);
  });

  it('of a pack for any kind sees the kinds that have its occasion', () => {
    const text = 'pack: house/x\ntitle: 本单位\nfor: visit\nconditions: {large: party.count > 5}\n';
    const { value } = loadPack(bytes(text), 'x.yaml');
    expect(value?.names.map(({ kinds }) => kinds)).toEqual([['visit']]);
  });

  it('of another kind of brief does not hold', () => {
    const other = pack('petition/x', 'conditions: {large: count > 5}\n').names;
    const petition = {
      ...LARGE,
      names: other.map((one) => ({ ...one, kinds: ['petition'] })),
    };
    expect(tasks(11, [petition])).toEqual([]);
  });
});
