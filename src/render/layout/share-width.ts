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

/** How wide a column is wanted by what stands in it: nine in ten of its texts on one line, what is longer is wrapped. */
export const usualWidth = (widths: readonly number[]): number =>
  widths.toSorted((a, b) => a - b)[Math.ceil((widths.length - 1) * 0.9)] ?? 0;
