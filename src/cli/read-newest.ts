import type { Files } from './io.ts';
import { nameAt } from './write-outputs.ts';

/** The text of a file of ours as it was written last: under its own name, or beside it where that was kept; '' where there is none. */
export function readNewest(path: string, files: Files): string {
  let newest = path;
  for (let number = 1; files.changed(nameAt(path, number)) > 0; number += 1) {
    const beside = nameAt(path, number);
    newest = files.changed(beside) >= files.changed(newest) ? beside : newest;
  }
  const read = files.read(newest);
  return read instanceof Uint8Array ? new TextDecoder().decode(read) : '';
}
