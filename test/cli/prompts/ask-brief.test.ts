import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { Brief } from '../../../src/model/brief.ts';
import {
  answering,
  CTRL_C,
  CTRL_D,
  CTRL_U,
  DOWN,
  ENTER,
  ESCAPE,
  type Reply,
} from '../../support/answer-questions.ts';
import { folderWith, type Ran, runCli } from '../../support/run-cli.ts';

/** Runs `reception new` before somebody who answers so; the folder it ran for, and what was on the screen. */
async function asked(
  argv: readonly string[],
  replies: readonly Reply[],
  columns = 80,
): Promise<Ran & { readonly screen: string }> {
  const { terminal, screen, done } = answering(replies, columns);
  const [ran] = await Promise.all([runCli(['new', ...argv], { terminal }), done]);
  return { ...ran, screen: screen() };
}

function briefIn(path: string): Brief & Readonly<Record<string, unknown>> {
  const { value, findings } = loadBrief(readFileSync(path), path, { roles: [] });
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  if (!value) throw new Error(`nothing in ${path}`);
  return value.brief as Brief & Readonly<Record<string, unknown>>;
}

const checked = async (path: string): Promise<number> => (await runCli(['check', path])).code;

const VISIT: readonly Reply[] = [
  ['哪类接待', ENTER],
  ['接待类型', DOWN],
  ['国企公务接待', ENTER],
  ['叫什么', `省厅: "调研" #1，调研产教融合${ENTER}`],
  ['标题 省厅: "调研" #1；内容 调研产教融合', ''],
  ['公函文号', `教函〔2026〕12号${ENTER}`],
  ['主宾', `陈建国，省教育厅，副厅长，副厅及${ENTER}`],
  ['是不是“副厅级”', `\u007f级${ENTER}`],
  ['一共来几位', `6人，高远，13800000022，x${ENTER}`],
  ['多了', `\u007f\u007f${ENTER}`],
  ['怎么来', `${DOWN}${ENTER}`],
  ['什么时候到', ENTER],
  ['这一项必须填', `12月8日 14点20，G7341，滨江南站，50分钟${ENTER}`],
  ['2026年12月8日 星期二 14:20', ''],
  ['住哪里', `学院宾馆${ENTER}`],
  ['接待餐', `当晚6点半，学院餐厅${ENTER}`],
  ['2026年12月8日 星期二 18:30', ''],
  ['座谈', `第二天上午9点，第一会议室，座谈${ENTER}`],
  ['2026年12月9日 星期三 09:00', ''],
  ['什么时候离开', `当天 18:30，火车，，滨江南站${ENTER}`],
  ['2026年12月9日 星期三 18:30', ''],
  ['谁总负责', `李明，王芳${ENTER}`],
  ['谁开车', `王芳、许佳，赵刚${ENTER}`],
];

describe('reception new on a terminal', () => {
  it('asks for a visit, says what it read, and writes what was meant', async () => {
    const path = join(folderWith({}), '宏远.yaml');
    const ran = await asked([path], VISIT);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, '', '']);
    expect(ran.screen).toContain('reception check');
    expect(briefIn(path)).toMatchObject({
      id: '宏远',
      kind: 'visit',
      type: 'soe-official',
      title: '省厅: "调研" #1',
      received: '2026-12-01T09:00',
      purpose: { detail: '调研产教融合' },
      letter: { number: '教函〔2026〕12号' },
      guests: [
        { name: '陈建国', organization: '省教育厅', title: '副厅长', rank: '副厅级', head: true },
      ],
      party: { count: 6, contact: '高远', contact_phone: '13800000022' },
      arrivals: [
        { mode: 'train', at: '2026-12-08T14:20', number: 'G7341', place: '滨江南站', travel: 50 },
      ],
      lodging: [{ hotel: '学院宾馆', check_in: '2026-12-08T15:50', check_out: '2026-12-09T12:00' }],
      meals: [{ at: '2026-12-08T18:30', place: '学院餐厅' }],
      meetings: [{ at: '2026-12-09T09:00', place: '第一会议室', kind: 'talk' }],
      departures: [{ at: '2026-12-09T18:30', mode: 'train', number: '', place: '滨江南站' }],
      team: [
        { name: '李明', roles: ['统筹'] },
        { name: '王芳', roles: ['联络', '餐饮', '住宿', '接站', '送行'] },
        { name: '许佳', roles: ['接站', '送行'] },
        { name: '赵刚', roles: ['司机'] },
      ],
    });
    expect(readFileSync(path, 'utf8')).toContain('  # - 时间: 2026-12-09 14:30 ');
    expect(await checked(path)).toBe(0);
  });

  it('notes what is not known, and loses nothing of what is', async () => {
    const path = join(folderWith({}), '没定.yaml');
    const ran = await asked(
      [path, '--kind', 'visit', '--type', 'enterprise'],
      [
        ['叫什么', `华清来访${ENTER}`],
        ['主宾', `还没定，华清检测${ENTER}`],
        ['姓名 待定', ''],
        ['一共来几位', `大概6个，不清楚${ENTER}`],
        ['联系人 先空着', ''],
        ['怎么来', `${DOWN}${ENTER}`],
        ['什么时候到', `没定，G1，南站，一个小时左右${ENTER}`],
        ['时间 待定', ''],
        ['住哪里', `学院宾馆${ENTER}`],
        ['到的日子还没定', `，12月8日下午四点${ENTER}`],
        ['接待餐', `没定，食堂${ENTER}`],
        ['时间 待定', ''],
        ['座谈', `不知道${ENTER}`],
        ['什么时候离开', `再说，火车${ENTER}`],
        ['谁总负责', `李明，没定${ENTER}`],
        ['谁开车', `不用接${ENTER}`],
      ],
    );
    expect(ran.code).toBe(0);
    const { team, ...brief } = briefIn(path);
    expect(brief).toMatchObject({
      guests: [{ name: '待定', organization: '华清检测' }],
      party: { count: 6, contact: '' },
      arrivals: [{ at: '', number: 'G1', place: '南站', travel: 60 }],
      lodging: [{ hotel: '学院宾馆', check_in: '2026-12-08T16:00' }],
      meals: [{ at: '', place: '食堂' }],
      meetings: [{ at: '' }],
      departures: [{ at: '', mode: 'train' }],
    });
    expect(team.map(({ name, roles }) => [name, roles])).toEqual([['李明', ['统筹']]]);
    expect(readFileSync(path, 'utf8')).toContain('  - 时间: 待定');
    expect(await checked(path)).toBe(0);
  });

  it('asks the same on a narrow terminal', async () => {
    const path = join(folderWith({}), '窄.yaml');
    expect((await asked([path], VISIT, 40)).code).toBe(0);
    expect(briefIn(path).title).toBe('省厅: "调研" #1');
  });

  it('asks for guests who drive themselves and stay for an hour, and guesses no more', async () => {
    const path = join(folderWith({}), 'visit.yaml');
    const ran = await asked(
      [path, '--lang', 'en', '--kind', 'visit', '--type', 'enterprise'],
      [
        ['What is the visit called', `Northfield, Inc.; the joint degree${ENTER}`],
        ['Who leads', `Helen Marsh; Northfield, Inc.; Dean${ENTER}`],
        ['organization Northfield, Inc.', ''],
        ['How many', ENTER],
        ['How will they arrive', `${DOWN}${DOWN}${DOWN}${DOWN}${ENTER}`],
        ['where do we meet them', `tomorrow 9:00 am; main gate${ENTER}`],
        ['Where are they staying', ENTER],
        ['the meal we host', ENTER],
        ['the meeting', `same day 9:30, Room 301, talk${ENTER}`],
        ['Wed 2 Dec 2026 09:30', ''],
        ['When do they leave', ESCAPE],
        ['Room 301', `${ENTER}`],
        ['When do they leave', ENTER],
        ['in charge', `Li Ming${ENTER}`],
        ['who drives', ENTER],
      ],
    );
    expect(ran.code).toBe(0);
    expect(briefIn(path)).toMatchObject({
      title: 'Northfield, Inc.',
      guests: [{ name: 'Helen Marsh', organization: 'Northfield, Inc.', title: 'Dean' }],
      arrivals: [{ mode: 'car', at: '2026-12-02T09:00', place: 'main gate' }],
      lodging: [],
      meetings: [{ at: '2026-12-02T09:30', kind: 'talk', place: 'Room 301' }],
      departures: [],
      team: [{ name: 'Li Ming', roles: ['coordinator'] }],
    });
  });

  it('asks in English, and takes several ticks', async () => {
    const path = join(folderWith({}), 'petition.yaml');
    const ran = await asked(
      [path, '--lang', 'en', '--kind', 'petition', '--title', 'Compensation'],
      [
        ['When are they received', `tomorrow 9:00 am${ENTER}`],
        ['Wed 2 Dec 2026 09:00', ''],
        ['Where', ENTER],
        ['Who receives', `Li Ming; Wang Fang; Zhou Min${ENTER}`],
        ['Name of the petitioner', `Wu Xiulan${ENTER}`],
        ['How many came', `7${ENTER}`],
        ['What is it about', ENTER],
        ['What do they ask for', ENTER],
        ['What kind of matter', ENTER],
        ['first time', `${DOWN}${ENTER}`],
        ['just claim', `y`],
        ['new facts', `y`],
        ['recheck concluded', ENTER],
        ['Whose matter', `${DOWN}${DOWN}${DOWN}${DOWN}${ENTER}`],
        ['report upwards', `y`],
        ['Space ticks', ` ${DOWN} ${ENTER}`],
        ['phone first', ENTER],
        ['Which higher office or leader', ENTER],
        ['Which telephone', ENTER],
      ],
    );
    expect(ran.code).toBe(0);
    expect(briefIn(path)).toMatchObject({
      lang: 'en',
      title: 'Compensation',
      visitors: [{ name: 'Wu Xiulan' }],
      count: 7,
      receptions: [{ at: '2026-12-02T09:00' }],
      matter: { category: 'claim', visit: 'repeated', justified: true, jurisdiction: '' },
      signals: ['danger', 'crowd'],
      team: [
        { name: 'Li Ming', roles: ['receiver'] },
        { name: 'Wang Fang', roles: ['recorder'] },
        { name: 'Zhou Min', roles: ['coordinator'] },
      ],
      urgent: false,
    });
    expect(await checked(path)).toBe(0);
  });

  it('asks again where an answer is odd, and takes it where it is given a second time', async () => {
    const path = join(folderWith({}), 'desk.yaml');
    const ran = await asked(
      [path, '--kind', 'front-desk', '--title', '12 月前台'],
      [
        ['第一个班叫什么', `8:30${ENTER}`],
        ['“8:30”里有时间，这里问的是名称', `${CTRL_U}早班${ENTER}`],
        ['从哪天起', `12月7日${ENTER}`],
        ['到哪天为止', `12月4日${ENTER}`],
        ['“12月4日”比前面答的时间还早', `${CTRL_U}12月11日${ENTER}`],
        ['哪些天上班', ENTER],
        ['几点上班', ENTER],
        ['几点下班', `8:30${ENTER}`],
        ['“8:30”就是开始的时间', `${CTRL_U}17:30${ENTER}`],
        ['谁值班', `王芳13800000002${ENTER}`],
        ['“王芳13800000002”里有电话号码', `${CTRL_U}王芳${ENTER}`],
        ['前台在哪里', `12月8日广场${ENTER}`],
        ['真要这样写', ENTER],
        ['前台电话', `057188886${ENTER}`],
        ['“057188886”不像电话号码', `${CTRL_U}0571-88886666转8023${ENTER}`],
        ['第一句话', ENTER],
      ],
    );
    expect(ran.code).toBe(0);
    expect(briefIn(path)).toMatchObject({
      desk: { place: '12月8日广场', phone: '0571-88886666转8023' },
      shifts: [{ name: '早班', from: '2026-12-07', until: '2026-12-11', end: '17:30' }],
      team: [{ name: '王芳' }],
    });
  });

  it('goes back with Escape, offers the answer again, and forgets those of another kind', async () => {
    const path = join(folderWith({}), 'desk.yaml');
    const ran = await asked(
      [path],
      [
        ['哪类接待', `${DOWN}${ENTER}`],
        ['这件事叫什么', `占地补偿${ENTER}`],
        ['什么时候接待', ESCAPE],
        ['占地补偿', ESCAPE],
        ['哪类接待', ESCAPE],
        ['哪类接待', `${DOWN}${DOWN}${DOWN}${ENTER}`],
        ['占地补偿', `${CTRL_U}12 月前台值班${ENTER}`],
        ['第一个班', ENTER],
        ['从哪天起', `12月1日${ENTER}`],
        ['到哪天为止', `12月31日${ENTER}`],
        ['节假日表', ''],
        ['空格勾选', ENTER],
        ['几点上班', `8点半${ENTER}`],
        ['几点下班', ENTER],
        ['谁值班', `王芳、许佳${ENTER}`],
        ['前台在哪里', ENTER],
        ['前台电话', `0571-00000000${ENTER}`],
        ['第一句话', `您好，滨江学院${ENTER}`],
      ],
    );
    expect(ran.code).toBe(0);
    const brief = briefIn(path);
    expect(brief).toMatchObject({
      kind: 'front-desk',
      title: '12 月前台值班',
      desk: { phone: '0571-00000000', greeting: '您好，滨江学院' },
      shifts: [
        {
          from: '2026-12-01',
          until: '2026-12-31',
          days: ['workday'],
          start: '08:30',
          end: '17:30',
          staff: ['王芳', '许佳'],
        },
      ],
    });
    expect(readFileSync(path, 'utf8')).not.toContain('占地补偿');
  });

  it.each([
    ['Ctrl-C', CTRL_C],
    ['Ctrl-D', CTRL_D],
  ])('writes nothing after %s', async (_, key) => {
    const folder = folderWith({});
    const ran = await asked([join(folder, 'a.yaml')], [...VISIT.slice(0, 4), ['公函文号', key]]);
    expect(ran.code).toBe(130);
    expect(ran.screen).toContain('什么也没写');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('asks for the file last, and for another where there is one', async () => {
    const folder = folderWith({ 'a.yaml': 'x' });
    const at = (name: string): string => join(folder, name);
    const replies: readonly Reply[] = [
      ['来客叫什么', ENTER],
      ['必须填', `宏远来客${ENTER}`],
      ['什么时候来的', ENTER],
      ['来客姓名', ENTER],
      ['几个人', ENTER],
      ['来做什么', ENTER],
      ['不肯说', `y`],
      ['哪位领导', ENTER],
      ['谁接待', ENTER],
      ['在哪里接待', ENTER],
      ['存成什么文件', `${at('a')}${ENTER}`],
      ['已经有了', `${CTRL_U}${at('b')}${ENTER}`],
    ];
    const ran = await asked(['--kind', '来客'], replies);
    expect(ran.code).toBe(0);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('x');
    expect(briefIn(at('b.yaml'))).toMatchObject({ kind: 'walk-in', refuses: true, count: 1 });
    expect(await checked(at('b.yaml'))).toBe(0);
  });

  it('asks for another file where one cannot be written, and keeps the answers', async () => {
    const folder = folderWith({ 'no-folder': 'x' });
    const [inFile, path] = [join(folder, 'no-folder', 'a.yaml'), join(folder, 'b.yaml')];
    const replies: readonly Reply[] = [
      ['投诉的', ENTER],
      ['接到投诉', ENTER],
      ...[
        '在哪里接待',
        '谁接待',
        '投诉人姓名',
        '几个人',
        '哪个科',
        '投诉什么',
        '哪一类',
        '哪些科室',
      ].map((words): Reply => [words, ENTER]),
      ['去世', 'n'],
      ['封存', 'n'],
      ['损害患者', 'n'],
      ['特别当心', 'n'],
      ['赔偿', 'n'],
      ['值班电话', ENTER],
      ['存成什么文件', `${path}${ENTER}`],
    ];
    const ran = await asked([inFile, '--kind', 'complaint', '--title', '候诊'], replies);
    expect(ran.code).toBe(0);
    expect(briefIn(path)).toMatchObject({ kind: 'complaint', title: '候诊', harm: false });
  });

  it('says at once that a file is there, before any question', async () => {
    const folder = folderWith({ 'a.yaml': 'x' });
    const ran = await asked([join(folder, 'a.yaml')], []);
    expect([ran.code, ran.screen]).toEqual([2, '']);
    expect(ran.stderr).toContain('已经存在');
  });

  it.each([[['-']], [['--yes']], [['--no-input']]])('asks nothing with %j', async (argv) => {
    const ran = await asked([...argv, '--kind', 'petition'], []);
    expect([ran.code, ran.screen]).toEqual([0, '']);
    expect(ran.stdout).toContain('类别: 信访接待');
  });

  it('asks nothing on a terminal that cannot draw', async () => {
    const { terminal, screen } = answering([]);
    const ran = await runCli(['new'], { terminal, env: { TERM: 'dumb' } });
    expect([ran.code, screen()]).toEqual([0, '']);
    expect(ran.stdout).toContain('类别: 来访接待');
  });

  it('asks for the first day of a brief made of an older one', async () => {
    const folder = folderWith({});
    const [old, path] = [join(folder, 'old.yaml'), join(folder, 'new.yaml')];
    expect((await runCli(['new', old, '--date', '2026-12-08', '--title', '宏远来访'])).code).toBe(
      0,
    );
    const ran = await asked(
      [path, '--from', old],
      [
        ['从哪天开始', `1月20日${ENTER}`],
        ['2027年1月20日 星期三', ''],
        ['叫什么', ENTER],
      ],
    );
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('2027年1月20日');
    expect(briefIn(path)).toMatchObject({
      title: '宏远来访',
      arrivals: [{ at: '2027-01-20T14:20' }],
    });
  });
});
