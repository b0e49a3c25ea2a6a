import type { Level } from './finding.ts';
import type { Position } from './position.ts';
import type { Arrangements } from './seating.ts';
import type { Text } from './text.ts';
import type { Minutes } from './time.ts';

/** Minutes; days, which keep the clock time; working days, which skip closed ones; hours of the office. */
export type TimeUnit = 'm' | 'd' | 'wd' | 'wh';

/**
 * A signed distance from an edge. `field` reads a duration of the occasion, `limit` takes the amount, a whole number of `of`,
 * from a setting.
 */
export type Offset =
  | { readonly sign: 1 | -1; readonly unit: TimeUnit; readonly amount: number }
  | {
      readonly sign: 1 | -1;
      readonly unit: 'limit';
      readonly setting: string;
      readonly of: TimeUnit;
    }
  | { readonly sign: 1 | -1; readonly unit: 'field'; readonly field: string };

/** A point in time: an edge, offsets added in order, then possibly a snap to a clock time (`HH:MM`) on that day. */
export interface Point {
  /**
   * `start`, `end`, `received`, an edge of the whole such as `visit.start`, `case.end`, or a date that the occasion or the whole
   * has among its facts, `case.unit_due`.
   */
  readonly edge: string;
  readonly offsets: readonly Offset[];
  readonly clock?: string;
  /** As written in the pack. */
  readonly text: string;
}

/** Whether an edge is a date among the facts of the occasion or of the whole, which may be open. */
export const isNamedDate = (edge: string): boolean => /^[a-z_]+\.(?!(?:start|end)$)/.test(edge);

/** When a task is due. `at` may be a window; `every` repeats inside the occasion. */
export type Timing =
  | { readonly kind: 'at'; readonly from: Point; readonly to?: Point }
  | { readonly kind: 'by'; readonly point: Point }
  | { readonly kind: 'every'; readonly minutes: Minutes };

/** The five phases of a reception, in order (d3.process.1–7). */
export const PHASES = ['confirm', 'draft', 'prepare', 'carry-out', 'wrap-up'] as const;
export type Phase = (typeof PHASES)[number];

/** A sentence that is said only where its condition holds. */
export interface Sentence {
  /** A CEL condition; without one it is always said. */
  readonly when?: string;
  readonly say: Text;
  /** Of a point: the clauses that its task does only where it is said; the task has them among its own. */
  readonly cites?: readonly string[];
}

/** What takes the place of some fields of a rule where its condition holds; of several the first that does. */
export interface Variant<R> {
  readonly when: string;
  readonly fields: Partial<R>;
}

/** When a task may be: in office hours, not at night, or at any time (being at a post). */
export const HOURS = ['office', 'waking', 'any'] as const;
export type Hours = (typeof HOURS)[number];

/** How much plan, from little to much. */
export const DEPTHS = ['short', 'usual', 'full'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Whether what has one depth is left to a fuller plan than one of another. */
export const isDeeper = (depth: Depth, than: Depth): boolean =>
  DEPTHS.indexOf(depth) > DEPTHS.indexOf(than);

/** What an office's pack changed of a rule. */
export interface RuleChange {
  /** The pack that changed it. */
  readonly pack: string;
  readonly reason: Text;
  /** The entry in the pack. */
  readonly at: Position;
  /** What stood there before, by key as a pack writes it; null where nothing did. */
  readonly before: Readonly<Record<string, unknown>>;
  /** What stands there now. */
  readonly after: Readonly<Record<string, unknown>>;
}

interface RuleBase {
  /** `<pack>/<id>`, as in `visit/pickup/notify`. */
  readonly id: string;
  readonly pack: string;
  /** The kinds of brief it is for. */
  readonly kinds: readonly string[];
  /** The types of reception it is for; without them it is for all. */
  readonly types?: readonly string[];
  /** What the rule is applied to, once for each: the `for` of an occasion, such as `visit` or `arrivals`. */
  readonly for: string;
  /** A CEL condition; without one the rule always applies. */
  readonly when?: string;
  readonly cites: readonly string[];
  /** The time or number is ours: the clause says only "promptly". */
  readonly assumed: boolean;
  readonly phase: Phase;
  /** The least depth of plans that show it; a check is made at any. */
  readonly depth: Depth;
  readonly at: Position;
  /** The places of its keys, as in `when` or `task/zh`; left out of the shipped packs, which have been checked. */
  readonly positions?: Readonly<Record<string, Position>>;
  /** What packs changed of it, in their order; the last one wins. */
  readonly changes?: readonly RuleChange[];
  readonly variants: readonly Variant<Rule>[];
}

export interface TaskRule extends RuleBase {
  readonly kind: 'task';
  readonly title: Text;
  /** How to do it, point by point; printed under the task. */
  readonly points: readonly Sentence[];
  readonly timing: Timing;
  /** The task is due no later than this, whatever `timing` says. */
  readonly latest?: Point;
  /** A deadline is no earlier than this: what is told months ahead is not all due in two days. */
  readonly earliest?: Point;
  /** Where a deadline falls on a day off: on the next working day (`following`) or the last one before (`preceding`). */
  readonly roll?: 'following' | 'preceding';
  /** What of a night or an evening is done before it (see settle-times.ts). */
  readonly hours?: Hours;
  /** Of an occasion that recurs: only on these days, as in `fri`, `workday`, `last-workday` (see `isOn`). */
  readonly on: readonly string[];
  /** How long before it a calendar reminds of it. */
  readonly remind?: Minutes;
  /** How long a task at an instant takes. */
  readonly lasts: Minutes;
  readonly owner: readonly string[];
  readonly notify: readonly string[];
  /** All who have its roles do it, and not one of each. */
  readonly everybody?: boolean;
  /** CEL text for the place; default: the place of the occasion. */
  readonly place?: Text;
  /** What those who are told of it are sent, to be pasted. */
  readonly notice?: Text;
  /** Full ids of rules whose tasks (of the same occasion, or else of any) come first. */
  readonly needs: readonly string[];
}

export interface CheckRule extends RuleBase {
  readonly kind: 'check';
  /** What is checked, in a few words. */
  readonly title: Text;
  /** A condition that must hold, or a list of what is wrong, which must be empty and is `found` in `say`. */
  readonly require?: string;
  readonly find?: string;
  readonly level: Level;
  readonly say: Text;
  /** The key of the brief the finding points at, relative to the occasion's item, as in `menu`. */
  readonly points_at?: string;
}

/** The facts of every plan that a field at its head may stand for: each is printed once. */
export const HEAD_KEYS = ['type', 'host', 'when', 'received', 'contact'] as const;
export type HeadKey = (typeof HEAD_KEYS)[number];

/** What cards are for: a place at a table, a sign held up, a board at the door, a label on a door or a windscreen. */
export const CARD_SIZES = ['place', 'sign', 'board', 'label'] as const;
export type CardSize = (typeof CARD_SIZES)[number];

/** The papers a form may be part of, and the form that is a paper of its own. */
export const PAPERS = [
  'head',
  'summary',
  'scheme',
  'programme',
  'cards',
  'messages',
  'guests',
  'workbook',
  'paper',
] as const;
export type PaperName = (typeof PAPERS)[number];

/** A part of a form. `value`, `rows` and the cells are CEL expressions; a blank is there to be written on. */
export type FormBlock =
  | {
      readonly kind: 'fields';
      readonly title?: Text;
      /** `key`: at the head of a plan the field stands in for this fact. */
      readonly fields: readonly {
        readonly label: Text;
        readonly value?: string;
        readonly key?: HeadKey;
      }[];
    }
  | {
      readonly kind: 'table';
      readonly title?: Text;
      /** `sum`: the amounts under it are added up. */
      readonly columns: readonly {
        readonly label: Text;
        readonly value?: string;
        readonly sum?: boolean;
      }[];
      /** A list; each row is bound to `row`. */
      readonly rows?: string;
      /** The arrangement of `rows`, which are seats: they are in the plan for whoever draws them. */
      readonly seats?: string;
      /** What the rows are sorted by, as in `row.at`; texts compare by code unit. Left out, they stay as they come. */
      readonly sort?: string;
      /** What rows have in common that stand together under it, as in `day(row.start)`. */
      readonly group?: string;
      /** Empty rows after the filled ones. */
      readonly blank: number;
      /** How many rows there are at least, filled and empty ones together; up to 40. */
      readonly least?: string;
    }
  | { readonly kind: 'lines'; readonly title: Text; readonly lines: number; readonly hint?: Text }
  | { readonly kind: 'ticks'; readonly title?: Text; readonly items: readonly Text[] }
  /** Paragraphs; one that says nothing is left out. */
  | { readonly kind: 'text'; readonly title?: Text; readonly text: readonly Sentence[] }
  /** A card for each row, with a line for each expression; rows are bound to `row`. */
  | {
      readonly kind: 'cards';
      readonly title?: Text;
      readonly rows: string;
      readonly cards: readonly string[];
      readonly size: CardSize;
    }
  /** A table the plan itself fills: its tasks by phase, or its occasions with planned and actual times. */
  | { readonly kind: 'tasks' | 'occasions'; readonly title?: Text };

export interface FormRule extends RuleBase {
  readonly kind: 'form';
  readonly title: Text;
  readonly blocks: readonly FormBlock[];
  /** The output the form is part of: the head of the checklist, the summary, the scheme …, or a paper of its own. */
  readonly in: PaperName;
}

export interface GuideRule extends RuleBase {
  readonly kind: 'guide';
  readonly text: Text;
  /** Full id of the task rule it is shown with; without one it is shown on its own. */
  readonly with?: string;
  /** It is said of no plan by itself, but on a desk where several plans of one day have it. */
  readonly together?: boolean;
}

export type Rule = TaskRule | CheckRule | FormRule | GuideRule;

/** A rule switched off: by a brief, by an office's pack, or by a regulation for some types of visit. */
export interface OffRule {
  /** The pack it is from; none where a brief says it. */
  readonly pack?: string;
  readonly rule: string;
  /** The types of reception it is for; without them it is for all. */
  readonly types?: readonly string[];
  /** A CEL condition over the brief; without one it always holds. */
  readonly when?: string;
  readonly reason: Text;
  readonly cites: readonly string[];
  readonly at?: Position;
}

/** A role an owner can have, by function. */
export interface Role {
  readonly id: string;
  readonly title: Text;
  readonly aliases: readonly string[];
  /** The role that does it where nobody has this one. */
  readonly instead?: string;
  /** Of several who have it the first in the team who is free does it, and not the one with the least to do. */
  readonly ranked?: boolean;
  /** The roles, the first one first, of whom one helps out where those who have it are at something else. */
  readonly relief?: readonly string[];
  /** Where somebody else does it too, nobody is missed. */
  readonly extra?: boolean;
}

/** A number that rules use by its name, `limit('quiet-from')`, and that an office may change. */
export interface Setting {
  readonly name: string;
  /** A clock time counts as minutes since midnight. */
  readonly value: number;
  /** As the pack writes it, `22:00`. */
  readonly text: string;
  readonly title: Text;
  readonly cites: readonly string[];
  /** Where the value that holds is written. */
  readonly at: Position;
}

/**
 * An expression that has a name, so that rules need not spell it out again. `conditions` are over a whole brief and called
 * `is.inspection`; `facts` are of the items that `of` names, as in `guest.halal`; `let` is known in its own pack.
 */
export interface NamedExpression {
  readonly in: 'conditions' | 'facts' | 'let';
  readonly name: string;
  /** The pack it is from. */
  readonly pack: string;
  /** The kinds of brief it is for; for others a condition does not hold. */
  readonly kinds: readonly string[];
  /** What a fact is of, `guest`, or the `for` of the rules that a name in `let` is for; '' for conditions. */
  readonly of: string;
  readonly source: string;
  /** What it is called in sentences; null where its name or its source has to do. */
  readonly words: Text | null;
  /** What CEL takes its value to be, `list<string>`; `dyn` until that has been found out. */
  readonly type: string;
  readonly at: Position;
}

/** What a rule is called: its title, of guidance what it says. */
export const ruleTitle = (rule: Rule): Text => (rule.kind === 'guide' ? rule.text : rule.title);

/** A rule by its id, with what it is called. */
export function ruleNamed(rule: Rule): Text {
  const { zh, en } = ruleTitle(rule);
  return { zh: `${rule.id}（${zh}）`, en: `${rule.id} (${en})` };
}

/** What tells a named expression from all others. A name of `let` is known in its own pack only, others in their kinds. */
export const nameKey = ({ in: list, of, name, pack, kinds }: NamedExpression): string =>
  list === 'let' ? `let ${pack} ${name}` : `${list} ${kinds.join(' ')} ${of} ${name}`;

/**
 * What holds one of the words is of the class, unless it holds another one. What is in `skip` is taken out before anything is
 * looked for; what is of a class of `also` is of this one too; what is of a class of `nor` is not so by its words.
 */
export interface WordClass {
  readonly words: readonly string[];
  readonly unless: readonly string[];
  readonly skip?: readonly string[];
  readonly also?: readonly string[];
  readonly nor?: readonly string[];
  /** What the class is called in sentences; its first word has to do where nothing is said. */
  readonly say?: string;
}

/** A list of words in classes, `dishes` with `pork`. */
export interface WordTable {
  readonly name: string;
  readonly classes: Readonly<Record<string, WordClass>>;
}

/** What sort of document a clause is from: one that describes the work, or one that binds. */
export const DOCUMENT_KINDS = ['workflow', 'law', 'regulation'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a document is called, and what sort it is. */
export interface RuleDocument extends Text {
  readonly kind: DocumentKind;
}

/** A sentence of a workflow document, or an article of a regulation. */
export interface Clause {
  readonly id: string;
  readonly document: string;
  readonly gist: Text;
  /** The timing the clause gives, as in the clause table; '' where it gives none. */
  readonly time: string;
  readonly makes: string;
  /** How far it is verified: V read, V2 second hand, M from memory. Sentences of the documents are V. */
  readonly status: 'V' | 'V2' | 'M';
  /** The number of its article, as in 第十条; '' where it has none, or none is known. */
  readonly article: Text;
  /** Addresses of the pages where it was read; none for sentences of the documents and what is from memory. */
  readonly pages: readonly string[];
}

/** All that packs say. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly off: readonly OffRule[];
  readonly settings: readonly Setting[];
  readonly names: readonly NamedExpression[];
  readonly tables: readonly WordTable[];
  /** How people sit, by name; none where no pack says. */
  readonly arrangements?: Arrangements;
  readonly roles: readonly Role[];
  readonly clauses: readonly Clause[];
  readonly documents: Readonly<Record<string, RuleDocument>>;
  /** Titles of the packs, by pack. */
  readonly packs: Readonly<Record<string, Text>>;
}
