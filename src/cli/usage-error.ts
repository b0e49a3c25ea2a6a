import type { Text } from '../model/text.ts';

/** The command was called wrongly: exit 2, with what to write instead. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(zh: string, en: string) {
    super(en);
    this.name = 'UsageError';
    this.text = { zh, en };
  }
}

/** Whether an error is one; those of a bundle of its own are of another class of the same name. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError' && 'text' in error;
}
