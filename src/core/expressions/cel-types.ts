import { Environment } from '@marcbachmann/cel-js';
import type { Field, Shape } from '../../kinds/shape/fields.ts';
import type { OccasionSpec } from '../../kinds/shape/kind-spec.ts';

/** Functions that packs may call, by their CEL signatures, as in `rank(string): int`. */
export type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

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
  if (field.type === 'map') return field.as;
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
    if (field.type !== 'map' && field.type !== 'list') continue;
    registerTypes(environment, field.shape, done);
    if (!done.has(field.as)) environment.registerType(field.as, { fields: celFields(field.shape) });
    done.add(field.as);
  }
}

function occasionFields(shape: Shape, spec: OccasionSpec): Record<string, string> {
  const section = spec.section === undefined ? undefined : shape[spec.section];
  return {
    ...(section !== undefined && 'shape' in section ? celFields(section.shape) : {}),
    ...COMMON,
  };
}

const occasionType = (as: string): string => `${as[0]?.toUpperCase() ?? ''}${as.slice(1)}Occasion`;

/** CEL that knows the types of a brief of `shape`, and of its occasions the whole and the one called `as`. */
export function typedEnvironment(
  shape: Shape,
  specs: readonly OccasionSpec[],
  functions: Functions,
  as: string,
): Environment {
  const environment = new Environment({ homogeneousAggregateLiterals: false });
  registerTypes(environment, shape, new Set());
  // `type` is a word of CEL itself, so the whole brief is a fact too: `brief.type`.
  environment
    .registerType('Brief', { fields: celFields(shape) })
    .registerVariable('brief', 'Brief')
    // The named conditions of packs (model/rule.ts, Condition).
    .registerVariable('is', 'map<string, bool>')
    .registerVariable('row', 'dyn')
    // What each person has to do; forms only, since it comes of the tasks.
    .registerVariable('workload', 'list<dyn>');
  for (const [key, field] of Object.entries(shape).filter(([key]) => key !== 'type')) {
    environment.registerVariable(key, celType(field));
  }
  for (const [signature, handler] of Object.entries(functions)) {
    environment.registerFunction(signature, handler as (...args: unknown[]) => unknown);
  }
  const whole = specs.find(({ each }) => each === 'whole')?.as ?? '';
  for (const spec of specs.filter((one) => one.as === whole || one.as === as)) {
    const type = occasionType(spec.as);
    environment.registerType(type, { fields: occasionFields(shape, spec) });
    environment.registerVariable(spec.as, type);
  }
  return environment;
}
