import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `id: a
kind: visit
type: enterprise
title: 宏远机电来访
received: 2026-12-01 09:00
arrivals: [{mode: flight, number: MU5101, at: 2026-12-08 14:20, place: 机场}]
`;
const PACK = `pack: visit/house
title: {zh: 本单位, en: House}
rules:
  - id: visitor-pass
    task: {zh: "办好访客证：\${arrival.label}", en: Visitor passes}
    for: arrivals
    by: start - 1d @ 15:00
    owner: liaison
off:
  - rule: visit/pickup/sign
    reason: {zh: 用电子屏, en: we have a display}
`;

async function planWith(brief: string): Promise<Plan> {
  const folder = folderWith({ 'brief.yaml': brief, 'house.yaml': PACK });
  const { stdout } = await runCli([
    'plan',
    join(folder, 'brief.yaml'),
    '--out',
    '-',
    '--format',
    'json',
  ]);
  return JSON.parse(stdout) as Plan;
}

describe("an office's own pack", () => {
  it('adds tasks and switches shipped ones off, with its reason', async () => {
    const without = await planWith(BRIEF);
    const plan = await planWith(`${BRIEF}rules: {packs: [house.yaml]}\n`);
    const rules = (of: Plan): readonly string[] => of.tasks.map((task) => task.because.rule);
    expect(rules(without)).toContain('visit/pickup/sign');
    expect(rules(plan)).not.toContain('visit/pickup/sign');
    expect(plan.left_out).toContainEqual(
      expect.objectContaining({ rule: 'visit/pickup/sign', reason: '用电子屏' }),
    );
    const pass = plan.tasks.find((task) => task.because.rule === 'visit/house/visitor-pass');
    expect([pass?.title, pass?.end]).toEqual(['办好访客证：MU5101', '2026-12-07T15:00:00+08:00']);
  });

  it('leaves all other tasks as they were', async () => {
    const others = (of: Plan): readonly unknown[] =>
      of.tasks.filter(
        (task) => !['visit/house/visitor-pass', 'visit/pickup/sign'].includes(task.because.rule),
      );
    expect(others(await planWith(`${BRIEF}rules: {packs: [house.yaml]}\n`))).toEqual(
      others(await planWith(BRIEF)),
    );
  });
});
