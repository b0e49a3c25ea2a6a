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
