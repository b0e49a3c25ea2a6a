import type { Finding, FindingArgs } from '../../model/finding.ts';
import { daysText } from './days-text.ts';
import { describeConditionEn } from './describe-condition-en.ts';
import { describeYamlEn } from './describe-yaml-en.ts';
import { rolesText } from './roles-text.ts';
import { shortenText } from './shorten-text.ts';

const SHAPES = { map: 'a group of “key: value”', list: 'a list', text: 'a text' } as const;
const HINTS = { map: '', list: '; write “- ” before each item', text: '' } as const;
const NAMES = { pack: 'our/front-desk', rule: 'hot-tea' } as const;
const UNREADABLE = {
  missing: 'There is no such file; check its path and name',
  folder: 'This is a folder; name the file in it',
  denied: 'You may not read this file',
  'too-large': 'The file is over 1 MB, which is too large; is it the right one?',
  special: 'This is no regular file but a device, a pipe or the like, and was not read',
  other: 'This file cannot be read',
} as const;
const ENCODINGS = {
  gbk: 'The file is in GBK; save it as UTF-8',
  'utf-16': 'The file is in UTF-16 (“Unicode” in Notepad); save it as UTF-8',
  unknown: 'The file is not text in UTF-8; save it as UTF-8',
} as const;

/** A finding in English. */
export function describeFindingEn(finding: Finding): string {
  switch (finding.code) {
    case 'unreadable-pack':
      return `The rule file ${q(finding.args.path)} cannot be read. ${UNREADABLE[finding.args.reason]}`;
    case 'unreadable-file':
      return UNREADABLE[finding.args.reason];
    case 'outside-folder':
      return `${q(finding.args.path)} is not in the folder of the brief; copy it there and write its path from there, as in our-rules.yaml (packs for every brief go into the folder that RECEPTION_PACKS names)`;
    case 'not-utf8':
      return ENCODINGS[finding.args.guess];
    case 'empty-file':
      return 'The file is empty; `reception new` makes one to fill in (`reception rules new` a pack)';
    case 'yaml-syntax':
      return describeYamlEn(finding.args.problem);
    case 'full-width-colon':
      return wideColon(finding.args.key);
    case 'full-width-comma':
      return `The comma by ${q(finding.args.text, 'an item')} is full-width and was taken to separate; write “,”, or put text in quotes`;
    case 'full-width-space':
      return 'There is a full-width or no-break space here; write a plain one';
    case 'tab-indent':
      return 'The line begins with a tab; use spaces throughout';
    case 'missing-space':
      return `There is no space after ${q(`${finding.args.key}:`)}; write ${q(`${finding.args.key}: …`)}`;
    case 'duplicate-key':
      return `${q(finding.args.key)} is in this group twice, and only the first was read; merge them or remove one`;
    case 'alias-bomb':
      return 'The aliases (*) make this too large; write the values out';
    case 'control-character':
      return `There is an invisible control character here, ${finding.args.code}; remove it`;
    case 'wrong-shape':
      return `This should be ${SHAPES[finding.args.expected]}, not ${SHAPES[finding.args.found]}${HINTS[finding.args.expected]}`;
    case 'unknown-key':
      return `There is no key ${q(finding.args.key)} here; ${guess(finding.args.suggestion, finding.args.known, 'there are')}`;
    case 'missing-key':
      return `${q(finding.args.key)} is missing; please add it`;
    case 'unknown-value':
      return `${q(finding.args.value)} is not known; ${guess(finding.args.suggestion, finding.args.known, 'write one of')}`;
    case 'unknown-rank':
      return `There is no rank ${q(finding.args.value)}; ${guess(finding.args.suggestion, ['副厅级', 'division-chief'], 'ranks look like')}`;
    case 'unknown-role':
      return `There is no role ${q(finding.args.value)}; ${guess(finding.args.suggestion, finding.args.known, 'write one of')}`;
    case 'not-a-number':
      return `${q(finding.args.value)} is not a number; write it like 120`;
    case 'number-too-small':
      return `${q(finding.args.value)} is too small; the least is ${finding.args.least}`;
    case 'number-too-large':
      return `${q(finding.args.value)} is too large; the most is ${finding.args.most}`;
    case 'not-a-boolean':
      return `${q(finding.args.value)} is neither yes nor no; write true or false`;
    case 'bad-time':
      return `${q(finding.args.value)} is not a time; write it like 2026-12-02 14:20`;
    case 'bad-clock':
      return `${q(finding.args.value)} is not a time of day; write it like 07:30`;
    case 'bad-date':
      return `${q(finding.args.value)} is not a date; write it like 2026-12-02`;
    case 'time-without-date':
      return `${q(finding.args.value)} has no date; write it like 2026-12-02 14:20`;
    case 'date-without-time':
      return `${q(finding.args.value)} has no time of day; write it like 2026-12-02 14:20`;
    case 'busy-hour': {
      const people = finding.args.people.map(
        ({ name, tasks, hour }) => `${name}, ${tasks} from ${hour}`,
      );
      return `More than ${finding.args.usual} tasks within an hour: ${people.join('; ')}; give some to others`;
    }
    case 'date-alone':
      return `${q(finding.args.value)} has no time of day and is taken as ${finding.args.clock}; write the time once you know it`;
    case 'no-such-date':
      return `There is no ${q(finding.args.value)}; the last day of that month is ${finding.args.last}`;
    case 'lost-zeros':
      return `${q(finding.args.value)} was read as ${finding.args.read}; please write it so`;
    case 'bad-duration':
      return `${q(finding.args.value)} is not a length of time; write it like 50m or 1h30m`;
    case 'bad-id':
      return `${q(finding.args.value)} cannot be an id: no / \\ #, no dot at the start, at most 80 characters, and not one of our own such as visit, day-… or …-morning-1`;
    case 'bad-name':
      return `${q(finding.args.value)} cannot be a name: lower-case letters, digits and “-”, a letter first, such as ${NAMES[finding.args.of]}; other words go into title or task`;
    case 'unknown-timezone':
      return `There is no time zone ${q(finding.args.value)}; ${guess(finding.args.suggestion, ['Asia/Shanghai'], 'in China write')}`;
    case 'no-occasion':
      return `Nothing is planned yet: write at least one of ${all(finding.args.en)}, with its time`;
    case 'duplicate-id':
      return `${q(finding.args.id)} is also in line ${finding.args.first}; tell them apart`;
    case 'unknown-guest':
      return `${q(finding.args.name)} is not among the guests; ${askOr(finding.args.suggestion, 'check the name, or add it to guests')}`;
    case 'unknown-person':
      return `${q(finding.args.name)} is not in the team; ${askOr(finding.args.suggestion, 'never mind if this is a leader')}`;
    case 'unknown-vehicle':
      return `There is no vehicle ${q(finding.args.name)}; ${askOr(finding.args.suggestion, 'check the id, or add it to vehicles')}`;
    case 'id-from-file':
      return `There is no id, so the file's name and the first day are used: ${q(finding.args.id)}; if one of them changes, phones show every entry twice, which an id prevents`;
    case 'bad-timing':
      return `${q(finding.args.value)} is not a timing; write it like start - 1h30m, end + 1d, start - 1wd @ 17:00`;
    case 'unknown-edge':
      return `There is no edge ${q(finding.args.edge)}; there are: ${all(finding.args.known)}`;
    case 'rule-kind':
      return ruleKind(finding.args.kinds);
    case 'rule-timing':
      return ruleTiming(finding.args.kinds);
    case 'bad-condition':
      return `The condition ${q(finding.args.source)} is wrong${inKind(finding.args.kind)}: ${describeConditionEn(finding.args.problem)}`;
    case 'condition-type':
      return `The condition ${q(finding.args.source)} should give ${finding.args.expected}, and gives ${finding.args.found}`;
    case 'duplicate-rule':
      return finding.args.elsewhere
        ? `Another pack has a rule ${q(finding.args.id)}; to change some of its fields write them under change:, for a rule of your own choose another id`
        : `The rule ${q(finding.args.id)} is in this file twice; choose another id`;
    case 'key-for-kind':
      return `${q(finding.args.key)} is for ${all(finding.args.kinds)} rules only, and this is a ${finding.args.kind}; remove it`;
    case 'window-backwards':
      return `The window ${q(finding.args.value)} ends before it starts`;
    case 'empty-change':
      return `Nothing of the rule ${q(finding.args.id)} is changed; write what to change, such as at, when, owner`;
    case 'slow-pattern':
      return slowPattern(finding.args);
    case 'unknown-rule':
      return `There is no rule ${q(finding.args.id)}; ${askOr(finding.args.suggestion, '`reception rules list` shows them all')}`;
    case 'unknown-setting':
      return `There is no setting ${q(finding.args.name)}; ${askOr(finding.args.suggestion, 'see reception rules settings; a new one of your own needs zh and en')}`;
    case 'unknown-condition':
      return `There is no condition named ${q(finding.args.name)}; ${finding.args.known.length > 0 ? `there are: ${all(finding.args.known)}` : 'write it under conditions of a pack first; there none may ask for another'}`;
    case 'unknown-clause':
      return `There is no clause ${q(finding.args.id)}; ${askOr(finding.args.suggestion, 'add it to clauses.yaml first')}`;
    case 'needs-cycle':
      return `These rules wait for each other: ${finding.args.cycle.join(' → ')}`;
    case 'missing-translation':
      return `The wording in ${language(finding.args.lang)} is missing`;
    case 'case-without-occasion':
      return `Name the occasion after ${q(finding.args.rule)}, as in ${finding.args.rule}#arrival-1`;
    case 'case-occasion':
      return `Case ${q(finding.args.case)}: the brief has no occasion ${q(finding.args.occasion)}; there are ${all(finding.args.known)}`;
    case 'case-differs':
      return caseDiffers(finding.args);
    case 'case-fires':
      return `Case ${q(finding.args.case)}: the rule ${finding.args.rule} should make nothing, but does for ${all(finding.args.occasions)}`;
    case 'case-not-planned':
      return `Case ${q(finding.args.case)} cannot be planned; nothing after it was compared`;
    case 'no-such-time':
      return `There is no ${finding.args.value} in ${finding.args.timezone}: the clocks go forward then; choose another time`;
    case 'time-twice':
      return `${finding.args.value} comes twice in ${finding.args.timezone}; read as ${finding.args.read}. Write the offset for the other`;
    case 'end-before-start':
      return `The end, ${finding.args.end}, is not after the start, ${finding.args.start}`;
    case 'received-assumed':
      return `“received” is not given; ${finding.args.time} is assumed`;
    case 'role-unfilled':
      return `nobody fills these roles: ${rolesText(finding.args.roles, ', ', (n) => `${n} task${n === 1 ? '' : 's'}`)}; give them to people in team`;
    case 'no-team':
      return 'There is no team yet, so tasks name roles and no people';
    case 'double-booked':
      return doubleBooked(finding.args);
    case 'cannot-get-there':
      return `${q(finding.args.name)} cannot get there: ${at(finding.args.first.title, finding.args.from)} ends ${finding.args.first.end}, ${at(finding.args.second.title, finding.args.to)} begins ${finding.args.second.start}; the way takes ${finding.args.needed} minutes and there are ${finding.args.between}. Send somebody else or change the time`;
    case 'travel-unknown':
      return `${q(finding.args.name)} may not get there: ${at(finding.args.first.title, finding.args.from)} ends ${finding.args.first.end}, ${at(finding.args.second.title, finding.args.to)} begins ${finding.args.second.start}, ${finding.args.between} minutes later. The time on the road is not given; write it under routes`;
    case 'shift-too-long':
      return `${q(finding.args.name)} runs from ${finding.args.from} to ${finding.args.until}, which is too long: only the first ${finding.args.days} days are planned. Check the year`;
    case 'shift-without-dates':
      if (finding.args.until < finding.args.from) {
        return `${q(finding.args.name)} ends on ${finding.args.until}, before it begins on ${finding.args.from}; check the dates`;
      }
      return `${q(finding.args.name)} has no date at all between ${finding.args.from} and ${finding.args.until}; without days it is on working days only. For holidays write days: daily`;
    case 'driver-rest':
      return `Driver ${q(finding.args.name)} has too little rest: back from ${finding.args.first.title} ${finding.args.first.end}, out again for ${finding.args.second.title} ${finding.args.second.start}, ${finding.args.hours} hours instead of ${finding.args.rest}; send another driver`;
    case 'before-arrival':
      return `${q(finding.args.title)} begins ${finding.args.start}, before the guests have come (${finding.args.arrival} ${finding.args.time}); check the times`;
    case 'after-departure':
      return `${q(finding.args.title)} ends ${finding.args.end}, but the guests must set out at ${finding.args.time} (${finding.args.departure}); check the times`;
    case 'guests-double-booked':
      return `The guests have two things at a time: ${q(finding.args.first)} and ${q(finding.args.second)} (from ${finding.args.start}); change one, or say which guests each is for`;
    case 'holidays-unknown':
      return `The table has no holidays of ${finding.args.years.join(', ')}: the dates of ${finding.args.tasks} tasks were counted by weekends alone. Check them, or add a table with rules: {holidays: [file]}`;
    case 'holidays-provisional':
      return provisional(finding.args);
    case 'received-after':
      return `The office was told at ${finding.args.received}, after everything is over (${finding.args.end}); it is not counted from. Check year and date`;
    case 'too-late':
      return `Notice came too late for “${finding.args.task}” to be done in time; say so, or find another way`;
    case 'needs-order':
      return `${q(finding.args.task)} should come after ${q(finding.args.needs)}, but is due earlier`;
    case 'unused-off':
      return `The rule ${q(finding.args.rule)} that is switched off would not apply anyway; the line can go`;
    case 'rule':
      return finding.args.say;
  }
}

function q(text: string, otherwise = '“”'): string {
  return text === '' ? otherwise : `“${shortenText(text, 40)}”`;
}

function askOr(suggestion: string, otherwise: string): string {
  return suggestion ? `did you mean “${suggestion}”?` : otherwise;
}

function guess(suggestion: string, known: readonly string[], lead: string): string {
  return askOr(suggestion, `${lead}: ${all(known)}`);
}

function all(known: readonly string[]): string {
  return known.join(', ');
}

function wideColon(key: string): string {
  return /\d$/.test(key)
    ? `The colon after ${q(key)} is a full-width “：”; write “:”`
    : `The colon after ${q(key)} is a full-width “：”; write “: ”, with a space`;
}

function ruleKind(kinds: readonly string[]): string {
  return kinds.length > 1
    ? `A rule is of one kind; this one has ${kinds.join(', ')}`
    : 'A rule needs one of task, check, form, guide';
}

function ruleTiming(kinds: readonly string[]): string {
  return kinds.length > 1
    ? `A task has one timing; this one has ${kinds.join(', ')}`
    : 'A task needs one of at, by, every';
}

const inKind = (kind: string | undefined): string =>
  kind === undefined ? '' : ` in a ${kind} brief`;

function slowPattern({ pattern, reason }: FindingArgs['slow-pattern']): string {
  switch (reason) {
    case 'repeats':
      return `The pattern ${q(pattern)} may take for ever on a long text: at most one repetition (* + {n,}), and none of a group; or use contains`;
    case 'computed':
      return "The pattern of matches must be written out, as in matches('meeting|visit'), not come from another value";
    case 'invalid':
      return `The pattern ${q(pattern)} of matches is wrong; check brackets and stars`;
  }
}

function caseDiffers({ case: name, task, expected, found }: FindingArgs['case-differs']): string {
  const made =
    found === ''
      ? 'there is nothing'
      : found === 'yes'
        ? 'it has no time: write yes'
        : `it is ${found}`;
  const wanted = expected === 'yes' ? 'should be there' : `should be ${expected}`;
  return `Case ${q(name)}: ${task} ${wanted}, but ${made}`;
}

function language(lang: string): string {
  return { zh: 'Chinese', en: 'English' }[lang] ?? lang;
}

function provisional({ years, tasks, days }: FindingArgs['holidays-provisional']): string {
  const off =
    days.length === 0
      ? 'no day off by law falls into this time'
      : `days off by law are left out: ${daysText(days, 'en')}`;
  return `The notice on the holidays of ${years.join(', ')} is not out yet; ${off}. Days in between and make-up days are not known, and the dates of ${tasks} tasks rest on this. Once the notice is out enter them in the table, or add one with rules: {holidays: [file]}, and plan again`;
}

/** Something with the place where it is. */
const at = (title: string, place: string): string => (place === '' ? title : `${title} (${place})`);

const TAKEN = {
  person: 'would be in two places at a time',
  vehicle: 'is sent on two trips at a time',
  place: 'is used twice at a time',
} as const;

function doubleBooked({ resource, name, first, second }: FindingArgs['double-booked']): string {
  const of = (one: typeof first): string =>
    `${one.title} ${one.start}–${one.end.slice(-5)}${first.brief === second.brief ? '' : ` (${one.brief})`}`;
  return `${q(name)} ${TAKEN[resource]}: ${of(first)}, ${of(second)}. Find another, or change one of the times`;
}
