import type { Shape } from '../../kinds/shape/fields.ts';
import { REFERENCES } from '../../model/references.ts';
import type { Role } from '../../model/rule.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding, placeProblem } from '../yaml/make-finding.ts';
import { type Gathered, joinPath } from './read-map.ts';
import { roleReader } from './read-scalars.ts';

/** A brief with more wrong names than this has another problem; each guess costs a look at all names. */
const MOST_GUESSES = 50;

type Values = Record<string, unknown>;

/** Signs nobody sees: soft hyphens, joiners and variation selectors. */
const INVISIBLE = /\u00ad|[\u200b-\u200c]|\u200d|\u2060|[\ufe00-\ufe0f]/g;

/** A name as it is compared: é is one letter, ⼈ is 人, and what nobody sees is no part of it. */
const seen = (name: string): string =>
  /^[a-z\u4e00-\u9fff]*$/i.test(name)
    ? name
    : name.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** The names there are, by what is seen of them. */
type Known = ReadonlyMap<string, string>;
const knownBy = (names: readonly string[]): Known =>
  new Map(names.toReversed().map((name) => [seen(name), name]));

const isName = (name: unknown): name is string => typeof name === 'string' && name !== '';

/** What a name may stand for: by the section, the names as they are written there; of an owner, the role's id, the name or ''. */
interface Checks {
  readonly sections: ReadonlyMap<string, Check>;
  readonly owner: (name: string, path: string) => string;
}

/**
 * Names in one part of a brief that must be found in another, as its shape says with `refers`; and owners, which are a role
 * or one of the team. In `values` a name is as it stands where it is given, an owner that is a role becomes its id, and one that is neither goes.
 */
export function checkReferences(
  values: Values,
  shape: Shape,
  roles: readonly Role[],
  { positions, findings, unread }: Gathered,
): void {
  const listOf = (section: string) => (values[section] ?? []) as readonly Values[];
  const team = listOf('team').flatMap(({ name }) => (isName(name) ? [name] : []));
  const [readOwner, members] = [roleReader(roles, new Set(team)), knownBy(team)];
  const owner: Checks['owner'] = (name, path) => {
    if (name === '') return '';
    const { value = '', problem } = readOwner(members.get(seen(name)) ?? name);
    const at = positions[path];
    if (problem !== undefined && at) findings.push(placeProblem(problem, at));
    if (problem !== undefined) delete positions[path];
    return value;
  };
  // Names in a list; a list's places are those of its items, a text's its own. A list that is not there, or of which a table
  // has not been read, is not wrong.
  const sections = Object.entries(REFERENCES).filter(
    ([section]) => listOf(section).length > 0 && !unread.has(section),
  );
  const checks = sections.map(([section, { by, also, groups = '', within, code, level }]) => {
    const more = also?.reduce<unknown>((value, key) => (value as Values)?.[key], values);
    const own = listOf(section).flatMap((item) => by.map((key) => item[key]));
    const names = listOf(groups).map(({ name }) => name);
    const [others = '', ...keys] = within ?? [];
    const inOthers = listOf(others).flatMap((item) => keys.map((key) => item[key]));
    const known = knownBy([...own, ...names, ...inOthers, more].flat().filter(isName));
    let guesses = 0;
    const check = (names: readonly string[], path: string): readonly string[] =>
      names.map((name, index) => {
        const found = known.get(seen(name));
        const at = positions[`${path}/${index}`] ?? positions[path];
        if (name === '' || found !== undefined || !at) return found ?? name;
        guesses += 1;
        const suggestion = guesses > MOST_GUESSES ? '' : suggestWord(name, known.values());
        findings.push(makeFinding(code, { name, suggestion }, at, level));
        return name;
      });
    return [section, check] as const;
  });
  walk(shape, values, '', { sections: new Map(checks), owner });
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
      const check = checks.sections.get(field.refers);
      if (check !== undefined) map[key] = asKnown(value as string | readonly string[], here, check);
    }
  }
}

type Check = (names: readonly string[], path: string) => readonly string[];

/** A name, or a list of names, as they are written where they are given. */
function asKnown(value: string | readonly string[], path: string, check: Check): unknown {
  return typeof value === 'string' ? check([value], path)[0] : check(value, path);
}
