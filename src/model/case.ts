import type { BriefFile } from './brief.ts';
import type { Finding } from './finding.ts';
import type { Position } from './position.ts';
import type { BriefTime, Minutes } from './time.ts';

/**
 * What is expected: of a task its time, a window with `to`, and how often with `every`; of a check, a form or a guide only
 * that it is there.
 */
export type ExpectedTime =
  | { readonly kind: 'yes' }
  | {
      readonly kind: 'time';
      readonly from: BriefTime;
      readonly to?: BriefTime;
      readonly every?: Minutes;
    };

/** A rule that makes something for an occasion. */
export interface ExpectedRule {
  /** Full id. */
  readonly rule: string;
  readonly occasion: string;
  readonly expected: ExpectedTime;
  readonly at: Position;
}

/** A rule that makes nothing: for an occasion, or '' for any. */
export interface SilentRule {
  readonly rule: string;
  readonly occasion: string;
  readonly at: Position;
}

/** A brief with what the rules of a pack make of it. */
export interface RuleCase {
  readonly name: string;
  readonly now: BriefTime;
  /** Null where nothing could be read. */
  readonly brief: BriefFile | null;
  /** Whether the brief says how much plan it is given; it is planned in full where it does not. */
  readonly saysDepth: boolean;
  /** What is wrong with the brief. */
  readonly findings: readonly Finding[];
  /** Codes of errors that the case is about. */
  readonly errors: readonly string[];
  readonly fires: readonly ExpectedRule[];
  readonly not: readonly SilentRule[];
  readonly at: Position;
}

/** The cases of a pack, from the file beside it. */
export interface PackCases {
  readonly pack: string;
  readonly file: string;
  readonly cases: readonly RuleCase[];
}

/** A rule, or an entry that changes or switches off one, by the rule's id. */
export interface Untested {
  readonly rule: string;
  readonly at: Position;
}

/** How the cases of a pack came out. */
export interface PackTested {
  readonly pack: string;
  readonly cases: number;
  readonly rules: number;
  /** How many of its rules one case expects something of and another nothing. */
  readonly both: number;
  /** Rules that no case expects anything of, and entries of `change` and `off` that no case shows. */
  readonly unfired: readonly Untested[];
  /** Rules that no case expects to make nothing, though they can. */
  readonly unsilenced: readonly Untested[];
  /** Rules without a condition, for what every brief of their kind has: they make something always. */
  readonly always: readonly Untested[];
  /** What came out otherwise than a case expects. */
  readonly findings: readonly Finding[];
}
