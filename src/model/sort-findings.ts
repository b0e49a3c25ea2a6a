import type { Finding } from './finding.ts';

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Findings in their order: by file, line, column, code, as code units; what has no position comes first. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      compare(a.at?.file ?? '', b.at?.file ?? '') ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
      compare(a.code, b.code),
  );
}
