import { AlignmentType } from 'docx';
import type { FilledBlock, Form, Plan } from '../../model/plan.ts';
import type { CardSize, PaperName } from '../../model/rule.ts';
import { cleanLines, cleanText } from '../layout/clean-text.ts';
import { scheduleOf } from '../layout/group-tasks.ts';
import { withoutNames } from '../layout/hide-personal.ts';
import { knownFacts, planTitle } from '../layout/plan-facts.ts';
import { occasionLabel } from '../layout/task-text.ts';
import { textWidth } from '../layout/wrap-text.ts';
import { wordsFor } from '../sentences/words.ts';
import { paragraphs, SECOND, type Setting, wordBlock } from './word-blocks.ts';
import { cardTable } from './word-cards.ts';
import { type Body, type MARGINS, type Pages, textWidthOf, wordFile } from './word-file.ts';
import { wordSeats } from './word-seats.ts';

const formsIn = (plan: Plan, paper: PaperName): readonly Form[] =>
  plan.forms.filter((form) => form.in === paper);

const titleLine = (text: string): Body =>
  paragraphs(
    text,
    { font: 'title', size: 36, align: AlignmentType.CENTER },
    { spacing: { after: 200 } },
  );

const settingFor = (plan: Plan, margins: keyof typeof MARGINS, size: number): Setting => ({
  width: textWidthOf(margins),
  size,
  words: wordsFor(plan.brief.lang),
});

/** 一、二、三 before the parts of an official paper. */
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numbered = (title: string, index: number, { lang }: Plan['brief']): string =>
  lang === 'zh'
    ? `${NUMERALS[index] ?? String(index + 1)}、${title}`
    : `${String(index + 1)}. ${title}`;

/** What a paper is called: 省教育厅来校检查接待方案, Reception scheme: … */
function titleOf(name: string, paper: string, lang: Plan['brief']['lang']): string {
  if (paper === '' || name.includes(paper)) return name;
  return lang === 'zh' ? `${name}${paper}` : `${paper}: ${name}`;
}

/** A form without the columns in which nothing stands: it is read, and nobody writes into it. */
const withoutEmpty = (form: Form): Form => ({
  ...form,
  blocks: form.blocks.map((block) => {
    if (block.kind !== 'table' || block.rows.every((row) => row.every((text) => text === ''))) {
      return block;
    }
    const kept = block.columns.flatMap((_, at) => (block.rows.some((row) => row[at]) ? [at] : []));
    const sums = kept.flatMap((at, index) => (block.sums.includes(at) ? [index] : []));
    const of = (texts: readonly string[]): readonly string[] => kept.map((at) => texts[at] ?? '');
    return { ...block, columns: of(block.columns), rows: block.rows.map(of), sums };
  }),
});

/** So wide is a usual cell, in halves of an ideograph. */
const CELL = 20;

/** About how many lines the tables of some forms take. */
const linesIn = (forms: readonly Form[]): number =>
  forms
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])))
    .map((row) =>
      row.map((text) => cleanLines(text).map((line) => Math.ceil(textWidth(line) / CELL))),
    )
    .reduce((sum, row) => sum + Math.max(1, ...row.map((of) => of.reduce((a, b) => a + b, 0))), 0);

/** So many lines fill two pages of letters as they should be; where there are more, letters and margins are smaller. */
const MOST_LINES = { scheme: 40, programme: 50 } as const;

/**
 * The scheme to be approved (接待方案): what its forms say one after another, numbered as in official papers. The first form
 * stands without a heading under the title; a part without anything in it is left out with its heading.
 */
export function renderScheme(plan: Plan): Promise<Uint8Array> {
  const { lang } = plan.brief;
  const [first, ...rest] = formsIn(plan, 'scheme').map(withoutEmpty);
  const isLong = linesIn(rest) > MOST_LINES.scheme;
  const margins = lang === 'zh' && !isLong ? 'official' : 'table';
  const setting = settingFor(plan, margins, isLong ? 18 : 21);
  const name = cleanText(planTitle(plan));
  const head = first === undefined ? [] : first.blocks;
  const title = titleOf(name, first?.title ?? '', lang);
  const parts = rest
    .map((form) => ({
      form,
      body: form.blocks.flatMap((block) => wordBlock(block, plan, setting)),
    }))
    .filter(({ body }) => body.length > 0);
  const body = [
    ...titleLine(title),
    ...head.flatMap((block) => wordBlock(block, plan, { ...setting, size: 28 })),
    ...parts.flatMap(({ form, body: part }, index) => [
      ...paragraphs(numbered(form.title, index, plan.brief), { font: 'heading', size: 28 }, SECOND),
      ...part,
    ]),
  ];
  return wordFile([{ body }], { ...optionsOf(plan), title, margins });
}

const optionsOf = ({ brief, generated }: Plan) => ({ lang: brief.lang, generated });

/** The guests' programme (日程): nothing of ours but what its forms say. */
export function renderProgramme(plan: Plan): Promise<Uint8Array> {
  const forms = formsIn(plan, 'programme').map(withoutEmpty);
  const setting = settingFor(plan, 'table', linesIn(forms) > MOST_LINES.programme ? 18 : 24);
  const name = cleanText(planTitle(plan));
  const body = forms.flatMap((form) => [
    ...titleLine(name),
    ...paragraphs(form.title, { font: 'second', size: 30, align: AlignmentType.CENTER }),
    ...form.blocks.flatMap((block) => wordBlock(block, plan, setting)),
  ]);
  return wordFile([{ body }], { ...optionsOf(plan), title: name, margins: 'table' });
}

/** So many rows fill a page so far that the form has it for itself. */
const LARGE = 12;

const rowsOf = (block: FilledBlock, plan: Plan): number => {
  switch (block.kind) {
    case 'fields':
      return block.fields.length;
    case 'table':
      return block.rows.length + 2;
    case 'lines':
      return block.lines;
    case 'ticks':
      return block.items.length;
    case 'tasks':
      return plan.tasks.length;
    default:
      return 1;
  }
};

/** A block under its title; a hint for what is written stands beside that. */
function titledBlock(block: FilledBlock, plan: Plan, setting: Setting, size: number): Body {
  if (block.title === '') return wordBlock(block, plan, setting);
  const isHinted = block.kind === 'lines' && block.hint !== '';
  const title = isHinted ? setting.words.remark(block.title, block.hint) : block.title;
  return [
    ...paragraphs(title, { font: 'second', size }, SECOND),
    ...wordBlock(isHinted ? { ...block, hint: '' } : block, plan, setting),
  ];
}

/** A form with its title, and what it is for under that. */
function formBody(form: Form, plan: Plan, setting: Setting, isNew: boolean): Body {
  const occasion = scheduleOf(plan).find(({ id }) => id === form.occasion);
  const what = cleanText(planTitle(plan));
  const about =
    occasion === undefined ? what : `${what} · ${occasionLabel(occasion, setting.words)}`;
  return [
    ...paragraphs(
      form.title,
      { font: 'title', size: 36, align: AlignmentType.CENTER },
      { keepNext: true, pageBreakBefore: isNew, spacing: { before: 360, after: 120 } },
    ),
    ...paragraphs(about, { size: 21, align: AlignmentType.CENTER }, SECOND),
    ...plan.seats
      .filter(({ form: id }) => id === form.id)
      .flatMap((seats) => wordSeats(seats, setting)),
    ...form.blocks.flatMap((block) => titledBlock(block, plan, setting, 26)),
  ];
}

/** The forms to print and to type into: small ones share a page. */
export function renderForms(plan: Plan): Promise<Uint8Array> {
  const setting = settingFor(plan, 'table', 22);
  let filled = 0;
  const body = formsIn(plan, 'paper').flatMap((form, index) => {
    const rows = form.blocks.reduce((sum, block) => sum + rowsOf(block, plan), 3);
    const isNew = index > 0 && filled + rows > 2 * LARGE;
    filled = isNew ? rows : filled + rows;
    return formBody(form, plan, setting, isNew);
  });
  const title = cleanText(planTitle(plan));
  return wordFile([{ body }], { ...optionsOf(plan), title, margins: 'table' });
}

/** How large cards are: their height in mm, how many stand side by side, and their largest letters in points. */
const CARDS: Readonly<
  Record<CardSize, { height: number; across: number; letters: number; landscape: boolean }>
> = {
  place: { height: 82, across: 1, letters: 96, landscape: false },
  sign: { height: 160, across: 1, letters: 110, landscape: true },
  board: { height: 160, across: 1, letters: 96, landscape: true },
  label: { height: 60, across: 2, letters: 40, landscape: false },
};

/** The cards to print and cut: place cards, signs to hold up, boards, labels; each as large as it fits. */
export function renderCards(plan: Plan): Promise<Uint8Array> {
  const pages = formsIn(plan, 'cards').flatMap((form) =>
    form.blocks.flatMap((block): Pages[] => {
      if (block.kind !== 'cards' || block.cards.length === 0) return [];
      const { landscape, ...size } = CARDS[block.size];
      return [{ landscape, body: [cardTable(block.cards, size, landscape)] }];
    }),
  );
  const title = cleanText(planTitle(plan));
  return wordFile(pages, { ...optionsOf(plan), title, margins: 'table', numbers: false });
}

/** So wide is a line of a fact in halves of an ideograph, and so many rows the first page of a summary takes. */
const FACT = 70;
const FIRST_PAGE = 27;

/** The summary written afterwards, to type into. */
export function renderSummaryDocument(given: Plan): Promise<Uint8Array> {
  const plan = withoutNames(given);
  const setting = settingFor(plan, 'table', 20);
  const { words } = setting;
  const facts = knownFacts(plan, words).map(({ label, value }) => ({ label, value }));
  const title = words.labelled(cleanText(plan.titles.summary), cleanText(planTitle(plan)));
  const forms = formsIn(plan, 'summary');
  // What is written stands on the first page, tables behind it.
  const written = forms.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === 'lines'));
  const known = facts.reduce((sum, { value }) => sum + Math.ceil(textWidth(value) / FACT), 0);
  const first = forms.slice(0, written + 1).flatMap(({ blocks }) => blocks);
  const fits = first.reduce((sum, block) => sum + rowsOf(block, plan), known) <= FIRST_PAGE;
  const body = [
    ...titleLine(title),
    ...wordBlock({ kind: 'fields', title: '', fields: facts }, plan, setting),
    ...forms.flatMap((form, index) => [
      ...paragraphs(
        form.title,
        { font: 'heading', size: 28 },
        { ...SECOND, pageBreakBefore: fits && written >= 0 && index === written + 1 },
      ),
      ...form.blocks.flatMap((block) => titledBlock(block, plan, setting, 24)),
    ]),
  ];
  return wordFile([{ body }], { ...optionsOf(plan), title, margins: 'table' });
}
