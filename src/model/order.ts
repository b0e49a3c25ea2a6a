import type { Finding } from './finding.ts';

/** Items by a key of theirs, in the order in which keys first come: `groupBy(tasks, ({ phase }) => phase)`. Node 20 has no Map.groupBy. */
export function groupBy<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    group === undefined ? groups.set(key, [item]) : group.push(item);
  }
  return groups;
}

/** Compares texts by their code units, to sort by. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Findings in their order: by file, sheet, line, column, code, as code units; what has no position comes first. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      compareTexts(a.at?.file ?? '', b.at?.file ?? '') ||
      compareTexts(a.at?.sheet ?? '', b.at?.sheet ?? '') ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
      compareTexts(a.code, b.code),
  );
}
