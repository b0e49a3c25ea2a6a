import { type KindSpec, timed, whole } from '../shape/kind-spec.ts';
import { after, ask, type Question } from '../shape/question.ts';
import { VISIT_CHOICES } from './choices.ts';
import { VISIT_DERIVED } from './moves.ts';
import { VISIT } from './shape.ts';

const BY_TICKET = ['flight', 'train', 'coach', 'ship'];

/** What a visit needs. */
const VISIT_QUESTIONS: readonly Question[] = [
  ask('type', '接待类型', 'Type of reception', {
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
  }),
  ask('title', '这次接待叫什么？', 'What is this visit called?', {
    hint: { zh: '如 省教育厅调研组来校调研', en: 'as in Visit of the Northfield delegation' },
    required: true,
  }),
  ask('received', '什么时候接到通知的？', 'When were you told?', {
    hint: {
      zh: '来不及的任务从这时排起；如 今天 9:40',
      en: 'Late tasks start from then; as in today 9:40',
    },
    usual: 'now',
  }),
  ask('guests.name', '主宾（带队的人）叫什么名字？', 'Who leads the guests?', {
    hint: { zh: '只写姓名；其他来宾以后再加', en: 'One name; add the others later' },
  }),
  ask('guests.organization', '是哪个单位的？', 'Of which organization?', after('guests.name')),
  ask('guests.title', '什么职务？', 'What position?', after('guests.name')),
  ask('guests.rank', '什么级别？', 'What rank?', {
    hint: { zh: '如 副厅级、正处级；没有级别的不写', en: 'as in division-chief; none abroad' },
    when: [{ of: 'guests.name' }, { of: 'type', is: ['official', 'soe-official'] }],
  }),
  ask('party.count', '一共来几位？', 'How many come in all?', {
    hint: { zh: '连主宾；订房、订餐、派车、陪餐人数都看它', en: 'Rooms, tables and cars go by it' },
  }),
  ask('party.contact_phone', '对方联络人的电话？', 'Phone of their contact?', {
    hint: { zh: '路上有变化好联系', en: 'To reach them on the road' },
  }),
  ask('purpose.detail', '来做什么？', 'What do they come for?', {
    hint: { zh: '如 调研产教融合', en: 'as in the joint degree' },
  }),
  ask('letter.number', '公函文号？', 'Number of their letter?', {
    hint: {
      zh: '公务接待没有公函不接待；还没收到就写 待补',
      en: 'No letter, no reception; if not there yet: to follow',
    },
    required: true,
    ...after('type', 'official', 'soe-official'),
  }),
  ask('arrivals.mode', '来宾怎么来？', 'How do they come?', {
    required: true,
    usual: 'flight',
    about: { car: { zh: '来宾自己坐车到门口', en: 'they drive to our door' } },
  }),
  ask('arrivals.at', '什么时候到？', 'When do they arrive?', {
    hint: {
      zh: '如 12月2日 14:20；没定先写大概时间',
      en: 'as in 2 Dec 14:20; roughly if not fixed',
    },
    required: true,
  }),
  ask(
    'arrivals.number',
    '航班号或车次？',
    'Flight or train number?',
    after('arrivals.mode', ...BY_TICKET),
  ),
  ask('arrivals.place', '到哪里接？', 'Where do we meet them?', {
    hint: { zh: '如 滨江机场T2、学院大门', en: 'as in Binjiang Airport T2, main gate' },
  }),
  ask('arrivals.travel', '从我们这里过去要多久？', 'How long is the way there?', {
    hint: { zh: '如 50分钟；不写按 1 小时算', en: 'as in 50m; an hour if left out' },
    ...after('arrivals.mode', ...BY_TICKET),
  }),
  ask('meals.at', '接待餐几点开始？', 'When is the meal you give?', {
    hint: { zh: '如 18:30（抵达当天）', en: 'as in 18:30 on the day of arrival' },
  }),
  ask('meals.kind', '什么餐？', 'What kind of meal?', {
    ...after('meals.at'),
    usual: 'working',
  }),
  ask('meals.place', '在哪里用餐？', 'Where?', after('meals.at')),
  ask('meetings.at', '座谈、会议或检查几点开始？', 'When is the meeting?', {
    hint: { zh: '如 12月3日 9:00', en: 'as in 3 Dec 9:00' },
  }),
  ask('meetings.kind', '什么会？', 'What kind of meeting?', {
    ...after('meetings.at'),
    usual: 'talk',
  }),
  ask('meetings.place', '在哪里开？', 'Where?', after('meetings.at')),
  ask('departures.at', '什么时候离开？', 'When do they leave?', {
    hint: { zh: '飞机、火车写开的时间', en: 'When the flight or train leaves' },
  }),
  ask('departures.mode', '怎么走？', 'How do they leave?', {
    ...after('departures.at'),
    usual: 'train',
  }),
  ask(
    'departures.number',
    '航班号或车次？',
    'Flight or train number?',
    after('departures.mode', ...BY_TICKET),
  ),
  ask('departures.place', '从哪里走？', 'From where?', after('departures.at')),
  ask('team.name', '我方谁总负责？', 'Who is in charge on our side?', {
    hint: { zh: '其他人的分工以后在接待单里加', en: 'Add the others in the brief' },
  }),
];

const STAY = {
  start: 'check_in',
  end: 'check_out',
  name: ['hotel'],
  place: 'hotel',
  through: { escort: 'guests' },
};

/** A station, unless they come or go in their own car. */
const AT_DOOR = { usual: 'away', unless: ['mode', 'car'] } as const;

/** What meals, meetings, tours and activities have in common: who is there, and which vehicle brings them. */
const TOGETHER = {
  titled: true,
  end: 'until',
  roles: { companion: 'companions', driver: 'vehicle', responsible: 'responsible' },
  through: { driver: 'vehicles' },
  attend: ['companions', 'responsible'],
  party: 'guests',
  vehicle: { field: 'vehicle', before: 0, after: 0 },
} as const;

/** A visit (来访接待): guests who come, stay, eat, meet, look around and leave. */
export const VISIT_KIND: KindSpec = {
  kind: 'visit',
  label: { zh: '来访接待', en: 'visit' },
  aliases: ['来访', '接待', '来宾接待'],
  about: { zh: '有客人要来，要接、住、吃、谈、送', en: 'guests are coming' },
  shape: VISIT,
  derived: VISIT_DERIVED,
  choices: VISIT_CHOICES,
  questions: VISIT_QUESTIONS,
  start: {
    title: { zh: '来访接待', en: 'A visit' },
    first: 7,
    at: 'arrivals.at',
    clock: '14:20',
    more: { type: 'official' },
  },
  renewal: {
    old: ['letter'],
    check: ['title', 'guests', 'party', 'arrivals', 'lodging', 'departures', 'budget'],
  },
  checklist: { zh: '接待任务清单', en: 'Checklist' },
  summary: { zh: '接待小结', en: 'Summary' },
  lead: 'coordinator',
  dated: [
    { section: 'milestones', as: 'milestone', title: 'title', by: 'by', owner: 'owner' },
    {
      section: 'invited',
      as: 'reply',
      before: { zh: '核对受邀方的回复：', en: 'Check the replies of those invited: ' },
      title: 'name',
      by: 'reply_by',
      role: 'liaison',
    },
  ],
  occasions: [
    whole('visit', 'visit', 'The visit'),
    { for: 'days', as: 'day', label: { zh: '当日', en: 'Day' }, each: 'day', name: [] },
    timed('arrivals', 'arrival', '抵达', 'Arrival', {
      titled: true,
      lasts: 30,
      remind: 60,
      name: ['number', 'from'],
      assumed: { travel: 60 },
      roles: { greeter: 'greeters', driver: 'vehicle', escort: 'guests' },
      through: { driver: 'vehicles', escort: 'guests' },
      attend: ['greeters'],
      party: 'guests',
      bound: 'first',
      travel: { field: 'travel', unless: ['mode', 'car'] },
      site: AT_DOOR,
      vehicle: { field: 'vehicle', before: 20, after: 0 },
    }),
    timed('lodging', 'stay', '住宿', 'Lodging', { ...STAY, titled: true, bed: true }),
    timed('mornings', 'morning', '早餐', 'Breakfast', {
      ...STAY,
      section: 'lodging',
      each: 'night',
      lasts: 60,
      clock: { field: 'breakfast', assumed: '07:30' },
    }),
    timed('meals', 'meal', '用餐', 'Meal', {
      ...TOGETHER,
      lasts: 90,
      name: ['kind'],
      site: { usual: 'open' },
      travel: { field: 'travel' },
      exclusive: true,
    }),
    timed('meetings', 'meeting', '会议', 'Meeting', {
      ...TOGETHER,
      lasts: 120,
      name: ['kind'],
      assumed: { travel: 30 },
      attend: ['companions', 'responsible', 'chair'],
      travel: { field: 'travel', unless: ['away', false] },
      site: { usual: 'ours', away: 'away' },
      early: 10,
      exclusive: true,
    }),
    timed('activities', 'activity', '活动', 'Activity', {
      ...TOGETHER,
      lasts: 60,
      name: ['kind'],
      travel: { field: 'travel' },
      site: { usual: 'same' },
      early: 5,
    }),
    timed('tours', 'tour', '参观', 'Tour', {
      ...TOGETHER,
      lasts: 180,
      name: ['purpose'],
      assumed: { travel: 10 },
      roles: { ...TOGETHER.roles, guide: 'guide' },
      attend: ['companions', 'responsible', 'guide'],
      travel: { field: 'travel', unless: ['long_distance', true] },
      site: { usual: 'away', unless: ['long_distance', true] },
      vehicle: { field: 'vehicle', before: 0, after: 0 },
    }),
    timed('departures', 'departure', '离开', 'Departure', {
      titled: true,
      lasts: 0,
      name: ['number', 'to'],
      assumed: { travel: 60 },
      roles: { 'see-off': 'companions', driver: 'vehicle', escort: 'guests' },
      through: { driver: 'vehicles', escort: 'guests' },
      attend: ['companions'],
      party: 'guests',
      bound: 'last',
      travel: { field: 'travel', unless: ['mode', 'car'] },
      site: AT_DOOR,
      early: 60,
      earlier: ['international', 150],
      vehicle: { field: 'vehicle', before: 60, after: 0 },
    }),
    {
      for: 'moves',
      as: 'move',
      section: 'moves',
      label: { zh: '转场', en: 'Move' },
      each: 'move',
      name: ['to_name'],
      places: { near: ['places', 'ours'], unknown: ['places', 'unknown'] },
      party: 'guests',
      attend: ['companions'],
      roles: { companion: 'companions', driver: 'vehicle' },
      through: { driver: 'vehicles' },
      vehicle: { field: 'vehicle', before: 0, after: 0 },
    },
  ],
};
