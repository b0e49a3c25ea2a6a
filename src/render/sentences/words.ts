import type { Level } from '../../model/finding.ts';
import { LANGS, type Lang, type Text } from '../../model/text.ts';
import { ENGLISH_MONTHS, WEEKDAYS } from '../../time/dates.ts';

/** What a table of wordings may hold: a wording in both languages, what makes one, a list in both, or a table of these. */
interface Wordings {
  readonly [name: string]:
    | Text
    | Readonly<Record<Lang, readonly string[]>>
    | ((...args: never[]) => Text)
    | Wordings;
}

/** A table of wordings as one language has it: texts, and functions that return one. */
export type InLanguage<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => Text
    ? (...args: A) => string
    : T[K] extends Readonly<Record<Lang, infer W>>
      ? W
      : InLanguage<T[K]>;
};

function pick(wordings: Wordings, lang: Lang): object {
  const picked = Object.entries(wordings).map(([name, one]) => {
    if (typeof one === 'function') return [name, (...args: never[]) => one(...args)[lang]];
    return [name, 'zh' in one ? one[lang] : pick(one as Wordings, lang)];
  });
  return Object.fromEntries(picked);
}

/** A table of wordings, as each language has it. */
export const byLanguage = <T extends Wordings>(
  wordings: T,
): Readonly<Record<Lang, InLanguage<T>>> =>
  Object.fromEntries(LANGS.map((lang) => [lang, pick(wordings, lang)])) as unknown as Readonly<
    Record<Lang, InLanguage<T>>
  >;

/** A count with its noun, as in `1 task`, `2 tasks`. */
export const countOf = (amount: number, noun: string): string =>
  `${amount} ${noun}${amount === 1 ? '' : 's'}`;

/** A level is called the same wherever it is printed. */
const LEVELS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'note' },
};

/** The fixed wording of the renderers. Functions only join; they take plain text and return plain text. */
const WORDINGS = {
  /** The value of an HTML `lang` attribute. */
  htmlLang: { zh: 'zh-CN', en: 'en' },
  /** Between the items of a list of names. */
  listComma: { zh: '、', en: ', ' },
  comma: { zh: '，', en: ', ' },
  /** Between a label and its value, after a colon. */
  labelled: (label: string, value: string) => ({
    zh: `${label}：${value}`,
    en: `${label}: ${value}`,
  }),
  /** A remark after a text, in the brackets of the language. */
  remark: (text: string, remark: string) => ({
    zh: `${text}（${remark}）`,
    en: `${text} (${remark})`,
  }),
  /** A text with what is to be seen to behind it. */
  /** A text with what follows it in time. */
  continued: (text: string, more: string) => ({ zh: `${text}；${more}`, en: `${text}; ${more}` }),
  minding: (text: string, what: string) => ({
    zh: `${text}，记着${what}`,
    en: `${text}, mind ${what}`,
  }),
  /** A numbered line to write on; the number starts no Markdown list. */
  numbered: (number: number, text: string) => ({
    zh: `（${number}）${text}`,
    en: `(${number}) ${text}`,
  }),
  /** A mark before a text, as in 【逾期】. */
  mark: (text: string) => ({ zh: `【${text}】`, en: `[${text}] ` }),
  /** Clauses joined to one sentence. */
  joined: (parts: readonly string[]) => ({ zh: parts.join('，'), en: parts.join(', ') }),
  /** Of drawings of seats. */
  seats: {
    table: { zh: '桌', en: 'table' },
    door: { zh: '门', en: 'door' },
    side: { zh: '灰底是我方', en: 'grey: our side' },
    rank: { zh: '数字是位次', en: 'numbers: rank' },
  },
  phases: {
    confirm: { zh: '任务确认', en: 'Confirm' },
    draft: { zh: '方案制定', en: 'Draft' },
    prepare: { zh: '提前准备', en: 'Prepare' },
    'carry-out': { zh: '接待执行', en: 'Carry out' },
    'wrap-up': { zh: '收尾小结', en: 'Wrap up' },
  },
  levels: LEVELS,
  /** From Sunday to Saturday. */
  shortWeekdays: { zh: WEEKDAYS.zh.map((day) => `周${day}`), en: WEEKDAYS.en },
  weekdays: { zh: WEEKDAYS.zh.map((day) => `星期${day}`), en: WEEKDAYS.en },
  /** `year` is null where it is understood. */
  date: (year: number | null, month: number, day: number) => ({
    zh: `${year === null ? '' : `${year}年`}${month}月${day}日`,
    en: `${day} ${ENGLISH_MONTHS[month - 1] ?? month}${year === null ? '' : ` ${year}`}`,
  }),
  dayAndWeekday: (date: string, weekday: string) => ({
    zh: `${date} ${weekday}`,
    en: `${weekday} ${date}`,
  }),
  dateAndTime: (date: string, time: string) => ({ zh: `${date} ${time}`, en: `${date}, ${time}` }),
  /** A deadline at a clock time. */
  by: (time: string) => ({ zh: `${time} 前`, en: `by ${time}` }),
  byEndOfDay: { zh: '当日内', en: 'by midnight' },
  /** In place of a clock time: it takes the whole day. */
  allDay: { zh: '当日', en: 'that day' },
  /** In place of a clock time that is not known yet, or of a day. */
  timeOpen: { zh: '时间待定', en: 'time open' },
  dateOpen: { zh: '日期待定', en: 'day open' },
  /** The marks of an occasion that is off, that is not certain, and that is one of several. */
  cancelled: { zh: '已取消', en: 'cancelled' },
  /** The mark of what is otherwise than it was. */
  changed: { zh: '改', en: 'changed' },
  added: { zh: '新', en: 'new' },
  tentative: { zh: '暂定', en: 'tentative' },
  alternative: { zh: '备选', en: 'alternative' },
  /** Something that is not decided, and by when it must be. */
  openPoint: (what: string, by: string) => ({
    zh: `${what}——${by}定下来`,
    en: `${what} — settle ${by}`,
  }),
  /** Days of the week, from one to another; the texts are those of `shortWeekdays`. */
  weekdayRange: (first: string, last: string) => ({
    zh: `${first}至${last}`,
    en: `${first}–${last}`,
  }),
  /** Days of the week in every so manieth week. */
  everyWeeks: (days: string, weeks: number) => ({
    zh: `每${weeks === 2 ? '两' : weeks}周的${days}`,
    en: weeks === 2 ? `${days} of every other week` : `${days} of every ${weeks} weeks`,
  }),
  /** How something comes back: on which days, from when to when, how often. */
  recurs: (days: string, span: string, count: number) => ({
    zh: `${days === '' ? '' : `${days} `}${span}，共 ${count} 次`,
    en: `${days === '' ? '' : `${days}, `}${span}: ${count} times`,
  }),
  /** Dates that a series leaves out, and those besides. */
  exceptDates: (dates: string) => ({ zh: `除外：${dates}`, en: `Not on ${dates}` }),
  /** Of a weekend day that is worked in place of a day off, and of a day off of a holiday. */
  madeUp: { zh: '调休上班', en: 'make-up working day' },
  dayOff: (holiday: string) => ({ zh: `${holiday}放假`, en: `${holiday}, day off` }),
  alsoDates: (dates: string) => ({ zh: `另有：${dates}`, en: `Also on ${dates}` }),
  /** A deadline that fell on a day off was moved, later by law or earlier because somebody must be there. */
  rolled: (from: string, to: string, later: boolean) =>
    later
      ? {
          zh: `期满日${from}逢休息日，顺延至${to}`,
          en: `The last day, ${from}, is a day off: moved to ${to}`,
        }
      : { zh: `${from}是休息日，提前到${to}`, en: `${from} is a day off: done by ${to}` },
  every: (minutes: number) => ({ zh: `每 ${minutes} 分钟`, en: `every ${minutes} min` }),
  unfilled: { zh: '未定', en: 'unfilled' },
  overdue: { zh: '逾期', en: 'overdue' },
  /** The mark of a task that was left out on purpose, and that of one that was put off. */
  skipped: { zh: '不办', en: 'left out' },
  putOff: { zh: '推迟', en: 'put off' },
  /** The mark of a task that is to be done at once. */
  urgent: { zh: '立即', en: 'at once' },
  /** Said of a fact that the brief does not give. */
  provisional: { zh: '未填，暂定', en: 'assumed' },
  /** Explains the `*` after a time. */
  assumedNote: { zh: '* 未写明，按惯例取值', en: '* not given: the usual one is taken' },
  /** Some names and how many there are in all. */
  amongOthers: (names: string, all: number) => ({
    zh: `${names}等 ${all} 场`,
    en: `${names} and others, ${all} in all`,
  }),
  briefCount: (briefs: number) => ({ zh: `接待单${briefs}份`, en: `${briefs} briefs` }),
  taskCount: (tasks: number) => ({ zh: `任务${tasks}项`, en: countOf(tasks, 'task') }),
  urgentCount: (tasks: number) => ({ zh: `立即办${tasks}项`, en: `${tasks} to be done at once` }),
  overdueCount: (tasks: number) => ({ zh: `逾期${tasks}项`, en: `${tasks} overdue` }),
  unfilledCount: (tasks: number) => ({
    zh: `责任人未定${tasks}项`,
    en: `${tasks} without an owner`,
  }),
  levelCount: (level: Level, findings: number) => ({
    zh: `${LEVELS[level].zh}${findings}条`,
    en: countOf(findings, LEVELS[level].en),
  }),
  depths: {
    short: { zh: '简', en: 'short' },
    usual: { zh: '常规', en: 'usual' },
    full: { zh: '详', en: 'full' },
  },
  /** What the depth of a plan leaves out. */
  moreInFull: (tasks: number) => ({
    zh: `另有 ${tasks} 项，详版列出：接待单里写“详略: 详”`,
    en: `${tasks} more in the full plan: write "depth: full" in the brief`,
  }),
  /** What is past without a word in the log. */
  notNoted: (tasks: number) => ({
    zh: `已过的有 ${tasks} 项没有记为已办；要记：reception done 接待单.yaml 任务名`,
    en: `${tasks} past and not noted as done; to note one: reception done brief.yaml task`,
  }),
  moreChanges: (changes: number) => ({
    zh: `另有 ${changes} 处，见 checklist.md 开头`,
    en: `${changes} more, at the head of checklist.md`,
  }),
  moreFindings: (findings: number) => ({
    zh: `另有提示${findings}条，用 reception check 查看`,
    en: `${countOf(findings, 'more note')}: see reception check`,
  }),
  /** `done` is a count, or a blank. */
  doneOf: (done: string, tasks: number) => ({
    zh: `完成 ${done} 项，共${tasks}项`,
    en: `${done} done of ${tasks}`,
  }),
  /** The column headings and labels of tables. */
  table: {
    done: { zh: '完成', en: 'Done' },
    date: { zh: '日期', en: 'Date' },
    time: { zh: '时间', en: 'Time' },
    task: { zh: '任务', en: 'Task' },
    owner: { zh: '责任人', en: 'Owner' },
    place: { zh: '地点', en: 'Place' },
    cites: { zh: '依据', en: 'Basis' },
    occasion: { zh: '环节', en: 'Occasion' },
    planned: { zh: '计划', en: 'Planned' },
    actual: { zh: '实际', en: 'Actual' },
    actualOrPutOff: { zh: '实际/推迟', en: 'Actual / put off to' },
    reason: { zh: '原因', en: 'Reason' },
    item: { zh: '项目', en: 'Item' },
    value: { zh: '内容', en: 'Content' },
    total: { zh: '合计', en: 'Total' },
    takePart: { zh: '我方参加', en: 'Of us' },
    responsible: { zh: '责任人', en: 'Responsible' },
    vehicles: { zh: '车辆', en: 'Vehicles' },
  },
  /** What a page shows on a screen to filter it by. */
  page: {
    filter: { zh: '筛选', en: 'Filter' },
    everybody: { zh: '全部人员', en: 'Everybody' },
    allDays: { zh: '全部日期', en: 'All days' },
    next: { zh: '下一项', en: 'Next' },
    details: { zh: '展开说明', en: 'Show details' },
    shown: { zh: '列出', en: 'Shown' },
    ticked: { zh: '已办', en: 'Done' },
  },
  /** The headings of sections. */
  section: {
    forms: { zh: '表单', en: 'Forms' },
    desk: { zh: '接待总台', en: 'Desk' },
    schedule: { zh: '日程', en: 'Schedule' },
    notes: { zh: '办理说明', en: 'How to do it' },
    open: { zh: '还没定', en: 'Not decided yet' },
    guidance: { zh: '注意事项', en: 'Mind' },
    leftOut: { zh: '未列入', en: 'Left out' },
    findings: { zh: '问题与提示', en: 'Findings' },
    cites: { zh: '依据', en: 'Basis' },
  },
  /** The labels of single facts. */
  fact: {
    type: { zh: '接待类型', en: 'Type' },
    host: { zh: '接待单位', en: 'Host' },
    when: { zh: '接待时间', en: 'When' },
    status: { zh: '状态', en: 'Status' },
    received: { zh: '接到通知', en: 'Notified' },
    contact: { zh: '来宾联系人', en: 'Contact of the guests' },
    notify: { zh: '通知', en: 'Notify' },
    leads: { zh: '带队', en: 'You lead' },
    asks: { zh: '有变化、有疑问找', en: 'For changes and questions' },
    notes: { zh: '备注', en: 'Notes' },
    basis: { zh: '依据', en: 'Basis' },
    brief: { zh: '接待单', en: 'Brief' },
    plan: { zh: '方案', en: 'Plan' },
    zone: { zh: '时区', en: 'Time zone' },
    printed: { zh: '打印时间', en: 'Printed' },
    signatures: { zh: ['责任人', '审核', '审批'], en: ['Responsible', 'Checked', 'Approved'] },
    signatureDate: { zh: '日期', en: 'Date' },
  },
};

/** The fixed wording of the renderers in one language. */
export type Words = InLanguage<typeof WORDINGS>;

const WORDS = byLanguage(WORDINGS);

/** The fixed wording in the language of a plan. */
export const wordsFor = (lang: Lang): Words => WORDS[lang];
