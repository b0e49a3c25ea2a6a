import type { Finding, Level } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { Position } from '../../model/position.ts';
import type { Lang, Text } from '../../model/text.ts';
import { cleanText, markCharacters, markLine } from '../layout/clean-text.ts';
import { BRIEF_FINDINGS } from './findings/brief-findings.ts';
import { FILE_FINDINGS } from './findings/file-findings.ts';
import { PACK_FINDINGS } from './findings/pack-findings.ts';
import { PLAN_FINDINGS } from './findings/plan-findings.ts';
import type { Sentences } from './findings/sentences.ts';
import { wordsFor } from './words.ts';

/** The sentences of every code there is: one that is missing does not compile. */
const SENTENCES: Sentences = {
  ...FILE_FINDINGS,
  ...BRIEF_FINDINGS,
  ...PACK_FINDINGS,
  ...PLAN_FINDINGS,
};

/** Every code that a finding may have. */
export const FINDING_CODES: readonly string[] = Object.keys(SENTENCES);

/** One sentence: what is wrong and what to write instead. Nothing from the brief in it can control a terminal. */
export function describeFinding(finding: Finding, lang: Lang): string {
  const say = SENTENCES[finding.code] as (args: Finding['args']) => Text;
  return markLine(say(finding.args)[lang]);
}

/** The findings of a plan as errors, warnings and notes, each in the order of the plan. */
export const findingsByLevel = (
  plan: Plan,
): readonly [readonly Finding[], readonly Finding[], readonly Finding[]] => [
  plan.findings.filter(({ level }) => level === 'error'),
  plan.findings.filter(({ level }) => level === 'warning'),
  plan.findings.filter(({ level }) => level === 'info'),
];

/** The sentence of a finding with its place after it, as `file:line:column`, where it has one. */
export const findingLabel = (finding: Finding, lang: Lang): string => {
  const sentence = cleanText(describeFinding(finding, lang));
  const { file, line, column } = finding.at ?? {};
  return file === undefined
    ? sentence
    : wordsFor(lang).remark(sentence, cleanText(`${file}:${line}:${column}`));
};

/** A finding in words, as every output of `check` has it. */
export interface ListedFinding {
  /** Its code, or the rule of a pack that makes it. */
  readonly name: string;
  readonly level: Level;
  readonly message: string;
  readonly at: Position | undefined;
  readonly cites: readonly string[];
  /** The words of the clauses it rests on, of those that are known, each with its id. */
  readonly basis: readonly string[];
}

/** A finding in words; `clauses` has those of the clauses that findings rest on, by id. */
export const listFinding = (
  finding: Finding,
  lang: Lang,
  clauses: Readonly<Record<string, string>>,
): ListedFinding => {
  const { at, level, cites = [] } = finding;
  return {
    name: markCharacters(finding.code === 'rule' ? finding.args.rule : finding.code),
    level,
    message: describeFinding(finding, lang),
    at,
    cites,
    basis: cites.flatMap((id) =>
      Object.hasOwn(clauses, id) ? [`${clauses[id] ?? ''} [${id}]`] : [],
    ),
  };
};
