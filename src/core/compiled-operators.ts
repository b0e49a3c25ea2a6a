/** A value has no meaning that compiled code knows. CEL itself then runs the expression, and says what is wrong with it. */
class NotCompiled extends Error {
  override readonly name = 'NotCompiled';
}

function refuse(): never {
  throw new NotCompiled();
}

const isNumber = (value: unknown): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

/** The values as they are, where both are numbers or both strings and can be put in order. */
function inOrder(a: unknown, b: unknown): readonly [string, string] {
  const fit = (typeof a === 'string' && typeof b === 'string') || (isNumber(a) && isNumber(b));
  // JavaScript compares a bigint and a number by their values, as CEL does.
  return fit ? ([a, b] as unknown as readonly [string, string]) : refuse();
}

/** The values as they are, where both are whole numbers or both are not. */
function inArithmetic(a: unknown, b: unknown): readonly [number, number] {
  return isNumber(a) && typeof a === typeof b
    ? ([a, b] as unknown as readonly [number, number])
    : refuse();
}

function inBounds<T>(value: T): T {
  return typeof value === 'bigint' && BigInt.asIntN(64, value) !== value ? refuse() : value;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (isNumber(a) && isNumber(b)) {
    // biome-ignore lint/suspicious/noDoubleEquals: 1 and 1.0 are equal in CEL.
    return a == b;
  }
  return typeof a === typeof b && (typeof a === 'string' || typeof a === 'boolean')
    ? a === b
    : refuse();
}

function valueAt(map: unknown, key: string): unknown {
  return typeof map === 'object' && map !== null && !Array.isArray(map) && Object.hasOwn(map, key)
    ? ((map as Readonly<Record<string, unknown>>)[key] ?? refuse())
    : refuse();
}

/**
 * What an expression compiled to JavaScript (compile-expression.ts) does to its values: what CEL does, for strings, numbers,
 * truths, lists and maps; anything else throws.
 */
export const COMPILED_OPERATORS = {
  truth: (value: unknown): boolean => (typeof value === 'boolean' ? value : refuse()),
  at: (map: unknown, key: string): unknown => valueAt(map, key),
  item: (list: unknown, index: unknown): unknown => {
    if (typeof index === 'string') {
      return valueAt(list, index);
    }
    return Array.isArray(list) && typeof index === 'bigint'
      ? (list[Number(index)] ?? refuse())
      : refuse();
  },
  list: (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : refuse()),
  eq: (a: unknown, b: unknown): boolean => isEqual(a, b),
  lt: (a: unknown, b: unknown): boolean => {
    const [left, right] = inOrder(a, b);
    return left < right;
  },
  le: (a: unknown, b: unknown): boolean => {
    const [left, right] = inOrder(a, b);
    return left <= right;
  },
  within: (value: unknown, list: unknown): boolean =>
    Array.isArray(list) ? list.some((one: unknown) => isEqual(value, one)) : refuse(),
  add: (a: unknown, b: unknown): unknown => {
    if (typeof a === 'string' && typeof b === 'string') {
      return a + b;
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      return [...a, ...b];
    }
    const [left, right] = inArithmetic(a, b);
    return inBounds(left + right);
  },
  subtract: (a: unknown, b: unknown): unknown => {
    const [left, right] = inArithmetic(a, b);
    return inBounds(left - right);
  },
  multiply: (a: unknown, b: unknown): unknown => {
    const [left, right] = inArithmetic(a, b);
    return inBounds(left * right);
  },
  divide: (a: unknown, b: unknown): unknown => {
    const [left, right] = inArithmetic(a, b);
    return left / right;
  },
  remainder: (a: unknown, b: unknown): unknown =>
    typeof a === 'bigint' && typeof b === 'bigint' ? a % b : refuse(),
  negative: (a: unknown): unknown => (isNumber(a) ? -a : refuse()),
  size: (value: unknown): bigint => {
    if (typeof value === 'string') {
      return BigInt([...value].length);
    }
    return Array.isArray(value) ? BigInt(value.length) : refuse();
  },
  string: (value: unknown): string =>
    typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean'
      ? String(value)
      : refuse(),
  int: (value: unknown): bigint => {
    switch (typeof value) {
      case 'bigint':
        return value;
      case 'number':
        return Number.isFinite(value) ? BigInt(Math.trunc(value)) : refuse();
      default:
        return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? BigInt(value) : refuse();
    }
  },
  double: (value: unknown): number => (isNumber(value) ? Number(value) : refuse()),
  startsWith: (text: unknown, part: unknown): boolean =>
    typeof text === 'string' && typeof part === 'string' ? text.startsWith(part) : refuse(),
  endsWith: (text: unknown, part: unknown): boolean =>
    typeof text === 'string' && typeof part === 'string' ? text.endsWith(part) : refuse(),
  contains: (text: unknown, part: unknown): boolean =>
    typeof text === 'string' && typeof part === 'string' ? text.includes(part) : refuse(),
  substring: (text: unknown, start: unknown, end?: unknown): string => {
    if (typeof text !== 'string' || typeof start !== 'bigint') {
      return refuse();
    }
    const last = end ?? BigInt(text.length);
    const fits = typeof last === 'bigint' && start >= 0n && start <= last && last <= text.length;
    return fits ? text.substring(Number(start), Number(last)) : refuse();
  },
  trim: (text: unknown): string => (typeof text === 'string' ? text.trim() : refuse()),
  matches: (text: unknown, pattern: unknown): boolean =>
    typeof text === 'string' && typeof pattern === 'string'
      ? new RegExp(pattern).test(text)
      : refuse(),
  join: (list: unknown, between: unknown): string =>
    Array.isArray(list) &&
    list.every((one) => typeof one === 'string') &&
    typeof between === 'string'
      ? list.join(between)
      : refuse(),
} as const;

export type CompiledOperators = typeof COMPILED_OPERATORS;
