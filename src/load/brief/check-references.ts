import type { Shape } from '../../kinds/shape/field-types.ts';
import type { Brief } from '../../model/brief.ts';
import { REFERENCES, type ReferenceSpec } from '../../model/references.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import { type Gathered, joinPath } from './draft.ts';

/** A brief with more wrong names than this has another problem; each guess costs a look at all names. */
const MOST_GUESSES = 50;

type Item = Readonly<Record<string, unknown>>;

/** Checks the names under a path. */
type NameCheck = (names: readonly string[], path: string) => void;

/** Names in one part of a brief that must be found in another, as its shape says with `refers`. */
export function checkReferences(brief: Brief, shape: Shape, gathered: Gathered): void {
  const root = brief as unknown as Item;
  const checks = new Map<string, NameCheck>();
  for (const [section, spec] of Object.entries(REFERENCES)) {
    const items = (root[section] ?? []) as readonly Item[];
    // A list that is not there is not wrong.
    if (items.length > 0) {
      checks.set(section, nameCheck(spec, namesIn(items, spec, root), gathered));
    }
  }
  walk(shape, root, '', checks);
}

function namesIn(
  items: readonly Item[],
  { by, also }: ReferenceSpec,
  root: Item,
): readonly string[] {
  const more = also?.reduce<unknown>((value, key) => (value as Item | undefined)?.[key], root);
  return [...items.flatMap((item) => by.map((key) => item[key])), more]
    .filter((name) => typeof name === 'string')
    .filter((name) => name !== '');
}

/** Every field that refers to a section, at any depth. */
function walk(shape: Shape, map: Item, path: string, checks: ReadonlyMap<string, NameCheck>): void {
  for (const [key, field] of Object.entries(shape)) {
    const here = joinPath(path, key);
    const value = map[key];
    if (field.type === 'list') {
      ((value ?? []) as readonly Item[]).forEach((item, index) => {
        walk(field.shape, item, joinPath(here, index), checks);
      });
    } else if (field.type === 'map') {
      walk(field.shape, (value ?? {}) as Item, here, checks);
    } else if (field.refers !== undefined) {
      const names = typeof value === 'string' ? [value] : ((value ?? []) as readonly string[]);
      checks.get(field.refers)?.(names, here);
    }
  }
}

/** Checks names against those known; a list's places are those of its items, a text's its own. */
function nameCheck(
  { code, level }: ReferenceSpec,
  known: readonly string[],
  { positions, findings }: Gathered,
): NameCheck {
  const all = new Set(known);
  let guesses = 0;
  return (names, path) => {
    names.forEach((name, index) => {
      const at = positions[`${path}/${index}`] ?? positions[path];
      if (name === '' || all.has(name) || !at) return;
      guesses += 1;
      const suggestion = guesses > MOST_GUESSES ? '' : suggestWord(name, all);
      findings.push(makeFinding(code, { name, suggestion }, at, level));
    });
  };
}
