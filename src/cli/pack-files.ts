import type { Place } from '../model/place.ts';

/** How the name of a file ends that holds the cases a pack is tested with. */
export const CASES = '.cases.yaml';

/** A pack, or the file of its cases. */
export interface PackFile {
  /** What it is called in findings and in the plan: the same wherever it lies. */
  readonly name: string;
  readonly path: string;
  /** Where it is named. */
  readonly at: Place;
}

/** The first place of a file. */
export function topOf(file: string): Place {
  return { file, line: 1, column: 1, length: 1 };
}

/** Whether a file of the templates, or of an office's folder, is a pack. */
export function isPack(path: string): boolean {
  return path.endsWith('.yaml') && !path.endsWith(CASES);
}

/** The file of cases beside a pack. */
export function casesOf(pack: string): string {
  return pack.replace(/\.ya?ml$/i, CASES);
}

/** The pack beside a file of cases. */
export function packOf(cases: string): string {
  return `${cases.slice(0, -CASES.length)}.yaml`;
}
