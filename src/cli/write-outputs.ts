import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import type { Files } from './io.ts';

/** Where we note what we wrote, so that what a person changed is never overwritten. */
export const MANIFEST = '.generated.json';

/** A file written: under its own name, or beside the one that somebody has changed. */
export interface WrittenFile {
  readonly name: string;
  readonly path: string;
  readonly kept: boolean;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function textOf(files: Files, path: string): string | undefined {
  const read = files.read(path);
  return read instanceof Uint8Array ? new TextDecoder().decode(read) : undefined;
}

function readManifest(files: Files, folder: string): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(textOf(files, join(folder, MANIFEST)) ?? '{}');
    return typeof parsed === 'object' && parsed !== null
      ? (parsed as Readonly<Record<string, string>>)
      : {};
  } catch {
    return {};
  }
}

function besideName(name: string): string {
  const ending = extname(name);
  return `${name.slice(0, name.length - ending.length)}.new${ending}`;
}

/**
 * Writes files to a folder, each whole or not at all. One that stands there and is not as we wrote it has been filled in
 * by somebody: it is kept, and the new one is put beside it (`summary.new.md`).
 */
export function writeOutputs(
  files: Files,
  folder: string,
  outputs: Readonly<Record<string, string>>,
): readonly WrittenFile[] {
  const manifest = readManifest(files, folder);
  const written: WrittenFile[] = [];
  const digests: Record<string, string> = { ...manifest };
  for (const [name, text] of Object.entries(outputs)) {
    const present = textOf(files, join(folder, name));
    const ours = present === undefined || digest(present) === manifest[name] || present === text;
    const path = join(folder, ours ? name : besideName(name));
    if (present !== text) {
      files.write(path, text);
    }
    if (ours) {
      digests[name] = digest(text);
    }
    written.push({ name, path, kept: !ours });
  }
  files.write(join(folder, MANIFEST), `${JSON.stringify(digests, null, 2)}\n`);
  return written;
}
