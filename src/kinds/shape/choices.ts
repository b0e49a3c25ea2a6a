import type { Text } from '../../model/text.ts';

/** One of the values a field may have: how it is written in the brief, what it is called, what else people write. */
export interface Choice {
  readonly value: string;
  readonly label: Text;
  readonly aliases: readonly string[];
}

/** A value as a brief writes it: by itself, its label in either language, or an alias. */
export const option = (
  value: string,
  zh: string,
  en: string,
  ...aliases: readonly string[]
): Choice => ({
  value,
  label: { zh, en },
  aliases,
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
    option('foreign', '外宾接待', 'foreign', '外宾', '外事', '外事接待'),
    option('enterprise', '企业接待', 'enterprise', '企业', '普通接待', '一般接待', '民营企业'),
  ],
  level: [
    option('routine', '一般', 'routine', '普通', '常规'),
    option('important', '重要', 'important', '重大', '重点'),
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
