import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE_FILES } from '../../src/cli/files.ts';
import { LOCK } from '../../src/cli/lock-folder.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

const BIN = resolve('bin/reception.js');

const brief = (id: string, title = '宏远来访', more = ''): string => `id: ${id}
kind: visit
type: enterprise
title: ${title}
received: 2026-12-01 09:00
team: [{name: 李明, roles: [coordinator]}]
arrivals: [{mode: train, number: G1, place: 南站, at: 2026-12-08 14:20}]
${more}`;

/** Plans a brief of this text in a folder of its own. */
async function planned(text: string, ...more: readonly string[]) {
  const folder = folderWith({ 'a.yaml': text });
  const plan = (...argv: readonly string[]) => runCli(['plan', join(folder, 'a.yaml'), ...argv]);
  return { folder, plan, outputs: join(folder, 'a.plan'), ...(await plan(...more)) };
}

describe('a brief out of a pipe', () => {
  it.each(['/dev/stdin', '<(cat a.yaml)'])('is read once and planned: %s', (name) => {
    const folder = folderWith({ 'a.yaml': brief('a') });
    const command = `cat a.yaml | node ${BIN} plan ${name} --out out --now "2026-12-01 09:00"`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder });
    expect([String(stderr), status]).toEqual([expect.stringContaining('checklist.md'), 0]);
    expect(readFileSync(join(folder, 'out/checklist.md'), 'utf8')).toContain('宏远来访');
  });

  it('is shown with the line that is wrong', () => {
    const folder = folderWith({ 'a.yaml': brief('a').replace('enterprise', 'entreprise') });
    const command = `cat a.yaml | node ${BIN} check /dev/stdin`;
    const { status, stdout } = spawnSync('bash', ['-c', command], { cwd: folder });
    expect(status).toBe(1);
    expect(String(stdout)).toContain('type: entreprise');
  });

  it('is cut off where it never ends', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `node ${BIN} plan <(yes)`]);
    expect(status).toBe(1);
    expect(String(stderr)).toContain('1 MB');
  });
});

describe('what is no regular file, or far too large', () => {
  it('is said of a brief without reading it', async () => {
    const folder = folderWith({ 'huge.yaml': '' });
    truncateSync(join(folder, 'huge.yaml'), 3_000_000_000);
    const huge = await runCli(['plan', join(folder, 'huge.yaml')]);
    expect([huge.code, huge.stderr]).toEqual([1, expect.stringContaining('1 MB')]);
    for (const device of ['/dev/zero', '/dev/full']) {
      const ran = await runCli(['check', device]);
      expect([ran.code, ran.stdout]).toEqual([1, expect.stringContaining('unreadable-file')]);
    }
  });

  it('does not stop the briefs beside it', async () => {
    const folder = folderWith({ 'a.yaml': brief('a'), 'huge.yaml': '' });
    truncateSync(join(folder, 'huge.yaml'), 3_000_000_000);
    symlinkSync('/dev/zero', join(folder, 'zero.yaml'));
    execFileSync('mkfifo', [join(folder, 'fifo')]);
    symlinkSync('fifo', join(folder, 'linked.yaml'));
    const { code, stdout, stderr } = await runCli(['plan', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('接待单1份');
    expect(stderr).toContain('huge.yaml');
  });

  it('is a finding where it is a pack', async () => {
    const folder = folderWith({ 'a.yaml': brief('a', '宏远', 'rules: {packs: [fifo.yaml]}\n') });
    execFileSync('mkfifo', [join(folder, 'fifo.yaml')]);
    const { code, stdout } = await runCli(['check', join(folder, 'a.yaml')]);
    expect(code).toBe(1);
    expect(stdout).toContain('不是普通文件');
  });

  it('is left alone in the place of an output', async () => {
    const { folder, outputs, plan } = await planned(brief('a'));
    writeFileSync(join(folder, 'a.yaml'), brief('a', '恒润来访'));
    renameSync(join(outputs, 'calendar.ics'), join(outputs, 'away.ics'));
    execFileSync('mkfifo', [join(outputs, 'calendar.ics')]);
    const ran = await plan();
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('calendar.new.ics')]);
    expect(lstatSync(join(outputs, 'calendar.ics')).isFIFO()).toBe(true);
    expect(readdirSync(outputs)).toContain('calendar.new.ics');
  });
});

describe('a file that a brief names', () => {
  const naming = (list: 'packs' | 'holidays', name: string): string =>
    brief('a', '宏远', `rules: {${list}: ["${name}"]}\n`);

  it.each([
    ['/etc/passwd'],
    ['../secret.yaml'],
    ['below/../../secret.yaml'],
    ['linked.yaml'],
    ['linked/secret.yaml'],
  ])('is refused unread outside of the folder of the brief: %s', async (name) => {
    for (const list of ['packs', 'holidays'] as const) {
      const above = folderWith({ 'in/a.yaml': naming(list, name), 'secret.yaml': 'root: x\n' });
      symlinkSync('../secret.yaml', join(above, 'in/linked.yaml'));
      symlinkSync('..', join(above, 'in/linked'));
      const ran = await runCli(['check', join(above, 'in/a.yaml')]);
      expect(ran.code).toBe(1);
      expect(ran.stdout).toContain('outside-folder');
      expect(ran.stdout).not.toMatch(/root|unknown-key/);
    }
  });

  it('is read in the folder and below, through links too', async () => {
    const pack = 'pack: house/own\ntitle: 自有\nrules: {}\n';
    const folder = folderWith({
      'a.yaml': brief('a', '宏远', 'rules: {packs: [sub/own.yaml, ./linked.yaml, none.yaml]}\n'),
      'sub/own.yaml': pack,
      'sub/other.yaml': pack.replace('own', 'other'),
    });
    symlinkSync('sub/other.yaml', join(folder, 'linked.yaml'));
    const { stdout } = await runCli(['check', join(folder, 'a.yaml'), '--format', 'json']);
    const wrong = (JSON.parse(stdout) as { code: string; level: string }[]).filter(
      ({ level }) => level === 'error',
    );
    expect(wrong.map(({ code }) => code)).toEqual(['unreadable-pack']);
  });
});

describe('the folder that --out names', () => {
  it('is refused where it holds the plan of another brief', async () => {
    const folder = folderWith({ 'a.yaml': brief('a'), 'b.yaml': brief('b', '恒润来访') });
    const out = join(folder, 'out');
    await runCli(['plan', join(folder, 'a.yaml'), '--out', out]);
    const before = readFileSync(join(out, 'calendar.ics'), 'utf8');
    const { code, stderr } = await runCli(['plan', join(folder, 'b.yaml'), '--out', out]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/“a”.*--out/)]);
    expect(readFileSync(join(out, 'calendar.ics'), 'utf8')).toBe(before);
    expect((await runCli(['plan', join(folder, 'a.yaml'), '--out', out])).code).toBe(0);
  });
});

describe('names of files', () => {
  it('do nothing to the terminal', async () => {
    const name = 'e\u001b[31m\u202egnp\u0007.yaml';
    const folder = folderWith({ [name]: brief('a') });
    for (const argv of [[], ['--out', `${folder}/\u001b]0;x\u0007`]]) {
      const { stderr } = await runCli(['plan', join(folder, name), ...argv]);
      expect(stderr).toContain('已写入');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    }
  });

  it('of people are never one, and fit into any file system', async () => {
    const people = [
      'A/B',
      'A:B',
      'A_B-2',
      '\u{20000}'.repeat(60),
      `${'\u{20000}'.repeat(59)}\u{20001}`,
    ];
    const team = people.map((name, index) => {
      const roles = ['coordinator', 'liaison', 'finance', 'driver', 'leader'];
      return `{name: "${name}", roles: [${roles[index]}]}`;
    });
    const text = (id: string): string =>
      `${brief(id).replace(/team: .*/, `team: [${team.join(', ')}]`)}depth: full\n`;
    const long = '宏'.repeat(78);
    const folder = folderWith({ 'a.yaml': text('a'), 'b.yaml': text(long) });
    const { code } = await runCli(['plan', folder, '--out', join(folder, 'out')]);
    expect(code).toBe(0);
    const names = readdirSync(join(folder, 'out/desk/people'));
    expect(names).toEqual(expect.arrayContaining(['A_B.ics', 'A_B-2.ics', 'A_B-2-2.ics']));
    expect(names).toHaveLength(people.length);
    expect(readdirSync(join(folder, 'out'))).toHaveLength(3);
  });
});

describe('an output that is a link', () => {
  it('stays one, and what it leads to is kept up to date', async () => {
    const { folder, outputs, plan } = await planned(brief('a'));
    mkdirSync(join(folder, 'sync'));
    renameSync(join(outputs, 'calendar.ics'), join(folder, 'sync/calendar.ics'));
    symlinkSync('../sync/calendar.ics', join(outputs, 'calendar.ics'));
    writeFileSync(join(folder, 'a.yaml'), brief('a', '恒润来访'));
    await plan();
    expect(lstatSync(join(outputs, 'calendar.ics')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'sync/calendar.ics'), 'utf8')).toContain('恒润来访');
    expect(readdirSync(join(folder, 'sync'))).toEqual(['calendar.ics']);
  });
});

describe('what a run cut short has left', () => {
  it('is gone after the next one, and what somebody called alike is not', async () => {
    const { outputs, plan } = await planned(brief('a'));
    const halves = ['calendar.ics.3k9x.tmp', '.generated.json.0a.tmp'];
    const theirs = ['notes.md.3k9x.tmp', 'calendar.ics.tmp'];
    for (const name of [...halves, ...theirs]) writeFileSync(join(outputs, name), 'BEGIN');
    writeFileSync(join(outputs, LOCK), JSON.stringify({ pid: 2 ** 30, host: 'elsewhere' }));
    await import('node:fs').then(({ utimesSync }) => utimesSync(join(outputs, LOCK), 0, 0));
    expect((await plan()).code).toBe(0);
    expect(readdirSync(outputs)).toEqual(expect.arrayContaining(theirs));
    expect(readdirSync(outputs)).not.toEqual(expect.arrayContaining([halves[0]]));
    expect(readdirSync(outputs)).not.toEqual(expect.arrayContaining([halves[1]]));
    expect(existsSync(join(outputs, LOCK))).toBe(false);
  });
});

describe('one brief on which the program itself fails', () => {
  it('does not stop the others of its folder', async () => {
    const folder = folderWith({
      'a.yaml': brief('a'),
      'b.yaml': brief('b', '恒润来访'),
      'c.yaml': brief('c', '中科来访'),
    });
    const read: typeof NODE_FILES.read = (path, limits) => {
      if (path.endsWith('b.plan/plan.json')) throw new RangeError('out of words');
      return NODE_FILES.read(path, limits);
    };
    const ran = await runCli(['plan', folder], { files: { ...NODE_FILES, read } });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/b\.yaml.*out of words/);
    expect(ran.stdout).toContain('接待单2份');
    expect(existsSync(join(folder, 'c.plan/checklist.md'))).toBe(true);
    expect(readFileSync(join(folder, 'desk.plan/desk.md'), 'utf8')).toContain('中科来访');
  });
});
