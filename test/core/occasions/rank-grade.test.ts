import { describe, expect, it } from 'vitest';
import { rankGrade, standing } from '../../../src/core/occasions/derive-facts.ts';
import { readRank } from '../../../src/load/brief/read-scalars.ts';

/** What somebody writes, the rank it is read as, and the level of posts it stands beside. */
const ROWS: readonly (readonly [written: string, read: string, level: string])[] = [
  ['副厅级', '副厅级', '副厅级'],
  ['副厅', '副厅级', '副厅级'],
  ['正处', '正处级', '正处级'],
  ['县处级', '正处级', '正处级'],
  ['一级巡视员', '一级巡视员', '正厅级'],
  ['二级巡视员', '二级巡视员', '副厅级'],
  ['一级调研员', '一级调研员', '正处级'],
  ['二级调研员', '二级调研员', '正处级'],
  ['三级调研员', '三级调研员', '副处级'],
  ['四级调研员', '四级调研员', '副处级'],
  ['一级主任科员', '一级主任科员', '正科级'],
  ['二级主任科员', '二级主任科员', '正科级'],
  ['三级主任科员', '三级主任科员', '副科级'],
  ['四级主任科员', '四级主任科员', '副科级'],
  ['一级科员', '一级科员', '科员'],
  ['调研员', '调研员', '正处级'],
  ['县团级', '县团级', '正处级'],
  ['师级', '师级', '正厅级'],
  ['副师级', '副师级', '副厅级'],
  ['副团级', '副团级', '副处级'],
];

describe('a rank', () => {
  it.each(ROWS)('%s is read as %s and stands beside %s', (written, read, level) => {
    expect(readRank(written)).toEqual({ value: read });
    expect(rankGrade(read)).toBe(rankGrade(level));
  });

  it('of a ladder that nobody knows is asked about', () => {
    expect(readRank('五级调研员').problem?.code).toBe('unknown-rank');
    expect(rankGrade('五级调研员')).toBe(0);
  });
});

it('stands before a title; a head without one between the ranks of departments and of offices', () => {
  const heights = [
    ['副厅级', ''],
    ['', '院长'],
    ['正处级', '院长'],
    ['正处级', ''],
  ].map(([rank = '', title = '']) =>
    standing(rankGrade(rank), title, (_, of, text) => of === 'first' && text === '院长'),
  );
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect(new Set(heights).size).toBe(heights.length);
});
