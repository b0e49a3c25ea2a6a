import { createHash } from 'node:crypto';
import type { Plan } from '../../model/plan.ts';

/** What renderers are told for their own sake: it says nothing that the rest does not. */
const FOR_RENDERERS: ReadonlySet<string> = new Set([
  ...['titles', 'labels', 'confidential', 'clause_kinds', 'sums', 'key'],
]);

/** Eight hexadecimal digits that change when the plan does, but not when it is only made at another time. */
export const planHash = (plan: Plan): string => {
  const { generated: _generated, ...rest } = plan;
  const tasks = plan.tasks.map(({ status: _status, because, ...task }) => ({
    ...task,
    // Where a rule stands in its file says nothing about the plan.
    because: { ...because, file: '', line: 0 },
  }));
  return createHash('sha256')
    .update(
      JSON.stringify({ ...rest, tasks }, (key, value: unknown) =>
        FOR_RENDERERS.has(key) ? undefined : value,
      ),
    )
    .digest('hex')
    .slice(0, 8);
};
