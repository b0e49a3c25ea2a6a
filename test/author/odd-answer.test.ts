import { describe, expect, it } from 'vitest';
import { oddAfter, oddIn } from '../../src/author/odd-answer.ts';
import { fieldAt } from '../../src/author/questions.ts';
import { readAnswer } from '../../src/author/read-answer.ts';

const KNOWN = { today: '2026-12-01', day: '2026-12-08', first: '2026-12-08' };
const odd = (kind: string, to: string, typed: string) => oddIn(fieldAt(kind, to), to, typed, KNOWN);

describe('an odd answer', () => {
  it.each([
    ['visit', 'party.contact_phone', '坐高铁13912345678', 'no-phone'],
    ['visit', 'party.contact_phone', '139123456', 'no-phone'],
    ['visit', 'party.contact_phone', '1391234567', 'no-phone'],
    ['visit', 'party.contact_phone', '微信', 'no-phone'],
    ['petition', 'host.phone', '明天9点', 'no-phone'],
    ['complaint', 'complainants.phone', '138-0000-000', 'no-phone'],
    ['front-desk', 'desk.phone', '一楼大厅', 'no-phone'],
    ['visit', 'arrivals.number', '坐高铁13912345678', 'phone'],
    ['visit', 'guests.name', '陈建国13912345678', 'phone'],
    ['visit', 'guests.name', '12月8日', 'time'],
    ['visit', 'guests.name', '6', 'number'],
    ['visit', 'guests.organization', '6', 'number'],
    ['visit', 'arrivals.place', '明天9点', 'time'],
    ['visit', 'meals.place', '13:00', 'time'],
    ['visit', 'meals.place', '明天9点食堂', 'time'],
    ['visit', 'lodging.hotel', '下午3点', 'time'],
    ['visit', 'crew.lead', '12月8日', 'time'],
    ['visit', 'title', '12月8日', 'time'],
    ['visit', 'party.count', '0人', 'nobody'],
    ['petition', 'visitors.name', '9:00', 'time'],
    ['petition', 'instruction.from', '9月24日', 'time'],
    ['petition', 'count', '0', 'nobody'],
    ['complaint', 'patient.department', '昨天 22:00', 'time'],
    ['complaint', 'complainants.name', '13912345678', 'phone'],
    ['walk-in', 'leader.name', '3pm', 'time'],
    ['walk-in', 'callers.organization', 'tomorrow 9:00', 'time'],
    ['walk-in', 'call.receiver', '王芳、13912345678', 'phone'],
    ['front-desk', 'shifts.staff', '8:30', 'time'],
    ['front-desk', 'shifts.name', '8:30', 'time'],
    ['visit', 'meetings.place', 'Dec 8 at 9', 'time'],
    ['visit', 'party.contact', 'Friday 3pm', 'time'],
  ])('%s %s: %s', (kind, to, typed, expected) => {
    expect(odd(kind, to, typed)).toBe(expected);
  });

  it.each([
    ['visit', 'party.contact_phone', '13912345678'],
    ['visit', 'party.contact_phone', '139 1234 5678'],
    ['visit', 'party.contact_phone', '0571-8888 6666转8023'],
    ['visit', 'party.contact_phone', '13912345678/0571-88886666'],
    ['visit', 'party.contact_phone', '13912345678（微信同号）'],
    ['visit', 'party.contact_phone', '+44 20 7946 0018'],
    ['visit', 'party.contact_phone', '617-555-0123'],
    ['front-desk', 'desk.phone', '8023'],
    ['petition', 'host.phone', '12345'],
    ['complaint', 'host.phone', '400-810-8888'],
    ['visit', 'arrivals.number', 'G7341'],
    ['visit', 'arrivals.number', '1461'],
    ['visit', 'meetings.place', '301'],
    ['visit', 'meetings.place', '3-12'],
    ['visit', 'meetings.place', '1-301会议室'],
    ['visit', 'arrivals.place', 'T2'],
    ['visit', 'arrivals.place', '八一广场'],
    ['visit', 'meals.place', '1979餐厅'],
    ['visit', 'guests.name', '陈建国'],
    ['visit', 'guests.name', 'May Chen'],
    ['visit', 'title', '12月8日宏远来访'],
    ['visit', 'purpose.detail', '上午9点看设备，找高远13912345678'],
    ['visit', 'letter.number', '教函〔2026〕12号'],
    ['visit', 'crew.lead', '李明13800000001、王芳'],
    ['petition', 'matter.summary', '12月1日打过电话13912345678'],
    ['front-desk', 'title', '12 月前台值班'],
    ['front-desk', 'shifts.name', '早班'],
    ['walk-in', 'leader.reason', '下午3点开会'],
  ])('is not %s %s: %s', (kind, to, typed) => {
    expect(odd(kind, to, typed)).toBeUndefined();
  });

  it('is a time before the one it follows, or the end of a shift that is its start', () => {
    expect(oddAfter('2026-12-07 09:00', '2026-12-08 14:20')).toBe('early');
    expect(oddAfter('2026-12-08', '2026-12-08 14:20')).toBeUndefined();
    expect(oddAfter('17:30', '17:30')).toBe('same');
    expect(oddAfter('06:00', '22:00')).toBeUndefined();
    expect(oddAfter('2026-12-08 09:00', '')).toBeUndefined();
  });

  it.each([
    ['六人', '6'],
    ['十二位', '12'],
    ['两个', '2'],
    ['六七个', undefined],
    ['十几个', undefined],
    ['约6人', '6'],
  ])('of how many: %s is %s', (typed, count) => {
    expect(readAnswer(fieldAt('visit', 'party.count'), typed, KNOWN).value).toBe(count);
  });
});
