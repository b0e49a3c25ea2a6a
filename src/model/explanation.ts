/** Why a rule makes nothing for an occasion. */
export type NotApplied =
  | {
      readonly kind: 'condition';
      readonly occasion: string;
      readonly name: string;
      readonly when: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'off';
      readonly occasion: string;
      readonly name: string;
      readonly reason: string;
      readonly cites: readonly string[];
    };

/** Where a rule makes something, and why it does not elsewhere. With neither, the brief has no occasion it is for. */
export interface Explanation {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly for: string;
  /** Ids of the occasions for which it makes something. */
  readonly applied: readonly string[];
  readonly not: readonly NotApplied[];
}
