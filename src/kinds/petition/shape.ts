import { at, certainty, HEAD, itemId, itemName, OURS, place, TAIL, until } from '../shape/base.ts';
import { type Choices, option } from '../shape/choices.ts';
import {
  bare,
  bool,
  choice,
  choices,
  counting,
  date,
  field,
  int,
  list,
  map,
  mark,
  personal,
  phone,
  referring,
  required,
  sealed,
  text,
  words,
} from '../shape/fields.ts';

const VISITOR = {
  name: required(personal(mark('姓名', 'name'))),
  gender: choice('gender', '性别', 'gender'),
  age: int('年龄', 'age'),
  phone: personal(phone('电话/手机/联系方式', 'phone')),
  address: personal(text('住址/地址｜单位或住址', 'address')),
  organization: text('单位/工作单位', 'organization'),
  id_number: personal(mark('证件号/身份证号', 'number of the identity document')),
  representative: bool('代表｜集体来访的代表', 'speaks for the group', ['是代表', '不是代表']),
  mobility: text('行动/行动不便｜行动不便等需要照顾之处', 'needs in moving about'),
};

const MATTER = {
  summary: sealed(text('事由/反映事项/内容｜反映什么事', 'what it is about')),
  request: sealed(text('诉求/要求｜要求什么', 'what they ask for')),
  category: choice(
    'petition',
    '类型/类别｜申诉求决、意见建议、检举控告',
    'claim, suggestion or accusation',
  ),
  visit: choice('petition-visit', '来访次数/访次｜初访或重复访', 'the first time or again'),
  justified: bool(
    '应解决未解决/诉求合理｜诉求合理，应当解决还没有解决',
    'a just claim that has not been met',
    ['应解决而没有解决', '不是应解决而没有解决'],
  ),
  new_facts: bool(
    '新情况/新事实｜重复来访，有没有新的事实和理由',
    'they come again with new facts or reasons',
    ['有新情况', '没有新情况'],
  ),
  final: bool(
    '终结/已终结｜复核已经终结，仍以同一事实和理由提出',
    'the recheck is over and the facts and reasons are the same',
    ['已经复核终结', '没有复核终结'],
  ),
  jurisdiction: choice(
    'jurisdiction',
    '管辖/归口｜本单位、下级单位、其他单位、跨部门',
    'own, subordinate, other, cross-department',
  ),
  route: choice(
    'petition-route',
    '办理途径/途径｜归本单位管的走哪条途径：诉讼、仲裁、申诉复审、行政程序、履职、信访程序',
    'how our own matters are handled: court, arbitration, appeal, administrative, duty, petition',
  ),
  units: sealed(
    words('涉及单位/有关单位/责任单位｜涉及的单位或部门', 'units or departments concerned'),
  ),
  ours: words(
    '本系统单位/下属单位｜跨部门的事，涉及单位里归我们管的；别的是平级单位',
    'of the units concerned those under us; the others are our peers',
  ),
  materials: sealed(field('texts', '材料/来访材料｜来访人带来的材料', 'papers they bring')),
  accused: personal(
    text(
      '被检举控告人/被控告人/被检举人｜检举控告的是谁，材料要同他们隔开',
      'whom an accusation is about: kept from them',
    ),
  ),
};

const INSTRUCTION = {
  from: text('来自/交办单位/批示领导｜交办的上级或批示的领导', 'the higher level or leader'),
  number: mark('文号/字号｜交办函文号', 'reference number'),
  date: date('日期/收到日期｜收到的日期', 'date of receipt'),
  due: date('期限/回报期限｜要求什么时候回报', 'when they want an answer'),
  text: sealed(text('内容/批示内容｜交办或批示的内容', 'what it says')),
  transferred: bool(
    '转来/上级转来｜事项由上级机关或信访部门转送、交办而来，不是领导批示',
    'the matter was sent to us by a higher level or a petition office; not a leader’s note',
    ['是转来的', '不是转来的'],
  ),
};

const RECEPTION = {
  id: itemId,
  name: itemName,
  at: { ...at, aliases: ['来访时间', '接待时间'] },
  until,
  place: { ...place, aliases: ['接待地点', '接待室'] },
  status: certainty,
  officer: referring('team', words('接访人/接待人/接访/接谈人｜谁接谈', 'who receives them')),
  recorder: referring('team', words('记录人/记录｜谁记录', 'who keeps the record')),
  settled: bool('办完/谈完｜谈完了、小结也写好了写“是”', 'all of it is done, the summary too', [
    '已经办完',
    '还没办完',
  ]),
};

const DATES = {
  received: date('收到/收到日期｜收到信访事项的日期；不写的按接待、接到通知的日期', 'received'),
  registered: date('登记/登记日期｜登记的日期', 'registered'),
  notified: date(
    '告知/告知日期/书面告知｜书面告知来访人的日期',
    'they were told in writing what becomes of it',
  ),
  accepted: date('受理/受理日期｜决定受理的日期', 'accepted'),
  assigned: date('交办/交办日期/转送｜发函交办或转送的日期', 'assigned or transferred'),
  supervised: date('督办/催办｜过半检查、催办的日期', 'the unit was asked how far it is'),
  returned: date('回告/收到回告｜责任单位交回《结案回告表》的日期', 'the unit returned its report'),
  extended: date('延期/延期日期｜批准延期的日期', 'extension approved'),
  extended_days: int(
    '延期天数/延长几天｜批准延长几天，最多三十',
    'days of the extension, at most 30',
  ),
  delivered: date('送达/答复/送达日期｜处理意见书送达来访人的日期', 'written opinion delivered'),
  review_requested: date('申请复查/复查申请｜收到复查申请的日期', 'review requested'),
  review_delivered: date('复查送达/复查答复｜复查意见送达的日期', 'review delivered'),
  recheck_requested: date('申请复核/复核申请｜收到复核申请的日期', 'recheck requested'),
  bulletin: date('通报/列入通报｜列入《信访工作情况》通报的日期', 'put into the petition bulletin'),
  closed: date('结案/结案日期/办结｜结案日期', 'closed'),
  filed: date('归档/归档日期｜分送、回访、归档都做完的日期', 'sent out, called back and filed'),
};

const RESULT = {
  opinion: sealed(text('处理意见/处理结果｜怎么处理的', 'what was decided')),
  basis: text('依据/法律依据｜所依据的法律政策', 'law or policy it rests on'),
  carried_out: bool('已落实/落实｜处理意见已经落实', 'the decision has been carried out', [
    '已经落实',
    '还没落实',
  ]),
  satisfied: bool('满意/来访人满意｜来访人满意', 'the petitioner is content', ['满意', '不满意']),
  reasons: text(
    '理由/未解决理由｜没有解决或不能解决的理由和证据',
    'reasons and evidence where it was not settled',
  ),
  leader: text('责任领导｜责任单位的责任领导', 'leader responsible in the unit'),
  handler: text('责任人/承办人｜具体承办的责任人', 'who handled it'),
};

/** The brief of a petition (信访接待), in the order in which a person fills it in. */
export const PETITION = {
  ...HEAD,
  ...OURS,
  visitors: bare(
    'name',
    list('Visitor', VISITOR, '来访人/来访人员｜来访人；集体来访写代表', 'those who come'),
  ),
  count: counting('visitors', int('人数/来访人数｜一共来了多少人', 'how many came in all')),
  matter: map('PetitionMatter', MATTER, '事项/信访事项｜反映的事项', 'the matter'),
  urgent: bool('紧急/急件｜事情紧急，先打电话再补函', 'urgent: phone first', ['紧急', '不紧急']),
  signals: choices(
    'petition-signal',
    '情况/信号/异常情况｜危及安全、人数多、扬言过激、苗头热点、越级上访……',
    'danger, crowd, threat, trend, skip-level …',
  ),
  instruction: map(
    'Instruction',
    INSTRUCTION,
    '交办/上级交办/领导批示｜上级交办或领导批示',
    'sent by a higher level, or a leader’s note',
  ),
  reviewer: choice(
    'reviewer',
    '复查身份/复查角色｜申请了复查、复核的：我们是原办理单位，还是复查、复核机关',
    'in a review or recheck: are we who handled it, or the body above',
  ),
  avoid: words('回避/回避人员｜与事项有利害关系、应回避的人', 'who must keep out of it'),
  receptions: list(
    'PetitionReception',
    RECEPTION,
    '接待/接访/接谈｜来访和接谈',
    'the times they are received',
  ),
  dates: map('PetitionDates', DATES, '办理/进度｜办理到哪一步，各在哪天', 'what was done when'),
  result: map(
    'PetitionResult',
    RESULT,
    '结果/办理结果｜办理结果，结案时填',
    'what came out of it, for closing',
  ),
  ...TAIL,
};

/** The closed lists of values that only this kind of brief has. */
export const PETITION_CHOICES: Choices = {
  petition: [
    option('claim', '申诉求决', 'claim', '申诉', '求决', '求助'),
    option('suggestion', '意见建议', 'suggestion', '建议', '意见'),
    option('accusation', '检举控告', 'accusation', '检举', '控告', '举报'),
  ],
  'petition-visit': [
    option('first', '初访', 'the first time', '首次', '第一次', '初次'),
    option('repeated', '重复访', 'again', '重访', '多次', '再次'),
  ],
  'petition-route': [
    option('court', '诉讼', 'court', '法院', '诉讼程序', '涉法涉诉'),
    option('arbitration', '仲裁', 'arbitration', '劳动仲裁'),
    option('appeal', '申诉复审', 'appeal', '党员申诉', '申请复审'),
    option('administrative', '行政程序', 'administrative', '行政复议', '行政裁决', '复议'),
    option('duty', '履职', 'duty', '履行职责', '申请查处'),
    option('petition', '信访程序', 'petition', '信访'),
  ],
  reviewer: [
    option('handler', '原办理单位', 'who handled it', '办理单位'),
    option('above', '复查复核机关', 'the body above', '复查机关', '复核机关', '上一级'),
  ],
  jurisdiction: [
    option('own', '本单位', 'our own', '本级', '本机关'),
    option('subordinate', '下级单位', 'a subordinate’s', '下级', '下属单位'),
    option('other', '其他单位', 'another’s', '其他', '不属本单位', '外单位'),
    option('cross', '跨部门', 'several departments’', '跨单位', '多部门'),
  ],
  'petition-signal': [
    option('danger', '危及安全', 'danger to life or property', '危及生命财产', '险情', '危险'),
    option('crowd', '人数多', 'crowd', '群体聚集', '聚集'),
    option('threat', '扬言过激', 'threats', '扬言', '过激', '极端'),
    option('trend', '苗头热点', 'a trend', '苗头', '热点', '苗头性问题'),
    option('skip-level', '越级上访', 'a level was skipped', '越级'),
    option('abnormal', '言行异常', 'odd behaviour', '异常', '异常访'),
    option('impact', '重大影响', 'great impact', '影响重大'),
    option('discipline', '重大违法违纪', 'grave misconduct', '违法违纪', '违纪'),
    option('group-interest', '群体利益', 'interests of many', '涉众'),
    option('mishandled', '处理明显不当', 'clearly mishandled', '处理不当'),
    option('advice', '重要建议', 'important advice'),
    option('policy', '政策执行', 'how law and policy are carried out', '政策反映'),
  ],
};
