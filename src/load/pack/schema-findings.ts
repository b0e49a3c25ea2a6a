import type * as z from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
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

/**
 * What a schema found wrong, as findings at their places. `keys` are the keys the map at a path may have, for the
 * suggestion with an unknown one.
 */
export function schemaFindings(
  issues: readonly Issue[],
  root: unknown,
  places: Readonly<Record<string, Place>>,
  keys: readonly string[],
): readonly Finding[] {
  const at = (path: readonly PropertyKey[], suffix = ''): Place => {
    for (let length = path.length; length >= 0; length--) {
      const place =
        places[path.slice(0, length).join('/') + (length === path.length ? suffix : '')];
      if (place !== undefined) {
        return place;
      }
    }
    return places[''] as Place;
  };
  return issues.flatMap((issue): readonly Finding[] => {
    const value = valueAt(root, issue.path);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) =>
          makeFinding(
            'unknown-key',
            { key, suggestion: suggestWord(key, keys), known: keys },
            at([...issue.path, key], '#key'),
          ),
        );
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
      case 'invalid_value': {
        const known = issue.values.map(String);
        return value === undefined
          ? [
              makeFinding(
                'missing-key',
                { key: String(issue.path.at(-1) ?? '') },
                at(issue.path.slice(0, -1)),
              ),
            ]
          : [
              makeFinding(
                'unknown-value',
                { value: String(value), suggestion: suggestWord(String(value), known), known },
                at(issue.path),
              ),
            ];
      }
      case 'invalid_union':
        return [
          makeFinding('wrong-shape', { expected: 'text', found: found(value) }, at(issue.path)),
        ];
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

function wrongType(expected: string, value: unknown, at: Place): Finding {
  const shape = SHAPES[expected];
  if (shape !== undefined) {
    return makeFinding('wrong-shape', { expected: shape, found: found(value) }, at);
  }
  return expected === 'boolean'
    ? makeFinding('not-a-boolean', { value: String(value) }, at)
    : makeFinding('not-a-number', { value: String(value) }, at);
}
