import { certainty } from '../shape/base.ts';
import { bool, choice, date, field, rare, referring, tbd, text, words } from '../shape/fields.ts';

/* What every part of a visit may say: when, who is there, how one gets there, whether it is certain. */

export const travel = tbd(
  field('duration', '路程/车程/路上时间｜路上时间,如 50m', 'time on the road, as in 50m'),
);
export const vehicle = tbd(
  referring(
    'vehicles',
    field('texts', '车辆｜用哪辆车（车辆编号），可写几辆', 'which vehicle (its id), or several'),
  ),
);
export const someGuests = referring(
  'guests',
  words(
    '来宾/参加来宾｜哪些来宾，可写组名；不写为全体，空的为没有',
    'which guests or groups; all if left out, nobody if empty',
  ),
);
export const companions = referring(
  'team',
  words(
    '陪同/我方/陪同人员/陪餐/陪餐人员/我方参加/ours｜我方谁在场；空的为没有',
    'who of us is there; nobody if empty',
  ),
);

/** The start of what may be planned before its time is known. */
export const openAt = tbd(
  field('time', '时间/开始/开始时间｜开始时间；还没定写 待定', 'start; tbd where it is open'),
);

/** The day of what has no time yet. */
export const openDay = rare(
  date('日期｜时间待定时写哪一天', 'the day, where the time is to be confirmed'),
);

/** Whether a thing is certain. */
export const CERTAINTY = {
  status: certainty,
  option: rare(
    text('备选/二选一｜几个方案里的哪一个，如 甲', 'one of several alternatives, as in A'),
  ),
};

/** What to get ready beyond the usual. */
export const points = rare(
  field('texts', '要点/准备/注意｜要备什么、注意什么', 'what to get ready, what to see to'),
);

/** What every meal, meeting, tour and activity may say: who is there, who answers for it, whether it is certain. */
export const TOGETHER = {
  date: openDay,
  guests: someGuests,
  companions,
  responsible: referring(
    'team',
    words('负责/责任人/负责人｜我方谁负责', 'who of us answers for it'),
  ),
  hosted_by: rare(
    choice('side', '主办/东道｜来宾作东的写 来宾', 'whose it is: ours or the guests’'),
  ),
  closed: rare(bool('内部/闭门｜来宾自己开会、吃饭，我方不在场', 'the guests among themselves')),
  points,
  ...CERTAINTY,
  travel,
  vehicle,
};

export const seats = words(
  '座次/位次｜谁在前谁在后：按次序写姓名，主宾、主陪在最前；不写的照级别排',
  'who goes before whom: names in their order; by rank if left out',
);
