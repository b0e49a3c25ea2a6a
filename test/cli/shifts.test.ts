import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

/** Every start of a shift, of one that rotates of one person's turn, as ical.js expands the calendar that is written for a roster, `MM-DD HH:MM` in its zone. */
async function startsOf(shift: string, more = '', turn = 0): Promise<readonly string[]> {
  const brief = `id: roster\nkind: front-desk\ntitle: 值班\nreceived: 2026-01-05 09:00\n${more}shifts:\n  - ${shift}\n`;
  const folder = folderWith({ 'brief.yaml': brief });
  const ran = await runCli(['plan', join(folder, 'brief.yaml'), '--now', '2026-01-05 10:00']);
  expect(ran.code).toBe(0);
  const text = readFileSync(join(folder, 'brief.plan/calendar.ics'), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const shifts = events.filter(({ summary }) => summary === '值班：测试班');
  // The entries of days besides a series have its UID with the date.
  const seriesOf = ({ uid }: ICAL.Event): string => uid.replace(/-\d{8}@/, '@');
  const uid = [...new Set(shifts.map(seriesOf))][turn];
  if (uid === undefined) throw new Error(`no shift among ${events.map(({ summary }) => summary)}`);
  const starts: string[] = [];
  for (const event of shifts.filter((one) => seriesOf(one) === uid)) {
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      starts.push(next.toString().replace('T', ' ').slice(5, 16));
    }
  }
  return starts.toSorted();
}

const at = (clock: string, ...days: readonly string[]): readonly string[] =>
  days.map((day) => `${day} ${clock}`);

it.each([
  [
    'working days over National Day: 1–7 October off, 10 October worked',
    '{name: 测试班, from: 2026-09-28, until: 2026-10-13, start: 08:30, end: 17:30}',
    at('08:30', '09-28', '09-29', '09-30', '10-08', '10-09', '10-10', '10-12', '10-13'),
  ],
  [
    'working days over Spring Festival: 15–23 February off, 14 and 28 worked',
    '{name: 测试班, from: 2026-02-12, until: 2026-03-02, start: 08:30, end: 17:30}',
    at('08:30', '02-12', '02-13', '02-14', '02-24', '02-25', '02-26', '02-27', '02-28', '03-02'),
  ],
  [
    'a first day that is a make-up day',
    '{name: 测试班, from: 2026-02-14, until: 2026-02-25, start: 08:30, end: 17:30}',
    at('08:30', '02-14', '02-24', '02-25'),
  ],
  [
    'Saturdays and Sundays, but one',
    '{name: 测试班, from: 2026-12-05, until: 2026-12-20, start: 09:00, end: 12:00, days: [周六, 周日], except: [2026-12-12]}',
    at('09:00', '12-05', '12-06', '12-13', '12-19', '12-20'),
  ],
  ['one night', '{name: 测试班, from: 2026-12-05, start: 22:00, end: 06:00}', at('22:00', '12-05')],
])('%s', async (_, shift, expected) => {
  expect(await startsOf(shift)).toEqual(expected);
});

// The week of 16 February is off: the turn of the second is lost, and the weeks of the calendar go on.
it.each([
  [0, at('08:30', '02-12', '02-13', '02-14', '02-24', '02-25', '02-26', '02-27', '02-28')],
  [1, at('08:30', '03-02', '03-03', '03-04', '03-05', '03-06')],
])('people who take turns by the week have a series each (%d)', async (turn, expected) => {
  const shift =
    '{name: 测试班, from: 2026-02-12, until: 2026-03-06, start: 08:30, end: 17:30, staff: [许佳, 丁宁], rotate: 每周}';
  const team = 'team: [{name: 许佳}, {name: 丁宁}]\n';
  expect(await startsOf(shift, team, turn)).toEqual(expected);
});

it('keeps the clock time over a clock change', async () => {
  const shift =
    '{name: 测试班, from: 2026-03-06, until: 2026-03-10, start: 08:30, end: 17:30, days: [周一, 周五]}';
  expect(await startsOf(shift, 'timezone: America/New_York\n')).toEqual(
    at('08:30', '03-06', '03-09'),
  );
});

it.each([
  ['until: 2026-12-01', '之前'],
  ['except: [2026-12-10]', '一天也没排上'],
])('says why nothing comes of a shift with %s', async (more, words) => {
  const brief = `id: roster\nkind: front-desk\ntitle: 值班\nshifts:\n  - {from: 2026-12-10, ${more}, start: 08:30, end: 17:30}\n`;
  const path = join(folderWith({ 'brief.yaml': brief }), 'brief.yaml');
  const ran = await runCli(['check', path]);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain(words);
  expect(ran.stdout).not.toContain('no-occasion');
  expect((await runCli(['plan', path])).code).toBe(1);
});
