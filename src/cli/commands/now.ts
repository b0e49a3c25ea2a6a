import type { Plan } from '../../model/plan.ts';
import { renderNow } from '../../render/now/render-now.ts';
import { briefsIn } from '../brief-files.ts';
import { EXIT_FINDINGS, EXIT_OK } from '../exit-codes.ts';
import { type CommonOptions, planBrief, planOf, type RunCommand } from '../plan-brief.ts';
import { screenOf, tellFindings } from '../screen.ts';

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
    tellFindings(planned, options, io);
    code = EXIT_FINDINGS;
  }
  if (plans.length > 0) io.stdout.write(renderNow(plans, screenOf(options, io)));
  return code;
};
