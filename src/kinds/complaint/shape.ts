import { at, HEAD, itemId, itemName, OURS, place, TAIL, until } from '../shape/base.ts';
import { type Choices, option } from '../shape/choices.ts';
import {
  bare,
  choice,
  choices,
  counting,
  field,
  list,
  map,
  personal,
  referring,
  required,
  text,
  words,
} from '../shape/fields.ts';

const COMPLAINANT = {
  name: required(personal(text('姓名', 'name'))),
  gender: choice('gender', '性别', 'gender'),
  age: field('int', '年龄', 'age'),
  relation: text('关系｜与患者的关系，如 本人、子女', 'relation to the patient', '与患者关系'),
  phone: personal(text('电话', 'phone', '手机', '联系方式')),
  address: personal(text('住址', 'address', '地址')),
  id_number: personal(text('证件号', 'number of the identity document', '身份证号')),
};

const PATIENT = {
  name: personal(text('姓名', 'name')),
  gender: choice('gender', '性别', 'gender'),
  age: field('int', '年龄', 'age'),
  record_number: personal(
    text('病历号｜门诊号或住院号', 'number of the record', '住院号', '门诊号'),
  ),
  department: text('科室｜就诊科室', 'department', '就诊科室'),
  died: field('bool', '去世｜患者已去世', 'the patient has died', '死亡', '已去世'),
};

const MATTER = {
  summary: text('事由｜投诉什么', 'what it is about', '投诉内容', '内容'),
  request: text('诉求｜要求什么', 'what they ask for', '要求'),
  category: choice(
    'complaint',
    '类型｜医疗、非医疗、暂不能判断',
    'medical, non-medical or unclear',
    '类别',
  ),
  departments: words(
    '涉及科室｜牵头的写在第一个',
    'departments concerned, the leading one first',
    '科室',
    '责任科室',
  ),
  people: words('涉及人员｜被投诉的人', 'who is complained of', '被投诉人'),
  occurred: field('date', '发生日期｜事情发生在哪天', 'when it happened', '日期'),
  history: text(
    '前情｜以前什么时候投诉过、怎么答复的',
    'when they complained before and what they were told',
    '以往投诉',
  ),
  materials: field('texts', '材料｜带来的材料', 'papers they bring'),
};

const CHANNELS = {
  phone: text('电话｜公布的投诉电话', 'published phone', '投诉电话'),
  mailbox: text('信箱｜公布的投诉信箱', 'published mailbox', '投诉信箱'),
  place: text('地点｜接待室', 'reception room'),
  hours: text('时间｜接待时间', 'hours'),
};

const RECEPTION = {
  id: itemId,
  name: itemName,
  at: { ...at, aliases: ['来访时间', '接待时间'] },
  until,
  place: { ...place, aliases: ['接待地点', '接待室'] },
  officer: referring('team', words('接待人｜谁接待', 'who receives them', '接访人')),
  recorder: referring('team', words('记录人｜谁记录，接待时在场', 'who takes notes', '记录')),
  standby: referring('team', words('后备｜谁随时可以接上', 'who stands by', '后备人员', '备班')),
};

const DATES = {
  registered: field('date', '登记｜收到投诉的日期', 'received and registered', '登记日期', '受理'),
  limit: field(
    'date',
    '限期｜转办单要求的反馈日期',
    'by when the hotline or authority wants the answer',
    '转办限期',
  ),
  answered: field('date', '反馈｜向投诉人反馈的日期', 'answered', '答复', '反馈日期'),
  mediation: field(
    'date',
    '调解｜人民调解委员会受理的日期',
    'taken on by the people’s mediation committee',
    '调解受理',
  ),
  closed: field('date', '结案', 'closed', '办结', '结案日期'),
};

/** The brief of a complaint in a hospital (投诉接待), in the order in which a person fills it in. */
export const COMPLAINT = {
  ...HEAD,
  ...OURS,
  complainants: bare('name', list('Complainant', COMPLAINANT, '投诉人', 'who complains', '来访人')),
  count: counting(
    'complainants',
    field('int', '人数｜一共来了多少人', 'how many came', '来访人数'),
  ),
  patient: map('Patient', PATIENT, '患者', 'the patient', '病人'),
  matter: map('ComplaintMatter', MATTER, '事项｜投诉的事项', 'the matter', '投诉事项'),
  channel: choice(
    'channel',
    '途径｜来访、电话、来信、网络、12345 转办',
    'in person, phone, letter, online, hotline',
    '来源',
  ),
  signals: choices(
    'complaint-signal',
    '情况｜情绪激动、人数多、反复投诉、扬言威胁……',
    'agitated, crowd, repeated, threats …',
    '信号',
    '风险',
  ),
  harm: field(
    'bool',
    '可能损害｜可能正在损害患者健康',
    'the patient may be coming to harm',
    '损害',
  ),
  compensation: field('bool', '要求赔偿', 'compensation is asked for', '赔偿'),
  amount: field('money', '赔偿金额｜多少元', 'yuan', '金额'),
  seal: field(
    'bool',
    '要求封存｜要求封存病历或实物',
    'they ask that records or objects be sealed',
    '封存',
  ),
  police: text(
    '公安联系｜派出所联系人和电话',
    'whom to call at the police station, and the number',
    '派出所',
    '警务室',
  ),
  channels: map('Channels', CHANNELS, '公布渠道｜对外公布的投诉渠道', 'published channels', '渠道'),
  receptions: list(
    'ComplaintReception',
    RECEPTION,
    '接待｜来访和接待',
    'the times they are received',
  ),
  dates: map('ComplaintDates', DATES, '办理｜办理到哪一步，各在哪天', 'what was done when', '进度'),
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
  channel: [
    option('in-person', '来访', 'in person', '当面', '上门'),
    option('phone', '电话', 'phone', '来电'),
    option('letter', '来信', 'letter', '信件', '信箱'),
    option('online', '网络', 'online', '网上', '邮件'),
    option('hotline', '热线转办', 'hotline', '12345', '上级转办'),
  ],
};
