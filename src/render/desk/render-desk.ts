import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { formatMoment } from '../layout/format-day.ts';
import { paintFor } from '../layout/paint.ts';
import { textWidth } from '../layout/plain-text.ts';
import { escapeMarkdown, markdownTable } from '../markdown/markdown-table.ts';
import { describeFinding } from '../sentences/describe-finding.ts';
import { findingLabel } from '../sentences/finding-label.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import type { TerminalOptions } from '../terminal/render-terminal.ts';
import { hangText, padText, wrapText } from '../terminal/wrap-text.ts';
import { type DeskDay, type DeskRow, deskDays, deskTitle } from './desk-days.ts';

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
