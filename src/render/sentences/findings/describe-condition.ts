import type { Text } from '../../../model/text.ts';

/** What the CEL checker says is wrong with a condition, with what to write instead; as it says it where we have no better words. */
export function describeCondition(problem: string): Text {
  for (const [pattern, words] of PROBLEMS) {
    const match = pattern.exec(problem);
    if (match !== null) {
      const { zh, en } = words(match[1] ?? '', match[2] ?? '');
      return { zh, en: en === '' ? problem : `${problem}; ${en}` };
    }
  }
  return { zh: problem, en: problem };
}

/** `en` is only advice, '' for none: what is wrong is said in English by the checker itself. */
type Wording = readonly [pattern: RegExp, words: (first: string, second: string) => Text];

/** The first that fits is taken. */
const PROBLEMS: readonly Wording[] = [
  [
    /^No such key: index out of bounds, index (\d+)(?: >= size (\d+))?/,
    (index, size) => ({
      zh: `${size === '' ? '列表里' : `列表里只有 ${size} 项，`}没有第 ${Number(index) + 1} 项；请先用 size(…) 判断有几项`,
      en: 'ask size(…) first',
    }),
  ],
  [
    /^No such key: (.+)$/,
    (key) => ({ zh: `没有“${key}”这一项，请核对拼写；能用的见 reception schema brief`, en: '' }),
  ],
  [
    /^Unknown variable: (.+)$/,
    (name) => ({
      zh: `没有“${name}”，或者这里用不上；能用的见 reception schema brief，文字要加引号`,
      en: '',
    }),
  ],
  [
    /^Unexpected character: =$/,
    () => ({ zh: '一个“=”不是比较，相等写 ==，不等写 !=', en: 'equality is written ==' }),
  ],
  [/^Unexpected character: \$$/, () => ({ zh: '“${”后面没有“}”，请补上', en: 'close ${ with }' })],
  [
    /^Unexpected character: (.)/u,
    (character) => ({
      zh: `不认识“${character}”；条件用字段名和 == != < > && || 写成，文字要加引号`,
      en: '',
    }),
  ],
  [
    /^(?:Unexpected token: EOF|Expected .+, got EOF)/,
    () => ({ zh: '没有写完，请补上后半截', en: 'it is not finished' }),
  ],
  [/^Unterminated string/i, () => ({ zh: '引号没有结束，请补上另一半', en: '' })],
  [
    /^no such overload: (\S+) \+ (\S+)$/,
    (left, right) => ({
      zh: `${left} 和 ${right} 不能用“+”连；数字要先写成 string(…)`,
      en: 'write a number as string(…) to join it to a text',
    }),
  ],
  [
    /^no such overload: (\S+) [-*/%=!<>&|]+ (\S+)$/,
    (left, right) => ({ zh: `${left} 和 ${right} 不能这样比、这样算，请核对两边的类型`, en: '' }),
  ],
];
