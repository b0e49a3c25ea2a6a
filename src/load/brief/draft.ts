import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';

/** A brief with canonical keys, all of whose values are still texts. */
export type Draft = string | Draft[] | DraftMap;

/** Has only keys of a shape, so never `__proto__`. */
export interface DraftMap {
  [key: string]: Draft;
}

/** What is gathered while a brief is read. */
export interface Gathered {
  readonly findings: Finding[];
  /** Without a prototype: paths come from the file. */
  readonly positions: Record<string, Position>;
}

/** The path of a part, keys and indexes joined with `/`. */
export function joinPath(path: string, part: string | number): string {
  return path === '' ? String(part) : `${path}/${part}`;
}
