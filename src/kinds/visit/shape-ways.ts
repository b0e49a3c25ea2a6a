import { itemId, itemName, place } from '../shape/base.ts';
import {
  bool,
  choice,
  dayAt,
  field,
  int,
  list,
  mark,
  money,
  orYes,
  phone,
  rare,
  referring,
  required,
  text,
  withDefault,
  words,
} from '../shape/fields.ts';
import {
  CERTAINTY,
  companions,
  openAt,
  openDay,
  points,
  someGuests,
  travel,
  vehicle,
} from './shape-together.ts';

/* How guests come, sleep and leave. */

const ticketPrice = money('票价｜每人多少元', 'yuan for one ticket');
const tickets = choice('payer', '票款/机票/车票｜票款由谁承担', 'who pays for the tickets');

const international = bool(
  '国际/国际航班/出入境｜国际或港澳台航班:要过边检海关,送机提前两小时半',
  'an international flight: border control and customs, so two and a half hours ahead',
  ['是国际班次', '不是国际班次'],
);

/** What is asked for at a station beyond the usual. */
const AT_STATION = {
  lounge: rare(
    orYes(
      '贵宾室',
      'lounge',
      text(
        '贵宾室/贵宾厅/休息室/要客室｜机场、车站的哪间贵宾室；还不知道是哪间写 有',
        'lounge at the airport or station; yes if its name is not known',
      ),
    ),
  ),
  points: rare(
    field(
      'texts',
      '要点/注意｜交代给司机和接站、送行的人，如 快速通道、行李牌',
      'what driver and greeters must see to, as in a fast lane or luggage tags',
    ),
  ),
};

export const ARRIVAL = {
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
  ...AT_STATION,
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

export const ROOM = {
  type: withDefault(
    'standard',
    choice('room', '房型/类型｜标准间、单间或套间', 'standard, single or suite'),
  ),
  number: mark('房号/房间号', 'room number'),
  guests: referring('guests', words('来宾/住客｜住谁', 'who sleeps there')),
  price: money('房价/单价｜每晚多少元', 'yuan a night'),
};

export const LODGING = {
  id: itemId,
  hotel: text('酒店/宾馆/住宿地点/名称', 'hotel'),
  address: text('地址', 'address'),
  phone: phone('电话', 'phone'),
  check_in: required(dayAt('14:00', field('time', '入住/入住时间｜入住时间', 'check-in'))),
  check_out: required(
    dayAt('12:00', field('time', '离店/退房/离店时间/退房时间｜离店时间', 'check-out')),
  ),
  rooms: list('Room', ROOM, '房间', 'rooms'),
  breakfast: field('clock', '早餐/早餐时间｜早餐时间,如 07:30', 'time of breakfast, as in 07:30'),
  packed_breakfast: bool('打包早餐/早餐打包｜早餐打包带走', 'breakfast is packed', [
    '早餐打包',
    '早餐不打包',
  ]),
  paid_by: choice('payer', '付费/谁付｜来宾自理或我方承担', 'guest or host'),
  led: bool('LED｜用 LED 屏代替横幅', 'an LED display in place of a banner', [
    '用 LED',
    '不用 LED',
  ]),
  stars: int('星级｜酒店几星', 'stars of the hotel'),
  points,
  ...CERTAINTY,
};

export const DEPARTURE = {
  id: itemId,
  name: itemName,
  mode: ARRIVAL.mode,
  number: ARRIVAL.number,
  international,
  to: text('目的地/去向｜去哪里', 'where to'),
  place: { ...place, aliases: ['出发地点', '离开地点'] },
  ...AT_STATION,
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
