import type { Plan } from '../../model/plan.ts';
import { type DayGroup, dayHeading, dayRemarks, groupByDay } from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { occasionLabel } from '../layout/occasion-label.ts';
import { paintFor } from '../layout/paint.ts';
import { textWidth } from '../layout/plain-text.ts';
import { occasionTime } from '../layout/task-time.ts';
import { wordsFor } from '../sentences/words-for.ts';
import { layoutTasks, type TaskLayout } from './layout-tasks.ts';
import { renderFoot, renderHead, renderLeftOut, type Screen } from './render-sections.ts';
import { renderTask } from './render-task.ts';
import { hangText, padText, wrapText } from './wrap-text.ts';

/** What the terminal is like. */
export interface TerminalOptions {
  /** Columns of the terminal; fewer than 40 count as 40. */
  readonly columns: number;
  readonly color: boolean;
}

const LEAST_COLUMNS = 40;

/** The occasions of a day, one a line, under its heading. */
const renderSchedule = (day: DayGroup, { columns, paint, words }: Screen): readonly string[] => {
  const times = day.occasions.map((occasion) => occasionTime(occasion, words));
  const widest = Math.max(...times.map((time) => textWidth(time)));
  return day.occasions.flatMap((occasion, index) => {
    const lead = `  ${padText(times[index] ?? '', widest)}  `;
    return hangText(lead, occasionLabel(occasion, words), columns).map(paint.quiet);
  });
};

const renderDay = (
  day: DayGroup,
  year: string,
  layout: TaskLayout,
  screen: Screen,
): readonly string[] => {
  const { columns, paint, words } = screen;
  return [
    '',
    ...wrapText(dayHeading(day, words, year), columns).map(paint.day),
    ...dayRemarks(day, words).flatMap((line) => hangText('  ', line, columns).map(paint.quiet)),
    ...renderSchedule(day, screen),
    ...day.phases.flatMap(({ phase, tasks }) => [
      ` ${paint.phase(words.phases[phase])}`,
      ...tasks.flatMap((task) => renderTask(task, layout, paint, words)),
    ]),
  ];
};

/**
 * The checklist for a terminal, by day and phase. No line is wider than `columns`; nothing in the plan can
 * print a control sequence. It holds the same at every width: how to do a task and why is left to the files.
 */
export const renderTerminal = (given: Plan, options: TerminalOptions): string => {
  const plan = withoutNames(given);
  const words = wordsFor(plan.brief.lang);
  const columns = Math.max(LEAST_COLUMNS, options.columns);
  const screen = { columns, paint: paintFor(options.color), words };
  const layout = layoutTasks(plan, columns, words);
  const days = groupByDay(plan);
  const year = days.at(0)?.date.slice(0, 4) ?? '';
  const lines = [
    ...renderHead(plan, screen),
    ...days.flatMap((day) => renderDay(day, year, layout, screen)),
    ...renderLeftOut(plan, screen),
    ...renderFoot(plan, screen),
  ];
  return `${lines.join('\n')}\n`;
};
