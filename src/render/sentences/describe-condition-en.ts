/** What the CEL checker says is wrong with a condition, with what to write instead where that is plain. */
export function describeConditionEn(problem: string): string {
  const advice = ADVICE.find(([pattern]) => pattern.test(problem))?.[1];
  return advice === undefined ? problem : `${problem}; ${advice}`;
}

/** The first that fits is taken. */
const ADVICE: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/^No such key: index out of bounds/, 'ask size(…) first'],
  [/^Unexpected character: =$/, 'equality is written =='],
  [/^Unexpected character: \$$/, 'close ${ with }'],
  [/EOF/, 'it is not finished'],
  [/^no such overload: \S+ \+ /, 'write a number as string(…) to join it to a text'],
];
