import { describe, expect, it } from 'vitest';
import {
  interpolate,
  literalText,
  parseInterpolation,
  unclosedAt,
} from '../../../src/core/expressions/interpolate.ts';
import { listText } from '../../../src/model/text.ts';

const shout = (source: string): string => `<${source}>`;

describe('interpolation', () => {
  it.each([
    ['在 ${arrival.place} 等候', '在 <arrival.place> 等候'],
    ["${g == '}' ? {'a': 1}.a : 2}.", "<g == '}' ? {'a': 1}.a : 2>."],
    ['价 $5，${a}${b}', '价 $5，<a><b>'],
    ['${unclosed', '${unclosed'],
    ['$${literal}', '${literal}'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(interpolate(text, shout, (texts) => texts.join('、'))).toBe(expected);
  });

  it('gives the position of each expression', () => {
    const starts = parseInterpolation('在${a}和${b}').flatMap((piece) =>
      piece.kind === 'expression' ? [piece.start] : [],
    );
    expect(starts).toEqual([3, 8]);
  });

  it.each([
    ['在 ${arrival.place 等候', 2],
    ['${a} ${b', 5],
    ["${g == '}' ? 1 : 2", 0],
    ['$${a', -1],
    ['${a}', -1],
    ['价 $5', -1],
  ])('knows what is not closed in %s', (text, expected) => {
    expect(unclosedAt(text)).toBe(expected);
  });

  it('leaves what a person typed as it is', () => {
    const typed = '带上 ${brief.title} 和 $${x}';
    expect(interpolate(literalText(typed), shout, (texts) => texts.join('、'))).toBe(typed);
  });
});

describe('listText', () => {
  const dishes = Array.from({ length: 100 }, (_, index) => `菜${index + 1}`);

  it('names ten, and of more the first eight with their number', () => {
    expect(listText(dishes.slice(0, 10), 'zh')).toBe(dishes.slice(0, 10).join('、'));
    expect(listText(['大客车', '大客车', '轿车'], 'zh')).toBe('大客车 × 2、轿车');
    expect(listText(dishes, 'zh')).toBe(`${dishes.slice(0, 8).join('、')}等（共 100）`);
    expect(listText(dishes, 'en')).toBe(`${dishes.slice(0, 8).join(', ')} and 92 more`);
  });
});
