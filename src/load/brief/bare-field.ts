/** The field that a bare text in a list stands for, by the type of the items: `- 李明` is `- {name: 李明}`. */
const BARE: ReadonlyMap<string, string> = new Map([
  ['Guest', 'name'],
  ['Member', 'name'],
  ['Vehicle', 'id'],
  ['Gift', 'item'],
  ['ExtraTask', 'title'],
  ['Visitor', 'name'],
  ['Complainant', 'name'],
  ['Caller', 'name'],
  ['Present', 'name'],
]);

/** The field a text may be written for, in place of an item of this type; undefined where it may not. */
export function bareField(type: string): string | undefined {
  return BARE.get(type);
}
