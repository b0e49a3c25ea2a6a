import type { Position } from './position.ts';
import type { Text } from './text.ts';
import type { LocalDate } from './time.ts';

/** How serious a finding is: an error is wrong or forbidden, a warning needs a decision, an info is good to know. */
export type Level = 'error' | 'warning' | 'info';

/** What somebody or something is taken for; times are `MM-DD HH:MM`. */
export interface TakenArgs {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  /** The id of the brief it is of. */
  readonly brief: string;
}

/** Two things at two places, '' where none is known, one after the other; times are `MM-DD HH:MM`, lengths minutes. */
interface WayArgs {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly first: { readonly title: string; readonly end: string };
  readonly second: { readonly title: string; readonly start: string };
  readonly between: number;
  readonly needed: number;
}

/** The arguments of every finding, by its code. The words are in `render/sentences/findings`. */
export interface FindingArgs {
  // the file as a file
  'unreadable-file': {
    readonly reason: 'missing' | 'folder' | 'denied' | 'too-large' | 'special' | 'other';
  };
  /** A pack named in the brief that cannot be read. */
  'unreadable-pack': {
    readonly path: string;
    readonly reason: FindingArgs['unreadable-file']['reason'];
  };
  /** A pack or table of holidays named in the brief that does not lie below its folder. */
  'outside-folder': { readonly path: string };
  'not-utf8': { readonly guess: 'gbk' | 'utf-16' | 'unknown' };
  'empty-file': Record<never, never>;
  // the file as YAML
  /** `problem` is the code that the parser gives it. */
  'yaml-syntax': { readonly problem: string };
  'full-width-colon': { readonly key: string };
  'full-width-comma': { readonly text: string };
  'full-width-space': Record<never, never>;
  'tab-indent': Record<never, never>;
  'missing-space': { readonly key: string };
  'duplicate-key': { readonly key: string };
  'alias-bomb': Record<never, never>;
  /** `code` as in `U+0007`. */
  'control-character': { readonly code: string };
  // the file as a brief or pack
  'wrong-shape': {
    readonly expected: 'map' | 'list' | 'text';
    readonly found: 'map' | 'list' | 'text';
  };
  'unknown-key': {
    readonly key: string;
    readonly suggestion: string;
    readonly known: readonly string[];
  };
  'missing-key': { readonly key: string };
  'unknown-value': {
    readonly value: string;
    readonly suggestion: string;
    readonly known: readonly string[];
  };
  'unknown-rank': { readonly value: string; readonly suggestion: string };
  'unknown-role': {
    readonly value: string;
    readonly suggestion: string;
    readonly known: readonly string[];
  };
  'not-a-number': { readonly value: string };
  'number-too-small': { readonly value: string; readonly least: number };
  'number-too-large': { readonly value: string; readonly most: number };
  'not-a-boolean': { readonly value: string };
  'bad-time': { readonly value: string };
  'bad-clock': { readonly value: string };
  'bad-date': { readonly value: string };
  'time-without-date': { readonly value: string };
  'date-without-time': { readonly value: string };
  /** People with more tasks than `usual` in an hour, which begins at `MM-DD HH:MM`. */
  'busy-hour': {
    readonly people: readonly {
      readonly name: string;
      readonly tasks: number;
      readonly hour: string;
    }[];
    readonly usual: number;
  };
  /** A date alone where it stands for a time of that day. */
  'date-alone': { readonly value: string; readonly clock: string };
  'no-such-date': { readonly value: string; readonly last: string };
  'lost-zeros': { readonly value: string; readonly read: string };
  'bad-duration': { readonly value: string };
  'bad-id': { readonly value: string };
  /** A name in a pack: of the pack itself (with `/`), or of a rule, a setting or a condition. */
  'bad-name': { readonly value: string; readonly of: 'pack' | 'rule' };
  'unknown-timezone': { readonly value: string; readonly suggestion: string };
  /** The sections that occasions come from, as they are called in Chinese and as keys. */
  'no-occasion': { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** `first` is the line of the one before, 1-based. */
  'duplicate-id': { readonly id: string; readonly first: number };
  'unknown-guest': { readonly name: string; readonly suggestion: string };
  'unknown-person': { readonly name: string; readonly suggestion: string };
  'unknown-vehicle': { readonly name: string; readonly suggestion: string };
  'id-from-file': { readonly id: string };
  // packs
  'bad-timing': { readonly value: string };
  'unknown-edge': { readonly edge: string; readonly known: readonly string[] };
  'rule-kind': { readonly kinds: readonly string[] };
  'rule-timing': { readonly kinds: readonly string[] };
  /** `problem` as the checker of conditions says it; `kind` is the kind of brief it is wrong in, where the rule is for several. */
  'bad-condition': { readonly source: string; readonly problem: string; readonly kind?: string };
  /** An expression takes too long, or builds too long a text; with `loops`, since more than so many stand in each other. */
  'costly-condition': { readonly source: string; readonly loops?: number };
  'condition-type': { readonly source: string; readonly expected: string; readonly found: string };
  /** The key of a rule that means something only in rules of other kinds. */
  'key-for-kind': {
    readonly key: string;
    readonly kind: string;
    readonly kinds: readonly string[];
  };
  'window-backwards': { readonly value: string };
  /** An id that a rule of this pack has, or one of another: that can be changed in place. */
  'duplicate-rule': { readonly id: string; readonly elsewhere: boolean };
  /** An entry of `change` that changes nothing. */
  'empty-change': { readonly id: string };
  /** A pattern that could take for ever, that is not written out ('' then), or that is wrong. */
  'slow-pattern': { readonly pattern: string; readonly reason: 'repeats' | 'computed' | 'invalid' };
  'unknown-rule': { readonly id: string; readonly suggestion: string };
  'unknown-setting': { readonly name: string; readonly suggestion: string };
  /** A setting that times count with: its number is more than a calendar holds, or no whole one. */
  'setting-range': {
    readonly name: string;
    readonly value: string;
    readonly unit: 'm' | 'd' | 'wd';
    readonly most: number;
  };
  'unknown-condition': { readonly name: string; readonly known: readonly string[] };
  'unknown-clause': { readonly id: string; readonly suggestion: string };
  'needs-cycle': { readonly cycle: readonly string[] };
  'missing-translation': { readonly lang: string };
  // cases of packs
  /** A rule that a case expects something of, without the occasion. */
  'case-without-occasion': { readonly rule: string };
  'case-occasion': {
    readonly case: string;
    readonly occasion: string;
    readonly known: readonly string[];
  };
  /** `found` is '' where there is nothing; `yes` is said of checks, forms and guides. */
  'case-differs': {
    readonly case: string;
    readonly task: string;
    readonly expected: string;
    readonly found: string;
  };
  /** A rule that a case expects to make nothing. */
  'case-fires': {
    readonly case: string;
    readonly rule: string;
    readonly occasions: readonly string[];
  };
  'case-not-planned': { readonly case: string };
  // times and people
  'no-such-time': { readonly value: string; readonly timezone: string };
  'time-twice': { readonly value: string; readonly timezone: string; readonly read: string };
  'end-before-start': { readonly start: string; readonly end: string };
  'received-assumed': { readonly time: string };
  'role-unfilled': {
    readonly roles: readonly { readonly role: string; readonly tasks: number }[];
  };
  'no-team': Record<never, never>;
  /** Somebody or something is taken twice at a time. */
  'double-booked': {
    readonly resource: 'person' | 'vehicle' | 'place';
    readonly name: string;
    readonly first: TakenArgs;
    readonly second: TakenArgs;
  };
  /** The same with so many things at a time that only some are named; `name` is '' for guests. */
  'many-at-once': {
    readonly resource: 'person' | 'vehicle' | 'place' | 'guests';
    readonly name: string;
    readonly count: number;
    readonly few: readonly TakenArgs[];
  };
  /** Less time `between` than is `needed` to get from one place to the next. */
  'cannot-get-there': WayArgs;
  /** The way is not given: what we take for it would be too long, or hardly any time is left. */
  'travel-unknown': WayArgs;
  /** A shift of more than `days` days, of which only so many are planned; dates are `YYYY-MM-DD`, both inclusive. */
  'shift-too-long': {
    readonly name: string;
    readonly from: string;
    readonly until: string;
    readonly days: number;
  };
  /** A shift that falls on no date from first to last, or whose last is before the first. */
  'shift-without-dates': { readonly name: string; readonly from: string; readonly until: string };
  /** Between two trips of a driver there are `hours` (to a tenth, rounded down) and should be `rest`; times are `MM-DD HH:MM`. */
  'driver-rest': {
    readonly name: string;
    readonly first: { readonly title: string; readonly end: string };
    readonly second: { readonly title: string; readonly start: string };
    readonly hours: number;
    readonly rest: number;
  };
  /** `time` is when the first of the guests come. */
  'before-arrival': {
    readonly title: string;
    readonly start: string;
    readonly arrival: string;
    readonly time: string;
  };
  /** `time` is when the guests must set out, with the way to the station. */
  'after-departure': {
    readonly title: string;
    readonly end: string;
    readonly departure: string;
    readonly time: string;
  };
  /** Two things the same guests should be at; they overlap from `start` to `end`. */
  'guests-double-booked': {
    readonly first: string;
    readonly second: string;
    readonly start: string;
    readonly end: string;
  };
  /** Working days were counted in a year whose holidays are not known. */
  'holidays-unknown': { readonly years: readonly number[]; readonly tasks: number };
  /** Working days were counted in a year of which only the days off by law are known; `days` are those the plan runs over. */
  'holidays-provisional': {
    readonly years: readonly number[];
    readonly tasks: number;
    readonly days: readonly { readonly date: LocalDate; readonly name: Text }[];
  };
  /** The office was told after everything: a slip in a date. */
  'received-after': { readonly received: string; readonly end: string };
  /** A task that short notice has moved past what it prepares. */
  'too-late': { readonly task: string };
  'needs-order': { readonly task: string; readonly needs: string };
  'unused-off': { readonly rule: string };
  /** A `check` rule of a pack that is not met; `say` is the pack's own wording. */
  rule: { readonly rule: string; readonly say: string };
}

/** The code of a finding: what `reception explain` is asked. */
export type FindingCode = keyof FindingArgs;

/** Something the person must know. `at` is missing only where no place in a file is meant. */
export type Finding = {
  readonly [C in FindingCode]: {
    readonly code: C;
    readonly level: Level;
    readonly args: FindingArgs[C];
    readonly at?: Position;
    /** Clauses and articles that the finding rests on. */
    readonly cites?: readonly string[];
  };
}[FindingCode];
