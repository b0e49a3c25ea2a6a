import type { Locate } from './locate-text.ts';
import { makeFinding } from './make-finding.ts';
import type { SourceCheck } from './source-check.ts';

const CONTROL = /[^\P{Cc}\t\n]|[\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** The most that are reported: a file full of them is no text. */
const MOST = 20;

/** The name of the first control or invisible direction character of a text, as `U+0007`; '' where it has none. */
export function controlCharacter(text: string): string {
  CONTROL.lastIndex = 0;
  const found = CONTROL.exec(text);
  return found ? codeOf(found[0]) : '';
}

/** Control characters, and marks that change the direction of the text: each a finding, and taken out. */
export function checkCharacters(text: string, locate: Locate, check: SourceCheck): void {
  let count = 0;
  for (const { 0: char, index } of text.matchAll(CONTROL)) {
    count += 1;
    if (count <= MOST) {
      check.findings.push(
        makeFinding('control-character', { code: codeOf(char) }, locate(index, index + 1)),
      );
    }
    check.edits.push({ at: index, remove: 1, insert: '' });
  }
}

function codeOf(char: string): string {
  return `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
