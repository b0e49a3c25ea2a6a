import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NODE_FILES } from '../../src/cli/files.ts';

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
