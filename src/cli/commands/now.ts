import type { Plan } from '../../model/plan.ts';
import { renderNow } from '../../render/now/render-now.ts';
import { renderFindings } from '../../render/terminal/render-findings.ts';
import { briefsIn } from '../brief-files.ts';
import { EXIT_FINDINGS, EXIT_OK } from '../exit-codes.ts';
import { colourOf } from '../io.ts';
import { type CommonOptions, planBrief, planOf, type RunCommand } from '../plan-brief.ts';
import { sourceReader } from '../read-files.ts';

/** `reception now`: what is overdue, what goes on, and what is next and for whom, of some briefs or all in a folder. */
export const runNow: RunCommand<[paths: readonly string[]], CommonOptions> = async (
  given,
  options,
  io,
) => {
  const now = io.now();
  const plans: Plan[] = [];
  let code: number = EXIT_OK;
  for (const path of briefsIn(given, io.files).paths) {
    const planned = await planBrief(path, options, { ...io, now: () => now });
    const plan = planOf(planned);
    if (plan !== null) {
      plans.push(plan);
      continue;
    }
    const { lang, findings } = planned;
    const color = colourOf(options, io.stderr, io);
    io.stderr.write(renderFindings(findings, { lang, color, source: sourceReader(io.files) }));
    code = EXIT_FINDINGS;
  }
  const color = colourOf(options, io.stdout, io);
  if (plans.length > 0) {
    io.stdout.write(renderNow(plans, { columns: io.stdout.columns ?? 100, color }));
  }
  return code;
};
