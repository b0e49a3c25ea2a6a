import type { Finding } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import { describeFinding } from '../sentences/describe-finding.ts';
import { basisOf, findingName } from '../terminal/render-findings.ts';
import { sortFindings } from '../terminal/sort-findings.ts';

/**
 * Findings for programs: a JSON array in order. `file` is null, and numbers are 0, where no place is meant; `basis` has the
 * words of `cites`.
 */
export function renderFindingsJson(
  findings: readonly Finding[],
  lang: Lang,
  clauses: Readonly<Record<string, string>> = {},
): string {
  const list = sortFindings(findings).map((finding) => ({
    code: findingName(finding),
    level: finding.level,
    message: describeFinding(finding, lang),
    file: finding.at?.file ?? null,
    line: finding.at?.line ?? 0,
    column: finding.at?.column ?? 0,
    length: finding.at?.length ?? 0,
    cites: finding.cites ?? [],
    basis: basisOf(finding, clauses),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
