import {
  closeSync,
  type Dirent,
  existsSync,
  fsync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Files, ReadLimits, ReadProblem } from './io.ts';

type Content = string | Uint8Array;

const PROBLEMS: Readonly<Record<string, ReadProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
};

/** The most that is read of a file, in bytes; a text of much more cannot be held. */
const MOST = 256 * 1_048_576;
const CHUNK = 65_536;

/** The code of an error of the file system, '' for any other. */
export function fileErrorCode(error: unknown): string {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : '';
}

/** What something gives that throws only where the file system refuses it. */
function unlessRefused<T, U>(use: () => T, otherwise: U): T | U {
  try {
    return use();
  } catch {
    return otherwise;
  }
}

/** Uses an open file and closes it. */
function withOpen<T>(path: string, flags: string, use: (file: number) => T): T {
  const file = openSync(path, flags);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function problemOf(stats: Stats, { most = MOST, pipes = false }: ReadLimits): ReadProblem | null {
  if (stats.isDirectory()) return 'folder';
  if (!stats.isFile() && !(pipes && stats.isFIFO())) return 'special';
  return stats.size > most ? 'too-large' : null;
}

/** All of a file, or its first bytes up to one more than `most`: it may have grown, and a pipe has no size. */
function readUpTo(path: string, most: number, size: number): Uint8Array {
  return withOpen(path, 'r', (file) => {
    const chunks: Uint8Array[] = [];
    for (let left = most + 1; left > 0; ) {
      const chunk = Buffer.allocUnsafe(Math.min(left, Math.max(size + 1, CHUNK)));
      const read = readSync(file, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      left -= read;
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  });
}

/** What came out of pipes, by path. */
const fromPipes = new Map<string, Uint8Array>();

function readFile(path: string, limits: ReadLimits): Uint8Array | { problem: ReadProblem } {
  const kept = fromPipes.get(path);
  if (kept !== undefined) return kept;
  const stats = statSync(path);
  const problem = problemOf(stats, limits);
  if (problem !== null) return { problem };
  const { most = MOST } = limits;
  const bytes = readUpTo(path, most, stats.size);
  if (stats.isFIFO()) fromPipes.set(path, bytes);
  return bytes.length > most ? { problem: 'too-large' } : bytes;
}

/**
 * Makes a folder and those above it. Not `recursive`: where a folder that is there takes none (`/proc`, an automounter) and
 * says ENOENT, that goes round for ever.
 */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'EEXIST') return;
    const above = dirname(folder);
    if (code !== 'ENOENT' || above === folder || existsSync(above)) throw error;
    makeFolder(above);
    makeFolder(folder);
  }
}

/** Opens a new file, and first makes the folders above it where they are missing. */
function openNew(path: string): number {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if (fileErrorCode(error) !== 'ENOENT') throw error;
    makeFolder(dirname(path));
    return openSync(path, 'wx');
  }
}

/** Removes a file that may not be there. What went wrong before is what is said, so this says nothing. */
const discard = (path: string): void => unlessRefused(() => unlinkSync(path), undefined);

/** Writes a new file and leaves it open, to be brought down to the disk; where not all of it goes in, nothing of it stays. */
function writeNew(path: string, content: Content): number {
  const file = openNew(path);
  try {
    writeFileSync(file, content);
    return file;
  } catch (error) {
    closeSync(file);
    discard(path);
    throw error;
  }
}

/** The same for a small file, at once. */
function writeDown(path: string, content: Content): void {
  const file = writeNew(path, content);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const temporaryName = (path: string): string =>
  `${path}.${Math.random().toString(36).slice(2)}.tmp`;

/** Writes a file beside its place under a name of its own, then gives it that of the place if it is still due there. */
async function replace(path: string, content: Content, isDue: () => boolean): Promise<boolean> {
  const temporary = temporaryName(path);
  try {
    const file = writeNew(temporary, content);
    // The disk takes many files at a time, and one after the other takes as many times as long.
    await promisify(fsync)(file).finally(() => closeSync(file));
    const due = isDue();
    due ? renameSync(temporary, path) : discard(temporary);
    return due;
  } catch (error) {
    discard(temporary);
    throw error;
  }
}

/** Lets an error of the file system say which file it was: that of a full disk names none. */
function named(path: string, error: unknown): unknown {
  return fileErrorCode(error) === '' ? error : Object.assign(error as Error, { path });
}

/**
 * Gives a file its name, which must be free. A link fails where the name is taken; a rename would replace what stands there.
 * File systems without hard links (exFAT, many shares) refuse with errors of many kinds, so after any other the text is
 * written under the name itself: if something else is wrong, that says so.
 */
function nameNew(temporary: string, path: string, text: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST') throw error;
    writeDown(path, text);
  }
}

/** Whether something could be made under a name that must be free. */
function isMade(path: string, make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST') return false;
    throw named(path, error);
  }
}

function create(path: string, text: string): void {
  const temporary = temporaryName(path);
  try {
    writeDown(temporary, text);
    nameNew(temporary, path, text);
  } finally {
    discard(temporary);
  }
}

/** Removes a file if it holds a text. It is moved away first, and put back if it holds another by then. */
function removeHolding(path: string, text: string): void {
  const aside = temporaryName(path);
  renameSync(path, aside);
  if (new TextDecoder().decode(readUpTo(aside, CHUNK, 0)) !== text) linkSync(aside, path);
  discard(aside);
}

/** Whether something is a file; a link to a device or a pipe is passed over as those are, one that leads nowhere is somebody's slip. */
const isListed = (entry: Dirent, path: string): boolean =>
  entry.isFile() ||
  (entry.isSymbolicLink() &&
    unlessRefused(() => statSync(path).isFile() || statSync(path).isDirectory(), true));

const listBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listBelow(path, ending);
    return entry.name.endsWith(ending) && isListed(entry, path) ? [path] : [];
  });

const realPath = (path: string): string | undefined =>
  unlessRefused(() => realpathSync(path), undefined);

/** The real file system. */
export const NODE_FILES: Files = {
  read: (path, limits = {}) => {
    try {
      return readFile(path, limits);
    } catch (error) {
      return { problem: PROBLEMS[fileErrorCode(error)] ?? 'other' };
    }
  },
  write: async (path, content, isDue = () => true) => {
    try {
      return await replace(realPath(path) ?? path, content, isDue);
    } catch (error) {
      throw named(path, error);
    }
  },
  // Not every system can: Windows opens no folders.
  settle: (folder) => unlessRefused(() => withOpen(folder, 'r', fsyncSync), undefined),
  create: (path, text) => isMade(path, () => create(path, text)),
  claim: (path, text) => isMade(path, () => closeSync(writeNew(path, text))),
  append: (path, text) => {
    try {
      withOpen(path, 'a', (file) => {
        writeSync(file, text);
        fsyncSync(file);
      });
    } catch (error) {
      throw named(path, error);
    }
  },
  remove: (path, holding) =>
    holding === undefined
      ? discard(path)
      : unlessRefused(() => removeHolding(path, holding), undefined),
  list: (folder, ending) => unlessRefused(() => listBelow(folder, ending).toSorted(), []),
  names: (folder) => unlessRefused(() => readdirSync(folder), []),
  changed: (path) => unlessRefused(() => statSync(path).mtimeMs, 0),
  realPath,
};
