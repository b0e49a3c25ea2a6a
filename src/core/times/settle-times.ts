import { fitLatest, rollDeadlines } from './fit-bounds.ts';
import { fitNeeds, type Needs } from './fit-needs.ts';
import { fitQuietHours } from './fit-quiet-hours.ts';
import { fitShortNotice, isHurried } from './fit-short-notice.ts';
import type { TaskDraft } from './task-draft.ts';
import type { Times } from './times.ts';

/** A pass over the times; each records what it changes in `adjustments`. */
type Pass = (tasks: readonly TaskDraft[], times: Times, needs: Needs) => readonly TaskDraft[];

/**
 * In order. What one has moved can have to be moved again by one before it, so they are run until nothing changes. Short
 * notice comes after all: what is past cannot be moved earlier.
 */
const EARLIER: readonly Pass[] = [rollDeadlines, fitLatest, fitQuietHours, fitNeeds];

/** What short notice has moved stays there: its time has passed. */
function unlessHurried(
  tasks: readonly TaskDraft[],
  moved: readonly TaskDraft[],
): readonly TaskDraft[] {
  return moved.map((task, index) => {
    const before = tasks[index];
    return before !== undefined && isHurried(before) ? before : task;
  });
}

/** More rounds than any plan takes; needs are no circle. */
const MOST_ROUNDS = 20;

function moveEarlier(
  tasks: readonly TaskDraft[],
  times: Times,
  needs: Needs,
): readonly TaskDraft[] {
  let settled = tasks;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = EARLIER.reduce(
      (all, pass) => unlessHurried(all, pass(all, times, needs)),
      settled,
    );
    if (next.every((task, index) => task === settled[index])) {
      return next;
    }
    settled = next;
  }
  return settled;
}

/** The times of all tasks with every adjustment made. Only where the brief says when the office was told does that count. */
export function settleTimes(
  tasks: readonly TaskDraft[],
  times: Times,
  needs: Needs,
  isNoticeKnown: boolean,
): readonly TaskDraft[] {
  const earlier = moveEarlier(tasks, times, needs);
  return isNoticeKnown ? fitShortNotice(earlier, times, needs) : earlier;
}
