import { itemId, itemName, place, until } from '../shape/base.ts';
import {
  bool,
  choice,
  field,
  int,
  money,
  orNone,
  referring,
  text,
  words,
} from '../shape/fields.ts';
import { companions, openAt, seats, TOGETHER } from './shape-together.ts';

/* What guests take part in. */

export const MEAL = {
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
  drinks: orNone(
    field(
      'texts',
      '酒水/饮料｜上什么酒水,如 茶、果汁；不上写 无',
      'drinks, as in tea or juice; none',
    ),
  ),
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

export const MEETING = {
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

export const TOUR = {
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

export const ACTIVITY = {
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
