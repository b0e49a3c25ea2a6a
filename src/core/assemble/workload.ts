import { groupBy } from '../../model/group-by.ts';
import type { Task } from '../../model/plan.ts';
import { dateOf } from '../../time/dates.ts';

/** How much one of our people has to do, and when most. */
export interface Workload {
  readonly name: string;
  readonly tasks: bigint;
  /** `YYYY-MM-DD`, the first of the busiest, and how many tasks are on it. */
  readonly day: string;
  readonly day_tasks: bigint;
  /** `YYYY-MM-DDTHH:00`, and how many tasks fall into it. */
  readonly hour: string;
  readonly hour_tasks: bigint;
  /** More than a person does in an hour. */
  readonly peak: boolean;
}

/** The commonest of some texts, the first of equals, and how often it is there. */
function most(texts: readonly string[]): readonly [string, number] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? ['', 0];
}

/** The people of the tasks, the busiest first; a deadline counts when it is due. More than `usual` tasks in an hour are a peak. */
export function workload(tasks: readonly Task[], usual: number): readonly Workload[] {
  const shares = tasks.flatMap(({ owners, timing, start, end }) =>
    [...new Set(owners.flatMap((owner) => owner.name ?? []))].map((name) => ({
      ...{ name, time: timing === 'by' ? end : start },
    })),
  );
  return [...groupBy(shares, ({ name }) => name)]
    .map(([name, of]): Workload => {
      const times = of.map(({ time }) => time);
      const [day, ofDay] = most(times.map(dateOf));
      const [hour, ofHour] = most(times.map((time) => `${time.slice(0, 13)}:00`));
      return {
        name,
        tasks: BigInt(times.length),
        day,
        day_tasks: BigInt(ofDay),
        hour,
        hour_tasks: BigInt(ofHour),
        peak: ofHour > usual,
      };
    })
    .toSorted((a, b) => Number(b.tasks - a.tasks) || (a.name < b.name ? -1 : 1));
}
