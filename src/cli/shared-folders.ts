import { dirname, join, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** A brief with its id, and where its outputs go. */
export interface Destination {
  readonly path: string;
  readonly id: string;
  readonly folder: string;
}

/** Where the outputs of a desk go: below `--out`, or beside the first brief. */
export function deskFolder(out: string | undefined, first: string): string {
  return out === undefined ? join(dirname(first), 'desk.plan') : join(out, 'desk');
}

/** The first two of some things that have the same key. */
function twice<T>(all: readonly T[], keyOf: (one: T) => string): readonly [T, T] | undefined {
  const first = new Map<string, T>();
  for (const one of all) {
    const other = first.get(keyOf(one));
    if (other !== undefined) {
      return [other, one];
    }
    first.set(keyOf(one), one);
  }
  return undefined;
}

/**
 * Refuses briefs of one run that would be taken for one: of the same id, by which calendars and clashes tell them apart, or
 * with outputs in the same folder, also on systems where upper and lower case are one. `desk` is the folder of the desk.
 */
export function refuseShared(all: readonly Destination[], desk: string | null): void {
  const ids = twice(all, ({ id }) => id);
  if (ids !== undefined) {
    const [a, b] = ids;
    throw new UsageError(
      `${a.path} 和 ${b.path} 的编号都是“${a.id}”，日历和冲突检查会把它们当成一份；请改其中一个的编号 id（没写的按文件名）`,
      `${a.path} and ${b.path} both have the id "${a.id}", and calendars and clashes would take them for one; change one of the ids (the default is the name of the file)`,
    );
  }
  const folders = twice(all, ({ folder }) => resolve(folder).toLowerCase());
  if (folders !== undefined) {
    const [a, b] = folders;
    throw new UsageError(
      `${a.path} 和 ${b.path} 会写到同一个文件夹 ${a.folder}；请改其中一个的文件名，或分开用 --out`,
      `${a.path} and ${b.path} would be written to one folder, ${a.folder}; rename one of the files, or use --out for each`,
    );
  }
  const own = all.find(({ folder }) => desk !== null && resolve(folder) === resolve(desk));
  if (own !== undefined) {
    throw new UsageError(
      `${own.path} 会写到总台的文件夹 ${own.folder}；请换一个文件名或编号`,
      `${own.path} would be written to the folder of the desk, ${own.folder}; take another file name or id`,
    );
  }
}
