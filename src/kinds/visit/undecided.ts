import { CALLED_OFF, calledOffList } from '../shape/called-off.ts';
import { bool, field, list, referring, text, words } from '../shape/fields.ts';

/**
 * Something that is not decided (还没定): a thing without its time or place, or a choice among alternatives. Worked out and
 * never written; rules `for: open` see these fields beside those of every occasion. It starts when the thing does.
 */
const POINT = {
  of: text('哪一项｜哪一项的编号', 'the id of what it is about'),
  of_kind: text('哪一类', 'the sort of what it is about'),
  of_name: text('名称', 'what it is about'),
  sort: text('细类｜那一项写的类型', 'the kind that the brief gives it'),
  of_date: text('日期｜YYYY-MM-DD，日期也没定的是空的', 'its date, where that is known'),
  on: text('哪天｜知道到哪里写到哪里', 'when that is, as far as it is known'),
  matters: field('texts', '缺什么｜time、place……', 'what is open: time, place …'),
  what: text('定什么｜时间、地点……', 'what is open, in words'),
  options: field('texts', '几个方案', 'the alternatives'),
  hosted_by: text('主办', 'whose it is'),
};

/** A part of a visit that was called off, or the whole. */
const VISIT_CALLED_OFF = {
  ...CALLED_OFF,
  vehicle: referring('vehicles', field('texts', '车辆', 'the vehicles')),
  guests: referring('guests', words('来宾', 'for whom; all where none is named')),
  absent: bool('来宾不来了', 'it was for guests who do not come'),
  companions: referring('team', words('我方', 'who of us')),
  hosted_by: text('主办', 'whose it was'),
  venue: text('场合', 'where a meal would have been'),
  mode: text('方式', 'how they would have travelled'),
  tickets: text('票款', 'who pays for the tickets'),
  instead: field(
    'texts',
    '定了哪个｜几个方案里定下的那个',
    'of an alternative: what takes place instead',
  ),
};

/** What of a visit is worked out that is not decided, or off. */
export const UNDECIDED = {
  open: list('Point', POINT, '还没定', 'what is not decided'),
  cancelled: calledOffList(VISIT_CALLED_OFF),
};
