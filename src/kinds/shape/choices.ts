import type { Text } from '../../model/text.ts';

/** One of the values a field may have: how it is written in the brief, what it is called, what else people write. */
interface Choice {
  readonly value: string;
  readonly label: Text;
  readonly aliases: readonly string[];
  /** Those of its aliases that say more than its label: what is called so has the word for its name. */
  readonly names: readonly string[];
}

/**
 * A value as a brief writes it: by itself, its label in either language, or an alias. One behind `=` is also what such a thing is
 * then called: a 会谈 stays a 会谈.
 */
export const option = (
  value: string,
  zh: string,
  en: string,
  ...aliases: readonly string[]
): Choice => ({
  value,
  label: { zh, en },
  aliases: aliases.map((alias) => alias.replace(/^=/, '')),
  names: aliases.filter((alias) => alias.startsWith('=')).map((alias) => alias.slice(1)),
});

/** Closed lists of values by name. The first value is the usual one. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

/** The lists that every kind of brief has. */
export const COMMON_CHOICES: Choices = {
  type: [
    option('official', '公务接待', 'official', '公务', '国内公务接待'),
    option(
      'soe-official',
      '国企公务接待',
      'official, at a state company',
      '国企公务',
      '国企公务招待',
    ),
    option('business', '商务接待', 'business', '商务', '商务招待'),
    option('investment', '招商接待', 'investors', '招商', '招商引资', '招商引资接待'),
    option('foreign', '外宾接待', 'foreign', '外宾', '外事', '外事接待'),
    option('enterprise', '企业接待', 'enterprise', '企业', '普通接待', '一般接待', '民营企业'),
  ],
  level: [
    option('routine', '一般', 'routine', '普通', '常规'),
    option('important', '重要', 'important', '重大', '重点'),
  ],
  depth: [
    option('short', '简', 'short', '简版', '简要', '从简'),
    option('usual', '常规', 'usual', '一般', '普通'),
    option('full', '详', 'full', '详细', '详版', '完整'),
  ],
  status: [
    option('confirmed', '确定', 'confirmed', '已定', '已确认'),
    option('tentative', '待定', 'tentative', '未定', '暂定', 'tbd', 'tbc'),
    option('cancelled', '取消', 'cancelled', '已取消', '作废', 'canceled', '不去了', '不办了'),
  ],
  /** Of one of several people or vehicles. */
  presence: [
    option('confirmed', '确定', 'confirmed', '已定', '已确认', '来', '参加'),
    option(
      'tentative',
      '待定',
      'tentative',
      '未定',
      '没定',
      '暂定',
      '不一定',
      '可能来',
      '可能不来',
      'tbd',
      'tbc',
    ),
    option(
      'cancelled',
      '取消',
      'cancelled',
      'canceled',
      '不来',
      '不来了',
      '不去',
      '不去了',
      '不参加',
      '来不了',
      '停用',
      'off',
    ),
  ],
  /** What of a thing may not be decided yet, as sentences call it. */
  open: [
    option('date', '日期', 'date'),
    option('time', '时间', 'time'),
    option('place', '地点', 'place'),
    option('travel', '路程', 'time on the road'),
    option('vehicle', '车辆', 'vehicle'),
    option('status', '办不办', 'whether it takes place'),
    option('option', '用哪个方案', 'which of the alternatives'),
  ],
  lang: [option('zh', '中文', 'Chinese', '汉语'), option('en', '英文', 'English', '英语')],
  gender: [option('male', '男', 'male', '男性'), option('female', '女', 'female', '女性')],
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

/** What stands for nothing, normalised, in place of a name, a text or a list. */
export const NONE: ReadonlySet<string> = new Set(
  '无 没有 没 暂无 否 不 不用 不要 不需要 none no nil n/a na / _ — ——'.split(' '),
);

/** What says that there is one, and not what it is called. */
export const SOME: ReadonlySet<string> = new Set('有 是 对 要 需要 yes true y √'.split(' '));

const rank = (name: string, en: string, aliases: string, also = '') => ({
  name,
  en,
  aliases: aliases === '' ? [] : aliases.split(' '),
  also: also === '' ? [] : also.split(' '),
});

/**
 * The levels of posts of Chinese cadres, highest first (公务员法 art. 18), each with the names in use. `also` are ranks of other
 * ladders at that height, which stay as they are written: 职级 (art. 19, by the grades that both have), those before 2019,
 * and those of the army.
 */
export const RANKS = [
  rank('国家级正职', 'head-of-state', '正国级 正国'),
  rank('国家级副职', 'vice-head-of-state', '副国级 副国'),
  rank('省部级正职', 'minister', '正部级 正省级 省部级 部级 省级 部长级 正部 正省'),
  rank('省部级副职', 'vice-minister', '副部级 副省级 副部长级 副省部级 副部 副省'),
  rank(
    '正厅级',
    'director-general',
    '厅局级正职 正局级 正司级 厅级 厅局级 司局级 正地级 地市级 正厅 正局 正司 正地 司级 局级 正厅局级 地厅级',
    '一级巡视员 巡视员 正师级 师级 地师级 正师职',
  ),
  rank(
    '副厅级',
    'deputy-director-general',
    '厅局级副职 副局级 副司级 副地级 副厅局级 副厅 副局 副司 副地',
    '二级巡视员 副巡视员 副师级 副师职',
  ),
  rank(
    '正处级',
    'division-chief',
    '县处级正职 处级 县处级 正县级 县级 正处 正县 正县处级',
    '一级调研员 二级调研员 调研员 县团级 正团级 团级 正团职',
  ),
  rank(
    '副处级',
    'deputy-division-chief',
    '县处级副职 副县级 副县处级 副处 副县',
    '三级调研员 四级调研员 副调研员 副团级 副团职',
  ),
  rank(
    '正科级',
    'section-chief',
    '乡科级正职 科级 乡科级 正科 正乡级 正乡科级',
    '一级主任科员 二级主任科员 主任科员 正营级 营级 正营职',
  ),
  rank(
    '副科级',
    'deputy-section-chief',
    '乡科级副职 副科 副乡级 副乡科级',
    '三级主任科员 四级主任科员 副主任科员 副营级 副营职',
  ),
  rank('科员', 'section-member', '科员级', '一级科员 二级科员'),
  rank('办事员', 'clerk', '办事员级'),
];
