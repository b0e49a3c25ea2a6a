import type { Tree } from '../../src/core/expressions/bounded.ts';
import { kindExpressions } from '../../src/core/open-brief.ts';
import { KINDS } from '../../src/kinds/index.ts';

/** The operations of a condition of visits that is right. */
export function treeOf(source: string): Tree {
  const checked = kindExpressions(KINDS.visit as NonNullable<(typeof KINDS)[string]>, 'zh').check(
    source,
    'visit',
    [],
  );
  if ('problem' in checked) throw new Error(checked.problem.message);
  return checked.tree;
}
