import { basename, join } from 'node:path';
import { fileName } from './brief-files.ts';
import type { Files } from './io.ts';

/** The folder with what is for each of our people. */
export const PEOPLE = 'people';

/** A name that nobody has. */
export const NOBODY = '\n';

/** What is put beside a calendar that somebody changed. */
const BESIDE = /\.new(?:-\d+)?\.ics$/;

/** Below the folder of a plan, the name of each person's files without its ending. Those that would be one are numbered: upper and lower case are one on many systems. */
export function personFiles(people: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const free = (name: string, number: number): string => {
    const numbered = number === 1 ? name : `${name}-${number}`;
    const key = numbered.normalize('NFC').toLowerCase();
    if (taken.has(key)) return free(name, number + 1);
    taken.add(key);
    return numbered;
  };
  return new Map(people.map((person) => [person, `${PEOPLE}/${free(fileName(person), 1)}`]));
}

/** The calendars that lie in a folder below that of a plan, but for those beside what somebody changed. */
export const calendarsIn = (files: Files, folder: string, below: string): readonly string[] =>
  files
    .list(join(folder, below), '.ics')
    .map((path) => `${below}/${basename(path)}`)
    .filter((name) => !BESIDE.test(name));
