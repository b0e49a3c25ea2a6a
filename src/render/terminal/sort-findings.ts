import type { Finding } from '../../model/finding.ts';

/** Findings in their order: by file, line, column, code; what has no place comes first. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => compare(keyOf(a), keyOf(b)));
}

function keyOf({ at, code }: Finding): readonly (string | number)[] {
  return [at?.file ?? '', at?.line ?? 0, at?.column ?? 0, code];
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
