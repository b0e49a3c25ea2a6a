import type { Depth, OffRule } from './rule.ts';

/** A rule as a sentence, and what takes its place where: 每次用餐，餐别不是茶歇：接到通知后 4 个工作小时之前，餐饮订餐厅包厢. */
export interface RuleInWords {
  /** The kinds of brief and types of reception it is for: 来访接待（公务接待）. */
  readonly scope: string;
  readonly sentence: string;
  readonly points: readonly string[];
  /** Each says what it changes, and nothing of what stays. */
  readonly variants: readonly string[];
  /** Of a check: what it says; '' for other rules. */
  readonly says: string;
  /** Of a task: the roles that are told of it, and where it is; '' for other rules. */
  readonly notify: string;
  readonly place: string;
  /** What comes before it. */
  readonly needs: string;
  /** Where packs leave it out: for which types of reception, on which condition. */
  readonly off: readonly { readonly entry: OffRule; readonly where: string }[];
}

/** What a rule makes for an occasion, and why, in words. */
export interface MadeFor {
  readonly occasion: string;
  readonly name: string;
  /** What of its condition decided: 要订餐（有来宾）. */
  readonly reasons: readonly string[];
  /** What of the condition of its variant decided; empty without one. */
  readonly variant: readonly string[];
  /** Of a task: when it is due, what that is counted from, and its bounds by their text in the pack. */
  readonly time: string;
  readonly from: string;
  readonly bounds: Readonly<Record<string, string>>;
}

/** Why a rule makes nothing for an occasion, in words. */
export type NotMade = {
  readonly occasion: string;
  readonly name: string;
} /** Of other kinds of brief or types of reception than this one; or its condition fails. */ & (
  | { readonly kind: 'other' | 'condition'; readonly reasons: readonly string[] }
  /** `file` is whose pack switched it off; '' for the brief and the shipped packs. */
  | {
      readonly kind: 'off';
      readonly reason: string;
      readonly cites: readonly string[];
      readonly file: string;
    }
  /** It is left to plans of its `depth`, and this one is of `chosen`. */
  | { readonly kind: 'depth'; readonly depth: Depth; readonly chosen: Depth }
  /** What it is for is called off, has no time yet, or is on no day of its; none of us is there. */
  | { readonly kind: 'cancelled' | 'open' | 'day' | 'nobody' }
  /** What it is counted from is open. */
  | { readonly kind: 'untimed'; readonly time: string }
);

/** What a rule makes and what not, in words. With neither, the brief has no occasion it is for. */
export interface Explanation {
  readonly rule: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  /** What it is for: 每次用餐, '' for the whole; and the name of that sort: 用餐. */
  readonly each: string;
  readonly sort: string;
  readonly made: readonly MadeFor[];
  readonly not: readonly NotMade[];
  /** The words of the clauses that it and its switches cite, by id. */
  readonly clauses: Readonly<Record<string, string>>;
}
