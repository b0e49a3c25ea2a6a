import type { Text } from '../model/text.ts';

/** Fine; warnings are allowed. */
export const EXIT_OK = 0;
/** Findings at or above `--fail-on`. */
export const EXIT_FINDINGS = 1;
/** The command was called wrongly, or a file cannot be written. */
export const EXIT_USAGE = 2;
/** Our bug. */
export const EXIT_BUG = 3;
/** The person left without answering: what a shell reports of a program ended by Ctrl-C. */
export const EXIT_LEFT = 130;

/** The command was called wrongly: exit 2, with what to write instead. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
