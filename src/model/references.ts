/** A list of the brief that other parts of it refer to by name. */
export interface ReferenceSpec {
  /** The keys of its items that may be named. */
  readonly by: readonly string[];
  /** Keys from the root of the brief to one more name that counts, as `['host', 'approver']`. */
  readonly also?: readonly string[];
  /** A section whose items name several of it, and may be named in their place. */
  readonly groups?: string;
  /** A section whose items name more of them, and the keys that do. */
  readonly within?: readonly [section: string, ...keys: string[]];
  readonly code: 'unknown-guest' | 'unknown-person' | 'unknown-vehicle';
  readonly level: 'error' | 'warning';
  /** The key with the person who goes with a thing that is named. */
  readonly person?: string;
  /** The role which that person has by it, and has no more where all of his fell out. */
  readonly role?: string;
}

/**
 * The lists that fields refer to with `refers`, by section. Leaders who keep guests company are often not staff, so a
 * name that is not in the team is only worth a look.
 */
export const REFERENCES: Readonly<Record<string, ReferenceSpec>> = {
  guests: {
    by: ['name', 'id'],
    groups: 'groups',
    within: ['guests', 'with'],
    code: 'unknown-guest',
    level: 'error',
    person: 'liaison',
  },
  team: {
    by: ['name'],
    also: ['host', 'approver'],
    within: ['work_groups', 'head', 'members'],
    code: 'unknown-person',
    level: 'warning',
  },
  vehicles: {
    by: ['id', 'plate', 'model'],
    code: 'unknown-vehicle',
    level: 'error',
    person: 'driver',
    role: 'driver',
  },
};
