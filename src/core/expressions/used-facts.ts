import type { Facts } from '../occasions/derive-facts.ts';

function valueAt(facts: Facts, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Facts)[key] : undefined,
    facts,
  );
}

/** A value as `why` shows it: numbers as numbers, a list of maps as the names in it, a map as nothing. */
function shown(value: unknown): unknown {
  if (typeof value === 'bigint') {
    return Number(value);
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) =>
      typeof item === 'object' && item !== null
        ? ((item as Facts).name ?? (item as Facts).id ?? '')
        : shown(item),
    );
  }
  return typeof value === 'object' ? undefined : value;
}

const pathsOf = new Map<string, readonly string[]>();

/** The paths of facts in an expression, as in `meal.important`; many tasks share an expression. */
function pathsIn(expression: string): readonly string[] {
  const known = pathsOf.get(expression);
  if (known !== undefined) {
    return known;
  }
  const code = expression.replaceAll(/'[^']*'|"[^"]*"/g, "''");
  const paths = code.match(/(?<![\w.])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*(?!\w*\())*/g) ?? [];
  pathsOf.set(expression, paths);
  return paths;
}

/** The facts that an expression looks at, by their path in it, as in `{"meal.important": true}`. */
export function usedFacts(expression: string, facts: Facts): Readonly<Record<string, unknown>> {
  const used: Record<string, unknown> = {};
  for (const path of pathsIn(expression)) {
    const value = shown(valueAt(facts, path.split('.')));
    if (value !== undefined) {
      used[path] = value;
    }
  }
  return used;
}
