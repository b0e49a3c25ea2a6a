import { Environment } from '@marcbachmann/cel-js';
import type { Field, Shape } from '../../kinds/shape/fields.ts';
import type { OccasionSpec } from '../../kinds/shape/kind-spec.ts';
import type { NamedExpression } from '../../model/rule.ts';
import { isWholeItem, itemName, namedSection } from '../occasions/link-facts.ts';

/** Functions that packs may call, by their CEL signatures, as in `rank(string): int`. */
export type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Facts every occasion has besides the fields of its item. */
const COMMON: Readonly<Record<string, string>> = {
  id: 'string',
  name: 'string',
  label: 'string',
  when: 'string',
  // Whom of the guests it is for; '' for all.
  whom: 'string',
  start: 'string',
  end: 'string',
  date: 'string',
  place: 'string',
  index: 'int',
  first: 'bool',
  last: 'bool',
  first_of_day: 'bool',
  // When the plan is made.
  over: 'bool',
  days: 'int',
  nights: 'int',
  assumed: 'list<string>',
  // What comes before and after on the same day, as conditions call it; '' where nothing does.
  previous: 'string',
  previous_vehicle: 'bool',
  next: 'string',
  minutes_to_next: 'int',
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

/** The types of a kind's briefs, and the names that packs give to facts. */
interface Types {
  readonly shape: Shape;
  readonly specs: readonly OccasionSpec[];
  readonly names: readonly NamedExpression[];
}

/** `as` names things themselves where a brief names them; the whole brief is as it was written. */
function celType(field: Field, shape: Shape): string {
  if (field.type === 'map') return field.as;
  if (field.type === 'list') return `list<${field.as}>`;
  const section = shape[namedSection(field) ?? ''];
  if (section !== undefined && 'as' in section) return `list<${section.as}>`;
  return CEL_TYPES[field.type] ?? 'string';
}

/** The fields of a map; whoever has a rank has a grade too, and where one of a list is marked it is known whether (see derive-facts.ts). */
function celFields(shape: Shape, whole: Shape): Record<string, string> {
  const fields = Object.entries(shape);
  const grade = fields.some(([, field]) => field.type === 'rank') ? { grade: 'int' } : {};
  return {
    ...Object.fromEntries(fields.map(([key, field]) => [key, celType(field, whole)])),
    ...grade,
    ...Object.fromEntries(
      fields.flatMap(([key, field]) =>
        field.type === 'bool' && field.one === true
          ? [
              [`${key}_said`, 'bool'],
              [`${key}_after`, 'string'],
            ]
          : [],
      ),
    ),
  };
}

/** The facts that packs give to what is called so. */
const factsOf = (
  of: readonly string[],
  names: readonly NamedExpression[],
): Record<string, string> =>
  Object.fromEntries(
    names
      .filter((one) => one.in === 'facts' && of.includes(one.of))
      .map(({ name, type }) => [name, type]),
  );

/** Who takes part in an occasion, and who of us is there. */
function partyFields({ party, attend }: OccasionSpec, shape: Shape): Record<string, string> {
  const listOf = (section: string): Record<string, string> => {
    const field = shape[section];
    return field !== undefined && 'as' in field
      ? { [section === 'team' ? 'ours' : section]: `list<${field.as}>` }
      : {};
  };
  return {
    ...(party === undefined ? {} : { ...listOf('guests'), guest_count: 'int' }),
    ...(attend === undefined ? {} : listOf('team')),
  };
}

/** The items of a list are the occasions made from them. */
function itemFields(
  section: string,
  shape: Shape,
  { specs, names, shape: whole }: Types,
  as: string,
) {
  const own = specs.find((one) => one.section === section && isWholeItem(one));
  return {
    ...celFields(shape, whole),
    ...(own === undefined ? {} : { ...COMMON, ...partyFields(own, whole) }),
    ...factsOf([itemName(as), ...(own === undefined ? [] : [own.as])], names),
  };
}

function registerTypes(
  environment: Environment,
  shape: Shape,
  types: Types,
  done: Set<string>,
): void {
  for (const [key, field] of Object.entries(shape)) {
    if (field.type !== 'map' && field.type !== 'list') continue;
    registerTypes(environment, field.shape, types, done);
    if (done.has(field.as)) continue;
    done.add(field.as);
    const section = shape === types.shape && field.type === 'list' ? key : '';
    environment.registerType(field.as, {
      fields: itemFields(section, field.shape, types, field.as),
    });
  }
}

/**
 * What guests of the whole are without (whereabouts/uncared-for.ts), `{date, guests, whose}` each; when they have nothing to do; and
 * where those walk who cannot walk far (frail-walks.ts).
 */
const UNCARED = {
  ...{ nights_open: 'list<dyn>', lunches_open: 'list<dyn>', dinners_open: 'list<dyn>' },
  ...{ idle: 'list<dyn>', frail_walks: 'list<string>' },
};

function occasionFields(spec: OccasionSpec, { shape, names }: Types): Record<string, string> {
  const section = spec.section === undefined ? undefined : shape[spec.section];
  const own = section !== undefined && 'shape' in section ? section : undefined;
  return {
    ...(own === undefined ? {} : celFields(own.shape, shape)),
    ...COMMON,
    ...(spec.each === 'whole' ? UNCARED : {}),
    ...partyFields(spec, shape),
    ...factsOf([spec.as, ...(own === undefined ? [] : [itemName(own.as)])], names),
  };
}

const occasionType = (as: string): string => `${as[0]?.toUpperCase() ?? ''}${as.slice(1)}Occasion`;

/** What `brief` has besides what stands for itself, such as `brief.type`: its lists do. */
function headFields(shape: Shape): Record<string, string> {
  const fields = Object.entries(shape).filter(([, { type }]) => type !== 'list');
  return celFields(Object.fromEntries(fields), shape);
}

/** What expressions of a kind see whatever they are about: the functions, and the brief with its lists. */
export function kindEnvironment(
  shape: Shape,
  specs: readonly OccasionSpec[],
  functions: Functions,
  names: readonly NamedExpression[],
): Environment {
  const environment = new Environment({ homogeneousAggregateLiterals: false });
  registerTypes(environment, shape, { shape, specs, names }, new Set());
  // `type` is a word of CEL itself, so the whole brief is a fact too: `brief.type`.
  environment
    .registerType('Brief', { fields: headFields(shape) })
    .registerVariable('brief', 'Brief')
    // The conditions that packs name (model/rule.ts, NamedExpression).
    .registerVariable('is', 'map<string, bool>')
    // Those of us who are kept out of the whole, by name and by their number in the team.
    .registerVariable('kept_out', 'list<dyn>')
    .registerVariable('row', 'dyn')
    // What a check has found.
    .registerVariable('found', 'dyn')
    // What each person has to do; forms only, since it comes of the tasks.
    .registerVariable('workload', 'list<dyn>')
    // What happens when, with who is there; forms only.
    .registerVariable('programme', 'list<dyn>')
    // The same with what our people do beside it at a time; forms only.
    .registerVariable('engagements', 'list<dyn>')
    // What the log says was put off or left out; forms only.
    .registerVariable('deviations', 'list<dyn>');
  for (const [key, field] of Object.entries(shape).filter(([key]) => key !== 'type')) {
    environment.registerVariable(key, celType(field, shape));
  }
  for (const [signature, handler] of Object.entries(functions)) {
    environment.registerFunction(signature, handler as (...args: unknown[]) => unknown);
  }
  return environment;
}

/** What expressions about the occasion or item called `as` see besides: it, and the whole. */
export function occasionEnvironment(
  ofKind: Environment,
  shape: Shape,
  specs: readonly OccasionSpec[],
  as: string,
  names: readonly NamedExpression[],
): Environment {
  const environment = ofKind.clone();
  const whole = specs.find(({ each }) => each === 'whole')?.as ?? '';
  for (const spec of specs.filter((one) => one.as === whole || one.as === as)) {
    const type = occasionType(spec.as);
    environment.registerType(type, { fields: occasionFields(spec, { shape, specs, names }) });
    environment.registerVariable(spec.as, type);
  }
  // What facts are of that is no occasion: the items of a list.
  const item = Object.values(shape).find((field) => 'as' in field && itemName(field.as) === as);
  const isNamed = as in shape || specs.some((one) => one.as === as);
  if (item !== undefined && 'as' in item && !isNamed) {
    environment.registerVariable(as, item.as);
  }
  return environment;
}

/** What expressions of some packs see besides: the names that these keep to themselves. */
export function packEnvironment(
  ofOccasion: Environment,
  names: readonly NamedExpression[],
): Environment {
  const environment = ofOccasion.clone();
  for (const { name, type } of names) environment.registerVariable(name, type);
  return environment;
}
