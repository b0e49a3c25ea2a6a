import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const brief = (id: string, more = ''): string => `编号: ${id}
类别: 来访接待
接待类型: 企业
详略: 详
标题: 宏远机电来访
接到通知: 2026-12-01 09:00
抵达:
  - {方式: 飞机, 班次: MU5101, 地点: 滨江机场T2, 时间: 2026-12-08 14:20, 路程: 50m}
${more}`;

const HEAD = '规则包: house/ours\n标题: 本单位规则\n类别: 来访接待\n';

/** One step more, one at another time, one that is gone. */
const PACK = `${HEAD}规则:
  pass: {任务: 给来宾办访客证, 对象: 抵达, 最晚: 开始前1个工作日 15:00, 岗位: 联络, 地点: ""}
修改:
  - {规则: visit/pickup/on-site, 时间: 开始前40分钟 .. 开始前20分钟, 理由: 停车场远}
停用:
  - {规则: visit/pickup/recheck, 理由: 航班动态有人盯}
`;

const OTHERS = `${HEAD}修改:
  - {规则: visit/pickup/on-site, 岗位: 司机, 地点: 一号门, 理由: 只有司机去}
`;

const POINTS = `${HEAD}修改:\n  - {规则: visit/pickup/on-site, 要点: [举牌], 理由: 简单些}\n`;

const CASES = `pack: house/ours
now: 2026-11-16 09:00
cases:
  - {name: 来一批, brief: {kind: visit, type: enterprise, arrivals: [{mode: car, at: 2026-12-02 09:00}]}}
`;

/** What `rules test` says of the last brief in a folder with these files. */
async function compared(
  files: Readonly<Record<string, string>>,
  ...flags: readonly string[]
): Promise<string> {
  const folder = folderWith({ 'ours.yaml': PACK, 'ours.cases.yaml': CASES, ...files });
  const { stdout } = await runCli(['rules', 'test', join(folder, 'ours.yaml'), ...flags]);
  const [, said = ''] = /(?:合计|In all).*\n\n([\s\S]*)$/.exec(stdout) ?? [];
  return said.replaceAll(/\S*reception-\w+\//g, '');
}

describe('the last brief with and without an office’s own rules', () => {
  it('is told in exactly the steps that differ', async () => {
    expect(await compared({ 'a.yaml': brief('a') })).toBe(
      [
        '照最近的接待单 a.yaml 排，用上 ours.yaml 以后：',
        '  多一步  给来宾办访客证：MU5101  12月7日 15:00 前  联络（未定）',
        '  少一步  再查是否晚点：MU5101  12月8日 12:30*  联络（未定）',
        '  改时间  到机场等候来宾：MU5101  12月8日 14:00–14:10 → 13:40–14:00',
        '',
      ].join('\n'),
    );
  });

  it('is told in English', async () => {
    expect(await compared({ 'a.yaml': brief('a') }, '--lang', 'en')).toBe(
      [
        'The last brief, a.yaml, with ours.yaml:',
        '  added  给来宾办访客证: MU5101  7 Dec, by 15:00  Liaison (unfilled)',
        '  gone  Check for delays: MU5101  8 Dec, 12:30*  Liaison (unfilled)',
        '  time  Wait at the airport: MU5101  8 Dec, 14:00–14:10 → 13:40–14:00',
        '',
      ].join('\n'),
    );
  });

  it('names owners and places, old and new', async () => {
    expect(await compared({ 'a.yaml': brief('a'), 'ours.yaml': OTHERS })).toBe(
      [
        '照最近的接待单 a.yaml 排，用上 ours.yaml 以后：',
        '  换人  到机场等候来宾：MU5101  接站（未定）、司机（未定） → 司机（未定）',
        '  换地点  到机场等候来宾：MU5101  滨江机场T2 → 一号门',
        '',
      ].join('\n'),
    );
  });

  it('says where there is nothing to say', async () => {
    expect(await compared({ 'a.yaml': brief('a'), 'ours.yaml': POINTS })).toBe(
      '照最近的接待单 a.yaml 排，用不用 ours.yaml，步骤、时间、责任人、地点都一样\n',
    );
  });

  it('leaves the pack out also where the brief names it', async () => {
    const named = brief('a', '规则: {模板: [ours.yaml]}\n');
    expect(await compared({ 'a.yaml': named })).toBe(await compared({ 'a.yaml': brief('a') }));
  });

  it('says that a brief with errors was not compared', async () => {
    expect(await compared({ 'a.yaml': brief('a').replace('企业', '气业') })).toBe(
      '最近的接待单 a.yaml 有错误，没有拿来比；先运行 reception check a.yaml\n',
    );
  });

  it('takes the newest brief, and one with a plan beside it before all others', async () => {
    const folder = folderWith({
      'ours.yaml': PACK,
      'ours.cases.yaml': CASES,
      'old.yaml': brief('old'),
      'new.yaml': brief('new'),
    });
    utimesSync(join(folder, 'old.yaml'), 1_000, 1_000);
    const test = async (): Promise<string> =>
      (await runCli(['rules', 'test', join(folder, 'ours.yaml')])).stdout;
    expect(await test()).toContain('new.yaml 排，用上 ');
    await runCli(['plan', join(folder, 'old.yaml'), '--quiet']);
    expect(await test()).toContain('old.yaml 排，用上 ');
  });
});
