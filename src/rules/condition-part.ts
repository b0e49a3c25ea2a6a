import type { Tree } from '../core/expressions/bounded.ts';
import type { Shape, Truth } from '../kinds/shape/fields.ts';
import type { KindSpec, OccasionSpec } from '../kinds/shape/kind-spec.ts';
import type { NamedExpression, Setting, WordTable } from '../model/rule.ts';
import type { Lang } from '../model/text.ts';
import type { Said } from './condition-said.ts';
import type { Sort } from './condition-words.ts';

/** What a condition is described with: the kind of brief, what its occasion is called, all that packs name. */
export interface ConditionWords {
  readonly kind: KindSpec;
  readonly as: string;
  readonly packs: readonly string[];
  readonly names: readonly NamedExpression[];
  readonly settings: readonly Setting[];
  readonly tables: readonly WordTable[];
  readonly parse: (source: string) => Tree | null;
  readonly lang: Lang;
}

/** What stands at a path, or comes of a function: how it is called, and what is known of it. */
export interface Part {
  /** '' for the thing itself that a condition is about: its fields are called by their names alone. */
  readonly text: string;
  /** What it is called beside other things, where `text` is ''. */
  readonly called?: string;
  readonly sort: Sort;
  /** The list of CHOICES that its values are of. */
  readonly choices?: string | undefined;
  /** Of a thing, or a list of such: its fields, the names by which facts are given to it, and the occasion it is. */
  readonly shape?: Shape | undefined;
  readonly of?: readonly string[];
  readonly spec?: OccasionSpec | undefined;
  /** A truth in words, and its opposite; `subject` stands before both. */
  readonly truth?: Truth;
  readonly subject?: string;
  /** What has a field of this name besides something else: the occasion, or the whole brief. */
  readonly where?: string;
  /** A truth without words of its own: what it asks for. */
  readonly asks?: Asked;
  /** A list of texts that is called by its map too: such are written, while lists are there. */
  readonly isWritten?: boolean;
  /** Code that has no words; a `name` that has none is at least a name. */
  readonly raw?: 'code' | 'name';
}

/** An expression with all that it is described with. */
export interface Asked {
  readonly tree: Tree;
  readonly scope: Scope;
  readonly words: ConditionWords;
  /** What says a condition within another expression. */
  readonly say: (asked: Asked) => Said;
  /** What names another expression. */
  readonly part: (asked: Asked) => Part;
  /** How many names it is away from the condition: names made of names end somewhere. */
  readonly depth: number;
}

export type Scope = ReadonlyMap<string, Part>;

/** The same description of another expression. */
export const asking = (asked: Asked, tree: Tree): Asked => ({ ...asked, tree });

/** What something of something is called. */
export const join = (left: string, right: string, lang: Lang): string => {
  if (left === '' || right === '') return `${left}${right}`;
  return lang === 'zh' ? `${left}的${right}` : `${right} of ${left}`;
};
