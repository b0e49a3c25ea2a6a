import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';

/** A finding as `plan.json` holds it: in words, with its place flat beside them. */
function plainFinding(finding: Finding, describe: (finding: Finding) => string): object {
  return {
    code: finding.code === 'rule' ? finding.args.rule : finding.code,
    level: finding.level,
    message: describe(finding),
    cites: finding.cites ?? [],
    file: finding.at?.file ?? '',
    line: finding.at?.line ?? 0,
    column: finding.at?.column ?? 0,
  };
}

/** `plan.json`: the plan itself, two spaces an indent, with a line end at the end. */
export function renderPlanJson(plan: Plan, describe: (finding: Finding) => string): string {
  const findings = plan.findings.map((finding) => plainFinding(finding, describe));
  return `${JSON.stringify({ ...plan, findings }, null, 2)}\n`;
}
