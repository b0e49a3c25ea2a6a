import type { Facts } from './derive-facts.ts';

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

/** The facts that an expression looks at, by their path in it, as in `{"meal.important": true}`. */
export function usedFacts(expression: string, facts: Facts): Readonly<Record<string, unknown>> {
  const code = expression.replaceAll(/'[^']*'|"[^"]*"/g, "''");
  const used: Record<string, unknown> = {};
  for (const match of code.matchAll(/(?<![\w.])[a-z_]\w*(?:\.[a-z_]\w*(?!\w*\())*/gi)) {
    const value = shown(valueAt(facts, match[0].split('.')));
    if (value !== undefined) {
      used[match[0]] = value;
    }
  }
  return used;
}
