import { type Choices, option } from '../shape/choices.ts';

/** The closed lists of values that only this kind of brief has. */
export const VISIT_CHOICES: Choices = {
  region: [
    option('inland', '内地', 'inland', '内陆'),
    option('coastal', '沿海', 'coastal'),
    option('local', '本地', 'local', '同城'),
  ],
  mode: [
    option('flight', '飞机', 'flight', '航班', '飞机航班', 'plane'),
    option('train', '火车', 'train', '高铁', '动车', '列车'),
    option('coach', '长途客车', 'coach', '大巴', '客车'),
    option('ship', '轮船', 'ship', '船', '客轮'),
    option('car', '汽车', 'car', '自驾', '乘车', '小车', '公车'),
  ],
  payer: [
    option('guest', '来宾自理', 'the guest', '自理', '来宾', '客人', '对方'),
    option('host', '我方承担', 'the host', '我方', '接待方', '主方', '公司', '学院', '单位'),
  ],
  'budget-line': [
    option('meals', '用餐', 'Meals'),
    option('lodging', '住宿', 'Lodging'),
    option('transport', '交通', 'Transport'),
    option('gifts', '礼品', 'Gifts'),
    option('other', '其他', 'Other'),
  ],
  payment: [
    option('transfer', '转账', 'transfer', '银行转账', '对公转账'),
    option('card', '公务卡', 'official card', '刷卡'),
    option('cash', '现金', 'cash'),
  ],
  room: [
    option('standard', '标准间', 'standard room', '标间', 'twin', '双人间'),
    option('single', '单间', 'single room', '大床房', '单人间'),
    option('suite', '套间', 'suite', '套房'),
  ],
  meal: [
    option('working', '工作餐', 'working meal'),
    option('breakfast', '早餐', 'breakfast'),
    option('lunch', '午餐', 'lunch', '中餐', '午饭'),
    option('dinner', '晚餐', 'dinner', '晚饭'),
    option('banquet', '宴请', 'banquet', '宴会', '晚宴', '欢迎宴', '欢送宴'),
    option('buffet', '自助餐', 'buffet'),
    option('reception', '冷餐会', 'reception', '酒会', '招待会'),
    option('tea', '茶会', 'tea', '茶歇'),
  ],
  meeting: [
    option('talk', '座谈会', 'talks', '座谈', '会谈'),
    option('visit', '来访交流', 'visit to our premises', '来访', '参观交流', '公司来访', '交流'),
    option('inspection', '检查', 'inspection', '视察', '调研', '检查指导'),
    option('briefing', '汇报会', 'briefing', '汇报'),
    option('call', '会见', 'courtesy call', '拜会'),
    option('signing', '签约', 'signing', '签字', '签约仪式', '签字仪式'),
    option('meeting', '会议', 'meeting'),
  ],
  tour: [
    option('work', '工作考察', 'work visit', '考察', '业务参观', '参观'),
    option('sightseeing', '游览', 'sightseeing', '旅游', '观光', '景点'),
  ],
};
