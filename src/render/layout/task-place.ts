import type { Occasion, Plan, Task } from '../../model/plan.ts';
import type { DayGroup } from './group-tasks.ts';

/** Whether who reads a task knows from its title, with the schedule before them, that it is where its occasion is. */
const isKnown = (task: Task, occasion: Occasion | undefined, day: DayGroup): boolean => {
  if (task.title.includes(task.place)) return true;
  if (occasion?.place !== task.place) return false;
  const isNamed = occasion.name !== '' && task.title.includes(occasion.name);
  return isNamed || day.occasions.every(({ place }) => place === '' || place === task.place);
};

/** The places that are printed with tasks, by the task's id: one that its title or its occasion says already is left out. */
export const printedPlaces = (
  plan: Plan,
  days: readonly DayGroup[],
): ReadonlyMap<string, string> => {
  const occasions = new Map(plan.occasions.map((one) => [one.id, one]));
  const places = days.flatMap((day) =>
    day.phases
      .flatMap(({ tasks }) => tasks)
      .filter((task) => task.place !== '')
      .filter((task) => !isKnown(task, occasions.get(task.occasion), day))
      .map((task) => [task.id, task.place] as const),
  );
  return new Map(places);
};
