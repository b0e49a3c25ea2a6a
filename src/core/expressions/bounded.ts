import { type ASTNode, serialize } from '@marcbachmann/cel-js';

/*
 * CEL itself knows no limit: three loops over a thousand numbers, or a text doubled thirty times, keep a plan waiting for
 * ever. So whatever may take long or grow is handed through a function that counts, before it is run.
 */

/** The name of that function; no pack can write it, since it is registered where expressions are run and not where they are checked. */
export const COUNT = 'count_';

/** Steps an evaluation may take: an item looked at is one, and so are 64 characters. Some two seconds. */
const MOST_STEPS = 2_000_000;

/** Characters that a text may have; a brief has at most a million. */
export const MOST_TEXT = 1_000_000;

/** An expression takes too many steps, or builds too long a text. */
export class TooLongError extends Error {
  constructor() {
    super('too long');
    this.name = 'TooLongError';
  }
}

/** Of the expression that is run just now. */
let left = Number.POSITIVE_INFINITY;

/** Runs an expression with steps of its own. Throws a TooLongError where they do not suffice, also if the expression passes over it. */
export function counted<T>(run: () => T): T {
  left = MOST_STEPS;
  try {
    const value = run();
    spend(sizeOf(value));
    return value;
  } finally {
    left = Number.POSITIVE_INFINITY;
  }
}

/** Takes so many steps of the evaluation under way. */
export function spend(steps: number): void {
  left -= steps;
  if (left < 0) throw new TooLongError();
}

/** Steps for looking at all of a value, down to so many levels. */
export function sizeOf(value: unknown, levels = 8): number {
  if (typeof value === 'string') {
    if (value.length > MOST_TEXT) throw new TooLongError();
    return 1 + value.length / 64;
  }
  if (typeof value !== 'object' || value === null || levels === 0) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one, levels - 1), 1);
}

/** Counts a value that a part of an expression gives, and gives it on. */
export function countValue(value: unknown): unknown {
  spend(sizeOf(value, Array.isArray(value) ? 1 : 0));
  return value;
}

/** The operations of an expression, as CEL reads them: `op` with its `args`. */
export type Tree = ASTNode;

/** Whether a value is an operation, among the names and lists that `args` hold too. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

const isWritten = (value: unknown): boolean => isTree(value) && value.op === 'value';

const countOf = (value: unknown): unknown =>
  isWritten(value) ? value : { op: 'call', args: [COUNT, [value]] };

/** Every operation of an expression, each before those in it. */
export function operationsOf(value: unknown): readonly Tree[] {
  if (Array.isArray(value)) return value.flatMap(operationsOf);
  return isTree(value) ? [value, ...operationsOf(value.args)] : [];
}

/** The parts of an operation that are counted, since it goes through all of them: `in` the list, a loop or a method what it is of. */
function countedArgs(op: string, args: readonly unknown[]): readonly unknown[] {
  const [first, second, third] = args;
  switch (op) {
    case 'in':
      return [first, countOf(second)];
    case '==':
    case '!=':
      return args.some(isWritten) ? args : [countOf(first), second];
    case 'call':
      // What has() is of must be a field, and cel.bind is no method.
      return first === 'has' ? args : [first, (second as readonly unknown[]).map(countOf)];
    case 'rcall':
      return first === 'bind' ? args : [first, countOf(second), third];
    default:
      return args;
  }
}

function withCounts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCounts);
  if (!isTree(value)) return value;
  const args = withCounts(value.args);
  const tree = { op: value.op, args: Array.isArray(args) ? countedArgs(value.op, args) : args };
  return value.op === '+' ? countOf(tree) : tree;
}

/** An expression that counts its steps as it is run. */
export function boundedSource(tree: Tree): string {
  return serialize(withCounts(tree) as Tree);
}
