import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wordText } from '../support/office-text.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `编号: kessler
类别: 来访接待
接待类型: 商务
标题: 凯斯勒公司来访
接到通知: 2026-12-01 10:00
接待单位: {单位: 华盛精密铸造 Huasheng Precision Casting}
工作人员: [{姓名: 叶琳 Ye Lin, 岗位: [统筹, 联络], 电话: "13500000002"}, {姓名: 毛师傅 Mr Mao, 岗位: [司机]}]
车辆: [{编号: 商务车 Van, 座位: 7, 司机: 毛师傅 Mr Mao}, {编号: 轿车 Sedan, 座位: 5, 车牌: 浙B10010}]
来宾: [{姓名: Martin Kessler, 单位: Kessler Pumps, 职务: CEO, 主宾: 是, 国籍: 德国, 语言: 英语}]
抵达: [{方式: 飞机, 班次: CA1857, 地点: 机场T2 Airport T2, 时间: 2026-12-08 10:35, 路程: 35m, 车辆: 商务车 Van}]
会议: [{名称: 洽谈 Talks, 时间: 2026-12-08 13:45, 结束: 2026-12-08 17:00, 状态: 取消}]
活动: [{类型: 体验, 名称: 游船 Cruise, 时间: 2026-12-09 13:30, 地点: 湖 Lake, 车辆: 商务车 Van, 备选: 晴天},
  {类型: 体验, 名称: 展览 Exhibition, 时间: 2026-12-09 13:30, 地点: 馆 Museum, 车辆: 商务车 Van, 备选: 雨天}]
`;

async function papersOf(brief: string) {
  const folder = folderWith({ '接待单.yaml': brief });
  const path = join(folder, '接待单.yaml');
  await runCli(['plan', path, '--now', '2026-12-01 11:00', '--format', 'docx,messages']);
  const read = (file: string) => readFileSync(join(folder, '接待单.plan', file));
  return {
    programme: wordText(read('日程.docx')),
    cards: wordText(read('cards.docx')),
    messages: read('messages.md').toString('utf8'),
  };
}

it('guests who read no Chinese have papers in both languages, of whatever type the visit is', async () => {
  const { programme, cards, messages } = await papersOf(BRIEF);
  expect(programme).toContain('Welcome to Huasheng Precision Casting.');
  expect(programme).toContain('12月8日 周二 Tue 8 Dec');
  expect(programme).toContain('Huasheng Precision Casting 上车 boarding, 商务车 Van');
  expect(programme).toContain('[alternative: if fine]');
  expect(programme).toContain('[alternative: if wet]');
  expect(cards).toContain('热烈欢迎 Welcome');
  expect(messages).toContain('\nTalks (Tue 8 Dec, 13:45) is called off.');
  expect(messages).toContain('\nIf you need anything, please call Ye Lin 13500000002.\n');
});

it('guests who all read Chinese have papers in Chinese, also as 外宾', async () => {
  const { programme, cards, messages } = await papersOf(
    BRIEF.replace('商务\n', '外宾\n').replace('语言: 英语', '语言: 中文'),
  );
  for (const text of [programme, cards, messages]) expect(text).not.toMatch(/Welcome|Dear/);
});

it('a car that nobody rides in is on no paper for guests', async () => {
  const { programme, cards } = await papersOf(BRIEF);
  expect(programme + cards).not.toContain('Sedan');
  const undecided = await papersOf(BRIEF.replaceAll(', 车辆: 商务车 Van', ''));
  expect(undecided.cards).toContain('Sedan');
});

it('an English line does not welcome to a house in Chinese', async () => {
  const { programme } = await papersOf(BRIEF.replace(' Huasheng Precision Casting', ''));
  expect(programme).toContain('欢迎来到华盛精密铸造。');
  expect(programme).toContain('Welcome. Should anything');
});
