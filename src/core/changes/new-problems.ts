import { isDerived } from '../../kinds/shape/kind-spec.ts';
import type { NewProblem } from '../../model/changes.ts';
import type { Finding } from '../../model/finding.ts';
import type { IssuedPlan } from '../../model/plan.ts';
import type { Position } from '../../model/position.ts';
import type { OpenBrief } from '../open-brief.ts';

/** Findings with the occasion that each is about: the one whose item in the brief it points into. */
export function withAbout(
  findings: readonly Finding[],
  { file, occasions }: OpenBrief,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const spot = ({ file: name, line, column }: Position): string => `${name}:${line}:${column}`;
  const itemOf = (path: string): string => path.split('/', 2).join('/');
  const items = new Map(
    Object.entries(file.positions).map(([path, at]) => [spot(at), itemOf(path)] as const),
  );
  const own = occasions.filter(({ spec, path }) => path.length > 1 && !isDerived(spec));
  // Of a stay the nights come after it.
  const ids = new Map(own.toReversed().map(({ id, path }) => [itemOf(path.join('/')), id]));
  return findings.map((one) => {
    const about = one.at && ids.get(items.get(spot(one.at)) ?? '');
    return about === undefined ? one : { ...one, about };
  });
}

/** What tells a finding from others, wherever it stands and however it is worded. */
const keyOf = (one: Finding | IssuedPlan['findings'][number]): string =>
  `${'args' in one && one.code === 'rule' ? one.args.rule : one.code} ${one.about ?? ''}`;

/** What of a plan the one before had not: warnings and errors, what rules ask, and who of us is at two places by it. */
export function newProblems(
  before: Pick<IssuedPlan, 'findings'>,
  findings: readonly Finding[],
): readonly NewProblem[] {
  const known = new Set(before.findings.map(keyOf));
  return findings
    .filter(({ level, code }) => level !== 'info' || code === 'double-booked' || code === 'rule')
    .filter((finding) => !known.has(keyOf(finding)))
    .map((finding) => ({ of: 'problem', kind: 'problem', finding }));
}
