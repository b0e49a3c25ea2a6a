import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { BriefTime } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { shippedHolidays } from '../../support/cases.ts';
import { shippedRules } from '../../support/rules.ts';

const HEAD = `id: a\nkind: visit\ntype: enterprise\ntitle: 来访\nreceived: 2026-11-16 09:00
guests: [{name: 蒋恒}, {name: 莫岚}]\n`;
const now = zonedClock('Asia/Shanghai').read('2026-11-16T09:00' as BriefTime).instant;

/** The times that a plan asks about. */
function idle(yaml: string): string {
  const { book } = shippedRules();
  const { value } = loadBrief(new TextEncoder().encode(HEAD + yaml), 'a.yaml', book);
  if (value === null) throw new Error('no brief');
  const { findings } = buildPlan(value, book, { now, lang: 'zh', holidays: shippedHolidays() });
  const said = findings.flatMap(({ code, args }) =>
    code === 'rule' && args.rule === 'visit/confirm/idle' ? [args.say] : [],
  );
  return (
    said
      .join('')
      .replace(/^来宾没有安排的时段：/, '')
      .split('；')[0] ?? ''
  );
}

const at = (from: string, until: string, more = ''): string =>
  `at: 2026-12-08 ${from}, until: 2026-12-08 ${until}${more}`;
const tour = (from: string, until: string, more = ''): string =>
  `tours: [{name: 储运站, place: 储运站, travel: 20m, ${at(from, until, more)}}]\n`;
const talk = (from: string, until: string): string =>
  `meetings: [{kind: talk, place: 公司, ${at(from, until)}}]\n`;
const lunch = (from: string, until: string): string =>
  `meals: [{kind: lunch, place: 食堂, venue: canteen, ${at(from, until)}}]\n`;
const STAY =
  'lodging: [{hotel: 云溪大酒店, check_in: 2026-12-07 15:00, check_out: 2026-12-09 12:00}]\n';

describe('times without anything', () => {
  it.each([
    [
      'after a tour, the way not counted',
      tour('12:40', '14:20') + talk('15:40', '17:00'),
      '12月8日 周二 14:20–15:40',
    ],
    ['not where the way takes the rest', tour('12:40', '14:20') + talk('15:35', '17:00'), ''],
    ['not a while before lunch', tour('08:40', '10:30') + lunch('11:45', '12:45'), ''],
    ['not the rest after lunch', lunch('11:45', '12:45') + talk('15:00', '17:00'), ''],
    [
      'but a whole afternoon',
      lunch('11:45', '12:45') + talk('16:00', '17:00'),
      '12月8日 周二 12:45–16:00',
    ],
    [
      'not an hour or two in their rooms',
      STAY + tour('12:40', '14:20') + talk('16:30', '17:30'),
      '',
    ],
    [
      'until they set out for the train',
      `${tour('12:40', '14:20')}departures: [{mode: train, number: G1, place: 南站, travel: 40m, at: 2026-12-08 18:00}]\n`,
      '12月8日 周二 14:20–16:20',
    ],
    [
      'of those who have nothing',
      `${tour('09:00', '10:00')}meetings: [{kind: talk, place: 公司, guests: [蒋恒], ${at('10:30', '12:30')}}, {kind: talk, place: 公司, ${at('13:00', '14:00')}}]\n`,
      '12月8日 周二 10:00–13:00（莫岚）',
    ],
    [
      'nothing after an end that is a guess of ours',
      `tours: [{name: 储运站, at: 2026-12-08 09:00}]\n${talk('17:00', '18:00')}`,
      '',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(idle(yaml)).toBe(expected);
  });
});
