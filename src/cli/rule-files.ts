import { dirname, join, relative, resolve, sep } from 'node:path';
import { topOf } from '../model/position.ts';
import { UsageError } from './exit-codes.ts';
import type { Io } from './io.ts';
import { MESSAGES } from './messages.ts';
import { type NamedFile, problemOf } from './read-files.ts';

/** How the name of a file ends that holds the cases a pack is tested with. */
export const CASES = '.cases.yaml';

/** How the name of a file ends that holds the words of a pack in English. */
const WORDS = '.en.yaml';

/** The file of English words beside a pack. */
export const wordsOf = (pack: string): string => pack.replace(/\.ya?ml$/i, WORDS);

/** How the names of the shipped packs' files begin. */
export const SHIPPED = 'templates/';

/** Whether a file of the templates, or of an office's folder, is a pack. */
export function isPack(path: string): boolean {
  return path.endsWith('.yaml') && !path.endsWith(CASES) && !path.endsWith(WORDS);
}

/** The file of cases beside a pack. */
export function casesOf(pack: string): string {
  return pack.replace(/\.ya?ml$/i, CASES);
}

/** The pack beside a file of cases. */
export function packOf(cases: string): string {
  return `${cases.slice(0, -CASES.length)}.yaml`;
}

/** How a plan names what is in the user's own folder, wherever that is: the same plan on any machine. */
const USER_FOLDER = '$RECEPTION_PACKS/';

/** The folder with the packs a person uses for every brief, and whether it was named for that; undefined where there is no home. */
function userFolder({ RECEPTION_PACKS, XDG_CONFIG_HOME, APPDATA, HOME }: Io['env']) {
  if (RECEPTION_PACKS) return { path: RECEPTION_PACKS, named: true };
  const settings = XDG_CONFIG_HOME || APPDATA || (HOME ? join(HOME, '.config') : undefined);
  return settings === undefined ? undefined : { path: join(settings, 'reception'), named: false };
}

/** The packs in that folder and below, by name; none with `--no-house`. */
export function userPacks(house: boolean | undefined, io: Io): readonly NamedFile[] {
  const folder = house === false ? undefined : userFolder(io.env);
  if (folder === undefined) return [];
  const { path, named } = folder;
  if (named && problemOf(io.files, path) !== 'folder')
    throw new UsageError(MESSAGES.noPacksFolder(path));
  return io.files
    .list(path, '.yaml')
    .filter(isPack)
    .map((file) => {
      const name = `${USER_FOLDER}${relative(path, file).replaceAll('\\', '/')}`;
      return { name, path: file, at: topOf(name) };
    });
}

/** The path of a file that a plan names, where it is one of that folder. */
export function userPath(name: string, io: Io): string {
  const folder = name.startsWith(USER_FOLDER) ? userFolder(io.env) : undefined;
  return folder === undefined ? name : join(folder.path, name.slice(USER_FOLDER.length));
}

/** Whether a file lies in that folder or below, and so is used for every brief. */
export function isInUserFolder(path: string, io: Io): boolean {
  const folder = userFolder(io.env)?.path;
  return (
    folder !== undefined && `${resolve(dirname(path))}${sep}`.startsWith(`${resolve(folder)}${sep}`)
  );
}
