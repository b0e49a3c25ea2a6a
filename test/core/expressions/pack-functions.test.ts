import { describe, expect, it } from 'vitest';
import { packFunctions } from '../../../src/core/expressions/pack-functions.ts';
import { NO_HOLIDAYS } from '../../../src/model/time.ts';

const FUNCTIONS = packFunctions('zh', { holidays: NO_HOLIDAYS, settings: [], tables: [] });
const call = (signature: string, ...args: readonly unknown[]): unknown =>
  (FUNCTIONS[signature] as unknown as (...given: readonly unknown[]) => unknown)(...args);

describe('functions of packs about times', () => {
  it.each([
    ['2026-12-02T14:20', 860n],
    ['2026-12-02T00:00', 0n],
    ['', 0n],
  ])('minute of %s', (time, minutes) => {
    expect(call('minute(string): int', time)).toBe(minutes);
  });

  it.each([
    ['2026-12-02T13:40', '2026-12-02T14:20', 40n],
    ['2026-12-02T23:30', '2026-12-03T00:15', 45n],
    ['2026-12-03T00:15', '2026-12-02T23:30', -45n],
    ['', '2026-12-02T14:20', 0n],
    ['2026-12-02T14:20', '', 0n],
    ['soon', '2026-12-02T14:20', 0n],
  ])('minutes between %s and %s', (from, to, minutes) => {
    expect(call('minutes_between(string, string): int', from, to)).toBe(minutes);
  });

  it.each([
    ['2026-12-02T23:30', 45n, '2026-12-03T00:15'],
    ['2026-12-03T00:15', -240n, '2026-12-02T20:15'],
    ['', 45n, ''],
    ['soon', 45n, ''],
  ])('%s and %s minutes', (time, minutes, after) => {
    expect(call('minutes_after(string, int): string', time, minutes)).toBe(after);
  });

  it.each([
    ['2026-12-02', 60n, '2027-01-31'],
    ['2026-12-02', 200_000_000n, ''],
    ['', 1n, ''],
    ['soon', 1n, ''],
  ])('%s and %s days', (date, days, after) => {
    expect(call('after(string, int): string', date, days)).toBe(after);
  });

  it('the date of a time, and nothing for none', () => {
    expect(call('date_of(string): string', '2026-12-02T14:20')).toBe('2026-12-02');
    expect(call('date_of(string): string', '')).toBe('');
  });
});

describe('totals', () => {
  it('adds up what has the same name, in the order in which names come', () => {
    const rows = [
      { name: '龙井茶', number: 1n },
      { name: '画册', number: 2n },
      { name: '龙井茶', number: 1n },
    ];
    expect(call('totals(list): list', rows)).toEqual([
      { name: '龙井茶', number: 2n },
      { name: '画册', number: 2n },
    ]);
    expect(call('totals(list): list', [])).toEqual([]);
  });
});

describe('any function of texts and numbers', () => {
  const ODD: Readonly<Record<string, readonly unknown[]>> = {
    string: [
      ...[
        '',
        ' ',
        'soon',
        '2026-12-01',
        '2026-12-01T25:61',
        '2026/12/01',
        '0000-00-00',
        '9999-12-31',
      ],
      ...[
        '-271821-04-20',
        '+275760-09-13T00:00',
        'NaN',
        '😀'.repeat(5000),
        '1'.repeat(100_000),
        '\0',
      ],
    ],
    int: [0n, 1n, -1n, 9_999n, -9_999n, 10_001n, 2n ** 62n, -(2n ** 63n)],
    double: [0, -0, 0.1 + 0.2, -1, 1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, -1e15],
  };
  const cases = Object.keys(FUNCTIONS).flatMap((signature) => {
    const types = /\(([^)]*)\)/.exec(signature)?.[1]?.split(', ') ?? [];
    const values = types.map((type) => ODD[type] ?? []);
    const all = values.reduce<readonly (readonly unknown[])[]>(
      (done, more) => done.flatMap((args) => more.map((one) => [...args, one])),
      [[]],
    );
    return all.length === 0 ? [] : [{ signature, all }];
  });

  it.each(cases)('$signature ends soon and fails at nothing', ({ signature, all }) => {
    const [, result] = /: (\w+)/.exec(signature) ?? [];
    for (const args of all) {
      const began = process.cpuUsage();
      const value = call(signature, ...args);
      const shown = `${args.map((one) => String(one).slice(0, 20)).join(', ')} → ${String(value)}`;
      expect(process.cpuUsage(began).user / 1000, shown).toBeLessThan(50);
      const type = { string: 'string', int: 'bigint', double: 'number', bool: 'boolean' }[
        result ?? ''
      ];
      expect(typeof value, shown).toBe(type);
    }
  });

  it('are many', () => {
    expect(cases.map(({ signature }) => signature)).toEqual(
      expect.arrayContaining([
        'rank(string): int',
        'yuan(double): string',
        'holiday(string): string',
      ]),
    );
    expect(cases.length).toBeGreaterThan(12);
  });
});
