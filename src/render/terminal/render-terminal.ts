import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { changesOnScreen } from '../changes/changes-on-screen.ts';
import { cleanText } from '../layout/clean-text.ts';
import { type DayGroup, dayRemarks, phaseOfDay, taskHeading } from '../layout/group-tasks.ts';
import { openLines } from '../layout/open-points.ts';
import { type Paint, paintFor } from '../layout/paint.ts';
import { citeRemark, clauseText, type Paper, type PaperOptions, paperOf } from '../layout/paper.ts';
import {
  countLine,
  hasAssumed,
  knownFacts,
  moreLine,
  pastLine,
  planTitle,
} from '../layout/plan-facts.ts';
import { occasionLabel } from '../layout/task-text.ts';
import { occasionTime } from '../layout/time-text.ts';
import { hangText, padText, textWidth, wrapText } from '../layout/wrap-text.ts';
import { findingLabel, findingsByLevel } from '../sentences/describe-finding.ts';
import { layoutTasks, renderTask, type TaskLayout } from './render-task.ts';

/** What the terminal is like. */
export interface TerminalOptions extends PaperOptions {
  /** Columns of the terminal; fewer than 40 count as 40. */
  readonly columns: number;
  readonly color: boolean;
}

/** A checklist on a screen: its parts, its width in columns, its colours. */
interface Screen extends Paper {
  readonly columns: number;
  readonly paint: Paint;
}

/** The columns that a screen has at least. */
export const LEAST_COLUMNS = 40;
/** As many findings are shown in full. */
const MOST_FINDINGS = 12;
/** Of more findings the notes ("info") beyond these are only counted: the terminal shows what wants a decision. */
const MOST_NOTES = 5;

/** Title and facts, each fact hanging under its own value. */
const renderHead = ({ plan, columns, paint, words }: Screen): readonly string[] => [
  ...wrapText(cleanText(planTitle(plan)), columns).map(paint.title),
  ...knownFacts(plan, words).flatMap(({ label, value }) =>
    hangText(words.labelled(cleanText(label), ''), cleanText(value), columns),
  ),
];

/** What is otherwise than in the plan before, and whom to tell. */
const renderChanges = (screen: Screen): readonly string[] => {
  const lines = changesOnScreen(screen.plan, screen);
  return lines.length === 0 ? [] : [...lines, ''];
};

/** What is not decided yet, and by when it must be. */
const renderOpen = ({ plan, columns, paint, words, year }: Screen): readonly string[] => {
  const lines = openLines(plan, words, year);
  if (lines.length === 0) return [];
  return [
    '',
    paint.day(words.section.open),
    ...lines.flatMap((one) => hangText('  - ', one, columns)),
  ];
};

/** What the documents ask and this visit leaves out, with the reason. */
const renderLeftOut = (screen: Screen): readonly string[] => {
  const { plan, columns, paint, words } = screen;
  if (plan.left_out.length === 0) return [];
  const items = plan.left_out.flatMap(({ title, reason, cites }) => {
    const text = words.remark(cleanText(title), cleanText(reason));
    return hangText('  - ', `${text}${citeRemark(cites, screen)}`, columns);
  });
  return ['', paint.day(words.section.leftOut), ...items];
};

const renderFinding = (finding: Finding, screen: Screen): readonly string[] => {
  const { plan, columns, paint, words } = screen;
  const label = words.levels[finding.level];
  const colour = finding.level === 'info' ? paint.quiet : paint[finding.level];
  const cited = citeRemark(finding.cites ?? [], screen);
  const text = `${findingLabel(finding, plan.brief.lang)}${cited}`;
  const [first = '', ...rest] = hangText(`  ${label} `, text, columns);
  return [first.replace(label, colour(label)), ...rest];
};

/** Guidance that belongs to no task, and the clauses by their numbers; only where details are asked for. */
const renderDetails = (screen: Screen): readonly string[] => {
  const { plan, details, columns, numbers, paint, words } = screen;
  if (!details) return [];
  const guidance = plan.guidance.flatMap(({ text, cites }) =>
    hangText('  - ', `${cleanText(text)}${citeRemark(cites, screen)}`, columns),
  );
  const clauses = [...numbers].flatMap(([clause, number]) =>
    hangText(`  ${String(number).padStart(2)}  `, cleanText(clauseText(plan, clause)), columns),
  );
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint.day(title), ...lines];
  return [
    ...section(words.section.guidance, guidance),
    ...section(words.section.cites, clauses.map(paint.quiet)),
  ];
};

const isClash = ({ code }: { readonly code: string }): boolean => code === 'double-booked';

/** The explanation of `*`, the counts, and what wants a decision; the counts stand last, where the reader ends. */
const renderFoot = (screen: Screen): readonly string[] => {
  const { plan, columns, paint, words } = screen;
  const [errors, warnings, unsorted] = findingsByLevel(plan);
  // Somebody in two places at a time is not to be lost among what is worth knowing.
  const notes = unsorted.toSorted((a, b) => Number(isClash(b)) - Number(isClash(a)));
  const most = plan.findings.length <= MOST_FINDINGS ? MOST_FINDINGS : MOST_NOTES;
  const shown = [...errors, ...warnings, ...notes.slice(0, most)];
  const hidden = plan.findings.length - shown.length;
  return [
    ...(shown.length === 0 ? [] : ['', paint.day(words.section.findings)]),
    ...shown.flatMap((finding) => renderFinding(finding, screen)),
    ...(hidden === 0 ? [] : hangText('  ', words.moreFindings(hidden), columns)),
    '',
    ...(hasAssumed(plan) ? wrapText(words.assumedNote, columns).map(paint.quiet) : []),
    ...[pastLine(plan, words), moreLine(plan, words)].flatMap((line) =>
      wrapText(line, columns).filter((part) => part !== ''),
    ),
    ...wrapText(countLine(plan, words), columns),
  ];
};

/** The occasions of a day, one a line, under its heading. */
const renderSchedule = (day: DayGroup, { columns, paint, words }: Screen): readonly string[] => {
  const times = day.occasions.map((occasion) => occasionTime(occasion, words));
  const widest = Math.max(...times.map((time) => textWidth(time)));
  return day.occasions.flatMap((occasion, index) => {
    const lead = `  ${padText(times[index] ?? '', widest)}  `;
    return hangText(lead, occasionLabel(occasion, words), columns).map(paint.quiet);
  });
};

const renderDay = (day: DayGroup, layout: TaskLayout, screen: Screen): readonly string[] => {
  const { columns, paint, words } = screen;
  const isOne = phaseOfDay(day) !== null;
  return [
    '',
    ...wrapText(taskHeading(day, words, screen.year), columns).map(paint.day),
    ...dayRemarks(day, words).flatMap((line) => hangText('  ', line, columns).map(paint.quiet)),
    ...renderSchedule(day, screen),
    ...day.phases.flatMap(({ phase, tasks }) => [
      ...(phase === null || isOne ? [] : [` ${paint.phase(words.phases[phase])}`]),
      ...tasks.flatMap((task) => renderTask(task, layout, paint, screen)),
    ]),
  ];
};

/**
 * The checklist for a terminal, by day and time, a line a task. No line is wider than `columns`; nothing in the plan can
 * print a control sequence. It holds the same at every width; how to do a task and why stands there only with details.
 */
export const renderTerminal = (given: Plan, options: TerminalOptions): string => {
  const paper = paperOf(given, options);
  const columns = Math.max(LEAST_COLUMNS, options.columns);
  const screen = { ...paper, columns, paint: paintFor(options.color) };
  const layout = layoutTasks(paper, columns);
  const lines = [
    ...renderChanges(screen),
    ...renderHead(screen),
    ...renderOpen(screen),
    ...paper.days.flatMap((day) => renderDay(day, layout, screen)),
    ...renderLeftOut(screen),
    ...renderDetails(screen),
    ...renderFoot(screen),
  ];
  return `${lines.join('\n')}\n`;
};
