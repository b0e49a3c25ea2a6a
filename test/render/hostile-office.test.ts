import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readSheets from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { officeParts, wordText } from '../support/office-text.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

/** Texts that mean something to what reads the file: markup, formulas, Markdown. Control characters do not get past the loader. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '=cmd|" /C calc"!A0',
  '+HYPERLINK("http://x")',
  '```\n# title',
  ']]>&amp;<w:p/>',
  '😀家'.repeat(50),
  '甲'.repeat(500),
];

const quoted = (text: string): string => JSON.stringify(text);

/** A visit in which a text stands wherever somebody may type one. */
const briefWith = (text: string): string => {
  const it = quoted(text);
  return `编号: hostile
类别: 来访接待
接待类型: 企业
标题: ${it}
接到通知: 2026-12-01 09:00
接待单位: {单位: ${it}, 审批人: ${it}}
工作人员:
  - {姓名: ${it}, 部门: ${it}, 职务: ${it}, 岗位: [统筹, 联络, 接站, 餐饮, 住宿, 司机], 电话: ${it}}
来宾:
  - {姓名: ${quoted(`${text}甲`)}, 单位: ${it}, 职务: ${it}, 主宾: 是}
车辆: [{编号: 车, 车型: ${it}, 车牌: ${it}, 座位: 7}]
抵达: [{方式: 高铁, 班次: ${it}, 地点: ${it}, 时间: 2026-12-08 10:00, 路程: 40m, 车辆: [车]}]
住宿: [{酒店: ${it}, 入住: 2026-12-08 11:00, 离店: 2026-12-09 12:00, 房间: [{房型: 单间, 房号: ${it}, 来宾: [${quoted(`${text}甲`)}]}]}]
会议: [{名称: ${it}, 时间: 2026-12-08 14:00, 结束: 2026-12-08 15:00, 地点: ${it}}]
备注: ${it}
`;
};

/** Whether XML is well formed as far as its tags go, and has no character that XML forbids. */
function isWellFormed(xml: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) return false;
  const open: string[] = [];
  for (const [, slash, name, , closed] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s[^<>]*?)?)(\/?)>/g,
  )) {
    if (slash === '/') {
      if (open.pop() !== name) return false;
    } else if (closed !== '/') open.push(name ?? '');
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml);
}

describe.each(HOSTILE.map((text) => [text.slice(0, 20), text] as const))(
  'with %j in every field',
  (_, text) => {
    let out: string;
    beforeAll(async () => {
      const folder = folderWith({ 'brief.yaml': briefWith(text) });
      out = join(folder, 'out');
      const argv = ['plan', join(folder, 'brief.yaml'), '--out', out, '--format', 'all'];
      const ran = await runCli([...argv, '--now', '2026-12-01T09:00']);
      expect(ran.code, ran.stderr).toBeLessThan(2);
      expect(ran.stderr).not.toContain('没有出方案');
    }, 60_000);

    it('Word documents and the workbook are whole', () => {
      for (const file of ['接待方案', '日程', 'forms', 'summary', 'cards'].map(
        (name) => `${name}.docx`,
      )) {
        const bytes = readFileSync(join(out, file));
        for (const [name, part] of Object.entries(officeParts(bytes))) {
          if (/\.(?:xml|rels)$/.test(name))
            expect(isWellFormed(part), `${file} ${name}`).toBe(true);
        }
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(wordText(bytes), file).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e]/);
      }
      const parts = officeParts(readFileSync(join(out, 'table.xlsx')));
      for (const [name, part] of Object.entries(parts)) {
        if (/\.(?:xml|rels)$/.test(name)) expect(isWellFormed(part), name).toBe(true);
        expect(part, name).not.toContain('<f>');
      }
    });

    it('the workbook is read as texts', async () => {
      const sheets = await readSheets(readFileSync(join(out, 'table.xlsx')));
      const cells = sheets.flatMap(({ data }) => data.flat());
      expect(cells.length).toBeGreaterThan(20);
      for (const cell of cells) expect(cell === null || typeof cell === 'string').toBe(true);
    });

    it('a message ends where its frame ends', () => {
      const messages = readFileSync(join(out, 'messages.md'), 'utf8');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(messages).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e]/);
      let fence = '';
      for (const line of messages.split('\n')) {
        const ticks = /^`{3,}/.exec(line)?.[0] ?? '';
        if (fence === '') fence = line.endsWith('text') ? ticks : fence;
        else if (line === fence) fence = '';
        else expect(ticks.length, line).toBeLessThan(fence.length);
      }
      expect(fence).toBe('');
    });
  },
);
