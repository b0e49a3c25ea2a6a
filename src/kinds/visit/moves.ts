import { bool, field, int, list, referring, text, words } from '../shape/fields.ts';
import { UNDECIDED } from './undecided.ts';

/** A vehicle of a move with who rides in it. */
const RIDE = {
  vehicle: referring('vehicles', field('texts', '车辆', 'the vehicle')),
  guests: referring('guests', words('来宾', 'the guests in it')),
  companions: referring('team', words('陪同', 'who of us is in it')),
  listed: words('来宾名单', 'the names of the guests in it, and how many there are besides'),
  aboard: words('车上的人', 'who is in it, of many guests only how many'),
};

/**
 * A move (转场): the way of guests from one place to the next, worked out and never written. Rules `for: moves` see these
 * fields beside those of every occasion; a move starts when they leave and ends when they arrive.
 */
const MOVE = {
  from: text('出发地', 'where from'),
  to: text('目的地', 'where to'),
  from_id: text('来自｜从哪一项来', 'the id of what they come from'),
  to_id: text('去往｜去哪一项', 'the id of what they go to'),
  from_kind: text('来自哪类', 'the sort of what they come from'),
  to_kind: text('去往哪类', 'the sort of what they go to'),
  to_name: text('下一项', 'what they go to'),
  leave: text('出发', 'when they leave'),
  arrive: text('到达', 'when they arrive'),
  minutes: field('duration', '路程', 'minutes on the way'),
  on_foot: bool('步行', 'on foot', ['走路去', '不是走路去']),
  own_car: bool('自己的车', 'in their own car', ['坐来宾自己的车', '不坐来宾自己的车']),
  in_house: bool('同一处', 'within one house', ['在同一处', '不在同一处']),
  from_bed: bool('从住地出发', 'from where they sleep', ['从住地出发', '不从住地出发']),
  to_bed: bool('回住地', 'to where they sleep', ['回住地', '不回住地']),
  from_station: bool('从车站', 'from where they arrive', ['从车站来', '不从车站来']),
  to_station: bool('去车站', 'to where they leave from', ['去车站', '不去车站']),
  from_ours: bool('从我方出发', 'from our premises', ['从我方出发', '不从我方出发']),
  to_ours: bool('到我方', 'to our premises', ['到我方', '不到我方']),
  named: bool('写明车辆', 'the brief names the vehicle', ['写明了车辆', '没写明车辆']),
  vehicle: referring('vehicles', field('texts', '车辆', 'the vehicles')),
  guests: referring('guests', words('来宾', 'who moves; all where none is named')),
  listed: words(
    '来宾名单',
    'the names of who moves, and how many there are besides; [] where all do',
  ),
  companions: referring('team', words('陪同', 'who of us goes along')),
  greeters: referring('team', words('接站', 'who of us met them')),
  rides: list('Ride', RIDE, '乘车', 'who rides in which vehicle'),
  riders: int('人数', 'how many ride along, ours with them, without drivers'),
  late: field('duration', '迟到', 'minutes that they come after it has begun'),
};

/** What is worked out of a brief of a visit. */
export const VISIT_DERIVED = { moves: list('Move', MOVE, '转场', 'moves'), ...UNDECIDED };
