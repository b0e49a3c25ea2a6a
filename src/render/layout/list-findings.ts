import type { Finding, Level } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { Lang } from '../../model/text.ts';
import { describeFinding } from '../sentences/describe-finding.ts';
import { markCharacters } from '../sentences/mark-characters.ts';

/** A finding in words, as every output of `check` has it. */
export interface ListedFinding {
  /** Its code, or the rule of a pack that makes it. */
  readonly name: string;
  readonly level: Level;
  readonly message: string;
  readonly at: Position | undefined;
  readonly cites: readonly string[];
  /** The words of the clauses it rests on, of those that are known, each with its id. */
  readonly basis: readonly string[];
}

const compareKeys = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const index = a.findIndex((part, each) => part !== b[each]);
  return index < 0 ? 0 : (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
};

/** Findings in their order: by file, line, column, code; what has no place comes first. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .map((finding) => {
      const { at, code } = finding;
      return { finding, key: [at?.file ?? '', at?.line ?? 0, at?.column ?? 0, code] };
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ finding }) => finding);

/** A finding in words; `clauses` has those of the clauses that findings rest on, by id. */
export const listFinding = (
  finding: Finding,
  lang: Lang,
  clauses: Readonly<Record<string, string>>,
): ListedFinding => {
  const { at, level, cites = [] } = finding;
  return {
    name: markCharacters(finding.code === 'rule' ? finding.args.rule : finding.code),
    level,
    message: describeFinding(finding, lang),
    at,
    cites,
    basis: cites.flatMap((id) =>
      Object.hasOwn(clauses, id) ? [`${clauses[id] ?? ''} [${id}]`] : [],
    ),
  };
};
