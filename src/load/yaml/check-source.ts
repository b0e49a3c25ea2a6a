import { checkCharacters } from './check-characters.ts';
import { checkIndent } from './check-indent.ts';
import { checkKeys, type KeyWords } from './check-keys.ts';
import type { Locate } from './locate-text.ts';
import { makeFinding } from './make-finding.ts';
import type { ScannedSource } from './scan-source.ts';
import type { SourceCheck } from './source-check.ts';

/**
 * What a Chinese keyboard or a tab key does to YAML, found before the parser sees it: its own words
 * ("implicit map keys need to be followed by map values") help nobody. With the edits made the rest can be read.
 */
export function checkSource(
  text: string,
  scanned: ScannedSource,
  locate: Locate,
  words: KeyWords,
): SourceCheck {
  const check: SourceCheck = { findings: [], edits: [] };
  checkCharacters(text, locate, check);
  checkIndent(text, scanned.lines, locate, check);
  checkKeys(text, scanned, locate, words, check);
  for (const { at, inside } of scanned.commas) {
    if (inside !== '[') continue;
    const item = listItemBefore(text, at);
    check.findings.push(
      makeFinding('full-width-comma', { text: item }, locate(at, at + 1), 'warning'),
    );
    check.edits.push({ at, remove: 1, insert: ', ' });
  }
  return check;
}

function listItemBefore(text: string, at: number): string {
  return /[^[\],，{}\n]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0].trim() ?? '';
}
