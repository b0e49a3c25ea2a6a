import { isTree, type Tree } from '../core/expressions/bounded.ts';

import { itemName, namedSection } from '../core/occasions/link-facts.ts';
import { CHOICES } from '../kinds/choices.ts';
import type { Field, Shape } from '../kinds/shape/fields.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import type { Role } from '../model/rule.ts';
import { remembering } from '../time/dates.ts';

/** What a part of an expression is in the brief: a field, or a map or list with a shape; undefined for anything else. */
type Part = { readonly field?: Field; readonly shape?: Shape } | undefined;

type Scope = ReadonlyMap<string, Part>;

/** A word in an expression that the list of its field does not have; `tree` is where it stands. */
export interface UnknownWord {
  readonly value: string;
  readonly known: readonly string[];
  /** The value that the word stands for in a brief, if any. */
  readonly meant: string;
  readonly tree: Tree;
}

const LOOPS: ReadonlySet<unknown> = new Set(['exists', 'exists_one', 'all', 'filter', 'map']);

const ofShape = (shape: Shape | undefined): Part => (shape === undefined ? undefined : { shape });

function ofField(field: Field | undefined, whole: Shape): Part {
  if (field === undefined) return undefined;
  if ('shape' in field) return { field, shape: field.shape };
  const section = whole[namedSection(field) ?? ''];
  return section !== undefined && 'shape' in section ? { shape: section.shape } : { field };
}

/** What stands under a key; our people and the guests of an occasion are there besides its own. */
function ofKey(shape: Shape | undefined, key: string, whole: Shape): Part {
  const own = shape?.[key];
  if (shape === undefined || own !== undefined) return ofField(own, whole);
  const section = { ours: whole.team, guests: whole.guests }[key];
  return section !== undefined && 'shape' in section ? { shape: section.shape } : undefined;
}

/** The names of a brief, of the occasion and of the item that an expression is about. */
const scopeOf = remembering(({ shape, occasions }: KindSpec) => {
  const section = (key: string | undefined): Shape | undefined => {
    const field = shape[key ?? ''];
    return field !== undefined && 'shape' in field ? field.shape : undefined;
  };
  const whole: Scope = new Map<string, Part>([
    ...Object.entries(shape).map(([key, field]) => [key, ofField(field, shape)] as const),
    ['brief', { shape }],
    ...occasions.map((spec) => [spec.as, ofShape(section(spec.section))] as const),
  ]);
  return remembering((as: string): Scope => {
    const isItem = (field: Field): boolean => 'as' in field && itemName(field.as) === as;
    const items = Object.values(shape).filter(isItem);
    return new Map([...whole, ...items.map((field) => [as, ofField(field, shape)] as const)]);
  });
}, new WeakMap());

/** The words that a field takes, with what each may be called; none where it takes any. */
function wordsOf(
  { field }: NonNullable<Part>,
  roles: readonly Role[],
): readonly { readonly value: string; readonly words: readonly string[] }[] {
  if (field?.type === 'roles') {
    return roles.map(({ id, title, aliases }) => ({ value: id, words: [title.zh, ...aliases] }));
  }
  return field?.type === 'choice' || field?.type === 'choices'
    ? (CHOICES[field.of] ?? []).map(({ value, label, aliases }) => ({
        value,
        words: [label.zh, label.en, ...aliases],
      }))
    : [];
}

/**
 * Words that an expression compares a field with and that its closed list does not have, as in `meal.kind == '宴请'`: such a
 * condition never holds. Conditions are in the words of the model, `banquet`.
 */
export function unknownWords(
  tree: Tree,
  kind: KindSpec,
  as: string,
  roles: readonly Role[],
): readonly UnknownWord[] {
  const found: UnknownWord[] = [];
  const compare = (part: Part, texts: readonly unknown[]): void => {
    const words = part === undefined ? [] : wordsOf(part, roles);
    if (words.length === 0) return;
    for (const text of texts) {
      if (!isTree(text) || text.op !== 'value' || typeof text.args !== 'string') continue;
      const value: string = text.args;
      if (value === '' || words.some((one) => one.value === value)) continue;
      const meant = words.find((one) => one.words.includes(value))?.value ?? '';
      found.push({ value, known: words.map((one) => one.value), meant, tree: text });
    }
  };
  const walkOperation = (node: Tree, scope: Scope): Part => {
    const args: readonly unknown[] = Array.isArray(node.args) ? node.args : [];
    const [left, right, third] = args as readonly [Tree, Tree, readonly unknown[]];
    switch (node.op) {
      case '.':
        return ofKey(walk(left, scope)?.shape, String(right), kind.shape);
      case '==':
      case '!=':
        compare(walk(left, scope), [right]);
        compare(walk(right, scope), [left]);
        return undefined;
      case 'in': {
        const part = walk(left, scope);
        if (right.op === 'list') compare(part, right.args as unknown as readonly unknown[]);
        compare(walk(right, scope), [left]);
        return undefined;
      }
      case 'rcall':
        return walkCall(String(left), right, third, scope);
      default:
        walk(node.args, scope);
        return undefined;
    }
  };
  const walkCall = (name: string, of: Tree, args: readonly unknown[], scope: Scope): Part => {
    const part = walk(of, scope);
    const [loop, body] = args;
    if (!LOOPS.has(name) || !isTree(loop) || loop.op !== 'id') {
      walk(args, scope);
      return undefined;
    }
    // Of a list of words each is one of them; of a list of maps each has their shape.
    walk(body, new Map([...scope, [String(loop.args), part]]));
    return name === 'filter' ? part : undefined;
  };
  const walk = (node: unknown, scope: Scope): Part => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one, scope);
      return undefined;
    }
    if (!isTree(node)) return undefined;
    return node.op === 'id' ? scope.get(String(node.args)) : walkOperation(node, scope);
  };
  walk(tree, scopeOf(kind)(as));
  return found;
}
