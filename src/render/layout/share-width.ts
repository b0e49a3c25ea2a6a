/** The widths of columns that together are at most `width`: what asks for less than its share gets it, the others share what is left. */
export function shareWidth(wants: readonly number[], width: number): readonly number[] {
  const given = new Map<number, number>();
  let left = width;
  for (const index of [...wants.keys()].toSorted((a, b) => (wants[a] ?? 0) - (wants[b] ?? 0))) {
    const share = Math.min(wants[index] ?? 0, left / (wants.length - given.size));
    given.set(index, share);
    left -= share;
  }
  return wants.map((_, index) => Math.floor(given.get(index) ?? 0));
}
