import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Field, Shape } from '../../kinds/shape/field-types.ts';
import type { OccasionSpec } from '../../kinds/shape/occasions.ts';
import type { Position } from '../../model/position.ts';
import type { OffRule, Rule } from '../../model/rule.ts';

/** A function packs may call, by its CEL signature, as in `rank(string): int`. */
export type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** What is wrong with an expression: a sentence of the CEL checker, and where (0-based, in characters of the source). */
export interface ExpressionProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** An expression failed while it was evaluated, as with an index out of range. */
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
  { at, changes = [] }: Pick<OffRule, 'at'> & Pick<Rule, 'changes'>,
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

/** The result of checking an expression: its type, or what is wrong. */
export type Checked = { readonly type: string } | { readonly problem: ExpressionProblem };

/** CEL over the facts of one kind of brief. `as` is the name the occasion is bound to. */
export interface Expressions {
  readonly check: (source: string, as: string) => Checked;
  /** The value, with CEL integers as bigint. Throws an ExpressionError where there is none. */
  readonly evaluate: (source: string, facts: Readonly<Record<string, unknown>>) => unknown;
}

/** The operations of an expression, as CEL reads them: `op` with its `args`. */
export type ExpressionTree = Pick<ASTNode, 'op' | 'args'>;

/** A path such as `meal.place`. It has been checked like any expression and needs no CEL to be read. */
const PATH = /^(?!(?:true|false|null)$)[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

/** The value at a path; undefined where there is none, of which CEL knows better what to say. */
function valueAt(path: string, facts: Readonly<Record<string, unknown>>): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key],
      facts,
    );
}

/** Facts every occasion has besides the fields of its item. */
const COMMON: Readonly<Record<string, string>> = {
  id: 'string',
  name: 'string',
  label: 'string',
  start: 'string',
  end: 'string',
  date: 'string',
  place: 'string',
  index: 'int',
  first: 'bool',
  last: 'bool',
  first_of_day: 'bool',
  days: 'int',
  nights: 'int',
  assumed: 'list<string>',
};

const CEL_TYPES: Readonly<Record<string, string>> = {
  int: 'int',
  duration: 'int',
  money: 'double',
  bool: 'bool',
  texts: 'list<string>',
  roles: 'list<string>',
  dates: 'list<string>',
  choices: 'list<string>',
};

function celType(field: Field): string {
  if (field.type === 'map') {
    return field.as;
  }
  return field.type === 'list' ? `list<${field.as}>` : (CEL_TYPES[field.type] ?? 'string');
}

/** The fields of a map; whoever has a rank has a grade too (see derive-facts.ts). */
function celFields(shape: Shape): Record<string, string> {
  const fields = Object.entries(shape);
  const grade = fields.some(([, field]) => field.type === 'rank') ? { grade: 'int' } : {};
  return { ...Object.fromEntries(fields.map(([key, field]) => [key, celType(field)])), ...grade };
}

function registerTypes(environment: Environment, shape: Shape, done: Set<string>): void {
  for (const field of Object.values(shape)) {
    if (field.type === 'map' || field.type === 'list') {
      registerTypes(environment, field.shape, done);
      if (!done.has(field.as)) {
        done.add(field.as);
        environment.registerType(field.as, {
          fields: celFields(field.shape),
        });
      }
    }
  }
}

function occasionFields(shape: Shape, spec: OccasionSpec): Record<string, string> {
  const section = spec.section === undefined ? undefined : shape[spec.section];
  return {
    ...(section !== undefined && 'shape' in section ? celFields(section.shape) : {}),
    ...COMMON,
  };
}

/** What the whole is called, which every condition may look at. */
const wholeName = (specs: readonly OccasionSpec[]): string =>
  specs.find(({ each }) => each === 'whole')?.as ?? '';

const occasionType = (as: string): string => `${as[0]?.toUpperCase() ?? ''}${as.slice(1)}Occasion`;

function baseEnvironment(
  shape: Shape,
  specs: readonly OccasionSpec[],
  functions: Functions,
): Environment {
  const environment = new Environment({ homogeneousAggregateLiterals: false });
  registerTypes(environment, shape, new Set());
  // `type` is a word of CEL itself, so the whole brief is a fact too: `brief.type`.
  environment
    .registerType('Brief', { fields: celFields(shape) })
    .registerVariable('brief', 'Brief')
    // The named conditions of packs (model/rule.ts, Condition).
    .registerVariable('is', 'map<string, bool>');
  for (const [key, field] of Object.entries(shape).filter(([key]) => key !== 'type')) {
    environment.registerVariable(key, celType(field));
  }
  for (const spec of specs) {
    environment.registerType(occasionType(spec.as), { fields: occasionFields(shape, spec) });
  }
  const whole = wholeName(specs);
  return withFunctions(environment, functions).registerVariable(whole, occasionType(whole));
}

/** Functions whose signatures name no types of a brief. */
function withoutTypes(functions: Functions): Functions {
  return Object.fromEntries(
    Object.entries(functions).map(([signature, handler]) => [
      signature.replaceAll(/\b[A-Z]\w*/g, 'dyn'),
      handler,
    ]),
  );
}

function withFunctions(environment: Environment, functions: Functions): Environment {
  for (const [signature, handler] of Object.entries(functions)) {
    environment.registerFunction(signature, handler as (...args: unknown[]) => unknown);
  }
  return environment;
}

/** The operations of an expression that has been checked. */
export function expressionTree(source: string): ExpressionTree {
  return new Environment({ homogeneousAggregateLiterals: false }).parse(source).ast;
}

/**
 * CEL for briefs of `shape` with the occasions `specs`, extended by `functions`. An expression is checked with the one
 * occasion it is for, so that a pack cannot name another; it is run without types, which have been checked by then and
 * would be checked again at each value.
 */
export function celExpressions(
  shape: Shape,
  specs: readonly OccasionSpec[],
  functions: Functions,
): Expressions {
  let base: Environment | undefined;
  const checkers = new Map<string, Environment>();
  const parsed = new Map<string, ReturnType<Environment['parse']>>();
  let runner: Environment | undefined;
  const bind = (as: string): Environment => {
    base ??= baseEnvironment(shape, specs, functions);
    const environment = base
      .clone()
      .registerVariable('row', 'dyn')
      // What each person has to do; forms only, since it comes of the tasks.
      .registerVariable('workload', 'list<dyn>');
    return as === wholeName(specs)
      ? environment
      : environment.registerVariable(as, occasionType(as));
  };
  const checker = (as: string): Environment => {
    const environment = checkers.get(as) ?? bind(as);
    checkers.set(as, environment);
    return environment;
  };
  const parse = (source: string): ReturnType<Environment['parse']> => {
    runner ??= withFunctions(
      new Environment({ homogeneousAggregateLiterals: false, unlistedVariablesAreDyn: true }),
      withoutTypes(functions),
    );
    return runner.parse(source);
  };
  return {
    check: (source, as) => {
      const result = checker(as).check(source);
      if (result.valid) {
        return { type: String(result.type) };
      }
      const message = (result.error?.message ?? '').split('\n')[0] ?? '';
      const { start = 0, end = source.length } = result.error?.range ?? {};
      return { problem: { message, start, end } };
    },
    evaluate: (source, facts) => {
      const plain = PATH.test(source) ? valueAt(source, facts) : undefined;
      if (plain !== undefined) {
        return plain;
      }
      try {
        const run = parsed.get(source) ?? parse(source);
        parsed.set(source, run);
        return run(facts as Record<string, unknown>);
      } catch (error) {
        throw new ExpressionError(source, error);
      }
    },
  };
}
