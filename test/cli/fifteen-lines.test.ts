import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `kind: visit
type: enterprise
depth: full
title: 宏远机电来访
received: 2026-12-01 09:00
guests:
  - {name: 林志远, organization: 宏远机电, title: 总经理, head: true, known: false}
arrivals:
  - {mode: flight, number: MU5101, place: 滨江机场T2, at: 2026-12-08 14:20}
meals:
  - {kind: banquet, name: 欢迎晚宴, at: 2026-12-08 18:30, until: 2026-12-08 20:30, place: 临江阁, important: true}
departures:
  - {mode: train, number: G1234, place: 滨江南站, at: 2026-12-09 13:30}
gifts:
  - {item: 校庆瓷盘, to: 林志远}
`;

async function planned(): Promise<Plan> {
  const folder = folderWith({ 'brief.yaml': BRIEF });
  const ran = await runCli(['plan', join(folder, 'brief.yaml'), '--out', '-', '--format', 'json']);
  expect(ran.code).toBe(0);
  return JSON.parse(ran.stdout) as Plan;
}

/** Every clause of d3 that gives a time, and the times it gives for this brief. */
const TIMES: readonly (readonly [string, string, string, string])[] = [
  ['d3.pickup.3', 'visit/pickup/notify', '2026-12-08T13:20', '2026-12-08T13:30'],
  ['d3.pickup.4', 'visit/pickup/on-site', '2026-12-08T14:00', '2026-12-08T14:10'],
  ['d3.meal.2', 'visit/meal/notify', '2026-12-08T14:30', '2026-12-08T14:40'],
  ['d3.meal.3', 'visit/meal/place-cards', '2026-12-08T17:30', '2026-12-08T17:40'],
  ['d3.meal.4', 'visit/meal/order', '2026-12-08T17:30', '2026-12-08T17:40'],
  ['d3.meal.6', 'visit/meal/cigarettes', '2026-12-08T18:00', '2026-12-08T18:10'],
  ['d3.meal.6', 'visit/meal/drinks', '2026-12-08T18:00', '2026-12-08T18:10'],
  ['d3.meal.7', 'visit/meal/in-place', '2026-12-08T18:20', '2026-12-08T18:30'],
  ['d3.meal.8', 'visit/meal/photographer', '2026-12-08T18:20', '2026-12-08T18:30'],
  ['d3.meal.9', 'visit/meal/settle', '2026-12-08T20:20', '2026-12-08T20:25'],
  ['d3.farewell.2', 'visit/farewell/gifts', '2026-12-09T10:50', '2026-12-09T11:20'],
  ['d3.farewell.3', 'visit/farewell/notify', '2026-12-09T11:30', '2026-12-09T11:40'],
  ['d3.farewell.4', 'visit/farewell/on-site', '2026-12-09T12:30', '2026-12-09T13:00'],
];

describe('a brief of fifteen lines', () => {
  it('gives the times of the clauses, to the minute', async () => {
    const { tasks } = await planned();
    const found = TIMES.map(([clause, rule]) => {
      const task = tasks.find((one) => one.because.rule === rule && one.cites.includes(clause));
      return [clause, rule, task?.start.slice(0, 16), task?.end.slice(0, 16)];
    });
    expect(found).toEqual(TIMES);
  });

  it('has the tickets bought and checked by the same hour of the day before', async () => {
    const { tasks } = await planned();
    const tickets = tasks.filter((task) => task.cites.includes('d3.farewell.1'));
    expect(tickets.length).toBeGreaterThan(0);
    for (const task of tickets) {
      expect([task.timing, task.end]).toEqual(['by', '2026-12-08T13:30:00+08:00']);
    }
  });

  it('says of every task which clause it is from, and from where its time is counted', async () => {
    const { tasks } = await planned();
    expect(tasks.length).toBeGreaterThan(30);
    for (const task of tasks) {
      expect(task.cites, task.id).not.toEqual([]);
      expect(task.because.offset, task.id).not.toBe('');
      expect(task.because.file, task.id).toMatch(/^templates\//);
    }
  });
});
