import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NODE_FILES } from '../src/cli/files.ts';
import { buildProgram } from '../src/cli/program.ts';
import { KINDS } from '../src/kinds/index.ts';
import type { Shape } from '../src/kinds/shape/fields.ts';
import { loadPack } from '../src/load/pack/load-pack.ts';
import { CHINESE_KEYS } from '../src/model/pack-keys.ts';
import type { Plan } from '../src/model/plan.ts';
import { shippedRules } from './support/rules.ts';
import { folderWith, runCli } from './support/run-cli.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

const blocks = (language: string): readonly string[] =>
  [...README.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? '');

const packs = blocks('yaml').filter((block) => /^(?:pack|规则包):/m.test(block));
const others = blocks('yaml').filter((block) => !packs.includes(block));
const allBriefs = others.filter((block) => /^(?:kind|类别):/m.test(block));
/** The first ones say the same in two languages; the last says more. */
const [briefs, fuller] = [allBriefs.slice(0, 2), allBriefs.slice(2)];
const rules = others.filter((block) => !allBriefs.includes(block));

/** The keys in the rows of a table, in Chinese and in English. */
function keyRows(section: string): readonly (readonly [zh: string, en: string])[] {
  const rows = section.split('\n').filter((line) => /^\| `[^`a-z]+`/.test(line));
  return rows.flatMap((row) => {
    const [zh = [], en = []] = row
      .split('|')
      .slice(1, 3)
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key));
    return zh.map((key, index) => [key, en[index] ?? ''] as const);
  });
}

/** All keys of a shape, at any depth, each as it is called in Chinese, with the English one. */
const keysOf = (shape: Shape): readonly string[] =>
  Object.entries(shape).flatMap(([key, field]) => [
    ...[field.zh, ...(field.aliases ?? [])].map((zh) => `${zh} ${key}`),
    ...('shape' in field ? keysOf(field.shape) : []),
  ]);

describe('the README', () => {
  it('has a brief in Chinese and one in English, which plan without errors', async () => {
    expect(briefs).toHaveLength(2);
    const plans = [];
    for (const brief of briefs) {
      const path = join(folderWith({ 'brief.yaml': brief }), 'brief.yaml');
      const ran = await runCli(['plan', path, '--out', '-', '--format', 'json']);
      expect(ran.stderr).toBe('');
      expect(ran.code).toBe(0);
      plans.push(JSON.parse(ran.stdout));
    }
    const times = plans.map((plan) => plan.tasks.map((task: { start: string }) => task.start));
    expect(times[0]).toEqual(times[1]);
    expect(times[0].length).toBeGreaterThan(20);
  });

  it('has a brief with all that one may say, which is read as it stands', async () => {
    expect(fuller).toHaveLength(1);
    const path = join(folderWith({ 'brief.yaml': fuller[0] ?? '' }), 'brief.yaml');
    const ran = await runCli(['plan', path, '--out', '-', '--format', 'json']);
    expect(ran.code).toBe(0);
    const { findings } = JSON.parse(ran.stdout) as Plan;
    const loading = /^(?:unknown|wrong|missing|duplicate|bad|stray|tentative|full-width)-/;
    expect(findings.filter(({ code }) => loading.test(code))).toEqual([]);
  });

  it('tells keys of briefs by their true names, and shows the most of them', () => {
    const [, section = ''] = README.split('### 还能写什么');
    const table = section.split('## 命令')[0] ?? '';
    const pairs = keyRows(table);
    expect(pairs.length).toBeGreaterThan(25);
    const names = keysOf(KINDS.visit?.shape ?? {});
    for (const [zh, en] of pairs) expect(names, zh).toContain(`${zh} ${en}`);
    for (const [zh] of pairs.filter(
      ([one]) => !/^(?:备选|内部|桌数|每桌|空闲|行李|地点|日期)$/.test(one),
    )) {
      expect(fuller[0]).toContain(`${zh}:`);
    }
  });

  it('has a rule that is a rule', () => {
    expect(rules).toHaveLength(1);
    const pack = `pack: visit/house\ntitle: 本单位\nfor: arrivals\n${rules[0]}`;
    const { value, findings } = loadPack(new TextEncoder().encode(pack), 'house.yaml');
    expect(findings).toEqual([]);
    expect(value?.rules.map((rule) => rule.id)).toEqual(['visit/house/on-site']);
  });

  it('has a pack of an office that adds, changes and leaves out', async () => {
    expect(packs).toHaveLength(1);
    const folder = folderWith({ 'brief.yaml': briefs[0] ?? '', 'house.yaml': packs[0] ?? '' });
    const house = join(folder, 'house.yaml');
    const shown = await runCli(['rules', 'show', 'house/本单位/访客证', '--packs', house]);
    expect(shown.stderr).toBe('');
    expect(shown.stdout).toContain(
      '每次抵达，方式是飞机或火车：最晚开始前 1 个工作日的 17:00，联络：给来宾办访客证',
    );
    expect(shown.stdout).toContain('要点  接待类型是外宾接待：护照号码一起报');
    expect(shown.stdout).toContain(
      '另案  接待类型是外宾接待：给外宾办访客证；时间：最晚开始前 3 个工作日的 17:00',
    );
    expect(shown.stdout).toContain('通知  安保\n  地点  没有地点\n');
    const settings = await runCli(['rules', 'settings', '--packs', house]);
    expect(settings.stdout).toMatch(/^quiet-from +21:30 .*house\.yaml:/m);
    const listed = await runCli(['rules', 'list', '--packs', house]);
    expect(listed.stdout).toMatch(/visit\/pickup\/on-site .*← .*house\.yaml/);
    expect(listed.stdout).toMatch(/visit\/meal\/photographer .*× .*house\.yaml/);
  });

  it('has its changes in force: who is told, where, and what is otherwise for foreign guests', async () => {
    const brief = briefs[0]?.replace('接待类型: 企业', '接待类型: 外宾') ?? '';
    const taskOf = async (text: string) => {
      const folder = folderWith({
        'brief.yaml': `${text}规则: {模板: [house.yaml]}\n`,
        'house.yaml': packs[0] ?? '',
      });
      const path = join(folder, 'brief.yaml');
      const ran = await runCli(['plan', path, '--out', '-', '--format', 'json']);
      const { tasks } = JSON.parse(ran.stdout) as Plan;
      return tasks.find(({ because }) => because.rule === 'house/本单位/访客证');
    };
    const [usual, foreign] = [await taskOf(briefs[0] ?? ''), await taskOf(brief)];
    expect([usual?.title, usual?.end, usual?.place]).toEqual([
      '给来宾办访客证：MU5101',
      '2026-12-07T17:00:00+08:00',
      '',
    ]);
    expect([foreign?.title, foreign?.end, foreign?.place]).toEqual([
      '给外宾办访客证：MU5101',
      '2026-12-03T17:00:00+08:00',
      '',
    ]);
    expect(usual?.detail).not.toContain('护照');
    expect(foreign?.detail).toContain('护照号码一起报');
  });

  it('names the roles that there are', () => {
    const [, list = ''] = /^- `岗位`、`通知` 写：(.*)。$/m.exec(README) ?? [];
    expect(list.split('、')).toEqual(shippedRules().book.roles.map(({ title }) => title.zh));
  });

  it('names keys of packs by their true Chinese names', () => {
    const [, section = ''] = README.split('## 本单位的规则');
    const pairs = keyRows(section);
    expect(pairs.length).toBeGreaterThan(25);
    for (const [zh, en] of pairs) expect(CHINESE_KEYS[en], en).toContain(zh);
  });

  it('has commands that write packs of an office, which pass their tests', async () => {
    const calls = blocks('sh').flatMap((block) =>
      [...block.matchAll(/^npx reception (rules new .*)$/gm)].map(([, call = '']) => call),
    );
    expect(calls).toHaveLength(3);
    for (const call of calls) {
      const [, , file = '', ...flags] = (call.match(/'[^']*'|\S+/g) ?? []).map((word) =>
        word.replaceAll("'", ''),
      );
      const path = join(folderWith({ 'brief.yaml': `${briefs[0]}详略: 详\n` }), file);
      expect((await runCli(['rules', 'new', path, ...flags])).code).toBe(0);
      const tested = await runCli(['rules', 'test', path]);
      expect([tested.code, tested.stderr]).toEqual([0, '']);
      expect(tested.stdout).toMatch(/用上 \S+ 以后：\n {2}(?:多一步|少一步|改时间) /);
    }
  });

  it('has commands for what happens later, which do what they say', async () => {
    const folder = folderWith({ '接待单.yaml': briefs[0] ?? '' });
    const path = join(folder, '接待单.yaml');
    const now = ['--now', '2026-12-01 10:00'];
    expect((await runCli(['plan', path, '--quiet', ...now])).code).toBe(0);
    const calls = [
      ...README.matchAll(/^npx reception ([a-z-]+) 接待单\.yaml(.*?)(?: {2,}#.*)?$/gm),
    ];
    const later = calls.filter(([, name]) => name !== 'new' && name !== 'plan');
    expect(later.length).toBeGreaterThan(4);
    const printed = [];
    for (const [, name = '', rest = ''] of later) {
      const ran = await runCli([name, path, ...rest.split(' ').filter(Boolean), ...now]);
      expect([name, ran.code], ran.stderr).toEqual([name, 0]);
      printed.push(ran.stdout);
    }
    for (const words of ['如果 ', '接下来', '为什么：每次用餐', '没有列入：', '因为']) {
      expect(printed.join('')).toContain(words);
    }
  });

  it('says what is written, and all of it', async () => {
    const [, section = ''] = README.split('**出来的**');
    const [table = ''] = section.split('## 情况变了');
    const named = [...table.matchAll(/`([^`/ ]+\.(?:html|md|ics|docx|xlsx|json))`/g)].map(
      ([, file]) => file,
    );
    const path = join(folderWith({ '接待单.yaml': briefs[0] ?? '' }), '接待单.yaml');
    await runCli(['plan', path, '--quiet', '--now', '2026-12-01 10:00', '--format', 'all']);
    const made = readdirSync(path.replace('.yaml', '.plan')).filter((file) =>
      /^[^.].*\./.test(file),
    );
    expect([...new Set(named)].toSorted()).toEqual(made.toSorted());
  });

  it('has pictures, none of them large', () => {
    const pictures = [...README.matchAll(/\((examples\/\.pictures\/[\w-]+\.png)\)/g)];
    expect(pictures).toHaveLength(4);
    for (const [, path = ''] of pictures) {
      expect(statSync(join(ROOT, path)).size, path).toBeLessThan(150_000);
    }
  });

  it('shows a finding as the program prints it', async () => {
    const shown = blocks('')[0] ?? '';
    const lines = [
      '类别: 来访接待',
      '接待类型: 公务',
      '标题: 调研',
      '抵达:',
      '  - {地点: 机场, 时间: 2026-12-08 14:20}',
    ];
    const filler = Array.from({ length: 6 }, () => '#');
    const text = [...lines, ...filler, '来宾:', '  - 姓名: 陈建国', '    rank: 副厅及', ''].join(
      '\n',
    );
    const ran = await runCli(['check', '接待单.yaml'], {
      files: {
        ...NODE_FILES,
        read: (path) =>
          path === '接待单.yaml' ? new TextEncoder().encode(text) : NODE_FILES.read(path),
      },
    });
    expect(ran.stdout).toContain(shown);
  });

  it('names only examples, files, commands and flags that there are', () => {
    for (const [, path = ''] of README.matchAll(/\b(examples\/[\w-]+\/brief\.yaml)/g)) {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
    const program = buildProgram('zh', {} as never, () => undefined);
    const commands = program.commands.flatMap((command) => [command, ...command.commands]);
    const flags = new Set(
      commands.flatMap((command) =>
        command.options.flatMap((option) => [option.long, option.short]),
      ),
    );
    for (const [flag] of README.matchAll(/(?<=[`· ])--[a-z-]+/g)) {
      expect(flags, flag).toContain(flag);
    }
    const names = program.commands.map((command) => command.name());
    for (const [, name] of README.matchAll(/(?:npx |`)reception ([a-z]+(?:-[a-z]+)*)/g)) {
      expect(names).toContain(name);
    }
  });
});
