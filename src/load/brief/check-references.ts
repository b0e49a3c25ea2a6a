import type { Shape } from '../../kinds/shape/fields.ts';
import { REFERENCES, type ReferenceSpec } from '../../model/references.ts';
import type { Role } from '../../model/rule.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding, placeProblem } from '../yaml/make-finding.ts';
import { type Gathered, joinPath } from './read-map.ts';
import { roleReader } from './read-scalars.ts';

/** A brief with more wrong names than this has another problem; each guess costs a look at all names. */
const MOST_GUESSES = 50;

type Values = Record<string, unknown>;

/** Checks the names under a path. */
type NameCheck = (names: readonly string[], path: string) => void;

/** What a name may stand for: checks by the section that is referred to; of an owner, the role's id, the name or ''. */
interface Checks {
  readonly sections: ReadonlyMap<string, NameCheck>;
  readonly owner: (name: string, path: string) => string;
}

/**
 * Names in one part of a brief that must be found in another, as its shape says with `refers`; and owners, which are a role
 * or one of the team. In `values` an owner that is a role becomes its id, and one that is neither goes.
 */
export function checkReferences(
  values: Values,
  shape: Shape,
  roles: readonly Role[],
  gathered: Gathered,
): void {
  const sections = new Map<string, NameCheck>();
  for (const [section, spec] of Object.entries(REFERENCES)) {
    const items = (values[section] ?? []) as readonly Values[];
    // A list that is not there is not wrong.
    if (items.length > 0) {
      sections.set(section, nameCheck(spec, namesIn(items, spec, values), gathered));
    }
  }
  const team = ((values.team ?? []) as readonly Values[]).map(({ name }) => String(name));
  walk(shape, values, '', { sections, owner: ownerCheck(roles, team, gathered) });
}

function namesIn(
  items: readonly Values[],
  { by, also }: ReferenceSpec,
  root: Values,
): readonly string[] {
  const more = also?.reduce<unknown>((value, key) => (value as Values | undefined)?.[key], root);
  return [...items.flatMap((item) => by.map((key) => item[key])), more]
    .filter((name) => typeof name === 'string')
    .filter((name) => name !== '');
}

/** Every field that refers to a section or names an owner, at any depth. */
function walk(shape: Shape, map: Values, path: string, checks: Checks): void {
  for (const [key, field] of Object.entries(shape)) {
    const here = joinPath(path, key);
    const value = map[key];
    if (field.type === 'list') {
      (value as readonly Values[]).forEach((item, index) => {
        walk(field.shape, item, joinPath(here, index), checks);
      });
    } else if (field.type === 'map') {
      walk(field.shape, value as Values, here, checks);
    } else if (field.type === 'role') {
      map[key] = checks.owner(value as string, here);
    } else if (field.refers !== undefined) {
      const names = typeof value === 'string' ? [value] : (value as readonly string[]);
      checks.sections.get(field.refers)?.(names, here);
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

function ownerCheck(
  roles: readonly Role[],
  team: readonly string[],
  { positions, findings }: Gathered,
): Checks['owner'] {
  const read = roleReader(roles, new Set(team.filter((name) => name !== '')));
  return (name, path) => {
    if (name === '') return '';
    const { value = '', problem } = read(name);
    const at = positions[path];
    if (problem !== undefined && at) findings.push(placeProblem(problem, at));
    if (problem !== undefined) delete positions[path];
    return value;
  };
}
