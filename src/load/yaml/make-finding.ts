import type { Finding, FindingArgs, FindingCode, Level } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';

/** A finding without its place: what a reader of one value can say. */
export type Problem = {
  readonly [C in FindingCode]: {
    readonly code: C;
    readonly level: Level;
    readonly args: FindingArgs[C];
  };
}[FindingCode];

/** A problem with this code; an error unless told otherwise. */
export function makeProblem<C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
  level: Level = 'error',
): Problem {
  return { code, level, args } as Problem;
}

/** The problem as a finding at a place. */
export function placeProblem(problem: Problem, at: Position): Finding {
  return { ...problem, at } as Finding;
}

/** A finding with this code at a place; an error unless told otherwise. */
export function makeFinding<C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
  at: Position,
  level: Level = 'error',
): Finding {
  return placeProblem(makeProblem(code, args, level), at);
}

/** What was made of a file, with what was found on the way; null where nothing could be made of it. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** What a text in a brief was read as: a value, why it is none, or both where it should be written otherwise. */
export type Reading<T> = { readonly value: T; readonly problem?: Problem } | Unread;

type Unread = { readonly value?: undefined; readonly problem: Problem };

/** A text that could not be read. */
export function unread<C extends FindingCode>(code: C, args: FindingArgs[C]): Unread {
  return { problem: makeProblem(code, args) };
}
