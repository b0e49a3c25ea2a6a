import type { Question } from '../shape/question.ts';

/** What an unannounced call needs. */
export const WALK_IN_QUESTIONS: readonly Question[] = [
  {
    to: 'title',
    ask: { zh: '这次来客叫什么？', en: 'What is this call called?' },
    hint: { zh: '如 宏远机电来客', en: 'as in Caller from Hongyuan' },
    required: true,
  },
  {
    to: 'call.at',
    ask: { zh: '什么时候来的？', en: 'When did they come?' },
    required: true,
    usual: 'now',
  },
  {
    to: 'callers.name',
    ask: { zh: '来客姓名？', en: 'Name of the caller?' },
  },
  {
    to: 'callers.organization',
    ask: { zh: '是哪个单位的？', en: 'Of which organization?' },
    when: [{ of: 'callers.name' }],
  },
  {
    to: 'callers.card',
    ask: { zh: '递名片了吗？', en: 'Did they give a card?' },
    when: [{ of: 'callers.name' }],
  },
  {
    to: 'count',
    ask: { zh: '一共几个人？', en: 'How many are they?' },
    usual: '1',
  },
  {
    to: 'purpose',
    ask: { zh: '来做什么？', en: 'What do they come for?' },
    hint: { zh: '没问出来先不填', en: 'Leave it if they have not said' },
  },
  {
    to: 'refuses',
    ask: { zh: '对方不肯说来意吗？', en: 'Do they refuse to say?' },
    when: [{ of: 'purpose', not: true }],
  },
  {
    to: 'leader.name',
    ask: { zh: '要见哪位领导？', en: 'Whom do they want to see?' },
  },
  {
    to: 'appointment.made',
    ask: { zh: '事先约过吗？', en: 'Is there an appointment?' },
    when: [{ of: 'leader.name' }],
  },
  {
    to: 'leader.state',
    ask: { zh: '这位领导见不见？', en: 'Will that person see them?' },
    hint: { zh: '先通报再答复；没通报前不说在不在', en: 'Ask first; say nothing until you know' },
    usual: 'unknown',
    when: [{ of: 'leader.name' }],
  },
  {
    to: 'leader.back',
    ask: { zh: '什么时候回来？', en: 'When is that person back?' },
    when: [{ of: 'leader.state', is: ['out'] }],
  },
  {
    to: 'leader.reason',
    ask: { zh: '可以对客人说的原因？', en: 'What reason may be given?' },
    hint: { zh: '如 外出开会；不说去了哪里', en: 'as in at a meeting; never where' },
    when: [{ of: 'leader.state', is: ['out', 'unwilling'] }],
  },
  {
    to: 'leader.deputy',
    ask: { zh: '谁可以代谈？', en: 'Who may talk instead?' },
    when: [{ of: 'leader.state', is: ['out', 'unwilling'] }],
  },
  {
    to: 'call.receiver',
    also: 'team.name',
    ask: { zh: '谁接待？', en: 'Who receives them?' },
    hint: { zh: '几个人用、隔开', en: 'Commas between names' },
  },
  {
    to: 'call.place',
    ask: { zh: '在哪里接待？', en: 'Where?' },
    hint: { zh: '如 一楼会客区', en: 'as in the lobby' },
  },
];
