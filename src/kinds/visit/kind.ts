import { CALLED_OFF_SPEC } from '../shape/called-off.ts';
import { type KindSpec, timed, whole } from '../shape/kind-spec.ts';
import { after, ask, type Question } from '../shape/question.ts';
import { VISIT_CHOICES } from './choices.ts';
import { VISIT_DERIVED } from './moves.ts';
import { VISIT } from './shape.ts';

const BY_TICKET = ['flight', 'train', 'coach', 'ship'];

/** When a room is left. */
const LEAVE = { to: 'lodging.check_out', by: '12:00', after: 'lodging.check_in' };

/**
 * What a visit needs: with the kind and the file at most fifteen questions. What belongs together is one answer, of which
 * only the first part must be known.
 */
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
      investment: { zh: '机关接待投资商、企业来人', en: 'investors, at a public body' },
      foreign: { zh: '外国和港澳台来宾', en: 'guests from abroad' },
      enterprise: { zh: '民营企业、普通办公室', en: 'a private company or office' },
    },
  }),
  ask('title', '这次接待叫什么？来做什么？', 'What is the visit called, and what is it for?', {
    hint: {
      zh: '如 省教育厅来校，调研产教融合',
      en: 'as in Northfield delegation, the joint degree',
    },
    parts: ['purpose.detail'],
    required: true,
  }),
  ask('letter.number', '公函文号？', 'What is the reference number of their letter?', {
    hint: {
      zh: '公务接待没有公函不接待；还没收到先空着，收到再填',
      en: 'no letter, no reception',
    },
    ...after('type', 'official', 'soe-official'),
  }),
  ask('guests.name', '主宾（带队的人）是谁？', 'Who leads the guests?', {
    hint: {
      zh: '姓名，单位，职务，级别：陈建国，省教育厅，副厅长',
      en: 'Name, organization, position, rank',
    },
    parts: ['guests.organization', 'guests.title', 'guests.rank'],
  }),
  ask(
    'party.count',
    '一共来几位？对方联络人是谁？',
    'How many are coming, and who is their contact?',
    {
      hint: {
        zh: '连主宾；如 6，高远，13800000022',
        en: 'as in 6, Tom Reilly, 13800000022',
      },
      parts: ['party.contact', 'party.contact_phone'],
    },
  ),
  ask('arrivals.mode', '来宾怎么来？', 'How will they arrive?', {
    required: true,
    usual: 'flight',
    about: {
      car: { zh: '来宾自己坐车到门口', en: 'they drive to our door' },
      ours: { zh: '我们派车去对方那里接', en: 'we fetch them where they are' },
    },
  }),
  ask(
    'arrivals.at',
    '什么时候到？哪一班？到哪里接？',
    'When, on which one, and where do we meet them?',
    {
      hint: {
        zh: '如 12月2日 14:20，G7341，南站，50分钟（过去的路程）',
        en: 'as in 2 Dec 14:20, G7341, East Station, 50m (the way)',
      },
      parts: ['arrivals.number', 'arrivals.place', 'arrivals.travel'],
      required: true,
      ...after('arrivals.mode', ...BY_TICKET),
    },
  ),
  ask('arrivals.at', '什么时候到？在哪里接？', 'When do they arrive, and where do we meet them?', {
    hint: {
      zh: '如 12月2日 14:20，学院大门；没定先写大概时间',
      en: 'as in 2 Dec 14:20, main gate; roughly if not fixed',
    },
    parts: ['arrivals.place'],
    required: true,
    ...after('arrivals.mode', 'car', 'ours'),
  }),
  ask(
    'lodging.hotel',
    '来宾住哪里？几点入住？',
    'Where are they staying, and when do they check in?',
    {
      hint: {
        zh: '如 学院宾馆，16:00；当天就走、不用我们订房的不写',
        en: 'as in Guest House, 16:00',
      },
      parts: ['lodging.check_in'],
      follows: 'arrivals.at',
      along: [
        { to: 'lodging.check_in', of: 'arrivals.at', minutes: 90 },
        { ...LEAVE, of: 'departures.at' },
        { ...LEAVE, of: 'lodging.check_in', days: 1 },
      ],
    },
  ),
  ask('meals.at', '接待餐几点开始？在哪里？', 'When and where is the meal we host?', {
    hint: {
      zh: '如 18:30，学院餐厅，工作餐；当晚、次日都行',
      en: 'as in 18:30, Lotus Room, working',
    },
    parts: ['meals.place', 'meals.kind'],
    follows: 'arrivals.at',
  }),
  ask('meetings.at', '座谈、会议或检查几点开始？在哪里？', 'When and where is the meeting?', {
    hint: {
      zh: '如 第二天上午9点，第一会议室，座谈会',
      en: 'as in next day 9:00, Room 301, talk',
    },
    parts: ['meetings.place', 'meetings.kind'],
    follows: 'arrivals.at',
  }),
  ask('departures.at', '什么时候离开？怎么走？', 'When do they leave, and how?', {
    hint: {
      zh: '开车、起飞的时间；如 12月3日 18:30，火车，G1234',
      en: 'as in 3 Dec 18:30, train, G1234',
    },
    parts: ['departures.mode', 'departures.number', 'departures.place'],
    follows: 'arrivals.at',
  }),
  ask(
    'crew.lead',
    '我方谁总负责？谁联络、订房订餐？',
    'Who is in charge, and who keeps in touch and books?',
    {
      hint: { zh: '如 李明，王芳；是一个人就写一个', en: 'as in Li Ming; Wang Fang' },
      parts: ['crew.books'],
    },
  ),
  ask(
    'crew.greets',
    '谁去接、谁去送？谁开车？',
    'Who meets them and sees them off, and who drives?',
    {
      hint: {
        zh: '如 王芳、许佳，赵刚：逗号后面是司机',
        en: 'as in Wang Fang, Xu Jia; Zhao Gang',
      },
      parts: ['crew.drives'],
    },
  ),
];

/** Who does what matters most. */
const VISIT_CREW = {
  'crew.lead': { zh: '统筹', en: 'coordinator' },
  'crew.books': { zh: '联络 餐饮 住宿', en: 'liaison catering lodging' },
  'crew.greets': { zh: '接站 送行', en: 'greeter see-off' },
  'crew.drives': { zh: '司机', en: 'driver' },
};

const STAY = {
  start: 'check_in',
  end: 'check_out',
  name: ['hotel'],
  place: 'hotel',
  through: { escort: 'guests' },
};

/** A station, unless they come or go in their own car. */
const AT_DOOR = { usual: 'away', unless: ['mode', 'car'] } as const;

/** Our own vehicle, from their door and back to it: nobody waits at a station, and it leaves when the brief says. */
const BY_US = ['mode', 'ours'] as const;

/** The word tables with names of places that are ours, and with words for one that is not known. */
const PLACES = { near: ['places', 'ours'], unknown: ['places', 'unknown'] } as const;

/** What whoever leads a group of guests does for it, where the brief names nobody else. */
const LED = ['responsible', 'liaison', 'companion'] as const;

/** What meals, meetings, tours and activities have in common: who is there, and which vehicle brings them. */
const TOGETHER = {
  titled: true,
  end: 'until',
  roles: { companion: 'companions', driver: 'vehicle', responsible: 'responsible' },
  through: { driver: 'vehicles' },
  attend: ['companions', 'responsible'],
  along: { fields: ['companions'] },
  led: LED,
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
  crew: VISIT_CREW,
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
  lapses: true,
  lead: 'coordinator',
  depth: { short: 'short', full: 'full' },
  asked: 'liaison',
  written: ['party', 'contact', 'contact_phone'],
  bilingual: 'bilingual',
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
      // Border control, luggage and customs.
      longer: ['international', 60],
      remind: 60,
      name: ['number', 'from'],
      numbered: 'number',
      called: {
        who: { zh: '{}抵达', en: 'Arrival of {}' },
        way: { field: 'from', zh: '{}来', en: 'from {}' },
      },
      answers: 'greeter',
      room: 'lounge',
      minds: 'points',
      assumed: { travel: 60 },
      roles: { greeter: 'greeters', driver: 'vehicle', escort: 'guests' },
      through: { driver: 'vehicles', escort: 'guests' },
      attend: ['greeters'],
      along: { fields: ['greeters'] },
      led: LED,
      party: 'guests',
      bound: 'first',
      travel: { field: 'travel', unless: ['mode', 'car'] },
      site: AT_DOOR,
      vehicle: { field: 'vehicle', before: 20, after: 0 },
      otherwise: { where: BY_US, spec: { lasts: 0, label: { zh: '上车', en: 'Boarding' } } },
    }),
    timed('lodging', 'stay', '住宿', 'Lodging', {
      ...STAY,
      titled: true,
      answers: 'lodging',
      bed: true,
      reached: 'reached',
      atHome: ['guests', 'region', 'local'],
    }),
    timed('mornings', 'morning', '早餐', 'Breakfast', {
      ...STAY,
      section: 'lodging',
      each: 'night',
      lasts: 60,
      clock: { field: 'breakfast', assumed: '07:30', sooner: 'sooner' },
      left: { at: 'set_off', label: { zh: '打包早餐', en: 'Packed breakfast' } },
    }),
    timed('meals', 'meal', '用餐', 'Meal', {
      ...TOGETHER,
      lasts: 90,
      name: ['kind'],
      named: true,
      answers: 'catering',
      // Whoever gives the meal waits at the door.
      along: { fields: ['companions'], ahead: 'leader' },
      site: { usual: 'open', onWay: ['venue', 'road'], anywhere: ['charged_to_guest', true] },
      travel: { field: 'travel' },
      feeds: { unless: ['kind', 'tea', 'breakfast'] },
      minds: 'points',
      exclusive: { unless: ['venue', 'canteen'] },
    }),
    timed('meetings', 'meeting', '会议', 'Meeting', {
      ...TOGETHER,
      lasts: 120,
      name: ['kind'],
      named: true,
      assumed: { travel: 30 },
      attend: ['companions', 'responsible', 'chair'],
      along: { fields: ['companions'], ahead: 'leader', unless: ['away', true] },
      travel: { field: 'travel', unless: ['away', false] },
      minds: 'points',
      site: { usual: 'ours', away: 'away' },
      early: 10,
      feeds: { where: ['meal_after'], after: true },
      exclusive: true,
    }),
    timed('activities', 'activity', '活动', 'Activity', {
      ...TOGETHER,
      lasts: 60,
      name: ['kind'],
      named: true,
      travel: { field: 'travel' },
      site: { usual: 'same', idle: ['kind', 'rest', 'free'], passing: ['kind', 'sign-in'] },
      minds: 'points',
      early: 5,
    }),
    timed('tours', 'tour', '参观', 'Tour', {
      ...TOGETHER,
      lasts: 180,
      name: ['purpose'],
      says: ['events', 'looking'],
      assumed: { travel: 10 },
      roles: { ...TOGETHER.roles, guide: 'guide' },
      attend: ['companions', 'responsible', 'guide'],
      answers: 'guide',
      travel: { field: 'travel', unless: ['long_distance', true] },
      minds: 'points',
      site: { usual: 'away', unless: ['long_distance', true] },
      feeds: { where: ['long_distance', 'overnight', 'restaurant'] },
      vehicle: { field: 'vehicle', before: 0, after: 0 },
    }),
    timed('departures', 'departure', '离开', 'Departure', {
      titled: true,
      lasts: 0,
      name: ['number', 'to'],
      numbered: 'number',
      called: {
        who: { zh: '{}离开', en: 'Departure of {}' },
        way: { field: 'to', zh: '去{}', en: 'to {}' },
      },
      answers: 'see-off',
      room: 'lounge',
      minds: 'points',
      assumed: { travel: 60 },
      roles: { 'see-off': 'companions', driver: 'vehicle', escort: 'guests' },
      through: { driver: 'vehicles', escort: 'guests' },
      attend: ['companions'],
      along: { fields: ['companions'] },
      led: LED,
      party: 'guests',
      bound: 'last',
      travel: { field: 'travel', unless: ['mode', 'car'] },
      site: AT_DOOR,
      early: 60,
      earlier: ['international', 150],
      vehicle: { field: 'vehicle', before: 60, after: 0 },
      otherwise: {
        where: BY_US,
        spec: {
          early: 0,
          travel: { field: 'travel', unless: BY_US },
          site: { usual: 'same' },
          vehicle: { field: 'vehicle', before: 10, after: 0 },
        },
      },
    }),
    {
      for: 'moves',
      as: 'move',
      section: 'moves',
      label: { zh: '转场', en: 'Move' },
      each: 'move',
      beside: 'interpreter',
      name: ['to_name'],
      places: PLACES,
      party: 'guests',
      attend: ['companions'],
      led: LED,
      roles: {
        companion: 'companions',
        greeter: 'greeters',
        driver: 'vehicle',
        escort: 'guests',
      },
      through: { driver: 'vehicles', escort: 'guests' },
      vehicle: { field: 'vehicle', before: 0, after: 0 },
    },
    {
      for: 'open',
      as: 'point',
      section: 'open',
      label: { zh: '还没定的事', en: 'Open point' },
      each: 'open',
      name: ['of_name'],
    },
    {
      ...CALLED_OFF_SPEC,
      attend: ['companions'],
      roles: { companion: 'companions', driver: 'vehicle' },
      through: { driver: 'vehicles' },
    },
  ],
};
