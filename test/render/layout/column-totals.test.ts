import { describe, expect, it } from 'vitest';
import { columnTotals } from '../../../src/render/layout/column-totals.ts';

const table = (columns: readonly string[], sums: readonly number[], rows: readonly string[][]) =>
  columnTotals({ kind: 'table', title: '', columns, sums, rows });

/** The total under a column of the given cells. */
const totalUnder = (cells: readonly string[]) =>
  table(
    ['名称', '金额'],
    [1],
    cells.map((cell) => ['', cell]),
  )?.[1];

describe('columnTotals', () => {
  it('adds up money to the cent', () => {
    expect(totalUnder(['0.10', '0.20'])).toEqual({ kind: 'sum', text: '0.30' });
  });

  it('adds up what is given where some cells are blank', () => {
    expect(totalUnder(['900', '', '300', ' '])).toEqual({ kind: 'sum', text: '1200' });
  });

  it('leaves a blank where nothing is given', () => {
    expect(totalUnder(['', ''])).toEqual({ kind: 'blank' });
    expect(totalUnder(['', '来宾自费'])).toEqual({ kind: 'blank' });
  });

  it('reads amounts as people write them', () => {
    const cells = ['900', '1,200.50', '¥ 300', '100 元', 'CNY 60', '来宾自费'];
    expect(totalUnder(cells)).toEqual({ kind: 'sum', text: '2560.50' });
  });

  it('adds up nothing where a number is no amount', () => {
    for (const odd of ['约 300', '60 元/人', '3×60', '1.234', '12,00']) {
      expect(totalUnder(['900', odd]), odd).toEqual({ kind: 'blank' });
    }
  });

  it('asks the table which columns add up, not their headings', () => {
    const rows = [
      ['300', '300'],
      ['200', '200'],
    ];
    expect(table(['金额（元）', '人数'], [1], rows)).toEqual([
      { kind: 'none' },
      { kind: 'sum', text: '500' },
    ]);
  });

  it('gives no total row where nothing adds up, or there is one row', () => {
    const rows = [
      ['101', '2'],
      ['102', '2'],
    ];
    expect(table(['房号', '金额（元）'], [], rows)).toBeNull();
    expect(table(['项目', '金额（元）'], [1], [['茶', '10']])).toBeNull();
  });
});
