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
