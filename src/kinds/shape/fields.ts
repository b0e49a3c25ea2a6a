import type { Text } from '../../model/text.ts';
import type { BriefTime } from '../../model/time.ts';

interface FieldBase {
  /** The Chinese key; it may be written in place of the English one. */
  readonly zh: string;
  /** Other keys that people write for it. */
  readonly aliases?: readonly string[];
  /** The section whose items it names: a key of REFERENCES. */
  readonly refers?: string;
  /** Where it names a guest who was the first of all and fell out, it is for whoever is first now. */
  readonly inherited?: true;
  /** A name, a number or a mark: the quotes round all of it are no part of it. */
  readonly mark?: true;
  /** A telephone number. */
  readonly phone?: true;
  /** About a person: only on the papers that need it, never in a calendar. */
  readonly personal?: true;
  /** What a sealed brief is about: only on its papers. */
  readonly sealed?: true;
  /** Seldom needed: the commented brief of `reception new` leaves it out. */
  readonly rare?: true;
  /** A brief cannot do without it. */
  readonly required?: true;
  /** 无 is what somebody was told, and stays as it is written; of other texts it is the same as nothing. */
  readonly none?: true;
  /** What goes in, as the editor and the commented brief show it. */
  readonly doc: Text;
}

interface TextField extends FieldBase {
  readonly type: 'text' | 'rank' | 'date' | 'clock' | 'timezone' | 'role';
  readonly default?: string;
  /** What it is called where somebody writes 有 or 待定 in place of its name. */
  readonly unnamed?: Text;
  /** Of a date, the key beside it that holds the last day where a range is written. */
  readonly through?: string;
}
interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  /** A key of CHOICES. */
  readonly of: string;
  readonly default?: string;
}
interface TimeField extends FieldBase {
  readonly type: 'time';
  /** The time of day, `14:00`, that a date alone stands for; where there is none a date alone is wrong. */
  readonly dayAt?: string;
  /** It is a deadline: of a date alone nobody asks for the time. */
  readonly isDeadline?: true;
  /** It may be open: 待定, or a date alone. */
  readonly tbd?: true;
}
interface NumberField extends FieldBase {
  /** `duration` is in minutes and written as `1h30m`; `money` is in yuan; `int` is a count. */
  readonly type: 'int' | 'money' | 'duration';
  /** It may be open: 待定 is ''. */
  readonly tbd?: true;
  /** The list whose items it counts: it is at least as many as are named there. */
  readonly counts?: string;
}
interface BoolField extends FieldBase {
  readonly type: 'bool';
  /** True of exactly one item of its list; of the first where none is marked. */
  readonly one?: true;
  /** What it says in Chinese sentences where it is true, and where it is not: 备香烟, 不备香烟. */
  readonly truth?: Truth;
}
/** A truth and its opposite. */
export type Truth = readonly [yes: string, no: string];
interface TextListField extends FieldBase {
  readonly type: 'texts' | 'roles' | 'dates';
  /** Names or single words, never sentences: a comma in a text always separates two. So it is in roles and dates anyway. */
  readonly separable?: true;
  /** It may be open: 待定 is an empty list that was written. */
  readonly tbd?: true;
}
interface ChoiceListField extends FieldBase {
  readonly type: 'choices';
  /** A key of CHOICES. */
  readonly of: string;
}
interface MapField<S extends Shape = Shape> extends FieldBase {
  readonly type: 'map';
  /** The name of the type in conditions. */
  readonly as: string;
  readonly shape: S;
}
export interface ListField<S extends Shape = Shape> extends FieldBase {
  readonly type: 'list';
  readonly as: string;
  readonly shape: S;
  /** The field that a text in place of an item stands for: `- 李明` is `- {name: 李明}`. Where there is none, a text is wrong. */
  readonly bare?: string;
  /** A text that names a file with a table stands for the items in its rows. */
  readonly tables?: true;
  /** Written as a map, `{第一组: …}`, its keys are the names of the items; a list there is this field of the item. */
  readonly keyed?: string;
}

/** Any field, for code that walks a shape. */
export type Field =
  | TextField
  | ChoiceField
  | TimeField
  | NumberField
  | BoolField
  | TextListField
  | ChoiceListField
  | MapField
  | ListField;

/** Whether a field is a list of texts, dates or words. */
export const isTextList = ({ type }: Field): boolean =>
  type === 'texts' || type === 'roles' || type === 'dates' || type === 'choices';

/** The fields of a map, by key: loader, editor schema, conditions, commented brief and types of values come from it. */
export interface Shape {
  readonly [key: string]: Field;
}

/**
 * The values of a map of this shape as the loader hands them over: every key is there. Text that was not given is '', a list
 * [], a number or a time null; a choice is its canonical word.
 */
export type BriefOf<S> = { readonly [K in keyof S]: ValueOf<S[K]> };

type ValueOf<F> = F extends { readonly type: 'map'; readonly shape: infer S }
  ? BriefOf<S>
  : F extends { readonly type: 'list'; readonly shape: infer S }
    ? readonly BriefOf<S>[]
    : F extends { readonly type: 'bool' }
      ? boolean
      : F extends { readonly type: 'time' }
        ? BriefTime | null
        : F extends { readonly type: NumberField['type'] }
          ? number | null
          : F extends { readonly type: (TextListField | ChoiceListField)['type'] }
            ? readonly string[]
            : string;

/**
 * How a field is called: the Chinese key, and after `/` others that people write for it; after `｜` what goes in where that
 * is not plain from the key. The same in English.
 */
type Words = readonly [key: string, en: string];

function base([key, en]: Words): FieldBase {
  const [keys = '', doc] = key.split('｜');
  const [zh = '', ...aliases] = keys.split('/');
  return { zh, aliases, doc: { zh: doc ?? zh, en } };
}

type Scalar = TextField | TimeField | NumberField | BoolField | TextListField;

/** A field that holds one value, or a list of texts. */
export const field = <T extends Scalar['type']>(type: T, ...of: Words) => ({ type, ...base(of) });

/** A text. */
export const text = (...of: Words): TextField => ({ type: 'text', ...base(of) });

/** A text that is a name, a number or a mark: quotes round all of it are no part of it. */
export const mark = (...of: Words): TextField => ({ type: 'text', mark: true, ...base(of) });

/** A telephone number, or several. */
export const phone = (...of: Words): TextField => ({ ...mark(...of), phone: true });

/** The types that most fields have. */
export const date = (...of: Words) => field('date', ...of);
export const int = (...of: Words) => field('int', ...of);
export const money = (...of: Words) => field('money', ...of);

/** A yes or no, and what it says in Chinese sentences. Where that is not given, its key is said in quotes. */
export const bool = (key: string, en: string, truth?: Truth) => ({
  ...field('bool', key, en),
  ...(truth === undefined ? {} : { truth }),
});

/** A list of names or single words, which commas separate. */
export function words(...of: Words): TextListField & { readonly type: 'texts' } {
  return { type: 'texts', separable: true, ...base(of) };
}

/** One of the values of a list of CHOICES. */
export function choice(list: string, ...of: Words): ChoiceField {
  return { type: 'choice', of: list, ...base(of) };
}

/** Any of the values of a list of CHOICES. */
export function choices(list: string, ...of: Words): ChoiceListField {
  return { type: 'choices', of: list, ...base(of) };
}

/** A map with fields of its own; `as` names its type in conditions. */
export function map<S extends Shape>(as: string, shape: S, ...of: Words): MapField<S> {
  return { type: 'map', as, shape, ...base(of) };
}

/** A list of such maps. */
export function list<S extends Shape>(as: string, shape: S, ...of: Words): ListField<S> {
  return { type: 'list', as, shape, ...base(of) };
}

/** The list, in which a text alone stands for an item with this field. */
export function bare<S extends Shape>(key: keyof S & string, of: ListField<S>): ListField<S> {
  return { ...of, bare: key };
}

/** The list, of which items may stand in the rows of a spreadsheet that is named in their place. */
export const fromTables = <S extends Shape>(of: ListField<S>): ListField<S> => ({
  ...of,
  tables: true,
});

/** The list, which may be written as a map from names to items, or to a list that is the field `of` of the item. */
export function keyed<S extends Shape>(of: keyof S & string, list: ListField<S>): ListField<S> {
  return { ...list, keyed: of };
}

/** The field, which may be open: 待定, or of a time a date alone. */
export const tbd = <F extends TimeField | NumberField | TextListField>(of: F): F => ({
  ...of,
  tbd: true,
});

/** The field, but a brief cannot do without it. */
export const required = <F extends FieldBase>(of: F): F => ({ ...of, required: true });

/** A time for which a date alone stands for that time of the day. */
export const dayAt = <F extends TimeField>(clock: string, of: F): F => ({ ...of, dayAt: clock });

/** A deadline, for which a date alone stands for the end of office hours. */
export const deadline = <F extends TimeField>(of: F): F => ({
  ...dayAt('18:00', of),
  isDeadline: true,
});

/** The field with the value it has where the brief gives none. */
export function withDefault<F extends TextField | ChoiceField>(value: string, of: F): F {
  return { ...of, default: value };
}

/** The field, of which 无 is an answer. */
export const orNone = <F extends FieldBase>(of: F): F => ({ ...of, none: true });

/** The name, in place of which 有 may stand for a thing that is called so, and 无 for none. */
export const orYes = (zh: string, en: string, of: TextField): TextField => ({
  ...of,
  unnamed: { zh, en },
});

/** The field, whose texts name items of another section. */
export const referring = <F extends FieldBase>(to: string, of: F): F => ({ ...of, refers: to });

/** The field, which is for the first of all guests by his place, and for others by their names. */
export const inherited = <F extends FieldBase>(of: F): F => ({ ...of, inherited: true });

/** The date, for which a range may be written: its last day is the field `to`. */
export const through = <F extends FieldBase>(to: string, of: F): F => ({ ...of, through: to });

/** The field, which is about a person. */
export const personal = <F extends FieldBase>(of: F): F => ({ ...of, personal: true });

/** The field, which the commented brief leaves out. */
export const rare = <F extends FieldBase>(of: F): F => ({ ...of, rare: true });

/** The field, which a sealed brief has on its papers only. */
export const sealed = <F extends FieldBase>(of: F): F => ({ ...of, sealed: true });

/** The number, of which there are at least as many as items in a section. */
export const counting = <F extends FieldBase>(of: string, field: F): F => ({
  ...field,
  counts: of,
});

/** The truth that holds for exactly one item of the list it is in. */
export const theOne = <F extends FieldBase>(of: F): F => ({ ...of, one: true });
