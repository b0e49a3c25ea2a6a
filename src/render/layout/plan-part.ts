import type { Plan } from '../../model/plan.ts';
import { wordsFor } from '../sentences/words.ts';
import { planFacts } from './plan-facts.ts';

/**
 * What of a plan one of our people needs: his own tasks, and what he is at; of the whole, on which days it is. Nothing of money,
 * rooms and what was found.
 */
export function planOfPerson(plan: Plan, name: string): Plan {
  const tasks = plan.tasks.filter(({ owners }) => owners.some((owner) => owner.name === name));
  const occasions = plan.occasions.filter(
    ({ span, people }) => span !== 'part' || people.includes(name),
  );
  // What is said of the whole or of a day is said to whoever leads.
  const attended = new Set(
    occasions.flatMap(({ id, people }) => (people.includes(name) ? [id] : [])),
  );
  const shown = new Set(occasions.map(({ id }) => id));
  return {
    ...plan,
    head: planFacts(plan, wordsFor(plan.brief.lang)).filter(({ key }) => key === 'when'),
    occasions,
    programme: plan.programme.filter(({ occasion }) => shown.has(occasion)),
    people: plan.people.filter((one) => one.name === name),
    open: [],
    tasks,
    guidance: plan.guidance.filter(({ occasion }) => attended.has(occasion)),
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
    head: [],
    occasions: plan.occasions.map((one) => ({ ...one, people: [] })),
    programme: plan.programme,
    guidance: [],
    people: [],
  };
}
