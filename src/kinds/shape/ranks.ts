/** The ranks of Chinese cadres, highest first, each with the names in use (公务员法 art. 19 and common speech). */
export const RANKS: readonly {
  readonly name: string;
  readonly en: string;
  readonly aliases: readonly string[];
}[] = [
  { name: '国家级正职', en: 'head-of-state', aliases: ['正国级'] },
  { name: '国家级副职', en: 'vice-head-of-state', aliases: ['副国级'] },
  {
    name: '省部级正职',
    en: 'minister',
    aliases: ['正部级', '正省级', '省部级', '部级', '省级', '部长级'],
  },
  {
    name: '省部级副职',
    en: 'vice-minister',
    aliases: ['副部级', '副省级', '副部长级', '副省部级'],
  },
  {
    name: '正厅级',
    en: 'director-general',
    aliases: ['厅局级正职', '正局级', '正司级', '厅级', '厅局级', '司局级', '正地级', '地市级'],
  },
  {
    name: '副厅级',
    en: 'deputy-director-general',
    aliases: ['厅局级副职', '副局级', '副司级', '副地级', '副厅局级'],
  },
  {
    name: '正处级',
    en: 'division-chief',
    aliases: ['县处级正职', '处级', '县处级', '正县级', '县级'],
  },
  { name: '副处级', en: 'deputy-division-chief', aliases: ['县处级副职', '副县级', '副县处级'] },
  { name: '正科级', en: 'section-chief', aliases: ['乡科级正职', '科级', '乡科级'] },
  { name: '副科级', en: 'deputy-section-chief', aliases: ['乡科级副职'] },
  { name: '科员', en: 'section-member', aliases: ['科员级', '一级科员', '二级科员'] },
  { name: '办事员', en: 'clerk', aliases: ['办事员级'] },
];
