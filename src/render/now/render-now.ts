import type { Occasion, Plan, Task } from '../../model/plan.ts';
import { instantOf, MINUTE } from '../../time/dates.ts';
import { linesUnder } from '../changes/changes-on-screen.ts';
import type { Line } from '../changes/list-changes.ts';
import { cleanText } from '../layout/clean-text.ts';
import { scheduleOf } from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { paintFor } from '../layout/paint.ts';
import { planTitle } from '../layout/plan-facts.ts';
import { assigneeText, occasionLabel, statusMark } from '../layout/task-text.ts';
import { dayAndClock, occasionWhen, taskWhen } from '../layout/time-text.ts';
import { wrapText } from '../layout/wrap-text.ts';
import { byLanguage, type Words, wordsFor } from '../sentences/words.ts';

const WORDS = byLanguage({
  now: (time: string) => ({ zh: `现在 ${time}`, en: `Now: ${time}` }),
  overdue: { zh: '逾期还没办', en: 'Overdue' },
  running: { zh: '正在进行', en: 'Going on' },
  next: { zh: '接下来', en: 'Next' },
  nothing: { zh: '没有要办的了', en: 'Nothing is left to do' },
  more: (count: number) => ({ zh: `另有 ${count} 项`, en: `${count} more` }),
});

/** What is due within so long is shown, and so many at least; more than so many are only counted. */
const SOON = 120 * MINUTE;
const LEAST = 5;
const MOST = 20;

interface Due {
  readonly time: number;
  readonly line: Line;
}

/** Of a deadline its end counts, of what is done at a time its start. */
const dueAt = ({ timing, start, end }: Task): number => instantOf(timing === 'by' ? end : start);

/** A text with the visit it is of, where there are several. */
const ofVisit = (text: string, plan: Plan, isOne: boolean, words: Words): string =>
  isOne ? text : words.labelled(cleanText(planTitle(plan)), text);

function taskDue(task: Task, plan: Plan, isOne: boolean, words: Words): Due {
  const owners = assigneeText(task.owners, words);
  // That it is overdue stands above it.
  const mark = task.put_off === undefined ? '' : statusMark({ ...task, status: 'todo' }, words);
  const what = `${mark === '' ? '' : words.mark(mark)}${cleanText(task.title)}`;
  const title = owners === '' ? what : words.remark(what, owners);
  return { time: dueAt(task), line: [taskWhen(task, words), ofVisit(title, plan, isOne, words)] };
}

const isRunning = ({ start, end, status, all_day }: Occasion, now: number): boolean =>
  status !== 'cancelled' && !all_day && instantOf(start) <= now && now < instantOf(end);

/** The first of some things by time: those that are soon, and a few at least. */
function soonest(
  all: readonly Due[],
  now: number,
): { readonly shown: readonly Line[]; readonly rest: number } {
  const sorted = all.toSorted((a, b) => a.time - b.time);
  const soon = sorted.filter(({ time }) => time <= now + SOON).length;
  const shown = sorted.slice(0, Math.min(MOST, Math.max(LEAST, soon)));
  return { shown: shown.map(({ line }) => line), rest: sorted.length - shown.length };
}

/** What is overdue, what goes on, and what is next and for whom, in one plan or several; `plans` is not empty. */
export function renderNow(
  given: readonly Plan[],
  options: { readonly columns: number; readonly color: boolean },
): string {
  const plans = given.map(withoutNames);
  const lang = plans[0]?.brief.lang ?? 'zh';
  const generated = plans[0]?.generated ?? '';
  const [own, words] = [WORDS[lang], wordsFor(lang)];
  const now = instantOf(generated);
  const isOne = plans.length === 1;
  const tasksOf = (isIt: (task: Task) => boolean): readonly Due[] =>
    plans.flatMap((plan) =>
      plan.tasks.filter(isIt).map((task) => taskDue(task, plan, isOne, words)),
    );
  const overdue = tasksOf(({ status }) => status === 'overdue');
  const isAhead = (task: Task): boolean =>
    (task.status === 'todo' || task.status === 'urgent') && task.recurrence === null;
  const next = soonest(tasksOf(isAhead), now);
  const running = plans.flatMap((plan) =>
    scheduleOf(plan)
      .filter((one) => isRunning(one, now))
      .map(
        (one): Line => [
          occasionWhen(one, words),
          ofVisit(occasionLabel(one, words), plan, isOne, words),
        ],
      ),
  );
  const paint = paintFor(options.color);
  const columns = Math.max(40, options.columns);
  const screen = { columns, paint };
  const section = (title: string, lines: readonly Line[], rest = 0): readonly string[] => [
    ...linesUnder(title, lines, screen),
    ...(rest === 0 ? [] : [`  ${own.more(rest)}`]),
  ];
  const late = overdue.toSorted((a, b) => a.time - b.time).map(({ line }) => line);
  const isNothing = late.length + running.length + next.shown.length === 0;
  const lines = [
    ...wrapText(own.now(dayAndClock(generated, words)), columns).map(paint.title),
    ...section(own.overdue, late.slice(-MOST), late.length - Math.min(MOST, late.length)),
    ...section(own.running, running),
    ...section(own.next, next.shown, next.rest),
    ...(isNothing ? [own.nothing] : []),
  ];
  return `${lines.join('\n')}\n`;
}
