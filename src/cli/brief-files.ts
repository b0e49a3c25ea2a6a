import { basename, dirname, join, relative, resolve } from 'node:path';
import { RESERVED } from '../load/brief/check-ids.ts';
import { UsageError } from './exit-codes.ts';
import type { Files } from './io.ts';
import { MESSAGES } from './messages.ts';
import { problemOf, readText } from './read-files.ts';
import { CASES } from './rule-files.ts';
import { MANIFEST } from './write-outputs.ts';

/** The briefs that a call means. */
export interface NamedBriefs {
  readonly paths: readonly string[];
  /** A folder is among what was named: all of its briefs are there, and they are a desk even where one is left. */
  readonly isFolder: boolean;
}

/** What the name of the log beside a brief ends with. */
export const LOG = '.log.yaml';

/** What a pack, or a table of holidays, has at its top and a brief has not. */
const OTHER = /^["']?(?:pack|规则包|包|years|年份)["']?[ \t]*[:：]/m;

/** Folders of outputs, and what starts with a dot. */
const isOurs = (path: string): boolean =>
  path.split(/[/\\]/).some((part) => part.endsWith('.plan') || part.startsWith('.'));

/** What cannot be read is taken for one, and reported when it is planned. */
const isBrief = (path: string, below: string, files: Files): boolean =>
  /\.ya?ml$/i.test(path) &&
  !path.endsWith(CASES) &&
  !path.endsWith(LOG) &&
  !isOurs(below) &&
  !OTHER.test(readText(files, path, { most: 1_048_576 }) ?? '');

/**
 * The briefs among some paths, with every brief below a folder in place of the folder: all YAML files but packs, their cases,
 * tables of holidays and outputs. What is none of these and no brief either is reported when it is read, never left out.
 * Throws a UsageError where there is none.
 */
export function briefsIn(given: readonly string[], files: Files): NamedBriefs {
  const folders = new Set(given.filter((path) => problemOf(files, path) === 'folder'));
  const paths = given.flatMap((path) =>
    folders.has(path)
      ? files.list(path, '').filter((file) => isBrief(file, relative(path, file), files))
      : [path],
  );
  if (paths.length === 0) throw new UsageError(MESSAGES.noBriefs(given));
  return { paths, isFolder: folders.size > 0 };
}

/** The brief in a folder that was written last, of those with a plan beside them where there are any; undefined without one. */
export function lastBrief(folder: string, files: Files): string | undefined {
  const briefs = files
    .names(folder)
    .map((name) => join(folder, name))
    .filter((path) => isBrief(path, basename(path), files))
    .filter((path) => problemOf(files, path) === '');
  const planned = briefs.filter((path) => files.changed(join(planFolder(path), MANIFEST)) > 0);
  return (planned.length > 0 ? planned : briefs)
    .toSorted((a, b) => files.changed(a) - files.changed(b))
    .at(-1);
}

/** The folder a brief's outputs go to: `brief.plan` beside `brief.yaml`. */
export function planFolder(path: string): string {
  return resolve(dirname(path), `${basename(path).replace(/\.(?:ya?ml)$/i, '')}.plan`);
}

/** Where the outputs of a desk go: below `--out`, or beside the first brief. */
export function deskFolder(out: string | undefined, first: string): string {
  return out === undefined ? join(dirname(first), 'desk.plan') : join(out, 'desk');
}

/** The longest name in bytes: file systems take 255, and an ending and a number come after it. */
const MOST_BYTES = 200;

/** The beginning of a text that goes into so many bytes of UTF-8: of a stream, half a letter at the end is kept for later. */
function cutBytes(text: string, most: number): string {
  const bytes = new TextEncoder().encode(text).subarray(0, most);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
}

/** A name of a person or a brief as a part of a path on any system, of 200 bytes at most. */
export function fileName(name: string): string {
  const safe = name.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, '_').replace(/^\.+/, '_');
  const short = cutBytes(safe, MOST_BYTES).trim() || '_';
  return RESERVED.test(short) ? `_${short}` : short;
}

type Placed = Readonly<Record<'path' | 'id' | 'folder', string>>;

/** The first two of some things that have the same key. */
function twice<T>(all: readonly T[], keyOf: (one: T) => string): readonly [T, T] | undefined {
  const first = new Map<string, T>();
  for (const one of all) {
    const other = first.get(keyOf(one));
    if (other !== undefined) return [other, one];
    first.set(keyOf(one), one);
  }
  return undefined;
}

/**
 * Refuses briefs of one run that would be taken for one: of the same id, by which calendars and clashes tell them apart, or
 * with outputs in the same folder, also on systems where upper and lower case are one. `desk` is the folder of the desk.
 */
export function refuseShared(all: readonly Placed[], desk: string): void {
  const ids = twice(all, ({ id }) => id);
  if (ids !== undefined) throw new UsageError(MESSAGES.sameId(ids[0].path, ids[1].path, ids[0].id));
  const folders = twice(all, ({ folder }) => resolve(folder).toLowerCase());
  if (folders !== undefined) {
    throw new UsageError(MESSAGES.sameFolder(folders[0].path, folders[1].path, folders[0].folder));
  }
  const own = all.find(({ folder }) => resolve(folder) === resolve(desk));
  if (own !== undefined) throw new UsageError(MESSAGES.inDeskFolder(own.path, own.folder));
}
