import type { Text } from '../../model/text.ts';

/** One of the values a field may have: how it is written in the brief, what it is called, what else people write. */
export interface Choice {
  readonly value: string;
  readonly label: Text;
  readonly aliases: readonly string[];
}

const choice = (value: string, zh: string, en: string, ...aliases: readonly string[]): Choice => ({
  value,
  label: { zh, en },
  aliases,
});

/** Every closed list of values in a brief, by name. The first value is the usual one. */
export const CHOICES: Readonly<Record<string, readonly Choice[]>> = {
  kind: [
    choice('visit', '来访接待', 'visit', '来访', '接待', '来宾接待'),
    choice('petition', '信访接待', 'petition', '信访', '群众来访', '接访'),
    choice('complaint', '投诉接待', 'complaint', '投诉', '医疗投诉'),
    choice('walk-in', '来客接待', 'walk-in', '来客', '临时来访', '不速之客'),
    choice('front-desk', '前台值班', 'front desk', '前台', '值班', '前台接待'),
  ],
  type: [
    choice('official', '公务接待', 'official', '公务', '国内公务接待'),
    choice(
      'soe-official',
      '国企公务接待',
      'official, at a state company',
      '国企公务',
      '国企公务招待',
    ),
    choice('business', '商务接待', 'business', '商务', '商务招待'),
    choice('foreign', '外宾接待', 'foreign', '外宾', '外事', '外事接待'),
    choice('enterprise', '企业接待', 'enterprise', '企业', '普通接待', '一般接待', '民营企业'),
  ],
  level: [
    choice('routine', '一般', 'routine', '普通', '常规'),
    choice('important', '重要', 'important', '重大', '重点'),
  ],
  lang: [choice('zh', '中文', 'Chinese', '汉语'), choice('en', '英文', 'English', '英语')],
  gender: [choice('male', '男', 'male', '男性'), choice('female', '女', 'female', '女性')],
  region: [
    choice('inland', '内地', 'inland', '内陆'),
    choice('coastal', '沿海', 'coastal'),
    choice('local', '本地', 'local', '同城'),
  ],
  mode: [
    choice('flight', '飞机', 'flight', '航班', '飞机航班', 'plane'),
    choice('train', '火车', 'train', '高铁', '动车', '列车'),
    choice('coach', '长途客车', 'coach', '大巴', '客车'),
    choice('ship', '轮船', 'ship', '船', '客轮'),
    choice('car', '汽车', 'car', '自驾', '乘车', '小车', '公车'),
  ],
  payer: [
    choice('guest', '来宾自理', 'the guest', '自理', '来宾', '客人', '对方'),
    choice('host', '我方承担', 'the host', '我方', '接待方', '主方', '公司', '学院', '单位'),
  ],
  'budget-line': [
    choice('meals', '用餐', 'Meals'),
    choice('lodging', '住宿', 'Lodging'),
    choice('transport', '交通', 'Transport'),
    choice('gifts', '礼品', 'Gifts'),
    choice('other', '其他', 'Other'),
  ],
  payment: [
    choice('transfer', '转账', 'transfer', '银行转账', '对公转账'),
    choice('card', '公务卡', 'official card', '刷卡'),
    choice('cash', '现金', 'cash'),
  ],
  room: [
    choice('standard', '标准间', 'standard room', '标间', 'twin', '双人间'),
    choice('single', '单间', 'single room', '大床房', '单人间'),
    choice('suite', '套间', 'suite', '套房'),
  ],
  meal: [
    choice('working', '工作餐', 'working meal'),
    choice('breakfast', '早餐', 'breakfast'),
    choice('lunch', '午餐', 'lunch', '中餐', '午饭'),
    choice('dinner', '晚餐', 'dinner', '晚饭'),
    choice('banquet', '宴请', 'banquet', '宴会', '晚宴', '欢迎宴', '欢送宴'),
    choice('buffet', '自助餐', 'buffet'),
    choice('reception', '冷餐会', 'reception', '酒会', '招待会'),
    choice('tea', '茶会', 'tea', '茶歇'),
  ],
  meeting: [
    choice('talk', '座谈会', 'talks', '座谈', '会谈'),
    choice('visit', '来访交流', 'visit to our premises', '来访', '参观交流', '公司来访', '交流'),
    choice('inspection', '检查', 'inspection', '视察', '调研', '检查指导'),
    choice('briefing', '汇报会', 'briefing', '汇报'),
    choice('call', '会见', 'courtesy call', '拜会'),
    choice('signing', '签约', 'signing', '签字', '签约仪式', '签字仪式'),
    choice('meeting', '会议', 'meeting'),
  ],
  petition: [
    choice('claim', '申诉求决', 'claim', '申诉', '求决', '求助'),
    choice('suggestion', '意见建议', 'suggestion', '建议', '意见'),
    choice('accusation', '检举控告', 'accusation', '检举', '控告', '举报'),
  ],
  'petition-visit': [
    choice('first', '初访', 'the first time', '首次', '第一次', '初次'),
    choice('repeated', '重复访', 'again', '重访', '多次', '再次'),
  ],
  jurisdiction: [
    choice('own', '本单位', 'our own', '本级', '本机关'),
    choice('subordinate', '下级单位', 'a subordinate’s', '下级', '下属单位'),
    choice('other', '其他单位', 'another’s', '其他', '不属本单位', '外单位'),
    choice('cross', '跨部门', 'several departments’', '跨单位', '多部门'),
  ],
  'petition-signal': [
    choice('crowd', '人数多', 'crowd', '群体聚集', '聚集'),
    choice('threat', '扬言过激', 'threats', '扬言', '过激', '极端'),
    choice('trend', '苗头热点', 'a trend', '苗头', '热点', '苗头性问题'),
    choice('skip-level', '越级上访', 'past our level', '越级'),
    choice('abnormal', '言行异常', 'odd behaviour', '异常', '异常访'),
    choice('impact', '重大影响', 'great impact', '影响重大'),
    choice('discipline', '重大违法违纪', 'grave misconduct', '违法违纪', '违纪'),
    choice('group-interest', '群体利益', 'interests of many', '涉众'),
    choice('mishandled', '处理明显不当', 'clearly mishandled', '处理不当'),
    choice('advice', '重要建议', 'important advice'),
  ],
  complaint: [
    choice('medical', '医疗', 'medical', '医疗类', '诊疗'),
    choice('non-medical', '非医疗', 'non-medical', '非医疗类', '服务', '收费'),
    choice('unclear', '暂不能判断', 'unclear', '不明', '待定'),
  ],
  'complaint-signal': [
    choice('agitated', '情绪激动', 'agitated', '激动'),
    choice('crowd', '人数多', 'crowd', '多人'),
    choice('repeated', '反复投诉', 'repeated', '多次投诉', '重复投诉'),
    choice('threats', '扬言威胁', 'threats', '威胁', '扬言'),
    choice('conflict', '可能冲突', 'conflict likely', '冲突'),
    choice('media', '媒体关注', 'media interest', '媒体', '网络曝光'),
  ],
  channel: [
    choice('in-person', '来访', 'in person', '当面', '上门'),
    choice('phone', '电话', 'phone', '来电'),
    choice('letter', '来信', 'letter', '信件', '信箱'),
    choice('online', '网络', 'online', '网上', '邮件'),
    choice('hotline', '热线转办', 'hotline', '12345', '上级转办'),
  ],
  'leader-state': [
    choice('in', '愿见', 'in and willing', '在', '可以见', '同意见'),
    choice('out', '不在', 'out', '外出', '出差'),
    choice('unwilling', '不见', 'unwilling', '不愿见', '不便见', '没空'),
    choice('unknown', '还没通报', 'not asked yet', '不清楚', '未知', '未通报'),
  ],
  married: [choice('single', '未婚', 'single'), choice('married', '已婚', 'married')],
  rotation: [choice('weekly', '每周', 'every week', '按周', '每周轮换', '一周一换')],
  weekday: [
    choice('workday', '工作日', 'working days', '上班日'),
    choice('daily', '每天', 'every day', '天天', '每日', '全周', '周一至周日'),
    choice('mon', '周一', 'Monday', '星期一', '一'),
    choice('tue', '周二', 'Tuesday', '星期二', '二'),
    choice('wed', '周三', 'Wednesday', '星期三', '三'),
    choice('thu', '周四', 'Thursday', '星期四', '四'),
    choice('fri', '周五', 'Friday', '星期五', '五'),
    choice('sat', '周六', 'Saturday', '星期六', '六'),
    choice('sun', '周日', 'Sunday', '星期日', '周天', '星期天', '日'),
  ],
  tour: [
    choice('work', '工作考察', 'work visit', '考察', '业务参观', '参观'),
    choice('sightseeing', '游览', 'sightseeing', '旅游', '观光', '景点'),
  ],
};

/** Words for yes and no in a brief. */
export const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  是: true,
  有: true,
  对: true,
  false: false,
  no: false,
  否: false,
  无: false,
  没有: false,
  不: false,
};
