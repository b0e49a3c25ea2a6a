import type { Text } from './text.ts';

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
  kind: [choice('visit', '来访接待', 'visit', '来访', '接待', '来宾接待')],
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
