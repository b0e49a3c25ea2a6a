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
  money,
  personal,
  phone,
  referring,
  required,
  text,
  through,
  words,
} from '../shape/fields.ts';

const COMPLAINANT = {
  name: required(personal(mark('姓名', 'name'))),
  gender: choice('gender', '性别', 'gender'),
  age: int('年龄', 'age'),
  relation: text('关系/与患者关系｜与患者的关系，如 本人、子女', 'relation to the patient'),
  phone: personal(phone('电话/手机/联系方式', 'phone')),
  address: personal(text('住址/地址', 'address')),
  id_number: personal(mark('证件号/身份证号', 'number of the identity document')),
};

const PATIENT = {
  name: personal(mark('姓名', 'name')),
  gender: choice('gender', '性别', 'gender'),
  age: int('年龄', 'age'),
  record_number: personal(mark('病历号/住院号/门诊号｜门诊号或住院号', 'number of the record')),
  department: text('科室/就诊科室｜就诊科室', 'department'),
  died: bool('去世/死亡/已去世｜患者已去世', 'the patient has died', ['去世', '没有去世']),
  died_at: field(
    'time',
    '去世时间/死亡时间｜几点去世的；尸检的 48 小时、7 天从这时起算',
    'when the patient died; the 48 hours and 7 days for an autopsy count from it',
  ),
};

const MATTER = {
  summary: text('事由/投诉内容/内容｜投诉什么', 'what it is about'),
  request: text('诉求/要求｜要求什么', 'what they ask for'),
  category: choice(
    'complaint',
    '类型/类别｜医疗、非医疗、暂不能判断',
    'medical, non-medical or unclear',
  ),
  departments: words(
    '涉及科室/科室/责任科室｜牵头的写在第一个',
    'departments concerned, the leading one first',
  ),
  people: words('涉及人员/被投诉人｜被投诉的人', 'who is complained of'),
  occurred: date('发生日期/日期｜事情发生在哪天', 'when it happened'),
  history: text(
    '前情/以往投诉｜以前什么时候投诉过、怎么答复的',
    'when they complained before and what they were told',
  ),
  materials: field('texts', '材料｜带来的材料', 'papers they bring'),
};

const CHANNELS = {
  phone: phone('电话/投诉电话｜公布的投诉电话', 'published phone'),
  mailbox: text('信箱/投诉信箱｜公布的投诉信箱', 'published mailbox'),
  place: text('地点｜接待室', 'reception room'),
  hours: text('时间｜接待时间', 'hours'),
};

const RECEPTION = {
  id: itemId,
  name: itemName,
  at: { ...at, aliases: ['来访时间', '接待时间'] },
  until,
  place: { ...place, aliases: ['接待地点', '接待室'] },
  status: certainty,
  officer: referring('team', words('接待人/接访人｜谁接待', 'who receives them')),
  recorder: referring('team', words('记录人/记录｜谁记录，接待时在场', 'who takes notes')),
  standby: referring('team', words('后备/后备人员/备班｜谁随时可以接上', 'who stands by')),
};

const DATES = {
  registered: date('登记/登记日期/受理｜收到投诉的日期', 'received and registered'),
  transferred: date('转办/转办日期｜转办单送到科室的日期', 'handed to the departments'),
  replied: date('科室回复/回复/回复日期｜科室书面回复的日期', 'the departments replied'),
  limit: date(
    '限期/转办限期｜转办单要求的反馈日期',
    'by when the hotline or authority wants the answer',
  ),
  answered: date('反馈/答复/反馈日期｜向投诉人反馈的日期', 'answered'),
  mediation: date(
    '调解/调解受理｜人民调解委员会受理的日期',
    'taken on by the people’s mediation committee',
  ),
  administrative_asked: date(
    '行政调解申请｜医患双方向卫生主管部门申请调解的日期',
    'mediation asked of the health authority',
  ),
  administrative: date(
    '行政调解/行政调解受理｜卫生主管部门受理调解的日期',
    'taken on by the health authority',
  ),
  closed: date('结案/办结/结案日期', 'closed'),
};

const ROUND = {
  name: itemName,
  from: through('until', date('起/开始/开始日期｜这一期从哪天起', 'first day')),
  until: required(date('止/截止/结束日期｜这一期到哪天止，如一个季度的最后一天', 'last day')),
};

/** The brief of a complaint in a hospital (投诉接待), in the order in which a person fills it in. */
export const COMPLAINT = {
  ...HEAD,
  ...OURS,
  complainants: bare('name', list('Complainant', COMPLAINANT, '投诉人/来访人', 'who complains')),
  count: counting('complainants', int('人数/来访人数｜一共来了多少人', 'how many came')),
  patient: map('Patient', PATIENT, '患者/病人', 'the patient'),
  matter: map('ComplaintMatter', MATTER, '事项/投诉事项｜投诉的事项', 'the matter'),
  channel: choice(
    'channel',
    '途径/来源｜来访、电话、来信、网络、12345 转办',
    'in person, phone, letter, online, hotline',
  ),
  signals: choices(
    'complaint-signal',
    '情况/信号/风险｜情绪激动、人数多、反复投诉、扬言威胁……',
    'agitated, crowd, repeated, threats …',
  ),
  harm: bool('可能损害/损害｜可能正在损害患者健康', 'the patient may be coming to harm', [
    '可能损害患者',
    '不会损害患者',
  ]),
  compensation: bool('要求赔偿/赔偿', 'compensation is asked for', ['要求赔偿', '没有要求赔偿']),
  amount: money('赔偿金额/金额｜多少元', 'yuan'),
  seal: bool('要求封存/封存｜要求封存病历或实物', 'they ask that records or objects be sealed', [
    '要求封存',
    '没有要求封存',
  ]),
  blood: bool('疑似输血/输血｜怀疑是输血引起的', 'a transfusion is suspected', [
    '怀疑是输血引起的',
    '没有怀疑输血',
  ]),
  declined: choice(
    'complaint-declined',
    '不予处理｜投诉部门不处理的情形；写了就只说明理由和去处',
    'why the complaints office does not take it on; then it only says so',
  ),
  police: text(
    '公安联系/派出所/警务室｜派出所联系人和电话',
    'whom to call at the police station, and the number',
  ),
  channels: map('Channels', CHANNELS, '公布渠道/渠道｜对外公布的投诉渠道', 'published channels'),
  receptions: list(
    'ComplaintReception',
    RECEPTION,
    '接待｜来访和接待',
    'the times they are received',
  ),
  rounds: list(
    'ComplaintRound',
    ROUND,
    '定期/定期汇总｜每季度的汇总、分析和培训；不要同一件投诉写在一起',
    'the summing up and training of each quarter; not in the brief of one complaint',
  ),
  dates: map('ComplaintDates', DATES, '办理/进度｜办理到哪一步，各在哪天', 'what was done when'),
  ...TAIL,
};

/** The closed lists of values that only this kind of brief has. */
export const COMPLAINT_CHOICES: Choices = {
  complaint: [
    option('medical', '医疗', 'medical', '医疗类', '诊疗'),
    option('non-medical', '非医疗', 'non-medical', '非医疗类', '服务', '收费'),
    option('unclear', '暂不能判断', 'unclear', '不明', '待定'),
  ],
  'complaint-signal': [
    option('agitated', '情绪激动', 'agitated', '激动'),
    option('crowd', '人数多', 'crowd', '多人'),
    option('repeated', '反复投诉', 'repeated', '多次投诉', '重复投诉'),
    option('threats', '扬言威胁', 'threats', '威胁', '扬言'),
    option('conflict', '可能冲突', 'conflict likely', '冲突'),
    option('media', '媒体关注', 'media interest', '媒体', '网络曝光'),
  ],
  'complaint-declined': [
    option('court', '已起诉', 'gone to court', '起诉'),
    option('third-party', '已申请调解', 'mediation asked for', '在调解'),
    option('settled', '主管部门已处理', 'settled by an authority', '信访部门已处理'),
    option('no-facts', '没有具体事实', 'no facts', '没有投诉对象', '无具体事实'),
    option('police-matter', '涉治安刑事', 'a matter for the police', '治安案件', '刑事案件'),
    option('elsewhere', '不属于医院', 'not for the hospital', '不属职权'),
  ],
  channel: [
    option('in-person', '来访', 'in person', '当面', '上门'),
    option('phone', '电话', 'phone', '来电'),
    option('letter', '来信', 'letter', '信件', '信箱'),
    option('online', '网络', 'online', '网上', '邮件'),
    option('hotline', '热线转办', 'hotline', '12345', '上级转办'),
  ],
};
