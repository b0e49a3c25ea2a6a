import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
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
const NOT_TOLD = BRIEF.replace(/received: .*\n/, '');

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');
const pathOf = (brief: string): string => join(folderWith({ 'brief.yaml': brief }), 'brief.yaml');

async function planOf(brief: string, ...flags: readonly string[]): Promise<Plan> {
  const argv = ['plan', pathOf(brief), '--out', '-', '--format', 'json', ...flags];
  const ran = await runCli(argv);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return JSON.parse(ran.stdout) as Plan;
}

async function findingsOf(brief: string): Promise<readonly Finding[]> {
  const { stdout } = await runCli(['check', pathOf(brief), '--format', 'json']);
  return JSON.parse(stdout) as readonly Finding[];
}

describe('--details', () => {
  it('says under each task how to do it and what it rests on, on the screen and in the files', async () => {
    const path = pathOf(BRIEF);
    const out = join(path, '..', 'out');
    const run = async (...flags: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await runCli(['plan', path, '--out', out, ...flags]);
      return [stdout, read(out, 'checklist.md'), read(out, 'checklist.html')];
    };
    const [short, long] = [await run(), await run('--details')];
    const said = (text: string): boolean => /d3\.pickup\.4/.test(text);
    // On a page they are there behind a tap, and printed only then.
    expect(short.map(said)).toEqual([false, false, true]);
    expect(long.map(said)).toEqual([true, true, true]);
    expect([short, long].map(([, , page]) => page?.includes('<body class="details">'))).toEqual([
      false,
      true,
    ]);
  });
});

describe('--timezone', () => {
  const arrival = (plan: Plan): unknown =>
    plan.occasions.find(({ kind }) => kind === 'arrival')?.start;

  it('takes the place of the zone of the brief', async () => {
    expect(arrival(await planOf(BRIEF))).toBe('2026-12-08T14:20:00+08:00');
    const plan = await planOf(BRIEF, '--timezone', 'America/New_York');
    expect(arrival(plan)).toBe('2026-12-08T14:20:00-05:00');
    expect(plan.brief.timezone).toBe('America/New_York');
    expect(plan.received.time).toBe('2026-12-01T09:00:00-05:00');
    expect(plan.tasks.length).toBeGreaterThan(0);
    expect(plan.tasks.filter(({ start }) => !start.endsWith('-05:00'))).toEqual([]);
  });

  it('is in plan.json as it is written', async () => {
    const path = pathOf(`${BRIEF}timezone: Asia/Tokyo\n`);
    const out = join(path, '..', 'out');
    await runCli(['plan', path, '--out', out, '--timezone', 'America/New_York']);
    expect(arrival(JSON.parse(read(out, 'plan.json')) as Plan)).toBe('2026-12-08T14:20:00-05:00');
  });

  it('is the zone in which --now is read', async () => {
    const flags = ['--now', '2026-12-02 09:00', '--timezone', 'America/New_York'];
    expect((await planOf(BRIEF, ...flags)).generated).toBe('2026-12-02T09:00:00-05:00');
  });
});

describe('--lang', () => {
  it('takes the place of the language of the brief', async () => {
    const labels = (plan: Plan): unknown => [
      plan.brief.lang,
      plan.occasions.find(({ kind }) => kind === 'arrival')?.label,
    ];
    expect(labels(await planOf(`${BRIEF}lang: zh\n`))).toEqual(['zh', '抵达']);
    expect(labels(await planOf(`${BRIEF}lang: zh\n`, '--lang', 'en'))).toEqual(['en', 'Arrival']);
    expect(labels(await planOf(`${BRIEF}lang: en\n`))).toEqual(['en', 'Arrival']);
    expect(labels(await planOf(`${BRIEF}lang: en\n`, '--lang', 'zh'))).toEqual(['zh', '抵达']);
  });

  it('is the language of what is printed', async () => {
    const argv = ['plan', pathOf(`${BRIEF}lang: zh\n`)];
    expect((await runCli(argv)).stderr).toContain('已写入');
    expect((await runCli([...argv, '--lang', 'en'])).stderr).toContain('Wrote to');
  });
});

describe('several briefs with --out', () => {
  it('go to a folder each, named by their ids', async () => {
    const other = BRIEF.replace('hongyuan', 'hengrun').replace('宏远', '恒润');
    const folder = folderWith({ 'a.yaml': BRIEF, 'b.yaml': other });
    const out = join(folder, 'out');
    const argv = ['plan', join(folder, 'a.yaml'), join(folder, 'b.yaml'), '--out', out];
    expect((await runCli(argv)).code).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual(['desk', 'hengrun', 'hongyuan']);
    const title = (id: string): string =>
      (JSON.parse(read(out, id, 'plan.json')) as Plan).brief.title;
    expect([title('hongyuan'), title('hengrun')]).toEqual(['宏远机电来访', '恒润机电来访']);
    expect(readdirSync(join(out, 'hongyuan'))).toEqual(readdirSync(join(out, 'hengrun')));
  });

  it('goes to the folder itself where it is one', async () => {
    const path = pathOf(BRIEF);
    const out = join(path, '..', 'out');
    await runCli(['plan', path, '--out', out]);
    expect(readdirSync(out)).toContain('plan.json');
  });
});

describe('the findings of a wrong brief', () => {
  const mild = ['no-team', 'received-assumed'];

  it('are what is wrong, and not what could be better', async () => {
    const right = (await findingsOf(NOT_TOLD)).map(({ code }) => code as string);
    expect(right).toEqual(expect.arrayContaining(mild));
    const wrong = await findingsOf(NOT_TOLD.replace('enterprise', 'entreprise'));
    expect(wrong.map(({ code, level }) => [code, level])).toEqual([['unknown-value', 'error']]);
  });

  it('are the same when it is to be planned', async () => {
    const ran = await runCli(['plan', pathOf(NOT_TOLD.replace('enterprise', 'entreprise'))]);
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain('unknown-value');
    for (const code of mild) {
      expect(ran.stderr).not.toContain(code);
    }
  });

  it('keep the errors that planning finds', async () => {
    const meeting = 'meetings:\n  - {at: 2026-12-08 16:00, until: 2026-12-08 15:00}\n';
    const wrong = await findingsOf(NOT_TOLD.replace('enterprise', 'entreprise') + meeting);
    expect(wrong.map(({ code }) => code).toSorted()).toEqual(['end-before-start', 'unknown-value']);
  });
});

describe('a later --now', () => {
  it('leaves the bytes of a calendar of which nothing has become overdue', async () => {
    const path = pathOf(BRIEF);
    const out = join(path, '..', 'out');
    const argv = ['plan', path, '--out', out, '--now'];
    await runCli([...argv, '2026-12-01 09:00']);
    const [calendar, plan] = [read(out, 'calendar.ics'), read(out, 'plan.json')];
    await runCli([...argv, '2026-12-01 09:05']);
    expect(read(out, 'calendar.ics')).toBe(calendar);
    expect(calendar).toContain('BEGIN:VEVENT');
    // The plan itself has been made anew.
    const again = read(out, 'plan.json');
    expect(again).not.toBe(plan);
    expect(again).not.toContain('"overdue"');
  });

  it('is the stamp of a calendar that is new', async () => {
    const stamps = async (now: string): Promise<readonly string[]> => {
      const argv = ['plan', pathOf(BRIEF), '--out', '-', '--format', 'ics', '--now', now];
      const { stdout } = await runCli(argv);
      return [...new Set(stdout.match(/^DTSTAMP:.*(?=\r$)/gm))];
    };
    expect(await stamps('2026-12-01 09:00')).toEqual(['DTSTAMP:20261201T010000Z']);
    expect(await stamps('2026-12-03 10:00')).toEqual(['DTSTAMP:20261203T020000Z']);
  });
});

describe('common flags', () => {
  it('may stand before the command, and the command has the last word', async () => {
    const path = pathOf(BRIEF);
    const plain = await runCli(['plan', path, '--lang', 'en', '--no-write']);
    expect(plain.stdout).toContain('Wait at');
    expect(await runCli(['--lang', 'en', 'plan', path, '--no-write'])).toEqual(plain);
    expect(await runCli(['--lang', 'zh', 'plan', path, '--no-write', '--lang', 'en'])).toEqual(
      plain,
    );
    const late = ['plan', path, '--no-write', '--out', '-', '--format', 'json'];
    const before = await runCli(['--now', '2026-12-05', '--timezone', 'Asia/Tokyo', ...late]);
    const { generated, brief } = JSON.parse(before.stdout) as Plan;
    expect([generated, brief.timezone]).toEqual(['2026-12-05T00:00:00+09:00', 'Asia/Tokyo']);
  });

  it('are taken by every command', async () => {
    for (const what of ['brief', 'pack', 'cases']) {
      const ran = await runCli(['schema', what, '--lang', 'en', '--quiet', '--no-color']);
      expect(ran.code).toBe(0);
    }
  });
});

describe('--out', () => {
  it('is refused where it is empty', async () => {
    const ran = await runCli(['plan', pathOf(BRIEF), '--out', '']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--out');
  });
});

describe('a brief that does not say when the office was told', () => {
  it('keeps the time that its first plan assumed', async () => {
    const path = pathOf(NOT_TOLD);
    const planAt = async (now: string): Promise<Plan> => {
      await runCli(['plan', path, '--now', now]);
      return JSON.parse(read(path.replace('.yaml', '.plan'), 'plan.json')) as Plan;
    };
    const first = await planAt('2026-12-01 09:00');
    const second = await planAt('2026-12-03 10:00');
    expect(second.received).toEqual({ time: '2026-12-01T09:00:00+08:00', assumed: true });
    expect(second.tasks.map(({ start }) => start)).toEqual(first.tasks.map(({ start }) => start));
    const why = await runCli(['why', path, 'visit/confirm/report', '--now', '2026-12-05 10:00']);
    expect(why.stdout).toContain('12月1日');
  });

  it('has its own time, once it is written', async () => {
    const path = pathOf(NOT_TOLD);
    await runCli(['plan', path, '--now', '2026-12-03 10:00']);
    writeFileSync(path, BRIEF);
    await runCli(['plan', path, '--now', '2026-12-04 10:00']);
    const { received } = JSON.parse(read(path.replace('.yaml', '.plan'), 'plan.json')) as Plan;
    expect(received).toEqual({ time: '2026-12-01T09:00:00+08:00', assumed: false });
  });
});

describe('what the rules forbid', () => {
  it('is an error, and the plan is made without it', async () => {
    const brief = `${BRIEF.replace('enterprise', 'official')}letter: {number: 1号}
gifts: [{item: 茶叶, to: 王处长}]
`;
    const path = pathOf(brief);
    const ran = await runCli(['plan', path]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('错误');
    const plan = JSON.parse(read(path.replace('.yaml', '.plan'), 'plan.json')) as Plan;
    expect(plan.findings.some(({ level }) => level === 'error')).toBe(true);
    expect(plan.left_out.some(({ title }) => title.includes('礼品'))).toBe(true);
    expect(plan.tasks.some(({ title }) => title.includes('茶叶'))).toBe(false);
  });
});
