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
  /** What goes in, as the editor and the commented brief show it. */
  readonly doc: Text;
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'rank' | 'date' | 'clock' | 'timezone' | 'role';
  readonly default?: string;
  readonly required?: true;
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  /** A key of CHOICES. */
  readonly of: string;
  readonly default?: string;
  readonly required?: true;
}
export interface TimeField extends FieldBase {
  readonly type: 'time';
  /** The time of day, `14:00`, that a date alone stands for; where there is none a date alone is wrong. */
  readonly dayAt?: string;
  readonly required?: true;
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
}
export interface ChoiceListField extends FieldBase {
  readonly type: 'choices';
  /** A key of CHOICES. */
  readonly of: string;
}
export interface MapField<T> extends FieldBase {
  readonly type: 'map';
  /** The name of the type in conditions. */
  readonly as: string;
  readonly shape: ShapeOf<T>;
}
export interface ListField<T> extends FieldBase {
  readonly type: 'list';
  readonly as: string;
  readonly shape: ShapeOf<T>;
}

type FieldOf<V> = [V] extends [boolean]
  ? BoolField
  : [V] extends [BriefTime | null]
    ? TimeField
    : [V] extends [number | null]
      ? NumberField
      : [V] extends [string]
        ? TextField | ChoiceField
        : [V] extends [readonly string[]]
          ? TextListField | ChoiceListField
          : [V] extends [readonly (infer I)[]]
            ? ListField<I>
            : MapField<V>;

/** The fields of a map, one for every key of its type: loader, editor schema, conditions and the commented brief come from it. */
export type ShapeOf<T> = { readonly [K in keyof T]: FieldOf<T[K]> };

/** Any field, for code that walks a shape. */
export type Field =
  | TextField
  | ChoiceField
  | TimeField
  | NumberField
  | BoolField
  | TextListField
  | ChoiceListField
  | (FieldBase & { readonly type: 'map' | 'list'; readonly as: string; readonly shape: Shape });

/** Any shape, for code that walks it. */
export type Shape = Readonly<Record<string, Field>>;
