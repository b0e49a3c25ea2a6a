import type { Question } from '../shape/question.ts';

/** What a complaint in a hospital needs. */
export const COMPLAINT_QUESTIONS: readonly Question[] = [
  {
    to: 'title',
    ask: { zh: '这件投诉叫什么？', en: 'What is this complaint called?' },
    hint: {
      zh: '会出现在日历里，不要写患者、投诉人姓名',
      en: 'Goes to calendars: no names of patients',
    },
    required: true,
  },
  {
    to: 'channel',
    ask: { zh: '怎么投诉的？', en: 'How did it come?' },
    usual: 'in-person',
  },
  {
    to: 'receptions.at',
    ask: { zh: '什么时候接待或接到投诉的？', en: 'When is it received?' },
    hint: { zh: '如 今天 9:00、12月2日 14:30', en: 'as in today 9:00, 2 Dec 14:30' },
    required: true,
    usual: 'now',
  },
  {
    to: 'receptions.place',
    ask: { zh: '在哪里接待？', en: 'Where?' },
    hint: { zh: '如 投诉接待室', en: 'as in the reception room' },
  },
  {
    to: 'receptions.officer',
    also: 'team.name',
    ask: { zh: '谁接待？', en: 'Who receives them?' },
    hint: { zh: '几个人用、隔开', en: 'Commas between names' },
  },
  {
    to: 'complainants.name',
    ask: { zh: '投诉人姓名？', en: 'Name of the complainant?' },
  },
  {
    to: 'complainants.relation',
    ask: { zh: '与患者什么关系？', en: 'Relation to the patient?' },
    hint: { zh: '如 本人、子女', en: 'as in the patient, a daughter' },
    when: [{ of: 'complainants.name' }],
  },
  {
    to: 'complainants.phone',
    ask: { zh: '投诉人电话？', en: 'Phone of the complainant?' },
    hint: { zh: '答复用；不进日历', en: 'For the answer; not in calendars' },
    when: [{ of: 'complainants.name' }],
  },
  {
    to: 'count',
    ask: { zh: '一共来了几个人？', en: 'How many came?' },
    usual: '1',
    when: [{ of: 'channel', is: ['in-person'] }],
  },
  {
    to: 'patient.department',
    ask: { zh: '患者在哪个科就诊？', en: 'In which department was the patient?' },
  },
  {
    to: 'matter.summary',
    ask: { zh: '投诉什么？', en: 'What is it about?' },
  },
  {
    to: 'matter.category',
    ask: { zh: '属于哪一类？', en: 'What kind of complaint?' },
    usual: 'medical',
    about: {
      medical: { zh: '诊疗、用药、手术', en: 'treatment, medicine, surgery' },
      'non-medical': { zh: '服务态度、收费、环境', en: 'manners, charges, premises' },
      unclear: { zh: '要先核实', en: 'to be looked into' },
    },
  },
  {
    to: 'matter.departments',
    ask: { zh: '涉及哪些科室？', en: 'Which departments are concerned?' },
    hint: {
      zh: '几个用、隔开；多个科室要协同，时限也不同',
      en: 'Commas between; the deadline goes by it',
    },
  },
  {
    to: 'harm',
    ask: { zh: '可能正在损害患者健康吗？', en: 'May the patient be coming to harm?' },
    hint: { zh: '是的话先采取措施', en: 'If so, act at once' },
  },
  {
    to: 'signals',
    ask: { zh: '有没有要特别当心的情况？', en: 'Is there anything to be careful of?' },
    hint: {
      zh: '情绪激动、人数多、反复投诉、扬言威胁等',
      en: 'agitated, crowd, threats and so on',
    },
  },
  {
    to: 'compensation',
    ask: { zh: '提出赔偿了吗？', en: 'Is compensation asked for?' },
  },
  {
    to: 'amount',
    ask: { zh: '要多少元？', en: 'How many yuan?' },
    when: [{ of: 'compensation' }],
  },
];
