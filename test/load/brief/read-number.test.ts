import { expect, test } from 'vitest';
import { readDuration, readInt, readMoney } from '../../../src/load/brief/read-scalars.ts';

test.each([
  ['50m', 50],
  ['50 min', 50],
  ['1h30m', 90],
  ['1h', 60],
  ['1H', 60],
  ['1.5h', 90],
  ['1h30', 90],
  ['90分钟', 90],
  ['90分', 90],
  ['1小时', 60],
  ['1小时30分', 90],
  ['1个小时', 60],
  ['半小时', 30],
  ['半个小时', 30],
  ['1个半小时', 90],
  ['1小时半', 90],
  ['2.5小时', 150],
  ['45', 45],
  ['４５', 45],
  ['0', 0],
  ['168h', 10_080],
])('duration %s is %i minutes', (text, value) => {
  expect(readDuration(text)).toEqual({ value });
});

test.each(['', '很快', '50km', '-30m', '1d', '169h', 'h', '30m1h', '1:30', '1e3'])(
  'duration “%s” is refused',
  (text) => {
    expect(readDuration(text).problem?.code).toBe('bad-duration');
  },
);

test.each([
  ['120', 120],
  ['120元', 120],
  ['1,200', 1200],
  ['1,200,000', 1_200_000],
  ['1200.50', 1200.5],
  ['¥120', 120],
  ['￥１２０', 120],
  ['1.2万', 12_000],
  ['100元/人', 100],
  ['0', 0],
  ['007', 7],
  ['-0', 0],
])('%s is %d yuan', (text, value) => {
  expect(readMoney(text)).toEqual({ value });
});

test.each(['一百', '约300', '1,20', '12,00', '0x10', '1e9', '100-200', ''])(
  'money “%s” is refused',
  (text) => {
    expect(readMoney(text).problem?.code).toBe('not-a-number');
  },
);

test.each([
  ['6', 6],
  ['６', 6],
  ['6人', 6],
  ['19座', 19],
  ['06', 6],
])('%s is a count of %i', (text, value) => {
  expect(readInt(text)).toEqual({ value });
});

test.each(['六', '6.5', '6-8', '+6', ''])('count “%s” is refused', (text) => {
  expect(readInt(text).problem?.code).toBe('not-a-number');
});

test('nothing is below zero', () => {
  expect(readInt('-3').problem).toMatchObject({
    code: 'number-too-small',
    args: { value: '-3', least: 0 },
  });
  expect(readMoney('-0.5').problem?.code).toBe('number-too-small');
});

test.each([
  ['100000', '100001'],
  ['100000人', `1${'0'.repeat(400)}`],
])('no count is above a hundred thousand: %s, not %s', (most, more) => {
  expect(readInt(most)).toEqual({ value: 100_000 });
  expect(readInt(more).problem).toMatchObject({
    code: 'number-too-large',
    args: { most: 100_000 },
  });
});

test.each([
  ['1000000000', '1000000000.01'],
  ['10万', '1000000000000000'],
])('no sum is above a thousand million: %s, not %s', (most, more) => {
  expect(readMoney(most).problem).toBeUndefined();
  expect(readMoney(more).problem).toMatchObject({
    code: 'number-too-large',
    args: { most: 1_000_000_000 },
  });
});
