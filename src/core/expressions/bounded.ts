import { type ASTNode, serialize } from '@marcbachmann/cel-js';

/*
 * CEL itself knows no limit: three loops over a thousand numbers, or a text doubled thirty times, keep a plan waiting for
 * ever. So whatever may take long or grow is handed through a function that counts, before it is run.
 */

/** The names of such functions; no pack can write them, since they are known where expressions are run, not where they are checked. */
const COUNT = 'count_';
const TRY = 'try_';
const DONE = 'done_';

/**
 * Steps an evaluation may take: an item looked at is one, and so are 64 characters. A million take about a second; the
 * shipped packs take at most 200,000, for ten thousand guests.
 */
const MOST_STEPS = 1_000_000;

/** Steps of an error that `exists` or `all` passes over: CEL writes each with the line it stands in. */
const ERROR_STEPS = 300;

/** Characters that a text may have; with ten thousand guests the shipped packs make some of 60,000. */
export const MOST_TEXT = 500_000;

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
  // A name that an expression asks for is run while it is, and its steps count there too.
  const outer = left;
  left = Math.min(outer, MOST_STEPS);
  const before = left;
  try {
    const value = run();
    spend(sizeOf(value));
    return value;
  } finally {
    left = outer - (before - left);
  }
}

/** Takes so many steps of the evaluation under way. */
export function spend(steps: number): void {
  left -= steps;
  if (left < 0) throw new TooLongError();
}

/** Steps for looking at a value, down to so many levels: the items of a list, and the fields of each. */
export function sizeOf(value: unknown, levels = 2): number {
  if (typeof value === 'string') {
    if (value.length > MOST_TEXT) throw new TooLongError();
    return 1 + value.length / 64;
  }
  if (typeof value !== 'object' || value === null || levels === 0) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one, levels - 1), 1);
}

/** What counts while an expression is run, by its CEL signature. */
export const COUNTERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  [`${COUNT}(dyn): dyn`]: (value) => {
    spend(sizeOf(value, Array.isArray(value) ? 1 : 0));
    return value;
  },
  [`${TRY}(bool): bool`]: (value) => {
    spend(ERROR_STEPS);
    return value;
  },
  // Not come to where there was an error.
  [`${DONE}(dyn): dyn`]: (value) => {
    left += ERROR_STEPS;
    return value;
  },
};

/** The operations of an expression, as CEL reads them: `op` with its `args`. */
export type Tree = ASTNode;

/** An expression as text again. */
export const sourceOf = (tree: Tree): string =>
  // Characters are written as they are, and not by their numbers.
  serialize(tree).replaceAll(/\\u([\da-f]{4})/gi, (escaped, code: string) => {
    const character = Number.parseInt(code, 16);
    return character < 0xa0 ? escaped : String.fromCharCode(character);
  });

/** Whether a value is an operation, among the names and lists that `args` hold too. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

const isWritten = (value: unknown): boolean => isTree(value) && value.op === 'value';

const call = (name: string, value: unknown): unknown => ({ op: 'call', args: [name, [value]] });

const countOf = (value: unknown): unknown => (isWritten(value) ? value : call(COUNT, value));

/** Every operation of an expression, each before those in it. */
export function operationsOf(value: unknown): readonly Tree[] {
  if (Array.isArray(value)) return value.flatMap(operationsOf);
  return isTree(value) ? [value, ...operationsOf(value.args)] : [];
}

const SAFE: ReadonlySet<unknown> = new Set([
  ...['value', 'id', '.', '==', '!=', 'in', '&&', '||', '!_'],
  ...['exists', 'all', 'filter', 'contains', 'startsWith', 'endsWith', 'matches', 'size', 'has'],
]);

/** Facts that no brief gives, and so no shape knows. */
const MADE: ReadonlySet<unknown> = new Set([
  'row',
  'kept_out',
  'workload',
  'programme',
  'engagements',
  'deviations',
]);

/** Whether an operation on the facts of a brief always has a value; one on anything else may fail. */
function isSafe(tree: Tree): boolean {
  switch (tree.op) {
    case 'call':
    case 'rcall':
      return SAFE.has(tree.args[0]);
    case 'list':
      return tree.args.every(({ op, args }) => op === 'value' && typeof args === 'string');
    case 'id':
      return !MADE.has(tree.args);
    default:
      return SAFE.has(tree.op);
  }
}

/** What an operation is of, counted where it goes through all of it: the list of `in`, of a loop, the text of a method. */
function countedArgs(op: string, args: readonly unknown[], safe: boolean): readonly unknown[] {
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
    case 'rcall': {
      if (first === 'bind') return args;
      const [name, body] = third as readonly unknown[];
      const passesOver = !safe && (first === 'exists' || first === 'all');
      const tried = { op: '&&', args: [call(TRY, TRUE), body] };
      return [first, countOf(second), passesOver ? [name, call(DONE, tried)] : third];
    }
    default:
      return args;
  }
}

const TRUE = { op: 'value', args: true };

function withCounts(value: unknown, safe: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => withCounts(one, safe));
  if (!isTree(value)) return value;
  const args = withCounts(value.args, safe);
  const tree = {
    op: value.op,
    args: Array.isArray(args) ? countedArgs(value.op, args, safe) : args,
  };
  return value.op === '+' ? countOf(tree) : tree;
}

/** An expression that counts its steps as it is run. */
export function boundedSource(tree: Tree): string {
  return serialize(withCounts(tree, operationsOf(tree).every(isSafe)) as Tree);
}
