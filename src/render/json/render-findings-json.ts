import type { Finding } from '../../model/finding.ts';
import { sortFindings } from '../../model/sort-findings.ts';
import type { Lang } from '../../model/text.ts';
import { listFinding } from '../layout/list-findings.ts';

/**
 * Findings for programs: a JSON array in order. `file` is null, and numbers are 0, where no place is meant; `basis` has the
 * words of `cites`.
 */
export function renderFindingsJson(
  findings: readonly Finding[],
  lang: Lang,
  clauses: Readonly<Record<string, string>> = {},
): string {
  const list = sortFindings(findings).map((finding) => {
    const { name, level, message, at, cites, basis } = listFinding(finding, lang, clauses);
    const { file = null, line = 0, column = 0, length = 0 } = at ?? {};
    return { code: name, level, message, file, line, column, length, cites, basis };
  });
  return `${JSON.stringify(list, null, 2)}\n`;
}
