import { KINDS } from '../../kinds/index.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import type { NamedExpression, WordClass, WordTable } from '../../model/rule.ts';
import type { OtherWords, WrittenCondition, WrittenName, WrittenPack } from './pack-schema.ts';
import { readCondition, type Target } from './read-condition.ts';
import { namedKinds } from './read-rule.ts';

/** A named expression, what it is called in sentences, and the key below its name where it stands. */
function readName(written: WrittenName): {
  readonly condition: WrittenCondition;
  readonly say?: string;
  readonly below: string;
} {
  return typeof written === 'object' && 'is' in written && typeof written.say === 'string'
    ? { condition: written.is as WrittenCondition, say: written.say, below: '/is' }
    : { condition: written as WrittenCondition, below: '' };
}

/** The expressions that a pack names; in those `known` names may be called by their words. */
export function namedExpressions(
  { pack, ...written }: WrittenPack,
  other: OtherWords | null | undefined,
  positions: Positions,
  known: readonly NamedExpression[],
  report: (finding: Finding) => void,
): readonly NamedExpression[] {
  const kinds = namedKinds({ pack, ...written });
  const targetsFor = (as: string): readonly Target[] =>
    kinds.flatMap((name) => {
      const kind = KINDS[name];
      const spec = kind?.occasions.find((one) => one.as === as || one.for === as);
      return kind === undefined ? [] : [{ kind, spec }];
    });
  const read = (
    list: NamedExpression['in'],
    of: string,
    expressions: Readonly<Record<string, WrittenName>> = {},
    words: Readonly<Record<string, string>> = {},
    path: string = list,
  ): readonly NamedExpression[] =>
    Object.entries(expressions).map(([name, written]) => {
      const { condition, say, below } = readName(written);
      const key = `${path}/${name}`;
      const place = (at: string): Position => positions[at] ?? (positions[key] as Position);
      const reader = { targets: targetsFor(of), names: known, place, report };
      const source = readCondition(condition, `${key}${below}`, reader);
      const at = place(`${key}${below}`);
      return {
        ...{ in: list, name, pack, kinds, of, source, type: 'dyn', at },
        words: say === undefined ? null : { zh: say, en: words[name] ?? name.replaceAll('_', ' ') },
      };
    });
  return [
    ...read('conditions', '', written.conditions, other?.conditions),
    ...Object.entries(written.facts ?? {}).flatMap(([of, facts]) =>
      read('facts', of, facts, other?.facts?.[of], `facts/${of}`),
    ),
    ...read('let', written.for ?? '', written.let, other?.let),
  ];
}

/** The word tables of a pack. */
export const readTables = (written: WrittenPack): readonly WordTable[] =>
  Object.entries(written.tables ?? {}).map(([name, classes]) => ({
    name,
    classes: Object.fromEntries(
      Object.entries(classes).map(([key, value]) => {
        if (Array.isArray(value)) return [key, { words: value, unless: [] }];
        const { words = [], unless = [], ...more } = value as Partial<WordClass>;
        return [key, { words, unless, ...more }];
      }),
    ),
  }));

/** A class that a class of the same table names, and where. */
export interface ClassName {
  readonly table: string;
  readonly name: string;
  readonly at: Position;
}

/** The classes that classes of tables name. */
export const namedClasses = (
  tables: readonly WordTable[],
  positions: Positions,
  top: Position,
): readonly ClassName[] =>
  tables.flatMap((table) =>
    Object.entries(table.classes).flatMap(([key, own]) =>
      (['also', 'nor'] as const).flatMap((list) =>
        (own[list] ?? []).map((name, index) => {
          const at = positions[`tables/${table.name}/${key}/${list}/${index}`] ?? top;
          return { table: table.name, name, at };
        }),
      ),
    ),
  );
