import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NODE_FILES } from '../../src/cli/files.ts';
import { LOCK, lockFolder } from '../../src/cli/lock-folder.ts';
import { folderWith } from '../support/run-cli.ts';

/** A folder that a process has locked, as its lock says. */
const lockedBy = (pid: number, host: string = hostname()): string =>
  folderWith({ [LOCK]: JSON.stringify({ pid, host, since: '2026-12-01T01:00:00Z' }) });

/** Works in a folder; returns what came of it, and how often it was said that another is waited for. */
async function workIn(
  folder: string,
  whenSaid: () => void = () => undefined,
): Promise<readonly [string, number]> {
  let said = 0;
  const wait = (): void => {
    said += 1;
    whenSaid();
  };
  const done = await lockFolder(NODE_FILES, folder, wait, async () => {
    return readFileSync(join(folder, LOCK), 'utf8').includes(`"pid":${process.pid}`)
      ? 'own'
      : 'other';
  });
  return [done, said];
}

describe('the lock of a folder', () => {
  it('stands while the work is done, and is gone after it, also where it fails', async () => {
    const folder = folderWith({});
    expect(await workIn(folder)).toEqual(['own', 0]);
    const failing = lockFolder(
      NODE_FILES,
      folder,
      () => undefined,
      () => Promise.reject(new RangeError()),
    );
    await expect(failing).rejects.toThrow(RangeError);
    expect(existsSync(join(folder, LOCK))).toBe(false);
  });

  it('is taken over from a process that has ended', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    expect(await workIn(lockedBy(pid))).toEqual(['own', 0]);
  });

  it('is waited for while another process works, and that is said', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const folder = lockedBy(child.pid ?? 0);
    const end = (): void => NODE_FILES.remove(join(folder, LOCK));
    expect(await workIn(folder, end)).toEqual(['own', 1]);
    child.kill();
  });

  it('is no longer waited for after ten seconds, and then it is said what to do', async () => {
    const folder = lockedBy(1, 'another-computer');
    // A clock that goes a hundred times as fast.
    const begun = performance.now();
    const now = performance.now.bind(performance);
    const clock = vi
      .spyOn(performance, 'now')
      .mockImplementation(() => begun + (now() - begun) * 100);
    await expect(workIn(folder)).rejects.toThrow(LOCK);
    expect(clock.mock.results.at(-1)?.value - begun).toBeGreaterThan(10_000);
    clock.mockRestore();
    expect(readFileSync(join(folder, LOCK), 'utf8')).toContain('another-computer');
  });

  it('is done without where none can be made', async () => {
    const folder = folderWith({ file: '' });
    const work = lockFolder(
      NODE_FILES,
      join(folder, 'file'),
      () => undefined,
      async () => 'done',
    );
    expect(await work).toBe('done');
  });
});

describe('killed at any moment, and eight at a time in one folder', () => {
  it('the next run puts it right', () => {
    const { status, stdout } = spawnSync(process.execPath, [resolve('.config/kill.js'), '3', '1']);
    expect([String(stdout), status]).toEqual([expect.stringContaining(': 0 failures'), 0]);
  }, 300_000);
});

it('puts back the lock of another that took it in the meantime', () => {
  const folder = folderWith({ [LOCK]: 'of another' });
  NODE_FILES.remove(join(folder, LOCK), 'stale');
  expect(readFileSync(join(folder, LOCK), 'utf8')).toBe('of another');
  writeFileSync(join(folder, LOCK), 'stale');
  NODE_FILES.remove(join(folder, LOCK), 'stale');
  expect(existsSync(join(folder, LOCK))).toBe(false);
});
