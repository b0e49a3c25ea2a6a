import type { Question } from '../shape/question.ts';

/** What the front desk's work needs. */
export const FRONT_DESK_QUESTIONS: readonly Question[] = [
  {
    to: 'title',
    ask: { zh: '这份值班安排叫什么？', en: 'What is this roster called?' },
    hint: { zh: '如 12 月前台值班', en: 'as in Front desk, December' },
    required: true,
  },
  {
    to: 'shifts.name',
    ask: { zh: '第一个班叫什么？', en: 'What is the first shift called?' },
    hint: { zh: '如 早班；只有一个班可以不写', en: 'as in morning; not needed for one' },
  },
  {
    to: 'shifts.from',
    ask: { zh: '从哪天起？', en: 'From which day?' },
    hint: { zh: '如 12月1日', en: 'as in 1 Dec' },
    required: true,
    usual: 'today',
  },
  {
    to: 'shifts.until',
    ask: { zh: '到哪天为止？', en: 'To which day?' },
    hint: { zh: '如 12月31日；只有一天就不写', en: 'as in 31 Dec; not for one day' },
  },
  {
    to: 'shifts.days',
    ask: { zh: '哪些天上班？', en: 'On which days?' },
    hint: { zh: '工作日按节假日表算，含调休上班', en: 'Working days go by the holidays' },
    usual: 'workday',
    when: [{ of: 'shifts.until' }],
  },
  {
    to: 'shifts.start',
    ask: { zh: '几点上班？', en: 'When does it start?' },
    required: true,
    usual: '08:30',
  },
  {
    to: 'shifts.end',
    ask: { zh: '几点下班？', en: 'When does it end?' },
    required: true,
    usual: '17:30',
  },
  {
    to: 'shifts.staff',
    also: 'team.name',
    ask: { zh: '谁值班？', en: 'Who is on duty?' },
    hint: { zh: '几个人用、隔开', en: 'Commas between names' },
  },
  {
    to: 'desk.place',
    ask: { zh: '前台在哪里？', en: 'Where is the desk?' },
    hint: { zh: '如 一楼大厅', en: 'as in the lobby' },
  },
  {
    to: 'desk.phone',
    ask: { zh: '前台电话？', en: 'Phone of the desk?' },
  },
  {
    to: 'desk.greeting',
    ask: { zh: '接外线电话第一句话怎么说？', en: 'How are outside callers greeted?' },
    hint: { zh: '如 您好，滨江学院', en: 'as in Good morning, Binjiang University' },
  },
];
