import { HEAD, OURS, presence, TAIL } from '../shape/base.ts';
import {
  bare,
  bool,
  choice,
  date,
  deadline,
  field,
  fromTables,
  inherited,
  int,
  keyed,
  list,
  map,
  mark,
  money,
  orNone,
  personal,
  phone,
  rare,
  referring,
  required,
  text,
  words,
} from '../shape/fields.ts';
import { GROUP, GUEST, INVITED, MEMBER, PARTY, WORK_GROUP } from './shape-people.ts';
import { ACTIVITY, MEAL, MEETING, TOUR } from './shape-programme.ts';
import { travel } from './shape-together.ts';
import { ARRIVAL, DEPARTURE, LODGING } from './shape-ways.ts';

const PURPOSE = {
  activity: text('活动｜考察调研、学习交流、检查指导……', 'what kind of activity'),
  detail: text('内容/事由｜具体内容', 'what it is about'),
};

const LETTER = {
  number: orNone(mark('文号/字号｜公函文号', 'reference number')),
  from: orNone(text('来函单位/发函单位｜派出单位', 'sending organization')),
  date: date('日期｜公函日期', 'date of the letter'),
  content: orNone(text('内容｜公函写明的内容、行程、人员', 'content, itinerary and people')),
};

const VEHICLE = {
  id: mark('编号/名称｜在别处引用的名字', 'the name it is referred to by'),
  model: text('车型', 'model'),
  plate: mark('车牌/车号', 'plate'),
  seats: int('座位/座位数｜座位数', 'number of seats'),
  driver: mark('司机/驾驶员｜司机姓名', 'name of the driver'),
  phone: rare(
    personal(
      phone('司机电话/电话/手机｜司机不在工作人员里的', 'of a driver who is not in the team'),
    ),
  ),
  price: money('租价/租金｜租来的车每天多少元', 'yuan a day, of a hired one'),
  guests: inherited(
    referring(
      'guests',
      words(
        '来宾/乘坐/乘坐来宾｜几辆车一起走时，哪些来宾坐这辆',
        'which guests ride in it, of several',
      ),
    ),
  ),
  companions: referring(
    'team',
    words('陪同/随车/随车人员｜几辆车一起走时，我方谁坐这辆', 'who of us rides in it, of several'),
  ),
  status: presence,
};

const PLACE = {
  name: required(text('名称｜地点，与别处写法一致', 'a place, as it is written elsewhere')),
  address: text('地址', 'address'),
  within: text('属于/位于/在｜在哪个地方里面', 'the place it is in'),
  contact: mark('联系人', 'contact'),
  phone: personal(phone('电话', 'phone')),
  parking: text('停车｜车停在哪里', 'where to park'),
};

const MILESTONE = {
  title: required(text('任务/事项/名称｜做什么', 'what to do')),
  by: required(deadline(field('time', '截止/日期/时间｜什么时候以前', 'by when'))),
  owner: field('role', '责任人/负责｜岗位或姓名', 'a role or a name'),
};

const GIFT = {
  item: required(text('物品/名称/礼品｜什么', 'what')),
  to: inherited(text('送给/对象｜送给谁', 'to whom')),
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
  on_foot: rare(
    bool('步行/走路｜走着去，晚上也不派车', 'on foot, even at night', ['走着去', '不走着去']),
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
  vehicles: bare('id', list('Vehicle', VEHICLE, '车辆/用车/车队', 'vehicles')),
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
