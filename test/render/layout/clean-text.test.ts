import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines, cleanText } from '../../../src/render/layout/clean-text.ts';
import { isPlain } from '../../../src/render/layout/wrap-text.ts';

/** What texts are made of: what a plan is full of, and what somebody typed or pasted. */
const PLAIN = [
  '接站',
  '陈建国',
  'CZ3456',
  ' ',
  '  ',
  '　',
  '，',
  '“',
  '…',
  '☐',
  '~',
  '０８',
  '<b>',
];
const ODD = [
  ...['\n', '\r\n', '\r', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029', '\0', '\u001b[31m'],
  ...['\u00a0', '\u2003', '\ufeff', '\u200b', '\u200d', '\u202e', '\u2066', '\u00ad', '\u3164'],
  ...['é', 'e\u0301', 'a\u0301\u0302\u0303\u0304\u0305', '﨑', '𠮷', '👨‍👩‍👧', '\ud83d', '\udc68'],
];

const textOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

/** A text with a line end is no plain one, so it is cut into lines; the empty one after it is left out. */
const theLongWay = (text: string): readonly string[] => cleanLines(`${text}\n`);

describe('a plain text', () => {
  it.each([
    ['', []],
    [' ', []],
    ['　', []],
    ['通知接站领导和司机', ['通知接站领导和司机']],
    ['  机场   T2  出口 ', ['机场 T2 出口']],
    ['　　第一会议室　二楼　', ['第一会议室　二楼']],
    [' 　 ', []],
  ])('%j becomes %j', (text, lines) => {
    expect(isPlain(text)).toBe(true);
    expect(cleanLines(text)).toEqual(lines);
    expect(cleanText(text)).toBe(lines.join(' '));
  });

  it('becomes what it would if it were cut into lines', () => {
    fc.assert(
      fc.property(textOf(PLAIN), (text) => {
        expect(isPlain(text)).toBe(true);
        expect(cleanLines(text)).toEqual(theLongWay(text));
        expect(cleanText(text)).toBe(theLongWay(text).join(' '));
      }),
    );
  });
});

describe('any text', () => {
  it('becomes what it would if it were cut into lines', () => {
    const texts = fc.oneof(textOf([...PLAIN, ...ODD]), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(cleanLines(text)).toEqual(theLongWay(text));
        expect(cleanText(text)).toBe(theLongWay(text).join(' '));
      }),
    );
  });

  it.each([
    ['一楼\r\n\r\n 二楼\u2028三楼\u0085', ['一楼', '二楼', '三楼']],
    ['机场\tT2\u00a0\u2003出口', ['机场 T2 出口']],
    ['\u202e王芳\u2066\u200b', ['王芳']],
    ['\ufeff\n\u001b', []],
  ])('%j becomes %j', (text, lines) => {
    expect(cleanLines(text)).toEqual(lines);
    expect(cleanText(text)).toBe(lines.join(' '));
  });
});
