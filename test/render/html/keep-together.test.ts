import { describe, expect, it } from 'vitest';
import { dialable, keepName, keepTogether, own } from '../../../src/render/html/html.ts';

/** What must stay on one line in a text. */
const kept = (text: string): readonly string[] =>
  [...keepTogether(text).html.matchAll(/<(span|a) class="keep"[^>]*>(.*?)<\/\1>/g)].map(
    ([, , part]) => part ?? '',
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

describe('dialable', () => {
  it.each([
    ['高远 13800000021', '13800000021'],
    ['手机 138 0000 0021', '13800000021'],
    ['0571-00000030 转 8', '057100000030'],
    ['前台：0571-00000030-801', '057100000030801'],
    ['热线400-820-0000', '4008200000'],
    ['+86 (0571) 8800-0030', '+86057188000030'],
    ['Tom Reilly +44 7700 900123', '+447700900123'],
  ])('%s', (text, number) => {
    expect(dialable(text).html).toContain(`href="tel:${number}"`);
    expect(dialable(text).html.replace(/<[^>]*>/g, '')).toBe(own(text).html);
  });

  it.each([
    '2026-12-02 14:20',
    '教高函〔2026〕87号',
    '330102199001011234',
    '6222021234567890123',
    '浙A12345，G7341',
    'jyt-2026-12-13800000021',
    '4400 元（我方承担 900 元）',
  ])('%s is none', (text) => {
    expect(dialable(text).html).toBe(own(text).html);
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
