import { type KindSpec, timed, whole } from '../shape/kind-spec.ts';
import { after, ask, type Question } from '../shape/question.ts';
import { WALK_IN, WALK_IN_CHOICES } from './shape.ts';

/** What an unannounced call needs. */
const WALK_IN_QUESTIONS: readonly Question[] = [
  ask('title', '这次来客叫什么？', 'What shall we call this visit?', {
    hint: { zh: '如 宏远机电来客', en: 'as in Caller from Hongyuan' },
    required: true,
  }),
  ask('call.at', '什么时候来的？', 'When did they come?', { required: true, usual: 'now' }),
  ask('callers.name', '来客姓名？', 'Name of the caller?'),
  ask('callers.organization', '是哪个单位的？', 'Of which organization?', after('callers.name')),
  ask('callers.card', '递名片了吗？', 'Did they give a card?', after('callers.name')),
  ask('count', '一共几个人？', 'How many are there?', { usual: '1' }),
  ask('purpose', '来做什么？', 'What have they come for?', {
    hint: { zh: '没问出来先不填', en: 'Leave it if they have not said' },
  }),
  ask('refuses', '对方不肯说来意吗？', 'Do they refuse to say?', {
    when: [{ of: 'purpose', not: true }],
  }),
  ask('leader.name', '要见哪位领导？', 'Whom do they want to see?'),
  ask('appointment.made', '事先约过吗？', 'Is there an appointment?', after('leader.name')),
  ask('leader.state', '这位领导见不见？', 'Will that person see them?', {
    hint: { zh: '先通报再答复；没通报前不说在不在', en: 'Ask first; say nothing until you know' },
    usual: 'unknown',
    ...after('leader.name'),
  }),
  ask('leader.back', '什么时候回来？', 'When is that person back?', {
    follows: 'call.at',
    ...after('leader.state', 'out'),
  }),
  ask('leader.reason', '可以对客人说的原因？', 'What reason may be given?', {
    hint: { zh: '如 外出开会；不说去了哪里', en: 'as in at a meeting; never where' },
    ...after('leader.state', 'out', 'unwilling'),
  }),
  ask(
    'leader.deputy',
    '谁可以代谈？',
    'Who may talk instead?',
    after('leader.state', 'out', 'unwilling'),
  ),
  ask('call.receiver', '谁接待？', 'Who receives them?', {
    also: 'team.name',
    hint: { zh: '几个人用、隔开', en: 'Commas between names' },
  }),
  ask('call.place', '在哪里接待？', 'Where are they received?', {
    hint: { zh: '如 一楼会客区', en: 'as in the lobby' },
  }),
];

/** An unannounced call (来客接待): somebody stands at the desk and wants to see a leader. */
export const WALK_IN_KIND: KindSpec = {
  kind: 'walk-in',
  label: { zh: '来客接待', en: 'walk-in' },
  aliases: ['来客', '临时来访', '不速之客'],
  about: { zh: '没有预约，人已到门口', en: 'somebody stands at the desk' },
  shape: WALK_IN,
  choices: WALK_IN_CHOICES,
  questions: WALK_IN_QUESTIONS,
  start: {
    title: { zh: '来客接待', en: 'A caller' },
    first: 0,
    at: 'call.at',
    clock: '09:00',
    now: true,
  },
  renewal: {
    old: [],
    check: ['title', 'callers', 'count', 'purpose', 'appointment', 'leader', 'present'],
  },
  checklist: { zh: '来客接待任务清单', en: 'Checklist' },
  summary: { zh: '来客接待小结', en: 'Summary of the call' },
  lead: 'reception',
  occasions: [
    whole('walk-in', 'walk_in', 'The call'),
    timed('visits', 'visit', '来客', 'Caller', {
      section: 'call',
      end: 'until',
      lasts: 30,
      faceToFace: true,
      onDuty: true,
      roles: { reception: 'receiver' },
    }),
  ],
};
