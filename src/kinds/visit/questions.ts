import type { Question } from '../shape/question.ts';

const BY_TICKET = ['flight', 'train', 'coach', 'ship'];

/** What a visit needs. */
export const VISIT_QUESTIONS: readonly Question[] = [
  {
    to: 'type',
    ask: { zh: '接待类型', en: 'Type of reception' },
    hint: {
      zh: '决定适用哪些规定：哪些步骤不能做、几个人陪餐',
      en: 'Decides which regulations apply and what they forbid',
    },
    required: true,
    usual: 'official',
    about: {
      official: { zh: '机关、事业单位之间办公事', en: 'between public bodies' },
      'soe-official': { zh: '国有企业接待机关来人', en: 'public bodies visit it' },
      business: { zh: '国有企业接待客户、合作方', en: 'clients of a state company' },
      foreign: { zh: '外国和港澳台来宾', en: 'guests from abroad' },
      enterprise: { zh: '民营企业、普通办公室', en: 'a private company or office' },
    },
  },
  {
    to: 'title',
    ask: { zh: '这次接待叫什么？', en: 'What is this visit called?' },
    hint: { zh: '如 省教育厅调研组来校调研', en: 'as in Visit of the Northfield delegation' },
    required: true,
  },
  {
    to: 'received',
    ask: { zh: '什么时候接到通知的？', en: 'When were you told?' },
    hint: {
      zh: '来不及的任务从这时排起；如 今天 9:40',
      en: 'Late tasks start from then; as in today 9:40',
    },
    usual: 'now',
  },
  {
    to: 'guests.name',
    ask: { zh: '主宾（带队的人）叫什么名字？', en: 'Who leads the guests?' },
    hint: { zh: '只写姓名；其他来宾以后再加', en: 'One name; add the others later' },
  },
  {
    to: 'guests.organization',
    ask: { zh: '是哪个单位的？', en: 'Of which organization?' },
    when: [{ of: 'guests.name' }],
  },
  {
    to: 'guests.title',
    ask: { zh: '什么职务？', en: 'What position?' },
    when: [{ of: 'guests.name' }],
  },
  {
    to: 'guests.rank',
    ask: { zh: '什么级别？', en: 'What rank?' },
    hint: { zh: '如 副厅级、正处级；没有级别的不写', en: 'as in division-chief; none abroad' },
    when: [{ of: 'guests.name' }, { of: 'type', is: ['official', 'soe-official'] }],
  },
  {
    to: 'party.count',
    ask: { zh: '一共来几位？', en: 'How many come in all?' },
    hint: { zh: '连主宾；订房、订餐、派车、陪餐人数都看它', en: 'Rooms, tables and cars go by it' },
  },
  {
    to: 'party.contact_phone',
    ask: { zh: '对方联络人的电话？', en: 'Phone of their contact?' },
    hint: { zh: '路上有变化好联系', en: 'To reach them on the road' },
  },
  {
    to: 'purpose.detail',
    ask: { zh: '来做什么？', en: 'What do they come for?' },
    hint: { zh: '如 调研产教融合', en: 'as in the joint degree' },
  },
  {
    to: 'letter.number',
    ask: { zh: '公函文号？', en: 'Number of their letter?' },
    hint: {
      zh: '公务接待没有公函不接待；还没收到就写 待补',
      en: 'No letter, no reception; if not there yet: to follow',
    },
    required: true,
    when: [{ of: 'type', is: ['official', 'soe-official'] }],
  },
  {
    to: 'arrivals.mode',
    ask: { zh: '来宾怎么来？', en: 'How do they come?' },
    required: true,
    usual: 'flight',
    about: { car: { zh: '来宾自己坐车到门口', en: 'they drive to our door' } },
  },
  {
    to: 'arrivals.at',
    ask: { zh: '什么时候到？', en: 'When do they arrive?' },
    hint: {
      zh: '如 12月2日 14:20；没定先写大概时间',
      en: 'as in 2 Dec 14:20; roughly if not fixed',
    },
    required: true,
  },
  {
    to: 'arrivals.number',
    ask: { zh: '航班号或车次？', en: 'Flight or train number?' },
    when: [{ of: 'arrivals.mode', is: BY_TICKET }],
  },
  {
    to: 'arrivals.place',
    ask: { zh: '到哪里接？', en: 'Where do we meet them?' },
    hint: { zh: '如 滨江机场T2、学院大门', en: 'as in Binjiang Airport T2, main gate' },
  },
  {
    to: 'arrivals.travel',
    ask: { zh: '从我们这里过去要多久？', en: 'How long is the way there?' },
    hint: { zh: '如 50分钟；不写按 1 小时算', en: 'as in 50m; an hour if left out' },
    when: [{ of: 'arrivals.mode', is: BY_TICKET }],
  },
  {
    to: 'meals.at',
    ask: { zh: '接待餐几点开始？', en: 'When is the meal you give?' },
    hint: { zh: '如 18:30（抵达当天）', en: 'as in 18:30 on the day of arrival' },
  },
  {
    to: 'meals.kind',
    ask: { zh: '什么餐？', en: 'What kind of meal?' },
    when: [{ of: 'meals.at' }],
    usual: 'working',
  },
  {
    to: 'meals.place',
    ask: { zh: '在哪里用餐？', en: 'Where?' },
    when: [{ of: 'meals.at' }],
  },
  {
    to: 'meetings.at',
    ask: { zh: '座谈、会议或检查几点开始？', en: 'When is the meeting?' },
    hint: { zh: '如 12月3日 9:00', en: 'as in 3 Dec 9:00' },
  },
  {
    to: 'meetings.kind',
    ask: { zh: '什么会？', en: 'What kind of meeting?' },
    when: [{ of: 'meetings.at' }],
    usual: 'talk',
  },
  {
    to: 'meetings.place',
    ask: { zh: '在哪里开？', en: 'Where?' },
    when: [{ of: 'meetings.at' }],
  },
  {
    to: 'departures.at',
    ask: { zh: '什么时候离开？', en: 'When do they leave?' },
    hint: {
      zh: '飞机、火车写开的时间',
      en: 'When the flight or train leaves',
    },
  },
  {
    to: 'departures.mode',
    ask: { zh: '怎么走？', en: 'How do they leave?' },
    when: [{ of: 'departures.at' }],
    usual: 'train',
  },
  {
    to: 'departures.number',
    ask: { zh: '航班号或车次？', en: 'Flight or train number?' },
    when: [{ of: 'departures.mode', is: BY_TICKET }],
  },
  {
    to: 'departures.place',
    ask: { zh: '从哪里走？', en: 'From where?' },
    when: [{ of: 'departures.at' }],
  },
  {
    to: 'team.name',
    ask: { zh: '我方谁总负责？', en: 'Who is in charge on our side?' },
    hint: { zh: '其他人的分工以后在接待单里加', en: 'Add the others in the brief' },
  },
];
