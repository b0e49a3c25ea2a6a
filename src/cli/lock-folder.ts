import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from './exit-codes.ts';
import { fileErrorCode } from './files.ts';
import type { Files } from './io.ts';
import { MESSAGES } from './messages.ts';
import { readText } from './read-files.ts';

/** The file that stands in a folder while a run writes there. */
export const LOCK = '.generated.lock';

/** How often a run looks whether another has ended, after how long it says that it waits, and how long it does; milliseconds. */
const PAUSE = 50;
const SAID_AFTER = 1000;
const LONGEST = 10_000;

/** The age at which a lock is nobody's any more, in milliseconds: of another computer, of any, and of one that holds nothing yet. */
const OLD_ABROAD = 120_000;
const OLD = 600_000;
const OLD_EMPTY = 5_000;

/** Who writes in a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return fileErrorCode(error) !== 'ESRCH';
  }
}

function isStale(text: string, age: number): boolean {
  const holder = parseHolder(text);
  if (holder === null) return age > OLD_EMPTY;
  return holder.host === hostname() ? !isRunning(holder.pid) || age > OLD : age > OLD_ABROAD;
}

/** Takes the lock where it is free, or was left by a run that has ended; false while another holds it. */
function take(files: Files, path: string, own: string): boolean {
  if (files.claim(path, own)) return true;
  const text = readText(files, path) ?? '';
  if (isStale(text, Date.now() - files.changed(path))) {
    files.remove(path, text);
    return files.claim(path, own);
  }
  return false;
}

/** Whether the lock was taken; false where the folder takes no lock, which the first file to be written there then says. */
async function acquire(
  files: Files,
  folder: string,
  own: string,
  tellWaiting: () => void,
): Promise<boolean> {
  const path = join(folder, LOCK);
  const begun = performance.now();
  try {
    for (let isSaid = false; !take(files, path, own); ) {
      const waited = performance.now() - begun;
      if (waited > LONGEST) throw new UsageError(MESSAGES.folderTaken(folder, path));
      if (waited > SAID_AFTER && !isSaid) {
        tellWaiting();
        isSaid = true;
      }
      await setTimeout(PAUSE);
    }
    return true;
  } catch (error) {
    if (fileErrorCode(error) === '') throw error;
    return false;
  }
}

/**
 * Does something while no other run writes in a folder. Waits for ten seconds, after one of which `tellWaiting` is called;
 * then throws a UsageError that says what to do. The lock of a run that was killed is taken over.
 */
export async function lockFolder<T>(
  files: Files,
  folder: string,
  tellWaiting: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const since = new Date().toISOString();
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since });
  const isLocked = await acquire(files, folder, own, tellWaiting);
  try {
    return await work();
  } finally {
    if (isLocked) files.remove(join(folder, LOCK));
  }
}
