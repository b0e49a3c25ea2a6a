import { describe, expect, it } from 'vitest';
import { readPack } from '../../support/house-pack.ts';

/** What is read of a task with these keys. */
const read = (keys: string): unknown => {
  const { pack, findings } = readPack(
    `for: arrivals\nrules:\n  sign: {do: 接站牌, owner: liaison, ${keys}}\n`,
  );
  expect(findings).toEqual([]);
  const [rule] = pack?.rules ?? [];
  return [rule?.assumed, rule?.kind === 'task' && rule.timing];
};

describe('a star behind a time', () => {
  it.each([
    ['by: start *', { kind: 'by', point: { edge: 'start', text: 'start' } }],
    ['by: 开始＊', { kind: 'by', point: { edge: 'start', text: '开始' } }],
    ['at: start .. end*', { kind: 'at', from: { text: 'start' }, to: { text: 'end' } }],
    ['every: 每20分钟 ＊ ', { kind: 'every', minutes: 20 }],
  ])('says that the time is ours, and is none of it: %s', (keys, timing) => {
    expect(read(keys)).toMatchObject([true, timing]);
  });

  it('is not there where the clause gives the time', () => {
    expect(read('by: start')).toMatchObject([false, { kind: 'by' }]);
  });
});
