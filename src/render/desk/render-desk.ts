import type { Finding } from '../../model/finding.ts';
import { compareTexts, groupBy } from '../../model/order.ts';
import type { Plan } from '../../model/plan.ts';
import { clockOf } from '../../time/dates.ts';
import { changesOnScreen } from '../changes/changes-on-screen.ts';
import { cleanText } from '../layout/clean-text.ts';
import { type DayGroup, dayHeading, dayRemarks, groupByDay } from '../layout/group-tasks.ts';
import { onDesk, withoutNames } from '../layout/hide-personal.ts';
import { type Paint, paintFor } from '../layout/paint.ts';
import { planTitle } from '../layout/plan-facts.ts';
import { assigneeText, occasionLabel, statusMark, tickBox } from '../layout/task-text.ts';
import { formatMoment, occasionTime, taskClock, taskTime } from '../layout/time-text.ts';
import { hangText, padText, textWidth, wrapText } from '../layout/wrap-text.ts';
import { escapeMarkdown, findingLine, markdownTable } from '../markdown/markdown-table.ts';
import { findingLabel } from '../sentences/describe-finding.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { LEAST_COLUMNS, type TerminalOptions } from '../terminal/render-terminal.ts';

/** One line of a desk: something that happens, or is to be done, for one of its briefs. All texts are clean. */
interface DeskRow {
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
interface DeskDay {
  readonly heading: string;
  readonly remarks: readonly string[];
  readonly rows: readonly DeskRow[];
}

/** What happens, and is to be done, on a day of a plan. */
function rowsOf(day: DayGroup, plan: Plan, words: Words): readonly DeskRow[] {
  const visit = cleanText(planTitle(plan));
  return [
    ...day.occasions.map((occasion) => ({
      clock: occasion.all_day ? '' : clockOf(occasion.start),
      time: occasionTime(occasion, words),
      box: '',
      mark: '',
      text: occasionLabel({ ...occasion, place: '' }, words),
      people: occasion.people.map(cleanText).join(words.listComma),
      place: cleanText(occasion.place),
      visit,
    })),
    ...day.phases
      .flatMap(({ tasks }) => tasks)
      .map((task) => ({
        clock: taskClock(task),
        time: taskTime(task, words),
        box: tickBox(task),
        mark: statusMark(task, words),
        text: cleanText(task.title),
        people: assigneeText(task.owners, words),
        place: cleanText(task.place),
        visit,
      })),
  ];
}

/** All plans by day: series first, then day after day; on each day by time, what happens before what is to be done. */
export function deskDays(given: readonly Plan[], words: Words): readonly DeskDay[] {
  const days = given
    .map((plan) => withoutNames(onDesk(plan)))
    .flatMap((plan) => groupByDay(plan).map((day) => ({ plan, day })));
  const first = days.map(({ day }) => day.date).toSorted()[0] ?? '';
  const headingOf = (day: DayGroup): string => dayHeading(day, words, first.slice(0, 4));
  const groups = groupBy(days, ({ day }) =>
    day.recurrence === null ? `1${day.date}` : `0${day.date}${headingOf(day)}`,
  );
  return [...groups]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .flatMap(([, group]) => {
      const rows = group.flatMap(({ plan, day }) => rowsOf(day, plan, words));
      const sorted = mergeRows(rows, words).toSorted(
        (a, b) => compareTexts(a.clock, b.clock) || Number(a.box !== '') - Number(b.box !== ''),
      );
      return group.slice(0, 1).map(({ day }) => ({
        heading: headingOf(day),
        remarks: dayRemarks(day, words),
        rows: sorted,
      }));
    });
}

/** As many briefs are named in one row. */
const MOST_NAMED = 3;

/** What the same people do at the same time for several briefs is one row. */
function mergeRows(rows: readonly DeskRow[], words: Words): readonly DeskRow[] {
  const same = groupBy(rows, (row) => JSON.stringify({ ...row, visit: '' }));
  return [...same.values()].flatMap((group) => {
    const visits = group.map(({ visit }) => visit);
    const named = visits.slice(0, MOST_NAMED).join(words.listComma);
    const visit = visits.length > MOST_NAMED ? words.amongOthers(named, visits.length) : named;
    return group.slice(0, 1).map((row) => ({ ...row, visit }));
  });
}

/** What a desk is called, with how many briefs and tasks are on it. */
export const deskTitle = (plans: readonly Plan[], words: Words): string =>
  words.joined([
    words.section.desk,
    words.briefCount(plans.length),
    words.taskCount(plans.reduce((sum, plan) => sum + onDesk(plan).tasks.length, 0)),
  ]);

const rowCells = ({ box, time, mark, text, people, place, visit }: DeskRow, words: Words) => [
  box,
  escapeMarkdown(time),
  (mark === '' ? '' : `**${words.mark(mark)}** `) + escapeMarkdown(text),
  ...[people, place, visit].map(escapeMarkdown),
];

/** `desk.md`: several plans as one desk, a table a day, and what clashes between them. */
export function renderDeskMarkdown(plans: readonly Plan[], findings: readonly Finding[]): string {
  const lang = plans[0]?.brief.lang ?? 'zh';
  const words = wordsFor(lang);
  const { done, time, task, owner, place } = words.table;
  const columns = [done, time, task, owner, place, words.fact.brief];
  const clashes = findings.map((finding) => findingLine(finding, lang));
  const lines = [
    `# ${deskTitle(plans, words)}`,
    '',
    ...(clashes.length === 0 ? [] : [`## ${words.section.findings}`, '', ...clashes, '']),
    ...deskDays(plans, words).flatMap(({ heading, remarks, rows }) => [
      `## ${heading}`,
      '',
      ...remarks.flatMap((line) => [line, '']),
      ...markdownTable(
        columns,
        rows.map((row) => rowCells(row, words)),
        [0],
      ),
      '',
    ]),
    '---',
    '',
    words.labelled(words.fact.printed, formatMoment(plans[0]?.generated ?? '', words)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Wider times stand on the line of their text. */
const MOST_TIME = 14;

function rowText({ mark, text, people, place, visit }: DeskRow, words: Words): string {
  const remarks = [people, place].filter((part) => part !== '').join(words.listComma);
  const said = (mark === '' ? '' : words.mark(mark)) + text;
  return `${remarks === '' ? said : words.remark(said, remarks)} [${visit}]`;
}

function dayLines(day: DeskDay, words: Words, columns: number, paint: Paint) {
  const widest = Math.min(MOST_TIME, Math.max(0, ...day.rows.map(({ time }) => textWidth(time))));
  return [
    '',
    ...wrapText(day.heading, columns).map(paint.day),
    ...day.remarks.flatMap((line) => hangText('  ', line, columns).map(paint.quiet)),
    ...day.rows.flatMap((row) => {
      const lead = `  ${row.box || ' '} ${padText(row.time, widest)}  `;
      const lines = hangText(lead, rowText(row, words), columns);
      if (row.box === '') return lines.map(paint.phase);
      return row.mark === '' ? lines : lines.map(paint.error);
    }),
  ];
}

/** Several plans for a terminal, as one desk: day by day what happens and what is to be done, and what clashes between them. */
export function renderDeskTerminal(
  plans: readonly Plan[],
  findings: readonly Finding[],
  options: TerminalOptions,
): string {
  const lang = plans[0]?.brief.lang ?? 'zh';
  const words = wordsFor(lang);
  const paint = paintFor(options.color);
  const columns = Math.max(LEAST_COLUMNS, options.columns);
  const screen = { columns, paint };
  const changes = plans
    .map(withoutNames)
    .map((plan) => changesOnScreen(plan, screen, planTitle(plan)))
    .filter((of) => of.length > 0);
  const lines = [
    ...changes.flatMap((of) => [...of, '']),
    paint.title(deskTitle(plans, words)),
    ...deskDays(plans, words).flatMap((day) => dayLines(day, words, columns, paint)),
    ...(findings.length === 0 ? [] : ['', paint.day(words.section.findings)]),
    ...findings.flatMap((finding) => {
      const lead = `  ${words.levels[finding.level]} `;
      return hangText(lead, findingLabel(finding, lang), columns).map(paint.warning);
    }),
  ];
  return `${lines.join('\n')}\n`;
}
