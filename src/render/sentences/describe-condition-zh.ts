/** What the CEL checker says is wrong with a condition, in Chinese, with what to write instead; as it says it where we have no better words. */
export function describeConditionZh(problem: string): string {
  for (const [pattern, words] of PROBLEMS) {
    const match = pattern.exec(problem);
    if (match !== null) {
      return words(match[1] ?? '', match[2] ?? '');
    }
  }
  return problem;
}

type Wording = readonly [pattern: RegExp, words: (first: string, second: string) => string];

/** The first that fits is taken. */
const PROBLEMS: readonly Wording[] = [
  [
    /^No such key: index out of bounds, index (\d+) >= size (\d+)/,
    (index, size) =>
      `列表里只有 ${size} 项，没有第 ${Number(index) + 1} 项；请先用 size(…) 判断有几项`,
  ],
  [
    /^No such key: index out of bounds, index (\d+)/,
    (index) => `列表里没有第 ${Number(index) + 1} 项；请先用 size(…) 判断有几项`,
  ],
  [
    /^No such key: (.+)$/,
    (key) => `没有“${key}”这一项，请核对拼写；能用的见 reception schema brief`,
  ],
  [
    /^Unknown variable: (.+)$/,
    (name) => `没有“${name}”，或者这里用不上；能用的见 reception schema brief，文字要加引号`,
  ],
  [/^Unexpected character: =$/, () => '一个“=”不是比较，相等写 ==，不等写 !='],
  [/^Unexpected character: \$$/, () => '“${”后面没有“}”，请补上'],
  [
    /^Unexpected character: (.)/u,
    (character) => `不认识“${character}”；条件用字段名和 == != < > && || 写成，文字要加引号`,
  ],
  [/^(?:Unexpected token: EOF|Expected .+, got EOF)/, () => '没有写完，请补上后半截'],
  [/^Unterminated string/i, () => '引号没有结束，请补上另一半'],
  [
    /^no such overload: (\S+) \+ (\S+)$/,
    (left, right) => `${left} 和 ${right} 不能用“+”连；数字要先写成 string(…)`,
  ],
  [
    /^no such overload: (\S+) [-*/%=!<>&|]+ (\S+)$/,
    (left, right) => `${left} 和 ${right} 不能这样比、这样算，请核对两边的类型`,
  ],
  [
    /^more than (\d+) loops in each other$/,
    (most) => `循环（exists、filter、map……）最多套 ${most} 层`,
  ],
];
