import type * as z from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';

type Issue = z.core.$ZodIssue;

const SHAPES: Readonly<Record<string, 'map' | 'list' | 'text'>> = {
  object: 'map',
  record: 'map',
  array: 'list',
  string: 'text',
};

function found(value: unknown): 'map' | 'list' | 'text' {
  if (Array.isArray(value)) {
    return 'list';
  }
  return typeof value === 'object' && value !== null ? 'map' : 'text';
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

/** Of a value that is a text or a list of texts, what is wrong with it as what it is. */
function ofUnion(
  { errors }: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
): readonly Issue[] {
  const shape = found(value);
  return (shape === 'text' ? errors[0] : shape === 'list' ? errors.at(-1) : undefined) ?? [];
}

/**
 * What a schema found wrong, as findings at their places. `keysAt` gives the keys the map at a path may have, for the
 * suggestion with an unknown one.
 */
export function schemaFindings(
  issues: readonly Issue[],
  root: unknown,
  positions: Readonly<Record<string, Position>>,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): readonly Finding[] {
  const at = (path: readonly PropertyKey[], suffix = ''): Position => {
    for (let length = path.length; length >= 0; length--) {
      const place =
        positions[path.slice(0, length).join('/') + (length === path.length ? suffix : '')];
      if (place !== undefined) {
        return place;
      }
    }
    return positions[''] as Position;
  };
  return issues.flatMap((issue): readonly Finding[] => {
    const value = valueAt(root, issue.path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => {
          const known = keysAt(issue.path);
          const args = { key, suggestion: suggestWord(key, known), known };
          return makeFinding('unknown-key', args, at([...issue.path, key], '#key'));
        });
      case 'invalid_type':
        return value === undefined
          ? [
              makeFinding(
                'missing-key',
                { key: String(issue.path.at(-1) ?? '') },
                at(issue.path.slice(0, -1)),
              ),
            ]
          : [wrongType(issue.expected, value, at(issue.path))];
      case 'invalid_value':
        return [unknownValue(value, issue.values.map(String), issue.path, at)];
      case 'invalid_union': {
        if ('options' in issue) {
          const known = (issue.options as readonly unknown[]).map(String);
          return [unknownValue(value, known, issue.path, at)];
        }
        const parts = ofUnion(issue, value);
        const inner = parts.map((one) => ({ ...one, path: [...issue.path, ...one.path] }) as Issue);
        return inner.length > 0
          ? schemaFindings(inner, root, positions, keysAt)
          : [makeFinding('wrong-shape', { expected: 'text', found: found(value) }, at(issue.path))];
      }
      case 'invalid_format': {
        const of = issue.path.at(-1) === 'pack' ? 'pack' : 'rule';
        return [makeFinding('bad-name', { value: String(value), of }, at(issue.path))];
      }
      default:
        return [
          makeFinding(
            'unknown-value',
            { value: String(value), suggestion: '', known: [] },
            at(issue.path),
          ),
        ];
    }
  });
}

/** A value that is none of those there are, or that is missing. */
function unknownValue(
  value: unknown,
  known: readonly string[],
  path: readonly PropertyKey[],
  at: (path: readonly PropertyKey[]) => Position,
): Finding {
  if (value === undefined) {
    return makeFinding('missing-key', { key: String(path.at(-1) ?? '') }, at(path.slice(0, -1)));
  }
  const suggestion = suggestWord(String(value), known);
  return makeFinding('unknown-value', { value: String(value), suggestion, known }, at(path));
}

function wrongType(expected: string, value: unknown, at: Position): Finding {
  const shape = SHAPES[expected];
  if (shape !== undefined) {
    return makeFinding('wrong-shape', { expected: shape, found: found(value) }, at);
  }
  return expected === 'boolean'
    ? makeFinding('not-a-boolean', { value: String(value) }, at)
    : makeFinding('not-a-number', { value: String(value) }, at);
}
