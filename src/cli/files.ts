import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files, ReadProblem } from './io.ts';

const PROBLEMS: Readonly<Record<string, ReadProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
};

/** The code of an error of the file system, '' for any other. */
export function fileErrorCode(error: unknown): string {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : '';
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
    if (code === 'EEXIST') {
      return;
    }
    const above = dirname(folder);
    if (code !== 'ENOENT' || above === folder || existsSync(above)) {
      throw error;
    }
    makeFolder(above);
    makeFolder(folder);
  }
}

/** Writes a new file, with the folders above it where they are missing. */
function writeIn(folder: string, path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (fileErrorCode(error) !== 'ENOENT') {
      throw error;
    }
    makeFolder(folder);
    writeFileSync(path, text, { flag: 'wx' });
  }
}

/** Removes a file that may not be there. What went wrong before is what is said, so this says nothing. */
function discard(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Nothing was written, or nothing can be removed here.
  }
}

/** Puts the text beside its place under a name of its own, then lets `place` take that name away. */
function written(path: string, text: string, place: (temporary: string) => void): void {
  const temporary = `${path}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    writeIn(dirname(path), temporary, text);
    place(temporary);
  } catch (error) {
    discard(temporary);
    throw error;
  }
}

/** Writes a file whose name must be free; where the text does not go in whole, nothing of it stays. */
function writeNew(path: string, text: string): void {
  const opened = openSync(path, 'wx');
  try {
    writeFileSync(opened, text);
  } catch (error) {
    discard(path);
    throw error;
  } finally {
    closeSync(opened);
  }
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
    if (fileErrorCode(error) === 'EEXIST') {
      throw error;
    }
    writeNew(path, text);
  }
  discard(temporary);
}

function listBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? listBelow(path, ending)
      : entry.name.endsWith(ending) && (entry.isFile() || entry.isSymbolicLink())
        ? [path]
        : [];
  });
}

/** The real file system. */
export const NODE_FILES: Files = {
  read: (path) => {
    try {
      return readFileSync(path);
    } catch (error) {
      return { problem: PROBLEMS[fileErrorCode(error)] ?? 'other' };
    }
  },
  write: (path, text) => {
    written(path, text, (temporary) => renameSync(temporary, path));
  },
  create: (path, text) => {
    try {
      written(path, text, (temporary) => nameNew(temporary, path, text));
      return true;
    } catch (error) {
      if (fileErrorCode(error) === 'EEXIST') {
        return false;
      }
      throw error;
    }
  },
  list: (folder, ending) => {
    try {
      return listBelow(folder, ending).toSorted();
    } catch {
      return [];
    }
  },
  changed: (path) => {
    try {
      return statSync(path).mtimeMs;
    } catch {
      return 0;
    }
  },
};
