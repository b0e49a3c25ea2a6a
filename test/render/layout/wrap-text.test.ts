import width from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { hangText, wrapText } from '../../../src/render/layout/wrap-text.ts';

describe('wrapText', () => {
  it('breaks between ideographs and keeps a full stop with the word before it', () => {
    expect(wrapText('到机场等候来宾。', 14)).toEqual(['到机场等候来', '宾。']);
  });

  it('keeps an opening mark with the word after it', () => {
    expect(wrapText('核对教函〔2026〕12号', 9)).toEqual(['核对教函', '〔2026〕', '12号']);
  });

  it('breaks Latin text at spaces only', () => {
    expect(wrapText('interpreters for Mr. Müller-Lüdenscheidt', 22)).toEqual([
      'interpreters for Mr.',
      'Müller-Lüdenscheidt',
    ]);
  });

  it('keeps a number with its measure word and a date together', () => {
    expect(wrapText('请于12月24日前报送', 8)).toEqual(['请于', '12月24日', '前报送']);
  });

  it('cuts a word that no line can hold', () => {
    expect(wrapText('abcdefghijkl', 5)).toEqual(['abcde', 'fghij', 'kl']);
  });

  it('does not cut an emoji in two', () => {
    expect(wrapText('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 4)).toEqual(['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧']);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrapText('', 10)).toEqual(['']);
  });
});

describe('hangText', () => {
  it('goes on under the lead where the lead leaves no room', () => {
    const lines = hangText('一个很长很长很长很长很长的标签:', '内容也不短', 40);
    expect(lines.every((line) => width(line) <= 40)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toContain('内容也不短');
  });
});
