import { readChoice } from '../load/brief/read-choice.ts';

/** The kind on a line of its own, as nearly every brief has it. */
const LINE = /^(?:kind|类别)[ \t]*:[ \t]*["']?([^\s"'#,}]+)/m;

/** What kind of brief some bytes seem to be, before they are read: only so as to load the rules of that kind; '' if unclear. */
export function peekKind(bytes: Uint8Array): string {
  const [, word = ''] = LINE.exec(new TextDecoder().decode(bytes.subarray(0, 2000))) ?? [];
  return word === '' ? '' : (readChoice('kind', word).value ?? '');
}
