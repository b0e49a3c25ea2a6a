import { CALLED_OFF, CALLED_OFF_SPEC, calledOffList } from '../shape/called-off.ts';
import { dated, type KindSpec, timed, whole } from '../shape/kind-spec.ts';
import { after, ask, type Question } from '../shape/question.ts';
import { PETITION, PETITION_CHOICES } from './shape.ts';

const OURS = { of: 'matter.jurisdiction', is: ['own'] };
const NOT_OURS = { of: 'matter.jurisdiction', is: ['subordinate', 'other', 'cross'] };
const CLAIM = { of: 'matter.category', is: ['claim'] };
const NO_ACCUSATION = { of: 'matter.category', is: ['accusation'], not: true } as const;

/** What a petition needs. */
const PETITION_QUESTIONS: readonly Question[] = [
  ask('title', '这件事叫什么？', 'What is this matter called?', {
    hint: {
      zh: '会出现在日历里，不要写来访人姓名',
      en: 'Goes to calendars: no names of petitioners',
    },
    required: true,
  }),
  ask('receptions.at', '什么时候接待？', 'When are they received?', {
    hint: { zh: '如 今天 9:00、12月2日 14:30', en: 'as in today 9:00, 2 Dec 14:30' },
    required: true,
    usual: 'now',
  }),
  ask('receptions.place', '在哪里接待？', 'Where are they received?', {
    hint: { zh: '如 来访接待室', en: 'as in the reception room' },
  }),
  ask(
    'crew.receives',
    '谁接访？谁记录？谁管督办、上报？',
    'Who receives them? Who keeps the record? Who follows up?',
    {
      hint: { zh: '如 钱进，孙莉，吴敏；没定的不写', en: 'as in Qian Jin; Sun Li; Wu Min' },
      parts: ['crew.records', 'crew.leads'],
    },
  ),
  ask('visitors.name', '来访人姓名？', 'Name of the petitioner?', {
    hint: { zh: '集体来访写一位代表，其他代表以后再加', en: 'Of a group, one who speaks for it' },
  }),
  ask('count', '一共来了几个人？', 'How many came?', {
    hint: { zh: '多人提出共同事项的，代表不超过 5 人', en: 'A group sends five at most to speak' },
    usual: '1',
  }),
  ask('matter.summary', '反映什么事？', 'What is it about?'),
  ask('matter.request', '要求什么？', 'What do they ask for?'),
  ask('matter.category', '属于哪一类？', 'What kind of matter?', {
    usual: 'claim',
    about: {
      claim: { zh: '要求解决问题', en: 'asks for something to be put right' },
      suggestion: { zh: '提建议、意见', en: 'has advice' },
      accusation: { zh: '反映违纪违法', en: 'reports misconduct' },
    },
  }),
  ask('matter.visit', '第几次来？', 'Is this the first time?', { usual: 'first' }),
  ask(
    'matter.justified',
    '诉求合理、应当解决还没有解决吗？',
    'Is it a just claim that has not been met?',
    { ...after('matter.visit', 'repeated') },
  ),
  ask('matter.accused', '检举控告的是谁？', 'Whom do they accuse?', {
    hint: {
      zh: '材料要同他们隔开，只写在密封的材料里',
      en: 'Kept from them; only on the sealed papers',
    },
    ...after('matter.category', 'accusation'),
  }),
  ask('matter.new_facts', '有没有新的事实和理由？', 'Are there new facts or reasons?', {
    when: [{ of: 'matter.visit', is: ['repeated'] }, NO_ACCUSATION],
  }),
  ask('matter.final', '是不是已经复核终结？', 'Has a recheck concluded the matter?', {
    hint: {
      zh: '同一事实和理由，复核过的不再受理',
      en: 'It is not accepted again then',
    },
    when: [{ of: 'matter.visit', is: ['repeated'] }, NO_ACCUSATION],
  }),
  ask('matter.jurisdiction', '归谁管？', 'Whose matter is it to handle?', {
    hint: { zh: '决定是自己办、转送还是告知去向', en: 'Decides: handle, transfer or direct' },
    usual: 'own',
  }),
  ask('matter.route', '走哪条途径办？', 'By which procedure is it handled?', {
    hint: {
      zh: '诉讼、仲裁等各有程序，没有六十日；没定的回车',
      en: 'Courts have their own; Enter if open',
    },
    when: [OURS, CLAIM],
    about: {
      court: { zh: '法院、检察院、公安机关', en: 'court, procuratorate, police' },
      arbitration: { zh: '劳动人事、农村土地等', en: 'labour, service, farm land' },
      appeal: { zh: '党员申诉、申请复审', en: 'of the Party and the service' },
      administrative: { zh: '复议、裁决、许可等', en: 'review, ruling, permit' },
      duty: { zh: '申请查处、要求保护', en: 'asked to act or protect' },
      petition: { zh: '都不是的，六十日', en: 'none of these: 60 days' },
    },
  }),
  ask('matter.units', '涉及哪些单位或部门？', 'Which units are concerned?', {
    hint: { zh: '几个用、隔开', en: 'Commas between them' },
    when: [NOT_OURS, NO_ACCUSATION],
  }),
  ask('signals', '有没有要上报或特别处置的情况？', 'Is there anything to report upwards?', {
    hint: {
      zh: '危及安全、人数多、扬言过激、越级、苗头热点等',
      en: 'danger, crowd, threats, a trend',
    },
  }),
  ask('urgent', '事情紧急，要先打电话吗？', 'Is it urgent enough to phone first?'),
  ask(
    'instruction.from',
    '是哪个上级交办、哪位领导批示的？',
    'Which higher office or leader sent it?',
    {
      hint: {
        zh: '如 省水利厅，9月24日，11月5日；自己来的不写',
        en: 'as in Water Dept, 24 Sep, 5 Nov; or Enter',
      },
      parts: ['instruction.date', 'instruction.due'],
    },
  ),
  ask('host.phone', '告知书上留哪个查询电话？', 'Which telephone number goes on the notice?', {}),
];

/** A petition (信访接待): people who come with a matter, and what becomes of it until it is closed. */
export const PETITION_KIND: KindSpec = {
  kind: 'petition',
  crew: {
    'crew.receives': { zh: '接待人', en: 'receiver' },
    'crew.records': { zh: '记录', en: 'recorder' },
    'crew.leads': { zh: '统筹', en: 'coordinator' },
  },
  label: { zh: '信访接待', en: 'petition' },
  aliases: ['信访', '群众来访', '接访'],
  about: { zh: '群众来信访', en: 'people come with a grievance' },
  shape: PETITION,
  derived: { cancelled: calledOffList(CALLED_OFF) },
  choices: PETITION_CHOICES,
  questions: PETITION_QUESTIONS,
  start: {
    title: { zh: '群众来访', en: 'A petition' },
    first: 0,
    at: 'receptions.at',
    clock: '09:00',
    now: true,
  },
  renewal: {
    old: ['instruction', 'dates', 'result'],
    check: ['title', 'visitors', 'count', 'matter', 'signals', 'avoid'],
    begins: ['dates', 'registered'],
  },
  checklist: { zh: '信访接待任务清单', en: 'Checklist' },
  summary: { zh: '信访接待小结', en: 'Summary of the petition' },
  confidential: true,
  sealed: {
    where: ['matter', 'category', 'accusation'],
    title: { zh: '保密事项', en: 'Confidential matter' },
  },
  bars: [
    ['matter', 'accused'],
    ['', 'avoid'],
  ],
  lead: 'receiver',
  contact: 'coordinator',
  byUnit: { role: 'department', section: 'matter', field: 'units' },
  steps: {
    section: 'dates',
    begins: 'registered',
    fields: [
      ...['notified', 'accepted', 'assigned', 'supervised', 'returned', 'extended', 'delivered'],
      ...['review_requested', 'review_delivered', 'recheck_requested', 'closed', 'filed'],
    ],
  },
  occasions: [
    whole('case', 'case', 'The case'),
    {
      ...dated('instruction', 'date', '收到交办', 'Handed down'),
      ...{ as: 'handed_down', section: 'instruction', name: ['from'] },
    },
    { ...dated('reply_due', 'due', '交办回报期限', 'Answer due'), section: 'instruction' },
    dated('receipt', 'received', '收到', 'Received'),
    { ...dated('registration', 'registered', '登记', 'Registration'), startsWith: 'receptions' },
    timed('receptions', 'reception', '接访', 'Reception', {
      end: 'until',
      lasts: 60,
      faceToFace: true,
      settled: 'settled',
      roles: { receiver: 'officer', recorder: 'recorder' },
      attend: ['officer', 'recorder'],
    }),
    dated('acceptance', 'accepted', '受理', 'Acceptance'),
    dated('assignment', 'assigned', '交办', 'Assignment'),
    dated('extension', 'extended', '延期', 'Extension'),
    dated('delivery', 'delivered', '送达处理意见', 'Opinion delivered'),
    dated('review', 'review_requested', '申请复查', 'Review requested'),
    dated('review_delivery', 'review_delivered', '送达复查意见', 'Review delivered'),
    dated('recheck', 'recheck_requested', '申请复核', 'Recheck requested'),
    dated('closing', 'closed', '结案', 'Closing'),
    CALLED_OFF_SPEC,
  ],
};
