import { dirname, extname, join } from 'node:path';
import type { Files } from './io.ts';

/** Where the new version of a file goes that somebody has changed: `calendar.new.ics` beside `calendar.ics`. */
function besideOf(path: string): string {
  const ending = extname(path);
  const name = path.slice(dirname(path).length + 1, path.length - ending.length);
  return join(dirname(path), `${name}.new${ending}`);
}

/** The text of a file of ours as it was written last: beside it, where it was kept; '' where there is none. */
export function readNewest(path: string, files: Files): string {
  const beside = besideOf(path);
  const newest = files.changed(beside) >= files.changed(path) ? beside : path;
  const read = files.read(newest);
  return read instanceof Uint8Array ? new TextDecoder().decode(read) : '';
}
