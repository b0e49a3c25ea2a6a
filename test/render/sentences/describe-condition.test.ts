import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/load/pack/load-pack.ts';
import { describeCondition } from '../../../src/render/sentences/findings/pack-findings.ts';
import { checkRules } from '../../../src/rules/check-rules.ts';
import { bookOf } from '../../support/rules.ts';

/** What the checker says of a condition of a house rule. */
function problemOf(when: string): string {
  const text = `pack: visit/house\ntitle: 本单位\nfor: arrivals\nrules:
  sign: {do: 接站牌, when: ${JSON.stringify(when)}, by: start, owner: liaison}\n`;
  const { value } = loadPack(new TextEncoder().encode(text), 'house.yaml');
  const [finding] = checkRules(bookOf({ rules: value?.rules ?? [] }));
  return finding?.code === 'bad-condition' ? finding.args.problem : '';
}

describe('what is wrong with a condition', () => {
  it.each([
    [
      'guests.exists(g, !g.knwon)',
      '没有“knwon”这一项，请核对拼写；能用的见 reception schema brief',
    ],
    ['来宾 > 3', '不认识“来”；条件用字段名和 == != < > && || 写成，文字要加引号'],
    ['size(guests) = 3', '一个“=”不是比较，相等写 ==，不等写 !='],
    ['size(guests) >', '没有写完，请补上后半截'],
    ["arrival.mode == 'car", '引号没有结束，请补上另一半'],
    ["arrival.mode + 1 == 'car1'", 'string 和 int 不能用“+”连；数字要先写成 string(…)'],
    ['arrival.mode > 3', 'string 和 int 不能这样比、这样算，请核对两边的类型'],
    ['car', '没有“car”，或者这里用不上；能用的见 reception schema brief，文字要加引号'],
  ])('%s', (when, said) => {
    expect(describeCondition(problemOf(when)).zh).toBe(said);
  });

  it('is said as the checker says it where there is nothing better', () => {
    expect(describeCondition('something new').zh).toBe('something new');
    expect(describeCondition('something new').en).toBe('something new');
  });

  it('tells an English office what to write instead', () => {
    expect(describeCondition(problemOf('size(guests) = 3')).en).toBe(
      'Unexpected character: =; equality is written ==',
    );
    expect(describeCondition(problemOf('size(guests) >')).en).toMatch(/; it is not finished$/);
  });

  it('counts the items of a list from one', () => {
    expect(describeCondition('No such key: index out of bounds, index 5 >= size 1').zh).toBe(
      '列表里只有 1 项，没有第 6 项；请先用 size(…) 判断有几项',
    );
  });
});
