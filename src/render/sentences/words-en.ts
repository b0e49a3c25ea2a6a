import type { Words } from './words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A count with its noun, as in `1 task`, `2 tasks`. */
const count = (amount: number, noun: string): string =>
  `${amount} ${noun}${amount === 1 ? '' : 's'}`;

const LEVEL_NOUNS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The wording in English. */
export const WORDS_EN: Words = {
  htmlLang: 'en',
  listComma: ', ',
  labelled: (label, value) => `${label}: ${value}`,
  remark: (text, remark) => `${text} (${remark})`,
  numbered: (number, text) => `(${number}) ${text}`,
  mark: (text) => `[${text}] `,
  joined: (parts) => parts.join(', '),
  phases: {
    confirm: 'Confirm',
    draft: 'Draft',
    prepare: 'Prepare',
    'carry-out': 'Carry out',
    'wrap-up': 'Wrap up',
  },
  levels: { error: 'error', warning: 'warning', info: 'note' },
  shortWeekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  date: (year, month, day) =>
    `${day} ${MONTHS[month - 1] ?? month}${year === null ? '' : ` ${year}`}`,
  dayAndWeekday: (date, weekday) => `${weekday} ${date}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  by: (time) => `by ${time}`,
  byEndOfDay: 'by midnight',
  allDay: 'that day',
  weekdayRange: (first, last) => `${first}–${last}`,
  everyWeeks: (days, weeks) =>
    weeks === 2 ? `${days} of every other week` : `${days} of every ${weeks} weeks`,
  recurs: (days, span, count) => `${days === '' ? '' : `${days}, `}${span}: ${count} times`,
  exceptDates: (dates) => `Not on ${dates}`,
  alsoDates: (dates) => `Also on ${dates}`,
  rolled: (from, to, later) =>
    later
      ? `The last day, ${from}, is a day off: moved to ${to}`
      : `${from} is a day off: done by ${to}`,
  every: (minutes) => `every ${minutes} min`,
  unfilled: 'unfilled',
  overdue: 'overdue',
  urgent: 'at once',
  provisional: 'assumed',
  assumedNote: '* not given: the usual one is taken',
  amongOthers: (names, all) => `${names} and others, ${all} in all`,
  briefCount: (briefs) => `${briefs} briefs`,
  taskCount: (tasks) => count(tasks, 'task'),
  urgentCount: (tasks) => `${tasks} to be done at once`,
  overdueCount: (tasks) => `${tasks} overdue`,
  unfilledCount: (tasks) => `${tasks} without an owner`,
  levelCount: (level, findings) => count(findings, LEVEL_NOUNS[level]),
  moreFindings: (findings) => `${count(findings, 'more note')}: see reception check`,
  doneOf: (tasks) => `______ done of ${tasks}`,
  table: {
    done: 'Done',
    date: 'Date',
    time: 'Time',
    task: 'Task',
    owner: 'Owner',
    place: 'Place',
    cites: 'Basis',
    occasion: 'Occasion',
    planned: 'Planned',
    actual: 'Actual',
    actualOrPutOff: 'Actual / put off to',
    reason: 'Reason',
    item: 'Item',
    value: 'Content',
    total: 'Total',
  },
  section: {
    checklist: 'Reception checklist',
    forms: 'Forms',
    desk: 'Desk',
    summary: 'Reception summary',
    schedule: 'Schedule',
    notes: 'How to do it',
    guidance: 'Mind',
    leftOut: 'Left out',
    findings: 'Findings',
    cites: 'Basis',
  },
  fact: {
    type: 'Type',
    host: 'Host',
    when: 'When',
    received: 'Notified',
    notify: 'Notify',
    notes: 'Notes',
    basis: 'Basis',
    brief: 'Brief',
    plan: 'Plan',
    zone: 'Time zone',
    printed: 'Printed',
    signatures: ['Responsible', 'Checked', 'Approved'],
    signatureDate: 'Date',
  },
};
