import type { CompiledOperators } from './compiled-operators.ts';
import type { ExpressionTree } from './expressions.ts';

type Operator = keyof CompiledOperators;

/** Operators that are a call of one of COMPILED_OPERATORS. */
const BINARY: Readonly<Record<string, Operator>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'remainder',
  in: 'within',
  '<': 'lt',
  '<=': 'le',
  '==': 'eq',
};

/** Macros over the items of a list that JavaScript has by another name. */
const MACROS: Readonly<Record<string, { readonly method: string; readonly truth: boolean }>> = {
  exists: { method: 'some', truth: true },
  all: { method: 'every', truth: true },
  filter: { method: 'filter', truth: true },
  map: { method: 'map', truth: false },
};

const FUNCTIONS: readonly string[] = ['size/1', 'string/1', 'int/1', 'double/1'];
const METHODS: readonly string[] = [
  'trim/0',
  'matches/1',
  'startsWith/1',
  'endsWith/1',
  'contains/1',
  'substring/1',
  'substring/2',
  'join/1',
];

/** Operations whose JavaScript has no other value than true or false. */
const TRUTHS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', '&&', '||', '!_']);

/** A part of an expression that has no JavaScript here. */
class Unknown extends Error {}

const call = (operator: Operator, ...args: readonly string[]): string =>
  `$.${operator}(${args.join(', ')})`;

function literal(value: unknown): string {
  switch (typeof value) {
    case 'bigint':
      return `${value}n`;
    case 'string':
    case 'boolean':
    case 'number':
      return JSON.stringify(value);
    default:
      throw new Unknown();
  }
}

/** The names of the functions packs may call, and the items of the lists around a part of an expression. */
interface Scope {
  readonly functions: ReadonlySet<string>;
  readonly items: readonly string[];
}

/** The parts of an operation; each operation of the CEL parser has parts of its own shape. */
function partsOf(tree: ExpressionTree): readonly ExpressionTree[] {
  return tree.args as readonly ExpressionTree[];
}

function truth(tree: ExpressionTree, scope: Scope): string {
  const code = write(tree, scope);
  return TRUTHS.has(tree.op) ? code : call('truth', code);
}

function writeCall(tree: ExpressionTree, scope: Scope): string {
  const [name, args] = tree.args as [string, readonly ExpressionTree[]];
  const values = args.map((arg) => write(arg, scope));
  if (FUNCTIONS.includes(`${name}/${args.length}`)) {
    return call(name as Operator, ...values);
  }
  if (!scope.functions.has(name)) {
    throw new Unknown();
  }
  return `$$.${name}(${values.join(', ')})`;
}

function writeMethod(tree: ExpressionTree, scope: Scope): string {
  const [name, receiver, args] = tree.args as [string, ExpressionTree, readonly ExpressionTree[]];
  const macro = MACROS[name];
  const [item, step] = args;
  if (macro !== undefined && args.length === 2 && item?.op === 'id' && step !== undefined) {
    const inner = { ...scope, items: [...scope.items, String(item.args)] };
    const body = macro.truth ? truth(step, inner) : write(step, inner);
    return `${call('list', write(receiver, scope))}.${macro.method}((${String(item.args)}_) => ${body})`;
  }
  const [, bound, body] = args;
  const isBind = name === 'bind' && receiver.op === 'id' && receiver.args === 'cel';
  if (isBind && item?.op === 'id' && bound !== undefined && body !== undefined) {
    const inner = { ...scope, items: [...scope.items, String(item.args)] };
    return `((${String(item.args)}_) => ${write(body, inner)})(${write(bound, scope)})`;
  }
  if (METHODS.includes(`${name}/${args.length}`)) {
    return call(name as Operator, ...[receiver, ...args].map((arg) => write(arg, scope)));
  }
  throw new Unknown();
}

function writeEntry([key, value]: readonly [ExpressionTree, ExpressionTree], scope: Scope): string {
  if (key.op !== 'value' || typeof key.args !== 'string' || key.args === '__proto__') {
    throw new Unknown();
  }
  return `${literal(key.args)}: ${write(value, scope)}`;
}

function write(tree: ExpressionTree, scope: Scope): string {
  const binary = BINARY[tree.op];
  if (binary !== undefined) {
    return call(binary, ...partsOf(tree).map((part) => write(part, scope)));
  }
  switch (tree.op) {
    case 'value':
      return literal(tree.args);
    case 'id': {
      const name = String(tree.args);
      return scope.items.includes(name) ? `${name}_` : call('at', 'f', literal(name));
    }
    case '.': {
      const [map, key] = tree.args as [ExpressionTree, string];
      return call('at', write(map, scope), literal(key));
    }
    case '[]':
      return call('item', ...partsOf(tree).map((part) => write(part, scope)));
    case 'list':
      return `[${partsOf(tree)
        .map((part) => write(part, scope))
        .join(', ')}]`;
    case 'map':
      return `({${(tree.args as readonly (readonly [ExpressionTree, ExpressionTree])[])
        .map((entry) => writeEntry(entry, scope))
        .join(', ')}})`;
    case '&&':
    case '||':
      return `(${partsOf(tree)
        .map((part) => truth(part, scope))
        .join(` ${tree.op} `)})`;
    case '!_':
      return `!${truth(tree.args as ExpressionTree, scope)}`;
    case '-_':
      return call('negative', write(tree.args as ExpressionTree, scope));
    case '!=':
      return `!${call('eq', ...partsOf(tree).map((part) => write(part, scope)))}`;
    case '>':
    case '>=': {
      const [a, b] = partsOf(tree).map((part) => write(part, scope));
      return call(tree.op === '>' ? 'lt' : 'le', b ?? '', a ?? '');
    }
    case '?:': {
      const [condition, yes, no] = partsOf(tree);
      if (condition === undefined || yes === undefined || no === undefined) {
        throw new Unknown();
      }
      return `(${truth(condition, scope)} ? ${write(yes, scope)} : ${write(no, scope)})`;
    }
    case 'call':
      return writeCall(tree, scope);
    case 'rcall':
      return writeMethod(tree, scope);
    default:
      throw new Unknown();
  }
}

/**
 * An expression as JavaScript: an arrow function of the facts `f`, the operators `$` and the functions `$$` packs may call.
 * Null where it holds something that is left to CEL. The JavaScript throws where it does not know the answer; whatever
 * it returns is what CEL returns.
 */
export function compileExpression(
  tree: ExpressionTree,
  functions: ReadonlySet<string>,
): string | null {
  try {
    return `(f, $, $$) => ${write(tree, { functions, items: [] })}`;
  } catch (error) {
    if (error instanceof Unknown) {
      return null;
    }
    throw error;
  }
}
