import type { Files } from './io.ts';

/** Briefs in a folder: files with a `kind`, which packs and tables do not have. */
const BRIEF = /^(?:kind|类别)\s*[:：]/m;

/** The paths given, with every brief below a folder in place of the folder. */
export function expandFolders(paths: readonly string[], files: Files): readonly string[] {
  return paths.flatMap((path) => {
    const read = files.read(path);
    if (read instanceof Uint8Array || read.problem !== 'folder') {
      return [path];
    }
    return files.list(path, '.yaml').filter((file) => {
      const bytes = files.read(file);
      return bytes instanceof Uint8Array && BRIEF.test(new TextDecoder().decode(bytes));
    });
  });
}
