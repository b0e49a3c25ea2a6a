import type { Brief } from '../model/brief.ts';
import { RANKS } from '../model/rank.ts';
import type { Field, Shape } from '../model/shape.ts';
import type { BriefTime } from '../model/time.ts';

/** What conditions see of a brief or of an item: plain values, CEL integers as bigint, nothing missing. */
export type Facts = Readonly<Record<string, unknown>>;

/** How high a rank is: 12 for 国家级正职 down to 1 for 办事员; 0 for a name that is not in RANKS. */
export function rankGrade(name: string): number {
  const index = RANKS.findIndex(
    (rank) => rank.name === name || rank.en === name || rank.aliases.includes(name),
  );
  return index < 0 ? 0 : RANKS.length - index;
}

/** How a time of the brief is shown to conditions: as the local time, so that `a.at < b.at` is right. */
export type ShowTime = (time: BriefTime) => string;

function factOf(field: Field, value: unknown, show: ShowTime): unknown {
  switch (field.type) {
    case 'time':
      return typeof value === 'string' && value !== '' ? show(value as BriefTime) : '';
    case 'int':
    case 'duration':
      return BigInt(Math.trunc((value as number | null) ?? 0));
    case 'money':
      return (value as number | null) ?? 0;
    case 'map':
      return itemFacts(field.shape, value as Facts, show);
    case 'list':
      return (value as readonly Facts[]).map((item) => itemFacts(field.shape, item, show));
    default:
      return value ?? '';
  }
}

/** The facts of one map of a brief. */
export function itemFacts(shape: Shape, item: Facts, show: ShowTime): Facts {
  return Object.fromEntries(
    Object.entries(shape).map(([key, field]) => [key, factOf(field, item[key], show)]),
  );
}

function guestFacts(facts: Facts): Facts {
  const guests = (facts.guests as readonly Facts[] | undefined) ?? [];
  const head = Math.max(
    0,
    guests.findIndex((guest) => guest.head === true),
  );
  const party = (facts.party as Facts | undefined) ?? {};
  const count = (party.count as bigint | undefined) ?? 0n;
  return {
    guests: guests.map((guest, index) => ({
      ...guest,
      head: index === head,
      grade: BigInt(rankGrade(String(guest.rank ?? ''))),
    })),
    party: { ...party, count: count > BigInt(guests.length) ? count : BigInt(guests.length) },
  };
}

/**
 * The facts of a whole brief. Added to what was written: `guests[].grade`, exactly one `head` among the guests
 * (the first one when nobody is marked), and `party.count` of at least the number of guests.
 */
export function deriveFacts(shape: Shape, brief: Brief, show: ShowTime): Facts {
  const facts = itemFacts(shape, brief as unknown as Facts, show);
  const all = { ...facts, ...guestFacts(facts) };
  return { ...all, brief: all };
}
