import { HEAD, itemId, itemName, OURS, place, TAIL } from '../shape/base.ts';
import { type Choices, option } from '../shape/choices.ts';
import {
  choice,
  choices,
  date,
  field,
  list,
  map,
  phone,
  referring,
  required,
  text,
  through,
  words,
} from '../shape/fields.ts';

const DESK = {
  place,
  phone: phone('电话/总机｜前台电话', 'phone of the desk'),
  greeting: text('问候语/接听用语｜外线电话的问候语', 'what is said to outside callers'),
  forward: text(
    '转接/夜间转接｜没人在前台时电话转到哪里',
    'where calls go while nobody is at the desk',
  ),
};

const SHIFT = {
  id: itemId,
  name: itemName,
  from: through('until', required(date('日期/起/开始日期｜从哪天起', 'from which day'))),
  until: date('止/截止/结束日期｜到哪天为止；只有一天就不写', 'to which day'),
  start: required(field('clock', '上班/开始/上班时间｜几点上班', 'when it starts')),
  end: required(field('clock', '下班/结束/下班时间｜几点下班', 'when it ends')),
  days: choices(
    'weekday',
    '星期/哪些天｜工作日，或周一、周三……；不写为工作日',
    'workday, or mon, wed …; workday if left out',
  ),
  except: field('dates', '除外/停班｜不上班的日期', 'dates without it'),
  staff: referring('team', words('值班人/人员/当班｜谁值班', 'who is on duty')),
  rotate: choice(
    'rotation',
    '轮换/轮班｜每周：值班人按周轮流，起始日期那一周是第一位',
    'weekly: the staff take turns week by week, the first one in the week of from',
  ),
  takes_over: text(
    '接班｜接哪一班的班;早上开门的不写',
    'the shift it takes over from; none for the one that opens the desk',
  ),
  hands_over: text(
    '交班｜交给哪一班;晚上关门的不写',
    'the shift it hands over to; none for the one that closes the desk',
  ),
  place,
};

/** The brief of the front desk's work (前台值班), in the order in which a person fills it in. */
export const FRONT_DESK = {
  ...HEAD,
  ...OURS,
  desk: map('Desk', DESK, '前台', 'the desk'),
  shifts: list('Shift', SHIFT, '班次/值班/排班', 'shifts'),
  ...TAIL,
};

/** The ways to write a weekday with one of these signs: 周一, 星期一, 礼拜一, 周1; alone it may stand only as the first. */
const week = (...signs: readonly string[]): readonly string[] => [
  signs[0] ?? '',
  ...signs.flatMap((sign) => [`周${sign}`, `星期${sign}`, `礼拜${sign}`]),
];

/** The closed lists of values that only this kind of brief has. */
export const FRONT_DESK_CHOICES: Choices = {
  rotation: [option('weekly', '每周', 'every week', '按周', '每周轮换', '一周一换')],
  weekday: [
    option('workday', '工作日', 'working days', '上班日'),
    option('daily', '每天', 'every day', '天天', '每日', '全周', '周一至周日'),
    option('mon', '周一', 'Monday', ...week('一', '1')),
    option('tue', '周二', 'Tuesday', ...week('二', '2')),
    option('wed', '周三', 'Wednesday', ...week('三', '3')),
    option('thu', '周四', 'Thursday', ...week('四', '4')),
    option('fri', '周五', 'Friday', ...week('五', '5')),
    option('sat', '周六', 'Saturday', ...week('六', '6')),
    option('sun', '周日', 'Sunday', ...week('日', '7', '天')),
  ],
};
