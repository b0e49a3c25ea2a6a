import { describe, expect, it } from 'vitest';
import { keepName, keepTogether, own } from '../../../src/render/html/html.ts';

/** What must stay on one line in a text. */
const kept = (text: string): readonly string[] =>
  [...keepTogether(text).html.matchAll(/<span class="keep">(.*?)<\/span>/g)].map(
    ([, part]) => part ?? '',
  );

describe('keepTogether', () => {
  it.each([
    ['12月2日 周三 18:00，来宾 6 人、陪餐 3 人', ['12月2日', '18:00', '6 人', '3 人']],
    ['每人 100 元；共 4 间，每 20 分钟', ['100 元', '4 间', '20 分钟']],
    ['2 日工作晚餐 100 元/人', ['2 日', '100 元/人']],
    ['酒店电话 0571-00000030', ['0571-00000030']],
    ['Contact: Tom Reilly +44 7700 900123.', ['+44 7700 900123']],
    ['附公函 教高函〔2026〕87号', ['〔2026〕87号']],
    ['图书馆 301 室，09:00–11:30', ['301 室', '09:00–11:30']],
    ['arrives 9 Dec, 13:40', ['9 Dec', '13:40']],
    ["G7341 省城，浙A12345，'人", []],
    ['A&7 人，#7 人', ['7 人']],
  ])('%s', (text, parts) => {
    expect(kept(text)).toEqual(parts);
    expect(keepTogether(text).html.replace(/<[^>]*>/g, '')).toBe(own(text).html);
  });
});

describe('keepName', () => {
  it('leaves alone what is wider than a column', () => {
    expect(keepName('周明远').html).toBe('<span class="keep">周明远</span>');
    expect(keepName('Zhou Mingyuan').html).toContain('keep');
    expect(keepName('Wolfeschlegelsteinhausen').html).toBe('Wolfeschlegelsteinhausen');
    expect(keepName('买买提·艾则孜·阿不都').html).not.toContain('keep');
  });
});
