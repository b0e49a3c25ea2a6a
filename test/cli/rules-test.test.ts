import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE_FILES } from '../../src/cli/files.ts';
import type { Files } from '../../src/cli/io.ts';
import { CASES as CASES_END } from '../../src/cli/rule-files.ts';
import { PACK_OF_CASES as PACK } from '../support/pack-of-cases.ts';
import { folderWith, type Ran, runCli } from '../support/run-cli.ts';

const FOLDER = join(import.meta.dirname, '../cases/wrong-cases');
const EXAMPLE = join(import.meta.dirname, '../../examples/house-rules/company.yaml');

const CASES = `pack: visit/house
now: 2026-11-23 09:00
cases:
  - name: 坐船来
    brief: {type: enterprise, received: 2026-11-23 09:00, arrivals: [{mode: ship, at: 2026-12-08 14:20}]}
    fires:
      pass#arrival-1: 2026-12-07 15:00
      wait#arrival-1: 2026-12-08 14:00 .. 14:10
      number#arrival-1: yes
      visit/pickup/notify#arrival-1: 2026-12-08 12:20
  - name: 不来
    brief: {type: enterprise, received: 2026-11-23 09:00, meetings: [{at: 2026-12-08 14:20}]}
    not: [pass, wait, number]
`;

/** The files as they are, but that of the shipped packs only two have cases; test/templates/cases.test.ts runs all. */
const FEW_CASES: Files = {
  ...NODE_FILES,
  list: (folder, ending) =>
    NODE_FILES.list(folder, ending).filter(
      (path) => ending !== CASES_END || /(?:morning|reply)\.cases\.yaml$/.test(path),
    ),
};

const test = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  runCli(['rules', 'test', ...argv], { env });

describe('rules test', () => {
  const wrong = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

  it.each(wrong)('explains %s', async (name) => {
    const cases = readFileSync(join(FOLDER, name));
    const folder = folderWith({ 'house.yaml': PACK, 'house.cases.yaml': cases });
    const { stdout, code } = await test([join(folder, 'house.yaml')]);
    expect(code).toBe(1);
    const printed = stdout.replaceAll(/[^\s(]*reception-\w+\//g, '');
    await expect(printed).toMatchFileSnapshot(join(FOLDER, name.replace('.yaml', '.out')));
  });

  it('passes cases that come out as written, by pack or by cases', async () => {
    const folder = folderWith({ 'house.yaml': PACK, 'house.cases.yaml': CASES });
    for (const name of ['house.yaml', 'house.cases.yaml']) {
      const { stdout, stderr, code } = await test([join(folder, name)]);
      expect(stdout).toBe(
        '✓ visit/house  2 个用例，3/3 条规则两面都试过\n\n合计 1 个模板，2 个用例，3/3 条规则两面都试过\n',
      );
      expect([stderr, code]).toEqual(['', 0]);
    }
  });

  it('wants a case for each entry of change and of off', async () => {
    const cases = CASES.replace(/ +visit\/pickup\/notify.*\n/, '').replace('ship', 'coach');
    const folder = folderWith({ 'house.yaml': PACK, 'house.cases.yaml': cases });
    const { stdout, code } = await test([join(folder, 'house.yaml'), '--lang', 'en']);
    expect(code).toBe(1);
    expect(stdout).toContain('No case makes these apply:\n  visit/pickup/notify');
    expect(stdout).toMatch(/visit\/pickup\/sign {2}\(.*house\.yaml:24\)/);
  });

  it('says what is wrong with a pack before any case is run', async () => {
    const pack = PACK.replace('owner: driver', 'owner: drivr');
    const folder = folderWith({ 'house.yaml': pack, 'house.cases.yaml': CASES });
    const { stdout, stderr, code } = await test([join(folder, 'house.yaml')]);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toContain('house.yaml:13:12 错误 unknown-role');
  });

  it('does without cases where a pack has none, and says so', async () => {
    const folder = folderWith({ 'house.yaml': PACK });
    const { stdout, stderr, code } = await test([join(folder, 'house.yaml')]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/house\.yaml：没有用例（.*house\.cases\.yaml）/);
    expect(stdout).not.toContain('合计');
  });

  it('runs the shipped cases and those in the own folder', async () => {
    const folder = folderWith({ 'house.yaml': PACK, 'house.cases.yaml': CASES });
    const io = { env: { RECEPTION_PACKS: folder }, files: FEW_CASES };
    const { stdout } = await runCli(['rules', 'test'], io);
    expect(stdout).toContain('✓ visit/morning');
    expect(stdout).toContain('✓ walk-in/reply');
    expect(stdout).toContain('✓ visit/house');
    const alone = await runCli(['rules', 'test', '--no-house'], io);
    expect(alone.stdout).toContain('✓ visit/morning');
    expect(alone.stdout).not.toContain('visit/house');
  });

  it('passes the example', async () => {
    const { code, stdout } = await test([EXAMPLE]);
    expect(stdout).toContain('✓ house/company');
    expect(code).toBe(0);
  });
});

describe('rules new', () => {
  it.each(['zh', 'en'])('writes a pack and cases that pass as they are, in %s', async (lang) => {
    const folder = folderWith({});
    const path = join(folder, 'our-rules.yaml');
    const made = await runCli(['rules', 'new', path, '--lang', lang]);
    expect([made.code, made.stdout]).toEqual([0, '']);
    const tested = await test([path]);
    expect(tested.stdout).toContain('✓ house/our-rules  2 个用例，1/1 条规则两面都试过');
    expect(tested.code).toBe(0);
    const brief = `id: a\nkind: visit\ntype: enterprise\ntitle: 来访\narrivals: [{mode: flight, at: 2026-12-08 14:20}]\nrules: {packs: [our-rules.yaml]}\n`;
    writeFileSync(join(folder, 'brief.yaml'), brief);
    expect((await runCli(['check', join(folder, 'brief.yaml')])).code).toBe(0);
  });

  it('has one of each: a rule, a change, something switched off', async () => {
    const path = join(folderWith({}), '本单位.yaml');
    await runCli(['rules', 'new', path, '--quiet']);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/^规则包: house\/rules /m);
    expect(text).toMatch(/^规则:\n/m);
    expect(text).toMatch(/^修改:\n/m);
    expect(text).toMatch(/^停用:\n/m);
    expect(text).not.toContain('{{');
  });

  it('overwrites nothing, and writes neither where one is there', async () => {
    for (const there of ['house.yaml', 'house.cases.yaml']) {
      const folder = folderWith({ [there]: 'mine' });
      const { code, stderr } = await runCli(['rules', 'new', join(folder, 'house.yaml')]);
      expect(code).toBe(2);
      expect(stderr).toContain(`${there} 已经存在`);
      expect(readdirSync(folder)).toEqual([there]);
      expect(readFileSync(join(folder, there), 'utf8')).toBe('mine');
    }
  });

  it('wants a name that packs have', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'packs'));
    for (const name of ['house.yml', 'house.cases.yaml', 'house']) {
      expect((await runCli(['rules', 'new', join(folder, name)])).code).toBe(2);
    }
    expect(readdirSync(folder)).toEqual(['packs']);
  });
});
