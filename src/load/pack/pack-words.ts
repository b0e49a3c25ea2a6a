import { CHOICES } from '../../kinds/choices.ts';
import { type Choices, option } from '../../kinds/shape/choices.ts';
import { CHINESE_KEYS } from '../../model/pack-keys.ts';
import { indexWords, isAscii, type WordIndex } from '../brief/index-words.ts';
import { suggestWord } from '../suggest-word.ts';

/** The Chinese keys, each with the one it stands for. */
const STAND_FOR: ReadonlyMap<string, readonly string[]> = groupWords();

function groupWords(): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, string[]>();
  for (const [key, words] of Object.entries(CHINESE_KEYS)) {
    for (const word of words) meanings.set(word, [...(meanings.get(word) ?? []), key]);
  }
  return meanings;
}

/** The keys of the first edition, with those that took their place. */
const FORMER: Readonly<Record<string, string>> = { task: 'do', detail: 'points', call: 'hours' };

/** What the keys of packs are called besides; a word may stand for several, of which a map has but one. */
export const PACK_KEYS = {
  keys: new Set(STAND_FOR.keys()),
  // Sentences have commas of their own.
  freeText: new Set(
    ['points', 'items', 'fields', 'columns', 'text'].flatMap((key) => [
      key,
      ...(CHINESE_KEYS[key] ?? []),
    ]),
  ),
  meaning: (word: string): readonly string[] => STAND_FOR.get(word) ?? [],
  /** Whoever writes Chinese is told the Chinese keys. */
  guess: (word: string, keys: readonly string[]) => {
    const zh = keys.flatMap((key) => CHINESE_KEYS[key] ?? []);
    const known = isAscii(word) ? keys : keys.flatMap((key) => CHINESE_KEYS[key]?.[0] ?? key);
    const former = FORMER[word] ?? '';
    const suggestion = keys.includes(former) ? former : suggestWord(word, [...keys, ...zh]);
    return { suggestion, known };
  },
  valuesMeant: chineseValues,
};

/** The closed lists of packs, besides those of briefs. */
export const PACK_CHOICES: Choices = {
  phase: [
    option('confirm', '确认', 'confirm', '确认信息', '了解情况'),
    option('draft', '方案', 'draft', '拟方案', '制定方案'),
    option('prepare', '准备', 'prepare', '筹备'),
    option('carry-out', '实施', 'carry out', '接待', '现场'),
    option('wrap-up', '收尾', 'wrap up', '总结'),
  ],
  hours: [
    option('office', '上班时间', 'office', '办公时间', '工作时间'),
    option('waking', '白天', 'waking', '不在夜里'),
    option('any', '任何时间', 'any', '随时'),
  ],
  roll: [
    option('following', '顺延', 'following', '往后'),
    option('preceding', '提前', 'preceding', '往前'),
  ],
  level: [
    option('error', '错误', 'error'),
    option('warning', '警告', 'warning', '提醒'),
    option('info', '提示', 'info', '说明'),
  ],
  in: [
    option('head', '清单开头', 'head'),
    option('summary', '总结', 'summary'),
    option('scheme', '接待方案', 'scheme', '方案'),
    option('programme', '日程', 'programme'),
    option('cards', '卡片', 'cards', '席卡'),
    option('workbook', '工作簿', 'workbook', '表格'),
    option('messages', '消息', 'messages', '通知'),
    option('guests', '给来宾的消息', 'guests', '给来宾'),
    option('paper', '单独一页', 'paper', '表单'),
  ],
  card: [
    option('place', '席卡', 'place card', '座签'),
    option('sign', '接站牌', 'sign'),
    option('board', '欢迎牌', 'board'),
    option('label', '标签', 'label', '门贴'),
  ],
  block: [
    option('fields', '填空', 'fields', '栏'),
    option('table', '表格', 'table', '表'),
    option('lines', '空行', 'lines', '横线'),
    option('ticks', '勾选', 'ticks', '核对'),
    option('text', '文字', 'text', '段落'),
    option('cards', '卡片', 'cards'),
    option('tasks', '任务', 'tasks'),
    option('occasions', '日程', 'occasions', '环节'),
  ],
  on: [
    ...(CHOICES.weekday ?? []),
    option('first-workday', '每周头一个工作日', 'first working day of the week'),
    option('last-workday', '每周最后一个工作日', 'last working day of the week'),
    option('ordinary', '不放假的日子', 'not on holidays'),
  ],
  truth: [option('true', '是', 'yes'), option('false', '否', 'no', '不')],
};

const indexes = new Map<string, WordIndex>();

const choicesOf = (list: string): Choices[string] => PACK_CHOICES[list] ?? CHOICES[list] ?? [];

/** The choices of the closed list that has these values; one value alone is the kind of a block. */
function choicesWith(values: readonly string[]): Choices[string] {
  const lists = [...Object.keys(PACK_CHOICES), ...Object.keys(CHOICES)].map(choicesOf);
  const same = (list: Choices[string]): boolean =>
    list.length === values.length && list.every(({ value }, at) => value === values[at]);
  const block = choicesOf('block').filter(
    ({ value }) => values.length === 1 && values[0] === value,
  );
  return lists.find(same) ?? block;
}

/** Values of a closed list in Chinese words, for whoever writes those. */
function chineseValues(values: readonly string[]): readonly string[] {
  const choices = choicesWith(values);
  return choices.length === 0 ? values : choices.map(({ label }) => label.zh);
}

/** What the values of a closed list may be called besides. */
export const otherWords = (values: readonly string[]): readonly string[] =>
  choicesWith(values).flatMap(({ label, aliases }) => [label.zh, label.en, ...aliases]);

/** The value that a word stands for in a list, by itself, its label in either language or an alias; the word where it is none. */
export function valueMeant(list: string, word: string): string {
  const choices = choicesOf(list);
  const index =
    indexes.get(list) ??
    indexWords(
      choices.map(({ value, label, aliases }) => ({
        value,
        words: [label.zh, label.en, ...aliases],
      })),
    );
  indexes.set(list, index);
  return index.find(word) ?? word;
}

/** Every word that a value of a list may be written as. */
export const wordsOf = (list: string): readonly string[] => [
  ...new Set(
    (PACK_CHOICES[list] ?? CHOICES[list] ?? []).flatMap(({ value, label, aliases }) => [
      ...[value, label.zh, label.en],
      ...aliases,
    ]),
  ),
];
