import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const BRIEF = `id: hongyuan
kind: visit
type: enterprise
depth: full
title: 宏远机电来访
received: 2026-12-01 09:00
arrivals:
  - {mode: flight, number: MU5101, place: 滨江机场T2, at: 2026-12-08 14:20}
`;
const WRONG = BRIEF.replace('type: enterprise', 'type: entreprise');

const folderOf = (brief = BRIEF): string => folderWith({ 'brief.yaml': brief });
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('reception plan', () => {
  it('prints the checklist and writes its files beside the brief', async () => {
    const folder = folderOf();
    const ran = await runCli(['plan', join(folder, 'brief.yaml')]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('宏远机电来访');
    expect(ran.stderr).toContain('checklist.md');
    const names = [
      'calendar.ics',
      'checklist.html',
      'checklist.md',
      'forms.html',
      'forms.md',
      'messages.md',
      'plan.json',
      'summary.md',
      '日程.ics',
    ];
    expect(readdirSync(join(folder, 'brief.plan')).filter((name) => !name.startsWith('.'))).toEqual(
      names,
    );
  });

  it('writes the same bytes again', async () => {
    const folder = folderOf();
    const out = join(folder, 'out');
    await runCli(['plan', join(folder, 'brief.yaml'), '--out', out]);
    const before = readdirSync(out).map((name) => read(out, name));
    const ran = await runCli(['plan', join(folder, 'brief.yaml'), '--out', out]);
    expect(ran.code).toBe(0);
    expect(readdirSync(out).map((name) => read(out, name))).toEqual(before);
  });

  it('counts a dinner that ends at midnight to its own day', async () => {
    const late = `${BRIEF}meals: [{kind: banquet, at: 2026-12-08 18:30, until: 2026-12-08 24:00, place: 临江阁}]\n`;
    const path = join(folderOf(late), 'brief.yaml');
    const { stdout } = await runCli(['plan', path, '--out', '-', '--format', 'json']);
    const days = JSON.parse(stdout).occasions.filter((one: { kind: string }) => one.kind === 'day');
    expect(days.map((day: { end: string }) => day.end)).toEqual(['2026-12-09T00:00:00+08:00']);
  });

  it('keeps a summary that somebody has filled in, and puts the new one beside it', async () => {
    const folder = folderOf();
    const out = join(folder, 'out');
    await runCli(['plan', join(folder, 'brief.yaml'), '--out', out]);
    writeFileSync(join(out, 'summary.md'), '已经填好的小结\n');
    writeFileSync(join(folder, 'brief.yaml'), BRIEF.replace('14:20', '16:20'));
    const ran = await runCli(['plan', join(folder, 'brief.yaml'), '--out', out]);
    expect(read(out, 'summary.md')).toBe('已经填好的小结\n');
    expect(read(out, 'summary.new.md')).toContain('16:20');
    expect(read(out, 'checklist.md')).toContain('15:20');
    expect(ran.stderr).toContain('summary.new.md');
  });

  it('updates the calendar when the flight is late: the same entries, of a later minute', async () => {
    const folder = folderOf();
    const out = join(folder, 'out');
    await runCli(['plan', join(folder, 'brief.yaml'), '--out', out]);
    const uids = (text: string): readonly string[] =>
      [...text.matchAll(/^UID:(.*)\r$/gm)].map((match) => match[1] ?? '').toSorted();
    const before = read(out, 'calendar.ics');
    writeFileSync(join(folder, 'brief.yaml'), BRIEF.replace('14:20', '16:20'));
    await runCli(['plan', join(folder, 'brief.yaml'), '--out', out, '--now', '2026-12-08 12:00']);
    const after = read(out, 'calendar.ics');
    expect(uids(after)).toEqual(uids(before));
    const numbers = (text: string): readonly number[] =>
      [...text.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, number]) => Number(number));
    expect(Math.max(...numbers(after))).toBeGreaterThan(Math.max(...numbers(before)));
    expect(after).toContain('SUMMARY:【改】抵达');
  });

  it('prints no files of several people, nor a document on a screen', async () => {
    const path = join(folderWith({ 'a.yaml': BRIEF }), 'a.yaml');
    const print = (name: string, given: Parameters<typeof runCli>[1] = {}) =>
      runCli(['plan', path, '--out', '-', '--format', name, '--now', '2026-11-30 10:00'], given);
    const people = await print('people');
    expect([people.code, people.stdout]).toEqual([2, '']);
    expect(people.stderr).toContain('people 是一人一份的几个文件，不能直接输出；写到文件夹里');
    const screen = { columns: 80, isTerminal: true, hasColors: false, write: () => undefined };
    expect((await print('xlsx', { stdout: screen })).stderr).toContain('xlsx 不是文字');
    expect((await print('changes')).stderr).toContain('没有可输出的');
  });

  it('prints one format with --out -, and writes nothing', async () => {
    const folder = folderOf();
    const ran = await runCli(['plan', join(folder, 'brief.yaml'), '--out', '-', '--format', 'ics']);
    expect(ran.stdout).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(ran.stderr).toBe('');
    expect(existsSync(join(folder, 'brief.plan'))).toBe(false);
  });

  it('makes no plan of a wrong brief, and says where it is wrong', async () => {
    const folder = folderOf(WRONG);
    const ran = await runCli(['plan', join(folder, 'brief.yaml')]);
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain('brief.yaml:3:7');
    expect(ran.stderr).toContain('enterprise');
    expect(existsSync(join(folder, 'brief.plan'))).toBe(false);
  });

  it('exits with 1 at a warning where --fail-on says so, and still plans', async () => {
    const folder = folderOf();
    const path = join(folder, 'brief.yaml');
    expect((await runCli(['plan', path, '--no-write'])).code).toBe(0);
    const strict = await runCli(['plan', path, '--no-write', '--fail-on', 'warning']);
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('MU5101');
  });

  it.each([
    [['plan']],
    [['plan', 'a.yaml', '--format', 'pdf']],
    [['plan', 'a.yaml', '--format', '__proto__']],
    [['plan', 'a.yaml', '--out', '-']],
    [['plan', 'a.yaml', 'b.yaml', '--out', '-', '--format', 'md']],
    [['plann', 'a.yaml']],
    [['plan', 'a.yaml', '--lang', 'fr']],
    [['new', '--kind', '../..']],
    [['rules', 'show', 'visit/nothing']],
  ])('%j is wrong use', async (argv) => {
    const ran = await runCli(argv);
    expect(ran.code).toBe(2);
    expect(ran.stderr).not.toBe('');
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  it('says why nothing can be written where --out is a file', async () => {
    const brief = join(folderOf(), 'brief.yaml');
    const ran = await runCli(['plan', brief, '--out', brief]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('路径里有一段是文件，不是文件夹');
    expect(ran.stderr).not.toMatch(/ENOTDIR|\.tmp/);
    expect(readFileSync(brief, 'utf8')).toBe(BRIEF);
  });

  it('takes a wrong --now for wrong use', async () => {
    const ran = await runCli(['plan', join(folderOf(), 'brief.yaml'), '--now', 'tomorrow']);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('2026-12-02 14:20');
  });

  it('does not take two briefs of the same id in one run', async () => {
    const folder = folderWith({ 'a.yaml': BRIEF, 'b.yaml': BRIEF.replace('宏远', '恒润') });
    const out = join(folder, 'out');
    const argv = ['plan', join(folder, 'a.yaml'), join(folder, 'b.yaml'), '--out', out];
    const ran = await runCli(argv);
    expect([ran.code, ran.stdout, existsSync(out)]).toEqual([2, '', false]);
    expect(ran.stderr).toContain('hongyuan');
    expect((await runCli(argv.slice(0, 3))).code).toBe(2);
  });

  it('plans the good briefs among several, and ends with 1 for the bad one', async () => {
    const folder = folderWith({ 'a.yaml': WRONG, 'b.yaml': BRIEF });
    const ran = await runCli([
      'plan',
      join(folder, 'a.yaml'),
      join(folder, 'b.yaml'),
      '--out',
      join(folder, 'out'),
    ]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('MU5101');
    expect(existsSync(join(folder, 'out/hongyuan/calendar.ics'))).toBe(true);
  });

  it('reports a file that is not there as a finding', async () => {
    const ran = await runCli(['plan', 'nowhere.yaml']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('nowhere.yaml:1:1');
  });
});

describe('reception check', () => {
  it('prints findings only, as text, JSON or SARIF', async () => {
    const path = join(folderOf(WRONG), 'brief.yaml');
    const text = await runCli(['check', path]);
    expect([text.code, text.stderr]).toEqual([1, '']);
    expect(text.stdout).toContain('unknown-value');
    const json = JSON.parse(
      (await runCli(['check', path, '--format', 'json'])).stdout,
    ) as readonly { code: string }[];
    expect(json.map((finding) => finding.code)).toContain('unknown-value');
    const sarif = JSON.parse((await runCli(['check', path, '--format', 'sarif'])).stdout) as {
      version: string;
    };
    expect(sarif.version).toBe('2.1.0');
  });
});

describe('reception why', () => {
  const why = async (brief: string, ...argv: readonly string[]): Promise<string> => {
    const path = join(folderOf(brief), 'brief.yaml');
    const { stdout, stderr, code } = await runCli(['why', path, ...argv]);
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };

  it('tells in words why a task is there and how its time came about', async () => {
    const told = await why(BRIEF, 'visit/pickup/notify');
    for (const part of [
      '为什么：每次抵达',
      '时间：开始前 1 小时（MU5101 12月8日 14:20 开始）',
      '提前一小时通知',
      '（d3.pickup.3）',
      '规则：visit/pickup/notify  (templates/visit/pickup.yaml:',
    ]) {
      expect(told).toContain(part);
    }
    expect(told).not.toContain('start - 1h');
  });

  it('finds by words of a title in either language, by rule and by clause', async () => {
    const byRule = await why(BRIEF, 'visit/pickup/sign');
    expect(byRule).toContain('接站牌');
    expect(await why(BRIEF, 'd3.pickup.2')).toContain(byRule.split('\n')[0]);
    const english = (await why(BRIEF, 'visit/pickup/sign', '--lang', 'en')).split('\n')[0];
    const title = english?.split('  ')[1]?.split(':')[0] ?? '';
    expect(await why(BRIEF, title)).toContain(byRule.split('\n')[0]);
  });

  it('says of what is left out why: a law, the depth, a condition, an office', async () => {
    const official = 'rules: {off: [{rule: visit/pickup/sign, reason: 司机认识来宾}]}\n';
    const path = join(
      folderOf(`${BRIEF}${official}`.replace('enterprise', 'official\nlevel: important')),
      'brief.yaml',
    );
    const told = async (...argv: readonly string[]) =>
      (await runCli(['why', path, ...argv])).stdout;
    const law = await told('visit/pickup/leaders');
    expect(law).toContain('停用了');
    expect(law).toContain('不得在机场、车站');
    expect(await told('visit/pickup/sign')).toContain('停用了，司机认识来宾');
    expect(await told('visit/meal/notify')).toContain('接待单里没有“用餐”这一项');
    expect(await why(BRIEF.replace('full', 'short'), 'visit/pickup/notify')).toContain(
      '写“详略: 常规”',
    );
    const sign = await why(
      `${BRIEF}guests: [{name: 林志远, known: true}]\n`,
      '--not',
      'visit/pickup/sign',
    );
    expect(sign).toContain('没有列入：');
    expect(sign).toContain('因为');
    expect(sign).not.toContain('g.known');
    const off = BRIEF.replace('14:20}', '14:20, status: cancelled}');
    const called = join(folderOf(off), 'brief.yaml');
    expect((await runCli(['why', called, 'visit/pickup/notify'])).stdout).toContain('已经取消');
  });

  it('takes the words behind --not, or before it', async () => {
    const path = join(folderOf(), 'brief.yaml');
    const behind = await runCli(['why', path, '--not', '备好香烟', '--no-house']);
    const before = await runCli(['why', path, '备好香烟', '--not', '--no-house']);
    expect([behind.code, before.stdout]).toEqual([0, behind.stdout]);
    const alone = await runCli(['why', path, '--not', '--no-house']);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('写上标题里的几个字')]);
  });

  it('names what is near where nothing has the words', async () => {
    const path = join(folderOf(), 'brief.yaml');
    for (const command of [['why'], ['done']]) {
      const { stderr, code } = await runCli([...command, path, '起草接侍方案书']);
      expect(code).toBe(2);
      expect(stderr).toContain('是不是：');
    }
  });

  it('answers of a rule for another kind of brief that has the same occasions', async () => {
    const brief = 'id: a\nkind: complaint\ntitle: 病区投诉\nreceptions: [{at: 2026-12-01 15:00}]\n';
    const path = join(folderOf(brief), 'brief.yaml');
    const rule = 'petition/receive/listen';
    const ran = await runCli(['why', path, '--not', rule, '--now', '2026-12-01 09:00']);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('因为类别不是信访接待');
    expect(ran.code).toBe(0);
  });
});

describe('reception new', () => {
  it.each(['zh', 'en'])(
    'writes a brief in %s that passes check, and never overwrites it',
    async (lang) => {
      const folder = folderWith({});
      const path = join(folder, 'visit.yaml');
      const argv = ['new', path, '--lang', lang, '--title', 'A: "quoted" # title'];
      expect((await runCli(argv)).code).toBe(0);
      const text = read(folder, 'visit.yaml');
      const checked = await runCli(['check', path]);
      expect(checked.stdout).not.toContain('error');
      expect(checked.code).toBe(0);
      const planned = await runCli(['plan', path, '--out', '-', '--format', 'json']);
      expect(JSON.parse(planned.stdout).brief.title).toBe('A: "quoted" # title');
      expect((await runCli(argv)).code).toBe(2);
      expect(read(folder, 'visit.yaml')).toBe(text);
    },
  );
});

describe('reception rules and schema', () => {
  it('cover every clause of documents 2 to 5', async () => {
    const { stdout } = await runCli(['rules', 'coverage']);
    expect(stdout).toContain('d2  14/14');
    expect(stdout).toContain('d3  40/40');
    expect(stdout).toContain('d4  9/9');
    expect(stdout).toContain('d5  21/21');
  });

  it('show one rule, and print both schemas', async () => {
    expect((await runCli(['rules', 'show', 'visit/pickup/sign'])).stdout).toContain('d3.pickup.2');
    expect((await runCli(['rules', 'list'])).stdout).toContain('visit/meal/cigarettes');
    for (const what of ['brief', 'pack']) {
      const schema = JSON.parse((await runCli(['schema', what])).stdout) as { $schema: string };
      expect(schema.$schema).toContain('2020-12');
    }
  });
});
