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

const isLatin = (character: string): boolean => /^[a-z0-9]$/i.test(character);

/** What stands before the name of a house in that of a room: nothing, or what says that the room is in it. */
const IN_HOUSE = /^$|(?:^|, | (?:at|in|of) )(?:the )?$/i;

/**
 * Whether the name of a place says that it lies in another: it begins with that, as 县委会议室 with 县委, or says where it is, as
 * in “Room 2, City Hall”. Room 10 is not in Room 1.
 */
export function isRoomOf(place: string, house: string): boolean {
  const at = place.indexOf(house);
  if (at < 0 || house.length < 2 || place.length === house.length) return false;
  const next = place.charAt(at + house.length);
  return IN_HOUSE.test(place.slice(0, at)) && !(isLatin(house.at(-1) ?? '') && isLatin(next));
}
