import { KINDS } from '../../kinds/index.ts';
import type { Plan } from '../../model/plan.ts';
import { hidePersonal } from './hide-personal.ts';

/** A plan as a checklist may show it: of a confidential kind without the names and numbers of the people it is about. */
export function withoutNames(plan: Plan): Plan {
  if (KINDS[plan.brief.kind]?.confidential !== true || plan.personal.length === 0) return plan;
  const hide = (text: string): string => hidePersonal(text, plan.personal);
  return {
    ...plan,
    brief: { ...plan.brief, title: hide(plan.brief.title), notes: hide(plan.brief.notes) },
    head: plan.head.map(({ label, value }) => ({ label, value: hide(value) })),
    occasions: plan.occasions.map((one) => ({
      ...one,
      name: hide(one.name),
      place: hide(one.place),
    })),
    tasks: plan.tasks.map((task) => ({
      ...task,
      title: hide(task.title),
      detail: hide(task.detail),
      place: hide(task.place),
      guidance: task.guidance.map(hide),
    })),
    guidance: plan.guidance.map((one) => ({ ...one, text: hide(one.text) })),
  };
}
