import type { Finding } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import { formatMoment } from '../layout/format-day.ts';
import { escapeMarkdown, markdownTable } from '../markdown/markdown-table.ts';
import { describeFinding } from '../sentences/describe-finding.ts';
import { findingLabel } from '../sentences/finding-label.ts';
import type { Words } from '../sentences/words.ts';
import { wordsFor } from '../sentences/words-for.ts';
import { type DeskRow, deskDays, deskTitle } from './desk-days.ts';

const rowCells = ({ isTask, time, mark, text, people, place, visit }: DeskRow, words: Words) => [
  isTask ? '☐' : '',
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
