import { controlCharacter } from '../yaml/check-characters.ts';
import { type Reading, unread } from './reading.ts';

/** A text, trimmed, tabs as blanks; refused where an escape such as `"\x07"` puts a control character in it. */
export function readText(text: string): Reading<string> {
  const code = controlCharacter(text);
  return code === ''
    ? { value: text.replaceAll('\t', ' ').trim() }
    : unread('control-character', { code });
}
