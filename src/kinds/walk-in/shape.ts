import { at, HEAD, OURS, place, TAIL, until } from '../shape/base.ts';
import { type Choices, option } from '../shape/choices.ts';
import {
  bare,
  bool,
  choice,
  counting,
  field,
  int,
  list,
  map,
  mark,
  personal,
  phone,
  referring,
  required,
  text,
  withDefault,
  words,
} from '../shape/fields.ts';

const CALLER = {
  name: mark('姓名', 'name'),
  organization: text('单位', 'organization'),
  title: text('职务', 'title'),
  phone: personal(phone('电话/手机/联系方式', 'phone')),
  card: bool('名片｜递了名片', 'gave a card', ['递了名片', '没递名片']),
};

const CALL = {
  at: { ...at, aliases: ['到访时间', '来访时间'] },
  until,
  place: { ...place, aliases: ['会客区', '接待地点'] },
  receiver: referring('team', words('接待人/接待｜谁接待', 'who receives them')),
};

const APPOINTMENT = {
  made: bool('有约/预约｜事先约过', 'made beforehand', ['有约', '没有约']),
  at: field('time', '时间｜约在什么时候', 'for when'),
  with: text('约见/对象｜约了谁', 'with whom'),
};

const LEADER = {
  name: mark('姓名', 'name'),
  title: text('职务', 'title'),
  called: text('称呼/尊称｜对客人怎么称呼,如 周总', 'how one speaks of them to a caller'),
  state: withDefault(
    'unknown',
    choice('leader-state', '状态/情况｜愿见、不在、不见、还没通报', 'in, out, unwilling, unknown'),
  ),
  back: field('time', '返回/返回时间｜什么时候回来', 'when back'),
  reason: text(
    '原因/理由｜可以对客人说的原因,不写去处,如 外出开会',
    'a reason that may be given, without the place, as in: at a meeting',
  ),
  deputy: text('代谈/代谈人｜可以代谈的人', 'who may talk in the leader’s place'),
};

const PRESENT = {
  name: required(mark('姓名', 'name')),
  organization: text('单位', 'organization'),
  title: text('职务', 'title'),
  rank: field('rank', '级别/职级｜级别,如 副厅级', 'rank, as in 副厅级'),
  standing: int(
    '层级/层次｜没有行政级别的写 1、2、3,1 最高;要写就每个人都写',
    'without official ranks: 1, 2, 3, of which 1 is the highest; for everybody or nobody',
  ),
  age: int('年龄', 'age'),
  gender: choice('gender', '性别', 'gender'),
  married: choice('married', '婚否/婚姻｜已婚或未婚', 'married or single'),
  foreign: bool('外国/外宾｜外国客人', 'from abroad', ['是外国客人', '不是外国客人']),
};

/** The brief of an unannounced call (来客接待), in the order in which a person fills it in. */
export const WALK_IN = {
  ...HEAD,
  ...OURS,
  callers: bare('name', list('Caller', CALLER, '来客/客人/来访人', 'the callers')),
  count: counting('callers', int('人数/来客人数', 'how many')),
  call: map('Call', CALL, '到访/来访｜什么时候来、在哪接待', 'when they come and where'),
  purpose: text('来意/事由｜来做什么', 'what they come for'),
  refuses: bool('不说来意/拒绝说明', 'will not say what for', ['不说来意', '没有拒绝说来意']),
  appointment: map('Appointment', APPOINTMENT, '预约/约定', 'appointment'),
  leader: map('Leader', LEADER, '领导/被访人｜要见的领导', 'whom they want to see'),
  present: bare(
    'name',
    list('Present', PRESENT, '在场/在场人员｜在场要介绍的人', 'those to be introduced'),
  ),
  ...TAIL,
};

/** The closed lists of values that only this kind of brief has. */
export const WALK_IN_CHOICES: Choices = {
  'leader-state': [
    option('in', '愿见', 'in and willing', '在', '可以见', '同意见'),
    option('out', '不在', 'out', '外出', '出差'),
    option('unwilling', '不见', 'unwilling', '不愿见', '不便见', '没空'),
    option('unknown', '还没通报', 'not asked yet', '不清楚', '未知', '未通报'),
  ],
  married: [option('single', '未婚', 'single'), option('married', '已婚', 'married')],
};
