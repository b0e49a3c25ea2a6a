import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { cleanText } from '../layout/clean-text.ts';
import type { Words } from './words.ts';

/** The findings of a plan as errors, warnings and notes, each in the order of the plan. */
export const findingsByLevel = (
  plan: Plan,
): readonly [readonly Finding[], readonly Finding[], readonly Finding[]] => [
  plan.findings.filter(({ level }) => level === 'error'),
  plan.findings.filter(({ level }) => level === 'warning'),
  plan.findings.filter(({ level }) => level === 'info'),
];

/** Where a finding points, as `file:line:column`; '' where it means no place. */
export const findingPlace = (finding: Finding): string =>
  finding.at === undefined
    ? ''
    : cleanText(`${finding.at.file}:${finding.at.line}:${finding.at.column}`);

/** The sentence of a finding with its place after it. */
export const findingLabel = (finding: Finding, sentence: string, words: Words): string => {
  const place = findingPlace(finding);
  return place === '' ? cleanText(sentence) : words.remark(cleanText(sentence), place);
};
