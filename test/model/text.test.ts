import { describe, expect, it } from 'vitest';
import { joinedText, partIn, spacedText } from '../../src/model/text.ts';

describe('of a name in both languages', () => {
  it.each([
    ['北仑工厂 Beilun Plant', '北仑工厂', 'Beilun Plant'],
    ['G7514 上海 Shanghai', 'G7514 上海', 'G7514 Shanghai'],
    ['栎社机场T2 Lishe Airport T2', '栎社机场T2', 'Lishe Airport T2'],
    ['叶琳 Ye Lin 13500000002', '叶琳', 'Ye Lin 13500000002'],
    // No second name stands behind these.
    ['参观 Bosch 工厂', '参观 Bosch 工厂', '参观 Bosch 工厂'],
    ['第一批抵达 G1702', '第一批抵达 G1702', '第一批抵达 G1702'],
    ['Martin Kessler', 'Martin Kessler', 'Martin Kessler'],
  ])('%s is said in one', (text, zh, en) => {
    expect([partIn(text, 'zh'), partIn(text, 'en')]).toEqual([zh, en]);
  });
});

it('parts Chinese from a number with Latin letters before it', () => {
  expect(spacedText('Lishe Airport T2乘Van出发，12月8日10人')).toBe(
    'Lishe Airport T2 乘 Van 出发，12月8日10人',
  );
});

it('parts two texts where they meet, and leaves each as it is written', () => {
  expect(joinedText('从栎社机场T2', '出发')).toBe('从栎社机场T2 出发');
  expect(joinedText('车到', '南苑饭店')).toBe('车到南苑饭店');
  expect(joinedText('12', '月')).toBe('12月');
});
