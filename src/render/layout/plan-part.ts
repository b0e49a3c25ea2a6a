import type { Plan } from '../../model/plan.ts';

/** What of a plan one of our people needs: his own tasks, and what he is at. Nothing of money, rooms and what was found. */
export function planOfPerson(plan: Plan, name: string): Plan {
  const tasks = plan.tasks.filter(({ owners }) => owners.some((owner) => owner.name === name));
  const occasions = plan.occasions.filter(
    ({ span, people }) => span !== 'part' || people.includes(name),
  );
  const shown = new Set(occasions.map(({ id }) => id));
  return {
    ...plan,
    head: [],
    occasions,
    programme: plan.programme.filter(({ occasion }) => shown.has(occasion)),
    people: plan.people.filter((one) => one.name === name),
    open: [],
    tasks,
    guidance: plan.guidance.filter(({ occasion }) => shown.has(occasion)),
    left_out: [],
    forms: [],
    findings: [],
    more_in_full: 0,
  };
}

/** What of a plan guests may see: what happens, when and where; nobody's tasks, and nothing of how we do it. */
export function planOfProgramme(plan: Plan): Plan {
  return {
    ...planOfPerson(plan, ''),
    occasions: plan.occasions.map((one) => ({ ...one, people: [] })),
    programme: plan.programme,
    guidance: [],
    people: [],
  };
}
