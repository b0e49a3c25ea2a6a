import type { Finding } from '../../model/finding.ts';
import type { Lang, Text } from '../../model/text.ts';
import { BRIEF_FINDINGS } from './findings/brief-findings.ts';
import { FILE_FINDINGS } from './findings/file-findings.ts';
import { PACK_FINDINGS } from './findings/pack-findings.ts';
import { PLAN_FINDINGS } from './findings/plan-findings.ts';
import type { Sentences } from './findings/sentences.ts';
import { markLine } from './mark-characters.ts';

/** The sentences of every code there is: one that is missing does not compile. */
const SENTENCES: Sentences = {
  ...FILE_FINDINGS,
  ...BRIEF_FINDINGS,
  ...PACK_FINDINGS,
  ...PLAN_FINDINGS,
};

/** One sentence: what is wrong and what to write instead. Nothing from the brief in it can control a terminal. */
export function describeFinding(finding: Finding, lang: Lang): string {
  const say = SENTENCES[finding.code] as (args: Finding['args']) => Text;
  return markLine(say(finding.args)[lang]);
}
