import type {
  Arrival,
  Brief,
  BriefRules,
  Budget,
  Departure,
  ExtraTask,
  Gift,
  Guest,
  Host,
  Letter,
  Lodging,
  Meal,
  Media,
  Meeting,
  Member,
  Off,
  Party,
  Purpose,
  Room,
  Tour,
  Vehicle,
} from './brief.ts';
import { choice, field, list, map, referring, required, text, withDefault } from './fields.ts';
import type { ShapeOf } from './shape.ts';

const PURPOSE: ShapeOf<Purpose> = {
  activity: text('活动｜考察调研、学习交流、检查指导……', 'what kind of activity'),
  detail: text('内容｜具体内容', 'what it is about', '事由'),
};

const LETTER: ShapeOf<Letter> = {
  number: text('文号｜公函文号', 'reference number', '字号'),
  from: text('来函单位｜派出单位', 'sending organization', '发函单位'),
  date: field('date', '日期｜公函日期', 'date of the letter'),
  content: text('内容｜公函写明的内容、行程、人员', 'content, itinerary and people'),
};

const HOST: ShapeOf<Host> = {
  organization: text('单位｜我方单位', 'our organization'),
  city: text('城市｜所在城市', 'our city'),
  approver: text('审批人｜批准方案的领导', 'who approves the plan', '审批领导'),
  address: text('地址', 'address'),
  phone: text('电话｜值班电话', 'duty phone'),
  complaint_phone: text('监督电话｜监督投诉电话', 'phone for complaints', '投诉电话'),
};

const MEMBER: ShapeOf<Member> = {
  name: required(text('姓名', 'name')),
  organization: text('部门', 'department', '单位'),
  title: text('职务', 'title'),
  roles: field('roles', '岗位｜负责的岗位', 'roles this person fills', '职责', '分工'),
  phone: text('电话｜手机', 'phone', '手机'),
  email: text('邮箱', 'e-mail'),
};

const VEHICLE: ShapeOf<Vehicle> = {
  id: text('编号｜在别处引用的名字', 'the name it is referred to by'),
  model: text('车型', 'model'),
  plate: text('车牌', 'plate', '车号'),
  seats: field('int', '座位｜座位数', 'number of seats', '座位数'),
  driver: text('司机｜司机姓名', 'name of the driver', '驾驶员'),
};

const GUEST: ShapeOf<Guest> = {
  id: text('编号', 'id'),
  name: required(text('姓名', 'name')),
  organization: text('单位', 'organization'),
  title: text('职务', 'title'),
  rank: field('rank', '级别｜级别,如 副厅级', 'rank, as in 副厅级', '职级'),
  head: field('bool', '主宾｜主宾或领队', 'the main guest', '领队', '团长'),
  vip: field('bool', '贵宾｜重要贵宾', 'a very important guest'),
  gender: choice('gender', '性别', 'gender'),
  ethnicity: text('民族', 'ethnicity'),
  religion: text('宗教｜宗教信仰', 'religion', '宗教信仰'),
  diet: field(
    'texts',
    '饮食｜饮食禁忌;没有就写 无',
    'diet; write none if there is none',
    '饮食禁忌',
    '忌口',
  ),
  allergies: field('texts', '过敏', 'allergies'),
  region: choice('region', '地域｜内地、沿海或本地', 'inland, coastal or local', '来自'),
  language: text(
    '语言｜不讲中文的来宾所用语言',
    'the language of a guest who does not speak Chinese',
  ),
  mobility: text('行动｜行动不便等需要照顾之处', 'needs in moving about', '行动不便'),
  phone: text('电话', 'phone', '手机'),
  id_number: text('证件号', 'number of the identity document', '身份证号'),
  known: field(
    'bool',
    '认识｜接站的人认识这位来宾',
    'the greeters know this guest by sight',
    '熟悉',
  ),
};

const PARTY: ShapeOf<Party> = {
  count: field('int', '人数｜总人数,名单不全时填', 'how many come, when not all names are known'),
  contact: text('联系人｜对方联络人', 'contact on their side', '对方联系人'),
  contact_phone: text('联系电话｜对方联络人电话', 'phone of the contact'),
};

const itemId = text('编号', 'id');
const itemName = text('名称', 'name');
const travel = field(
  'duration',
  '路程｜路上时间,如 50m',
  'time on the road, as in 50m',
  '车程',
  '路上时间',
);
const vehicle = referring('vehicles', text('车辆｜用哪辆车（车辆编号）', 'which vehicle (its id)'));
const someGuests = referring(
  'guests',
  field('texts', '来宾｜哪些来宾；不写为全体', 'which guests; all if left out'),
);
const place = text('地点', 'place');
const at = required(field('time', '时间｜开始时间', 'start', '开始', '开始时间'));
const until = field('time', '结束｜结束时间', 'end', '结束时间', '至');
const companions = referring(
  'team',
  field('texts', '陪同｜陪同人员', 'who keeps the guests company', '陪同人员', '陪餐', '陪餐人员'),
);

const ARRIVAL: ShapeOf<Arrival> = {
  id: itemId,
  name: itemName,
  mode: choice(
    'mode',
    '方式｜飞机、火车、客车、轮船、汽车(来宾自己到门口)',
    'flight, train, coach, ship or car (the guests drive to our door)',
    '交通方式',
    '交通工具',
  ),
  number: text('班次｜航班或车次', 'flight or train number', '航班', '车次', '航班号'),
  from: text('出发地｜从哪里来', 'where from', '始发地'),
  place: { ...place, aliases: ['到达地点', '抵达地点'] },
  at: { ...at, aliases: ['到达', '抵达时间', '到达时间'] },
  travel,
  vehicle,
  greeters: referring(
    'team',
    field('texts', '接站｜谁去接', 'who meets them', '接站人', '接机', '接机人', '迎接'),
  ),
  guests: someGuests,
};

const ROOM: ShapeOf<Room> = {
  type: withDefault(
    'standard',
    choice('room', '房型｜标准间、单间或套间', 'standard, single or suite'),
  ),
  number: text('房号', 'room number', '房间号'),
  guests: referring('guests', field('texts', '来宾｜住谁', 'who sleeps there', '住客')),
};

const LODGING: ShapeOf<Lodging> = {
  id: itemId,
  hotel: text('酒店', 'hotel', '宾馆', '住宿地点'),
  address: text('地址', 'address'),
  phone: text('电话', 'phone'),
  check_in: required(field('time', '入住｜入住时间', 'check-in', '入住时间')),
  check_out: required(field('time', '离店｜离店时间', 'check-out', '退房', '离店时间', '退房时间')),
  rooms: list('Room', ROOM, '房间', 'rooms'),
  breakfast: field(
    'clock',
    '早餐｜早餐时间,如 07:30',
    'time of breakfast, as in 07:30',
    '早餐时间',
  ),
  paid_by: choice('payer', '付费｜来宾自理或我方承担', 'guest or host', '谁付'),
  led: field('bool', 'LED｜用 LED 屏代替横幅', 'an LED display in place of a banner'),
};

const MEAL: ShapeOf<Meal> = {
  id: itemId,
  kind: choice('meal', '类型｜工作餐、宴请、自助餐……', 'working, banquet, buffet …', '餐别'),
  name: itemName,
  at,
  until,
  place: { ...place, aliases: ['餐厅'] },
  important: field('bool', '重要｜重要就餐:席卡、照相', 'important: place cards, photographer'),
  companions,
  guests: someGuests,
  standard: field('money', '标准｜每人多少元', 'yuan a head', '餐标'),
  menu: field('texts', '菜单｜菜品', 'dishes', '菜品'),
  charged_to_guest: field('bool', '来宾自费｜来宾交伙食费', 'the guests pay for it'),
  vehicle,
};

const MEETING: ShapeOf<Meeting> = {
  id: itemId,
  kind: choice(
    'meeting',
    '类型｜座谈会、来访交流、检查、汇报会……',
    'talk, visit, inspection, briefing …',
  ),
  name: itemName,
  at,
  until,
  place: { ...place, aliases: ['会议室', '会场'] },
  important: field('bool', '重要｜重要会议', 'important'),
  chair: referring('team', text('主持｜主持人', 'who chairs', '主持人')),
  companions: { ...companions, aliases: ['陪同人员', '我方参加', '参加人员', '出席'] },
  attendees: field('int', '参会人数｜参会总人数', 'how many attend', '人数'),
  agenda: field('texts', '议程', 'agenda'),
  materials: field('texts', '材料｜会议材料', 'papers', '会议材料'),
  photo: field('bool', '拍照｜安排拍照', 'photographs wanted', '照相', '合影'),
  film: field('bool', '宣传片｜播放宣传片', 'show our film'),
  away: field('bool', '外出｜不在本单位', 'not on our premises'),
  travel,
  meal_after: field('bool', '会后就餐｜会后可能就餐', 'a meal may follow'),
};

const TOUR: ShapeOf<Tour> = {
  id: itemId,
  name: itemName,
  purpose: choice('tour', '性质｜工作考察或游览', 'work or sightseeing', '目的', '类型'),
  at: {
    ...at,
    doc: {
      zh: '开始时间：长途写出车时间，其他写到参观点的时间',
      en: 'start: of a long trip when the car leaves, otherwise when you are at the site',
    },
  },
  until,
  place,
  long_distance: field('bool', '长途', 'a long trip'),
  overnight: field('bool', '过夜｜在外过夜', 'a night away'),
  hotel: text('酒店｜途中入住的酒店', 'hotel on the way'),
  restaurant: text('餐厅｜途中就餐的饭店', 'restaurant on the way', '饭店'),
  guide: referring('team', text('讲解｜讲解员', 'guide', '讲解员', '导游')),
  companions,
  travel,
  vehicle,
};

const DEPARTURE: ShapeOf<Departure> = {
  id: itemId,
  name: itemName,
  mode: ARRIVAL.mode,
  number: ARRIVAL.number,
  to: text('目的地｜去哪里', 'where to', '去向'),
  place: { ...place, aliases: ['出发地点', '离开地点'] },
  at: { ...at, aliases: ['出发', '离开时间', '出发时间', '起飞时间', '开车时间'] },
  travel,
  vehicle,
  companions: { ...companions, aliases: ['送行', '送行人', '送机', '送站', '陪同人员'] },
  guests: someGuests,
  tickets: choice('payer', '票款｜票款由谁承担', 'who pays for the tickets', '机票', '车票'),
};

const GIFT: ShapeOf<Gift> = {
  item: required(text('物品｜什么', 'what', '名称', '礼品')),
  to: text('送给｜送给谁', 'to whom', '对象'),
  price: field('money', '价格｜多少元', 'yuan', '单价'),
};

const BUDGET: ShapeOf<Budget> = {
  meals: field('money', '用餐｜餐费', 'meals', '餐费'),
  lodging: field('money', '住宿｜住宿费', 'lodging', '住宿费'),
  transport: field('money', '交通｜交通费', 'transport', '交通费'),
  gifts: field('money', '礼品｜礼品费', 'gifts', '礼品费'),
  other: field('money', '其他', 'other'),
  source: text('来源｜经费来源', 'source of the money', '经费来源'),
};

const MEDIA: ShapeOf<Media> = {
  news: field('bool', '新闻｜发布新闻', 'publish a news item', '报道'),
  photo: field('bool', '拍照｜全程拍照', 'photographs', '摄影'),
  journalists: field('int', '记者｜记者人数', 'number of journalists', '记者人数'),
};

const EXTRA_TASK: ShapeOf<ExtraTask> = {
  id: itemId,
  title: required(text('任务｜做什么', 'what to do', '名称', '标题')),
  at: field('time', '时间｜什么时候做', 'when'),
  by: field('time', '截止｜什么时候以前做完', 'done by when', '期限', '之前'),
  owner: field('role', '责任人｜岗位或姓名', 'a role or a name', '负责人', '岗位'),
  place,
};

const OFF: ShapeOf<Off> = {
  rule: required(text('规则｜规则编号', 'id of the rule')),
  reason: required(text('理由', 'why', '原因')),
};

const BRIEF_RULES: ShapeOf<BriefRules> = {
  packs: field('texts', '模板｜本单位的规则文件', 'files with rules of your own'),
  off: list('Off', OFF, '停用｜停用的规则和理由', 'rules switched off, each with a reason'),
};

/** The brief of a visit (来访接待), in the order in which a person fills it in. */
export const VISIT: ShapeOf<Brief> = {
  id: text(
    '编号｜这次接待固定不变的编号,日历靠它更新',
    'a name that never changes: calendars update by it',
  ),
  kind: required(choice('kind', '类别｜哪类接待', 'which workflow')),
  type: required(
    choice(
      'type',
      '接待类型｜公务、国企公务、商务、外宾、企业:决定适用哪些规定',
      'official, soe-official, business, foreign or enterprise: decides which regulations apply',
      '类型',
    ),
  ),
  title: required(text('标题｜这次接待叫什么', 'what the visit is called', '名称', '主题')),
  purpose: map('Purpose', PURPOSE, '目的｜来做什么', 'what they come for', '来访目的', '事由'),
  level: withDefault(
    'routine',
    choice('level', '重要程度｜重要或一般', 'important or routine', '规格', '级别'),
  ),
  timezone: withDefault('Asia/Shanghai', field('timezone', '时区', 'time zone')),
  lang: withDefault('zh', choice('lang', '语言｜打印用的语言', 'language of what is printed')),
  received: field(
    'time',
    '接到通知｜办公室接到通知的时间',
    'when the office was told',
    '接报时间',
    '通知时间',
    '接到任务',
  ),
  letter: map('Letter', LETTER, '公函｜派出单位公函', 'letter of the sending organization'),
  host: map('Host', HOST, '接待单位｜我方', 'our side', '我方'),
  team: list(
    'Member',
    MEMBER,
    '工作人员｜我方工作人员和分工',
    'who works on it, with roles',
    '分工',
    '接待组',
    '团队',
  ),
  vehicles: list('Vehicle', VEHICLE, '车辆', 'vehicles'),
  guests: list('Guest', GUEST, '来宾｜来宾名单', 'the guests', '客人', '来访人员'),
  party: map('Party', PARTY, '团组｜人数和对方联系人', 'how many, and their contact', '来宾概况'),
  arrivals: list('Arrival', ARRIVAL, '抵达', 'arrivals', '到达', '接站', '接机'),
  lodging: list('Lodging', LODGING, '住宿', 'lodging'),
  meals: list('Meal', MEAL, '用餐', 'meals', '就餐', '餐饮'),
  meetings: list(
    'Meeting',
    MEETING,
    '会议｜会议、座谈、检查',
    'meetings, talks, inspections',
    '会务',
    '活动',
  ),
  tours: list('Tour', TOUR, '参观｜参观考察', 'tours', '考察', '游览'),
  departures: list('Departure', DEPARTURE, '离开', 'departures', '返程', '送站', '送机', '离程'),
  gifts: list('Gift', GIFT, '礼品', 'gifts', '纪念品'),
  budget: map('Budget', BUDGET, '预算｜预算,单位元', 'budget, in yuan', '经费'),
  media: map('Media', MEDIA, '宣传', 'media', '新闻宣传'),
  tasks: list('ExtraTask', EXTRA_TASK, '任务｜本单位另加的任务', 'tasks of your own', '其他任务'),
  rules: map('BriefRules', BRIEF_RULES, '规则｜规则的增减', 'rules added and switched off'),
  notes: text('备注', 'notes'),
};
