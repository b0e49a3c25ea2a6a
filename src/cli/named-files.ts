import { isAbsolute, relative, sep } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { Files } from './io.ts';
import type { NamedFile } from './read-files.ts';

/** Whether a path leads out of a folder. */
const leadsOut = (path: string): boolean =>
  isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`);

/** Whether a file that is there lies below a folder, whatever links lead to it. */
function isBelow(files: Files, folder: string, path: string): boolean {
  const [above, real] = [files.realPath(folder || '.'), files.realPath(path)];
  return above === undefined || real === undefined || !leadsOut(relative(above, real));
}

/**
 * Of the files that a brief names those that lie in its folder or below, and findings for the others: a brief comes from
 * anywhere, and what is wrong with a file is shown with its lines.
 */
export function partInside(
  named: readonly NamedFile[],
  folder: string,
  files: Files,
): { readonly inside: readonly NamedFile[]; readonly findings: readonly Finding[] } {
  const isInside = ({ name, path }: NamedFile): boolean =>
    !leadsOut(name) && isBelow(files, folder, path);
  const outside = named.filter((one) => !isInside(one));
  const findings = outside.map(({ name, at }): Finding => {
    return { code: 'outside-folder', level: 'error', args: { path: name }, at };
  });
  return { inside: named.filter(isInside), findings };
}
