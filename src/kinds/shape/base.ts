import {
  bare,
  choice,
  dayAt,
  deadline,
  field,
  list,
  map,
  mark,
  phone,
  rare,
  required,
  text,
  withDefault,
} from './fields.ts';

/*
 * The keys of every brief, and fields that many sections have. A shape of a kind begins with HEAD and ends with TAIL;
 * the order is that in which a person fills it in.
 */

export const itemId = mark('编号', 'id');
export const itemName = text('名称', 'name');
export const place = text('地点', 'place');
export const at = required(field('time', '时间/开始/开始时间｜开始时间', 'start'));
export const until = field('time', '结束/结束时间/至｜结束时间', 'end');

/** Of a thing: whether it is certain. */
export const certainty = rare(choice('status', '状态｜待定或取消', 'tentative or cancelled'));

/** Of a person or a vehicle: whether it falls out. */
export const presence = rare(
  choice(
    'presence',
    '状态｜来不来没定写 待定，不来了写 取消',
    'tentative, or cancelled where it falls out',
  ),
);

const HOST = {
  organization: text('单位/名称/单位名称｜我方单位', 'our organization'),
  city: text('城市｜所在城市', 'our city'),
  approver: text('审批人/审批领导｜批准方案的领导', 'who approves the plan'),
  address: text('地址', 'address'),
  phone: phone('电话｜值班电话', 'duty phone'),
  complaint_phone: phone('监督电话/投诉电话｜监督投诉电话', 'phone for complaints'),
};

const MEMBER = {
  name: required(mark('姓名', 'name')),
  organization: text('部门/单位', 'department'),
  title: text('职务', 'title'),
  roles: field('roles', '岗位/职责/分工/角色｜负责的岗位', 'roles this person fills'),
  phone: phone('电话/手机｜手机', 'phone'),
  email: mark('邮箱', 'e-mail'),
  place: text(
    '地点/所在地｜人在哪个城市、院区；不写为本单位',
    'the city or site where this person is',
  ),
  free: field('dates', '空闲｜只有这些天有空', 'free on these days only'),
  away: field('dates', '不在/请假｜这些天不在', 'not there on these days'),
  status: presence,
};

const EXTRA_TASK = {
  id: itemId,
  title: required(text('任务/名称/标题｜做什么', 'what to do')),
  at: field('time', '时间｜什么时候做', 'when'),
  by: deadline(field('time', '截止/期限/之前｜什么时候以前做完', 'done by when')),
  owner: field('role', '责任人/负责人/岗位｜岗位或姓名', 'a role or a name'),
  place,
};

const OFF = {
  rule: required(text('规则｜规则编号', 'id of the rule')),
  reason: required(text('理由/原因', 'why')),
};

const BRIEF_RULES = {
  packs: field('texts', '模板｜本单位的规则文件', 'files with rules of your own'),
  holidays: field(
    'texts',
    '节假日/放假｜本单位的节假日表文件',
    'files with holidays and closing days of your own',
  ),
  off: list('Off', OFF, '停用｜停用的规则和理由', 'rules switched off, each with a reason'),
};

/** The first keys of every brief. */
export const HEAD = {
  id: mark(
    '编号｜固定不变的编号,日历靠它更新',
    'a name that never changes: calendars update by it',
  ),
  kind: required(choice('kind', '类别｜哪类接待', 'which workflow')),
  type: choice(
    'type',
    '接待类型/类型｜公务、国企公务、商务、招商、外宾、企业:决定适用哪些规定',
    'official, soe-official, business, investment, foreign or enterprise: decides which regulations apply',
  ),
  title: required(text('标题/名称/主题｜这次接待叫什么', 'what it is called')),
  level: withDefault(
    'routine',
    choice('level', '重要程度/规格/级别｜重要或一般', 'important or routine'),
  ),
  depth: choice(
    'depth',
    '详略｜简、常规或详；不写由程序定',
    'short, usual or full; chosen by itself if left out',
  ),
  status: choice('status', '状态｜取消的写 取消', 'cancelled, of a visit that is off'),
  timezone: withDefault('Asia/Shanghai', field('timezone', '时区', 'time zone')),
  lang: withDefault('zh', choice('lang', '语言｜打印用的语言', 'language of what is printed')),
  received: dayAt(
    '09:00',
    field(
      'time',
      '接到通知/接报时间/通知时间/接到任务｜办公室接到通知的时间',
      'when the office was told',
    ),
  ),
};

/** Our own side. */
export const OURS = {
  host: map('Host', HOST, '接待单位/我方｜我方', 'our side'),
  team: bare(
    'name',
    list(
      'Member',
      MEMBER,
      '工作人员/分工/接待组/团队｜我方工作人员和分工',
      'who works on it, with roles',
    ),
  ),
};

/** The last keys of every brief. */
export const TAIL = {
  tasks: bare(
    'title',
    list('ExtraTask', EXTRA_TASK, '任务/其他任务｜本单位另加的任务', 'tasks of your own'),
  ),
  rules: map('BriefRules', BRIEF_RULES, '规则｜规则的增减', 'rules added and switched off'),
  notes: text('备注', 'notes'),
};

/** The keys that every brief has. */
export const COMMON = { ...HEAD, ...OURS, ...TAIL };
