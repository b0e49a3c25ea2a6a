import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan, Task } from '../../src/model/plan.ts';
import { TEMPLATES } from '../support/rules.ts';
import { folderWith, type Ran, runCli } from '../support/run-cli.ts';

const BRIEF = `id: a
kind: visit
type: enterprise
depth: full
title: 宏远机电来访
received: 2026-12-01 09:00
arrivals: [{mode: flight, number: MU5101, at: 2026-12-08 14:20, place: 机场}]
`;
const USING = `${BRIEF}rules: {packs: [house.yaml]}\n`;
const PACK = `pack: visit/house
title: 本单位
rules:
  visitor-pass:
    do: 办好访客证
    for: arrivals
    by: start - 1d @ 15:00
    owner: liaison
off:
  - rule: visit/pickup/sign
    reason: 用电子屏
`;

const changing = (entry: string): string => `pack: house/change
title: 本单位
change:
  - rule: ${entry}
    reason: 停车远
`;

async function planWith(brief: string, pack: string): Promise<Plan> {
  const folder = folderWith({ 'brief.yaml': brief, 'house.yaml': pack });
  const path = join(folder, 'brief.yaml');
  const { stdout, stderr } = await run(['plan', path, '--out', '-', '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Plan;
}

const run = (argv: readonly string[]): Promise<Ran> => runCli(argv);

const taskOf = ({ tasks }: Plan, rule: string): Task | undefined =>
  tasks.find((task) => task.because.rule === rule);

describe("an office's own pack", () => {
  it('adds tasks and switches shipped ones off, with its reason', async () => {
    const without = await planWith(BRIEF, PACK);
    const plan = await planWith(USING, PACK);
    expect(taskOf(without, 'visit/pickup/sign')).toBeDefined();
    expect(taskOf(plan, 'visit/pickup/sign')).toBeUndefined();
    expect(plan.left_out).toContainEqual(
      expect.objectContaining({ rule: 'visit/pickup/sign', reason: '用电子屏' }),
    );
    const pass = taskOf(plan, 'visit/house/visitor-pass');
    expect([pass?.title, pass?.end]).toEqual(['办好访客证：MU5101', '2026-12-07T15:00:00+08:00']);
  });

  it('leaves all other tasks as they were', async () => {
    const others = (of: Plan): readonly unknown[] =>
      of.tasks.filter(
        (task) => !['visit/house/visitor-pass', 'visit/pickup/sign'].includes(task.because.rule),
      );
    expect(others(await planWith(USING, PACK))).toEqual(others(await planWith(BRIEF, PACK)));
  });
});

describe('a change of a shipped rule', () => {
  it('replaces the fields it names, and only these', async () => {
    const entry = 'visit/pickup/notify\n    at: start - 90m\n    owner: [driver]';
    const before = taskOf(await planWith(BRIEF, ''), 'visit/pickup/notify');
    const after = taskOf(await planWith(USING, changing(entry)), 'visit/pickup/notify');
    expect(before?.start).toBe('2026-12-08T13:20:00+08:00');
    expect(after?.start).toBe('2026-12-08T12:50:00+08:00');
    expect(after?.owners.map(({ role }) => role)).toEqual(['driver']);
    // It is the same task to every calendar, and its trail still leads to the clause.
    const same = (task: Task | undefined): unknown => [
      task?.id,
      task?.title,
      task?.detail,
      task?.cites,
      task?.because.file,
      task?.because.line,
      task?.because.when,
    ];
    expect(same(after)).toEqual(same(before));
  });

  it('may give another sort of time, which is then ours no longer', async () => {
    const entry = 'visit/pickup/recheck\n    by: start - 3h';
    const shipped = taskOf(await planWith(BRIEF, ''), 'visit/pickup/recheck');
    const plan = await planWith(USING, changing(entry));
    const { timing, end, because } = taskOf(plan, 'visit/pickup/recheck') ?? {};
    expect([shipped?.timing, shipped?.because.assumed]).toEqual(['at', true]);
    expect([timing, end]).toEqual(['by', '2026-12-08T11:20:00+08:00']);
    // The road is not given, but the new time does not count from it.
    expect(because?.assumed).toBe(false);
  });

  it('takes a field away with an empty text', async () => {
    const brief = USING.replace('mode: flight', 'mode: car');
    const plan = await planWith(brief, changing('visit/pickup/sign\n    when: ""'));
    expect(taskOf(plan, 'visit/pickup/sign')).toBeDefined();
  });

  it('changes what a check asks for', async () => {
    const entry = 'visit/confirm/too-long\n    require: visit.days <= 0\n    level: error';
    const folder = folderWith({ 'brief.yaml': USING, 'house.yaml': changing(entry) });
    const { stdout, code } = await run(['check', join(folder, 'brief.yaml')]);
    expect(stdout).toContain('错误 visit/confirm/too-long');
    expect(code).toBe(1);
  });

  it('leaves the shipped file as it is', async () => {
    const file = join(TEMPLATES, 'visit/pickup.yaml');
    const before = readFileSync(file, 'utf8');
    await planWith(USING, changing('visit/pickup/notify\n    at: start - 90m'));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('counts where it is made last', async () => {
    const [first, second] = ['start - 90m', 'start - 80m'].map((at) =>
      changing(`visit/pickup/notify\n    at: ${at}`),
    );
    const packs = { 'a.yaml': first ?? '', 'b.yaml': (second ?? '').replace('/change', '/other') };
    for (const [order, start] of [
      ['a.yaml, b.yaml', '13:00'],
      ['b.yaml, a.yaml', '12:50'],
    ] as const) {
      const brief = `${BRIEF}rules: {packs: [${order}]}\n`;
      const path = join(folderWith({ 'brief.yaml': brief, ...packs }), 'brief.yaml');
      const { stdout } = await run(['plan', path, '--out', '-', '--format', 'json']);
      const task = taskOf(JSON.parse(stdout) as Plan, 'visit/pickup/notify');
      expect(task?.start).toContain(start);
    }
  });

  it('is told by why and by rules, with what was there before', async () => {
    const pack = changing('visit/pickup/notify\n    at: start - 90m\n    owner: driver');
    const folder = folderWith({ 'brief.yaml': USING, 'house.yaml': pack });
    const [brief, house] = ['brief.yaml', 'house.yaml'].map((name) => join(folder, name));
    const was = '时间：start - 1h → start - 90m；岗位：liaison → driver（停车远）';
    const why = await run(['why', brief ?? '', 'visit/pickup/notify']);
    expect(why.stdout).toContain(`本单位改动：${was}  house.yaml:4`);
    const not = await run(['why', brief ?? '', '--not', 'visit/pickup/notify']);
    expect(not.stdout).toContain(`本单位改动：${was}  house.yaml:4`);
    const show = await run(['rules', 'show', 'visit/pickup/notify', '--packs', house ?? '']);
    expect(show.stdout).toContain(`改动  ${was}  ${house}:4`);
    expect(show.stdout).toMatch(/^visit\/pickup\/notify {2}\(templates\/visit\/pickup\.yaml:\d+\)/);
    const list = await run(['rules', 'list', '--lang', 'en', '--packs', house ?? '']);
    const line = list.stdout.split('\n').find((one) => one.includes(' visit/pickup/notify '));
    expect(line).toContain(`← ${house}:4 (at, owner)`);
  });
});

describe('where a pack switches a rule off', () => {
  it('is told by rules', async () => {
    const house = join(folderWith({ 'house.yaml': PACK }), 'house.yaml');
    const list = await run(['rules', 'list', '--packs', house]);
    const line = list.stdout.split('\n').find((one) => one.includes(' visit/pickup/sign '));
    expect(line).toContain(`× ${house}:10`);
    const show = await run(['rules', 'show', 'visit/pickup/sign', '--packs', house]);
    expect(show.stdout).toContain(`停用  用电子屏  ${house}:10`);
  });
});

describe('where a pack changes a number', () => {
  it('is told by rules, as the pack writes it', async () => {
    const pack = `${PACK}settings: {quiet-from: "21:30"}\n`;
    const house = join(folderWith({ 'house.yaml': pack }), 'house.yaml');
    const { stdout } = await run(['rules', 'settings', '--lang', 'en', '--packs', house]);
    const lines = stdout.split('\n');
    expect(lines.find((line) => line.startsWith('quiet-from '))).toMatch(
      /^quiet-from +21:30 +Nobody is called at night: from {2}.*house\.yaml:12$/,
    );
    expect(lines.find((line) => line.startsWith('driver-rest '))).toContain(
      'templates/settings.yaml',
    );
  });
});
