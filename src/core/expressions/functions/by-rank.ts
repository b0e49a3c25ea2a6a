/** A guest as conditions see one. */
export interface RankedGuest {
  readonly name: string;
  readonly head: boolean;
  readonly vip: boolean;
  readonly gender: string;
  /** Of the rank: 12 for the highest, 0 for none. */
  readonly grade: bigint;
}

/** The main guest, then very important ones, then by rank; equal ones in the order of the brief. */
export function byRank<G extends RankedGuest>(guests: readonly G[]): readonly G[] {
  const key = (guest: G): number =>
    (guest.head ? 1000 : 0) + (guest.vip ? 100 : 0) + Number(guest.grade);
  return guests.toSorted((a, b) => key(b) - key(a));
}
