/** A duration of the occasion that times count by, with the words for it. */
export interface NamedField {
  readonly key: string;
  readonly words: readonly string[];
}

const DIGITS = '零一二三四五六七八九十';

/** Words of Chinese for the amounts and units of times, in the order in which they are replaced. */
const UNITS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/(\d+)\s*个?(?:工作小时|办公小时)/g, '$1wh'],
  [/(\d+)\s*个?(?:工作日|办公日)/g, '$1wd'],
  [/(\d+)\s*个?(?:小时|钟头)\s*(\d+)\s*分(?:钟)?/g, '$1h$2m'],
  [/(\d+)\s*个?(?:小时|钟头)半/g, '$1h30m'],
  [/(\d+)\s*个?半(?:小时|钟头)/g, '$1h30m'],
  [/(\d+)\s*个?(?:小时|钟头)/g, '$1h'],
  [/半个?(?:小时|钟头)/g, '30m'],
  [/(\d+)\s*刻钟/g, '$1q'],
  [/(\d+)\s*分(?:钟)?/g, '$1m'],
  [/(\d+)\s*(?:天|日)/g, '$1d'],
];

/** `十五` as 15; the numbers that times and counts are written with, up to 99. */
export function chineseNumber(word: string): string {
  const [tens = '', ones = ''] = word.includes('十') ? word.split('十') : ['0', word];
  const digit = (one: string, empty: number): number =>
    one === '' ? empty : one === '0' ? 0 : DIGITS.indexOf(one === '两' ? '二' : one);
  return String(digit(tens, 1) * 10 + digit(ones, 0));
}

/** A length of time in English letters: `1小时30分` as `1h30m`, `两个工作日` as `2wd`. Other text stays as it is. */
export function plainDuration(text: string): string {
  const counted = text
    .normalize('NFKC')
    .replaceAll(
      /[一二两三四五六七八九十]+(?=\s*(?:个|工作|小时|钟头|刻|分|天|日))/g,
      chineseNumber,
    );
  return UNITS.reduce((plain, [pattern, unit]) => plain.replaceAll(pattern, unit), counted)
    .replaceAll(/(\d+)q/g, (_, quarters: string) => `${Number(quarters) * 15}m`)
    .trim();
}

/** The edges in Chinese; `whole` is what the one of all is called in conditions. */
function edgeWords(whole: string): readonly (readonly [word: string, edge: string])[] {
  return [
    ['接到通知', 'received'],
    ['收到通知', 'received'],
    ['通知', 'received'],
    ['全程开始', `${whole}.start`],
    ['全程结束', `${whole}.end`],
    ['开始', 'start'],
    ['结束', 'end'],
  ];
}

/**
 * A time in the words of an office as one of the grammar: `开始前1小时` as `start - 1h`, `接到通知后4个工作小时` as `received +
 * 4wh`, `开始 - 1工作日 17:00` as `start - 1wd @ 17:00`. What is no Chinese stays as it is.
 */
export function plainTiming(text: string, fields: readonly NamedField[], whole: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const named = fields.reduce(
    (plain, { key, words }) => words.reduce((one, word) => one.replaceAll(word, key), plain),
    plainDuration(text),
  );
  return edgeWords(whole)
    .reduce((plain, [word, edge]) => plain.replaceAll(word, edge), named)
    .replaceAll(/(start|end|received)\s*(?:之)?(前|后)\s*(?=[a-z\d])/g, (_, edge, side) => {
      return `${edge} ${side === '前' ? '-' : '+'} `;
    })
    .replaceAll(/(?<=\d(?:d|wd|wh|h|m)|[a-z])\s*@?\s*(?=\d{1,2}:\d\d\s*$)/g, ' @ ')
    .replaceAll(/[－—–]/g, '-')
    .trim();
}
