import type { Plan } from '../../model/plan.ts';
import { describeFinding } from '../sentences/describe-finding.ts';

/** `plan.json`: the plan itself, its findings in words with their places flat beside them; two spaces an indent, with a line end at the end. */
export function renderPlanJson(plan: Plan): string {
  const findings = plan.findings.map((finding) => ({
    code: finding.code === 'rule' ? finding.args.rule : finding.code,
    level: finding.level,
    message: describeFinding(finding, plan.brief.lang),
    cites: finding.cites ?? [],
    file: finding.at?.file ?? '',
    line: finding.at?.line ?? 0,
    column: finding.at?.column ?? 0,
  }));
  return `${JSON.stringify({ ...plan, findings }, null, 2)}\n`;
}
