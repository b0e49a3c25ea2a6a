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
    option('car', '汽车', 'car', '自驾', '乘车', '小车', '公车', '自己开车'),
    option('ours', '我方接送', 'our vehicle', '我方车接', '我方派车', '我方车送', '专车接送'),
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
    option('working', '工作餐', 'working meal', '盒饭', 'boxed meal'),
    option('breakfast', '早餐', 'breakfast'),
    option('lunch', '午餐', 'lunch', '中餐', '午饭'),
    option('dinner', '晚餐', 'dinner', '晚饭'),
    option('banquet', '宴请', 'banquet', '宴会', '=晚宴', '=欢迎宴', '=欢送宴'),
    option('buffet', '自助餐', 'buffet'),
    option('reception', '冷餐会', 'reception', '=酒会', '=招待会'),
    option('tea', '茶会', 'tea', '=茶歇'),
  ],
  meeting: [
    option('talk', '座谈会', 'talks', '座谈', '=会谈'),
    option('visit', '来访交流', 'visit to our premises', '来访', '参观交流', '公司来访', '交流'),
    option('inspection', '检查', 'inspection', '=视察', '=调研', '=检查指导'),
    option('briefing', '汇报会', 'briefing', '汇报'),
    option('call', '会见', 'courtesy call', '=拜会'),
    option('signing', '签约', 'signing', '签字', '=签约仪式', '=签字仪式'),
    option('meeting', '会议', 'meeting'),
  ],
  side: [
    option('ours', '我方', 'us', '我们', '本单位'),
    option('guests', '来宾', 'the guests', '客方', '对方', '客人', 'guest'),
  ],
  venue: [
    option('restaurant', '餐厅', 'restaurant', '饭店', '酒店'),
    option('canteen', '食堂', 'canteen', '员工餐厅'),
    option('residence', '家中', 'residence', '官邸', '住所', '家宴'),
    option('road', '路上', 'on the road', '途中', '车上'),
  ],
  activity: [
    option('ceremony', '仪式', 'ceremony', '=典礼', '=开幕式', '=闭幕式', '=揭牌', '=剪彩'),
    option('performance', '演出', 'performance', '联欢', '=联欢会', '=晚会', '=文艺演出'),
    option('experience', '体验', 'experience', '互动', '上课', '动手体验', '结对'),
    option('sign-in', '签到', 'sign-in', '报到', '报到注册', '领材料'),
    option('speech', '报告', 'speech', '=演讲', '=讲座', '=讲话'),
    option('photo', '合影', 'group photo', '拍照', '集体照'),
    option('gift-exchange', '互赠', 'gift exchange', '互赠礼品', '=赠礼', '互赠纪念品'),
    option('tea-break', '茶歇', 'tea break', '休会', '会间休息'),
    option('rest', '休息', 'break', '午休', '休整'),
    option('free', '自由活动', 'free time', '自由', '自行安排'),
    option('other', '其他', 'other', '活动'),
  ],
  tour: [
    option('work', '工作考察', 'work visit', '考察', '业务参观', '参观'),
    option('sightseeing', '游览', 'sightseeing', '旅游', '观光', '景点'),
  ],
};
