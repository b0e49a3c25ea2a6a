import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { folderWith, type Ran, runCli } from '../support/run-cli.ts';

const BRIEF = `id: a
kind: visit
type: enterprise
depth: full
title: 宏远机电来访
received: 2026-12-01 09:00
arrivals: [{mode: flight, number: MU5101, at: 2026-12-08 14:20, place: 机场}]
`;

const pack = (name: string, at: string): string => `pack: house/${name}
title: 本单位
change:
  - {rule: visit/pickup/notify, at: ${at}, reason: 停车远}
`;

type Env = Readonly<Record<string, string>>;

const run = (argv: readonly string[], env: Env): Promise<Ran> => runCli(argv, { env });

async function notifyAt(path: string, env: Env, ...flags: readonly string[]): Promise<string> {
  const argv = ['plan', path, '--out', '-', '--format', 'json', ...flags];
  const { stdout } = await run(argv, env);
  const { tasks } = JSON.parse(stdout) as Plan;
  return tasks.find(({ because }) => because.rule === 'visit/pickup/notify')?.start ?? '';
}

describe("the packs in a person's own folder", () => {
  const own = { 'own.yaml': pack('own', 'start - 90m'), 'own.cases.yaml': 'no pack' };
  const brief = join(folderWith({ 'brief.yaml': BRIEF }), 'brief.yaml');

  it('are used for every brief, wherever the folder is said to be', async () => {
    const packs = folderWith(own);
    const settings = folderWith({ 'reception/own.yaml': own['own.yaml'] });
    const home = folderWith({ '.config/reception/own.yaml': own['own.yaml'] });
    for (const env of [
      { RECEPTION_PACKS: packs },
      { XDG_CONFIG_HOME: settings, HOME: '/nobody' },
      { APPDATA: settings },
      { HOME: home },
    ] as readonly Env[]) {
      expect(await notifyAt(brief, env), Object.keys(env).join()).toContain('12:50');
    }
  });

  it('are not looked for where nothing says so, and may be missing', async () => {
    expect(await notifyAt(brief, {})).toContain('13:20');
    expect(await notifyAt(brief, { HOME: '/nobody' })).toContain('13:20');
  });

  it('are left out with --no-house', async () => {
    expect(await notifyAt(brief, { RECEPTION_PACKS: folderWith(own) }, '--no-house')).toContain(
      '13:20',
    );
  });

  it('come by name, and before those that the brief names', async () => {
    const packs = folderWith({ 'b.yaml': pack('b', 'start - 80m'), 'a.yaml': pack('a', 'start') });
    const env = { RECEPTION_PACKS: packs };
    expect(await notifyAt(brief, env)).toContain('13:00');
    const using = folderWith({
      'brief.yaml': `${BRIEF}rules: {packs: [house.yaml]}\n`,
      'house.yaml': pack('house', 'start - 70m'),
    });
    expect(await notifyAt(join(using, 'brief.yaml'), env)).toContain('13:10');
  });

  it('make the same plan wherever the folder is', async () => {
    const plans = await Promise.all(
      [1, 2].map(async () => {
        const env = { RECEPTION_PACKS: folderWith(own) };
        return (await run(['plan', brief, '--out', '-', '--format', 'json'], env)).stdout;
      }),
    );
    expect(plans[0]).toBe(plans[1]);
  });

  it('are checked before anything is planned, and shown with their lines', async () => {
    const packs = folderWith({ 'own.yaml': pack('own', 'begin - 90m') });
    const { stdout, code } = await run(['check', brief], { RECEPTION_PACKS: packs });
    expect(code).toBe(1);
    expect(stdout).toContain(`${packs}/own.yaml:4:37 错误 unknown-edge`);
    expect(stdout).toContain('   4 │   - {rule: visit/pickup/notify, at: begin - 90m');
    expect(stdout).not.toContain('visit/confirm');
  });

  it('are seen by the rules commands', async () => {
    const packs = folderWith(own);
    const env = { RECEPTION_PACKS: packs };
    const list = await run(['rules', 'list'], env);
    expect(list.stdout).toContain(`← ${packs}/own.yaml:4 (时间)`);
    const without = await run(['rules', 'list', '--no-house'], env);
    expect(without.stdout).not.toContain('←');
  });

  it('must be where RECEPTION_PACKS says', async () => {
    const env = { RECEPTION_PACKS: '/nobody/packs' };
    const { code, stderr } = await run(['plan', brief], env);
    expect(code).toBe(2);
    expect(stderr).toContain('/nobody/packs');
  });
});
