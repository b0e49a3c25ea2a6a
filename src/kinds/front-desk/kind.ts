import { type KindSpec, timed, whole } from '../shape/kind-spec.ts';
import { after, ask, type Question } from '../shape/question.ts';
import { FRONT_DESK, FRONT_DESK_CHOICES } from './shape.ts';

/** What the front desk's work needs. */
const FRONT_DESK_QUESTIONS: readonly Question[] = [
  ask('title', '这份值班安排叫什么？', 'What is this roster called?', {
    hint: { zh: '如 12 月前台值班', en: 'as in Front desk, December' },
    required: true,
  }),
  ask('shifts.name', '第一个班叫什么？', 'What is the first shift called?', {
    hint: { zh: '如 早班；只有一个班可以不写', en: 'as in morning; not needed for one' },
  }),
  ask('shifts.from', '从哪天起？', 'Which day does it begin?', {
    hint: { zh: '如 12月1日', en: 'as in 1 Dec' },
    required: true,
    usual: 'today',
  }),
  ask('shifts.until', '到哪天为止？', 'Which day does it end?', {
    hint: { zh: '如 12月31日；只有一天就不写', en: 'as in 31 Dec; not for one day' },
    follows: 'shifts.from',
  }),
  ask('shifts.days', '哪些天上班？', 'On which days is it worked?', {
    hint: { zh: '工作日按节假日表算，含调休上班', en: 'Working days go by the holidays' },
    usual: 'workday',
    ...after('shifts.until'),
  }),
  ask('shifts.start', '几点上班？', 'What time does the shift start?', {
    required: true,
    usual: '08:30',
  }),
  ask('shifts.end', '几点下班？', 'What time does the shift end?', {
    required: true,
    usual: '17:30',
    follows: 'shifts.start',
  }),
  ask('shifts.staff', '谁值班？', 'Who is on duty?', {
    also: 'team.name',
    hint: { zh: '几个人用、隔开', en: 'Commas between names' },
  }),
  ask('desk.place', '前台在哪里？', 'Where is the desk?', {
    hint: { zh: '如 一楼大厅', en: 'as in the lobby' },
  }),
  ask('desk.phone', '前台电话？', 'Phone of the desk?'),
  ask('desk.greeting', '接外线电话第一句话怎么说？', 'How are outside callers greeted?', {
    hint: { zh: '如 您好，滨江学院', en: 'as in Good morning, Binjiang University' },
  }),
];

/** The front desk's work (前台值班): a shift, or the shifts of a month, with what comes back every day. */
export const FRONT_DESK_KIND: KindSpec = {
  kind: 'front-desk',
  label: { zh: '前台值班', en: 'front desk' },
  aliases: ['前台', '值班', '前台接待'],
  about: { zh: '前台一天或一个月的班', en: 'a shift, or a month of them' },
  shape: FRONT_DESK,
  choices: FRONT_DESK_CHOICES,
  questions: FRONT_DESK_QUESTIONS,
  start: {
    title: { zh: '前台值班', en: 'Front desk' },
    first: 'next-month',
    at: 'shifts.from',
    monthEnd: 'shifts.until',
    more: { 'shifts.start': '08:30', 'shifts.end': '17:30' },
  },
  renewal: { old: [], check: ['title', 'shifts'] },
  checklist: { zh: '值班任务清单', en: 'Checklist' },
  summary: { zh: '前台日志', en: 'Front desk log' },
  lapses: true,
  lead: 'reception',
  occasions: [
    whole('roster', 'roster', 'The roster'),
    timed('shifts', 'shift', '值班', 'Shift', {
      each: 'shift',
      start: 'start',
      end: 'end',
      name: ['name'],
      roles: { reception: 'staff' },
    }),
  ],
};
