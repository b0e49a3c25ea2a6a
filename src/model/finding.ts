import type { Position } from './position.ts';
import type { Text } from './text.ts';
import type { LocalDate, Minutes } from './time.ts';

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

interface Args {
  // the file as a file
  /** `no-plan` is of the plan issued last, `no-log` of the log of a brief. */
  'unreadable-file': {
    reason:
      | 'missing'
      | 'folder'
      | 'denied'
      | 'too-large'
      | 'special'
      | 'other'
      | 'no-plan'
      | 'no-log';
  };
  /** A pack named in the brief that cannot be read. */
  'unreadable-pack': { path: string; reason: Args['unreadable-file']['reason'] };
  /** A table named in the brief that cannot be read, or has no row with the name `key` of a column. */
  'unreadable-table': {
    path: string;
    reason: Args['unreadable-file']['reason'] | 'no-table' | 'no-header';
    key: Text;
  };
  'unknown-column': { column: string; suggestion: string; known: readonly string[] };
  /** A row of a table that says something, the first of it `text`, and has nothing in the column that is called `key`. */
  'row-without-name': { key: string; text: string };
  /** A number of more digits than a spreadsheet keeps. */
  'lost-digits': { value: string };
  /** A pack or table of holidays named in the brief that does not lie below its folder. */
  'outside-folder': { path: string };
  'not-utf8': { guess: 'gbk' | 'utf-16' | 'unknown' };
  'empty-file': Record<never, never>;
  // the file as YAML
  /** `problem` is the code that the parser gives it. */
  'yaml-syntax': { problem: string };
  'full-width-colon': { key: string };
  'full-width-comma': { text: string };
  'full-width-space': Record<never, never>;
  'tab-indent': Record<never, never>;
  'missing-space': { key: string };
  'duplicate-key': { key: string };
  'alias-bomb': Record<never, never>;
  /** `code` as in `U+0007`. */
  'control-character': { code: string };
  /** What a `#` without a blank behind it cuts off. */
  'cut-by-hash': { text: string };
  /** A mark that YAML takes for its own, with its word: `&三楼`, `!`. */
  'eaten-mark': { mark: string };
  /** A sign of another keyboard, or without its blank, in place of one of YAML's. */
  'wrong-mark': { found: string; write: string };
  // the file as a brief or pack
  'wrong-shape': {
    expected: 'map' | 'list' | 'text';
    found: 'map' | 'list' | 'text';
    /** The keys that the map may have. */
    known?: readonly string[];
    /** Where something is described that is only named here: a section of the brief. */
    belongs?: Text;
  };
  /** A file of rules where a brief is asked for. */
  'pack-as-brief': Record<never, never>;
  /** `belongs` is the part of a brief that has such a key: one of this map, or a section `top` whose items it names. */
  'unknown-key': {
    key: string;
    suggestion: string;
    known: readonly string[];
    belongs?: Text & { readonly top: boolean };
  };
  /** `known` are the words that may stand there, where these are few. */
  'missing-key': { key: string; known?: readonly string[] };
  'unknown-value': { value: string; suggestion: string; known: readonly string[] };
  'unknown-rank': { value: string; suggestion: string };
  'unknown-role': { value: string; suggestion: string; known: readonly string[] };
  'not-a-number': { value: string };
  'number-too-small': { value: string; least: number };
  'number-too-large': { value: string; most: number };
  'not-a-boolean': { value: string };
  'bad-time': { value: string };
  'bad-clock': { value: string };
  'bad-date': { value: string };
  'time-without-date': { value: string };
  'date-without-time': { value: string };
  /** People with more tasks than `usual` in an hour, which begins at `MM-DD HH:MM`. */
  'busy-hour': {
    people: readonly Readonly<{ name: string; tasks: number; hour: string }>[];
    usual: number;
  };
  /** A date alone where it stands for a time of that day. */
  'date-alone': { value: string; clock: string };
  /** A time that can be `first` or `second`, each `YYYY-MM-DD HH:MM` or a clock time. */
  'two-times': { value: string; first: string; second: string };
  /** A word for the next day behind a date, and what was meant. */
  'next-day': { value: string; word: string; read: string };
  /** A weekday that is not that of its date; `other` is the nearest date that has it. */
  'wrong-weekday': { value: string; date: LocalDate; other: LocalDate };
  /** A text beside a date or a time that says something else, and the value without it. */
  'stray-text': { value: string; text: string; read: string };
  /** A time that is not certain, in a field beside which there is a key for that. */
  'tentative-time': { value: string; word: string; read: string };
  /** Two days, or a stretch of time, where there can be one. */
  'date-range': { value: string; first: LocalDate; last: LocalDate };
  'time-range': { value: string; start: string; end: string };
  /** A small number without a unit, taken for minutes. */
  'minutes-assumed': { value: string; minutes: Minutes };
  /** A name or a number in quotes, which were left out. */
  'quoted-value': { value: string; read: string };
  /** 有 where a name is wanted; what it is called for now is `of`, '' where nothing is known to call it. */
  'no-name': { value: string; zh: string; of: string };
  /** What is no telephone number: `digits` are how many it has. */
  'odd-phone': { value: string; fault: 'digits' | 'letters' | 'none' | 'other'; digits: number };
  /** Fewer are counted than are named. */
  'fewer-than-named': { count: number; named: number };
  /** What holds for one item of a list is said of a second; `first` is the line of the first, 1-based. */
  'only-one': { key: string; first: number };
  'no-such-date': { value: string; last: string };
  'lost-zeros': { value: string; read: string };
  'bad-duration': { value: string };
  'bad-id': { value: string };
  /** A name in a pack: of the pack itself (with `/`), or of a rule or a setting, or of an expression. */
  'bad-name': { value: string; of: 'pack' | 'rule' | 'expression' };
  'unknown-timezone': { value: string; suggestion: string };
  /** The sections that occasions come from, as they are called in Chinese and as keys. */
  'no-occasion': { zh: readonly string[]; en: readonly string[] };
  /** `first` is the line of the one before, 1-based. */
  'duplicate-id': { id: string; first: number };
  'unknown-guest': { name: string; suggestion: string };
  'unknown-person': { name: string; suggestion: string };
  'unknown-vehicle': { name: string; suggestion: string };
  'id-from-file': { id: string };
  // the log of a brief, and the plan it speaks of
  'bad-log-line': { text: string };
  /** `time` is when it was issued, `MM-DD HH:MM`; `folder` is where it went. */
  'plan-lost': { time: string; folder: string };
  // packs
  'bad-timing': { value: string };
  'unknown-edge': { edge: string; known: readonly string[] };
  'rule-kind': { kinds: readonly string[] };
  'rule-timing': { kinds: readonly string[] };
  /** `problem` as the checker of conditions says it; `kind` is the kind of brief it is wrong in, where the rule is for several. */
  'bad-condition': { source: string; problem: string; kind?: string };
  /** An expression takes too long, or builds too long a text; with `loops`, since more than so many stand in each other. */
  'costly-condition': { source: string; loops?: number };
  'condition-type': { source: string; expected: string; found: string };
  /** The key of a rule that means something only in rules of other kinds. */
  'key-for-kind': { key: string; kind: string; kinds: readonly string[] };
  'window-backwards': { value: string };
  /** An id that a rule of this pack has, or one of another: that can be changed in place. */
  'duplicate-rule': { id: string };
  /** An entry of `change` that changes nothing. */
  'empty-change': { id: string };
  /** A pattern that could take for ever, that is not written out ('' then), or that is wrong. */
  'slow-pattern': { pattern: string; reason: 'repeats' | 'computed' | 'invalid' };
  /** `called` is the title of what is suggested; `titled` are rules whose titles have these words, each with its title. */
  'unknown-rule': { id: string; suggestion: string; called?: Text; titled?: readonly Text[] };
  'unknown-setting': { name: string; suggestion: string };
  /** A setting that times count with: its number is more than a calendar holds, or no whole one. */
  'setting-range': { name: string; value: string; unit: 'm' | 'd' | 'wd' | 'wh'; most: number };
  /** Words in place of a condition, which nothing is called; `near` is what is called nearly so. */
  'unknown-words': { value: string; near: readonly string[] };
  'unknown-condition': { name: string; known: readonly string[] };
  'unknown-clause': { id: string; suggestion: string };
  'needs-cycle': { cycle: readonly string[] };
  /** The key of a text that the file of the other language leaves out. */
  'missing-translation': { key: string };
  /** The text of the other language asks the brief for other things. */
  'translation-names': { key: string; wanted: string; found: string };
  'translation-count': { key: string; wanted: number; found: number };
  /** A word in a condition that the closed list of its field does not have. */
  'unknown-word': { value: string; suggestion: string; known: readonly string[] };
  'name-cycle': { cycle: readonly string[] };
  'unknown-class': { table: string; name: string; known: readonly string[] };
  // cases of packs
  /** A rule that a case expects something of, without the occasion. */
  'case-without-occasion': { rule: string };
  'case-occasion': { case: string; occasion: string; known: readonly string[] };
  /** `found` is '' where there is nothing; `yes` is said of checks, forms and guides. */
  'case-differs': { case: string; task: string; expected: string; found: string };
  /** A rule that a case expects to make nothing. */
  'case-fires': { case: string; rule: string; occasions: readonly string[] };
  'case-not-planned': { case: string };
  // times and people
  'no-such-time': { value: string; timezone: string };
  'time-twice': { value: string; timezone: string; read: string };
  'end-before-start': { start: string; end: string };
  'received-assumed': { time: string };
  'role-unfilled': { roles: readonly Readonly<{ role: string; tasks: number }>[] };
  'no-team': Record<never, never>;
  /** Somebody or something is taken twice at a time. */
  'double-booked': {
    resource: 'person' | 'vehicle' | 'place';
    name: string;
    first: TakenArgs;
    second: TakenArgs;
  };
  /** The same with so many things at a time that only some are named; `name` is '' for guests. */
  'many-at-once': {
    resource: 'person' | 'vehicle' | 'place' | 'guests';
    name: string;
    count: number;
    few: readonly TakenArgs[];
  };
  /** Somebody is put somewhere on days on which he is not there, so many times; the first few are named. */
  away: { name: string; count: number; few: readonly TakenArgs[] };
  /** Less time `between` than is `needed` to get from one place to the next. */
  'cannot-get-there': WayArgs;
  /** Less time `between` than is `needed` to drive a vehicle empty from where it brought guests to where others wait for it. */
  /** `needed` is null where nobody has said how far it is. */
  'vehicle-elsewhere': Omit<WayArgs, 'needed'> & { readonly needed: number | null };
  /** Who of us has something to do elsewhere from `start`, when the guests are there, and rides with nobody. */
  'no-seat': { name: string; title: string; start: string; to: string };
  /** Who of us does not come was to do something at a thing, as it is called in Chinese and by its key, and nobody else is named there. */
  'left-empty': { names: readonly string[]; what: string; field: Text };
  /** The way is not given: what we take for it would be too long, or hardly any time is left. */
  'travel-unknown': WayArgs;
  /** A shift of more than `days` days, of which only so many are planned; dates are `YYYY-MM-DD`, both inclusive. */
  'shift-too-long': { name: string; from: string; until: string; days: number };
  /** A shift that falls on no date from first to last, or whose last is before the first. */
  'shift-without-dates': { name: string; from: string; until: string };
  /** Dates that a shift leaves out though it does not fall on them. */
  'unused-except': { name: string; dates: readonly string[] };
  /** Between two trips of a driver there are `hours` (to a tenth, rounded down) and should be `rest`; times are `MM-DD HH:MM`. */
  'driver-rest': Pick<WayArgs, 'name' | 'first' | 'second'> & { hours: number; rest: number };
  /** `time` is when the first of the guests come. */
  'before-arrival': { title: string; start: string; arrival: string; time: string };
  /** `time` is when the guests must set out, with the way to the station. */
  'after-departure': { title: string; end: string; departure: string; time: string };
  /** Two things the same guests should be at; they overlap from `start` to `end`. */
  'guests-double-booked': { first: string; second: string; start: string; end: string };
  /** Working days were counted in a year whose holidays are not known. */
  'holidays-unknown': { years: readonly number[]; tasks: number };
  /** Working days were counted in a year whose days off are only reckoned; `days` are those the plan runs over. */
  'holidays-provisional': {
    years: readonly number[];
    tasks: number;
    days: readonly Readonly<{ date: LocalDate; name: Text }>[];
  };
  /** The office was told after everything: a slip in a date. */
  'received-after': { received: string; end: string };
  /** A task that short notice has moved past what it prepares. */
  'too-late': { task: string };
  'needs-order': { task: string; needs: string };
  'unused-off': { rule: string };
  /** A step called `title` that an office switched off or changed stands in a short plan within `task`, which is of `rule`. */
  'merged-step': { title: string; how: 'off' | 'changed'; task: string; rule: string };
  /** A `check` rule of a pack that is not met; `say` is the pack's own wording. */
  rule: { rule: string; say: string };
}

/** The arguments of every finding, by its code. The words are in `render/sentences/findings`. */
export type FindingArgs = { readonly [C in keyof Args]: Readonly<Args[C]> };

/** The code of a finding: what `reception explain` is asked. */
export type FindingCode = keyof FindingArgs;

/** Something the person must know. `at` is missing only where no place in a file is meant. */
export type Finding = {
  readonly [C in FindingCode]: {
    readonly code: C;
    readonly level: Level;
    readonly args: FindingArgs[C];
    readonly at?: Position;
    /** The occasion it is about, by its id: the one whose item it points into. */
    readonly about?: string;
    /** Clauses and articles that the finding rests on. */
    readonly cites?: readonly string[];
  };
}[FindingCode];
