import type { ExpressionTree } from '../core/expressions/expressions.ts';

const LOOPS: ReadonlySet<string> = new Set(['exists', 'exists_one', 'all', 'filter', 'map']);

const isTree = (value: unknown): value is ExpressionTree =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

/** How deep loops over lists stand in each other in an expression: its cost is that of the longest list to this power. */
export function nestedLoops(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce((most: number, one) => Math.max(most, nestedLoops(one)), 0);
  }
  if (!isTree(value)) {
    return 0;
  }
  if (value.op !== 'rcall') {
    return nestedLoops(value.args);
  }
  const [name, receiver, args] = value.args as [string, unknown, unknown];
  const inner = nestedLoops(args) + (LOOPS.has(name) ? 1 : 0);
  return Math.max(inner, nestedLoops(receiver));
}
