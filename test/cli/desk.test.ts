import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const TEAM =
  'team: [{name: 李明, roles: [coordinator]}, {name: 王芳, roles: [liaison, catering]}, {name: 赵刚, roles: [driver]}]';

/** A brief of one meeting and one lunch on a day of December. */
function visit(id: string, day: number, more = ''): string {
  const date = `2026-12-${String(day).padStart(2, '0')}`;
  return `id: ${id}
kind: visit
type: enterprise
title: 客户 ${id}
received: 2026-11-24 09:00
${TEAM}
party: {count: 3}
vehicles: [{id: 商务车, seats: 7, driver: 赵刚}]
meetings: [{kind: talk, name: 座谈 ${id}, at: ${date} 09:00, until: ${date} 11:00, place: 会议室 ${id}, companions: [李明]}]
meals: [{kind: lunch, name: 午餐 ${id}, at: ${date} 11:30, until: ${date} 13:00, place: 包间 ${id}, companions: [李明]}]
depth: full
${more}`;
}

/** Thirty visits, one a day, and four that clash with one of them each. */
function thirtyVisits(): Readonly<Record<string, string>> {
  const usual = Array.from({ length: 30 }, (_, index) => {
    const id = `v${String(index + 1).padStart(2, '0')}`;
    return [`${id}.yaml`, visit(id, index + 1)] as const;
  });
  const clash = (id: string, title: string, section: string): readonly [string, string] => [
    `${id}.yaml`,
    `id: ${id}\nkind: visit\ntype: enterprise\ntitle: ${title}\nreceived: 2026-11-24 09:00\nparty: {count: 2}\n${section}\n`,
  ];
  return Object.fromEntries([
    ...usual,
    clash(
      'x-leader',
      '同一领导',
      'meetings: [{at: 2026-12-03 10:30, until: 2026-12-03 11:00, place: 外面, companions: [李明]}]',
    ),
    clash(
      'x-room',
      '同一会议室',
      'meetings: [{at: 2026-12-05 10:59, until: 2026-12-05 12:00, place: 会议室 v05}]',
    ),
    clash(
      'x-table',
      '同一包间',
      'meals: [{at: 2026-12-08 12:30, until: 2026-12-08 13:30, place: 包间 v08}]',
    ),
    clash(
      'x-driver',
      '同一辆车',
      'vehicles: [{id: 商务车, driver: 赵刚}]\narrivals: [{mode: train, at: 2026-12-28 14:00, travel: 30m, vehicle: 商务车}]\nmeals: [{at: 2026-12-28 18:00, until: 2026-12-28 19:00, place: 别处, vehicle: 商务车}]',
    ),
    [
      'y-driver.yaml',
      'id: y-driver\nkind: visit\ntype: enterprise\ntitle: 又一辆车\nreceived: 2026-11-24 09:00\nparty: {count: 2}\nvehicles: [{id: 商务车, driver: 赵刚}]\ndepartures: [{mode: train, at: 2026-12-28 16:00, travel: 30m, vehicle: 商务车}]\n',
    ],
  ]);
}

async function planDesk(files: Readonly<Record<string, string>>, ...more: readonly string[]) {
  const folder = folderWith(files);
  const ran = await runCli(['plan', folder, '--now', '2026-11-24 10:00', ...more]);
  return { ...ran, folder };
}

describe('several visits at once', () => {
  it('thirty in a month: the planted clashes are found, and nothing else', async () => {
    const { stdout, stderr, code, folder } = await planDesk(thirtyVisits());
    expect(code).toBe(0);
    const desk = readFileSync(join(folder, 'desk.plan/desk.md'), 'utf8');
    const clashes = desk.match(/^- \*\*.*$/gm) ?? [];
    expect(clashes.map((line) => /“([^”]*)”(\S+?)：/.exec(line)?.slice(1, 3))).toEqual([
      ['李明', '要同时在两处'],
      ['会议室 v05', '同一时间用了两次'],
      ['包间 v08', '同一时间用了两次'],
      ['商务车', '同一时间派了两趟'],
      ['赵刚', '要同时在两处'],
    ]);
    expect(stdout).toContain('接待单35份');
    expect(stderr).toContain('已写好 35 份方案');
    expect(existsSync(join(folder, 'v07.plan/checklist.md'))).toBe(true);
  });

  it('prints each day once, with what the same people do for several briefs in one row', async () => {
    const { stdout } = await planDesk({ 'a.yaml': visit('a', 1), 'b.yaml': visit('b', 2) });
    expect(stdout.match(/^11月24日 .*$/gm)).toHaveLength(1);
    expect(stdout).toMatch(/向分管领导报告来访通知（李明） \[客户 a、客户 b\]/);
    expect(stdout.indexOf('座谈 a')).toBeLessThan(stdout.indexOf('座谈 b'));
  });

  it('makes one calendar of all and one for each person, with what is theirs', async () => {
    const { folder } = await planDesk({ 'a.yaml': visit('a', 1), 'b.yaml': visit('b', 2) });
    const events = (name: string): readonly ICAL.Event[] => {
      const text = readFileSync(join(folder, 'desk.plan', name), 'utf8');
      const calendar = new ICAL.Component(ICAL.parse(text));
      return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    };
    expect(readdirSync(join(folder, 'desk.plan/people'))).toEqual(
      expect.arrayContaining(['李明.ics', '王芳.ics']),
    );
    const all = events('calendar.ics').map(({ uid }) => uid);
    expect(new Set(all).size).toBe(all.length);
    const own = events('people/李明.ics');
    expect(own.map(({ uid }) => uid).every((uid) => all.includes(uid))).toBe(true);
    const summaries = own.map(({ summary }) => summary);
    expect(summaries).toEqual(expect.arrayContaining(['会议：座谈 a', '会议：座谈 b']));
    expect(own.length).toBeLessThan(all.length);
    const wang = events('people/王芳.ics').map(({ summary }) => summary);
    expect(wang).not.toContain('会议：座谈 a');
  });

  it('takes the briefs out of a folder and leaves packs and outputs alone', async () => {
    const files = {
      'a.yaml': visit('a', 1),
      'sub/b.yaml': visit('b', 2),
      'house.yaml': 'pack: house/own\ntitle: 自有\nrules: {}\n',
    };
    const { stdout, code } = await planDesk(files);
    expect(code).toBe(0);
    expect(stdout).toContain('接待单2份');
  });

  it('leaves no brief out: .yml, keys in quotes or capitals, and reports what it cannot read', async () => {
    const files = {
      'a.yml': visit('a', 1),
      'b.yaml': visit('b', 2).replace('kind:', '"kind":'),
      'c.yaml': visit('c', 3).replace('kind:', 'Kind:'),
      'd.yaml': 'id: d\n标题: 还没写完\n',
    };
    const { stdout, stderr, code } = await planDesk(files);
    expect(code).toBe(1);
    expect(stdout).toContain('接待单3份');
    expect(stderr).toContain('d.yaml');
  });

  it('does not mix a brief called desk with the desk', async () => {
    const { code, stderr } = await planDesk({
      'desk.yaml': visit('a', 1),
      'b.yaml': visit('b', 2),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('desk.plan');
  });

  it('cancels what is gone: of a brief that was taken away, and of somebody without anything left', async () => {
    const files = { 'a.yaml': visit('a', 1), 'b.yaml': visit('b', 2).replace('李明', '周宁') };
    const { folder } = await planDesk({
      ...files,
      'c.yaml': visit('c', 3).replaceAll('王芳', '吴霞'),
    });
    rmSync(join(folder, 'c.yaml'));
    await runCli(['plan', folder, '--now', '2026-11-24 11:00']);
    const cancelled = (name: string): number =>
      readFileSync(join(folder, 'desk.plan', name), 'utf8').match(/^STATUS:CANCELLED/gm)?.length ??
      0;
    expect(cancelled('calendar.ics')).toBeGreaterThan(10);
    expect(cancelled('people/李明.ics')).toBeGreaterThan(0);
    expect(cancelled('people/吴霞.ics')).toBeGreaterThan(0);
    expect(cancelled('people/王芳.ics')).toBe(0);
  });

  it('cancels nothing of a brief that has a mistake in it, or was not asked for', async () => {
    const files = { 'a.yaml': visit('a', 1), 'b.yaml': visit('b', 2), 'c.yaml': visit('c', 3) };
    const { folder } = await planDesk(files);
    const calendar = (): string =>
      readFileSync(join(folder, 'desk.plan/calendar.ics'), 'utf8').replace(
        /^NAME:.*|^X-WR-CALNAME:.*/gm,
        '',
      );
    const whole = calendar();
    writeFileSync(join(folder, 'b.yaml'), visit('b', 2).replace('kind: visit', 'kind: vsit'));
    const { code } = await runCli(['plan', folder, '--now', '2026-11-24 11:00']);
    expect(code).toBe(1);
    expect(calendar()).toBe(whole);
    const some = ['a.yaml', 'c.yaml'].map((name) => join(folder, name));
    await runCli(['plan', ...some, '--now', '2026-11-24 12:00']);
    expect(calendar()).toBe(whole);
    // What is gone from a brief that was looked at is cancelled all the same.
    writeFileSync(join(folder, 'c.yaml'), visit('c', 3).replace(/^meals: .*$/m, ''));
    await runCli(['plan', ...some, '--now', '2026-11-24 13:00']);
    const events = new ICAL.Component(ICAL.parse(calendar())).getAllSubcomponents('vevent');
    const gone = events.filter((event) => event.getFirstPropertyValue('status') === 'CANCELLED');
    expect(gone.length).toBeGreaterThan(3);
    const kept = events.filter((event) => /客户 b|座谈 b|午餐 b/.test(event.toString()));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.some((event) => gone.includes(event))).toBe(false);
  });

  it.each(['.', './', ''])('is the same from a folder called "%s"', async (name) => {
    const { folder } = await planDesk({
      'a.yaml': visit('a', 1),
      'b.YAML': visit('b', 2, 'notes: |\n  pack: umbrellas'),
      '.git/old.yaml': visit('old', 3),
    });
    const from = process.cwd();
    process.chdir(folder);
    try {
      const ran = await runCli(['plan', name === '' ? folder : name, '--no-write']);
      expect(ran.stdout).toContain('客户 a');
      expect(ran.stdout).toContain('客户 b');
      expect(ran.stdout).not.toContain('客户 old');
    } finally {
      process.chdir(from);
    }
  });

  it('is checked like it is planned', async () => {
    const { folder } = await planDesk({
      'a.yaml': visit('a', 1),
      'b.yaml': visit('b', 1),
    });
    const both = await runCli(['check', folder, '--format', 'json', '--fail-on', 'warning']);
    expect(both.code).toBe(1);
    const codes = (JSON.parse(both.stdout) as { code: string }[]).map(({ code }) => code);
    expect(codes).toContain('double-booked');
    const text = await runCli(['check', join(folder, 'a.yaml'), join(folder, 'b.yaml')]);
    expect(text.stdout).toContain('double-booked');
    const one = await runCli(['check', join(folder, 'a.yaml')]);
    expect(one.stdout).not.toContain('double-booked');
  });

  it('gives each person a file, even where names make the same one', async () => {
    const team =
      '[{name: a/b, roles: [liaison]}, {name: "a:b", roles: [catering]}, {name: CON, roles: [coordinator]}]';
    const odd = (id: string, day: number): string =>
      visit(id, day).replace(/team: .*/, `team: ${team}`);
    const { folder } = await planDesk({ 'a.yaml': odd('a', 1), 'b.yaml': odd('b', 2) });
    expect(readdirSync(join(folder, 'desk.plan/people'))).toEqual(
      expect.arrayContaining(['a_b.ics', 'a_b-2.ics', '_CON.ics']),
    );
  });

  it('is wrong use for a folder without briefs', async () => {
    expect((await planDesk({ 'notes.txt': '' })).code).toBe(2);
  });

  it('writes below --out, and the same bytes again', async () => {
    const files = { 'a.yaml': visit('a', 1), 'b.yaml': visit('b', 2) };
    const folder = folderWith(files);
    const run = () =>
      runCli(['plan', folder, '--now', '2026-11-24 10:00', '--out', join(folder, 'out')]);
    await run();
    const read = (name: string): string => readFileSync(join(folder, 'out/desk', name), 'utf8');
    const before = [read('desk.md'), read('calendar.ics'), read('people/李明.ics')];
    await run();
    expect([read('desk.md'), read('calendar.ics'), read('people/李明.ics')]).toEqual(before);
    expect(existsSync(join(folder, 'out/a/plan.json'))).toBe(true);
  });
});
