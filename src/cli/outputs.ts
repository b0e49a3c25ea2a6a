import type { Plan } from '../model/plan.ts';
import { renderCalendar } from '../render/calendar/render-calendar.ts';
import { renderHtml, renderHtmlForms } from '../render/html/render-html.ts';
import { renderPlanJson } from '../render/json/render-json.ts';
import { renderMarkdownForms, renderSummary } from '../render/markdown/render-forms.ts';
import { renderMarkdown } from '../render/markdown/render-markdown.ts';
import { renderTerminal } from '../render/terminal/render-terminal.ts';
import { UsageError } from './exit-codes.ts';
import { MESSAGES } from './messages.ts';
import type { Outputs } from './write-outputs.ts';

/** What a renderer may know besides the plan. */
export interface RenderOptions {
  readonly columns: number;
  readonly color: boolean;
  /** The calendar written last time, '' where there is none. */
  readonly previousCalendar: string;
}

/** Something a plan can be written as. */
export interface OutputFormat {
  /** What `--format` calls it. */
  readonly name: string;
  /** Other names for it under `--format`; that of its file is one without being here. */
  readonly aliases: readonly string[];
  /** The file it is written to; '' for what is only printed. */
  readonly file: string;
  /** Whether a plan has it; one that says nothing is in every plan. */
  readonly isIn?: (plan: Plan) => boolean;
  /** A text, or the bytes of a file that is none. */
  readonly render: (plan: Plan, options: RenderOptions) => string | Uint8Array;
}

const hasForms = ({ forms }: Plan): boolean => forms.some((form) => form.in === 'paper');

/** The file of the calendar, which the next one is a revision of. */
export const CALENDAR_FILE = 'calendar.ics';
/** The file of the plan itself, which says when the office was told. */
export const PLAN_FILE = 'plan.json';

/** Everything a plan can be written as, in the order in which it is written. A new output is an entry here and its renderer. */
export const OUTPUTS: readonly OutputFormat[] = [
  { name: 'text', aliases: ['terminal', 'txt'], file: '', render: renderTerminal },
  { name: 'md', aliases: ['markdown', 'checklist'], file: 'checklist.md', render: renderMarkdown },
  { name: 'html', aliases: [], file: 'checklist.html', render: renderHtml },
  {
    name: 'ics',
    aliases: ['calendar'],
    file: CALENDAR_FILE,
    render: (plan, { previousCalendar }) => renderCalendar(plan, { previous: previousCalendar }),
  },
  { name: 'summary', aliases: [], file: 'summary.md', render: renderSummary },
  { name: 'forms', aliases: [], file: 'forms.md', isIn: hasForms, render: renderMarkdownForms },
  { name: 'forms-html', aliases: [], file: 'forms.html', isIn: hasForms, render: renderHtmlForms },
  { name: 'json', aliases: ['plan'], file: PLAN_FILE, render: renderPlanJson },
];

/** Whether an output is a file of the plan, and not only printed. */
export const isFile = ({ file }: OutputFormat): boolean => file !== '';

function outputNamed(wanted: string): OutputFormat {
  const found = OUTPUTS.find(
    ({ name, file, aliases }) => wanted === name || wanted === file || aliases.includes(wanted),
  );
  if (found === undefined) {
    const known = OUTPUTS.map(({ name }) => name);
    throw new UsageError(MESSAGES.unknownFormat(wanted, known));
  }
  return found;
}

/** The outputs that `--format` lists, by commas; a file's name stands for its output. Refuses what is none. */
export function parseFormats(list: string): readonly OutputFormat[] {
  const names = list
    .split(/[,，]/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  if (names.length === 0) throw new UsageError(MESSAGES.noFormat);
  return [...new Set(names.map(outputNamed))];
}

/** The files of a plan, by name: those of some outputs that it has. */
export function renderFiles(
  plan: Plan,
  formats: readonly OutputFormat[],
  options: RenderOptions,
): Outputs {
  const due = formats.filter((one) => isFile(one) && (one.isIn?.(plan) ?? true));
  return Object.fromEntries(due.map(({ file, render }) => [file, render(plan, options)]));
}
