import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import type { Files } from './io.ts';

/** Where we note what we wrote, so that what a person changed is never overwritten. */
export const MANIFEST = '.generated.json';

/** A file written: under its own name, or beside the one that somebody has changed. */
export interface WrittenFile {
  readonly name: string;
  readonly path: string;
  /** Somebody's file stands under its own name. */
  readonly kept: boolean;
  /** It would be as it was written last time, so nothing was put beside the kept one. */
  readonly unchanged: boolean;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What stands under a name: a text, nothing, or something that cannot be read and so is not ours. */
function present(files: Files, path: string): string | 'nothing' | 'unreadable' {
  const read = files.read(path);
  if (read instanceof Uint8Array) {
    return digest(new TextDecoder().decode(read));
  }
  return read.problem === 'missing' ? 'nothing' : 'unreadable';
}

function readManifest(files: Files, folder: string): Readonly<Record<string, string>> {
  const read = files.read(join(folder, MANIFEST));
  try {
    const text = read instanceof Uint8Array ? new TextDecoder().decode(read) : '{}';
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null
      ? (parsed as Readonly<Record<string, string>>)
      : {};
  } catch {
    return {};
  }
}

/** The names a file may be written to, in order: its own, then `summary.new.md`, `summary.new-2.md` … */
function* namesFor(name: string): Generator<string> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  yield name;
  yield `${stem}.new${ending}`;
  for (let number = 2; ; number++) {
    yield `${stem}.new-${number}${ending}`;
  }
}

/** The first name under which stands nothing, or what we have written ourselves. */
function freeName(files: Files, folder: string, name: string, ours: Digests, next: string): string {
  for (const candidate of namesFor(name)) {
    const found = present(files, join(folder, candidate));
    if (found === 'nothing' || found === next || found === ours[candidate]) {
      return candidate;
    }
  }
  return name;
}

type Digests = Readonly<Record<string, string>>;

/**
 * Writes files to a folder, each whole or not at all. One that stands there and is not as we wrote it has been filled in
 * by somebody: it is kept, and a new one is put beside it (`summary.new.md`), unless nothing new has come out.
 */
export function writeOutputs(
  files: Files,
  folder: string,
  outputs: Readonly<Record<string, string>>,
): readonly WrittenFile[] {
  const ours: Record<string, string> = { ...readManifest(files, folder) };
  const written: WrittenFile[] = [];
  try {
    for (const [name, text] of Object.entries(outputs)) {
      const next = digest(text);
      const free = freeName(files, folder, name, ours, next);
      const path = join(folder, free);
      const known = free !== name && ours[name] === next;
      if (!known) {
        if (present(files, path) !== next) {
          files.write(path, text);
        }
        ours[free] = next;
      }
      // What came out last is what a changed file is compared with next time.
      ours[name] = next;
      written.push({ name, path, kept: free !== name, unchanged: known });
    }
  } finally {
    files.write(join(folder, MANIFEST), `${JSON.stringify(ours, null, 2)}\n`);
  }
  return written;
}
