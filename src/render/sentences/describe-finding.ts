import type { Finding } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import { describeFindingEn } from './describe-finding-en.ts';
import { describeFindingZh } from './describe-finding-zh.ts';
import { markCharacters } from './mark-characters.ts';

/** One sentence: what is wrong and what to write instead. Nothing from the brief in it can control a terminal. */
export function describeFinding(finding: Finding, lang: Lang): string {
  return markCharacters(
    lang === 'en' ? describeFindingEn(finding) : describeFindingZh(finding),
  ).replace(/\s*[\n\t]\s*/g, ' ');
}
