import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const brief = (title: string, day: string): string => `类别: 来访接待
接待类型: 企业
标题: ${title}
接到通知: 2026-12-01 09:00
抵达: [{时间: ${day} 14:20, 方式: 汽车, 地点: 学院大门}]
用餐: [{类型: 工作餐, 时间: ${day} 18:00, 地点: 学院餐厅}]
`;

/** The UIDs of the calendar of a brief, planned in a folder of its own. */
async function uidsOf(text: string): Promise<readonly string[]> {
  const folder = folderWith({ '接待单.yaml': text });
  await runCli(['plan', join(folder, '接待单.yaml'), '--now', '2026-12-01 09:00']);
  const calendar = readFileSync(join(folder, '接待单.plan', 'calendar.ics'), 'utf8');
  return [...calendar.replaceAll('\r\n ', '').matchAll(/^UID:(.*)\r$/gm)].map(
    ([, uid = '']) => uid,
  );
}

describe('two visits whose briefs have the same file name and no id', () => {
  it('share no UID', async () => {
    const first = await uidsOf(brief('宏远来访', '2026-12-08'));
    const second = new Set(await uidsOf(brief('恒润来访', '2026-12-15')));
    expect(first.length).toBeGreaterThan(5);
    expect(second.size).toBeGreaterThan(5);
    expect(first.filter((uid) => second.has(uid))).toEqual([]);
  });

  it('keep theirs when they are planned again', async () => {
    const text = brief('宏远来访', '2026-12-08');
    const later = await uidsOf(text.replace('18:00', '18:30'));
    expect((await uidsOf(text)).toSorted()).toEqual(later.toSorted());
  });

  it('are told that their ids hang on the first day', async () => {
    const folder = folderWith({ '接待单.yaml': brief('宏远来访', '2026-12-08') });
    const { stdout } = await runCli(['check', join(folder, '接待单.yaml')]);
    expect(stdout).toContain('id-from-file');
    expect(stdout).toContain('“接待单-2026-12-08”');
  });
});
