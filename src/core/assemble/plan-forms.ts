import { compareTexts } from '../../model/order.ts';
import type { FilledBlock, Form, HeadFact } from '../../model/plan.ts';
import type { FormBlock, FormRule, PaperName, Sentence } from '../../model/rule.ts';
import { type Lang, LIST_MARK, listText, type Text } from '../../model/text.ts';
import { type Applied, sentencesFor, titleOf } from '../apply/apply-rules.ts';
import { evaluatedFor } from '../expressions/expressions.ts';
import { interpolate } from '../expressions/interpolate.ts';
import { withFacts } from '../expressions/named-facts.ts';
import type { OpenBrief } from '../open-brief.ts';
import type { Workload } from '../people/workload.ts';
import type { Deviation } from './plan-log.ts';
import type { EngagementRow, ProgrammeRow } from './plan-programme.ts';

/** A sheet of names is for one desk; whoever brings more fills in a second one. */
const MOST_ROWS = 40;

/** Evaluates an expression, with `row` bound where a table row is filled. */
type EvaluateCell = (source: string, row?: unknown) => unknown;

/** Papers that are read: the others are filled in or cut up, and hold every name. */
const READ: ReadonlySet<PaperName> = new Set(['scheme', 'programme', 'messages', 'guests', 'head']);

/** A value as a form shows it: lists joined, nothing for zero and for what is missing. */
function cellText(value: unknown, lang: Lang, isRead = false): string {
  if (Array.isArray(value)) {
    const texts = value.map((item) => cellText(item, lang)).filter((text) => text !== '');
    return isRead ? listText(texts, lang) : texts.join(LIST_MARK[lang]);
  }
  if (typeof value === 'bigint' || typeof value === 'number') {
    return Number(value) === 0 ? '' : String(value);
  }
  return typeof value === 'string' ? value : '';
}

/** Rows by what `sort` gives for each, otherwise as they come; equal ones keep their order. */
function sortRows(
  rows: readonly unknown[],
  sort: string | undefined,
  evaluate: EvaluateCell,
): readonly unknown[] {
  if (sort === undefined) return rows;
  const keyed = rows.map((row) => ({ row, key: cellText(evaluate(sort, row), 'zh') }));
  return keyed.toSorted((a, b) => compareTexts(a.key, b.key)).map(({ row }) => row);
}

/** What a block is filled with. */
interface Filling {
  readonly lang: Lang;
  readonly isRead: boolean;
  readonly evaluate: EvaluateCell;
  readonly say: (sentences: readonly Sentence[]) => readonly string[];
}

function fillBlock(block: FormBlock, { lang, isRead, evaluate, say }: Filling): FilledBlock {
  const word = (text: Text | undefined): string => text?.[lang] ?? '';
  const cell = (source: string | undefined, row?: unknown): string =>
    source === undefined ? '' : cellText(evaluate(source, row), lang, isRead);
  const title = word(block.title);
  switch (block.kind) {
    case 'fields': {
      const fields = block.fields.map(({ label, value, key }) => ({
        label: word(label),
        value: cell(value),
        ...(key === undefined ? {} : { key }),
      }));
      return { kind: 'fields', title, fields };
    }
    case 'table': {
      const found = block.rows === undefined ? [] : evaluate(block.rows);
      const list: readonly unknown[] = Array.isArray(found) ? found : [];
      const sorted = sortRows(list, block.sort, evaluate);
      const rows = sorted.map((row) => block.columns.map((column) => cell(column.value, row)));
      const least = block.least === undefined ? 0 : Number(evaluate(block.least));
      const missing = Math.min(least, MOST_ROWS) - rows.length;
      const length = Math.max(block.blank, missing);
      const blanks = Array.from({ length }, () => block.columns.map(() => ''));
      const { group } = block;
      const titles = sorted.map((row) => cell(group, row));
      const groups = titles.flatMap((text, from) =>
        text === titles[from - 1] ? [] : [{ from, title: text }],
      );
      return {
        kind: 'table',
        title,
        columns: block.columns.map(({ label }) =>
          interpolate(
            word(label),
            (source) => evaluate(source),
            (texts) => texts.join(''),
          ),
        ),
        sums: block.columns.flatMap(({ sum }, index) => (sum === true ? [index] : [])),
        rows: [...rows, ...blanks],
        ...(group === undefined ? {} : { groups }),
      };
    }
    case 'lines':
      return { kind: 'lines', title, lines: block.lines, hint: word(block.hint) };
    case 'ticks':
      return { kind: 'ticks', title, items: block.items.map(word) };
    case 'text':
      return { kind: 'text', title, text: say(block.text).filter((text) => text !== '') };
    case 'cards': {
      const found = evaluate(block.rows);
      const rows: readonly unknown[] = Array.isArray(found) ? found : [];
      const cards = rows.map((row) => block.cards.map((line) => cell(line, row)));
      return { kind: 'cards', title, size: block.size, cards };
    }
    case 'tasks':
    case 'occasions':
      return { kind: block.kind, title };
  }
}

/** When a sheet is wanted; parts of the summary stay in the order of their packs. */
function sheetTime({ rule, occasion }: Applied<FormRule>): number {
  return rule.in === 'paper' && occasion.spec.each !== 'whole' ? occasion.start : 0;
}

/** The facts that forms have besides those of the brief: they come of the plan. */
export interface FormFacts {
  readonly workload: readonly Workload[];
  readonly programme: readonly ProgrammeRow[];
  readonly engagements: readonly EngagementRow[];
  readonly deviations: readonly Deviation[];
}

/** The forms of a plan, filled as far as the brief goes. */
export function planForms(
  open: OpenBrief,
  applied: readonly Applied<FormRule>[],
  made: FormFacts,
): readonly Form[] {
  // A sheet stands with its occasion, whatever its pack is called.
  const sheets = applied.toSorted((a, b) => sheetTime(a) - sheetTime(b));
  return sheets.map((one) => {
    const { rule, occasion } = one;
    const facts = withFacts(one.facts, { ...made });
    const evaluate: EvaluateCell = (source, row) =>
      open.expressions.evaluate(source, row === undefined ? facts : withFacts(facts, { row }));
    const say: Filling['say'] = (sentences) => sentencesFor(open, { ...one, facts }, sentences);
    return {
      id: `${rule.id}#${occasion.id}`,
      title: titleOf(open, one),
      in: rule.in,
      occasion: occasion.id,
      cites: rule.cites,
      blocks: evaluatedFor(rule, () =>
        rule.blocks.map((block) =>
          fillBlock(block, { lang: open.lang, isRead: READ.has(rule.in), evaluate, say }),
        ),
      ),
    };
  });
}

/** The lines at the head of the checklist: the fields of the forms made for it. */
export function headFacts(forms: readonly Form[]): readonly HeadFact[] {
  return forms
    .filter((form) => form.in === 'head')
    .flatMap((form) => form.blocks)
    .flatMap((block) => (block.kind === 'fields' ? block.fields : []))
    .map(({ key, label, value }) => ({ key: key ?? '', label, value }));
}
