import type { Text } from '../../model/text.ts';
import type { BriefTime } from '../../model/time.ts';

export interface FieldBase {
  /** The Chinese key; it may be written in place of the English one. */
  readonly zh: string;
  /** Other keys that people write for it. */
  readonly aliases?: readonly string[];
  /** The section whose items it names: a key of REFERENCES. */
  readonly refers?: string;
  /** About a person: only on the papers that need it, never in a calendar. */
  readonly personal?: true;
  /** A brief cannot do without it. */
  readonly required?: true;
  /** What goes in, as the editor and the commented brief show it. */
  readonly doc: Text;
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'rank' | 'date' | 'clock' | 'timezone' | 'role';
  readonly default?: string;
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  /** A key of CHOICES. */
  readonly of: string;
  readonly default?: string;
}
export interface TimeField extends FieldBase {
  readonly type: 'time';
  /** The time of day, `14:00`, that a date alone stands for; where there is none a date alone is wrong. */
  readonly dayAt?: string;
}
export interface NumberField extends FieldBase {
  /** `duration` is in minutes and written as `1h30m`; `money` is in yuan; `int` is a count. */
  readonly type: 'int' | 'money' | 'duration';
  /** The list whose items it counts: it is at least as many as are named there. */
  readonly counts?: string;
}
export interface BoolField extends FieldBase {
  readonly type: 'bool';
  /** True of exactly one item of its list; of the first where none is marked. */
  readonly one?: true;
}
export interface TextListField extends FieldBase {
  readonly type: 'texts' | 'roles' | 'dates';
  /** Names or single words, never sentences: a comma in a text always separates two. So it is in roles and dates anyway. */
  readonly separable?: true;
}
export interface ChoiceListField extends FieldBase {
  readonly type: 'choices';
  /** A key of CHOICES. */
  readonly of: string;
}
export interface MapField<S extends Shape = Shape> extends FieldBase {
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
