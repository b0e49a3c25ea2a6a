import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/core/build-plan.ts';
import { loadBrief } from '../../../src/load/brief/load-brief.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { BriefTime } from '../../../src/model/time.ts';
import { zonedClock } from '../../../src/time/clock.ts';
import { shippedHolidays } from '../../support/cases.ts';
import { EXAMPLES } from '../../support/examples.ts';
import { shippedRules } from '../../support/rules.ts';

const { book } = shippedRules();
const holidays = await shippedHolidays();

/** An example with other dates under 办理, planned at a time. */
function planned(example: string, dates: string, at: string): Plan {
  const text = readFileSync(join(EXAMPLES, example, 'brief.yaml'), 'utf8').replace(
    /^办理: .*$/m,
    `办理: {${dates}}`,
  );
  const { value } = loadBrief(new TextEncoder().encode(text), 'brief.yaml', { roles: book.roles });
  if (value === null) throw new Error('no brief');
  const now = zonedClock('Asia/Shanghai').read(at as BriefTime).instant;
  const { plan } = buildPlan(value, book, { now, lang: 'zh', holidays });
  if (plan === null) throw new Error('no plan');
  return plan;
}

const count = ({ tasks }: Plan, status: string): number =>
  tasks.filter((task) => task.status === status).length;
const overdue = ({ tasks }: Plan): readonly string[] =>
  tasks.filter((task) => task.status === 'overdue').map((task) => task.because.rule);

describe('a complaint', () => {
  it('that is closed shouts about nothing', () => {
    const dates = '登记: 2026-09-28, 反馈: 2026-10-14, 结案: 2026-10-20';
    const plan = planned('complaint-ward', dates, '2026-10-20T09:00');
    expect(overdue(plan)).toEqual([]);
    expect(count(plan, 'done')).toBe(33);
    // Nor does it ask for people to do what is done.
    const [{ args } = { args: {} }] = plan.findings.filter(({ code }) => code === 'role-unfilled');
    const left = (args as { roles?: readonly { tasks: number }[] }).roles ?? [];
    const open = plan.tasks.filter(({ status }) => status !== 'done');
    const nobody = open.flatMap(({ owners }) => owners.filter(({ name }) => name === null));
    expect(left.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(nobody.length);
  });

  it('that is answered keeps what was due after the answer', () => {
    const dates = '登记: 2026-09-28, 反馈: 2026-10-14';
    const plan = planned('complaint-ward', dates, '2026-11-10T09:00');
    expect(count(plan, 'done')).toBe(33);
    expect(overdue(plan)).toEqual([
      'complaint/feedback/call-back',
      'complaint/improve/root-cause',
      'complaint/improve/file',
    ]);
  });

  it('whose answer is dated tomorrow has not been answered', () => {
    const dates = '登记: 2026-09-28, 反馈: 2026-10-14';
    const today = planned('complaint-ward', dates, '2026-10-14T23:59');
    const before = planned('complaint-ward', dates, '2026-10-13T23:59');
    expect(count(today, 'overdue')).toBe(0);
    // The talk is over, and the complaint was registered that day: what was due then and later is not known to be done.
    expect(overdue(before)).toEqual([
      'complaint/intake/inform',
      'complaint/act-at-once/outcome',
      'complaint/lawful/legal',
      'complaint/talk/assign',
      'complaint/talk/prepare-answer',
      'complaint/talk/agree',
    ]);
  });
});

describe('a petition', () => {
  it('accepted on the day of the visit, of which the visitor was told, has left that day behind', () => {
    const dates = '登记: 2026-09-21, 受理: 2026-09-21, 告知: 2026-09-21';
    const plan = planned('petition-first-visit', dates, '2026-10-09T09:00');
    // Registered is entered: that line is not there any more.
    expect(count(plan, 'done')).toBe(7);
    expect(overdue(plan)).toEqual([
      'petition/summary/write',
      'petition/assign/to-unit',
      'petition/report/analysis',
      'petition/report/month',
    ]);
  });

  it('is not told by being accepted, and closing does not file it', () => {
    const accepted = '登记: 2026-09-21, 受理: 2026-09-21';
    expect(overdue(planned('petition-first-visit', accepted, '2026-10-09T09:00'))).toContain(
      'in-force/petition/notice',
    );
    const closed = `${accepted}, 告知: 2026-09-21, 送达: 2026-10-15, 结案: 2026-10-20`;
    expect(overdue(planned('petition-first-visit', closed, '2026-10-30T09:00'))).toContain(
      'petition/close/file',
    );
  });

  it('keeps what a step itself makes on its day', () => {
    const dates = '登记: 2026-09-21, 受理: 2026-09-21';
    const plan = planned('petition-first-visit', dates, '2026-09-21T23:59');
    const made = plan.tasks.filter(
      ({ occasion, end }) => occasion === 'acceptance' && end < '2026-09-22',
    );
    expect(made.every(({ status }) => status !== 'done')).toBe(true);
  });
});
