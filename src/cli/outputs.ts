import type { Plan } from '../model/plan.ts';
import type { PaperName } from '../model/rule.ts';
import type { Lang, Text } from '../model/text.ts';
import { renderCalendar, renderCalendarChanges } from '../render/calendar/render-calendar.ts';
import { renderHtml, renderHtmlForms } from '../render/html/render-html.ts';
import { renderPlanJson } from '../render/json/render-json.ts';
import type { PaperOptions } from '../render/layout/paper.ts';
import { planOfPerson, planOfProgramme } from '../render/layout/plan-part.ts';
import { renderMarkdownForms, renderSummary } from '../render/markdown/render-forms.ts';
import { renderMarkdown } from '../render/markdown/render-markdown.ts';
import { renderMessages } from '../render/messages/render-messages.ts';
import { renderTerminal } from '../render/terminal/render-terminal.ts';
import { UsageError } from './exit-codes.ts';
import { MESSAGES } from './messages.ts';
import { NOBODY, PEOPLE, personFiles } from './people-files.ts';
import type { Outputs } from './write-outputs.ts';

/** What a renderer may know besides the plan. */
export interface RenderOptions extends PaperOptions {
  readonly columns: number;
  readonly color: boolean;
  /** Called between one file and the next, of which some take a while. */
  readonly alive?: () => void;
  /** A calendar written last time, by the name of its file; '' where there is none. */
  readonly previous: (name: string) => string;
  /** The calendars of a folder below that of the plan, as `people/王芳.ics`. */
  readonly known: (folder: string) => readonly string[];
}

/** Something a plan can be written as. */
export interface OutputFormat {
  /** What `--format` calls it. */
  readonly name: string;
  /** Other names for it under `--format`; that of its file is one without being here. */
  readonly aliases: readonly string[];
  /** The file it is written to, which what is handed out has in the language of the plan; '' for what is only printed. */
  readonly file: string | Text;
  /** Made by a large library: written where it is asked for, and again where it lies already. */
  readonly onDemand?: true;
  /** Whether a plan has it; one that says nothing is in every plan. */
  readonly isIn?: (plan: Plan) => boolean;
  /** A text, or the bytes of a file that is none; '' where there is nothing to write. */
  readonly render: (plan: Plan, options: RenderOptions) => Rendered | Promise<Rendered>;
}

/** A file, or several by their names. */
export type Rendered = string | Uint8Array | Outputs;

const hasForms =
  (paper: PaperName) =>
  ({ forms }: Plan): boolean =>
    forms.some((form) => form.in === paper);

/** Word documents are made by a large library, which is run where one is due. */
const word = () => import('../render/word/render-word.ts');
const workbook = () => import('../render/workbook/render-workbook.ts');

/** The file of the calendar, which the next one is a revision of. */
export const CALENDAR_FILE = 'calendar.ics';
/** What of it is otherwise than in the one before. */
const CHANGES_FILE = 'calendar-changes.ics';
/** The calendar of what happens, for guests and leaders. */
const PROGRAMME_CALENDAR: Text = { zh: '日程.ics', en: 'programme.ics' };
/** The file of the plan itself, which says when the office was told. */
export const PLAN_FILE = 'plan.json';

/**
 * The sheet and the calendar of each of our people; of whoever has nothing left to do what is in his phone is cancelled, and his
 * sheet goes, or says that all is off.
 */
function renderPeople(plan: Plan, { previous, known }: RenderOptions): Outputs {
  const names = personFiles(plan.people.map(({ name }) => name));
  const files = [...names].flatMap(([name, file]): [string, string][] => [
    [`${file}.html`, renderHtml(planOfPerson(plan, name), { isOwn: true })],
    [`${file}.ics`, renderCalendar(plan, { previous: previous(`${file}.ics`), person: name })],
  ]);
  const gone = known(PEOPLE).filter(
    (name) => name.endsWith('.ics') && !files.some(([one]) => one === name),
  );
  const isOff = plan.occasions.some(
    ({ span, status }) => span === 'whole' && status === 'cancelled',
  );
  const left = isOff ? renderHtml(planOfPerson(plan, NOBODY), { isOwn: true }) : '';
  const cancelled = gone.flatMap((name): [string, string][] => [
    [name, renderCalendar(plan, { previous: previous(name), person: NOBODY })],
    [name.replace(/\.ics$/, '.html'), left],
  ]);
  return Object.fromEntries([...files, ...cancelled]);
}

/** Everything a plan can be written as, in the order in which it is written. A new output is an entry here and its renderer. */
export const OUTPUTS: readonly OutputFormat[] = [
  { name: 'text', aliases: ['terminal', 'txt'], file: '', render: renderTerminal },
  { name: 'md', aliases: ['markdown', 'checklist'], file: 'checklist.md', render: renderMarkdown },
  { name: 'html', aliases: [], file: 'checklist.html', render: renderHtml },
  {
    name: 'ics',
    aliases: ['calendar'],
    file: CALENDAR_FILE,
    render: (plan, { previous }) => renderCalendar(plan, { previous: previous(CALENDAR_FILE) }),
  },
  {
    name: 'programme-ics',
    aliases: [],
    file: PROGRAMME_CALENDAR,
    isIn: hasForms('programme'),
    render: (plan, { previous }) =>
      renderCalendar(planOfProgramme(plan), {
        previous: previous(PROGRAMME_CALENDAR[plan.brief.lang]),
      }),
  },
  { name: 'messages', aliases: ['消息'], file: 'messages.md', render: renderMessages },
  {
    name: 'people',
    aliases: [],
    file: `${PEOPLE}/`,
    render: renderPeople,
  },
  {
    name: 'changes',
    aliases: [],
    file: CHANGES_FILE,
    // Of a plan that changes nothing those of the one before stay: they may still have to be sent.
    render: (plan, { previous }) =>
      renderCalendarChanges(plan, { previous: previous(CALENDAR_FILE) }) ||
      (plan.changes?.kept === true && plan.changes.changes.length > 0
        ? previous(CHANGES_FILE)
        : ''),
  },
  { name: 'summary', aliases: [], file: 'summary.md', render: renderSummary },
  {
    name: 'forms',
    aliases: [],
    file: 'forms.md',
    isIn: hasForms('paper'),
    render: renderMarkdownForms,
  },
  {
    name: 'forms-html',
    aliases: [],
    file: 'forms.html',
    isIn: hasForms('paper'),
    render: renderHtmlForms,
  },
  {
    name: 'scheme',
    aliases: ['接待方案', '方案'],
    file: { zh: '接待方案.docx', en: 'scheme.docx' },
    isIn: hasForms('scheme'),
    onDemand: true,
    render: async (plan) => (await word()).renderScheme(plan),
  },
  {
    name: 'programme',
    aliases: ['日程'],
    file: { zh: '日程.docx', en: 'programme.docx' },
    isIn: hasForms('programme'),
    onDemand: true,
    render: async (plan) => (await word()).renderProgramme(plan),
  },
  {
    name: 'forms-docx',
    aliases: [],
    file: 'forms.docx',
    isIn: hasForms('paper'),
    onDemand: true,
    render: async (plan) => (await word()).renderForms(plan),
  },
  {
    name: 'summary-docx',
    aliases: [],
    file: 'summary.docx',
    onDemand: true,
    render: async (plan) => (await word()).renderSummaryDocument(plan),
  },
  {
    name: 'cards',
    aliases: ['席卡'],
    file: 'cards.docx',
    isIn: hasForms('cards'),
    onDemand: true,
    render: async (plan) => (await word()).renderCards(plan),
  },
  {
    name: 'xlsx',
    aliases: ['table', '表格'],
    file: 'table.xlsx',
    onDemand: true,
    render: async (plan) => (await workbook()).renderWorkbook(plan),
  },
  { name: 'json', aliases: ['plan'], file: PLAN_FILE, render: renderPlanJson },
];

/** Whether an output is a file of the plan, and not only printed. */
export const isFile = ({ file }: OutputFormat): boolean => file !== '';

/** The name of its file in a language. */
export const fileOf = ({ file }: Pick<OutputFormat, 'file'>, lang: Lang): string =>
  typeof file === 'string' ? file : file[lang];

/** Names for several outputs at once. */
const GROUPS: Readonly<Record<string, (one: OutputFormat) => boolean>> = {
  all: () => true,
  docx: (one) => fileOf(one, 'en').endsWith('.docx'),
};

function outputsNamed(wanted: string): readonly OutputFormat[] {
  const group = Object.hasOwn(GROUPS, wanted) ? GROUPS[wanted] : undefined;
  const found = OUTPUTS.filter(
    group ??
      ((one) =>
        [one.name, fileOf(one, 'zh'), fileOf(one, 'en')].includes(wanted) ||
        one.aliases.includes(wanted)),
  );
  if (found.length === 0) {
    const known = [...OUTPUTS.map(({ name }) => name), ...Object.keys(GROUPS)];
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
  return [...new Set(names.flatMap(outputsNamed))];
}

/** Whether an output is one file. */
export const isOneFile = (rendered: Rendered): rendered is string | Uint8Array =>
  typeof rendered === 'string' || rendered instanceof Uint8Array;

/** Whether a plan has an output; a calendar that was handed out is kept up, so that its entries are cancelled. */
function isDue(one: OutputFormat, plan: Plan, { previous }: RenderOptions): boolean {
  const file = fileOf(one, plan.brief.lang);
  return (one.isIn?.(plan) ?? true) || (file.endsWith('.ics') && previous(file) !== '');
}

/** The files of a plan, by name: those of some outputs; one that the plan has no more has nothing in it. */
export async function renderFiles(
  plan: Plan,
  formats: readonly OutputFormat[],
  options: RenderOptions,
): Promise<Outputs> {
  const files: [string, string | Uint8Array][] = [];
  for (const one of formats.filter(isFile)) {
    options.alive?.();
    const rendered = isDue(one, plan, options) ? await one.render(plan, options) : '';
    if (isOneFile(rendered)) files.push([fileOf(one, plan.brief.lang), rendered]);
    else files.push(...Object.entries(rendered));
  }
  return Object.fromEntries(files);
}
