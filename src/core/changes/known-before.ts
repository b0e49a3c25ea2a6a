import type { IssuedPlan, Occasion } from '../../model/plan.ts';
import type { Instant } from '../../model/time.ts';
import { instantOf } from '../../time/dates.ts';

/** When things were known, as the plan before has it, so that nothing moves with every run. */
export interface KnownBefore {
  /** When the office was told, where the brief did not say. */
  readonly told?: Instant;
  /** Since when things are off, by their ids. */
  readonly calledOff: ReadonlyMap<string, Instant>;
  /** Who of us an issued plan sent to an occasion, or gave tasks of it, by the id of that. */
  readonly sentTo: (id: string) => readonly string[];
}

/** Who of us has to do with an occasion in a plan: is there, answers for it, drives, or does its tasks; of the whole anybody. */
function concerned(plan: IssuedPlan, { id, span, people }: Occasion): readonly string[] {
  const isOfIt = (of: string): boolean => span === 'whole' || of === id;
  const ways = plan.moves.filter(({ because }) => isOfIt(because.from) || isOfIt(because.to));
  const ids = new Set(ways.map((way) => way.id));
  const tasks = plan.tasks.filter(({ occasion }) => isOfIt(occasion) || ids.has(occasion));
  return [
    ...people,
    ...plan.programme.flatMap(({ occasion, ours, responsible }) =>
      isOfIt(occasion) ? [...ours, ...responsible] : [],
    ),
    ...ways.flatMap(({ drivers, company }) => [...drivers, ...company]),
    ...tasks.flatMap(({ owners }) => owners.flatMap(({ name }) => name ?? [])),
  ];
}

/** What the plan before says of when things were known, and to whom. */
export function knownBefore(before: IssuedPlan | undefined): KnownBefore {
  if (before === undefined) return { calledOff: new Map(), sentTo: () => [] };
  const { received, occasions } = before;
  const off = occasions.map(({ id, called_off }) => [id, instantOf(called_off ?? '')] as const);
  const calledOff = new Map(off.filter(([, since]) => Number.isFinite(since)));
  const byId = new Map(occasions.map((one) => [one.id, one]));
  const sentTo = (id: string): readonly string[] => {
    const one = byId.get(id);
    if (one === undefined) return [];
    return one.called_off == null ? [...new Set(concerned(before, one))] : (one.told ?? []);
  };
  const known = { calledOff, sentTo };
  return received.assumed ? { told: instantOf(received.time), ...known } : known;
}
