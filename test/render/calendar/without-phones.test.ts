import { describe, expect, it } from 'vitest';
import { withoutPhones } from '../../../src/render/calendar/event-text.ts';
import { renderCalendar } from '../../../src/render/calendar/render-calendar.ts';
import { planOf, taskOf } from './build-plan.ts';

describe('phone numbers', () => {
  it.each([
    ['联系人：韩梅 13800000333，报上我方姓名', '联系人：韩梅，报上我方姓名'],
    ['带上来宾电话（13800000333），接站人', '带上来宾电话，接站人'],
    ['带上来宾电话：13800000333；接站人同车走', '带上来宾电话；接站人同车走'],
    ['来宾电话：林志远 13800000333；接到人点数', '来宾电话：林志远；接到人点数'],
    ['phone: 010-62345678', 'phone'],
    ['call +8613800000333 or 010-62345678.', 'call or.'],
    [
      '航班 CZ3456，2026-12-02 14:20，1200 元，文号〔2026〕31号',
      '航班 CZ3456，2026-12-02 14:20，1200 元，文号〔2026〕31号',
    ],
  ])('%s', (text, expected) => {
    expect(withoutPhones(text)).toBe(expected);
  });

  it('do not get into the calendar', () => {
    const tasks = [taskOf({ detail: '联系人：韩梅 13800000333' })];
    expect(renderCalendar(planOf({ tasks })).replaceAll('\r\n ', '')).not.toContain('13800000333');
  });
});
