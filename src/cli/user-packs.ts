import { join, relative } from 'node:path';
import type { Io } from './io.ts';
import { isPack, type PackFile, topOf } from './pack-files.ts';
import { UsageError } from './usage-error.ts';

/** How a plan names what is in the folder, wherever that is: the same plan on any machine. */
export const USER_FOLDER = '$RECEPTION_PACKS/';

/** The folder with the packs a person uses for every brief, and whether it was named for that; undefined where there is no home. */
function userFolder(
  env: Io['env'],
): { readonly path: string; readonly named: boolean } | undefined {
  if (env.RECEPTION_PACKS) {
    return { path: env.RECEPTION_PACKS, named: true };
  }
  const settings =
    env.XDG_CONFIG_HOME || env.APPDATA || (env.HOME ? join(env.HOME, '.config') : undefined);
  return settings === undefined ? undefined : { path: join(settings, 'reception'), named: false };
}

/** The packs in that folder and below, by name; none with `--no-house`. */
export function userPacks(house: boolean | undefined, io: Io): readonly PackFile[] {
  const folder = house === false ? undefined : userFolder(io.env);
  if (folder === undefined) {
    return [];
  }
  const { path, named } = folder;
  if (named) {
    refuseMissing(path, io);
  }
  return io.files
    .list(path, '.yaml')
    .filter(isPack)
    .map((file) => {
      const name = `${USER_FOLDER}${relative(path, file).replaceAll('\\', '/')}`;
      return { name, path: file, at: topOf(name) };
    });
}

/** A folder that is named and not there is a slip in the setting, not an office without rules. */
function refuseMissing(path: string, io: Io): void {
  const read = io.files.read(path);
  if (read instanceof Uint8Array || read.problem === 'missing') {
    throw new UsageError(
      `RECEPTION_PACKS 指的“${path}”不是文件夹；请改正，或用 --no-house 不用本单位规则`,
      `RECEPTION_PACKS names "${path}", which is no folder; mend it, or leave your own rules out with --no-house`,
    );
  }
}

/** The path of a file that a plan names, where it is one of that folder. */
export function userPath(name: string, io: Io): string {
  const folder = name.startsWith(USER_FOLDER) ? userFolder(io.env) : undefined;
  return folder === undefined ? name : join(folder.path, name.slice(USER_FOLDER.length));
}
