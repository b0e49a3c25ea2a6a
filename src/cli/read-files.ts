import { extname } from 'node:path';
import type { Loaded } from '../load/yaml/make-finding.ts';
import type { Finding } from '../model/finding.ts';
import { type Position, topOf } from '../model/position.ts';
import type { Text } from '../model/text.ts';
import type { Files, ReadLimits, ReadProblem } from './io.ts';

/** What is read of a file that a person wrote: 1 MiB, a brief is a few kilobytes; and a brief may come out of a pipe. */
const WRITTEN: ReadLimits = { most: 1_048_576 };
/** The same of a file named on the command line. */
export const NAMED: ReadLimits = { ...WRITTEN, pipes: true };

/** No column is missed in a table that cannot be read. */
const NO_KEY: Text = { zh: '', en: '' };

/** A file that a person wrote. */
export interface NamedFile {
  /** What it is called in findings and in the plan: the same wherever it lies. */
  readonly name: string;
  readonly path: string;
  /** Where it is named. */
  readonly at: Position;
}

/** What a loader makes of a file that a person wrote, or as a finding of this code why it cannot be read. */
export function loadFile<T>(
  files: Files,
  { name, path, at }: NamedFile,
  code: 'unreadable-file' | 'unreadable-pack' | 'unreadable-table',
  load: (bytes: Uint8Array, name: string) => Loaded<T>,
  limits = WRITTEN,
): Loaded<T> {
  const read = files.read(path, limits);
  if (read instanceof Uint8Array) return load(read, name);
  const { problem: reason } = read;
  const args = code === 'unreadable-file' ? { reason } : { path: name, reason, key: NO_KEY };
  return { value: null, findings: [{ code, level: 'error', args, at } as Finding] };
}

/** The warning that a file of ours, which is there, says nothing. */
export const unreadable = (file: string, reason: 'no-plan' | 'no-log'): Finding => ({
  ...{ code: 'unreadable-file', level: 'warning', args: { reason }, at: topOf(file) },
});

/** The text of a file, undefined where it cannot be read. */
export function readText(files: Files, path: string, limits?: ReadLimits): string | undefined {
  const read = files.read(path, limits);
  return read instanceof Uint8Array ? new TextDecoder().decode(read) : undefined;
}

/** Why a file cannot be read, without reading it; '' for one that can. */
export function problemOf(files: Files, path: string): ReadProblem | '' {
  const read = files.read(path, { most: 0 });
  return read instanceof Uint8Array || read.problem === 'too-large' ? '' : read.problem;
}

/** The names a file may be written to, by number from 0: its own, `summary.new.md`, `summary.new-2.md` … */
export function nameAt(name: string, number: number): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  const beside = ['', '.new'][number] ?? `.new-${number}`;
  return `${stem}${beside}${ending}`;
}

/** The text of a file of ours as written last, under its own name or beside it; '' where there is none. */
export function readNewest(files: Files, path: string): string {
  let newest = path;
  for (let number = 1; files.changed(nameAt(path, number)) > 0; number += 1) {
    const beside = nameAt(path, number);
    newest = files.changed(beside) >= files.changed(newest) ? beside : newest;
  }
  return readText(files, newest) ?? '';
}

/** The text of the file that a finding is in, for the lines shown with it; undefined where it cannot be read. */
export function sourceReader(files: Files): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, readText(files, file, WRITTEN));
    return texts.get(file);
  };
}
