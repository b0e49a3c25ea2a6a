import { CALLED_OFF, CALLED_OFF_SPEC, calledOffList } from '../shape/called-off.ts';
import { dated, type KindSpec, reckoned, timed, whole } from '../shape/kind-spec.ts';
import { after, ask, type Question } from '../shape/question.ts';
import { COMPLAINT, COMPLAINT_CHOICES } from './shape.ts';

/** What a complaint in a hospital needs. */
const COMPLAINT_QUESTIONS: readonly Question[] = [
  ask('title', '这件投诉叫什么？', 'What is this complaint called?', {
    hint: {
      zh: '会出现在日历里，不要写患者、投诉人姓名',
      en: 'Goes to calendars: no names of patients',
    },
    required: true,
  }),
  ask('channel', '怎么投诉的？', 'How did the complaint come in?', { usual: 'in-person' }),
  ask('receptions.at', '什么时候接待或接到投诉的？', 'When was it received?', {
    hint: { zh: '如 今天 9:00、12月2日 14:30', en: 'as in today 9:00, 2 Dec 14:30' },
    required: true,
    usual: 'now',
  }),
  ask('receptions.place', '在哪里接待？', 'Where are they received?', {
    hint: { zh: '如 投诉接待室', en: 'as in the reception room' },
  }),
  ask(
    'crew.receives',
    '谁接待？谁记录？谁后备？',
    'Who receives them? Who keeps the record? Who stands by?',
    {
      hint: { zh: '如 何敏，邵晨，冯晓东；没定的不写', en: 'as in He Min; Shao Chen; Feng Lei' },
      parts: ['crew.records', 'crew.stands'],
    },
  ),
  ask('complainants.name', '投诉人姓名？', 'Name of the complainant?'),
  ask('complainants.relation', '与患者什么关系？', 'What is their relation to the patient?', {
    hint: { zh: '如 本人、子女', en: 'as in the patient, a daughter' },
    ...after('complainants.name'),
  }),
  ask('complainants.phone', '投诉人电话？', 'Phone of the complainant?', {
    hint: { zh: '答复用；不进日历', en: 'For the answer; not in calendars' },
    ...after('complainants.name'),
  }),
  ask('count', '一共来了几个人？', 'How many came?', {
    usual: '1',
    ...after('channel', 'in-person'),
  }),
  ask('patient.department', '患者在哪个科就诊？', 'In which department was the patient?'),
  ask('matter.summary', '投诉什么？', 'What is it about?'),
  ask('matter.category', '属于哪一类？', 'What kind of complaint?', {
    usual: 'medical',
    about: {
      medical: { zh: '诊疗、用药、手术', en: 'treatment, medicine, surgery' },
      'non-medical': { zh: '服务态度、收费、环境', en: 'manners, charges, premises' },
      unclear: { zh: '要先核实', en: 'to be looked into' },
    },
  }),
  ask('matter.departments', '涉及哪些科室？', 'Which departments are concerned?', {
    hint: {
      zh: '几个用、隔开；多个科室要协同，时限也不同',
      en: 'Commas between; the deadline goes by it',
    },
  }),
  ask('patient.died', '患者去世了吗？', 'Has the patient died?', {
    hint: {
      zh: '是的话要告知尸检、封存，都有时限',
      en: 'Autopsy and sealing have hours',
    },
    ...after('matter.category', 'medical', 'unclear'),
  }),
  ask('patient.died_at', '几点去世的？', 'When did the patient die?', {
    hint: {
      zh: '如 昨天 22:00；尸检的 48 小时从这时起算',
      en: 'as in yesterday 22:00, for the 48 hours',
    },
    ...after('patient.died'),
  }),
  ask('seal', '要求封存病历或实物吗？', 'Do they ask that records or objects be sealed?', {
    ...after('matter.category', 'medical', 'unclear'),
  }),
  ask('harm', '可能正在损害患者健康吗？', 'Could the patient be coming to harm?', {
    hint: { zh: '是的话先采取措施', en: 'If so, act at once' },
    when: [{ of: 'patient.died', not: true }],
  }),
  ask('signals', '有没有要特别当心的情况？', 'Is there anything to be careful of?', {
    hint: {
      zh: '情绪激动、人数多、反复投诉、扬言威胁等',
      en: 'agitated, crowd, threats and so on',
    },
  }),
  ask('compensation', '提出赔偿了吗？', 'Is compensation asked for?'),
  ask('amount', '要多少元？', 'How many yuan do they ask for?', after('compensation')),
  ask('host.phone', '医院值班电话？', 'Phone of the hospital’s duty office?', {
    hint: { zh: '答复和告知书上要写', en: 'It is printed on answers and notices' },
  }),
];

/** A complaint in a hospital (投诉接待): who receives it, what is done about it, when the answer is due. */
export const COMPLAINT_KIND: KindSpec = {
  kind: 'complaint',
  crew: {
    'crew.receives': { zh: '接待人', en: 'receiver' },
    'crew.records': { zh: '记录', en: 'recorder' },
    'crew.stands': { zh: '后备', en: 'standby' },
  },
  label: { zh: '投诉接待', en: 'complaint' },
  aliases: ['投诉', '医疗投诉'],
  about: { zh: '医院里患者投诉', en: 'a patient complains to a hospital' },
  shape: COMPLAINT,
  derived: { cancelled: calledOffList(CALLED_OFF) },
  choices: COMPLAINT_CHOICES,
  questions: COMPLAINT_QUESTIONS,
  start: {
    title: { zh: '患者投诉', en: 'A complaint' },
    first: 0,
    at: 'receptions.at',
    clock: '09:00',
    now: true,
  },
  renewal: {
    old: ['dates'],
    check: [
      ...['title', 'complainants', 'count', 'patient', 'matter', 'signals', 'harm', 'amount'],
      ...['seal', 'blood', 'declined', 'rounds'],
    ],
    begins: ['dates', 'registered'],
  },
  checklist: { zh: '投诉接待任务清单', en: 'Checklist' },
  summary: { zh: '投诉接待小结', en: 'Summary of the complaint' },
  confidential: true,
  lead: 'receiver',
  byUnit: { role: 'department', section: 'matter', field: 'departments' },
  steps: {
    section: 'dates',
    begins: 'registered',
    fields: ['transferred', 'replied', 'answered', 'mediation', 'administrative', 'closed'],
  },
  occasions: [
    whole('case', 'case', 'The case'),
    { ...dated('registration', 'registered', '登记', 'Registration'), startsWith: 'receptions' },
    timed('receptions', 'reception', '接待', 'Reception', {
      end: 'until',
      lasts: 60,
      faceToFace: true,
      roles: { receiver: 'officer', recorder: 'recorder', standby: 'standby' },
      attend: ['officer', 'recorder'],
    }),
    reckoned('due', 'case.due', 'date', '反馈期限', 'Answer due'),
    reckoned('reply', 'case.reply_day', 'date', '科室回复', 'Reply due'),
    reckoned('joint', 'case.joint_day', 'date', '联席会', 'Joint meeting'),
    reckoned('death', 'case.death', 'item', '去世', 'Death'),
    dated('limit', 'limit', '转办限期', 'Limit set'),
    dated('answer', 'answered', '反馈', 'Answer'),
    dated('mediation', 'mediation', '调解受理', 'Mediation'),
    dated('application', 'administrative_asked', '申请行政调解', 'Mediation asked for'),
    dated('administrative', 'administrative', '行政调解受理', 'Administrative mediation'),
    dated('closing', 'closed', '结案', 'Closing'),
    { ...dated('rounds', 'until', '定期', 'Round'), as: 'round', section: 'rounds', name: [] },
    CALLED_OFF_SPEC,
  ],
};
