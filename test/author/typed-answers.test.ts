import { describe, expect, it } from 'vitest';
import { fieldAt, kindSpec } from '../../src/author/questions.ts';
import { readParts } from '../../src/author/read-parts.ts';

const KNOWN = { today: '2026-12-01', day: '2026-12-08', first: '2026-12-08' };

/** What goes into the brief of an answer: a field a part, `!` and the code where it is asked again. */
function read(to: string, typed: string): readonly string[] {
  const question = kindSpec('visit').questions.find((one) => one.to === to);
  if (question === undefined) throw new Error(`nothing asks for ${to}`);
  const parts = readParts(typed, question, (path) => fieldAt('visit', path), KNOWN);
  return parts.map(({ read: { value, problem } }) =>
    problem === undefined ? [value].flat().join('+') : `!${problem.code}`,
  );
}

const AT = 'arrivals.at';
const TRAIN = ['2026-12-08 14:20', 'G7341', '南站', '50分钟'];

describe('an answer as people type it', () => {
  it.each([
    ['title', '省厅来调研', ['省厅来调研', '']],
    ['title', '省厅来校，还没说', ['省厅来校', '']],
    ['letter.number', '还没收到', ['']],
    ['letter.number', '没有公函', ['']],
    ['letter.number', '无', ['']],
    ['guests.name', '不知道', ['', '', '', '']],
    ['guests.name', '还没定，省教育厅，副厅长', ['待定', '省教育厅', '副厅长', '']],
    ['guests.name', 'not sure yet', ['', '', '', '']],
    ['party.count', '大概6个', ['6', '', '']],
    ['party.count', '六人左右，高远，没有', ['6', '高远', '']],
    ['party.count', 'about six people, Tom Reilly, unknown', ['6', 'Tom Reilly', '']],
    ['party.count', '六七个', ['!not-a-number', '', '']],
    ['party.count', '没定', ['', '', '']],
    [AT, '12月8日 14:20，G7341，南站，大概50分钟', TRAIN],
    [AT, '12月8日 14:20 G7341 南站 50分钟', TRAIN],
    [AT, '12月8日下午两点二十，G7341，南站，开车50分钟', TRAIN],
    [AT, '十二月八号下午三点左右，车次还没定，南站', ['2026-12-08 15:00', '', '南站', '']],
    [AT, '大概下午三点', ['2026-12-08 15:00', '', '', '']],
    [AT, '没定', ['待定', '', '', '']],
    [AT, '12月8日，没定', ['2026-12-08', '', '', '']],
    [AT, '12月8日，不知道，南站，不清楚', ['2026-12-08', '', '南站', '待定']],
    [AT, '14:20，G7341，南站，一个小时左右', [...TRAIN.slice(0, 3), '一个小时左右']],
    [AT, '14:20，G7341，南站，不远', [...TRAIN.slice(0, 3), '!bad-duration']],
    [
      AT,
      'about 3 pm, not yet, East Station, about 50 minutes',
      ['2026-12-08 15:00', '', 'East Station', 'about 50 minutes'],
    ],
    ['lodging.hotel', '不住', ['', '']],
    ['lodging.hotel', '当天就走', ['', '']],
    ['lodging.hotel', '还没定，16点', ['待定', '2026-12-08 16:00']],
    ['lodging.hotel', '学院宾馆下午四点半', ['学院宾馆下午四点半', '']],
    ['meals.at', '待定', ['待定', '', '']],
    ['meals.at', '没定', ['待定', '', '']],
    ['meals.at', '不知道，食堂', ['待定', '食堂', '']],
    ['meals.at', '，食堂，工作餐', ['待定', '食堂', 'working']],
    ['meals.at', '中午12点食堂', ['2026-12-08 12:00', '食堂', '']],
    ['meals.at', '晚上六点半在临江阁', ['2026-12-08 18:30', '临江阁', '']],
    ['meals.at', '当晚没定', ['2026-12-08', '', '']],
    ['meals.at', '不安排', ['', '', '']],
    ['meals.at', '18:30，还没定', ['2026-12-08 18:30', '待定', '']],
    ['meals.at', 'to be decided', ['待定', '', '']],
    ['meals.at', '6:30 pm Lotus Room', ['2026-12-08 18:30', 'Lotus Room', '']],
    ['meetings.at', '第二天上午九点半，会议室没定', ['2026-12-09 09:30', '待定', '']],
    ['meetings.at', '不开会', ['', '', '']],
    ['meetings.at', '次日9点左右第一会议室', ['2026-12-09 09:00', '第一会议室', '']],
    ['departures.at', '再说', ['待定', '', '', '']],
    ['departures.at', '没定，火车', ['待定', 'train', '', '']],
    ['departures.at', '12月9号下午四点多，火车', ['2026-12-09 16:00', 'train', '', '']],
    ['departures.at', 'tbd', ['待定', '', '', '']],
    ['crew.lead', '还没定，王芳', ['', '王芳']],
    ['crew.greets', '不用接', ['', '']],
    ['crew.greets', 'don’t know', ['', '']],
  ])('%s: %s', (to, typed, parts) => {
    expect(read(to, typed)).toEqual(parts);
  });
});
