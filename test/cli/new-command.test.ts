import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE_FILES } from '../../src/cli/files.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

const printed = async (...argv: readonly string[]): Promise<string> => {
  const ran = await runCli(['new', ...argv]);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return ran.stdout;
};

describe('reception new without a terminal', () => {
  it('prints where there is no file', async () => {
    expect(await printed()).toContain('\n类别: 来访接待\n');
    expect(await printed('-')).toBe(await printed());
    expect(await printed('--lang', 'en')).toContain('\nkind: visit\n');
  });

  it('names the schema for editors where it lies beside, and only there', async () => {
    const folder = folderWith({ 'brief.schema.json': '{}', 'pack.schema.json': '{}' });
    const line = '# yaml-language-server: $schema=brief.schema.json\n';
    await runCli(['new', join(folder, 'a.yaml'), '--yes']);
    expect(read(folder, 'a.yaml').startsWith(`${line}# 来访接待单`)).toBe(true);
    await runCli([
      'new',
      join(folder, 'b.yaml'),
      '--from',
      join(folder, 'a.yaml'),
      '--date',
      '2027-03-01',
    ]);
    expect(read(folder, 'b.yaml').split('yaml-language-server').length).toBe(2);
    await runCli(['rules', 'new', join(folder, 'c.yaml'), '--yes']);
    expect(read(folder, 'c.yaml').startsWith('# yaml-language-server: $schema=pack.')).toBe(true);
    expect(read(folder, 'c.cases.yaml')).not.toContain('yaml-language-server');
    const other = join(folderWith({}), 'a.yaml');
    await runCli(['new', other, '--yes']);
    expect(read(other)).not.toContain('yaml-language-server');
  });

  it.each([
    ['信访', '类别: 信访接待'],
    ['petition', '类别: 信访接待'],
    ['投诉接待', '类别: 投诉接待'],
    ['Walk-In', '类别: 来客接待'],
    ['前台', '类别: 前台值班'],
  ])('takes the kind %s', async (kind, line) => {
    expect(await printed('--kind', kind)).toContain(`\n${line}\n`);
  });

  it('begins on the day that is named, as people name it', async () => {
    expect(await printed('--date', '12月20日')).toContain('时间: 2026-12-20 14:20');
    expect(await printed('--date', '2027-01-20')).toContain('时间: 2027-01-20 14:20');
    expect(await printed()).toContain('时间: 2026-12-08 14:20');
    expect(await printed('--kind', 'petition')).toContain('时间: 2026-12-01 09:00');
    const desk = await printed('--kind', 'front-desk');
    expect(desk).toContain('日期: 2027-01-01');
    expect(desk).toContain('止: 2027-01-31');
  });

  it('says what the flags say', async () => {
    const text = await printed(
      '--type',
      '企业',
      '--title',
      '宏远: 来访',
      '--timezone',
      'Asia/Tokyo',
    );
    expect(text).toMatch(/^接待类型: 企业接待 /m);
    expect(text).toMatch(/^标题: "宏远: 来访"$/m);
    expect(text).toMatch(/^时区: Asia\/Tokyo$/m);
    expect(text).toMatch(/^接到通知: 2026-12-01 10:00 /m);
  });

  it.each([
    [['--kind', 'vist'], '是不是“visit”'],
    [['--type', '公物'], '是不是“公务”'],
    [['--date', '2026-02-30'], '2026-02-28'],
    [['--title', 'a\u0007b'], 'U+0007'],
    [['--kind', '../..'], '../..'],
    [['--from', 'nowhere.yaml', '--date', '2026-12-02'], 'nowhere.yaml'],
  ])('takes %j for wrong use, and says why', async (argv, words) => {
    const ran = await runCli(['new', ...argv]);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(words);
  });

  it('never overwrites, and says so', async () => {
    const folder = folderWith({ 'a.yaml': 'x' });
    mkdirSync(join(folder, 'b.yaml'));
    for (const name of ['a.yaml', 'b.yaml']) {
      const ran = await runCli(['new', join(folder, name)]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('已经存在');
    }
    expect(read(folder, 'a.yaml')).toBe('x');
  });

  it('does not overwrite a file that comes in between', async () => {
    const files = { ...NODE_FILES, create: () => false };
    const ran = await runCli(['new', join(folderWith({}), 'a.yaml')], { files });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('已经存在');
  });

  it('writes a brief of any name, of which the name does not get into its lines', async () => {
    const folder = folderWith({});
    const path = join(folder, '宏远 #1: "x"\nkind: y.yaml');
    expect((await runCli(['new', path])).code).toBe(0);
    const checked = await runCli(['check', path, '--format', 'json']);
    expect(checked.code).toBe(0);
    expect(read(path)).toMatch(/^编号: "宏远 -1: \\"x\\"-kind: y" {2}/m);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

const OLD = `编号: a
类别: 来访接待
接待类型: 企业
标题: 宏远来访
抵达:
  - {时间: 2026-12-08 14:20}
规则: {模板: [./house.yaml], 节假日: closing-days.yaml}
`;

describe('reception new --from', () => {
  it('makes a brief of an older one, and tells what to look at', async () => {
    const folder = folderWith({ 'old.yaml': OLD });
    const path = join(folder, 'new.yaml');
    const ran = await runCli([
      'new',
      path,
      '--from',
      join(folder, 'old.yaml'),
      '--date',
      '1月20日',
    ]);
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(ran.stderr).toContain('2027年1月20日');
    expect(ran.stderr).toContain('请逐项核对：标题、抵达');
    const made = OLD.replace('编号: a', '编号: new').replace('2026-12-08', '2027-01-20');
    expect(read(path)).toBe(made);
    const again = await runCli([
      'new',
      path,
      '--from',
      join(folder, 'old.yaml'),
      '--date',
      '1月20日',
    ]);
    expect(again.code).toBe(2);
    expect(read(path)).toBe(made);
  });

  it.each(['投诉接待', '信访接待'])('takes a case of %s that has only dates', async (kind) => {
    const old = `类别: ${kind}\n标题: x\n办理: {登记: 2026-09-28}\n`;
    const folder = folderWith({ 'old.yaml': old });
    const path = join(folder, 'new.yaml');
    const argv = ['--from', join(folder, 'old.yaml'), '--date', '2026-12-01'];
    expect((await runCli(['new', path, ...argv])).code).toBe(0);
    expect(read(path)).toContain('\n  登记: 2026-12-01\n');
    expect((await runCli(['check', path])).code).toBe(0);
  });

  it('names the files of the office as they are reached from the new place', async () => {
    const folder = folderWith({ 'old.yaml': OLD });
    const path = join(folder, '2027', 'new.yaml');
    await runCli(['new', path, '--from', join(folder, 'old.yaml'), '--date', '2027-01-20']);
    expect(read(path)).toContain(
      '规则: {模板: ["../house.yaml"], 节假日: ["../closing-days.yaml"]}',
    );
  });

  it('takes another title and type, and never the same id', async () => {
    const old = OLD.replace('编号: a', '编号: visit-2027-01-20-0900');
    const folder = folderWith({ 'old.yaml': old });
    const argv = ['--from', join(folder, 'old.yaml'), '--date', '2027-01-20'];
    const { stdout, code } = await runCli([
      'new',
      ...argv,
      '--title',
      '恒润来访',
      '--type',
      'business',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('编号: visit-2027-01-20-0900-2\n');
    expect(stdout).toContain('标题: 恒润来访\n');
    expect(stdout).toContain('接待类型: 商务接待\n');
  });

  it.each([
    ['no date', OLD, [], '--date'],
    ['another kind', OLD, ['--date', '2027-01-20', '--kind', 'petition'], '--kind'],
    [
      'something wrong in it',
      OLD.replace('企业', '气业'),
      ['--date', '2027-01-20'],
      'reception check',
    ],
    ['no brief in it', '[]', ['--date', '2027-01-20'], 'reception check'],
  ])('refuses %s', async (_, text, argv, words) => {
    const folder = folderWith({ 'old.yaml': text });
    const ran = await runCli(['new', '--from', join(folder, 'old.yaml'), ...argv]);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(words);
  });
});
