import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/core/build-plan.ts';
import { loadBrief } from '../../src/load/brief/load-brief.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { BriefTime } from '../../src/model/time.ts';
import { zonedClock } from '../../src/time/clock.ts';
import { shippedHolidays } from '../support/cases.ts';
import { shippedRules } from '../support/rules.ts';

/*
 * What a duty officer met on the way from the door to the file, each with the date or the line it was wrong in. Days off in 2026:
 * 15 to 23 February (14 and 28 February worked), 1 to 5 May, 25 to 27 September (20 September worked), 1 to 7 October (10
 * October worked). The first day is never counted.
 */

const { book } = shippedRules();
const holidays = shippedHolidays();

const OFFICE = `kind: petition
title: 占地补偿
host: {organization: 滨江市水利局, phone: "0571-00000000", address: 河滨路 8 号, approver: 牛志国}
team:
  - {name: 吴敏, roles: [统筹]}
  - {name: 钱进, roles: [接访人]}
  - {name: 孙莉, roles: [记录]}
  - {name: 郭伟, roles: [领导]}
visitors: [{name: 吴秀兰, phone: "13800000061", address: 柳河镇三组12号}]
`;

/** The plan of a petition at that office, in Chinese, with some more of its brief. */
function planned(more: string, at: string): Plan {
  const bytes = new TextEncoder().encode(OFFICE + more);
  const { value } = loadBrief(bytes, 'brief.yaml', { roles: book.roles });
  if (value === null) throw new Error('no brief');
  const now = zonedClock('Asia/Shanghai').read(at as BriefTime).instant;
  const { plan } = buildPlan(value, book, { now, lang: 'zh', holidays });
  if (plan === null) throw new Error('no plan');
  return plan;
}

/** When the tasks of a plan are due, `10-08 17:00` by the last two words of their rules. */
const dueOf = ({ tasks }: Plan): Readonly<Record<string, string>> =>
  Object.fromEntries(
    tasks.map(({ because, end }) => [
      because.rule.split('/').slice(1).join('/'),
      end.slice(5, 16).replace('T', ' '),
    ]),
  );

/** A filled form of a plan as one text. */
const formText = ({ forms }: Plan, title: string): string =>
  JSON.stringify(forms.filter((form) => form.title.startsWith(title)));

const overdue = ({ tasks }: Plan): readonly string[] =>
  tasks.filter(({ status }) => status === 'overdue').map(({ because }) => because.rule);

const VISIT = `received: 2026-07-10 15:00
matter: {summary: 水库坝脚冒浑水, request: 马上抢险, category: claim, visit: first, jurisdiction: subordinate, units: [石桥县水利局]}
receptions: [{at: 2026-07-10 15:05, officer: [钱进], recorder: [孙莉]}]
dates: {registered: 2026-07-10}
`;

describe('danger to life', () => {
  it.each(['urgent: true', 'signals: [危及安全]'])(
    'by %s alone is phoned through at once',
    (word) => {
      const plan = planned(`${VISIT}${word}\n`, '2026-07-10T15:01');
      expect(dueOf(plan)).toMatchObject({
        'assign/phone': '07-10 15:05',
        'report/phone-head': '07-10 15:15',
        'petition/report-up': '07-10 15:30',
        'assign/letter': '07-10 17:00',
        'report/important': '07-10 18:00',
      });
      expect(Object.keys(dueOf(plan))).not.toContain('assign/monthly');
      // The call stands above all else.
      expect(plan.tasks[0]?.because.rule).toBe('petition/assign/phone');
      expect(plan.findings.filter(({ code }) => code === 'too-late')).toEqual([]);
    },
  );

  it.each([
    ['要跳楼', ['threat']],
    ['下游两百户有生命危险', []],
    ['says he will set himself on fire', ['threat']],
  ])('is heard in what they say: %s', (words, more) => {
    const text = VISIT.replace('request: 马上抢险', `request: ${words}`);
    const plan = planned(text, '2026-07-10T15:01');
    expect(plan.tasks[0]?.title).toBe('先打 110、119、120 救人救险，再电话交办责任单位');
    expect(plan.findings.map(({ args }) => (args as { rule?: string }).rule)).toContain(
      'petition/assign/danger-heard',
    );
    expect(dueOf(plan)['assign/letter']).toBe('07-10 17:00');
    const calm = plan.tasks.some(({ guidance }) => guidance.join().includes('扬言伤人或自伤'));
    expect(calm).toBe(more.includes('threat'));
  });

  it.each(['去年有人跳楼的赔偿', '打伤人的赔偿', '工伤人员的待遇'])(
    'is not heard in what is past: %s',
    (words) => {
      const text = VISIT.replace('request: 马上抢险', `request: ${words}`);
      expect(Object.keys(dueOf(planned(text, '2026-07-10T15:01')))).not.toContain('assign/phone');
    },
  );

  it.each([
    // Wednesday 30 September is the last working day of month and quarter; 31 October is a Saturday.
    ['2026-09-30 10:00', 'signals: [危及安全]', '10-30 17:00', '12-31 17:00'],
    ['2026-09-30 17:30', '', '10-30 17:00', '12-31 17:00'],
    ['2026-10-31 15:00', 'urgent: true', '11-30 17:00', '12-31 17:00'],
    ['2026-09-30 10:00', '', '09-30 17:00', '09-30 17:00'],
  ])('has no summing up of month and quarter beside it: %s %s', (at, more, month, quarter) => {
    const day = at.slice(0, 10);
    const text = VISIT.replaceAll('2026-07-10 15:05', at)
      .replaceAll('2026-07-10 15:00', at)
      .replaceAll('2026-07-10', day);
    const plan = planned(`${text}${more}\n`, at.replace(' ', 'T'));
    expect(dueOf(plan)).toMatchObject({ 'report/month': month, 'report/analysis': quarter });
    const urgent = plan.tasks.filter(({ status }) => status === 'urgent');
    expect(urgent.map(({ because }) => because.rule)).not.toContain('petition/report/month');
    expect(urgent.map(({ because }) => because.rule)).not.toContain('petition/report/analysis');
  });

  it('begins with whom to call, in the line itself', () => {
    const first = (more: string): string =>
      planned(`${VISIT}${more}\n`, '2026-07-10T15:01').tasks[0]?.title ?? '';
    expect(first('signals: [危及安全]')).toBe('先打 110、119、120 救人救险，再电话交办责任单位');
    expect(first('urgent: true')).toBe('先电话交办，请责任单位马上处置');
  });

  it('is not put off by a holiday or by the night', () => {
    // 22:30 on 16 February, New Year's Eve by the moon: the letter two hours later is of the 17th.
    const text = VISIT.replaceAll('2026-07-10 15:00', '2026-02-16 22:30')
      .replaceAll('2026-07-10 15:05', '2026-02-16 22:35')
      .replaceAll('2026-07-10', '2026-02-16');
    expect(dueOf(planned(`${text}urgent: true\n`, '2026-02-16T22:31'))).toMatchObject({
      'assign/phone': '02-16 22:35',
      'petition/report-up': '02-16 23:00',
      'assign/letter': '02-17 00:30',
    });
  });
});

describe('a group at the door', () => {
  it('brings no warning about ourselves', () => {
    const text = VISIT.replace('matter:', 'count: 12\nmatter:');
    const { findings } = planned(text, '2026-07-10T15:01');
    expect(findings.map(({ code }) => code)).not.toContain('too-late');
    expect(findings.map(({ code }) => code)).not.toContain('needs-order');
  });
});

const HANDED_DOWN = `received: 2026-09-24 10:20
matter: {summary: 占地补偿, request: 兑付, category: claim, visit: first, jurisdiction: subordinate, units: [石桥县水利局]}
instruction: {from: 省水利厅, number: 水信交〔2026〕88号, date: 2026-09-24, due: DUE, text: 请核实处理并书面回告, transferred: true}
`;

describe('a matter with a date from above', () => {
  it('has the unit return it with time to check', () => {
    // Thursday 5 November: 4, 3, 2 November, 30, 29 October; three working days before that 28, 27, 26 October.
    const text = HANDED_DOWN.replace('DUE', '2026-11-05');
    const before = planned(text, '2026-09-24T10:21');
    expect(formText(before, '交办函')).toContain('2026年10月29日 周四以前');
    expect(before.findings.filter(({ args }) => JSON.stringify(args).includes('接谈'))).toEqual([]);
    const dates = 'dates: {registered: 2026-09-24, notified: 2026-10-09, assigned: 2026-09-28}\n';
    expect(dueOf(planned(text + dates, '2026-10-09T10:21'))).toMatchObject({
      'close/press': '10-26 17:00',
      'close/report-back': '10-29 17:00',
      'close/audit-back': '11-05 15:00',
      'report/answer': '11-05 17:00',
    });
    const accepted = dates.replace('notified', 'accepted: 2026-10-09, notified');
    expect(dueOf(planned(text + accepted, '2026-10-09T10:21'))).toMatchObject({
      // From 9 to 29 October there are twenty days.
      'close/half-way': '10-19 17:00',
      'close/unit-back': '10-29 17:00',
      'petition/close-ahead': '11-03 12:00',
      'petition/close': '11-05 12:00',
    });
  });

  it('is signed off the same day where it is urgent or wanted soon, and a finding says that it cannot fit', () => {
    const text = `${HANDED_DOWN.replace('DUE', '2026-09-28')}urgent: true\n`;
    const plan = planned(text, '2026-09-24T10:21');
    expect(dueOf(plan)).toMatchObject({
      'assign/phone': '09-24 10:25',
      'report/sign-off': '09-24 12:20',
      'report/answer': '09-28 17:00',
    });
    expect(JSON.stringify(plan.findings)).toContain('责任单位就没有时间办了');
    // Five working days: 28, 29, 30 September, 8, 9 October.
    const soon = planned(HANDED_DOWN.replace('DUE', '2026-10-09'), '2026-09-24T10:21');
    expect(dueOf(soon)).toMatchObject({ 'report/sign-off': '09-24 17:00' });
    const later = planned(HANDED_DOWN.replace('DUE', '2026-10-10'), '2026-09-24T10:21');
    expect(dueOf(later)).toMatchObject({ 'report/sign-off': '09-28 12:00' });
  });
});

/** A petition of our own that began on a day. */
const own = (dates: string, more = ''): string =>
  `matter: {summary: 加班费, request: 补发, category: claim, visit: first, jurisdiction: own${more}}\ndates: {${dates}}\n`;

describe('the way a matter is handled', () => {
  it('is asked for, and has sixty days only as a petition', () => {
    const dates = 'registered: 2026-08-03, accepted: 2026-08-03, assigned: 2026-08-03';
    const open = planned(own(dates), '2026-08-04T09:00');
    expect(JSON.stringify(open.findings)).toContain('没写“办理途径”');
    const sent = planned(own(dates, ', route: 仲裁'), '2026-08-04T09:00');
    expect(dueOf(sent)).not.toHaveProperty('petition/close');
    expect(formText(sent, '信访处理意见书')).toBe('[]');
    const notice = formText(sent, '信访事项告知书');
    expect(notice).toContain('应当通过仲裁解决');
    expect(notice).not.toContain('六十日');
    const petition = planned(own(dates, ', route: 信访程序'), '2026-08-04T09:00');
    expect(formText(petition, '信访事项受理告知书')).toContain('六十日');
    // 3 August and 60 days: 28, 30, and 2 October, a day off.
    expect(dueOf(petition)).toMatchObject({ 'petition/close': '10-08 17:00' });
  });

  it('promises sixty days to nobody whose matter goes elsewhere', () => {
    for (const where of ['subordinate', 'cross', 'other']) {
      const text = VISIT.replace('jurisdiction: subordinate', `jurisdiction: ${where}`);
      const notices = formText(planned(text, '2026-07-10T16:00'), '信访事项');
      expect(notices).not.toContain('六十日');
      expect(notices).toContain('处理途径和程序');
    }
  });

  it('names us among the bodies that settle who accepts it', () => {
    const text = VISIT.replace('jurisdiction: subordinate', 'jurisdiction: cross');
    expect(formText(planned(text, '2026-07-10T16:00'), '信访事项')).toContain(
      '滨江市水利局、石桥县水利局',
    );
  });
});

describe('periods', () => {
  const noticeOf = (date: string): string | undefined =>
    dueOf(planned(own(`registered: ${date}`), `${date}T09:00`))['petition/notice'];

  // Each with its fifteenth day, and the next working day where that is off.
  it.each([
    ['2026-09-17', '10-08 17:00'], // 2 October
    ['2026-09-24', '10-09 17:00'],
    ['2026-09-29', '10-14 17:00'],
    ['2026-10-03', '10-19 17:00'], // Sunday 18 October
    ['2026-07-10', '07-27 17:00'], // Saturday 25 July
    ['2026-01-30', '02-14 17:00'], // a Saturday that is worked
    ['2026-02-03', '02-24 17:00'], // 18 February
    ['2026-04-20', '05-06 17:00'], // 5 May
    ['2026-12-17', '01-04 17:00'], // 1 January, a Friday; the 2nd and 3rd are off too
    ['2026-01-31', '02-24 17:00'], // 15 February
    ['2026-02-09', '02-24 17:00'], // 24 February itself
  ])('of notice from %s end on %s', (date, due) => {
    expect(noticeOf(date)).toBe(due);
  });

  it.each([
    ['2026-08-03', '10-08 17:00'], // 28 + 30 + 2 October
    ['2026-09-24', '11-23 17:00'], // 6 + 31 + 23 November
    ['2026-10-09', '12-08 17:00'], // 22 + 30 + 8 December
    ['2025-12-18', '02-24 17:00'], // 13 + 31 + 16 February
    ['2026-08-06', '10-08 17:00'], // 25 + 30 + 5 October
  ])('of conclusion from %s end on %s', (date, due) => {
    const plan = planned(own(`registered: ${date}, accepted: ${date}`), `${date}T09:00`);
    expect(dueOf(plan)['petition/close']).toBe(due);
  });

  it('of an extension have its number of days', () => {
    const dates = (day: string, more: string): string =>
      own(`registered: ${day}, accepted: ${day}, extended: ${more}`);
    // 3 August and 90 days: 28 + 30 + 31 + 1 November, a Sunday; and 75 days: 17 October, a Saturday.
    const usual = planned(dates('2026-08-03', '2026-09-28'), '2026-09-28T15:00');
    expect(dueOf(usual)).toMatchObject({ 'petition/close-extended': '11-02 17:00' });
    const short = planned(dates('2026-08-03', '2026-09-28, extended_days: 15'), '2026-09-28T15:00');
    expect(dueOf(short)).toMatchObject({ 'petition/close-extended': '10-19 17:00' });
    // 24 July and 70 days: 7 + 31 + 30 + 2 October.
    const ten = planned(dates('2026-07-24', '2026-09-21, extended_days: 10'), '2026-09-21T15:00');
    expect(dueOf(ten)).toMatchObject({ 'petition/close-extended': '10-08 17:00' });
  });

  it.each([
    ['2026-09-23', '10-08 17:00'], // 24, 28, 29, 30 September, 8 October
    ['2026-09-24', '10-09 17:00'],
    ['2026-09-29', '10-12 17:00'], // 30 September, 8, 9, 10, 12 October
    ['2026-10-01', '10-13 17:00'], // 8, 9, 10, 12, 13 October
    ['2026-02-11', '02-25 17:00'], // 12, 13, 14, 24, 25 February
  ])('of objection from %s end on %s', (date, due) => {
    const text = `matter: {jurisdiction: other, units: [县交通局]}
instruction: {from: 市信访局, date: ${date}, transferred: true}
`;
    expect(dueOf(planned(text, `${date}T09:00`))['petition/transferred-objection']).toBe(due);
  });

  it('of review run from delivery and from the request', () => {
    const dates = 'registered: 2026-08-03, accepted: 2026-08-03, delivered:';
    const asked = `${dates} 2026-09-21, review_requested: 2026-10-09`;
    // 9 October and 30 days: Sunday 8 November.
    expect(dueOf(planned(own(asked), '2026-10-09T15:00'))).toMatchObject({
      'petition/review-follow': '11-09 17:00',
    });
    const above = planned(`${own(asked)}reviewer: 复查复核机关\n`, '2026-10-09T15:00');
    expect(dueOf(above)).toMatchObject({ 'petition/review': '11-09 17:00' });
    const window = (day: string): string | undefined =>
      dueOf(planned(own(`${dates} ${day}`), `${day}T15:00`))['petition/review-window'];
    expect(window('2026-09-21')).toBe('10-21 17:00');
    expect(window('2026-09-05')).toBe('10-08 17:00'); // 5 October
  });

  it('run from receipt, whenever it was registered', () => {
    const text = `received: 2026-09-21 09:05
${own('registered: 2026-09-29')}receptions: [{at: 2026-09-21 09:10}]
`;
    const plan = planned(text, '2026-09-29T09:00');
    expect(dueOf(plan)).toMatchObject({ 'petition/notice': '10-08 17:00' });
    expect(JSON.stringify(plan.findings)).toContain('第四十四条');
    expect(formText(plan, '信访事项')).toContain('2026年9月21日 周一');
  });

  it('of what is wanted above are counted back over holidays', () => {
    const wanted = (
      date: string,
      due: string,
      assigned: string,
    ): Readonly<Record<string, string>> => {
      const text = `${HANDED_DOWN.replace('2026-09-24 10:20', `${date} 09:00`)
        .replace('2026-09-24', date)
        .replace('DUE', due)}dates: {registered: ${date}, assigned: ${assigned}}\n`;
      return dueOf(planned(text, `${assigned}T18:00`));
    };
    // Friday 27 February: 26, 25, 24, 14, 13 February; three before that 12, 11, 10.
    expect(wanted('2026-02-05', '2026-02-27', '2026-02-06')).toMatchObject({
      'close/press': '02-10 17:00',
      'close/report-back': '02-13 17:00',
      'report/answer': '02-27 17:00',
    });
    // Saturday 3 October is off: 30 September; 29, 28, 24, 23, 22; three before that 21, 20 (worked), 18.
    expect(wanted('2026-09-10', '2026-10-03', '2026-09-11')).toMatchObject({
      'close/press': '09-18 17:00',
      'close/report-back': '09-22 17:00',
      'report/answer': '09-30 17:00',
    });
  });

  it('of the bulletin end with the last working day of month and quarter', () => {
    // Saturday 28 February is worked; 31 March is a Tuesday.
    expect(dueOf(planned(own('registered: 2026-02-03'), '2026-02-03T09:00'))).toMatchObject({
      'report/month': '02-28 17:00',
      'report/analysis': '03-31 17:00',
    });
  });
});

describe('what is filled in', () => {
  const visit = `received: 2026-09-21 09:05
receptions: [{at: 2026-09-21 09:10, officer: [钱进], recorder: [孙莉]SETTLED}]
`;
  const at = (settled: string, dates: string, now: string): Plan =>
    planned(visit.replace('SETTLED', settled) + own(dates, ', route: petition'), now);

  it('is done, step by step, and nothing before it is overdue', () => {
    expect(overdue(at('', 'registered: 2026-09-21', '2026-09-21T18:00'))).toEqual([]);
    const day = 'registered: 2026-09-21, notified: 2026-09-21, accepted: 2026-09-21';
    expect(overdue(at('', day, '2026-09-22T09:00'))).toEqual([]);
    expect(
      overdue(at(', settled: true', `${day}, assigned: 2026-09-22`, '2026-10-08T09:00')),
    ).toEqual(['petition/report/month', 'petition/report/analysis'].toReversed());
    const told = `${day}, assigned: 2026-09-22, bulletin: 2026-09-30`;
    expect(overdue(at(', settled: true', told, '2026-10-08T09:00'))).toEqual([]);
    const closed = `${told}, delivered: 2026-11-10, closed: 2026-11-20`;
    expect(overdue(at(', settled: true', closed, '2026-11-20T18:00'))).toEqual([]);
  });
});

describe('a matter concluded by a recheck', () => {
  it('is not accepted again, and has no words of acceptance', () => {
    const text = `received: 2026-09-29 15:50
matter: {summary: 占地, request: 重办, category: claim, visit: repeated, jurisdiction: own, final: true}
receptions: [{at: 2026-09-29 15:55}]
`;
    const plan = planned(text, '2026-09-29T15:51');
    const said = plan.tasks.map(({ title }) => title).join('，');
    expect(said).toContain('说明不再受理的依据');
    expect(said).not.toMatch(/受理情况|办理程序|处理途径和程序/);
    expect(formText(plan, '信访事项不再受理告知书')).toContain('已经复核终结');
    expect(formText(plan, '信访事项受理')).toBe('[]');
  });
});

describe('an appointment with a leader', () => {
  const APPOINTED = `received: 2026-07-08 15:00
matter: {summary: 水库坝脚冒浑水, request: 抢险, category: claim, visit: first, jurisdiction: own, units: [工程科]}
receptions: [{at: 2026-07-10 09:00, officer: [郭伟, 钱进], recorder: [孙莉]}]
`;
  const taskOf = (more: string, rule: string) =>
    planned(APPOINTED + more, '2026-07-08T15:30').tasks.find(
      ({ because }) => because.rule === `petition/${rule}`,
    );
  const names = (of: readonly { readonly name: string | null }[] = []) =>
    of.map(({ name }) => name);

  it('has somebody who tells the petitioners, and forms filled in by who takes notes', () => {
    for (const rule of ['receive/agree', 'register/register', 'receive/papers'])
      expect(names(taskOf('', rule)?.owners)).toEqual(['孙莉']);
    expect(names(taskOf('', 'receive/listen')?.owners)).toContain('郭伟');
  });

  it('counts the fifteen days from the day of receipt', () => {
    expect(taskOf('', 'register/tell')?.detail).toContain('自收到之日起十五日内');
  });
});
