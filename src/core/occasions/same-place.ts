/** As many Chinese characters of a name tell one hotel from others. */
const TELLING = 4;

const isTelling = (name: string): boolean => /^[\u3400-\u9fff]{4}/.test(name);

const isChinese = (name: string): boolean => /[\u3400-\u9fff]/.test(name);

/** A name in both languages, one after the other: 北仑工厂 Beilun Plant, Beilun Plant（北仑工厂）. What is a mark alone, as T2, is part of it. */
const ZH_FIRST =
  /^(.*[\u3400-\u9fff]\S*?)[\s/|（(]+([A-Za-z][^\u3400-\u9fff]*[a-z][^\u3400-\u9fff]*?)[)）]?$/;
const EN_FIRST = /^([A-Z][a-z]+ [^\u3400-\u9fff]*?)[\s/|（(]+([\u3400-\u9fff].*?)[)）]?$/;

/** The two parts of a name in both languages; null where it is in one. */
function bothParts(name: string): readonly [zh: string, en: string] | null {
  const [, zh = '', en = ''] = ZH_FIRST.exec(name) ?? [];
  if (zh !== '') return [zh, en];
  const [, first = '', rest = ''] = EN_FIRST.exec(name) ?? [];
  return first === '' ? null : [rest, first];
}

/** Two names as they are compared: as they stand, and by the part in a language that both have; Chinese tells more. */
function alike(one: string, other: string, isAlike: (a: string, b: string) => boolean): boolean {
  if (isAlike(one, other)) return true;
  const [a, b] = [bothParts(one), bothParts(other)];
  if (a === null && b === null) return false;
  if (a !== null && b !== null) {
    return isAlike(a[0], b[0]) && (a[0] !== b[0] || isAlike(a[1], b[1]));
  }
  const partOf = (parts: typeof a, name: string, beside: string): string =>
    parts === null ? name : parts[isChinese(beside) ? 0 : 1];
  return isAlike(partOf(a, one, other), partOf(b, other, one));
}

/** Whether two names are one, in both languages or in one of them. */
export const sameName = (one: string, other: string): boolean =>
  alike(one, other, (a, b) => a === b);

/** What is called so, as it is called where most is said of it: 北仑工厂 Beilun Plant for 北仑工厂, if one alone has that part. */
export function calling(names: readonly string[]): (name: string) => string {
  const whole = new Map<string, string | null>();
  const add = (part: string, name: string): void => {
    whole.set(part, [undefined, name].includes(whole.get(part) ?? undefined) ? name : null);
  };
  for (const name of new Set(names)) {
    const parts = bothParts(name);
    for (const part of parts === null ? [] : [...parts, parts.join('\n')]) add(part, name);
  }
  return (name) => whole.get(name) ?? whole.get(bothParts(name)?.join('\n') ?? name) ?? name;
}

/** Whether one place is named after, or lies within, another: 云岭宾馆三楼会议室 and 云岭宾馆. */
export const samePlace = (one: string, other: string): boolean =>
  alike(
    one,
    other,
    (one, other) =>
      one.length > 1 &&
      other.length > 1 &&
      [
        [one, other],
        [other, one],
      ].some(
        ([a = '', b = '']) => a.includes(b) || (isTelling(a) && b.includes(a.slice(0, TELLING))),
      ),
  );

const isLatin = (character: string): boolean => /^[a-z0-9]$/i.test(character);

/** What stands before the name of a house in that of a room: nothing, or what says that the room is in it. */
const IN_HOUSE = /^$|(?:^|, | (?:at|in|of) )(?:the )?$/i;

/**
 * Whether the name of a place says that it lies in another: it begins with that, as 县委会议室 with 县委, or says where it is, as
 * in “Room 2, City Hall”. Room 10 is not in Room 1.
 */
export const isRoomOf = (place: string, house: string): boolean =>
  !sameName(place, house) &&
  alike(place, house, (room, whole) => {
    const at = room.indexOf(whole);
    if (at < 0 || whole.length < 2 || room.length === whole.length) return false;
    const next = room.charAt(at + whole.length);
    return IN_HOUSE.test(room.slice(0, at)) && !(isLatin(whole.at(-1) ?? '') && isLatin(next));
  });
