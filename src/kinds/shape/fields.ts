import type {
  BoolField,
  ChoiceField,
  ChoiceListField,
  FieldBase,
  ListField,
  MapField,
  NumberField,
  Shape,
  TextField,
  TextListField,
  TimeField,
} from './field-types.ts';

/*
 * Short ways to write the fields of a shape. `key` is the Chinese key, and after `｜` what goes in where that is
 * not plain from the key; `en` says it in English; `aliases` are other keys that people write.
 */

function base(key: string, en: string, aliases: readonly string[]): FieldBase {
  const [zh = '', doc = zh] = key.split('｜');
  return { zh, aliases, doc: { zh: doc, en } };
}

type Scalar = TextField | TimeField | NumberField | BoolField | TextListField;

/** A field that holds one value, or a list of texts. */
export function field<T extends Scalar['type']>(
  type: T,
  key: string,
  en: string,
  ...aliases: readonly string[]
): FieldBase & { readonly type: T } {
  return { type, ...base(key, en, aliases) };
}

/** A text. */
export function text(key: string, en: string, ...aliases: readonly string[]): TextField {
  return { type: 'text', ...base(key, en, aliases) };
}

/** A list of names or single words, which commas separate. */
export function words(
  key: string,
  en: string,
  ...aliases: readonly string[]
): TextListField & { readonly type: 'texts' } {
  return { type: 'texts', separable: true, ...base(key, en, aliases) };
}

/** One of the values of a list of CHOICES. */
export function choice(
  of: string,
  key: string,
  en: string,
  ...aliases: readonly string[]
): ChoiceField {
  return { type: 'choice', of, ...base(key, en, aliases) };
}

/** Any of the values of a list of CHOICES. */
export function choices(
  of: string,
  key: string,
  en: string,
  ...aliases: readonly string[]
): ChoiceListField {
  return { type: 'choices', of, ...base(key, en, aliases) };
}

/** A map with fields of its own; `as` names its type in conditions. */
export function map<S extends Shape>(
  as: string,
  shape: S,
  key: string,
  en: string,
  ...aliases: readonly string[]
): MapField<S> {
  return { type: 'map', as, shape, ...base(key, en, aliases) };
}

/** A list of such maps. */
export function list<S extends Shape>(
  as: string,
  shape: S,
  key: string,
  en: string,
  ...aliases: readonly string[]
): ListField<S> {
  return { type: 'list', as, shape, ...base(key, en, aliases) };
}

/** The list, in which a text alone stands for an item with this field. */
export function bare<S extends Shape>(key: keyof S & string, of: ListField<S>): ListField<S> {
  return { ...of, bare: key };
}

/** The field, but a brief cannot do without it. */
export function required<F extends FieldBase>(of: F): F {
  return { ...of, required: true };
}

/** A time for which a date alone stands for that time of the day. */
export function dayAt<F extends TimeField>(clock: string, field: F): F {
  return { ...field, dayAt: clock };
}

/** The field with the value it has where the brief gives none. */
export function withDefault<F extends TextField | ChoiceField>(value: string, of: F): F {
  return { ...of, default: value };
}

/** The field, whose texts name items of another section. */
export function referring<F extends FieldBase>(section: string, of: F): F {
  return { ...of, refers: section };
}

/** The field, which is about a person. */
export function personal<F extends FieldBase>(of: F): F {
  return { ...of, personal: true };
}

/** The number, of which there are at least as many as items in a section. */
export function counting<F extends FieldBase>(section: string, of: F): F {
  return { ...of, counts: section };
}

/** The truth that holds for exactly one item of the list it is in. */
export function theOne<F extends FieldBase>(of: F): F {
  return { ...of, one: true };
}
