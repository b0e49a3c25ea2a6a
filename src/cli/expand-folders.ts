import { relative } from 'node:path';
import type { Files } from './io.ts';
import { CASES } from './rule-files.ts';
import { UsageError } from './usage-error.ts';

/** What a pack, or a table of holidays, has at its top and a brief has not. */
const OTHER = /^["']?(?:pack|years|年份)["']?[ \t]*[:：]/m;

/** Folders of outputs, and what starts with a dot. */
const isOurs = (path: string): boolean =>
  path.split(/[/\\]/).some((part) => part.endsWith('.plan') || part.startsWith('.'));

function isBrief(path: string, below: string, files: Files): boolean {
  if (path.endsWith(CASES) || isOurs(below)) {
    return false;
  }
  const bytes = files.read(path);
  // What cannot be read is reported when it is planned.
  return !(bytes instanceof Uint8Array) || !OTHER.test(new TextDecoder().decode(bytes));
}

/**
 * The paths given, with every brief below a folder in place of the folder: all YAML files but packs, their cases, tables of
 * holidays and outputs. What is none of these and no brief either is reported when it is read, never left out.
 */
function expandFolders(paths: readonly string[], files: Files): readonly string[] {
  return paths.flatMap((path) => {
    const read = files.read(path);
    if (read instanceof Uint8Array || read.problem !== 'folder') {
      return [path];
    }
    return files
      .list(path, '')
      .filter((file) => /\.ya?ml$/i.test(file) && isBrief(file, relative(path, file), files))
      .toSorted((a, b) => (a < b ? -1 : 1));
  });
}

/** The paths of all briefs among some paths and folders. Throws a UsageError where there is none. */
export function briefsIn(given: readonly string[], files: Files): readonly string[] {
  const paths = expandFolders(given, files);
  if (paths.length === 0) {
    throw new UsageError(
      `${given.join('、')} 里没有接待单（.yaml，里面要有“类别”）`,
      `there is no brief in ${given.join(', ')} (a .yaml file with a kind)`,
    );
  }
  return paths;
}
