import type { Lang } from '../../../model/text.ts';
import { PHRASES } from '../../phrases.ts';

/** Somebody who is there to be introduced, as conditions see it; '' and 0 stand for what the brief does not say. */
export interface Introduced {
  readonly name: string;
  readonly organization: string;
  readonly title: string;
  /** 1 is the highest, whatever the organization. */
  readonly standing: bigint;
  /** Of the rank, as in derive-facts.ts. */
  readonly grade: bigint;
  readonly age: bigint;
  readonly married: string;
  readonly gender: string;
  readonly foreign: boolean;
}

/** The less it is, the earlier somebody is named; null where it is not known. */
type Criterion = (person: Introduced) => number | null;

const whereKnown = (value: bigint, key: number): number | null => (value > 0n ? key : null);
const oneOf = (value: string, words: readonly string[]): number | null =>
  words.includes(value) ? words.indexOf(value) : null;

/** d7.introduce.1, in its order. A standing is written for this purpose, so it goes before the rank. */
const criteria = (ours: string): readonly Criterion[] => [
  ({ standing }) => whereKnown(standing, -Number(standing)),
  ({ grade }) => whereKnown(grade, Number(grade)),
  // A chairman without a rank is not below a head of section: where a rank is missing, ours are named first, and only of one
  // side is no rank below all ranks.
  ({ organization }) => (ours === '' ? null : organization === ours ? 0 : 1),
  ({ grade }) => Number(grade),
  ({ age }) => whereKnown(age, Number(age)),
  ({ married }) => oneOf(married, ['single', 'married']),
  ({ gender }) => oneOf(gender, ['male', 'female']),
  ({ foreign }) => (foreign ? 1 : 0),
];

/** People in groups by the first criterion, each group by the next ones. */
function inOrder(
  people: readonly Introduced[],
  criteria: readonly Criterion[],
): readonly Introduced[] {
  const [first, ...rest] = criteria;
  if (first === undefined || people.length < 2) return people;
  const keyed = people.map((person) => ({ person, key: first(person) }));
  const keys = new Set(keyed.flatMap(({ key }) => key ?? []));
  if (keyed.some(({ key }) => key === null) || keys.size === 1) return inOrder(people, rest);
  return [...keys]
    .toSorted((a, b) => a - b)
    .flatMap((key) =>
      inOrder(
        keyed.filter((one) => one.key === key).map(({ person }) => person),
        rest,
      ),
    );
}

function labelOf({ name, title, organization }: Introduced, lang: Lang): string {
  const what = title === '' ? organization : title;
  return what === '' ? name : lang === 'zh' ? `${name}（${what}）` : `${name} (${what})`;
}

/** `A`, `A and B`, `A, B and C`. */
function listed(names: readonly string[], lang: Lang): string {
  const first = names.slice(0, -1).join(', ');
  return lang === 'zh'
    ? names.join('、')
    : [first, names.at(-1)].filter((part) => part !== '').join(' and ');
}

const isColleague = (a: Introduced, b: Introduced): boolean =>
  a.organization !== '' && a.organization === b.organization;

/**
 * Who is introduced to whom, a line each, in the order in which it is said (d7.introduce.1): the one named first is
 * introduced to the others, the highest of them first. People of one organization know each other.
 *
 * The order goes by standing, rank, side (those of the organization `ours` first), age, marriage, gender (men first) and
 * country (ours first). Where a criterion is equal, or is not known of each of those who are equal so far, the next one
 * decides; where none does, it stays as written. On one side a missing rank counts as the lowest. So people are put into groups and groups into smaller groups,
 * which is an order by a tuple and therefore transitive; comparing each two by what is known of both would not be.
 */
export function introductions(
  people: readonly Introduced[],
  lang: Lang,
  ours = '',
): readonly string[] {
  const order = inOrder(people, criteria(ours));
  const pairs = order
    .map((person, index) => ({
      person,
      others: order
        .slice(index + 1)
        .filter((other) => !isColleague(person, other))
        .toReversed(),
    }))
    .filter(({ others }) => others.length > 0);
  return pairs.map(({ person, others }, index) => {
    const who = labelOf(person, lang);
    const whom = others.map((other) => labelOf(other, lang));
    return PHRASES[lang].introduce(who, listed(whom, lang), index === 0);
  });
}
