import { compareTexts, groupBy } from '../../model/order.ts';
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
  const counts = [...groupBy(texts, (text) => text)].map(
    ([text, of]) => [text, of.length] as const,
  );
  return counts.toSorted(([a, x], [b, y]) => y - x || compareTexts(a, b))[0] ?? ['', 0];
}

/** The people of the tasks, the busiest first; a deadline counts when it is due. More than `usual` tasks in an hour are a peak. */
export function workload(tasks: readonly Task[], usual: number): readonly Workload[] {
  const shares = tasks.flatMap(({ owners, timing, start, end }) => {
    const names = new Set(owners.flatMap(({ name }) => name ?? []));
    return [...names].map((name) => ({ name, time: timing === 'by' ? end : start }));
  });
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
    .toSorted((a, b) => Number(b.tasks - a.tasks) || compareTexts(a.name, b.name));
}
