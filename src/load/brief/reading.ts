import type { FindingArgs, FindingCode } from '../../model/finding.ts';
import { makeProblem, type Problem } from '../yaml/make-finding.ts';

/**
 * What a text in a brief was read as. A failure has a problem and no value; a text that was read but should be
 * written otherwise has both, and `canonical` is how to write it.
 */
export type Reading<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly value: T; readonly problem: Problem; readonly canonical: string }
  | { readonly value?: undefined; readonly problem: Problem };

/** A text that could not be read. */
export function unread<C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
): { readonly value?: undefined; readonly problem: Problem } {
  return { problem: makeProblem(code, args) };
}
