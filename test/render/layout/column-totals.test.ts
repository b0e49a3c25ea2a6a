import { describe, expect, it } from 'vitest';
import { columnTotals } from '../../../src/render/layout/column-totals.ts';

/** The total under one column of the given cells. */
const totalUnder = (label: string, cells: readonly string[]) =>
  columnTotals(
    ['名称', label],
    cells.map((cell) => ['', cell]),
  )?.[1] ?? { kind: 'none' };

describe('columnTotals', () => {
  it('adds up money to the cent', () => {
    expect(totalUnder('金额（元）', ['0.10', '0.20'])).toEqual({ kind: 'sum', text: '0.30' });
  });

  it('adds up what is given where some cells are blank', () => {
    expect(totalUnder('预算（元）', ['900', '', '300', ' '])).toEqual({
      kind: 'sum',
      text: '1200',
    });
  });

  it('leaves a blank where nothing is given', () => {
    expect(totalUnder('实际支出（元）', ['', ''])).toEqual({ kind: 'blank' });
    expect(totalUnder('费用（元）', ['', '来宾自费'])).toEqual({ kind: 'blank' });
  });

  it('reads amounts as people write them', () => {
    const cells = ['900', '1,200.50', '¥ 300', '100 元', 'CNY 60', '来宾自费'];
    expect(totalUnder('费用（元）', cells)).toEqual({ kind: 'sum', text: '2560.50' });
  });

  it('adds up nothing where a number is no amount', () => {
    for (const odd of ['约 300', '60 元/人', '3×60', '1.234', '12,00']) {
      expect(totalUnder('费用（元）', ['900', odd]), odd).toEqual({ kind: 'blank' });
    }
  });

  it.each([
    ...[
      '费用',
      '费用（元）',
      '金额/元',
      '预算（元）',
      '实际金额',
      '实际支出（元）',
      '差额（元）',
      '交通费',
    ],
    ...['Budget (yuan)', 'Spent (yuan)', 'Actual (CNY)', 'Value (yuan)', 'Cost', 'Expenses'],
  ])('%s is money', (label) => {
    expect(totalUnder(label, ['10', '5'])).toEqual({ kind: 'sum', text: '15' });
  });

  it.each([
    ...[
      '标准（每人）',
      '餐标（元）',
      '单价（元）',
      '房价（元/间）',
      '人均费用',
      '票价（元）',
      '标准（元）',
    ],
    ...['经费来源', '费用说明', '人数', '房号', '数量', '领用数', '单元', '公元'],
    ...[
      'Standard a head',
      'Price (CNY)',
      'Cost per head',
      'Guests',
      'Rate (CNY)',
      'Corporate guests',
    ],
  ])('%s is not to be added up', (label) => {
    expect(totalUnder(label, ['300', '300'])).toEqual({ kind: 'none' });
  });

  it('gives no total row where nothing is money, or there is one row', () => {
    expect(
      columnTotals(
        ['房号', '人数'],
        [
          ['101', '2'],
          ['102', '2'],
        ],
      ),
    ).toBeNull();
    expect(columnTotals(['项目', '金额（元）'], [['茶', '10']])).toBeNull();
  });
});
