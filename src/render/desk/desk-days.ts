import type { Plan } from '../../model/plan.ts';
import { clockOf } from '../../time/dates.ts';
import { cleanText } from '../layout/clean-text.ts';
import { dayHeading, dayRemarks, groupByDay } from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { occasionLabel } from '../layout/occasion-label.ts';
import { assigneeText } from '../layout/owner-text.ts';
import { statusMark, tickBox } from '../layout/task-status.ts';
import { occasionTime, taskClock, taskTime } from '../layout/task-time.ts';
import type { Words } from '../sentences/words.ts';

/** One line of a desk: something that happens, or is to be done, for one of its briefs. All texts are clean. */
export interface DeskRow {
  /** `HH:MM`, to sort by. */
  readonly clock: string;
  readonly time: string;
  /** ☐ or ☑ before what is to be done; '' for what happens. */
  readonly box: string;
  /** 逾期, 立即, or ''. */
  readonly mark: string;
  readonly text: string;
  readonly people: string;
  readonly place: string;
  /** What the brief is called, or the briefs. */
  readonly visit: string;
}

/** A day of a desk, or a series of days; rows in the order of the day. */
export interface DeskDay {
  readonly heading: string;
  readonly remarks: readonly string[];
  readonly rows: readonly DeskRow[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All plans by day: series first, then day after day; on each day by time, what happens before what is to be done. */
export function deskDays(given: readonly Plan[], words: Words): readonly DeskDay[] {
  const plans = given.map(withoutNames);
  const days = new Map<string, { heading: string; remarks: readonly string[]; rows: DeskRow[] }>();
  const groups = plans.flatMap((plan) => groupByDay(plan).map((day) => ({ plan, day })));
  const first = groups.map(({ day }) => day.date).toSorted()[0] ?? '';
  for (const { plan, day } of groups) {
    const heading = dayHeading(day, words, first.slice(0, 4));
    const key = `${day.recurrence === null ? 1 : 0}${day.date}${day.recurrence === null ? '' : heading}`;
    const found = days.get(key) ?? { heading, remarks: dayRemarks(day, words), rows: [] };
    days.set(key, found);
    const visit = cleanText(plan.brief.title);
    for (const occasion of day.occasions) {
      found.rows.push({
        clock: occasion.all_day ? '' : clockOf(occasion.start),
        time: occasionTime(occasion, words),
        box: '',
        mark: '',
        text: occasionLabel({ ...occasion, place: '' }, words),
        people: occasion.people.map(cleanText).join(words.listComma),
        place: cleanText(occasion.place),
        visit,
      });
    }
    for (const task of day.phases.flatMap(({ tasks }) => tasks)) {
      found.rows.push({
        clock: taskClock(task),
        time: taskTime(task, words),
        box: tickBox(task),
        mark: statusMark(task, words),
        text: cleanText(task.title),
        people: assigneeText(task.owners, words),
        place: cleanText(task.place),
        visit,
      });
    }
  }
  return [...days]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([, day]) => ({
      ...day,
      rows: mergeRows(day.rows, words).toSorted(
        (a, b) => compare(a.clock, b.clock) || Number(a.box !== '') - Number(b.box !== ''),
      ),
    }));
}

/** As many briefs are named in one row. */
const MOST_NAMED = 3;

/** What the same people do at the same time for several briefs is one row. */
function mergeRows(rows: readonly DeskRow[], words: Words): readonly DeskRow[] {
  const merged = new Map<string, { row: DeskRow; visits: string[] }>();
  for (const row of rows) {
    const { visit, ...rest } = row;
    const key = JSON.stringify(rest);
    const same = merged.get(key);
    same === undefined ? merged.set(key, { row, visits: [visit] }) : same.visits.push(visit);
  }
  return [...merged.values()].map(({ row, visits }) => {
    const named = visits.slice(0, MOST_NAMED).join(words.listComma);
    return {
      ...row,
      visit: visits.length > MOST_NAMED ? words.amongOthers(named, visits.length) : named,
    };
  });
}

/** What a desk is called, with how many briefs and tasks are on it. */
export const deskTitle = (plans: readonly Plan[], words: Words): string =>
  words.joined([
    words.section.desk,
    words.briefCount(plans.length),
    words.taskCount(plans.reduce((sum, { tasks }) => sum + tasks.length, 0)),
  ]);
