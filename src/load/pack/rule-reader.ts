import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { NamedExpression } from '../../model/rule.ts';
import type { OtherRule, WrittenPack, WrittenRule } from './pack-schema.ts';
import type { Target } from './read-condition.ts';

/** What reading a rule needs: the pack around it, its words in the other language, and where things stand. */
export interface RuleReader {
  readonly pack: Pick<WrittenPack, 'pack' | 'kind' | 'for' | 'phase' | 'depth' | 'types'>;
  /** Undefined where the pack has no file of them: its words stand for both languages. */
  readonly other?: OtherRule | undefined;
  readonly hasOther: boolean;
  /** What may be called by its words in a condition. */
  readonly names: readonly NamedExpression[];
  readonly place: (key: string) => Position;
  readonly report: (finding: Finding) => void;
}

/** A reader with what a rule is for. */
export interface FieldReader extends RuleReader {
  readonly targets: readonly Target[];
}

/** The fields of a rule that are written, of a variant or a change some of them. */
export type WrittenFields = { readonly [K in keyof WrittenRule]?: WrittenRule[K] | undefined };

/** One name, several or none, as a list. */
export const listed = <T>(names: T | readonly T[] | undefined): readonly T[] =>
  names === undefined ? [] : ([names].flat() as readonly T[]);

/** The fields that are given: an optional one is left out, never undefined. */
export function given<T extends object>(
  fields: T,
): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReturnType<typeof given<T>>;
}
