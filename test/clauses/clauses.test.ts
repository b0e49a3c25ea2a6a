import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RuleCase } from '../../src/model/case.ts';
import type { Depth } from '../../src/model/rule.ts';
import { CASE_FILES, shippedCases, shippedHolidays } from '../support/cases.ts';
import { shippedRules } from '../support/rules.ts';
import { type Made, type Thing, thingsOfCase } from './things-of-case.ts';

/*
 * Each sentence of the workflow documents, a case in which the plan does what it says and one in which it must not:
 * clauses.yaml, written from the sentences. Which rules make it is no part of the table: it is what they cite.
 */

/** One side of an entry: a case, and what of its plan is meant. */
interface Side {
  /** `<pack> · <name>`. */
  readonly case: string;
  /** Where the sentence is of a fuller plan than the case is given by itself. */
  readonly depth?: Depth;
  /** The id of a rule, with `#<occasion>` where it makes several things; left out, anything that cites the clause. */
  readonly rule?: string;
  readonly who?: readonly string[];
  readonly when?: string;
  readonly says?: string;
}

interface Entry {
  readonly acts: readonly Side[];
  readonly rests: readonly Side[];
  /** Where the rules in force leave the step out: the case that says so, and the article. */
  readonly law?: readonly {
    readonly case: string;
    readonly depth?: Depth;
    readonly rule: string;
    readonly article: string;
  }[];
  readonly verdict: string;
}

const VERDICTS = ['', 'full', 'partial', 'nominal', 'wrong'];

const path = fileURLToPath(new URL('clauses.yaml', import.meta.url));
const { clauses } = parse(readFileSync(path, 'utf8')) as {
  readonly clauses: Readonly<Record<string, Entry>>;
};
const { book } = shippedRules();
const holidays = shippedHolidays();

/** The cases of all packs by `<pack> · <name>`. */
const cases: ReadonlyMap<string, RuleCase> = new Map(
  CASE_FILES.flatMap((file) => {
    const { value } = shippedCases(file);
    return (value?.cases ?? []).map((one) => [`${value?.pack} · ${one.name}`, one] as const);
  }),
);

const made = new Map<string, Made>();

/** What the plan of a case has in it, at the depth it is given; each is planned once. */
function madeOf(name: string, depth: Depth | '' = ''): Made {
  const key = `${name} ${depth}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const one = cases.get(name);
  if (one === undefined) throw new Error(`no case is called ${name}`);
  const fresh = thingsOfCase(one, depth, holidays);
  made.set(key, fresh);
  return fresh;
}

const isMeant = ({ rule = '', says = '' }: Side, thing: Thing): boolean => {
  const [id, occasion] = rule.split('#');
  const isOfRule =
    id === '' || (thing.rule === id && [undefined, thing.occasion].includes(occasion));
  return isOfRule && thing.words.includes(says);
};

const isOf =
  (clause: string) =>
  (thing: Thing): boolean =>
    thing.cites.includes(clause);

/** What stands in the plan of the case where the clause acts, as the table writes it. */
function shown(clause: string, side: Side): readonly Partial<Side>[] {
  const things = madeOf(side.case, side.depth)
    .things.filter(isOf(clause))
    .filter((one) => isMeant(side, one));
  return things.map(({ who, when }) => ({
    ...(side.who === undefined ? {} : { who }),
    ...(side.when === undefined ? {} : { when }),
  }));
}

/** What should not be there: of the rule that is named, otherwise whatever cites the clause. */
function unwanted(clause: string, side: Side): readonly string[] {
  const { things } = madeOf(side.case, side.depth);
  const candidates = side.rule === undefined ? things.filter(isOf(clause)) : things;
  return candidates.filter((one) => isMeant(side, one)).map(({ rule }) => rule);
}

describe('the table of clauses', () => {
  it('has every clause of the workflow documents and no other', () => {
    const wanted = book.clauses.filter(
      ({ document }) => book.documents[document]?.kind === 'workflow',
    );
    expect(wanted).toHaveLength(153);
    expect(Object.keys(clauses).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  });

  it.each(Object.entries(clauses))(
    '%s acts where it must, and rests where it must not',
    (id, entry) => {
      const { acts, rests, law = [], verdict } = entry;
      expect(VERDICTS).toContain(verdict);
      expect(acts.length).toBeGreaterThan(0);
      expect(rests.length).toBeGreaterThan(0);
      expect(acts.filter(({ depth }) => depth === undefined)).not.toEqual([]);
      for (const side of acts) {
        const { who, when } = side;
        const wanted = {
          ...(who === undefined ? {} : { who }),
          ...(when === undefined ? {} : { when }),
        };
        expect(shown(id, side), `${id}: ${side.case} · ${side.rule}`).toContainEqual(wanted);
      }
      for (const side of rests) {
        expect(unwanted(id, side), `${id}: ${side.case}`).toEqual([]);
      }
      for (const { case: name, depth, rule, article } of law) {
        const said = madeOf(name, depth).leftOut.filter((one) => one.rule === rule);
        expect(
          said.flatMap(({ cites }) => cites),
          `${id}: ${name}`,
        ).toContain(article);
        const citing = book.rules.filter(({ cites }) => cites.includes(id)).map((one) => one.id);
        expect(citing.some((one) => one === rule || one.startsWith(rule.replace(/\*$/, '')))).toBe(
          true,
        );
      }
    },
  );
});
