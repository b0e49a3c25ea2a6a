/** What stands in a calendar for a name or a number that must not be there. */
const HIDDEN = '***';

/** Shorter texts are parts of other words. */
const SHORTEST = 2;

/** The text in brackets goes with its brackets. */
function withoutOne(text: string, one: string): string {
  return [` (${one})`, `（${one}）`]
    .reduce((left, bracketed) => left.replaceAll(bracketed, ''), text)
    .replaceAll(one, HIDDEN);
}

/** A text without the personal texts of a plan, the longest first: a calendar goes to everybody's phone, and from there into clouds. */
export function hidePersonal(text: string, personal: readonly string[]): string {
  return personal
    .filter((one) => [...one].length >= SHORTEST)
    .reduce((left, one) => withoutOne(left, one), text);
}
