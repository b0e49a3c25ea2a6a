import type { Text } from '../model/text.ts';

/** The command was called wrongly: exit 2, with what to write instead. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
