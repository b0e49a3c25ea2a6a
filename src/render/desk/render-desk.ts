import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { clockOf } from '../../time/dates.ts';
import { cleanText } from '../layout/clean-text.ts';
import { dayHeading, dayRemarks, groupByDay } from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { paintFor } from '../layout/paint.ts';
import { assigneeText, occasionLabel, statusMark, tickBox } from '../layout/task-text.ts';
import { formatMoment, occasionTime, taskClock, taskTime } from '../layout/time-text.ts';
import { hangText, padText, textWidth, wrapText } from '../layout/wrap-text.ts';
import { escapeMarkdown, markdownTable } from '../markdown/markdown-table.ts';
import { describeFinding, findingLabel } from '../sentences/describe-finding.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import type { TerminalOptions } from '../terminal/render-terminal.ts';

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

const rowCells = ({ box, time, mark, text, people, place, visit }: DeskRow, words: Words) => [
  box,
  escapeMarkdown(time),
  mark === '' ? escapeMarkdown(text) : `**${words.mark(mark)}** ${escapeMarkdown(text)}`,
  escapeMarkdown(people),
  escapeMarkdown(place),
  escapeMarkdown(visit),
];

/** `desk.md`: several plans as one desk, a table a day, and what clashes between them. */
export function renderDeskMarkdown(plans: readonly Plan[], findings: readonly Finding[]): string {
  const lang = plans[0]?.brief.lang ?? 'zh';
  const words = wordsFor(lang);
  const { done, time, task, owner, place, brief } = { ...words.table, brief: words.fact.brief };
  const lines = [
    `# ${deskTitle(plans, words)}`,
    '',
    ...(findings.length === 0
      ? []
      : [
          `## ${words.section.findings}`,
          '',
          ...findings.map(
            (finding) =>
              `- **${words.levels[finding.level]}** ${escapeMarkdown(findingLabel(finding, describeFinding(finding, lang), words))}`,
          ),
          '',
        ]),
    ...deskDays(plans, words).flatMap((day) => [
      `## ${day.heading}`,
      '',
      ...day.remarks.flatMap((line) => [line, '']),
      ...markdownTable(
        [done, time, task, owner, place, brief],
        day.rows.map((row) => rowCells(row, words)),
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

const LEAST_COLUMNS = 40;
/** Wider times stand on the line of their text. */
const MOST_TIME = 14;

function rowText({ mark, text, people, place, visit }: DeskRow, words: Words): string {
  const remarks = [people, place].filter((part) => part !== '').join(words.listComma);
  const said = (mark === '' ? '' : words.mark(mark)) + text;
  return `${remarks === '' ? said : words.remark(said, remarks)} [${visit}]`;
}

function dayLines(day: DeskDay, words: Words, columns: number, paint: ReturnType<typeof paintFor>) {
  const widest = Math.min(MOST_TIME, Math.max(0, ...day.rows.map(({ time }) => textWidth(time))));
  return [
    '',
    ...wrapText(day.heading, columns).map(paint.day),
    ...day.remarks.flatMap((line) => hangText('  ', line, columns).map(paint.quiet)),
    ...day.rows.flatMap((row) => {
      const lead = `  ${row.box || ' '} ${padText(row.time, widest)}  `;
      const lines = hangText(lead, rowText(row, words), columns);
      return row.box !== ''
        ? row.mark === ''
          ? lines
          : lines.map(paint.error)
        : lines.map(paint.phase);
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
  const lines = [
    paint.title(deskTitle(plans, words)),
    ...deskDays(plans, words).flatMap((day) => dayLines(day, words, columns, paint)),
    ...(findings.length === 0 ? [] : ['', paint.day(words.section.findings)]),
    ...findings.flatMap((finding) =>
      hangText(
        `  ${words.levels[finding.level]} `,
        findingLabel(finding, describeFinding(finding, lang), words),
        columns,
      ).map(paint.warning),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
