import { Environment, type ParseError } from '@marcbachmann/cel-js';
import type { Shape } from '../../kinds/shape/fields.ts';
import type { OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import type { Position } from '../../model/position.ts';
import type { NamedExpression, OffRule, Rule } from '../../model/rule.ts';
import { remembering } from '../../time/dates.ts';
import type { Facts } from '../occasions/derive-facts.ts';
import { unlessOpen } from '../occasions/open-times.ts';
import { boundedSource, COUNTERS, counted, sizeOf, spend, type Tree } from './bounded.ts';
import {
  type Functions,
  kindEnvironment,
  occasionEnvironment,
  packEnvironment,
} from './cel-types.ts';

/** What is wrong with an expression: a sentence of the CEL checker, and where (0-based, in characters of the source). */
interface ExpressionProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** An expression failed while it was evaluated, as with an index out of range; `cause` tells how. */
export class ExpressionError extends Error {
  readonly source: string;
  /** Where the rule stands that it is of. */
  readonly at: Position | undefined;

  constructor(source: string, cause: unknown, at?: Position) {
    const message = cause instanceof Error ? cause.message : String(cause);
    super(message.split('\n')[0], { cause });
    this.name = 'ExpressionError';
    this.source = source;
    this.at = at;
  }
}

/** What `run` gives; an ExpressionError it throws says which rule it is of, or which change of it by an office's pack. */
export function evaluatedFor<T>(
  { at, changes = [] }: Pick<OffRule, 'at'> & Partial<Pick<Rule, 'changes'>>,
  run: () => T,
): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ExpressionError && error.at === undefined) {
      throw new ExpressionError(error.source, error.cause, changes.at(-1)?.at ?? at);
    }
    throw error;
  }
}

/** The result of checking an expression: its type, or what is wrong; and its operations, null where it cannot be read. */
type Checked =
  | { readonly type: string; readonly tree: Tree }
  | { readonly problem: ExpressionProblem; readonly tree: Tree | null };

/** The packs whose own names the expressions of a rule may use: its own, and those that changed it. */
export const packsOf = ({
  pack,
  changes = [],
}: Pick<Rule, 'pack'> & Partial<Pick<Rule, 'changes'>>): readonly string[] => [
  pack,
  ...changes.map((change) => change.pack),
];

/** CEL over the facts of one kind of brief. `as` is the name the occasion is bound to, `packs` those whose own names count. */
export interface Expressions {
  readonly check: (source: string, as: string, packs: readonly string[]) => Checked;
  /** The value, with CEL integers as bigint. Throws an ExpressionError where there is none, or where it takes too long. */
  readonly evaluate: (source: string, facts: Facts) => unknown;
}

/** A path such as `meal.place`. It has been checked like any expression and needs no CEL to be read. */
const PATH = /^(?!(?:true|false|null)$)[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

/** The value at a path; undefined where there is none, of which CEL knows better what to say. */
function valueAt(path: string, facts: Facts): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Facts)[key] : undefined),
      facts,
    );
}

/** The names of loops and what joins texts: an expression without them takes no longer than it is long. */
const GROWING = /\b(?:all|exists|exists_one|filter|map|bind)\b|\+/;

/** `f(list<string>, string): bool` as `f(dyn, dyn): dyn`: what a function of several signatures is given tells which is meant. */
function withoutTypes(signature: string): string {
  const [, name = '', args = ''] = /^(\w+)\((.*)\):/.exec(signature) ?? [];
  const count = args === '' ? 0 : args.split(',').length;
  return `${name}(${Array.from({ length: count }, () => 'dyn').join(', ')}): dyn`;
}

/** A runner of expressions with the functions at hand. */
type Run = (source: string, facts: Facts, functions: Functions) => unknown;

/**
 * CEL without types, which have been checked by then and would be checked again at each value. An expression is read once in
 * a run of the program, whatever the brief, its language and its settings: those only decide what the functions do.
 */
function untypedRunner(signatures: readonly string[]): Run {
  let current: Functions = {};
  const environment = new Environment({
    homogeneousAggregateLiterals: false,
    unlistedVariablesAreDyn: true,
  });
  for (const [signature, handler] of Object.entries(COUNTERS)) {
    environment.registerFunction(signature, handler);
  }
  const untyped = new Map(signatures.map((signature) => [withoutTypes(signature), signature]));
  for (const [plain, signature] of untyped) {
    environment.registerFunction(plain, (...args: unknown[]) => {
      const value = current[signature]?.(...(args as never[]));
      spend(sizeOf(value) / 8);
      return value;
    });
  }
  const parse = remembering((source: string) => {
    const parsed = environment.parse(source);
    return GROWING.test(source) ? environment.parse(boundedSource(parsed.ast)) : parsed;
  });
  return (source, facts, functions) => {
    const run = parse(source);
    current = functions;
    return counted(() => run(facts));
  };
}

const runnerFor = remembering((signatures: string) => untypedRunner(signatures.split('\n')));

/**
 * CEL for briefs of `shape` with the occasions `specs`, extended by `functions`. An expression is checked with the one
 * occasion it is for, so that a pack cannot name another.
 */
export function celExpressions(
  shape: Shape,
  specs: readonly OccasionSpec[],
  functions: Functions,
  names: readonly NamedExpression[],
): Expressions {
  let ofKind: Environment | undefined;
  const checkerFor = remembering((as: string) => {
    ofKind ??= kindEnvironment(shape, specs, functions, names);
    const ofOccasion = occasionEnvironment(ofKind, shape, specs, as, names);
    return remembering((packs: string) => {
      const isOwn = (one: NamedExpression): boolean =>
        one.in === 'let' && packs.split(' ').includes(one.pack);
      return packEnvironment(ofOccasion, names.filter(isOwn));
    });
  });
  const run = runnerFor(Object.keys(functions).join('\n'));
  return {
    check: (source, as, packs) => {
      let tree: Tree | null = null;
      try {
        const parsed = checkerFor(as)(packs.join(' ')).parse(source);
        tree = parsed.ast;
        const { type, error } = parsed.check();
        if (error !== undefined) throw error;
        return { type: String(type), tree };
      } catch (error) {
        const { message, range } = error as ParseError;
        const { start = 0, end = source.length } = range ?? {};
        return { problem: { message: message.split('\n')[0] ?? '', start, end }, tree };
      }
    },
    evaluate: (source, facts) => {
      const plain = PATH.test(source) ? valueAt(source, facts) : undefined;
      if (plain !== undefined) return plain;
      try {
        return run(source, facts, functions);
      } catch (error) {
        throw new ExpressionError(source, error);
      }
    },
  };
}

/** A value as `why` shows it: numbers as numbers, a list of maps as the names in it, a map as nothing. */
function shown(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) {
    return value.map((item: unknown) =>
      typeof item === 'object' && item !== null
        ? ((item as Facts).name ?? (item as Facts).id ?? '')
        : shown(item),
    );
  }
  return typeof value === 'object' ? undefined : value;
}

/** The paths of facts in an expression, as in `meal.important`; many tasks share an expression. */
const pathsIn = remembering((expression: string): readonly string[] => {
  const code = expression.replaceAll(/'[^']*'|"[^"]*"/g, "''");
  return code.match(/(?<![\w.])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*(?!\w*\())*/g) ?? [];
});

/** The facts that an expression looks at, by their path in it, as in `{"meal.important": true}`. */
export function usedFacts(expression: string, facts: Facts): Readonly<Record<string, unknown>> {
  const known = (path: string): unknown => unlessOpen(() => valueAt(path, facts), undefined);
  const used = pathsIn(expression).map((path) => [path, shown(known(path))] as const);
  return Object.fromEntries(used.filter(([, value]) => value !== undefined));
}
