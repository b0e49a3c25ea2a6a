import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NODE_FILES } from '../../src/cli/files.ts';
import { type Io, withSigns } from '../../src/cli/io.ts';
import { folderWith, runCli } from '../support/run-cli.ts';

/** What making a hard link ends with here (undefined: the real one is made), and whether an opened file takes no text. */
const refusal = vi.hoisted(() => ({ code: undefined as string | undefined, full: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const refuse = (code: string, syscall: string): never => {
    throw Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
  };
  return {
    ...fs,
    linkSync: (from: string, to: string): void =>
      refusal.code === undefined ? fs.linkSync(from, to) : refuse(refusal.code, 'link'),
    writeFileSync: (...[file, ...rest]: Parameters<typeof fs.writeFileSync>): void =>
      typeof file === 'number' && refusal.full
        ? refuse('ENOSPC', 'write')
        : fs.writeFileSync(file, ...rest),
  };
});

afterEach(() => {
  refusal.code = undefined;
  refusal.full = false;
});

const folder = (): string => mkdtempSync(join(tmpdir(), 'reception-'));

/** What Linux, macOS, Windows and FUSE say where a file system has no hard links, beside the usual (undefined). */
const CODES = [undefined, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES', 'EISDIR'];

describe.each(CODES)('creating a file where a hard link ends with %s', (code) => {
  it('makes it whole, with the folders above it and nothing beside it', () => {
    const above = join(folder(), '接待', '十二月');
    refusal.code = code;
    expect(NODE_FILES.create(join(above, 'brief.yaml'), '类别：来访\n')).toBe(true);
    expect(readdirSync(above)).toEqual(['brief.yaml']);
    expect(readFileSync(join(above, 'brief.yaml'), 'utf8')).toBe('类别：来访\n');
  });

  it('leaves what stands there', () => {
    const here = folder();
    writeFileSync(join(here, 'brief.yaml'), '填好的接待单\n');
    mkdirSync(join(here, 'folder.yaml'));
    refusal.code = code;
    expect(NODE_FILES.create(join(here, 'brief.yaml'), '空白\n')).toBe(false);
    expect(NODE_FILES.create(join(here, 'folder.yaml'), '空白\n')).toBe(false);
    expect(readdirSync(here)).toEqual(['brief.yaml', 'folder.yaml']);
    expect(readFileSync(join(here, 'brief.yaml'), 'utf8')).toBe('填好的接待单\n');
  });
});

describe('creating a file where nothing can be written', () => {
  it('throws the error of the file system', () => {
    const path = join(folder(), 'brief.yaml');
    writeFileSync(path, '');
    expect(() => NODE_FILES.create(join(path, 'below', 'brief.yaml'), '')).toThrow(/ENOTDIR/);
  });

  // Where a folder that is there takes none, node's own `recursive` goes round for ever.
  it.runIf(process.platform === 'linux')('does not try for ever', async () => {
    expect(() => NODE_FILES.create('/proc/接待/十二月/brief.yaml', '')).toThrow(/ENOENT/);
    await expect(NODE_FILES.write('/proc/接待/brief.yaml', '')).rejects.toThrow(/ENOENT/);
  });

  it('leaves no half of it, and the name is free again', () => {
    const here = folder();
    refusal.code = 'EPERM';
    refusal.full = true;
    expect(() => NODE_FILES.create(join(here, 'brief.yaml'), '类别：来访\n')).toThrow(/ENOSPC/);
    expect(readdirSync(here)).toEqual([]);
  });
});

describe('reception open', () => {
  const BRIEF = `编号: a
类别: 来访接待
接待类型: 企业
标题: 宏远来访
接到通知: 2026-12-01 09:00
抵达: [{方式: 汽车, 地点: 大门, 时间: 2026-12-08 14:20}]
`;

  it('shows the page, or the output that is named, and takes no name for a command', async () => {
    const folder = folderWith({ '$(touch x);-a b.yaml': BRIEF });
    const path = join(folder, '$(touch x);-a b.yaml');
    const opened: string[] = [];
    const open = async (file: string): Promise<boolean> => opened.push(file) > 0;
    expect((await runCli(['open', path], { open })).stderr).toContain(
      '还没有出过方案；先运行 reception plan',
    );
    await runCli(['plan', path]);
    const ran = await runCli(['open', path], { open });
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(ran.stderr).toMatch(/^已打开 .*checklist\.html\n$/);
    await runCli(['open', path, 'ics', '--quiet'], { open });
    const out = join(folder, '$(touch x);-a b.plan');
    expect(opened).toEqual([join(out, 'checklist.html'), join(out, 'calendar.ics')]);
    const none = await runCli(['open', path, 'xlsx'], { open });
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--format xlsx')]);
  });

  it('says where it lies where nothing can open it', async () => {
    const path = join(folderWith({ 'a.yaml': BRIEF }), 'a.yaml');
    await runCli(['plan', path]);
    for (const open of [undefined, async () => false]) {
      const { code, stderr } = await runCli(['open', path, '--quiet'], open && { open });
      expect([code, stderr]).toEqual([0, expect.stringMatching(/请自己打开 \/.*checklist\.html/)]);
    }
  });
});

describe('a sign of life', () => {
  it('is on the screen from the second on, and goes before anything else is said', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const said: (string | Uint8Array)[] = [];
    const output = { columns: 80, isTerminal: true, hasColors: false };
    const given = {
      stdout: { ...output, write: (text: string | Uint8Array) => said.push(text) },
      stderr: { ...output, write: (text: string | Uint8Array) => said.push(text) },
    } as unknown as Io;
    const text = { zh: '正在算', en: 'Working' };
    const io = withSigns(given, 'zh', false);
    io.alive?.(text);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1001);
    io.alive?.(text);
    io.alive?.(text);
    expect(said).toEqual(['\r正在算']);
    io.stdout.write('清单');
    expect(said).toEqual(['\r正在算', '\r      \r', '清单']);
    io.end();
    expect(said).toHaveLength(3);
    const pipe = { ...given, stderr: { ...given.stderr, isTerminal: false } };
    for (const quiet of [withSigns(given, 'zh', true), withSigns(pipe, 'zh', false)]) {
      vi.advanceTimersByTime(5000);
      quiet.alive?.(text);
    }
    expect(said).toHaveLength(3);
    vi.useRealTimers();
  });
});
