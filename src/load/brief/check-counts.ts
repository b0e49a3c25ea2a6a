import type { Shape } from '../../kinds/shape/fields.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import { type Gathered, joinPath } from './read-map.ts';

type Values = Readonly<Record<string, unknown>>;

/** Counts that are smaller than the list they count, and what holds for one item of a list but is said of several. */
export function checkCounts(values: Values, shape: Shape, gathered: Gathered): void {
  const visit = (map: Values, within: Shape, path: string): void => {
    for (const [key, field] of Object.entries(within)) {
      const [here, value] = [joinPath(path, key), map[key]];
      if (field.type === 'map') visit(value as Values, field.shape, here);
      if (field.type === 'list') {
        const items = value as readonly Values[];
        checkOnly(items, field.shape, here, gathered);
        items.forEach((item, index) => {
          visit(item, field.shape, joinPath(here, index));
        });
      }
      const counted = field.type === 'int' ? field.counts : undefined;
      const named = counted === undefined ? [] : (map[counted] ?? values[counted]);
      const there = (named as readonly (Values | string)[]).filter(
        (one) => typeof one === 'string' || one.status !== 'cancelled',
      );
      checkCount(value, there.length, here, gathered);
    }
  };
  visit(values, shape, '');
}

function checkCount(count: unknown, named: number, path: string, gathered: Gathered): void {
  const at = gathered.positions[path];
  if (typeof count !== 'number' || count >= named || !at) return;
  gathered.findings.push(makeFinding('fewer-than-named', { count, named }, at, 'warning'));
}

/** The first item that is marked is taken; any other is shown. */
function checkOnly(items: readonly Values[], shape: Shape, path: string, gathered: Gathered): void {
  const { positions, findings } = gathered;
  for (const [key, field] of Object.entries(shape)) {
    if (!('one' in field)) continue;
    const marked = items.flatMap((item, index) => (item[key] === true ? [index] : []));
    const [first, ...others] = marked.map((index) => positions[`${joinPath(path, index)}/${key}`]);
    for (const at of others) {
      if (first && at)
        findings.push(makeFinding('only-one', { key: field.zh, first: first.line }, at, 'warning'));
    }
  }
}
