import { HEAD, itemId, itemName, OURS, place, TAIL, until } from '../shape/base.ts';
import {
  bare,
  bool,
  choice,
  counting,
  date,
  dayAt,
  field,
  fromTables,
  int,
  keyed,
  list,
  map,
  mark,
  money,
  personal,
  referring,
  required,
  tbd,
  text,
  theOne,
  withDefault,
  words,
} from '../shape/fields.ts';

const PURPOSE = {
  activity: text('活动｜考察调研、学习交流、检查指导……', 'what kind of activity'),
  detail: text('内容/事由｜具体内容', 'what it is about'),
};

const LETTER = {
  number: mark('文号/字号｜公函文号', 'reference number'),
  from: text('来函单位/发函单位｜派出单位', 'sending organization'),
  date: date('日期｜公函日期', 'date of the letter'),
  content: text('内容｜公函写明的内容、行程、人员', 'content, itinerary and people'),
};

const VEHICLE = {
  id: mark('编号｜在别处引用的名字', 'the name it is referred to by'),
  model: text('车型', 'model'),
  plate: mark('车牌/车号', 'plate'),
  seats: int('座位/座位数｜座位数', 'number of seats'),
  driver: mark('司机/驾驶员｜司机姓名', 'name of the driver'),
  price: money('租价/租金｜租来的车每天多少元', 'yuan a day, of a hired one'),
};

const GUEST = {
  id: mark('编号', 'id'),
  name: required(mark('姓名', 'name')),
  organization: text('单位/工作单位', 'organization'),
  title: text('职务', 'title'),
  rank: field('rank', '级别/职级｜级别,如 副厅级', 'rank, as in 副厅级'),
  head: theOne(bool('主宾/领队/团长｜主宾或领队', 'the main guest', ['是主宾', '不是主宾'])),
  vip: bool('贵宾｜重要贵宾', 'a very important guest', ['是贵宾', '不是贵宾']),
  gender: choice('gender', '性别', 'gender'),
  nationality: text('国籍｜外国来宾的国籍', 'nationality of a foreign guest'),
  ethnicity: text('民族', 'ethnicity'),
  religion: text('宗教/宗教信仰｜宗教信仰', 'religion'),
  diet: words('饮食/饮食禁忌/忌口｜饮食禁忌;没有就写 无', 'diet; write none if there is none'),
  allergies: words('过敏', 'allergies'),
  region: choice('region', '地域/来自｜内地、沿海或本地', 'inland, coastal or local'),
  language: text(
    '语言｜不讲中文的来宾所用语言',
    'the language of a guest who does not speak Chinese',
  ),
  mobility: text('行动/行动不便｜行动不便等需要照顾之处', 'needs in moving about'),
  phone: personal(mark('电话/手机/联系电话/手机号/手机号码', 'phone')),
  id_number: personal(
    mark('证件号/身份证号/身份证号码/证件号码', 'number of the identity document'),
  ),
  known: bool('认识/熟悉｜接站的人认识这位来宾', 'the greeters know this guest by sight', [
    '认识',
    '不认识',
  ]),
  liaison: referring(
    'team',
    text('联络员/专人｜我方专门照应他的人', 'the one of us who looks after this guest'),
  ),
  with: words('随行/随行人员｜随行的配偶、自带翻译等', 'who comes along: spouse, own interpreter'),
  luggage: text('行李｜行李几件、多大', 'luggage'),
};

const GROUP = {
  name: required(text('名称/组名｜组的名字', 'name of the group')),
  guests: referring('guests', words('来宾/成员/名单｜组里的来宾', 'its guests')),
  count: counting('guests', int('人数｜名单不全时写人数', 'how many, where not all are named')),
  liaison: referring('team', text('负责/联络员｜我方谁带这一组', 'who of us leads it')),
};

const PLACE = {
  name: required(text('名称｜地点，与别处写法一致', 'a place, as it is written elsewhere')),
  address: text('地址', 'address'),
  within: text('属于/位于/在｜在哪个地方里面', 'the place it is in'),
  contact: mark('联系人', 'contact'),
  phone: personal(mark('电话', 'phone')),
  parking: text('停车｜车停在哪里', 'where to park'),
};

const WORK_GROUP = {
  name: required(text('名称/组名', 'name')),
  head: referring('team', text('组长', 'who leads it')),
  members: referring('team', words('成员/组员', 'its members')),
  duties: field('roles', '职责/岗位/分工/角色｜负责哪些岗位', 'roles that go to it'),
};

const MILESTONE = {
  title: required(text('任务/事项/名称｜做什么', 'what to do')),
  by: required(dayAt('18:00', field('time', '截止/日期/时间｜什么时候以前', 'by when'))),
  owner: field('role', '责任人/负责｜岗位或姓名', 'a role or a name'),
};

const INVITED = {
  name: required(text('名称/对象/姓名｜请谁', 'whom')),
  count: int('人数', 'how many'),
  reply_by: dayAt('18:00', field('time', '回复/回复期限｜什么时候以前回复', 'reply by')),
  to: text('参加/活动｜请来参加什么', 'to what'),
};

const PARTY = {
  count: counting(
    'guests',
    int('人数/总人数/来宾人数｜总人数,名单不全时填', 'how many come, when not all names are known'),
  ),
  contact: mark('联系人/对方联系人｜对方联络人', 'contact on their side'),
  contact_phone: personal(mark('联系电话｜对方联络人电话', 'phone of the contact')),
};

const travel = tbd(
  field('duration', '路程/车程/路上时间｜路上时间,如 50m', 'time on the road, as in 50m'),
);
const vehicle = tbd(
  referring(
    'vehicles',
    field('texts', '车辆｜用哪辆车（车辆编号），可写几辆', 'which vehicle (its id), or several'),
  ),
);
const someGuests = referring(
  'guests',
  words(
    '来宾/参加来宾｜哪些来宾，可写组名；不写为全体，空的为没有',
    'which guests or groups; all if left out, nobody if empty',
  ),
);
const companions = referring(
  'team',
  words(
    '陪同/我方/陪同人员/陪餐/陪餐人员/我方参加/ours｜我方谁在场；空的为没有',
    'who of us is there; nobody if empty',
  ),
);

/** The start of what may be planned before its time is known. */
const openAt = tbd(
  field('time', '时间/开始/开始时间｜开始时间；还没定写 待定', 'start; tbd where it is open'),
);

/** The day of what has no time yet. */
const openDay = date('日期｜时间待定时写哪一天', 'the day, where the time is to be confirmed');

/** Whether a thing is certain. */
const CERTAINTY = {
  status: choice('status', '状态｜待定或取消', 'tentative or cancelled'),
  option: text('备选/二选一｜几个方案里的哪一个，如 甲', 'one of several alternatives, as in A'),
};

/** What every meal, meeting, tour and activity may say: who is there, who answers for it, whether it is certain. */
const TOGETHER = {
  date: openDay,
  guests: someGuests,
  companions,
  responsible: referring(
    'team',
    words('负责/责任人/负责人｜我方谁负责', 'who of us answers for it'),
  ),
  hosted_by: choice('side', '主办/东道｜来宾作东的写 来宾', 'whose it is: ours or the guests’'),
  closed: bool('内部/闭门｜来宾自己开会、吃饭，我方不在场', 'the guests among themselves'),
  ...CERTAINTY,
  travel,
  vehicle,
};

const seats = words(
  '座次/位次｜谁在前谁在后：按次序写姓名，主宾、主陪在最前；不写的照级别排',
  'who goes before whom: names in their order; by rank if left out',
);

const ticketPrice = money('票价｜每人多少元', 'yuan for one ticket');
const tickets = choice('payer', '票款/机票/车票｜票款由谁承担', 'who pays for the tickets');

const international = bool(
  '国际/国际航班/出入境｜国际或港澳台航班:要过边检海关,送机提前两小时半',
  'an international flight: border control and customs, so two and a half hours ahead',
  ['是国际班次', '不是国际班次'],
);

const ARRIVAL = {
  id: itemId,
  name: itemName,
  mode: choice(
    'mode',
    '方式/交通方式/交通工具｜飞机、火车、客车、轮船、汽车(来宾自己到门口)',
    'flight, train, coach, ship or car (the guests drive to our door)',
  ),
  number: mark('班次/航班/车次/航班号｜航班或车次', 'flight or train number'),
  international,
  from: text('出发地/始发地｜从哪里来', 'where from'),
  place: { ...place, aliases: ['到达地点', '抵达地点'] },
  at: { ...required(openAt), aliases: ['到达', '抵达时间', '到达时间'] },
  date: openDay,
  travel,
  vehicle,
  greeters: referring('team', words('接站/接站人/接机/接机人/迎接｜谁去接', 'who meets them')),
  guests: someGuests,
  price: ticketPrice,
  tickets,
  ...CERTAINTY,
};

const ROOM = {
  type: withDefault(
    'standard',
    choice('room', '房型｜标准间、单间或套间', 'standard, single or suite'),
  ),
  number: mark('房号/房间号', 'room number'),
  guests: referring('guests', words('来宾/住客｜住谁', 'who sleeps there')),
  price: money('房价/单价｜每晚多少元', 'yuan a night'),
};

const LODGING = {
  id: itemId,
  hotel: text('酒店/宾馆/住宿地点/名称', 'hotel'),
  address: text('地址', 'address'),
  phone: mark('电话', 'phone'),
  check_in: required(dayAt('14:00', field('time', '入住/入住时间｜入住时间', 'check-in'))),
  check_out: required(
    dayAt('12:00', field('time', '离店/退房/离店时间/退房时间｜离店时间', 'check-out')),
  ),
  rooms: list('Room', ROOM, '房间', 'rooms'),
  breakfast: field('clock', '早餐/早餐时间｜早餐时间,如 07:30', 'time of breakfast, as in 07:30'),
  paid_by: choice('payer', '付费/谁付｜来宾自理或我方承担', 'guest or host'),
  led: bool('LED｜用 LED 屏代替横幅', 'an LED display in place of a banner', [
    '用 LED',
    '不用 LED',
  ]),
  stars: int('星级｜酒店几星', 'stars of the hotel'),
  ...CERTAINTY,
};

const MEAL = {
  id: itemId,
  kind: choice('meal', '类型/餐别/餐次｜工作餐、宴请、自助餐……', 'working, banquet, buffet …'),
  name: itemName,
  at: openAt,
  until,
  place: { ...place, aliases: ['餐厅'] },
  ...TOGETHER,
  important: bool('重要｜重要就餐:席卡、照相', 'important: place cards, photographer', [
    '重要',
    '不重要',
  ]),
  standard: money('标准/餐标｜每人多少元', 'yuan a head'),
  menu: words('菜单/菜品｜菜品', 'dishes'),
  drinks: field('texts', '酒水/饮料｜上什么酒水,如 茶、果汁', 'drinks, as in tea or juice'),
  seats,
  cigarettes: bool('香烟｜桌上备烟', 'cigarettes on the table', ['备香烟', '不备香烟']),
  host_rank: field(
    'rank',
    '主人级别/宴请人级别｜出面宴请的人的级别',
    'rank of whoever gives the meal',
  ),
  charged_to_guest: bool('来宾自费｜来宾交伙食费', 'the guests pay for it', [
    '来宾自费',
    '不是来宾自费',
  ]),
  tables: int('桌数｜几桌', 'how many tables'),
  table_price: money('每桌/桌价｜每桌多少元', 'yuan a table'),
  venue: choice(
    'venue',
    '场合/用餐方式｜餐厅、食堂、家中、路上',
    'restaurant, canteen, residence or on the road',
  ),
};

const MEETING = {
  id: itemId,
  kind: choice(
    'meeting',
    '类型｜座谈会、来访交流、检查、汇报会……',
    'talk, visit, inspection, briefing …',
  ),
  name: itemName,
  at: openAt,
  until,
  place: { ...place, aliases: ['会议室', '会场'] },
  ...TOGETHER,
  important: bool('重要｜重要会议', 'important', ['重要', '不重要']),
  chair: referring('team', text('主持/主持人｜主持人', 'who chairs')),
  companions: { ...companions, aliases: [...(companions.aliases ?? []), '参加人员', '出席'] },
  attendees: int('参会人数/人数｜参会总人数', 'how many attend'),
  seats,
  agenda: field('texts', '议程', 'agenda'),
  materials: field('texts', '材料/会议材料｜会议材料', 'papers'),
  photo: bool('拍照/照相/合影｜安排拍照', 'photographs wanted', ['拍照', '不拍照']),
  film: bool('宣传片｜播放宣传片', 'show our film', ['放宣传片', '不放宣传片']),
  away: bool('外出｜不在本单位', 'not on our premises', ['外出', '不外出']),
  meal_after: bool('会后就餐｜会后可能就餐', 'a meal may follow', ['会后就餐', '会后不就餐']),
};

const TOUR = {
  id: itemId,
  name: itemName,
  purpose: choice('tour', '性质/目的/类型｜工作考察或游览', 'work or sightseeing'),
  at: {
    ...openAt,
    doc: {
      zh: '开始时间：长途写出车时间，其他写到参观点的时间',
      en: 'start: of a long trip when the car leaves, otherwise when you are at the site',
    },
  },
  until,
  place,
  ...TOGETHER,
  long_distance: bool('长途', 'a long trip', ['是长途', '不是长途']),
  overnight: bool('过夜｜在外过夜', 'a night away', ['过夜', '不过夜']),
  hotel: text('酒店｜途中入住的酒店', 'hotel on the way'),
  restaurant: text('餐厅/饭店｜途中就餐的饭店', 'restaurant on the way'),
  guide: referring('team', text('讲解/讲解员/导游｜讲解员', 'guide')),
  price: money(
    '票价/门票｜每人多少元：门票；长途的连途中食宿',
    'yuan a head: entrance; on a long trip with room and meals on the way',
  ),
};

const ACTIVITY = {
  id: itemId,
  kind: choice(
    'activity',
    '类型/性质｜仪式、演出、体验、签到、报告、合影、互赠、茶歇、休息、自由活动',
    'ceremony, performance, experience, sign-in, speech, photo, gift exchange, tea break, rest, free time',
  ),
  name: itemName,
  at: openAt,
  until,
  place,
  ...TOGETHER,
  attendees: int('人数/参加人数｜一共多少人参加', 'how many take part'),
  seats,
  points: field('texts', '要点/准备｜要备什么、注意什么', 'what to get ready'),
};

const DEPARTURE = {
  id: itemId,
  name: itemName,
  mode: ARRIVAL.mode,
  number: ARRIVAL.number,
  international,
  to: text('目的地/去向｜去哪里', 'where to'),
  place: { ...place, aliases: ['出发地点', '离开地点'] },
  at: { ...required(openAt), aliases: ['出发', '离开时间', '出发时间', '起飞时间', '开车时间'] },
  date: openDay,
  travel,
  vehicle,
  companions: { ...companions, aliases: ['送行', '送行人', '送机', '送站', '陪同人员'] },
  guests: someGuests,
  price: ticketPrice,
  tickets,
  ...CERTAINTY,
};

const GIFT = {
  item: required(text('物品/名称/礼品｜什么', 'what')),
  to: text('送给/对象｜送给谁', 'to whom'),
  price: money('价格/单价｜每份多少元', 'yuan for one'),
  number: int('数量/份数｜几份；不写为 1', 'how many; one if left out'),
  giver_rank: field('rank', '赠送人级别｜谁的名义送,他的级别', 'rank of whoever gives it'),
};

const BUDGET = {
  meals: money('用餐/餐费｜餐费', 'meals'),
  lodging: money('住宿/住宿费｜住宿费', 'lodging'),
  transport: money('交通/交通费｜交通费', 'transport'),
  gifts: money('礼品/礼品费｜礼品费', 'gifts'),
  other: money('其他', 'other'),
  source: text('来源/经费来源｜经费来源', 'source of the money'),
  payment: choice(
    'payment',
    '结算/结算方式/支付方式｜转账、公务卡或现金',
    'transfer, card or cash',
  ),
  cash_reason: text('现金理由/付现理由｜付现金的理由', 'why it is paid in cash'),
};

const MEDIA = {
  news: bool('新闻/报道｜发布新闻', 'publish a news item', ['要发新闻', '不发新闻']),
  photo: bool('拍照/摄影｜全程拍照', 'photographs', ['拍照', '不拍照']),
  journalists: int('记者/记者人数｜记者人数', 'number of journalists'),
};

const WELCOME = {
  banner: bool('横幅/标语横幅｜挂标语横幅', 'banners', ['挂横幅', '不挂横幅']),
  carpet: bool('地毯/迎宾地毯/红地毯｜铺迎宾地毯', 'a carpet', ['铺地毯', '不铺地毯']),
  crowd: bool('群众/群众迎送｜组织群众迎送', 'people lined up to welcome them', [
    '有群众迎送',
    '没有群众迎送',
  ]),
  show: bool('演出/文艺演出｜专场文艺演出', 'a performance for them', ['有演出', '没有演出']),
  escort: bool('警车/警车开道｜警车开道', 'a police car ahead', ['有警车开道', '没有警车开道']),
  closure: bool('管控/交通管控/清场｜封路、清场闭馆', 'roads or premises closed to others', [
    '有交通管控',
    '没有交通管控',
  ]),
};

const ROUTE = {
  from: required(text('从/出发地｜地点，与别处写法一致', 'a place, as it is written elsewhere')),
  to: required(text('到/目的地｜地点，与别处写法一致', 'a place, as it is written elsewhere')),
  travel: { ...travel, aliases: ['车程', '时间', '多久'] },
};

/** One of our people: by rank they sit on their side. */
const MEMBER = {
  ...OURS.team.shape,
  rank: field(
    'rank',
    '级别/职级｜级别，如 正处级：座次照它排',
    'rank, as in 正处级: seats go by it',
  ),
};

/** The brief of a visit (来访接待), in the order in which a person fills it in. */
export const VISIT = {
  ...HEAD,
  type: required(HEAD.type),
  purpose: map('Purpose', PURPOSE, '目的/来访目的/事由｜来做什么', 'what they come for'),
  letter: map('Letter', LETTER, '公函｜派出单位公函', 'letter of the sending organization'),
  ...OURS,
  team: { ...OURS.team, shape: MEMBER },
  vehicles: bare('id', list('Vehicle', VEHICLE, '车辆', 'vehicles')),
  routes: list(
    'Route',
    ROUTE,
    '路线/路上时间｜两地之间路上多久',
    'how long it takes between places',
  ),
  places: bare(
    'name',
    list('Place', PLACE, '场所/地点｜去的地方：地址、在哪里面、联系人、停车', 'the places'),
  ),
  work_groups: list('WorkGroup', WORK_GROUP, '工作组｜我方分几个组', 'our work groups'),
  guests: fromTables(
    bare(
      'name',
      list(
        'Guest',
        GUEST,
        '来宾/客人/来访人员/名单/来宾名单｜来宾名单；或一个表格文件，如 名单.xlsx',
        'the guests, or a spreadsheet with them, as in guests.xlsx',
      ),
    ),
  ),
  groups: keyed('guests', list('Group', GROUP, '分组/批次｜来宾分成几组', 'the guests in groups')),
  party: map('Party', PARTY, '团组/来宾概况｜人数和对方联系人', 'how many, and their contact'),
  arrivals: list('Arrival', ARRIVAL, '抵达/到达/接站/接机', 'arrivals'),
  lodging: list('Lodging', LODGING, '住宿', 'lodging'),
  welcome: map(
    'Welcome',
    WELCOME,
    '迎送/欢迎/迎送安排｜打算怎么迎送；不合规定的会指出来',
    'how they are welcomed; what the rules forbid is pointed out',
  ),
  meals: list('Meal', MEAL, '用餐/就餐/餐饮', 'meals'),
  meetings: list('Meeting', MEETING, '会议/会务｜会议、座谈、检查', 'meetings, talks, inspections'),
  tours: list('Tour', TOUR, '参观/考察/游览｜参观考察', 'tours'),
  activities: list(
    'Activity',
    ACTIVITY,
    '活动｜仪式、演出、体验、签到、报告、合影、茶歇、休息、自由活动',
    'ceremonies, performances, sign-in, speeches, photographs, breaks, free time',
  ),
  departures: list('Departure', DEPARTURE, '离开/返程/送站/送机/离程', 'departures'),
  reciprocity: bool(
    '对等协议/互惠协议｜与对方有互相承担费用的协议',
    'there is an agreement that each side bears the costs of the other',
    ['有对等协议', '没有对等协议'],
  ),
  gifts: bare('item', list('Gift', GIFT, '礼品/纪念品', 'gifts')),
  budget: map('Budget', BUDGET, '预算/经费｜预算,单位元', 'budget, in yuan'),
  media: map('Media', MEDIA, '宣传/新闻宣传', 'media'),
  milestones: list('Milestone', MILESTONE, '里程碑/节点｜提前几周的大事', 'steps weeks ahead'),
  invited: list('Invited', INVITED, '受邀/邀请｜我方另请的人', 'third parties we invite'),
  ...TAIL,
};
