/** As many Chinese characters of a name tell one hotel from others. */
const TELLING = 4;

const isTelling = (name: string): boolean => /^[\u3400-\u9fff]{4}/.test(name);

/** Whether one place is named after, or lies within, another: 云岭宾馆三楼会议室 and 云岭宾馆. */
export const samePlace = (one: string, other: string): boolean =>
  one.length > 1 &&
  other.length > 1 &&
  [
    [one, other],
    [other, one],
  ].some(([a = '', b = '']) => a.includes(b) || (isTelling(a) && b.includes(a.slice(0, TELLING))));
